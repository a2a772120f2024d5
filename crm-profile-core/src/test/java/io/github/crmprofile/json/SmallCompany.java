package io.github.crmprofile.json;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.CrmProfilesBuilder;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.standard.StandardMetrics;
import io.github.crmprofile.widget.InMemoryLayoutStore;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.Placement;
import io.github.crmprofile.widget.StandardWidgets;
import io.github.crmprofile.widget.Widget;
import io.github.crmprofile.widget.WidgetKind;
import io.github.crmprofile.widget.WidgetRegistry;
import io.github.crmprofile.widget.WidgetSettings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A client with a record of every sort, seen on 17 November 2026 in Rome. */
final class SmallCompany {

    static final ZoneId ROME = ZoneId.of("Europe/Rome");
    static final ClientId ANN = ClientId.contact("ann");
    static final String HOSTILE = "Ann </script><img src=x onerror=alert(1)> \"\\\u0001 O'Hara";

    private SmallCompany() {}

    static ProfileRequest request(String period) {
        return ProfileRequest.of(ANN).withPeriod(period).withComparison(Comparison.PREVIOUS);
    }

    static CrmProfiles profiles() {
        return builder().build();
    }

    /** With a page of three widgets, one of them with settings of each form, and stored with something that is not understood. */
    static CrmProfiles withSmallPage() {
        LayoutRules rules = LayoutRules.standard();
        Layout layout = rules.defaultLayout(ClientKind.CONTACT);
        Set<String> kept = Set.of("conversion", "won-deals-value", "channel-load");
        for (Placement placement : layout.placements()) {
            if (!kept.contains(placement.id())) {
                layout = layout.remove(placement.id());
            }
        }
        layout = layout.configure(
                "channel-load", WidgetSettings.EMPTY.with("title", "Who calls").with("pipelines", "new"));
        var store = new InMemoryLayoutStore();
        store.save(
                ClientKind.CONTACT,
                LayoutStore.Owner.EVERYONE,
                layout.toJson().replaceFirst("\\{", "{\"theme\":\"dark\","));
        return builder().layoutRules(rules).layouts(store).build();
    }

    /** With a page whose last widget always fails. */
    static CrmProfiles withBrokenWidget() {
        MetricRegistry metrics = StandardMetrics.registry().toBuilder()
                .add(Metrics.formula("broken", "none", Map.of("records", Measure.count(Memberships.WON)), operands -> {
                    throw new IllegalStateException("out of order");
                }))
                .build();
        Widget broken = Widget.builder("broken", WidgetKind.NUMBER)
                .figures(settings -> List.of(settings.figure("broken")))
                .build();
        List<Placement> page = List.of(
                Placement.of("won-deals-value", StandardWidgets.WON_DEALS_VALUE),
                Placement.of("conversion", StandardWidgets.CONVERSION),
                Placement.of("broken", broken));
        WidgetRegistry registry =
                WidgetRegistry.builder(metrics).addAll(List.of(broken)).build();
        return builder()
                .layoutRules(LayoutRules.of(registry, Map.of(ClientKind.CONTACT, page, ClientKind.COMPANY, page)))
                .build();
    }

    private static CrmProfilesBuilder builder() {
        return CrmProfiles.builder()
                .source(InMemorySource.builder()
                        .clients(List.of(
                                Client.builder(ANN, HOSTILE)
                                        .company("7")
                                        .position("Buyer")
                                        .email("ann@example.com")
                                        .phone("+39 02 1234")
                                        .attribute("vip", true)
                                        .attribute("rating", new BigDecimal("4.50"))
                                        .attribute("since", LocalDate.of(2020, 2, 29))
                                        .build(),
                                Client.builder(ClientId.contact("bob"), "Bob").build(),
                                Client.builder(ClientId.company("7"), "Seven Ltd")
                                        .build()))
                        .deals(deals())
                        .activities(List.of(
                                activity("call-1", Channel.CALL, Direction.INBOUND, "2026-11-02T09:30:00Z"),
                                activity("call-2", Channel.CALL, Direction.OUTBOUND, "2026-11-03T09:30:00Z"),
                                activity("mail-1", Channel.EMAIL, Direction.OUTBOUND, "2026-10-03T09:30:00Z"),
                                activity("fax-1", Channel.of("fax"), Direction.UNKNOWN, null)))
                        .invoices(invoices())
                        .build())
                .clock(Clock.fixed(Instant.parse("2026-11-17T12:00:00Z"), ZoneOffset.UTC))
                .zone(ROME)
                .reportingCurrency("EUR", ExchangeRates.fixed("EUR", Map.of("USD", new BigDecimal("0.9"))));
    }

    private static List<Deal> deals() {
        Instant created = Instant.parse("2026-10-05T08:00:00Z");
        return List.of(
                deal("won-1", Outcome.WON, "1250.50", "EUR")
                        .title("=Fifty chairs, \"blue\"")
                        .createdAt(created)
                        .closedAt(Instant.parse("2026-11-04T08:00:00Z"))
                        .attribute("region", "@north")
                        .build(),
                deal("won-2", Outcome.WON, "100", "USD")
                        .createdAt(created)
                        .closedAt(Instant.parse("2026-11-05T20:00:00Z"))
                        .build(),
                deal("won-3", Outcome.WON, "20", "XPT9")
                        .closedAt(Instant.parse("2026-11-06T08:00:00Z"))
                        .build(),
                deal("won-4", Outcome.WON, "900", "EUR")
                        .closedAt(Instant.parse("2026-10-20T08:00:00Z"))
                        .build(),
                deal("undated", Outcome.WON, "5", "EUR").build(),
                deal("lost-1", Outcome.LOST, "10", "EUR")
                        .closedAt(Instant.parse("2026-11-07T08:00:00Z"))
                        .build(),
                deal("open-1", Outcome.OPEN, null, null)
                        .createdAt(created)
                        .closedAt(Instant.parse("2027-01-07T08:00:00Z"))
                        .build());
    }

    private static Deal.Builder deal(String id, Outcome outcome, String amount, String currency) {
        return Deal.builder(id)
                .contact("ann")
                .pipeline("new")
                .stage("C1:" + outcome)
                .outcome(outcome)
                .amount(amount == null ? null : new BigDecimal(amount))
                .currency(currency);
    }

    private static Activity activity(String id, Channel channel, Direction direction, String at) {
        return Activity.builder(id, channel)
                .contact("ann")
                .deal("won-1")
                .direction(direction)
                .occurredAt(at == null ? null : Instant.parse(at))
                .build();
    }

    private static List<Invoice> invoices() {
        return List.of(
                Invoice.builder("i-1", InvoiceStatus.PAID)
                        .number("2026/1")
                        .contact("ann")
                        .amount(new BigDecimal("1250.50"))
                        .paidAmount(new BigDecimal("1250.50"))
                        .currency("EUR")
                        .issuedOn(LocalDate.of(2026, 11, 5))
                        .dueOn(LocalDate.of(2026, 11, 10))
                        .paidOn(LocalDate.of(2026, 11, 9))
                        .build(),
                Invoice.builder("i-2", InvoiceStatus.ISSUED)
                        .contact("ann")
                        .amount(new BigDecimal("-10"))
                        .currency("USD")
                        .issuedOn(LocalDate.of(2026, 11, 6))
                        .dueOn(LocalDate.of(2026, 11, 10))
                        .build());
    }
}

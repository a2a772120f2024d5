package io.github.crmprofile;

import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A few records whose numbers can be told at a glance, on 17 May 2026 in Rome. */
final class Sample {

    static final ClientId ANN = ClientId.contact("ann");
    static final ClientId BOB = ClientId.contact("bob");
    static final Instant NOW = Instant.parse("2026-05-17T12:00:00Z");
    static final ProfileRequest MAY = ProfileRequest.of(ANN).withPeriod("2026-05");

    private Sample() {}

    static Deal.Builder deal(String id, String amount, String currency, String closedAt) {
        return Deal.builder(id)
                .contact("ann")
                .outcome(closedAt == null ? Outcome.OPEN : Outcome.WON)
                .amount(new BigDecimal(amount))
                .currency(currency)
                .createdAt(Instant.parse("2026-01-01T00:00:00Z"))
                .closedAt(closedAt == null ? null : Instant.parse(closedAt))
                .pipeline("sales")
                .responsible("u1");
    }

    static Activity.Builder call(String id, String client, String occurredAt) {
        return Activity.builder(id, Channel.CALL)
                .contact(client)
                .occurredAt(Instant.parse(occurredAt))
                .responsible("u1");
    }

    static InMemorySource.Builder records() {
        return records(InMemorySource.builder());
    }

    /** The same with a deal that has changed since. */
    static InMemorySource.Builder recordsWith(Deal changed) {
        return records(InMemorySource.builder().deals(List.of(changed)));
    }

    private static InMemorySource.Builder records(InMemorySource.Builder builder) {
        return builder.clients(List.of(
                        Client.builder(ANN, "Ann").build(),
                        Client.builder(BOB, "Bob").build()))
                .deals(List.of(
                        deal("april", "5", "EUR", "2026-04-10T10:00:00Z").build(),
                        deal("small", "10", "EUR", "2026-05-02T10:00:00Z").build(),
                        deal("big", "100", "USD", "2026-05-10T10:00:00Z")
                                .pipeline("service")
                                .responsible("u2")
                                .build(),
                        deal("open", "7", "EUR", null).build(),
                        Deal.builder("bob's")
                                .contact("bob")
                                .pipeline("sales")
                                .responsible("u2")
                                .build()))
                .activities(List.of(
                        call("a1", "ann", "2026-05-01T10:00:00Z").deal("small").build(),
                        call("a2", "ann", "2026-05-02T10:00:00Z").deal("big").build(),
                        call("a3", "ann", "2026-05-03T10:00:00Z").build(),
                        call("a4", "bob", "2026-05-03T10:00:00Z")
                                .deal("bob's")
                                .responsible("u2")
                                .build(),
                        call("a5", "bob", "2026-05-04T10:00:00Z").deal("bob's").build()))
                .invoices(List.of(Invoice.builder("i1", InvoiceStatus.PAID)
                        .contact("ann")
                        .amount(BigDecimal.TEN)
                        .currency("EUR")
                        .issuedOn(LocalDate.of(2026, 5, 1))
                        .paidOn(LocalDate.of(2026, 5, 2))
                        .responsible("u1")
                        .build()));
    }

    static CrmProfilesBuilder profiles() {
        return CrmProfiles.builder()
                .source(records().build())
                .zone(ZoneId.of("Europe/Rome"))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static EvidenceRef ref(String metric, String operand) {
        return new EvidenceRef(Figure.of(metric), operand, new EvidenceRef.Slice.Whole(), false);
    }

    static List<String> ids(CrmProfiles profiles, ProfileRequest request, EvidenceRef ref) {
        return profiles.records(request, ref, PageRequest.first(10)).records().stream()
                .map(CrmRecord::id)
                .toList();
    }
}

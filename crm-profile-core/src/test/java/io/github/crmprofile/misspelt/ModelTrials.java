package io.github.crmprofile.misspelt;

import static io.github.crmprofile.architecture.MisspeltTrials.WORD;

import io.github.crmprofile.architecture.MisspeltTrials;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.model.WhiteSpace;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Records, whose texts are the host's; amounts; periods. */
final class ModelTrials {

    private static final ExchangeRates RATES = ExchangeRates.fixed("EUR", Map.of("USD", BigDecimal.ONE));

    private ModelTrials() {}

    static MisspeltTrials all() {
        return activities()
                .and(clients())
                .and(deals())
                .and(invoices())
                .and(money())
                .and(codes());
    }

    private static MisspeltTrials activities() {
        Activity.Builder activity = Activity.builder("1", Channel.CALL);
        return new MisspeltTrials()
                .kept(
                        "Activity.builder(String, Channel)",
                        () -> Activity.builder(WORD, Channel.CALL).build())
                .kept(
                        "Activity.Builder.attribute(String, Object)",
                        () -> activity.attribute(WORD, "x").build())
                .kept("Activity.Builder.deal(String)", () -> activity.deal(WORD).build())
                .kept(
                        "Activity.Builder.deals(Collection)",
                        () -> activity.deals(List.of(WORD)).build())
                .kept(
                        "Activity.Builder.contact(String)",
                        () -> activity.contact(WORD).build())
                .kept(
                        "Activity.Builder.contacts(Collection)",
                        () -> activity.contacts(List.of(WORD)).build())
                .kept(
                        "Activity.Builder.company(String)",
                        () -> activity.company(WORD).build())
                .kept(
                        "Activity.Builder.companies(Collection)",
                        () -> activity.companies(List.of(WORD)).build())
                .kept(
                        "Activity.Builder.responsible(String)",
                        () -> activity.responsible(WORD).build());
    }

    private static MisspeltTrials clients() {
        Client.Builder client = Client.builder(ClientId.contact("1"), "Ann");
        return new MisspeltTrials()
                .kept(
                        "Client.builder(ClientId, String)",
                        () -> Client.builder(ClientId.contact("1"), WORD).build())
                .kept(
                        "Client.Builder.attribute(String, Object)",
                        () -> client.attribute(WORD, "x").build())
                .kept(
                        "Client.Builder.comment(String)",
                        () -> client.comment(WORD).build())
                .kept(
                        "Client.Builder.company(String)",
                        () -> client.company(WORD).build())
                .kept(
                        "Client.Builder.companyType(String)",
                        () -> client.companyType(WORD).build())
                .kept("Client.Builder.email(String)", () -> client.email(WORD).build())
                .kept(
                        "Client.Builder.emails(Collection)",
                        () -> client.emails(List.of(WORD)).build())
                .kept(
                        "Client.Builder.industry(String)",
                        () -> client.industry(WORD).build())
                .kept("Client.Builder.phone(String)", () -> client.phone(WORD).build())
                .kept(
                        "Client.Builder.phones(Collection)",
                        () -> client.phones(List.of(WORD)).build())
                .kept(
                        "Client.Builder.position(String)",
                        () -> client.position(WORD).build())
                .kept(
                        "Client.Builder.responsible(String)",
                        () -> client.responsible(WORD).build())
                .kept(
                        "Client.Builder.website(String)",
                        () -> client.website(WORD).build())
                .kept("ClientId.contact(String)", () -> ClientId.contact(WORD))
                .kept("ClientId.company(String)", () -> ClientId.company(WORD))
                .refused("ClientId.parse(String)", () -> ClientId.parse(WORD + ":1"))
                .refused("ClientId.valueOf(String)", () -> ClientId.valueOf(WORD + ":1"))
                .refused("ClientKind.parse(String)", () -> ClientKind.parse(WORD));
    }

    private static MisspeltTrials deals() {
        Deal.Builder deal = Deal.builder("1");
        return new MisspeltTrials()
                .kept("Deal.builder(String)", () -> Deal.builder(WORD).build())
                .kept(
                        "Deal.Builder.attribute(String, Object)",
                        () -> deal.attribute(WORD, "x").build())
                .kept("Deal.Builder.company(String)", () -> deal.company(WORD).build())
                .kept("Deal.Builder.contact(String)", () -> deal.contact(WORD).build())
                .kept(
                        "Deal.Builder.contacts(Collection)",
                        () -> deal.contacts(List.of(WORD)).build())
                .kept("Deal.Builder.currency(String)", () -> deal.currency(WORD).build())
                .kept("Deal.Builder.pipeline(String)", () -> deal.pipeline(WORD).build())
                .kept(
                        "Deal.Builder.primaryContact(String)",
                        () -> deal.primaryContact(WORD).build())
                .kept(
                        "Deal.Builder.responsible(String)",
                        () -> deal.responsible(WORD).build())
                .kept("Deal.Builder.stage(String)", () -> deal.stage(WORD).build())
                .kept("Deal.Builder.title(String)", () -> deal.title(WORD).build())
                .kept(
                        "Deal.withDefaultCurrency(String)",
                        () -> Deal.builder("1").amount(BigDecimal.ONE).build().withDefaultCurrency(WORD));
    }

    private static MisspeltTrials invoices() {
        Invoice.Builder invoice = Invoice.builder("1", InvoiceStatus.PAID);
        return new MisspeltTrials()
                .kept(
                        "Invoice.builder(String, InvoiceStatus)",
                        () -> Invoice.builder(WORD, InvoiceStatus.PAID).build())
                .kept(
                        "Invoice.Builder.attribute(String, Object)",
                        () -> invoice.attribute(WORD, "x").build())
                .kept(
                        "Invoice.Builder.company(String)",
                        () -> invoice.company(WORD).build())
                .kept(
                        "Invoice.Builder.contact(String)",
                        () -> invoice.contact(WORD).build())
                .kept(
                        "Invoice.Builder.currency(String)",
                        () -> invoice.currency(WORD).build())
                .kept("Invoice.Builder.deal(String)", () -> invoice.deal(WORD).build())
                .kept(
                        "Invoice.Builder.number(String)",
                        () -> invoice.number(WORD).build())
                .kept(
                        "Invoice.Builder.responsible(String)",
                        () -> invoice.responsible(WORD).build())
                .kept(
                        "Invoice.withDefaultCurrency(String)",
                        () -> Invoice.builder("1", InvoiceStatus.PAID)
                                .amount(BigDecimal.ONE)
                                .build()
                                .withDefaultCurrency(WORD));
    }

    private static MisspeltTrials money() {
        Amounts euros = Amounts.of("EUR", BigDecimal.ONE);
        return new MisspeltTrials()
                .kept("Amounts.of(String, BigDecimal)", () -> Amounts.of(WORD, BigDecimal.ONE))
                .kept("Amounts.Accumulator.add(BigDecimal, String)", () -> {
                    var sum = new Amounts.Accumulator();
                    sum.add(BigDecimal.ONE, WORD);
                    return sum.toAmounts();
                })
                .kept("Amounts.Sums.add(String, BigDecimal, long)", () -> {
                    var sums = new Amounts.Sums(1);
                    sums.add(WORD, BigDecimal.ONE, 1);
                    return sums.toAmounts(0);
                })
                .kept("Amounts.Sums.add(String, long, int, long)", () -> {
                    var sums = new Amounts.Sums(1);
                    sums.add(WORD, 100, 2, 1);
                    return sums.toAmounts(0);
                })
                .kept("Amounts.forEach(BiConsumer)", () -> {
                    var all = new TreeMap<String, BigDecimal>();
                    Amounts.of(WORD, BigDecimal.ONE).forEach(all::put);
                    return all;
                })
                .answered("Amounts.amount(String)", BigDecimal.ZERO, () -> euros.amount(WORD))
                .answered("Amounts.count(String)", 0L, () -> euros.count(WORD))
                .kept(
                        "ConvertedTotal.of(Amounts, String, ExchangeRates, LocalDate)",
                        () -> ConvertedTotal.of(Amounts.of(WORD, BigDecimal.ONE), "EUR", RATES, null)
                                .missingRates())
                .kept(
                        "ExchangeRates.fixed(String, Map)",
                        () -> ExchangeRates.fixed(WORD, Map.of("USD", BigDecimal.ONE)))
                .kept(
                        "ExchangeRates.byDay(String, Map)",
                        () -> ExchangeRates.byDay(WORD, Map.of("USD", Map.of(LocalDate.EPOCH, BigDecimal.ONE)))
                                .reportingCurrency());
    }

    private static MisspeltTrials codes() {
        return new MisspeltTrials()
                .kept("Channel.of(String)", () -> Channel.of(WORD))
                .kept("Channel.valueOf(String)", () -> Channel.valueOf(WORD))
                .kept(
                        "DataWarning.of(Code, RecordKind, String)",
                        () -> DataWarning.of(DataWarning.Code.DUPLICATE_ID, RecordKind.DEAL, WORD))
                .kept(
                        "DataWarning.withDetail(String)",
                        () -> DataWarning.of(DataWarning.Code.DUPLICATE_ID, RecordKind.DEAL, "1")
                                .withDetail(WORD))
                .answered("WhiteSpace.isBlank(String)", false, () -> WhiteSpace.isBlank(WORD))
                .refused("Comparison.parse(String)", () -> Comparison.parse(WORD))
                .refused("ReportingPeriod.parse(String)", WORD, () -> ReportingPeriod.parse(WORD))
                .refused("ReportingPeriod.parseComputed(String)", WORD, () -> ReportingPeriod.parseComputed(WORD))
                .refused("ReportingPeriod.valueOf(String)", WORD, () -> ReportingPeriod.valueOf(WORD));
    }
}

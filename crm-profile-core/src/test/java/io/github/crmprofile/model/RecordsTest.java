package io.github.crmprofile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private static final Instant EARLY = Instant.parse("2026-01-10T08:00:00Z");
    private static final Instant LATE = Instant.parse("2026-03-01T17:30:00Z");
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);

    @Test
    void aClientHoldsEachPartInItsPlace() {
        Client client = Client.builder(ClientId.contact("42"), "Ada")
                .company("7")
                .position("Buyer")
                .email("a@example.org")
                .emails(List.of("b@example.org", "a@example.org", " "))
                .phone("+39 1")
                .phones(List.of("+39 2"))
                .website("https://example.org")
                .companyType("customer")
                .industry("mining")
                .responsible("u1")
                .comment("calls on Mondays")
                .attribute("vip", true)
                .build();
        assertThat(client)
                .isEqualTo(new Client(
                        ClientId.contact("42"),
                        "Ada",
                        "7",
                        "Buyer",
                        List.of("a@example.org", "b@example.org"),
                        List.of("+39 1", "+39 2"),
                        "https://example.org",
                        "customer",
                        "mining",
                        "u1",
                        "calls on Mondays",
                        Map.of("vip", true)));
    }

    @Test
    void aDealHoldsEachPartInItsPlace() {
        Deal deal = Deal.builder("d1")
                .title("Pumps")
                .contact("1")
                .contacts(List.of("2"))
                .primaryContact("2")
                .company("7")
                .pipeline("sales")
                .stage("closed")
                .outcome(Outcome.WON)
                .amount(new BigDecimal("12.50"))
                .currency("EUR")
                .createdAt(EARLY)
                .closedAt(LATE)
                .modifiedAt(LATE.plusSeconds(1))
                .responsible("u1")
                .attribute("region", "north")
                .build();
        assertThat(deal)
                .isEqualTo(new Deal(
                        "d1",
                        "Pumps",
                        List.of("1", "2"),
                        "2",
                        "7",
                        "sales",
                        "closed",
                        Outcome.WON,
                        new BigDecimal("12.5"),
                        "EUR",
                        EARLY,
                        LATE,
                        LATE.plusSeconds(1),
                        "u1",
                        Map.of("region", "north")));
    }

    @Test
    void anActivityHoldsEachPartInItsPlace() {
        Activity activity = Activity.builder("a1", Channel.CALL)
                .contact("1")
                .contacts(List.of("2", "1"))
                .company("7")
                .companies(List.of("8"))
                .deal("d1")
                .deals(List.of("d2"))
                .direction(Direction.INBOUND)
                .occurredAt(EARLY)
                .completed(false)
                .responsible("u1")
                .attribute("minutes", 5)
                .build();
        assertThat(activity)
                .isEqualTo(new Activity(
                        "a1",
                        List.of("1", "2"),
                        List.of("7", "8"),
                        List.of("d1", "d2"),
                        Channel.CALL,
                        Direction.INBOUND,
                        EARLY,
                        false,
                        "u1",
                        Map.of("minutes", new BigDecimal(5))));
    }

    @Test
    void anInvoiceHoldsEachPartInItsPlace() {
        Invoice invoice = Invoice.builder("i1", InvoiceStatus.PAID)
                .number("2026/1")
                .contact("1")
                .company("7")
                .deal("d1")
                .amount(new BigDecimal("100.00"))
                .paidAmount(new BigDecimal("40.0"))
                .currency("EUR")
                .issuedOn(ISSUED)
                .dueOn(ISSUED.plusDays(30))
                .paidOn(ISSUED.plusDays(20))
                .responsible("u1")
                .attribute("copies", 2L)
                .build();
        assertThat(invoice)
                .isEqualTo(new Invoice(
                        "i1",
                        "2026/1",
                        "1",
                        "7",
                        "d1",
                        InvoiceStatus.PAID,
                        new BigDecimal("100"),
                        new BigDecimal("40"),
                        "EUR",
                        ISSUED,
                        ISSUED.plusDays(30),
                        ISSUED.plusDays(20),
                        "u1",
                        Map.of("copies", new BigDecimal(2))));
    }

    @Test
    void everyRecordKnowsItsKind() {
        assertThat(List.<CrmRecord>of(
                        Deal.builder("1").build(),
                        Activity.builder("1", Channel.CALL).build(),
                        Invoice.builder("1", InvoiceStatus.DRAFT).build()))
                .map(CrmRecord::kind)
                .containsExactly(RecordKind.DEAL, RecordKind.ACTIVITY, RecordKind.INVOICE);
        assertThat(RecordKind.values()).extracting(RecordKind::code).containsExactly("deal", "activity", "invoice");
        assertThat(RecordKind.values())
                .extracting(RecordKind::plural)
                .containsExactly("deals", "activities", "invoices");
    }

    @Test
    void aPrimaryContactIsAlwaysAmongTheContacts() {
        assertThat(Deal.builder("d1").contact("1").primaryContact("2").build().contacts())
                .containsExactly("1", "2");
        assertThat(Deal.builder("d1")
                        .contacts(List.of("1", "2"))
                        .primaryContact("1")
                        .build()
                        .contacts())
                .containsExactly("1", "2");
    }

    @Test
    void repeatedAndBlankLinksAreDropped() {
        assertThat(Deal.builder("d1")
                        .contacts(List.of("2", "1", "", "2", "\t"))
                        .build()
                        .contacts())
                .containsExactly("2", "1");
    }

    @Test
    void blankOptionalTextIsNull() {
        Deal deal = Deal.builder("d1")
                .title("")
                .primaryContact(" ")
                .company("")
                .pipeline("\t")
                .stage("")
                .currency(" ")
                .responsible("")
                .build();
        assertThat(deal).isEqualTo(Deal.builder("d1").build());
        assertThat(Client.builder(ClientId.company("7"), "Mine")
                        .company(" ")
                        .build()
                        .company())
                .isNull();
        assertThat(Invoice.builder("i1", null)
                        .number("")
                        .contact(" ")
                        .company("")
                        .deal("")
                        .build())
                .isEqualTo(Invoice.builder("i1", null).build());
    }

    @Test
    void amountsMayBeNegativeAndLong() {
        BigDecimal longest = BigDecimal.TEN.pow(1000).subtract(BigDecimal.ONE.movePointLeft(1000));
        assertThat(Deal.builder("d1").amount(longest.negate()).build().amount()).isEqualTo(longest.negate());
    }

    @Test
    void equalAmountsMakeEqualRecords() {
        assertThat(Deal.builder("d1").amount(new BigDecimal("1E+3")).build())
                .isEqualTo(Deal.builder("d1").amount(new BigDecimal("1000.000")).build());
        assertThat(Deal.builder("d1")
                        .amount(new BigDecimal("0E+999999999"))
                        .build()
                        .amount())
                .isEqualTo(BigDecimal.ZERO);
    }
}

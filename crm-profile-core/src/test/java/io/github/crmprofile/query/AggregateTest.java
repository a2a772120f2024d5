package io.github.crmprofile.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AggregateTest {

    private static final Field SCORE = Field.attribute(RecordKind.DEAL, "score", Field.Type.NUMBER);
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private static Deal deal(String id, String amount, String currency) {
        return Deal.builder(id)
                .outcome(Outcome.WON)
                .amount(amount == null ? null : new BigDecimal(amount))
                .currency(currency)
                .build();
    }

    private static Deal scored(String id, String score) {
        return Deal.builder(id).attribute("score", new BigDecimal(score)).build();
    }

    private static Amounts amounts(long missing, Object... currencyAmountCount) {
        var amounts = new TreeMap<String, BigDecimal>();
        var counts = new TreeMap<String, Long>();
        for (int i = 0; i < currencyAmountCount.length; i += 3) {
            amounts.put((String) currencyAmountCount[i], new BigDecimal((String) currencyAmountCount[i + 1]));
            counts.put((String) currencyAmountCount[i], Long.valueOf((Integer) currencyAmountCount[i + 2]));
        }
        return new Amounts(amounts, counts, missing);
    }

    private static final List<Deal> DEALS = List.of(
            deal("1", "10", "EUR"),
            deal("2", "0.5", "EUR"),
            deal("3", "30", "EUR"),
            deal("4", "7", "USD"),
            deal("5", null, "EUR"),
            deal("6", "9", null));

    @Test
    void moneyIsAddedUpPerCurrencyAndWhatIsMissingIsCounted() {
        assertThat(new Aggregate.Sum(Field.DEAL_AMOUNT).over(DEALS))
                .isEqualTo(new MeasureValue.Money(amounts(2, "EUR", "40.5", 3, "USD", "7", 1)));
    }

    @Test
    void moneyHasAnExtremeAndAMedianPerCurrency() {
        assertThat(new Aggregate.Min(Field.DEAL_AMOUNT).over(DEALS))
                .isEqualTo(new MeasureValue.Money(amounts(2, "EUR", "0.5", 3, "USD", "7", 1)));
        assertThat(new Aggregate.Max(Field.DEAL_AMOUNT).over(DEALS))
                .isEqualTo(new MeasureValue.Money(amounts(2, "EUR", "30", 3, "USD", "7", 1)));
        assertThat(new Aggregate.Median(Field.DEAL_AMOUNT).over(DEALS))
                .isEqualTo(new MeasureValue.Money(amounts(2, "EUR", "10", 3, "USD", "7", 1)));
    }

    @Test
    void theMedianOfAnEvenNumberIsHalfOfTheMiddleTwoExactly() {
        assertThat(new Aggregate.Median(SCORE)
                        .over(List.of(scored("1", "9"), scored("2", "0.1"), scored("3", "0.2"), scored("4", "-5"))))
                .isEqualTo(new MeasureValue.Decimal(new BigDecimal("0.15"), 4, 0));
    }

    @Test
    void numbersTellHowManyRecordsHaveThem() {
        List<Deal> deals = List.of(
                scored("1", "2.50"), scored("2", "-1"), Deal.builder("3").build());

        assertThat(new Aggregate.Sum(SCORE).over(deals))
                .isEqualTo(new MeasureValue.Decimal(new BigDecimal("1.5"), 2, 1));
        assertThat(new Aggregate.Min(SCORE).over(deals))
                .isEqualTo(new MeasureValue.Decimal(new BigDecimal("-1"), 2, 1));
        assertThat(new Aggregate.Max(SCORE).over(deals))
                .isEqualTo(new MeasureValue.Decimal(new BigDecimal("2.5"), 2, 1));
        assertThat(new Aggregate.Max(SCORE).over(List.of(Deal.builder("3").build())))
                .isEqualTo(new MeasureValue.Decimal(null, 0, 1));
        assertThat(new Aggregate.Sum(SCORE).over(List.of(Deal.builder("3").build())))
                .isEqualTo(new MeasureValue.Decimal(BigDecimal.ZERO, 0, 1));
    }

    @Test
    void aDecimalIsEqualByValue() {
        assertThat(new MeasureValue.Decimal(new BigDecimal("0.00"), 1, 0))
                .isEqualTo(new MeasureValue.Decimal(BigDecimal.ZERO, 1, 0));
        assertThat(new MeasureValue.Decimal(new BigDecimal("1.50"), 1, 0))
                .isEqualTo(new MeasureValue.Decimal(new BigDecimal("1.5"), 1, 0));
    }

    @Test
    void timesAndDatesHaveAFirstAndALast() {
        List<Deal> deals = List.of(
                Deal.builder("1").createdAt(NOON).build(),
                Deal.builder("2").createdAt(NOON.plusNanos(1)).build(),
                Deal.builder("3").build());
        List<Invoice> invoices = List.of(
                Invoice.builder("1", InvoiceStatus.PAID)
                        .paidOn(LocalDate.of(2026, 1, 2))
                        .build(),
                Invoice.builder("2", InvoiceStatus.PAID)
                        .paidOn(LocalDate.of(2025, 1, 2))
                        .build());

        assertThat(new Aggregate.Min(Field.CREATED_AT).over(deals)).isEqualTo(new MeasureValue.Dated(NOON));
        assertThat(new Aggregate.Max(Field.CREATED_AT).over(deals))
                .isEqualTo(new MeasureValue.Dated(NOON.plusNanos(1)));
        assertThat(new Aggregate.Min(Field.PAID_ON).over(invoices))
                .isEqualTo(new MeasureValue.Dated(LocalDate.of(2025, 1, 2)));
    }

    @Test
    void recordsAreInTheOrderOfTheirIds() {
        Deal b = deal("b", "1", "EUR");
        Deal a = deal("a", "1", "EUR");

        assertThat(new Aggregate.Records(RecordKind.DEAL).over(List.of(b, a)))
                .isEqualTo(new MeasureValue.Listed(List.of(a, b)));
        assertThat(new Aggregate.Count().over(List.of(b, a))).isEqualTo(new MeasureValue.Counted(2));
    }

    @Test
    void equalAmountsAreNotDifferentOnesWhicheverWayTheyCameAbout() {
        Invoice whole = Invoice.builder("1", InvoiceStatus.ISSUED)
                .amount(new BigDecimal("1"))
                .build();
        Invoice rest = Invoice.builder("2", InvoiceStatus.ISSUED)
                .amount(new BigDecimal("1.5"))
                .paidAmount(new BigDecimal("0.5"))
                .build();

        assertThat(new Aggregate.Distinct(Field.BALANCE).over(List.of(whole, rest)))
                .isEqualTo(new MeasureValue.Counted(1));
        assertThat(new Aggregate.Distinct(Field.DEAL_CURRENCY).over(DEALS)).isEqualTo(new MeasureValue.Counted(2));
    }

    @Test
    void overNoRecordsThereIsNothing() {
        assertThat(new Aggregate.Count().empty()).isEqualTo(new MeasureValue.Counted(0));
        assertThat(new Aggregate.Distinct(Field.STAGE).empty()).isEqualTo(new MeasureValue.Counted(0));
        assertThat(new Aggregate.Records(RecordKind.DEAL).empty()).isEqualTo(new MeasureValue.Listed(List.of()));
        assertThat(new Aggregate.Sum(Field.DEAL_AMOUNT).empty()).isEqualTo(new MeasureValue.Money(Amounts.NONE));
        assertThat(new Aggregate.Max(Field.CREATED_AT).empty()).isEqualTo(new MeasureValue.Dated(null));
        assertThat(new Aggregate.Sum(SCORE).empty()).isEqualTo(new MeasureValue.Decimal(BigDecimal.ZERO, 0, 0));
        assertThat(new Aggregate.Min(SCORE).empty()).isEqualTo(new MeasureValue.Decimal(null, 0, 0));
        for (Aggregate aggregate : List.of(
                new Aggregate.Count(),
                new Aggregate.Sum(SCORE),
                new Aggregate.Median(Field.CYCLE),
                new Aggregate.Min(Field.DEAL_AMOUNT),
                new Aggregate.Max(Field.MODIFIED_AT),
                new Aggregate.Distinct(Field.STAGE),
                new Aggregate.Records(RecordKind.DEAL))) {
            assertThat(aggregate.over(List.of())).as(aggregate.toString()).isEqualTo(aggregate.empty());
        }
    }

    @Test
    void aFieldThatCannotBeAggregatedIsNamedWithWhatCan() {
        assertThatThrownBy(() -> new Aggregate.Sum(Field.STAGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Field deal.stage of type TEXT cannot be summed; fields of these types can: MONEY, NUMBER"
                        + " and DURATION");
        assertThatThrownBy(() -> new Aggregate.Min(Field.COMPLETED))
                .hasMessage("Field activity.completed of type BOOLEAN cannot be ordered; fields of these types can:"
                        + " MONEY, NUMBER, DURATION, INSTANT and DATE");
        assertThatThrownBy(() -> new Aggregate.Max(Field.STAGE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Aggregate.Median(Field.CREATED_AT))
                .hasMessage("Field deal.createdAt of type INSTANT cannot be given a median; fields of these types can:"
                        + " MONEY, NUMBER and DURATION");
    }
}

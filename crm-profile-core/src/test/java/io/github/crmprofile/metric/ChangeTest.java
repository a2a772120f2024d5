package io.github.crmprofile.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    private static final MetricValue UNDEFINED = new MetricValue.Undefined(Reason.NO_DEALS);

    private static MetricValue count(long count) {
        return new MetricValue.Count(count);
    }

    private static MetricValue.Money money(Map<String, String> amounts, String converted) {
        Amounts sum = Amounts.NONE;
        for (var entry : amounts.entrySet()) {
            sum = sum.plus(Amounts.of(entry.getKey(), new BigDecimal(entry.getValue())));
        }
        return new MetricValue.Money(
                sum,
                converted == null ? null : new ConvertedTotal("EUR", new BigDecimal(converted), 1, new TreeSet<>(), 0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, NEW, 5/1,",
        "4, 0, GONE, -4/1, -1",
        "0, 0, UNCHANGED, 0/1,",
        "4, 4, UNCHANGED, 0/1, 0",
        "4, 5, CHANGED, 1/1, 0.25",
        "4, 2, CHANGED, -2/1, -0.5",
        "-4, 2, CHANGED, 6/1, 1.5",
        "-4, -6, CHANGED, -2/1, -0.5"
    })
    void aChangeHasItsKindDifferenceAndPercent(
            long earlier, long later, Change.Kind kind, String difference, BigDecimal percent) {
        Change change = Change.between(count(earlier), count(later));

        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.difference()).hasToString(difference);
        if (percent == null) {
            assertThat(change.percent()).isNull();
        } else {
            assertThat(change.percent()).isEqualByComparingTo(Ratio.of(percent));
        }
    }

    @Test
    void aChangeFromOrToSomethingUndefinedIsUndefined() {
        var undefined = new Change(Change.Kind.UNDEFINED, null, null);

        assertThat(Change.between(UNDEFINED, count(1))).isEqualTo(undefined);
        assertThat(Change.between(count(1), UNDEFINED)).isEqualTo(undefined);
    }

    @Test
    void everySingleNumberHasAChange() {
        Ratio one = Ratio.of(1, 1);
        Ratio two = Ratio.of(2, 1);

        assertThat(Change.between(new MetricValue.Decimal(BigDecimal.ONE), new MetricValue.Decimal(BigDecimal.TEN))
                        .difference())
                .isEqualTo(Ratio.of(9, 1));
        assertThat(Change.between(new MetricValue.Percent(one), new MetricValue.Percent(two))
                        .difference())
                .isEqualTo(one);
        assertThat(Change.between(new MetricValue.Quotient(one), new MetricValue.Quotient(two))
                        .difference())
                .isEqualTo(one);
        assertThat(Change.between(new MetricValue.Elapsed(one), new MetricValue.Elapsed(two))
                        .difference())
                .isEqualTo(one);
    }

    @Test
    void moneyChangesByItsConvertedTotal() {
        Change change = Change.between(money(Map.of("USD", "5"), "4"), money(Map.of("USD", "9"), "6"));

        assertThat(change.kind()).isEqualTo(Change.Kind.CHANGED);
        assertThat(change.difference()).isEqualTo(Ratio.of(2, 1));
        assertThat(Change.between(money(Map.of("USD", "5"), null), money(Map.of("USD", "9"), "6"))
                        .kind())
                .isEqualTo(Change.Kind.UNDEFINED);
    }

    @Test
    void averagesAndPercentagesOfMoneyChangeByTheirConvertedOne() {
        var none = new TreeMap<String, Ratio>();

        assertThat(Change.between(
                                new MetricValue.MoneyAverage(none, Ratio.of(1, 1)),
                                new MetricValue.MoneyAverage(none, Ratio.of(3, 1)))
                        .difference())
                .isEqualTo(Ratio.of(2, 1));
        assertThat(Change.between(
                                new MetricValue.MoneyPercent(none, Ratio.of(1, 1)),
                                new MetricValue.MoneyPercent(none, Ratio.of(3, 1)))
                        .difference())
                .isEqualTo(Ratio.of(2, 1));
    }

    @Test
    void moneyChangesByCurrencyWhereAnAbsentSumIsZero() {
        var changes = Change.byCurrency(
                money(Map.of("EUR", "10", "USD", "5"), null), money(Map.of("EUR", "15", "BTC", "1"), null));

        assertThat(changes.keySet()).containsExactly("BTC", "EUR", "USD");
        assertThat(changes.get("BTC").kind()).isEqualTo(Change.Kind.NEW);
        assertThat(changes.get("EUR").kind()).isEqualTo(Change.Kind.CHANGED);
        assertThat(changes.get("EUR").percent()).isEqualByComparingTo(Ratio.of(1, 2));
        assertThat(changes.get("USD").kind()).isEqualTo(Change.Kind.GONE);
    }

    @Test
    void anAbsentAverageIsUndefinedRatherThanZero() {
        var euros = new MetricValue.MoneyAverage(new TreeMap<>(Map.of("EUR", Ratio.of(5, 2))), null);
        var dollars = new MetricValue.MoneyAverage(new TreeMap<>(Map.of("USD", Ratio.of(5, 2))), null);

        var changes = Change.byCurrency(euros, dollars);

        assertThat(changes.get("EUR").kind()).isEqualTo(Change.Kind.UNDEFINED);
        assertThat(changes.get("USD").kind()).isEqualTo(Change.Kind.UNDEFINED);
        assertThat(Change.byCurrency(euros, euros).get("EUR").kind()).isEqualTo(Change.Kind.UNCHANGED);
    }

    @Test
    void percentagesOfMoneyChangeByCurrency() {
        var half = new MetricValue.MoneyPercent(new TreeMap<>(Map.of("EUR", Ratio.of(1, 2))), null);
        var whole = new MetricValue.MoneyPercent(new TreeMap<>(Map.of("EUR", Ratio.of(1, 1))), null);

        assertThat(Change.byCurrency(half, whole).get("EUR").difference()).isEqualByComparingTo(Ratio.of(1, 2));
    }

    @Test
    void whatIsNotMoneyHasNoChangeByCurrency() {
        assertThat(Change.byCurrency(count(1), count(2))).isEmpty();
        assertThat(Change.byCurrency(UNDEFINED, money(Map.of("EUR", "1"), null))
                        .get("EUR")
                        .kind())
                .isEqualTo(Change.Kind.UNDEFINED);
    }
}

package io.github.crmprofile.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By which number clients are compared. */
class QuantityTest {

    private static final Amounts BOTH =
            Amounts.of("EUR", new BigDecimal("5")).plus(Amounts.of("USD", new BigDecimal("3")));

    private static Quantity number(long numerator, long denominator) {
        return new Quantity(Ratio.of(numerator, denominator), null, null);
    }

    private static Quantity money(long number, String currency) {
        return new Quantity(Ratio.of(number, 1), currency, null);
    }

    private static Quantity undefined(Reason reason) {
        return new Quantity(null, null, reason);
    }

    private static ConvertedTotal total(@Nullable String amount, String... missing) {
        return new ConvertedTotal(
                "EUR",
                amount == null ? null : new BigDecimal(amount),
                amount == null ? 0 : 1,
                new TreeSet<>(List.of(missing)),
                missing.length);
    }

    @Test
    void aNumberIsTakenAsItIs() {
        Map<MetricValue, Quantity> numbers = Map.of(
                new MetricValue.Count(3), number(3, 1),
                new MetricValue.Percent(Ratio.of(1, 4)), number(1, 4),
                new MetricValue.Quotient(Ratio.of(2, 3)), number(2, 3),
                new MetricValue.Elapsed(Ratio.of(90, 1)), number(90, 1),
                new MetricValue.Days(7), number(7, 1),
                new MetricValue.Grade(4, 5), number(4, 1),
                new MetricValue.Rank(2, 9), number(2, 1),
                new MetricValue.Score(Ratio.of(3, 5), List.of()), number(3, 5),
                new MetricValue.Level(LoadGauge.of(Ratio.of(5, 2), Ratio.of(9, 1), Ratio.of(2, 1), true)), number(5, 2),
                new MetricValue.Undefined(Reason.NO_DEALS), undefined(Reason.NO_DEALS));

        numbers.forEach(
                (value, quantity) -> assertThat(Quantity.of(value, null)).isEqualTo(quantity));
    }

    @Test
    void aPointInTimeIsInSecondsToTheNanosecond() {
        Quantity quantity = Quantity.of(new MetricValue.Moment(Instant.ofEpochSecond(-2, 500_000_001)), null);

        assertThat(quantity.number()).isEqualByComparingTo(Ratio.of(new BigDecimal("-1.499999999")));
    }

    @Test
    void peopleSayPercentagesAndScoresTimesAHundred() {
        for (MetricValue value : List.of(
                new MetricValue.Percent(Ratio.of(1, 4)),
                new MetricValue.Score(Ratio.of(1, 4), List.of()),
                new MetricValue.MoneyPercent(new TreeMap<>(Map.of("EUR", Ratio.of(1, 4))), null))) {
            assertThat(Quantity.of(value, null).said(value)).isEqualTo(Ratio.of(100, 4));
        }
        var quotient = new MetricValue.Quotient(Ratio.of(1, 4));
        assertThat(Quantity.of(quotient, null).said(quotient)).isEqualTo(Ratio.of(1, 4));
        var nothing = new MetricValue.Undefined(Reason.NO_DEALS);
        assertThat(Quantity.of(nothing, null).said(nothing)).isNull();
    }

    @Test
    void moneyIsComparedInTheReportingCurrencyOrTheOneThatIsNamed() {
        var converted = new MetricValue.Money(BOTH, total("8"));

        assertThat(Quantity.of(converted, null)).isEqualTo(money(8, "EUR"));
        assertThat(Quantity.of(converted, "EUR")).isEqualTo(money(8, "EUR"));
        assertThat(Quantity.of(converted, "USD")).isEqualTo(money(3, "USD"));
        assertThat(Quantity.of(converted, "CHF")).isEqualTo(money(0, "CHF"));
        assertThat(Quantity.of(new MetricValue.Money(BOTH, null), "EUR")).isEqualTo(money(5, "EUR"));
    }

    @Test
    void aTotalThatLacksAnAmountIsNoNumber() {
        assertThat(Quantity.of(new MetricValue.Money(BOTH, total("5", "USD")), null))
                .isEqualTo(undefined(Reason.NO_RATE));
        assertThat(Quantity.of(new MetricValue.Money(BOTH, total(null, "EUR", "USD")), null))
                .isEqualTo(undefined(Reason.NO_RATE));
    }

    @Test
    void withoutAReportingCurrencyOneCurrencyIsCompared() {
        assertThat(Quantity.of(new MetricValue.Money(Amounts.of("USD", BigDecimal.TEN), null), null))
                .isEqualTo(money(10, "USD"));
        assertThat(Quantity.of(new MetricValue.Money(BOTH, null), null))
                .isEqualTo(undefined(Reason.SEVERAL_CURRENCIES));
        assertThat(Quantity.of(new MetricValue.Money(Amounts.NONE, null), null)).isEqualTo(number(0, 1));
    }

    @Test
    void averagesAndSharesOfMoneyAreComparedInOneCurrencyToo() {
        var ratios = new TreeMap<>(Map.of("EUR", Ratio.of(1, 2), "USD", Ratio.of(1, 3)));
        var one = new TreeMap<>(Map.of("USD", Ratio.of(1, 3)));
        var none = new TreeMap<String, Ratio>();

        assertThat(Quantity.of(new MetricValue.MoneyAverage(ratios, Ratio.of(2, 5)), null))
                .isEqualTo(number(2, 5));
        assertThat(Quantity.of(new MetricValue.MoneyAverage(ratios, Ratio.of(2, 5)), "USD"))
                .isEqualTo(new Quantity(Ratio.of(1, 3), "USD", null));
        assertThat(Quantity.of(new MetricValue.MoneyAverage(ratios, null), "CHF"))
                .isEqualTo(undefined(Reason.NO_AMOUNTS));
        assertThat(Quantity.of(new MetricValue.MoneyPercent(ratios, null), null))
                .isEqualTo(undefined(Reason.SEVERAL_CURRENCIES));
        assertThat(Quantity.of(new MetricValue.MoneyPercent(one, null), null))
                .isEqualTo(new Quantity(Ratio.of(1, 3), "USD", null));
        assertThat(Quantity.of(new MetricValue.MoneyPercent(none, null), null)).isEqualTo(undefined(Reason.NO_AMOUNTS));
    }

    @Test
    void whatIsNotOneNumberIsRefused() {
        assertThatThrownBy(() -> Quantity.of(new MetricValue.Text("x"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A TEXT is not one number, so that clients cannot be compared by it; choose a metric that is");
    }
}

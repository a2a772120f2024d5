package io.github.crmprofile.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sums, differences, products and quotients of metrics: exact, of one kind, and undefined where a part is. */
class CombinedValuesTest {

    private static final Metric ANY = Metrics.formula(
            "any", "any", Map.of("won", Measure.count(Memberships.WON)), operands -> undefined(Reason.NO_DATA));
    private static final MetricValue NONE = undefined(Reason.NO_DEALS);
    private static final MetricValue TWO = new MetricValue.Count(2);

    private static MetricValue undefined(Reason reason) {
        return new MetricValue.Undefined(reason);
    }

    private static MetricValue sum(MetricValue a, MetricValue... more) {
        Metric[] others = new Metric[more.length];
        Arrays.fill(others, ANY);
        var values = new ArrayList<>(List.of(a));
        values.addAll(List.of(more));
        return Metrics.sum("sum", ANY, others).function().apply(values);
    }

    private static MetricValue difference(MetricValue a, MetricValue b) {
        return Metrics.difference("net", ANY, ANY).function().apply(List.of(a, b));
    }

    private static MetricValue product(MetricValue a, MetricValue b) {
        return Metrics.product("product", ANY, ANY).function().apply(List.of(a, b));
    }

    private static MetricValue average(MetricValue a, MetricValue b) {
        return Metrics.average("average", ANY, ANY, Reason.NO_ACTIVITIES)
                .function()
                .apply(List.of(a, b));
    }

    private static MetricValue percent(MetricValue a, MetricValue b) {
        return Metrics.percent("share", ANY, ANY).function().apply(List.of(a, b));
    }

    private static MetricValue decimal(String value) {
        return new MetricValue.Decimal(new BigDecimal(value));
    }

    private static MetricValue.Money money(String currency, String amount, @Nullable ConvertedTotal total) {
        return new MetricValue.Money(Amounts.of(currency, new BigDecimal(amount)), total);
    }

    private static ConvertedTotal total(@Nullable String amount, int converted, String... missing) {
        return new ConvertedTotal(
                "EUR",
                amount == null ? null : new BigDecimal(amount),
                converted,
                new TreeSet<>(List.of(missing)),
                missing.length);
    }

    @Test
    void anyNumberOfValuesAreAddedUp() {
        Ratio third = Ratio.of(1, 3);

        assertThat(sum(TWO)).isEqualTo(TWO);
        assertThat(sum(TWO, new MetricValue.Count(3), new MetricValue.Count(4))).isEqualTo(new MetricValue.Count(9));
        assertThat(sum(decimal("0.1"), decimal("0.2"))).isEqualTo(decimal("0.3"));
        assertThat(sum(new MetricValue.Days(3), new MetricValue.Days(4))).isEqualTo(new MetricValue.Days(7));
        assertThat(difference(new MetricValue.Days(3), new MetricValue.Days(4))).isEqualTo(new MetricValue.Days(-1));
        assertThat(sum(new MetricValue.Quotient(third), new MetricValue.Quotient(third)))
                .isEqualTo(new MetricValue.Quotient(Ratio.of(2, 3)));
        assertThat(sum(new MetricValue.Percent(third), new MetricValue.Percent(third)))
                .isEqualTo(new MetricValue.Percent(Ratio.of(2, 3)));
        assertThat(sum(new MetricValue.Elapsed(third), new MetricValue.Elapsed(third)))
                .isEqualTo(new MetricValue.Elapsed(Ratio.of(2, 3)));
        assertThatThrownBy(() -> sum(new MetricValue.Count(Long.MAX_VALUE), TWO))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void moneyIsAddedUpByCurrencyAndItsTotalLacksWhatOneOfThemLacks() {
        MetricValue sum = sum(money("EUR", "5", total("5", 1)), money("USD", "2", total("1", 1, "BTC")));

        assertThat(sum)
                .isEqualTo(new MetricValue.Money(
                        Amounts.of("EUR", new BigDecimal("5")).plus(Amounts.of("USD", new BigDecimal("2"))),
                        total("6", 2, "BTC")));
        assertThat(sum(money("EUR", "5", total("5", 1)), money("EUR", "1", null)))
                .isEqualTo(new MetricValue.Money(
                        Amounts.of("EUR", new BigDecimal("5")).plus(Amounts.of("EUR", new BigDecimal("1"))), null));
        assertThat(sum(money("EUR", "5", null), money("EUR", "1", total("1", 1))))
                .extracting(value -> ((MetricValue.Money) value).converted())
                .isNull();
    }

    @Test
    void aDifferenceOfWhichOneSideHasNoTotalHasNone() {
        MetricValue.Money some = money("EUR", "5", total("5", 1));
        MetricValue.Money none = money("BTC", "2", total(null, 0, "BTC"));

        assertThat(((MetricValue.Money) difference(some, none)).converted()).isEqualTo(total(null, 0, "BTC"));
        assertThat(((MetricValue.Money) difference(none, some)).converted()).isEqualTo(total(null, 0, "BTC"));
    }

    @Test
    void numbersAreMultiplied() {
        assertThat(product(new MetricValue.Count(3), TWO)).isEqualTo(new MetricValue.Count(6));
        assertThat(product(new MetricValue.Count(3), decimal("0.5")))
                .isEqualTo(new MetricValue.Quotient(Ratio.of(new BigDecimal("1.5"))));
        assertThat(product(decimal("0.5"), TWO)).isEqualTo(new MetricValue.Quotient(Ratio.of(1, 1)));
        assertThat(product(new MetricValue.Percent(Ratio.of(1, 4)), new MetricValue.Quotient(Ratio.of(2, 3))))
                .isEqualTo(new MetricValue.Quotient(Ratio.of(2, 12)));
        assertThat(product(new MetricValue.Elapsed(Ratio.of(30, 1)), TWO))
                .isEqualTo(new MetricValue.Elapsed(Ratio.of(60, 1)));
    }

    @Test
    void moneyIsMultipliedByCurrencyAndItsTotalWhereItIsWhole() {
        var half = new MetricValue.Percent(Ratio.of(1, 2));
        var sums = new MetricValue.Money(
                Amounts.of("EUR", new BigDecimal("5")).plus(Amounts.of("USD", new BigDecimal("3"))), total("8", 2));

        assertThat(product(sums, half))
                .isEqualTo(new MetricValue.MoneyAverage(
                        new TreeMap<>(Map.of("EUR", Ratio.of(5, 2), "USD", Ratio.of(3, 2))), Ratio.of(8, 2)));
        assertThat(((MetricValue.MoneyAverage) product(money("USD", "3", total("2", 1, "BTC")), half)).converted())
                .isNull();
        assertThat(((MetricValue.MoneyAverage) product(money("USD", "3", null), half)).converted())
                .isNull();
        assertThat(product(new MetricValue.Money(Amounts.NONE, null), half)).isEqualTo(undefined(Reason.NO_AMOUNTS));
    }

    @Test
    void aQuotientIsExact() {
        var three = new MetricValue.Count(3);

        assertThat(average(TWO, three)).isEqualTo(new MetricValue.Quotient(Ratio.of(2, 3)));
        assertThat(average(new MetricValue.Elapsed(Ratio.of(50, 1)), three))
                .isEqualTo(new MetricValue.Elapsed(Ratio.of(50, 3)));
        assertThat(average(money("EUR", "10", total("10", 1)), three))
                .isEqualTo(
                        new MetricValue.MoneyAverage(new TreeMap<>(Map.of("EUR", Ratio.of(10, 3))), Ratio.of(10, 3)));
        assertThat(average(TWO, new MetricValue.Count(0))).isEqualTo(undefined(Reason.NO_ACTIVITIES));
        assertThat(average(money("EUR", "10", null), decimal("0.00"))).isEqualTo(undefined(Reason.NO_ACTIVITIES));
    }

    @Test
    void placesAreInPercentOfOneAnother() {
        assertThat(percent(new MetricValue.Days(3), new MetricValue.Days(4)))
                .isEqualTo(new MetricValue.Percent(Ratio.of(3, 4)));
        assertThat(percent(new MetricValue.Grade(2, 5), new MetricValue.Grade(5, 5)))
                .isEqualTo(new MetricValue.Percent(Ratio.of(2, 5)));
        assertThat(percent(new MetricValue.Rank(1, 9), new MetricValue.Rank(4, 9)))
                .isEqualTo(new MetricValue.Percent(Ratio.of(1, 4)));
        assertThat(percent(
                        new MetricValue.Score(Ratio.of(1, 2), List.of()),
                        new MetricValue.Score(Ratio.of(3, 4), List.of())))
                .isEqualTo(new MetricValue.Percent(Ratio.of(4, 6)));
        assertThat(percent(money("EUR", "1", null), new MetricValue.Money(Amounts.NONE, null)))
                .isEqualTo(undefined(Reason.ZERO_DENOMINATOR));
    }

    @Test
    void theFirstUndefinedPartGivesTheReason() {
        MetricValue other = undefined(Reason.NO_RATE);

        assertThat(sum(TWO, NONE, other)).isEqualTo(NONE);
        assertThat(product(NONE, other)).isEqualTo(NONE);
        assertThat(product(TWO, other)).isEqualTo(other);
        assertThat(average(NONE, other)).isEqualTo(NONE);
        assertThat(average(TWO, other)).isEqualTo(other);
    }

    @Test
    void whatHasNoCommonUnitIsRefused() {
        var text = new MetricValue.Text("x");

        assertThatThrownBy(() -> sum(TWO, decimal("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Metric 'sum': a Count and a Decimal cannot be added up; choose two metrics of one kind");
        assertThatThrownBy(() -> product(TWO, money("EUR", "1", null)))
                .hasMessage(
                        "Metric 'product': a Count and a Money cannot be multiplied; choose two metrics of one kind");
        assertThatThrownBy(() -> product(text, TWO)).hasMessageContaining("a Text and a Count cannot be multiplied");
        assertThatThrownBy(() -> average(TWO, text))
                .hasMessageContaining("a Count and a Text cannot be divided by each other");
        assertThatThrownBy(() -> average(text, TWO))
                .hasMessageContaining("a Text and a Count cannot be divided by each other");
    }
}

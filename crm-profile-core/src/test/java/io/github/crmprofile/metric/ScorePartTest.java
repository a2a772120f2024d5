package io.github.crmprofile.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Points for values, and a score out of points. */
class ScorePartTest {

    private static final MetricValue NONE = new MetricValue.Undefined(Reason.NO_DEALS);
    private static final MetricValue OTHER = new MetricValue.Undefined(Reason.NO_ACTIVITIES);
    private static final Metric COUNT = of("count", ValueKind.COUNT);
    private static final Metric SHARE = of("share", ValueKind.PERCENT);
    private static final Metric VALUE = of("value", ValueKind.MONEY);

    private static Metric of(String id, ValueKind kind) {
        return Metrics.formula(id, id, kind, Map.of("won", Measure.count(Memberships.WON)), operands -> NONE);
    }

    private static MetricValue count(long count) {
        return new MetricValue.Count(count);
    }

    private static MetricValue score(List<ScorePart> parts, MetricValue... values) {
        ScorePart[] more = parts.subList(1, parts.size()).toArray(ScorePart[]::new);
        return Metrics.score("score", parts.get(0), more).function().apply(List.of(values));
    }

    private static @Nullable BigDecimal points(ScorePart part, MetricValue value) {
        return ScorePart.score(List.of(part), List.of(value)) instanceof MetricValue.Score score
                ? score.parts().get(0).points()
                : null;
    }

    @Test
    void aStepHoldsFromItsValueToTheNext() {
        ScorePart part =
                ScorePart.of(COUNT, 40).withStep("5", 40).withStep("1", 20).withStep("10", 0);

        assertThat(points(part, count(0))).isEqualTo(BigDecimal.ZERO);
        assertThat(points(part, count(1))).isEqualTo(BigDecimal.valueOf(20));
        assertThat(points(part, count(4))).isEqualTo(BigDecimal.valueOf(20));
        assertThat(points(part, count(5))).isEqualTo(BigDecimal.valueOf(40));
        assertThat(points(part, count(10))).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void percentagesAreWrittenAsPeopleSayThem() {
        ScorePart part = ScorePart.of(SHARE, 10).withStep("33.4", 10);

        assertThat(points(part, new MetricValue.Percent(Ratio.of(1, 3)))).isEqualTo(BigDecimal.ZERO);
        assertThat(points(part, new MetricValue.Percent(Ratio.of(334, 1000)))).isEqualTo(BigDecimal.TEN);
    }

    @Test
    void moneyIsMeasuredInTheCurrencyThatIsNamed() {
        ScorePart any = ScorePart.of(VALUE, 10).withStep("100", 10);
        var both = new MetricValue.Money(
                Amounts.of("EUR", new BigDecimal("99")).plus(Amounts.of("USD", new BigDecimal("100"))), null);

        assertThat(points(any.withCurrency("EUR"), both)).isEqualTo(BigDecimal.ZERO);
        assertThat(points(any.withCurrency("USD"), both)).isEqualTo(BigDecimal.TEN);
        assertThat(points(any, both)).isNull();
        assertThatThrownBy(() -> ScorePart.of(COUNT, 1).withCurrency("EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Metric 'count' is of kind COUNT, which has no currency to be 'EUR'; leave it out");
    }

    @Test
    void aScoreIsThePointsReachedOutOfThoseThatCouldBe() {
        List<ScorePart> parts = List.of(
                ScorePart.of(COUNT, 40).withStep("1", 20),
                ScorePart.of(SHARE, 10).withStep("50", 10));
        var half = new MetricValue.Percent(Ratio.of(1, 2));

        assertThat(((MetricValue.Score) score(parts, count(3), half)).ratio()).isEqualTo(Ratio.of(30, 50));
        assertThat(score(parts, NONE, half))
                .isEqualTo(new MetricValue.Score(
                        Ratio.of(10, 10),
                        List.of(
                                new MetricValue.ScorePart("count", NONE, null, BigDecimal.valueOf(40)),
                                new MetricValue.ScorePart("share", half, BigDecimal.TEN, BigDecimal.TEN))));
    }

    @Test
    void aScoreOfNothingHasTheReasonOfItsFirstPart() {
        List<ScorePart> parts = List.of(ScorePart.of(COUNT, 40), ScorePart.of(SHARE, 10));

        assertThat(score(parts, NONE, OTHER)).isEqualTo(NONE);
        assertThat(score(
                        List.of(ScorePart.of(VALUE, 1)),
                        new MetricValue.Money(
                                Amounts.of("EUR", BigDecimal.ONE).plus(Amounts.of("USD", BigDecimal.ONE)), null)))
                .isEqualTo(new MetricValue.Undefined(Reason.SEVERAL_CURRENCIES));
    }

    @Test
    void aScoreSaysItsFormula() {
        Metric score = Metrics.score("score", ScorePart.of(COUNT, 40), ScorePart.of(SHARE, 10));

        assertThat(score.formula())
                .isEqualTo("(points of count out of 40 + points of share out of 10) / possible points × 100");
        assertThat(score.kind()).contains(ValueKind.SCORE);
    }

    @Test
    void pointsThatCannotBeAreRefused() {
        ScorePart part = ScorePart.of(COUNT, 40);

        assertThat(part.withStep("1", 40).withStep("2", 0).steps()).hasSize(2);
        assertThatThrownBy(() -> part.withStep("1", 41)).hasMessage("A step of 'count' gives 41 points; give 0 to 40");
        assertThatThrownBy(() -> part.withStep("1", -1)).hasMessage("A step of 'count' gives -1 points; give 0 to 40");
        assertThatThrownBy(() -> part.withStep("1", 1).withStep("1.0", 2))
                .hasMessage("Metric 'count' has two steps from 1.0; give each value once");
        assertThatThrownBy(() -> part.withStep("one", 1))
                .hasMessage("A step of 'count' is from 'one'; give a decimal, such as 12.5");
        assertThatThrownBy(() -> ScorePart.of(COUNT, 0))
                .hasMessage("Metric 'count' could give at most 0 points; give more than 0");
        assertThatThrownBy(() -> ScorePart.of(of("text", ValueKind.TEXT), 1))
                .hasMessage("Metric 'text' is of kind TEXT, which is no number that could give points");
        assertThatThrownBy(() -> ScorePart.of(of("at", ValueKind.MOMENT), 1))
                .hasMessageStartingWith("Metric 'at' is of kind MOMENT");
        Metric free = Metrics.formula(
                "free", "x", new TreeMap<>(Map.of("won", Measure.count(Memberships.WON))), operands -> NONE);
        assertThatThrownBy(() -> ScorePart.of(free, 1))
                .hasMessageStartingWith("The kind of value of 'free' is not known");
    }
}

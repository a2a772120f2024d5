package io.github.crmprofile.metric;

import static io.github.crmprofile.metric.ValueKind.COUNT;
import static io.github.crmprofile.metric.ValueKind.DAYS;
import static io.github.crmprofile.metric.ValueKind.DECIMAL;
import static io.github.crmprofile.metric.ValueKind.ELAPSED;
import static io.github.crmprofile.metric.ValueKind.GRADE;
import static io.github.crmprofile.metric.ValueKind.MOMENT;
import static io.github.crmprofile.metric.ValueKind.MONEY;
import static io.github.crmprofile.metric.ValueKind.MONEY_AVERAGE;
import static io.github.crmprofile.metric.ValueKind.MONEY_PERCENT;
import static io.github.crmprofile.metric.ValueKind.PERCENT;
import static io.github.crmprofile.metric.ValueKind.QUOTIENT;
import static io.github.crmprofile.metric.ValueKind.RANK;
import static io.github.crmprofile.metric.ValueKind.SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.standard.LoadMetrics;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Before a record is read it is known which metrics can be combined, and what kind of value that gives. */
class CombinedKindsTest {

    private static final Measure ONE = Measure.count(Memberships.WON);
    private static final Metric UNKNOWN = Metrics.formula("free", "free", Map.of("won", ONE), operands -> none());

    private static MetricValue none() {
        return new MetricValue.Undefined(Reason.NO_DATA);
    }

    private static Metric of(ValueKind kind) {
        return Metrics.formula(kind.name(), "x", kind, Map.of("won", ONE), operands -> none());
    }

    private static Stream<ValueKind> kinds(Set<ValueKind> but) {
        return EnumSet.complementOf(EnumSet.copyOf(but)).stream();
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNT", "DECIMAL", "MONEY", "PERCENT", "QUOTIENT", "ELAPSED", "DAYS"})
    void aSumOrDifferenceIsOfTheKindOfItsParts(ValueKind kind) {
        assertThat(Metrics.sum("x", of(kind), of(kind), of(kind)).kind()).contains(kind);
        assertThat(Metrics.difference("x", of(kind), of(kind)).kind()).contains(kind);
        assertThat(Metrics.percent("x", of(kind), of(kind)).kind()).contains(kind == MONEY ? MONEY_PERCENT : PERCENT);
        assertThat(Metrics.sum("x", of(kind), UNKNOWN).kind()).isEmpty();
        kinds(Set.of(kind))
                .forEach(other -> assertThatThrownBy(() -> Metrics.sum("x", of(kind), of(other)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("Metric 'x': the values of '" + kind + "' (" + kind + ") and '" + other
                                + "' (" + other + ") cannot be added up; choose metrics of one kind out of [COUNT, "));
    }

    @Test
    void whatHasNoUnitOfItsOwnIsNotAddedUp() {
        kinds(Set.of(COUNT, DECIMAL, MONEY, PERCENT, QUOTIENT, ELAPSED, DAYS))
                .forEach(kind -> assertThatThrownBy(() -> Metrics.sum("x", of(kind), of(kind)))
                        .hasMessageContaining("cannot be added up"));
    }

    @Test
    void aProductKeepsMoneyAndTimeAndIsANumberOtherwise() {
        assertThat(Metrics.product("x", of(MONEY), of(PERCENT)).kind()).contains(MONEY_AVERAGE);
        assertThat(Metrics.product("x", of(ELAPSED), of(COUNT)).kind()).contains(ELAPSED);
        assertThat(Metrics.product("x", of(COUNT), of(COUNT)).kind()).contains(COUNT);
        assertThat(Metrics.product("x", of(COUNT), of(DECIMAL)).kind()).contains(QUOTIENT);
        assertThat(Metrics.product("x", of(DECIMAL), of(COUNT)).kind()).contains(QUOTIENT);
        assertThat(Metrics.product("x", UNKNOWN, of(COUNT)).kind()).isEmpty();
        assertThat(Metrics.product("x", of(COUNT), UNKNOWN).kind()).isEmpty();
        assertThatThrownBy(() -> Metrics.product("x", of(DAYS), of(COUNT)))
                .hasMessageContaining("'DAYS' (DAYS) and 'COUNT' (COUNT) cannot be multiplied; choose one of [COUNT, ");
        assertThatThrownBy(() -> Metrics.product("x", UNKNOWN, of(MONEY)))
                .hasMessageContaining("'free' (unknown) and 'MONEY' (MONEY) cannot be multiplied");
    }

    @Test
    void anAverageKeepsMoneyAndTimeAndIsANumberOtherwise() {
        assertThat(Metrics.average("x", of(MONEY), of(COUNT), Reason.NO_DATA).kind())
                .contains(MONEY_AVERAGE);
        assertThat(Metrics.average("x", of(ELAPSED), of(COUNT), Reason.NO_DATA).kind())
                .contains(ELAPSED);
        assertThat(Metrics.average("x", of(COUNT), of(COUNT), Reason.NO_DATA).kind())
                .contains(QUOTIENT);
        assertThat(Metrics.average("x", UNKNOWN, of(COUNT), Reason.NO_DATA).kind())
                .isEmpty();
        assertThatThrownBy(() -> Metrics.average("x", of(PERCENT), of(COUNT), Reason.NO_DATA))
                .hasMessageContaining("cannot be divided by each other");
    }

    @Test
    void onlyADivisionIsARatio() {
        assertThat(Metrics.percent("x", of(COUNT), of(COUNT)).isRatio()).isTrue();
        assertThat(Metrics.average("x", UNKNOWN, of(COUNT), Reason.NO_DATA).isRatio())
                .isTrue();
        assertThat(Metrics.sum("x", of(COUNT), of(COUNT)).isRatio()).isFalse();
        assertThat(Metrics.derived("x", "x", COUNT, List.of(of(COUNT)), values -> values.get(0))
                        .isRatio())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Metric.Statistic.class)
    void aStatisticSaysItsKind(Metric.Statistic statistic) {
        Map<ValueKind, ValueKind> means = Map.of(
                COUNT, QUOTIENT,
                DECIMAL, QUOTIENT,
                MONEY, MONEY_AVERAGE,
                ELAPSED, ELAPSED,
                DAYS, ELAPSED,
                SCORE, PERCENT);
        Set<ValueKind> sums = Set.of(COUNT, DECIMAL, MONEY);
        means.forEach((kind, mean) -> {
            if (statistic == Metric.Statistic.TOTAL && !sums.contains(kind)) {
                assertThatThrownBy(() -> Metrics.acrossClients("x", of(kind), statistic))
                        .hasMessage("Metric 'x' is a statistic of '" + kind + "', which is of kind " + kind
                                + "; a TOTAL is made of [COUNT, DECIMAL, MONEY]");
                return;
            }
            ValueKind expected = switch (statistic) {
                case TOTAL -> kind;
                case HIGHEST -> kind == SCORE ? PERCENT : kind;
                case AVERAGE, MEDIAN -> mean;
                case RANK -> RANK;
                case QUINTILE -> GRADE;
            };
            assertThat(Metrics.acrossClients("x", of(kind), statistic).kind()).contains(expected);
        });
        assertThatThrownBy(() -> Metrics.acrossClients("x", of(MOMENT), statistic))
                .hasMessageContaining("which is of kind MOMENT");
    }

    @Test
    void anAverageOfRatiosIsOneOfCountsInOnePiece() {
        Metric.Measured ratio = Metrics.ratio("ratio", "x", ONE, ONE, Reason.NO_DEALS, PERCENT);
        Metric.Measured ofMoney = Metrics.formula(
                "money",
                "x",
                PERCENT,
                Map.of("numerator", Measure.sum(Field.DEAL_AMOUNT, Memberships.WON), "denominator", ONE),
                operands -> none());

        assertThat(Metrics.acrossClients("x", ratio, Metric.Statistic.AVERAGE).kind())
                .contains(PERCENT);
        assertThat(Metrics.acrossClients("x", ofMoney, Metric.Statistic.MEDIAN).kind())
                .contains(PERCENT);
        for (Metric other : List.of(of(PERCENT), of(QUOTIENT), ofMoney)) {
            assertThatThrownBy(() -> Metrics.acrossClients("x", other, Metric.Statistic.AVERAGE))
                    .hasMessageContaining("it is not a ratio of two counts; make it with Metrics.ratio");
        }
    }

    @Test
    void aStatisticIsOfTheRecordsOfOneClient() {
        Metric highest = Metrics.acrossClients("highest", of(COUNT), Metric.Statistic.HIGHEST);
        Metric nested = Metrics.sum("nested", of(COUNT), highest);

        for (Metric metric : List.of(highest, nested, LoadMetrics.LEVEL)) {
            assertThatThrownBy(() -> Metrics.acrossClients("x", metric, Metric.Statistic.HIGHEST))
                    .hasMessageContaining("which is itself about all clients");
        }
        assertThat(Metrics.acrossClients("x", Metrics.sum("own", of(COUNT), of(COUNT)), Metric.Statistic.TOTAL)
                        .kind())
                .contains(COUNT);
        assertThatThrownBy(() -> Metrics.acrossClients("x", UNKNOWN, Metric.Statistic.HIGHEST))
                .hasMessageContaining("whose kind of value is not known");
        assertThat(LoadMetrics.LEVEL.kind()).contains(ValueKind.LEVEL);
    }

    @Test
    void aFormulaGivesWhatItSays() {
        Metric.Derived right = Metrics.derived("x", "x", COUNT, List.of(of(COUNT)), values -> new MetricValue.Count(1));
        Metric.Derived wrong = Metrics.derived("x", "x", MONEY, List.of(of(COUNT)), values -> new MetricValue.Count(1));

        assertThat(right.function().apply(List.of())).isEqualTo(new MetricValue.Count(1));
        assertThatThrownBy(() -> wrong.function().apply(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The formula of metric 'x' gave a value of kind COUNT, but the metric says MONEY; say what"
                        + " it gives");
    }

    @Test
    void everyValueIsOfAKind() {
        assertThat(ValueKind.of(new MetricValue.Money(Amounts.of("EUR", BigDecimal.TEN), null)))
                .isEqualTo(MONEY);
        assertThat(Stream.of(ValueKind.values()).filter(ValueKind::isMoney))
                .containsExactly(MONEY, MONEY_AVERAGE, MONEY_PERCENT);
        assertThat(Stream.of(ValueKind.values()).filter(kind -> !kind.isOrdered()))
                .containsExactly(
                        ValueKind.TEXT, ValueKind.CODES, ValueKind.BREAKDOWN, ValueKind.TREND, ValueKind.UNDEFINED);
        assertThat(Metrics.of("x", Measure.of(Memberships.WON, new Aggregate.Max(Field.CLOSED_AT)))
                        .kind())
                .contains(MOMENT);
    }
}

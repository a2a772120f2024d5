package io.github.crmprofile.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.standard.ActivityMetrics;
import io.github.crmprofile.standard.DealMetrics;
import io.github.crmprofile.standard.LoadMetrics;
import io.github.crmprofile.standard.StandardMetrics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricRegistryTest {

    private static final Measure WON = Measure.count(Memberships.WON);

    @Test
    void everyStandardMetricIsThere() {
        assertThat(StandardMetrics.registry().ids())
                .contains(
                        "deals.won.count",
                        "deals.won.value",
                        "deals.lost.count",
                        "deals.lost.value",
                        "deals.open.count",
                        "deals.open.value",
                        "deals.total.count",
                        "deals.total.value",
                        "deals.created.count",
                        "deals.period.count",
                        "deals.won.average",
                        "deals.cycle.average",
                        "deals.cycle.median",
                        "activities.count",
                        "activities.inbound.count",
                        "activities.outbound.count",
                        "activities.last",
                        "conversion",
                        "win_rate",
                        "win_rate.value",
                        "communication.load",
                        "communication.load.average",
                        "communication.load.highest",
                        "communication.load.level",
                        "channel.load",
                        "channel.preferred",
                        "invoices.issued.count",
                        "invoices.issued.value",
                        "invoices.paid.count",
                        "invoices.paid.value",
                        "invoices.outstanding.count",
                        "invoices.outstanding.value",
                        "invoices.overdue.count",
                        "invoices.overdue.value",
                        "invoices.paid_on_time");
    }

    @Test
    void everyMetricIsFoundByItsIdAndSaysItsFormula() {
        MetricRegistry registry = StandardMetrics.registry();

        for (String id : registry.ids()) {
            assertThat(registry.get(id).id()).isEqualTo(id);
            assertThat(registry.get(id).formula()).isNotBlank();
        }
    }

    @Test
    void anUnknownMetricIsRefusedWithThoseThatExist() {
        MetricRegistry registry = MetricRegistry.builder()
                .add(Metrics.of("a", WON))
                .add(Metrics.of("b", WON))
                .build();

        assertThat(registry.find("c")).isEmpty();
        assertThatThrownBy(() -> registry.get("c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No metric 'c'; registered are a, b");
    }

    @Test
    void anIdIsGivenOnce() {
        var builder = StandardMetrics.registry().toBuilder();

        assertThatThrownBy(() -> builder.add(Metrics.of("conversion", WON)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Metric 'conversion' is already registered, as: won deals / counted activities × 100; give"
                        + " the new one an id of its own");
    }

    @Test
    void aHostAddsItsOwnToTheStandardOnes() {
        Metric own = Metrics.of("deals.big.count", WON);

        MetricRegistry registry =
                StandardMetrics.registry().toBuilder().addAll(List.of(own)).build();

        assertThat(registry.get("deals.big.count")).isEqualTo(own);
        assertThat(registry.ids())
                .startsWith(StandardMetrics.registry().ids().toArray(String[]::new))
                .endsWith("deals.big.count");
        assertThat(StandardMetrics.registry().find("deals.big.count")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".a", "-a", "a b", "a/b", "é", "a\n"})
    void anIdHasNothingThatAnAddressOrAFileNameCouldNotHave(String id) {
        assertThatThrownBy(() -> Metrics.of(id, WON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Metric id '" + id + "' must be 1 to 100 letters, digits, dots, underscores or hyphens,"
                        + " beginning with a letter or digit");
        assertThatThrownBy(() -> Metrics.difference(id, DealMetrics.WON_COUNT, DealMetrics.LOST_COUNT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdHasAtMostAHundredCharacters() {
        assertThat(Metrics.of("x".repeat(100), WON).id()).hasSize(100);
        assertThatThrownBy(() -> Metrics.of("x".repeat(101), WON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMetricHasAnOperand() {
        assertThatThrownBy(() -> Metrics.formula("a", "nothing", Map.of(), operands -> new MetricValue.Count(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Metric 'a' has no operand; a metric is computed from at least one measure");
    }

    @Test
    void aStatisticThatCannotBeMadeIsRefusedWithTheMetric() {
        Metric untold = Metrics.formula("own", "a", Map.of("won", WON), operands -> new MetricValue.Count(0));
        assertThatThrownBy(() -> Metrics.acrossClients("all", untold, Metric.Statistic.MEDIAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Metric 'all' is a statistic of 'own', whose kind of value is not known; make that with"
                        + " Metrics.formula(id, formula, kind, …)");
        assertThatThrownBy(() -> Metrics.acrossClients("all", ActivityMetrics.LAST_ACTIVITY, Metric.Statistic.RANK))
                .hasMessage(
                        "Metric 'all' is a statistic of 'activities.last', which is of kind MOMENT; a RANK is made of"
                                + " [COUNT, DECIMAL, MONEY, PERCENT, QUOTIENT, ELAPSED, DAYS, SCORE]");
        assertThatThrownBy(() -> Metrics.acrossClients("all", DealMetrics.WIN_RATE, Metric.Statistic.TOTAL))
                .hasMessageEndingWith("which is of kind PERCENT; a TOTAL is made of [COUNT, DECIMAL, MONEY]");
        assertThatThrownBy(() -> Metrics.acrossClients("all", LoadMetrics.AVERAGE, Metric.Statistic.HIGHEST))
                .hasMessageEndingWith(
                        "which is itself about all clients; choose a metric over the records of one client");
        Metric share = Metrics.percent("share", DealMetrics.WON_COUNT, DealMetrics.TOTAL_COUNT);
        assertThatThrownBy(() -> Metrics.acrossClients("all", share, Metric.Statistic.AVERAGE))
                .hasMessageEndingWith("and it is not a ratio of two counts; make it with Metrics.ratio");
        assertThat(Metrics.acrossClients("all", share, Metric.Statistic.MEDIAN).kind())
                .contains(ValueKind.PERCENT);
    }

    @Test
    void idsOfEveryFormOfMetricAreChecked() {
        assertThatThrownBy(() -> new Metric.AcrossClients("a b", "average", LoadMetrics.LOAD, Metric.Statistic.AVERAGE))
                .hasMessageStartingWith("Metric id 'a b' must be");
        assertThatThrownBy(() ->
                        new Metric.Level("a b", "level", LoadMetrics.LOAD, LoadMetrics.AVERAGE, LoadMetrics.HIGHEST))
                .hasMessageStartingWith("Metric id 'a b' must be");
    }

    @Test
    void aReasonHasACodeThatPagesCanRelyOn() {
        assertThatThrownBy(() -> new Reason("no deals", "there are none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Reason code 'no deals' must be upper case letters, digits and underscores");
        assertThat(new Reason("NO_DEALS_2", "there are none").code()).isEqualTo("NO_DEALS_2");
    }
}

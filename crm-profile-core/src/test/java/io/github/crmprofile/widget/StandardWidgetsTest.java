package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.Figure.DealFilter;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.standard.StandardMetrics;
import org.junit.jupiter.api.Test;

class StandardWidgetsTest {
    private static final WidgetSettings NONE = WidgetSettings.EMPTY;

    @Test
    void theLockedWidgetsShowTheirMetric() {
        assertThat(StandardWidgets.WON_DEALS_VALUE.figures(NONE)).containsExactly(Figure.of("deals.won.value"));
        assertThat(StandardWidgets.CONVERSION.figures(NONE)).containsExactly(Figure.of("conversion"));
    }

    @Test
    void theGaugeShowsTheLevelAndOnDemandThatOfEachPipeline() {
        Figure level = Figure.of("communication.load.level");

        assertThat(StandardWidgets.LOAD_GAUGE.figures(NONE)).containsExactly(level);
        assertThat(StandardWidgets.LOAD_GAUGE.figures(NONE.with("byPipeline", true)))
                .containsExactly(level, level.by("pipeline"));
    }

    @Test
    void theCardAndTheChannelsShowWhoWritesToWhom() {
        assertThat(StandardWidgets.CLIENT_CARD.figures(NONE))
                .containsExactly(Figure.of("channel.preferred"), Figure.of("activities.last"));
        assertThat(StandardWidgets.CHANNEL_LOAD.figures(NONE.with("pipelines", "a")))
                .containsExactly(
                        Figure.of("channel.load").withDeals(DealFilter.pipeline("a")),
                        Figure.of("activities.inbound.count")
                                .withDeals(DealFilter.pipeline("a"))
                                .by("channel"),
                        Figure.of("activities.outbound.count")
                                .withDeals(DealFilter.pipeline("a"))
                                .by("channel"));
    }

    @Test
    void aWidgetOfChoiceShowsTheMetricsThatAreSet() {
        assertThat(StandardWidgets.NUMBER.figures(NONE)).containsExactly(Figure.of("deals.won.count"));
        assertThat(StandardWidgets.NUMBER.figures(
                        NONE.with("metrics", "win_rate").with("period", "last_7_days")))
                .containsExactly(Figure.of("win_rate").withPeriod(ReportingPeriod.lastDays(7)));
        assertThat(StandardWidgets.BLOCK.figures(NONE))
                .containsExactly(
                        Figure.of("deals.won.value"), Figure.of("deals.open.value"), Figure.of("deals.lost.value"));
    }

    @Test
    void aChartHasTheShapeOfItsGrouping() {
        Figure won = Figure.of("deals.won.value");

        assertThat(StandardWidgets.PIE.figures(NONE))
                .containsExactly(Figure.of("activities.count").by("channel"));
        assertThat(StandardWidgets.PIE.figures(NONE.with("grouping", "stage")))
                .containsExactly(Figure.of("activities.count").by("stage"));
        assertThat(StandardWidgets.LINE.figures(NONE)).containsExactly(won.over(null));
        assertThat(StandardWidgets.LINE.figures(NONE.with("granularity", "quarter")))
                .containsExactly(won.over(Granularity.QUARTER));
        assertThat(StandardWidgets.BAR.figures(NONE)).containsExactly(won.over(null));
        assertThat(StandardWidgets.BAR.figures(NONE.with("grouping", "pipeline")))
                .containsExactly(won.by("pipeline"));
        assertThat(StandardWidgets.TABLE.figures(NONE)).containsExactly(Figure.of("deals.won.count"), won);
        assertThat(StandardWidgets.TABLE.figures(NONE.with("grouping", "time")))
                .containsExactly(Figure.of("deals.won.count").over(null), won.over(null));
    }

    @Test
    void aChartOverTimeIsBrokenDownWhereItIsOverTime() {
        Figure won = Figure.of("deals.won.value");
        WidgetSettings sliced = NONE.with("slices", "pipeline").with("granularity", "month");

        assertThat(StandardWidgets.BAR.figures(sliced))
                .containsExactly(won.over(Granularity.MONTH).by("pipeline"));
        assertThat(StandardWidgets.TABLE.figures(sliced.with("grouping", "time").with("metrics", "deals.won.value")))
                .containsExactly(won.over(Granularity.MONTH).by("pipeline"));
        assertThat(StandardWidgets.BAR.figures(sliced.with("grouping", "stage")))
                .containsExactly(won.by("stage"));
    }

    @Test
    void aStandardChartCanBeGroupedByAnAttributeOfTheHost() {
        WidgetRegistry registry = WidgetRegistry.standard().toBuilder()
                .replace(StandardWidgets.PIE.withChoices("grouping", "attributes.region"))
                .build();
        WidgetSettings settings = NONE.with("grouping", "attributes.region");

        registry.check("pie", settings);
        assertThat(registry.get("pie").figures(settings))
                .containsExactly(Figure.of("activities.count").by("attributes.region"));
    }

    @Test
    void everyDefaultIsAcceptedByItsOwnSetting() {
        for (Widget widget : StandardWidgets.open()) {
            assertThat(widget.schema()
                            .problems(
                                    widget.schema().complete(NONE),
                                    StandardMetrics.registry().ids()))
                    .isEmpty();
        }
    }
}

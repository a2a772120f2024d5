package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.query.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Trends whose parts are split by a field. */
class SlicedTrendTest {

    private static final Figure WON =
            Figure.of("deals.won.count").by("pipeline").over(Granularity.MONTH);

    private final CountingSource source = new CountingSource(Sample.records()
            .deals(List.of(
                    Sample.deal("undated", "1", "EUR", "2026-05-02T10:00:00Z")
                            .closedAt(null)
                            .build(),
                    Sample.deal("pipeless", "1", "EUR", "2026-04-02T10:00:00Z")
                            .pipeline(null)
                            .build()))
            .build());
    private final CrmProfiles profiles = Sample.profiles().source(source).build();

    private static List<String> texts(MetricValue value) {
        var trend = (MetricValue.Trend) value;
        return trend.points().stream()
                .map(point -> point.period().label() + slices(point.value()))
                .toList();
    }

    private static String slices(@Nullable MetricValue value) {
        return value == null
                ? ""
                : ((MetricValue.Breakdown) value)
                        .slices().stream()
                                .map(slice -> " " + slice.key() + "=" + text(slice.value()))
                                .reduce("", String::concat);
    }

    private static String text(MetricValue value) {
        return value instanceof MetricValue.Count count ? Long.toString(count.count()) : value.toString();
    }

    private List<String> listed(String period, Figure figure, EvidenceRef.Slice slice) {
        var ref = new EvidenceRef(figure, "records", slice, false);
        return profiles
                .records(Sample.MAY.withPeriod(period), EvidenceRef.parse(ref.toString()), PageRequest.first(10))
                .records()
                .stream()
                .map(CrmRecord::id)
                .toList();
    }

    @Test
    void eachPartHasTheSlicesThatHaveRecordsInAnyPart() {
        FigureResult result =
                profiles.figures(Sample.MAY.withPeriod("2026-Q2"), List.of(WON)).get(0);

        assertThat(texts(result.value()))
                .containsExactly(
                        "2026-04 sales=1 service=0 null=1",
                        "2026-05 sales=1 service=1 null=0",
                        "2026-06 sales=0 service=0 null=0");
        assertThat(source.plans()).hasSize(1);
        assertThat(source.plans().get(0).queries()).hasSize(1);
    }

    @Test
    void theOrderInWhichTheShapeIsBuiltIsTheSame() {
        assertThat(Figure.of("deals.won.count").over(Granularity.MONTH).by("pipeline"))
                .isEqualTo(WON);
        assertThat(WON.field()).isEqualTo("pipeline");
        assertThat(Figure.of("deals.won.count").field()).isNull();
    }

    @Test
    void eachSliceOfAPartOpensItsRecordsAndSoDoThePartAndTheSliceAsAWhole() {
        ReportingPeriod april = ReportingPeriod.parse("2026-04");

        assertThat(listed("2026-Q2", WON, new EvidenceRef.Slice.Cell(april, "sales")))
                .containsExactly("april");
        assertThat(listed("2026-Q2", WON, new EvidenceRef.Slice.Cell(april, null)))
                .containsExactly("pipeless");
        assertThat(listed("2026-Q2", WON, new EvidenceRef.Slice.Part(april))).containsExactly("april", "pipeless");
        assertThat(listed("2026-Q2", WON, new EvidenceRef.Slice.Value("sales"))).containsExactly("small", "april");
        assertThat(listed("2026-Q2", WON, new EvidenceRef.Slice.Value(null))).containsExactly("pipeless");
        assertThat(listed("2026-Q2", WON, new EvidenceRef.Slice.Whole())).hasSize(4);
    }

    @Test
    void whatAChartPutsTogetherOpensTheRecordsOfAllOtherSlices() {
        ReportingPeriod april = ReportingPeriod.parse("2026-04");
        Figure byPipeline = Figure.of("deals.won.count").by("pipeline");
        Figure activities = Figure.of("activities.count").by("pipeline");
        Figure channels = Figure.of("channel.load");

        assertThat(listed("2026-Q2", WON, others(april, "sales"))).containsExactly("pipeless");
        assertThat(listed("2026-Q2", WON, new EvidenceRef.Slice.Others(april, Set.of(), true)))
                .containsExactly("april");
        assertThat(listed("2026-Q2", byPipeline, others(null, "sales", "service")))
                .containsExactly("pipeless");
        assertThat(listed("2026-Q2", byPipeline, new EvidenceRef.Slice.Others(null, Set.of("sales"), true)))
                .doesNotContain("pipeless", "april")
                .isNotEmpty();
        // An activity of deals in two pipelines is in the slices of both.
        assertThat(listed("2026-05", activities, others(null, "sales")))
                .isEqualTo(listed("2026-05", activities, new EvidenceRef.Slice.Value("service")));
        assertThat(listed("2026-05", channels, others(null, "email"))).containsExactly("a3", "a2", "a1");
        assertThat(listed("2026-05", channels, others(null, "call"))).isEmpty();
    }

    @Test
    void allButNothingIsRefused() {
        assertThatThrownBy(() -> new EvidenceRef.Slice.Others(null, Set.of(), false))
                .hasMessage("The records with none of no values are all records; name a value");
        assertThatThrownBy(() -> listed("2026-05", Figure.of("deals.won.count"), others(null, "sales")))
                .hasMessageStartingWith("The records with a value in common were asked for, of a number in one piece");
    }

    private static EvidenceRef.Slice others(@Nullable ReportingPeriod part, String... values) {
        return new EvidenceRef.Slice.Others(part, Set.of(values), false);
    }

    @Test
    void overAllTimeTheUndatedStandApartInTheirSlices() {
        var trend = (MetricValue.Trend) profiles.figures(Sample.MAY.withPeriod("all_time"), List.of(WON))
                .get(0)
                .value();

        assertThat(texts(trend))
                .containsExactly(
                        "2026-04-02..2026-04-30 sales=1 service=0 null=1",
                        "2026-05-01..2026-05-10 sales=1 service=1 null=0");
        assertThat(slices(trend.undated())).isEqualTo(" sales=1");
        assertThat(listed("all_time", WON, new EvidenceRef.Slice.Cell(null, "sales")))
                .containsExactly("undated");
        assertThat(listed("all_time", WON, new EvidenceRef.Slice.Undated())).containsExactly("undated");
        assertThat(listed("all_time", WON, new EvidenceRef.Slice.Value("sales")))
                .containsExactly("small", "april", "undated");
    }

    @Test
    void aBoundedPeriodHasNoUndatedSlices() {
        var trend = (MetricValue.Trend) profiles.figures(Sample.MAY.withPeriod("..2026-05-31"), List.of(WON))
                .get(0)
                .value();

        assertThat(trend.undated()).isNull();
    }

    @Test
    void whatIsOpenAtTheEndOfEachPartIsSplit() {
        Figure open = Figure.of("deals.open.count").over(Granularity.MONTH).by("pipeline");

        assertThat(texts(profiles.figures(Sample.MAY.withPeriod("2026-04-01..2026-05-31"), List.of(open))
                        .get(0)
                        .value()))
                .containsExactly("2026-04 sales=2 service=1", "2026-05 sales=1 service=0");
    }

    @Test
    void aRatioIsUndefinedWhereASliceHasNoDenominator() {
        Figure rate = Figure.of("win_rate").over(Granularity.MONTH).by("pipeline");
        var trend = (MetricValue.Trend) profiles.figures(Sample.MAY.withPeriod("2026-Q2"), List.of(rate))
                .get(0)
                .value();

        assertThat(((MetricValue.Breakdown) trend.points().get(0).value())
                        .slices()
                        .get(1))
                .isEqualTo(new MetricValue.Slice("service", new MetricValue.Undefined(Reason.NO_CLOSED_DEALS)));
    }

    @Test
    void activitiesAreSplitByAFieldOfTheirDeals() {
        Figure activities =
                Figure.of("activities.count").over(Granularity.MONTH).by("pipeline");

        assertThat(texts(
                        profiles.figures(Sample.MAY, List.of(activities)).get(0).value()))
                .containsExactly("2026-05 sales=1 service=1");
        assertThat(listed("2026-05", activities, new EvidenceRef.Slice.Cell(ReportingPeriod.parse("2026-05"), "sales")))
                .containsExactly("a1");
    }

    @Test
    void aTrendOfAMetricInSlicesOfItsOwnOpensThem() {
        Figure channels = Figure.of("channel.load").over(Granularity.MONTH);

        assertThat(listed("2026-05", channels, new EvidenceRef.Slice.Cell(ReportingPeriod.parse("2026-05"), "call")))
                .containsExactly("a3", "a2", "a1");
        assertThat(listed("2026-05", channels, new EvidenceRef.Slice.Cell(ReportingPeriod.parse("2026-05"), "email")))
                .isEmpty();
        assertThat(listed("2026-05", channels, new EvidenceRef.Slice.Value("call")))
                .hasSize(3);
    }

    @Test
    void theComparisonPeriodIsSplitToo() {
        FigureResult.Earlier earlier = profiles.figures(Sample.MAY.withComparison(Comparison.PREVIOUS), List.of(WON))
                .get(0)
                .earlier();

        assertThat(texts(earlier.value())).containsExactly("2026-04 sales=1 null=1");
        EvidenceRef ref = earlier.evidence()
                .get(0)
                .ref()
                .withSlice(new EvidenceRef.Slice.Cell(ReportingPeriod.parse("2026-04"), null));
        assertThat(profiles.records(Sample.MAY.withComparison(Comparison.PREVIOUS), ref, PageRequest.first(10))
                        .records())
                .extracting(CrmRecord::id)
                .containsExactly("pipeless");
    }

    @Test
    void statisticsOverAllClientsAreSplitToo() {
        Figure total =
                Figure.of("communication.load.average").over(Granularity.MONTH).by("pipeline");

        assertThat(texts(profiles.figures(Sample.MAY, List.of(total)).get(0).value()))
                .singleElement()
                .asString()
                .startsWith("2026-05 sales=Quotient")
                .contains("service=Quotient");
    }

    @Test
    void aTrendOfTooManyValuesFailsWithTheRemedy() {
        List<Deal> deals = IntStream.range(0, 20)
                .mapToObj(i -> Sample.deal("d" + i, "1", "EUR", "2026-05-02T10:00:00Z")
                        .stage("s" + i)
                        .build())
                .toList();
        CrmProfiles many =
                Sample.profiles().source(Sample.records().deals(deals).build()).build();
        Figure daily = Figure.of("deals.won.count").by("stage").over(Granularity.DAY);

        assertThatThrownBy(() -> many.figures(Sample.MAY.withPeriod("2026"), List.of(daily)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The figure of 'deals.won.count' by 'stage' over time has 365 parts of DAY in 21 slices,"
                        + " which are 7665 values; at most 5000 are shown. Choose longer parts, a shorter period, a"
                        + " filter, or a field of fewer values");
        assertThat(many.figures(Sample.MAY.withPeriod("2026-H1"), List.of(daily)))
                .hasSize(1);
    }

    @Test
    void aFieldThatTheRecordsHaveNotIsRefused() {
        assertThatThrownBy(() -> profiles.figures(
                        Sample.MAY,
                        List.of(Figure.of("deals.won.count").over(null).by("stgae"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be broken down by 'stgae'");
    }

    @Test
    void aSliceOfANumberInOnePieceIsRefused() {
        for (Figure figure : List.of(
                Figure.of("deals.won.count"), Figure.of("deals.won.count").over(Granularity.DAY))) {
            assertThatThrownBy(() -> listed("2026-05", figure, new EvidenceRef.Slice.Value("sales")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The records with a value in common were asked for, of a number in one piece; break"
                            + " its figure down by a field, or leave the value out");
        }
    }

    @Test
    void whyItChangedIsAskedInOnePiece() {
        assertThatThrownBy(() -> profiles.explainChange(Sample.MAY.withComparison(Comparison.PREVIOUS), WON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ask for the figure in one piece, or by a field");
    }

    @Test
    void itIsExplainedByItsMetric() {
        Explanation explained = profiles.explain(Sample.MAY, WON);

        assertThat(explained.operands())
                .singleElement()
                .satisfies(operand -> assertThat(operand.dateField()).isEqualTo(Field.CLOSED_AT.toString()));
    }
}

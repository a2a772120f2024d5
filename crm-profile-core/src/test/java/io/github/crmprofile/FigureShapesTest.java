package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.ReportingPeriod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure of some deals, by a field, of a period of its own, and beside the same figure earlier. */
class FigureShapesTest {

    private final CrmProfiles profiles = Sample.profiles().build();

    @Test
    void aFigureOfSomeDealsIsAboutThemAndTheActivitiesThatConcernThem() {
        var filter = Figure.DealFilter.pipeline("service");

        assertThat(profiles.figures(
                        Sample.MAY,
                        List.of(
                                Figure.of("deals.won.count").withDeals(filter),
                                Figure.of("activities.count").withDeals(filter),
                                Figure.of("conversion").withDeals(filter))))
                .extracting(FigureResult::value)
                .containsExactly(
                        new MetricValue.Count(1), new MetricValue.Count(1), new MetricValue.Percent(Ratio.of(1, 1)));
        assertThat(Sample.ids(
                        profiles,
                        Sample.MAY,
                        new EvidenceRef(
                                Figure.of("activities.count").withDeals(filter),
                                "records",
                                new EvidenceRef.Slice.Whole(),
                                false)))
                .containsExactly("a2");
    }

    @Test
    void invoicesHaveNoPipeline() {
        assertThatThrownBy(() -> profiles.figures(
                        Sample.MAY,
                        List.of(Figure.of("invoices.paid.count").withDeals(Figure.DealFilter.pipeline("service")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Metric 'invoices.paid.count' is about invoices, which have neither pipeline nor stage;"
                        + " take the deal filter off this figure");
    }

    @Test
    void aFigureIsBrokenDownByAFieldThatItsRecordsHave() {
        assertThat(profiles.figures(Sample.MAY, List.of(Figure.of("conversion").by("pipeline")))
                        .get(0)
                        .value())
                .isEqualTo(new MetricValue.Breakdown(List.of(
                        new MetricValue.Slice("sales", new MetricValue.Percent(Ratio.of(1, 1))),
                        new MetricValue.Slice("service", new MetricValue.Percent(Ratio.of(1, 1))))));
        assertThatThrownBy(() -> profiles.figures(
                        Sample.MAY, List.of(Figure.of("invoices.paid.count").by("pipeline"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A figure of invoices cannot be broken down by 'pipeline', which they have not; they can by"
                        + " id, status, currency, responsible, and by an attribute, as attributes.NAME");
        assertThatThrownBy(() -> profiles.figures(
                        Sample.MAY, List.of(Figure.of("deals.won.count").by("closedAt"))))
                .hasMessage(
                        "A figure of deals cannot be broken down by 'closedAt', which is no text and no flag; they can"
                                + " by id, pipeline, stage, outcome, currency, responsible, and by an attribute, as"
                                + " attributes.NAME");
        assertThatThrownBy(() -> profiles.figures(
                        Sample.MAY, List.of(Figure.of("activities.count").by("stages"))))
                .hasMessageContaining("and by those of deals: id, pipeline, stage");
    }

    @Test
    void aFigureIsComparedWithTheSameFigureEarlier() {
        FigureResult result = profiles.figures(Sample.MAY.withComparison(Comparison.PREVIOUS), "deals.won.count")
                .get(0);

        FigureResult.Earlier earlier = result.earlier();
        assertThat(earlier.value()).isEqualTo(new MetricValue.Count(1));
        assertThat(earlier.period().label()).isEqualTo("2026-04");
        assertThat(earlier.change().kind()).isEqualTo(Change.Kind.CHANGED);
        assertThat(earlier.change().percent()).isEqualByComparingTo(Ratio.of(1, 1));
        assertThat(Sample.ids(
                        profiles,
                        Sample.MAY.withComparison(Comparison.PREVIOUS),
                        earlier.evidence().get(0).ref()))
                .containsExactly("april");
    }

    @Test
    void aFigureWithoutBoundsIsNotCompared() {
        ProfileRequest allTime = Sample.MAY.withPeriod("all_time").withComparison(Comparison.PREVIOUS);

        assertThat(profiles.figure(allTime, "deals.won.count").earlier()).isNull();
        var earlier = new EvidenceRef(Figure.of("deals.won.count"), "records", new EvidenceRef.Slice.Whole(), true);
        assertThatThrownBy(() -> profiles.records(allTime, earlier, PageRequest.first(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The records of the comparison period were asked for, but period 'all_time' has none");
        assertThatThrownBy(() -> profiles.records(Sample.MAY, earlier, PageRequest.first(1)))
                .hasMessage("The records of the comparison period were asked for, but the request compares nothing;"
                        + " give it the comparison of the profile");
    }

    @Test
    void aFigureMayHaveAPeriodOfItsOwn() {
        FigureResult result = profiles.figures(
                        Sample.MAY, List.of(Figure.of("deals.won.count").withPeriod(ReportingPeriod.parse("2026-04"))))
                .get(0);

        assertThat(result.value()).isEqualTo(new MetricValue.Count(1));
        assertThat(result.period().label()).isEqualTo("2026-04");
        assertThat(Sample.ids(profiles, Sample.MAY, result.evidence().get(0).ref()))
                .containsExactly("april");
    }
}

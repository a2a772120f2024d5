package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AllClientCacheTest {

    private static final String AVERAGE = "communication.load.average";
    private static final String HIGHEST = "communication.load.highest";
    private static final String LEVEL = "communication.load.level";

    /** A clock that goes on when it is told to. */
    private static final class Watch extends Clock {
        private Instant now = Sample.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Watch watch = new Watch();
    private final CountingSource source = new CountingSource(Sample.records().build());

    private CrmProfilesBuilder builder() {
        return Sample.profiles().source(source).clock(watch);
    }

    private static MetricValue value(CrmProfiles profiles, ProfileRequest request, String metric) {
        return profiles.figure(request, metric).value();
    }

    private static MetricValue quotient(long numerator, long denominator) {
        return new MetricValue.Quotient(Ratio.of(numerator, denominator));
    }

    @Test
    void averageAndHighestAreOverAllClientsOfTheKind() {
        CrmProfiles profiles = builder().build();

        // Ann has two activities about three deals of May, Bob two about one.
        assertThat(value(profiles, Sample.MAY, "communication.load")).isEqualTo(quotient(2, 3));
        assertThat(value(profiles, Sample.MAY, AVERAGE)).isEqualTo(quotient(4, 4));
        assertThat(value(profiles, Sample.MAY, HIGHEST)).isEqualTo(quotient(2, 1));
    }

    @Test
    void allFiguresOverAllClientsTakeOneReadAndAreThenKept() {
        CrmProfiles profiles = builder().build();

        profiles.figures(Sample.MAY, AVERAGE, HIGHEST, LEVEL, "deals.won.count");
        assertThat(source.readsOfEveryClient()).isEqualTo(1);
        assertThat(source.plans()).hasSize(2);

        profiles.figures(Sample.MAY.withClient(Sample.BOB), AVERAGE, HIGHEST, LEVEL);
        assertThat(source.readsOfEveryClient()).isEqualTo(1);
    }

    @Test
    void theyAreReadAgainOnceTheyAreTooOld() {
        CrmProfiles profiles = builder().allClientsMaxAge(Duration.ofMinutes(5)).build();
        profiles.figures(Sample.MAY, AVERAGE);

        watch.now = Sample.NOW.plus(Duration.ofMinutes(5)).minusNanos(1);
        profiles.figures(Sample.MAY, AVERAGE);
        assertThat(source.readsOfEveryClient()).isEqualTo(1);

        watch.now = Sample.NOW.plus(Duration.ofMinutes(5));
        profiles.figures(Sample.MAY, AVERAGE);
        assertThat(source.readsOfEveryClient()).isEqualTo(2);
    }

    @Test
    void aProfileTellsTheAgeOfWhatWasKept() {
        CrmProfiles profiles = builder().build();
        profiles.figures(Sample.MAY, AVERAGE, HIGHEST);

        watch.now = Sample.NOW.plusSeconds(60);

        assertThat(profiles.profile(Sample.MAY).allClientsReadAt()).isEqualTo(Sample.NOW);
    }

    @Test
    void withoutAgeNothingIsKept() {
        CrmProfiles profiles = builder().allClientsMaxAge(Duration.ZERO).build();

        profiles.figures(Sample.MAY, AVERAGE);
        profiles.figures(Sample.MAY, AVERAGE);

        assertThat(source.readsOfEveryClient()).isEqualTo(2);
    }

    @Test
    void whatOneViewerSeesIsNotShownToAnother() {
        CrmProfiles profiles = builder().build();
        ProfileRequest one = Sample.MAY.withViewer(Viewer.responsible(Set.of("u1")));
        ProfileRequest two = Sample.MAY.withViewer(Viewer.responsible(Set.of("u2")));

        // The first sees Ann's a1 about two deals, the second Bob's a4 about one and Ann's service deal.
        for (int i = 0; i < 2; i++) {
            assertThat(value(profiles, Sample.MAY, AVERAGE)).isEqualTo(quotient(4, 4));
            assertThat(value(profiles, one, AVERAGE)).isEqualTo(quotient(1, 2));
            assertThat(value(profiles, two, AVERAGE)).isEqualTo(quotient(1, 2));
            assertThat(value(profiles, one, HIGHEST)).isEqualTo(quotient(1, 2));
            assertThat(value(profiles, two, HIGHEST)).isEqualTo(quotient(1, 1));
        }
        assertThat(source.readsOfEveryClient()).isEqualTo(3);
    }

    @Test
    void everythingThatCanChangeAFigureHasItReadAgain() {
        CrmProfiles profiles = builder().build();
        ProfileRequest company = ProfileRequest.of(ClientId.company("k")).withPeriod("2026-05");
        var withCompany = new CountingSource(Sample.records()
                .clients(List.of(Client.builder(ClientId.company("k"), "K").build()))
                .build());
        CrmProfiles others = builder().source(withCompany).build();

        profiles.figures(Sample.MAY, AVERAGE);
        profiles.figures(Sample.MAY.withPeriod("2026-04"), AVERAGE);
        profiles.figures(Sample.MAY.withScope(CompanyScope.WITH_CONTACTS), AVERAGE);
        profiles.figures(Sample.MAY.withAttribution(Attribution.PRIMARY), AVERAGE);
        profiles.figures(Sample.MAY, List.of(Figure.of(AVERAGE).withDeals(Figure.DealFilter.pipeline("sales"))));
        others.figures(Sample.MAY, AVERAGE);
        others.figures(company, AVERAGE);

        assertThat(source.readsOfEveryClient()).isEqualTo(5);
        assertThat(withCompany.readsOfEveryClient()).isEqualTo(2);
    }

    @Test
    void figuresOverAllClientsAreSlicedToo() {
        List<FigureResult> results = builder()
                .build()
                .figures(
                        Sample.MAY,
                        List.of(
                                Figure.of(AVERAGE).by("pipeline"),
                                Figure.of(HIGHEST).by("pipeline"),
                                Figure.of(AVERAGE).over(Granularity.MONTH)));

        assertThat(results.get(0).value())
                .isEqualTo(new MetricValue.Breakdown(List.of(
                        new MetricValue.Slice("sales", quotient(3, 3)),
                        new MetricValue.Slice("service", quotient(1, 1)))));
        assertThat(results.get(1).value())
                .isEqualTo(new MetricValue.Breakdown(List.of(
                        new MetricValue.Slice("sales", quotient(2, 1)),
                        new MetricValue.Slice("service", quotient(1, 1)))));
        assertThat(((MetricValue.Trend) results.get(2).value()).points())
                .extracting(MetricValue.Point::value)
                .containsExactly(quotient(4, 4));
    }

    @Test
    void withoutAnyDealThereIsNoAverageAndNoHighest() {
        CrmProfiles profiles = builder()
                .source(Sample.records().without(RecordKind.INVOICE).build())
                .build();
        ProfileRequest early = Sample.MAY.withPeriod("2001");
        MetricValue bobIsAgeless = quotient(0, 1);
        MetricValue none = new MetricValue.Undefined(Reason.NO_DEALS);
        ProfileRequest nobody = early.withViewer(Viewer.responsible(Set.of()));

        assertThat(value(profiles, early, AVERAGE)).isEqualTo(bobIsAgeless);
        assertThat(value(profiles, nobody, AVERAGE)).isEqualTo(none);
        assertThat(value(profiles, nobody, HIGHEST)).isEqualTo(none);
        assertThat(value(profiles, nobody, LEVEL)).isEqualTo(none);
    }

    @Test
    void aLevelIsMeasuredAgainstTheAverageUnlessTheHostSetATarget() {
        LoadGauge automatic = ((MetricValue.Level) value(builder().build(), Sample.MAY, LEVEL)).gauge();
        CrmProfiles manual = builder()
                .loadTargets((kind, pipeline) -> kind == ClientKind.CONTACT
                        ? Optional.of(pipeline == null ? BigDecimal.valueOf(4) : BigDecimal.ONE)
                        : Optional.empty())
                .build();

        assertThat(automatic.target()).isEqualTo(Ratio.of(4, 4));
        assertThat(automatic.isTargetManual()).isFalse();
        assertThat(automatic.current()).isEqualTo(Ratio.of(2, 3));
        assertThat(automatic.highest()).isEqualTo(Ratio.of(2, 1));
        LoadGauge all = ((MetricValue.Level) value(manual, Sample.MAY, LEVEL)).gauge();
        assertThat(all.target()).isEqualTo(Ratio.of(4, 1));
        assertThat(all.isTargetManual()).isTrue();
    }

    @Test
    void everyPipelineHasItsGauge() {
        CrmProfiles profiles = builder()
                .loadTargets(
                        (kind, pipeline) -> "service".equals(pipeline) ? Optional.of(BigDecimal.TEN) : Optional.empty())
                .build();
        List<FigureResult> results = profiles.figures(
                Sample.MAY,
                List.of(
                        Figure.of(LEVEL).by("pipeline"),
                        Figure.of(LEVEL).withDeals(Figure.DealFilter.pipeline("service")),
                        Figure.of(LEVEL)
                                .withDeals(new Figure.DealFilter(
                                        new TreeSet<>(Set.of("service", "sales")), new TreeSet<>()))));
        var slices = ((MetricValue.Breakdown) results.get(0).value()).slices();

        assertThat(slices).extracting(MetricValue.Slice::key).containsExactly("sales", "service");
        LoadGauge sales = ((MetricValue.Level) slices.get(0).value()).gauge();
        LoadGauge service = ((MetricValue.Level) slices.get(1).value()).gauge();
        assertThat(sales.current()).isEqualTo(Ratio.of(1, 2));
        assertThat(sales.target()).isEqualTo(Ratio.of(3, 3));
        assertThat(service.current()).isEqualTo(Ratio.of(1, 1));
        assertThat(service.target()).isEqualTo(Ratio.of(10, 1));
        assertThat(results.get(1).value()).isEqualTo(slices.get(1).value());
        assertThat(((MetricValue.Level) results.get(2).value()).gauge().isTargetManual())
                .isFalse();
    }

    @Test
    void aClientWithMoreThanTheHighestKnownLoadIsTheHighest() {
        var busier = new CountingSource(Sample.records()
                .activities(List.of(
                        Sample.call("b1", "bob", "2026-05-05T10:00:00Z")
                                .deal("bob's")
                                .build(),
                        Sample.call("b2", "bob", "2026-05-05T10:00:00Z")
                                .deal("bob's")
                                .build()))
                .build());
        // What is kept of all clients is older than what is read of this one.
        var growing = new GrowingSource(source, busier);
        CrmProfiles grown = builder().source(growing).build();
        grown.figures(Sample.MAY, HIGHEST);
        growing.grow();

        LoadGauge gauge = ((MetricValue.Level) value(grown, Sample.MAY.withClient(Sample.BOB), LEVEL)).gauge();

        assertThat(gauge.current()).isEqualTo(Ratio.of(4, 1));
        assertThat(gauge.highest()).isEqualByComparingTo(Ratio.of(4, 1));
        assertThat(gauge.level()).isEqualTo(LoadGauge.Level.VERY_HIGH);
    }

    @Test
    void aNegativeTargetIsNoTarget() {
        CrmProfiles profiles = builder()
                .loadTargets((kind, pipeline) -> Optional.of(BigDecimal.valueOf(-1)))
                .build();

        assertThatThrownBy(() -> value(profiles, Sample.MAY, LEVEL))
                .hasRootCauseMessage(
                        "The load target -1 for a contact is negative; a target is 0 or more activities" + " per deal");
    }
}

package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.source.Viewer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

    private final CountingSource source = new CountingSource(Sample.records()
            .deals(List.of(Sample.deal("undated", "1", "EUR", "2026-05-02T10:00:00Z")
                    .closedAt(null)
                    .build()))
            .build());
    private final CrmProfiles profiles = Sample.profiles().source(source).build();

    private MetricValue.Trend trend(String period, Figure figure) {
        return (MetricValue.Trend) profiles.figures(Sample.MAY.withPeriod(period), List.of(figure))
                .get(0)
                .value();
    }

    private static List<String> counts(MetricValue.Trend trend) {
        return trend.points().stream()
                .map(point -> point.period().label() + " " + ((MetricValue.Count) point.value()).count())
                .toList();
    }

    @Test
    void everyPartOfAPeriodHasAPointAlsoTheEmptyOnes() {
        assertThat(counts(trend("2026-Q2", Figure.of("deals.won.count").over(Granularity.MONTH))))
                .containsExactly("2026-04 1", "2026-05 2", "2026-06 0");
        assertThat(source.plans()).hasSize(1);
    }

    @Test
    void whatIsOpenAtTheEndIsCountedAtTheEndOfEachPart() {
        assertThat(counts(trend("2026-Q2", Figure.of("deals.open.count").over(Granularity.MONTH))))
                .containsExactly("2026-04 3", "2026-05 1", "2026-06 1");
        assertThat(source.plans()).hasSize(1);
    }

    @Test
    void aTrendOfARatioHasUndefinedPoints() {
        assertThat(trend("2026-05-01..2026-05-04", Figure.of("conversion").over(Granularity.DAY))
                        .points())
                .extracting(point -> point.value().getClass().getSimpleName())
                .containsExactly("Percent", "Percent", "Percent", "Undefined");
    }

    @Test
    void partsFitTheLengthOfThePeriodUnlessTheyAreChosen() {
        assertThat(trend("2026-05", Figure.of("deals.won.count").over(null)).granularity())
                .isEqualTo(Granularity.DAY);
        assertThat(trend("2026", Figure.of("deals.won.count").over(null)).granularity())
                .isEqualTo(Granularity.MONTH);
    }

    @Test
    void overAllTimeATrendRunsFromTheFirstRecordToTheLastWithTheUndatedApart() {
        MetricValue.Trend trend = trend("all_time", Figure.of("deals.won.count").over(Granularity.MONTH));

        assertThat(counts(trend)).containsExactly("2026-04-10..2026-04-30 1", "2026-05-01..2026-05-10 2");
        assertThat(trend.undated()).isEqualTo(new MetricValue.Count(1));
        assertThat(source.plans()).hasSize(2);
    }

    private static CrmProfiles with(String closedAt, ZoneId zone) {
        return Sample.profiles()
                .source(Sample.records()
                        .deals(List.of(Sample.deal("odd", "1", "EUR", closedAt).build()))
                        .build())
                .zone(zone)
                .build();
    }

    /** A stand-in is a date like any other: left out it would be missing, and shown it would be thousands of empty parts. */
    @Test
    void aStandInForADateIsNamedAsTheReasonForTooManyParts() {
        Figure byMonth = Figure.of("deals.won.count").over(Granularity.MONTH);
        for (String period : List.of("all_time", "2026-01-01..")) {
            ProfileRequest request = Sample.MAY.withPeriod(period);
            CrmProfiles never = with("9999-12-31T00:00:00Z", ZoneOffset.UTC);

            assertThatThrownBy(() -> never.figure(request, byMonth))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The trend of 'deals.won.count' in parts of MONTH during '" + period
                            + "' runs from the first record"
                            + " to the last, which are more than 36600 parts; as a rule one of them has a stand-in for a date, such as"
                            + " 9999-12-31 for 'never'. Have the source leave it out (in a mapping 'absent' names it, and the check"
                            + " counts such rows), or choose longer parts, or a period with a first and a last day");
            assertThat(never.figure(request, Figure.of("deals.won.count").over(null))
                            .value())
                    .isInstanceOf(MetricValue.Trend.class);
        }
        assertThatThrownBy(() -> with("9999-12-31T00:00:00Z", ZoneOffset.UTC)
                        .figure(Sample.MAY.withPeriod("1000-01-01..9999-12-31"), byMonth))
                .hasMessageStartingWith("The days 1000-01-01 to 9999-12-31 are 108000 buckets of MONTH");
    }

    /** In the zone of the business the first and last readable moments are of the years 0 and 10000. */
    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z, America/New_York",
        "0001-01-01T00:00:00Z, UTC",
        "0500-07-01T00:00:00Z, UTC",
        "9999-12-31T23:59:59Z, UTC",
        "9999-12-31T23:59:59Z, Asia/Tokyo"
    })
    void thePartOfAnyReadableTimeOpensItsRecords(String closedAt, ZoneId zone) {
        CrmProfiles odd = with(closedAt, zone);
        ProfileRequest request = Sample.MAY.withPeriod("all_time");
        FigureResult result = odd.figure(request, Figure.of("deals.won.count").over(Granularity.YEAR));
        var ids = new ArrayList<String>();
        for (MetricValue.Point point : ((MetricValue.Trend) result.value()).points()) {
            if (((MetricValue.Count) point.value()).count() > 0) {
                EvidenceRef ref = result.evidence()
                        .get(0)
                        .ref()
                        .withSlice(new EvidenceRef.Slice.Part(point.period().period()));
                odd.records(request, EvidenceRef.parse(ref.toString()), PageRequest.first(9))
                        .records()
                        .forEach(record -> ids.add(record.id()));
            }
        }
        assertThat(ids).containsExactlyInAnyOrder("odd", "april", "small", "big");
    }

    @Test
    void upToADayATrendBeginsWithTheFirstRecordEndsWithTheDayAndHasNoUndated() {
        MetricValue.Trend trend =
                trend("..2026-05-05", Figure.of("deals.won.count").over(Granularity.MONTH));

        assertThat(counts(trend)).containsExactly("2026-04-10..2026-04-30 1", "2026-05-01..2026-05-05 1");
        assertThat(trend.undated()).isNull();
    }

    @Test
    void fromADayOnATrendBeginsWithTheDayEndsWithTheLastRecordAndHasNoUndated() {
        MetricValue.Trend trend =
                trend("2026-03-31..", Figure.of("deals.won.count").over(Granularity.MONTH));

        assertThat(counts(trend)).containsExactly("2026-03-31 0", "2026-04 1", "2026-05-01..2026-05-10 2");
        assertThat(trend.undated()).isNull();
    }

    @Test
    void withoutARecordATrendOverAnOpenPeriodShowsItsBoundAlone() {
        for (String text : List.of("2030-01-01..", "..1999-01-01")) {
            assertThat(counts(trend(text, Figure.of("deals.won.count").over(null))))
                    .containsExactly(text.replace("..", "") + " 0");
        }
    }

    @Test
    void aTrendWithoutUndatedRecordsSaysSo() {
        assertThat(trend("all_time", Figure.of("invoices.paid.count").over(Granularity.DAY))
                        .undated())
                .isNull();
    }

    @Test
    void aTrendOfNothingHasNoPoints() {
        FigureResult result = profiles.figures(
                        Sample.MAY.withPeriod("all_time").withViewer(Viewer.responsible(Set.of())),
                        List.of(Figure.of("deals.won.count").over(null)))
                .get(0);

        assertThat(result.value()).isEqualTo(new MetricValue.Trend(Granularity.DAY, List.of(), null));
    }

    @Test
    void aTrendOfDaysCoversEachOfThem() {
        MetricValue.Trend trend = trend("2026-03", Figure.of("activities.count").over(Granularity.DAY));

        assertThat(trend.points()).hasSize(31);
        assertThat(trend.points().get(28).period().first()).isEqualTo(LocalDate.of(2026, 3, 29));
    }

    @Test
    void aTrendOfAllClientsIsUndefinedWhereNobodyHasADeal() {
        MetricValue.Trend trend = (MetricValue.Trend) profiles.figures(
                        Sample.MAY.withPeriod("2025").withViewer(Viewer.responsible(Set.of("u1"))),
                        List.of(Figure.of("communication.load.average").over(Granularity.YEAR)))
                .get(0)
                .value();

        assertThat(trend.points())
                .extracting(MetricValue.Point::value)
                .containsExactly(new MetricValue.Undefined(Reason.NO_DEALS));
    }
}

package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** The parts of a period, and the units of a calendar, cover time once. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class BucketProperties extends PeriodProviders {

    @Property
    void theUnitsOfACalendarPartitionTime(
            @ForAll PeriodUnit unit,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("middleAges") Instant moment) {
        ResolvedPeriod own = ReportingPeriod.current(unit).resolve(calendar, moment);
        ResolvedPeriod before = ReportingPeriod.last(unit).resolve(calendar, moment);
        ResolvedPeriod named = ReportingPeriod.parse(own.label()).resolve(calendar, Instant.EPOCH);

        assertThat(named.contains(moment)).isTrue();
        assertThat(before.to()).isEqualTo(own.from());
        assertThat(own.comparedWith(Comparison.PREVIOUS))
                .hasValueSatisfying(previous -> assertThat(previous.label()).isEqualTo(before.label()));
        for (Instant inside : List.of(own.from(), own.to().minusNanos(1))) {
            assertThat(own.contains(inside) ? own.label() : "empty")
                    .isEqualTo(
                            own.from().equals(own.to())
                                    ? "empty"
                                    : ReportingPeriod.current(unit)
                                            .resolve(calendar, inside)
                                            .label());
        }
    }

    @Property
    void thePartsOfAUnitCoverItOnce(
            @ForAll @IntRange(min = 1000, max = 9999) int year,
            @ForAll boolean isFiscal,
            @ForAll("calendars") BusinessCalendar calendar) {
        String name = (isFiscal ? "FY" : "") + String.format(Locale.ROOT, "%04d", year);
        ResolvedPeriod whole = resolve(name, calendar);

        assertCovers(List.of(resolve(name + "-H1", calendar), resolve(name + "-H2", calendar)), whole);
        assertCovers(
                Stream.of("-Q1", "-Q2", "-Q3", "-Q4")
                        .map(quarter -> resolve(name + quarter, calendar))
                        .toList(),
                whole);
        assertCovers(
                List.of(resolve(name + "-Q3", calendar), resolve(name + "-Q4", calendar)),
                resolve(name + "-H2", calendar));
    }

    @Property
    void bucketsCoverThePeriodOnceInOrder(
            @ForAll("boundedPeriods") ReportingPeriod period,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod resolved = period.resolve(calendar, now);
        LocalDate first = resolved.first();
        LocalDate last = resolved.last();
        assertThat(first).isNotNull();
        assertThat(last).isNotNull();

        for (Granularity granularity : Granularity.values()) {
            long count = granularity.unit().count(first, last, calendar);
            if (count > ResolvedPeriod.MAX_BUCKETS) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> resolved.buckets(granularity))
                        .withMessageContaining("are " + count + " buckets of " + granularity);
            } else if (count < 500) {
                List<ResolvedPeriod> buckets = resolved.buckets(granularity);
                assertThat(buckets).hasSize((int) count);
                assertCovers(buckets, resolved);
                assertUnits(buckets, granularity);
            }
        }
    }

    @Property
    void anOpenPeriodIsCoveredFromItsBoundOrTheFirstRecordToItsBoundOrTheLast(
            @ForAll("days") LocalDate bound,
            @ForAll @IntRange(min = -400, max = 400) int days,
            @ForAll @IntRange(max = 400) int daysLater,
            @ForAll Granularity granularity,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        LocalDate record = bound.plusDays(days);
        LocalDate lastRecord = record.plusDays(daysLater);
        for (ReportingPeriod period :
                List.of(ReportingPeriod.ALL_TIME, ReportingPeriod.upTo(bound), ReportingPeriod.from(bound))) {
            ResolvedPeriod open = period.resolve(calendar, now);
            LocalDate begin = open.first() != null ? open.first() : earlier(record, open.last());
            LocalDate end = open.last() != null ? open.last() : later(lastRecord, open.first());

            assertCovers(
                    open.buckets(granularity, record, lastRecord),
                    new ResolvedPeriod(new ReportingPeriod(new PeriodRule.Range(begin, end)), calendar, open.today()));
        }
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate bound) {
        return bound != null && bound.isBefore(day) ? bound : day;
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate bound) {
        return bound != null && bound.isAfter(day) ? bound : day;
    }

    /** All but the first begin as the calendar says, and all but the last end so. */
    private static void assertUnits(List<ResolvedPeriod> buckets, Granularity granularity) {
        assertThat(buckets.subList(1, buckets.size())).allSatisfy(bucket -> {
            LocalDate first = bucket.first();
            int month = first.getMonthValue();
            switch (granularity) {
                case DAY -> assertThat(first).isEqualTo(bucket.last());
                case WEEK ->
                    assertThat(first.getDayOfWeek()).isEqualTo(bucket.calendar().weekStart());
                case MONTH -> assertThat(first).hasDayOfMonth(1);
                case QUARTER -> assertThat(month).isIn(1, 4, 7, 10);
                case YEAR -> assertThat(first).hasDayOfMonth(1).hasMonthValue(1);
            }
        });
    }

    @Property
    void aWeekIsSevenDaysFromTheWeekStart(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("moments") Instant now) {
        ResolvedPeriod week = ReportingPeriod.current(PeriodUnit.WEEK).resolve(calendar, now);

        assertThat(week.first().getDayOfWeek()).isEqualTo(calendar.weekStart());
        assertThat(length(week)).isEqualTo(7);
    }
}

package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** Periods, calendars and moments for properties, and what is often asked of a period. */
abstract class PeriodProviders {

    static ResolvedPeriod resolve(String text, BusinessCalendar calendar) {
        return ReportingPeriod.parse(text).resolve(calendar, Instant.EPOCH);
    }

    static void assertCovers(List<ResolvedPeriod> buckets, ResolvedPeriod whole) {
        LocalDate expectedFirst = whole.first();
        Instant expectedFrom = whole.from();
        for (ResolvedPeriod bucket : buckets) {
            assertThat(bucket.first()).isEqualTo(expectedFirst);
            assertThat(bucket.last()).isAfterOrEqualTo(bucket.first());
            assertThat(bucket.from()).isEqualTo(expectedFrom);
            assertThat(bucket.to()).isAfterOrEqualTo(bucket.from());
            expectedFirst = bucket.last().plusDays(1);
            expectedFrom = bucket.to();
        }
        assertThat(expectedFirst).isEqualTo(whole.last().plusDays(1));
        assertThat(expectedFrom).isEqualTo(whole.to());
    }

    static ResolvedPeriod compared(ResolvedPeriod period, Comparison comparison) {
        return period.comparedWith(comparison).orElseThrow();
    }

    static long length(ResolvedPeriod period) {
        return ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        return PeriodArbitraries.calendars();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return PeriodArbitraries.moments();
    }

    /** Far enough from the years 1000 and 9999 for every period to stay within them. */
    @Provide
    Arbitrary<Instant> middleAges() {
        return moments().map(moment -> Instant.ofEpochSecond(moment.getEpochSecond() / 10));
    }

    @Provide
    Arbitrary<PeriodUnit> countedUnits() {
        return Arbitraries.of(ReportingPeriod.COUNTED);
    }

    /** Not so many units before now that their days lie before the year 1000. */
    @Provide
    Arbitrary<ReportingPeriod> periodsOfWrittenDays() {
        BusinessCalendar utc = BusinessCalendar.of(ZoneOffset.UTC);
        return boundedPeriods()
                .filter(period -> !period.toString().matches("(last|trailing)_\\d+_.*")
                        || period.resolve(utc, Instant.EPOCH).first().getYear() > 1200);
    }

    @Provide
    Arbitrary<LocalDate> daysOfWrittenWeeks() {
        return days().filter(day ->
                day.get(IsoFields.WEEK_BASED_YEAR) >= 1000 && day.get(IsoFields.WEEK_BASED_YEAR) <= 9999);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return PeriodArbitraries.days();
    }

    @Provide
    Arbitrary<ReportingPeriod> periods() {
        return PeriodArbitraries.periods();
    }

    @Provide
    Arbitrary<ReportingPeriod> boundedPeriods() {
        return PeriodArbitraries.boundedPeriods();
    }

    @Provide
    Arbitrary<ReportingPeriod> calendarUnits() {
        return PeriodArbitraries.calendarUnits();
    }

    @Provide
    Arbitrary<ReportingPeriod> wholeMonths() {
        return Arbitraries.oneOf(
                PeriodArbitraries.wholeMonths(),
                PeriodArbitraries.lastUnits(EnumSet.of(PeriodUnit.MONTH, PeriodUnit.QUARTER, PeriodUnit.YEAR)));
    }

    @Provide
    Arbitrary<ReportingPeriod> periodsOfDays() {
        return Arbitraries.oneOf(
                PeriodArbitraries.daysAndWeeks(),
                PeriodArbitraries.runsOfDays(),
                PeriodArbitraries.trailing(),
                PeriodArbitraries.lastUnits(Set.of(PeriodUnit.WEEK)),
                Arbitraries.of(ReportingPeriod.TO_DATE).map(ReportingPeriod::toDate));
    }

    @Provide
    Arbitrary<ReportingPeriod> runsOfDays() {
        return PeriodArbitraries.runsOfDays();
    }
}

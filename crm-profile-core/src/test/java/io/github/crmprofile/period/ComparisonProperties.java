package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;

/** What holds for the period that another one is compared with. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ComparisonProperties extends PeriodProviders {

    @Property
    void theUnitBeforeACalendarUnitEndsWhereItBeginsAndIsAUnitItself(
            @ForAll("calendarUnits") ReportingPeriod period,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod resolved = period.resolve(calendar, now);
        ResolvedPeriod previous = compared(resolved, Comparison.PREVIOUS);
        ResolvedPeriod beforeIt = compared(previous, Comparison.PREVIOUS);

        assertThat(previous.last()).isEqualTo(resolved.first().minusDays(1));
        assertThat(previous.to()).isEqualTo(resolved.from());
        assertThat(beforeIt.to()).isEqualTo(previous.from());
        assertThat(ChronoUnit.MONTHS.between(previous.first(), resolved.first()))
                .isEqualTo(ChronoUnit.MONTHS.between(
                        resolved.first(), resolved.last().plusDays(1)));
    }

    @Property
    void aRunOfDaysIsComparedWithAsManyDaysBefore(
            @ForAll("runsOfDays") ReportingPeriod period,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod resolved = period.resolve(calendar, now);
        ResolvedPeriod previous = compared(resolved, Comparison.PREVIOUS);

        assertThat(previous.to()).isEqualTo(resolved.from());
        assertThat(length(previous)).isEqualTo(length(resolved));
    }

    @Property
    void aPeriodToDateIsComparedWithinTheUnitBefore(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("moments") Instant now) {
        for (PeriodUnit unit : ReportingPeriod.TO_DATE) {
            ResolvedPeriod toDate = ReportingPeriod.toDate(unit).resolve(calendar, now);
            ResolvedPeriod unitBefore = ReportingPeriod.last(unit).resolve(calendar, now);
            ResolvedPeriod previous = compared(toDate, Comparison.PREVIOUS);

            assertThat(toDate.last()).isEqualTo(toDate.today());
            assertThat(previous.first()).isEqualTo(unitBefore.first());
            assertThat(length(previous)).isEqualTo(Math.min(length(toDate), length(unitBefore)));
        }
    }

    @Property
    void daysMoveToTheSameDaysOfTheYearBefore(
            @ForAll("periodsOfDays") ReportingPeriod period,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod resolved = period.resolve(calendar, now);
        ResolvedPeriod earlier = compared(resolved, Comparison.YEAR_EARLIER);

        assertThat(earlier.first()).isEqualTo(resolved.first().minusYears(1));
        assertThat(earlier.last()).isEqualTo(resolved.last().minusYears(1));
    }

    @Property
    void wholeMonthsQuartersHalvesAndYearsStayWholeAYearEarlier(
            @ForAll("wholeMonths") ReportingPeriod period,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod resolved = period.resolve(calendar, now);
        ResolvedPeriod earlier = compared(resolved, Comparison.YEAR_EARLIER);

        assertThat(earlier.first()).isEqualTo(resolved.first().minusYears(1));
        assertThat(earlier.last().plusDays(1))
                .isEqualTo(resolved.last().plusDays(1).minusYears(1));
    }

    @Property
    void aComparedPeriodHasTheSameTodayAndCalendar(
            @ForAll("boundedPeriods") ReportingPeriod period,
            @ForAll Comparison comparison,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod other = compared(period.resolve(calendar, now), comparison);

        assertThat(other).isEqualTo(other.period().resolve(calendar, now));
    }
}

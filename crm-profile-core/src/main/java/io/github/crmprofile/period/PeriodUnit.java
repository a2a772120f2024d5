package io.github.crmprofile.period;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A unit in which periods are counted: a part of the calendar year or of the fiscal year. */
public enum PeriodUnit {
    /** A day of the zone. It may be 23 or 25 hours long. */
    DAY(Period.ofDays(1)),
    /** Seven days from {@link BusinessCalendar#weekStart()}. */
    WEEK(Period.ofDays(7)),
    /** A calendar month. */
    MONTH(Period.ofMonths(1)),
    /** Three months from January, April, July or October. */
    QUARTER(Period.ofMonths(3)),
    /** Six months from January or July. */
    HALF_YEAR(Period.ofMonths(6)),
    /** A calendar year. */
    YEAR(Period.ofMonths(12)),
    /** Three months of the fiscal year. */
    FISCAL_QUARTER(Period.ofMonths(3)),
    /** Six months of the fiscal year. */
    FISCAL_HALF_YEAR(Period.ofMonths(6)),
    /** Twelve months from {@link BusinessCalendar#fiscalYearStart()}. */
    FISCAL_YEAR(Period.ofMonths(12));

    private static final MonthDay JANUARY = MonthDay.of(1, 1);

    private final Period length;

    PeriodUnit(Period length) {
        this.length = length;
    }

    /** Returns the first day of the unit in which a day lies. */
    LocalDate startOf(LocalDate day, BusinessCalendar calendar) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(previousOrSame(calendar.weekStart()));
            default -> startOfMonths(day, isFiscal() ? calendar.fiscalYearStart() : JANUARY);
        };
    }

    /** Counts in months that begin on the first, as if the calendar began by as many days earlier. */
    private LocalDate startOfMonths(LocalDate day, MonthDay yearStart) {
        int shift = yearStart.getDayOfMonth() - 1;
        LocalDate shifted = day.minusDays(shift);
        int monthsInto = Math.floorMod(shifted.getMonthValue() - yearStart.getMonthValue(), length.getMonths());
        return shifted.withDayOfMonth(1).minusMonths(monthsInto).plusDays(shift);
    }

    /** Returns the day that is a number of units after a day, or before it; months are cut at their last day. */
    LocalDate plus(LocalDate day, int units) {
        return day.plus(length.multipliedBy(units));
    }

    /** Returns the first day of the unit after the one that starts on a day. */
    LocalDate next(LocalDate start) {
        return plus(start, 1);
    }

    /** Counts the units that the days from first to last touch. */
    long count(LocalDate first, LocalDate last, BusinessCalendar calendar) {
        LocalDate from = startOf(first, calendar);
        LocalDate to = startOf(last, calendar);
        long steps = length.getDays() > 0
                ? ChronoUnit.DAYS.between(from, to) / length.getDays()
                : ChronoUnit.MONTHS.between(from, to) / length.getMonths();
        return steps + 1;
    }

    /** Returns the period of the whole unit that starts on a day, by its date: {@code 2026-05}, {@code FY2026-Q1}. */
    PeriodRule starting(LocalDate start, BusinessCalendar calendar) {
        if (this == DAY || this == WEEK) {
            return PeriodRule.days(start, next(start).minusDays(1));
        }
        LocalDate yearStart = year().startOf(start, calendar);
        int number = (int) ChronoUnit.MONTHS.between(yearStart, start) / length.getMonths() + 1;
        return new PeriodRule.Named(this, year().next(yearStart).minusDays(1).getYear(), number);
    }

    /** Returns the first day of a unit by its year, which is the one in which the year of the unit ends, and its number. */
    LocalDate startOf(int year, int number, BusinessCalendar calendar) {
        return plus(year().startOf(LocalDate.of(year, 1, 1), calendar), number - 1);
    }

    private PeriodUnit year() {
        return isFiscal() ? FISCAL_YEAR : YEAR;
    }

    boolean isFiscal() {
        return compareTo(FISCAL_QUARTER) >= 0;
    }

    /** Returns the unit as a period names it: {@code fiscal_year}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.github.crmprofile.period;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A unit of the calendar: the size of the buckets of a trend, and of the calendar periods. */
public enum Granularity {
    /** A day of the zone. It may be 23 or 25 hours long. */
    DAY(Period.ofDays(1)),
    /** Seven days from {@link BusinessCalendar#weekStart()}. */
    WEEK(Period.ofDays(7)),
    /** A calendar month. */
    MONTH(Period.ofMonths(1)),
    /** Three months from January, April, July or October. */
    QUARTER(Period.ofMonths(3)),
    /** A calendar year. */
    YEAR(Period.ofMonths(12)),
    /** Three months of the fiscal year. */
    FISCAL_QUARTER(Period.ofMonths(3)),
    /** Twelve months from {@link BusinessCalendar#fiscalYearStart()}. */
    FISCAL_YEAR(Period.ofMonths(12));

    private static final int DAY_LIMIT = 31;
    private static final int WEEK_LIMIT = 26;
    private static final int MONTH_LIMIT = 3;
    private static final int QUARTER_LIMIT = 10;

    private final Period length;

    Granularity(Period length) {
        this.length = length;
    }

    /**
     * The granularity in which a bounded period is read most easily: see {@link #fitting(LocalDate, LocalDate)}.
     *
     * @param period a bounded period
     * @return the granularity for its days
     * @throws IllegalArgumentException if the period is unbounded; take the dates of the first and the last record then
     */
    public static Granularity fitting(ResolvedPeriod period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        if (first == null || last == null) {
            throw new IllegalArgumentException("The period " + period.period()
                    + " is unbounded and has no length; use fitting(first, last) with the days of its first and last"
                    + " record");
        }
        return fitting(first, last);
    }

    /**
     * The granularity in which a run of days is read most easily: days up to 31 days, weeks up to 26 weeks, months up to
     * 3 years, quarters up to 10 years, years beyond.
     *
     * @param first the first day
     * @param last the last day, included
     * @return one of {@code DAY}, {@code WEEK}, {@code MONTH}, {@code QUARTER}, {@code YEAR}
     * @throws IllegalArgumentException if {@code last} is before {@code first}
     */
    public static Granularity fitting(LocalDate first, LocalDate last) {
        requireOrder(first, last);
        if (last.isBefore(first.plusDays(DAY_LIMIT))) {
            return DAY;
        }
        if (last.isBefore(first.plusWeeks(WEEK_LIMIT))) {
            return WEEK;
        }
        if (last.isBefore(first.plusYears(MONTH_LIMIT))) {
            return MONTH;
        }
        return last.isBefore(first.plusYears(QUARTER_LIMIT)) ? QUARTER : YEAR;
    }

    static void requireOrder(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "the last day must not be before the first, but " + last + " is before " + first);
        }
    }

    /** The first day of the unit in which this day lies. */
    LocalDate startOf(LocalDate day, BusinessCalendar calendar) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(previousOrSame(calendar.weekStart()));
            case MONTH, QUARTER, YEAR -> startOfMonths(day, 1);
            case FISCAL_QUARTER, FISCAL_YEAR -> startOfMonths(day, calendar.fiscalYearStart());
        };
    }

    private LocalDate startOfMonths(LocalDate day, int firstMonth) {
        int monthsInto = Math.floorMod(day.getMonthValue() - firstMonth, length.getMonths());
        return day.withDayOfMonth(1).minusMonths(monthsInto);
    }

    /** The first day of the unit after the one that starts on this day. */
    LocalDate next(LocalDate start) {
        return start.plus(length);
    }

    /** The first day of the unit before the one that starts on this day. */
    LocalDate previous(LocalDate start) {
        return start.minus(length);
    }

    /** How many units the days from first to last touch. */
    long count(LocalDate first, LocalDate last, BusinessCalendar calendar) {
        LocalDate from = startOf(first, calendar);
        LocalDate to = startOf(last, calendar);
        long steps = length.getDays() > 0
                ? ChronoUnit.DAYS.between(from, to) / length.getDays()
                : ChronoUnit.MONTHS.between(from, to) / length.getMonths();
        return steps + 1;
    }

    /** The period of the whole unit that starts on this day, by its date: {@code 2026-05}, {@code FY2026-Q1}. */
    PeriodRule starting(LocalDate start, BusinessCalendar calendar) {
        return switch (this) {
            case DAY -> new PeriodRule.Day(start);
            case WEEK -> new PeriodRule.Range(start, next(start).minusDays(1));
            case MONTH -> new PeriodRule.Named(this, start.getYear(), start.getMonthValue());
            case QUARTER -> new PeriodRule.Named(this, start.getYear(), start.getMonthValue() / 3 + 1);
            case YEAR -> new PeriodRule.Named(this, start.getYear(), 1);
            case FISCAL_QUARTER, FISCAL_YEAR -> fiscal(start, FISCAL_YEAR.startOf(start, calendar));
        };
    }

    private PeriodRule fiscal(LocalDate start, LocalDate startOfYear) {
        int quarter = (int) ChronoUnit.MONTHS.between(startOfYear, start) / 3 + 1;
        return new PeriodRule.Named(this, startOfYear.plusMonths(11).getYear(), quarter);
    }

    /** The unit in the words of a period: {@code fiscal_year}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.github.crmprofile.period;

import java.time.LocalDate;

/** The size of the buckets of a trend: a unit of the calendar, never of the fiscal year. */
public enum Granularity {
    /** A day of the zone. It may be 23 or 25 hours long. */
    DAY(PeriodUnit.DAY),
    /** Seven days from {@link BusinessCalendar#weekStart()}. */
    WEEK(PeriodUnit.WEEK),
    /** A calendar month. */
    MONTH(PeriodUnit.MONTH),
    /** Three months from January, April, July or October. */
    QUARTER(PeriodUnit.QUARTER),
    /** A calendar year. */
    YEAR(PeriodUnit.YEAR);

    private static final int DAY_LIMIT = 31;
    private static final int WEEK_LIMIT = 26;
    private static final int MONTH_LIMIT = 3;
    private static final int QUARTER_LIMIT = 10;

    private final PeriodUnit unit;

    Granularity(PeriodUnit unit) {
        this.unit = unit;
    }

    /**
     * Returns the granularity in which a bounded period is read most easily: see {@link #fitting(LocalDate, LocalDate)}.
     *
     * @param period a bounded period
     * @return the granularity for its days
     * @throws IllegalArgumentException if the period is open on a side; close it with
     *     {@link ResolvedPeriod#closed(LocalDate, LocalDate)} first
     */
    public static Granularity fitting(ResolvedPeriod period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        if (first == null || last == null) {
            throw new IllegalArgumentException("The period " + period.period()
                    + " is open and has no length; close it with the days of its first and last record:"
                    + " period.closed(firstRecord, lastRecord)");
        }
        return fitting(first, last);
    }

    /**
     * Returns the granularity in which a run of days is read most easily: days up to 31 days, weeks up to 26 weeks,
     * months up to 3 years, quarters up to 10 years, years beyond.
     *
     * @param first the first day
     * @param last the last day, included
     * @return the granularity
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

    PeriodUnit unit() {
        return unit;
    }
}

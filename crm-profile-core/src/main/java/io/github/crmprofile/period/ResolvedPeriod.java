package io.github.crmprofile.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period with its days and instants: local days from {@link #first()} to {@link #last()}, both included, and
 * the instants from {@link #from()} up to but not including {@link #to()}. What has an instant is compared with the
 * instants, what has only a date with the days.
 *
 * <p>An open bound is null: {@code ..2026-02-03} has neither {@code first} nor {@code from}, {@code all_time} has no
 * bound at all. Buckets and comparison periods are resolved periods themselves, so that whatever can be computed for a
 * period can be computed for them.
 *
 * <p>Immutable and thread-safe. Equal when period, calendar and today are equal.
 */
public final class ResolvedPeriod {
    /** More buckets than this are a mistake: a hundred years of days. */
    static final int MAX_BUCKETS = 36_600;

    private final ReportingPeriod period;
    private final BusinessCalendar calendar;
    private final LocalDate today;
    private final @Nullable LocalDate first;
    private final @Nullable LocalDate last;
    private final @Nullable Instant from;
    private final @Nullable Instant to;

    ResolvedPeriod(ReportingPeriod period, BusinessCalendar calendar, LocalDate today) {
        this.period = period;
        this.calendar = calendar;
        this.today = today;
        this.first = period.rule().first(today, calendar);
        this.last = period.rule().last(today, calendar);
        this.from = first == null ? null : calendar.startOf(first);
        this.to = last == null ? null : calendar.startOf(last.plusDays(1));
    }

    /** {@return the period that was resolved} Of a bucket or comparison: the period by its dates, as in {@code 2026-05}. */
    public ReportingPeriod period() {
        return period;
    }

    /** {@return the calendar by which it was resolved} */
    public BusinessCalendar calendar() {
        return calendar;
    }

    /** {@return the local date of the moment for which the period was resolved} It need not lie in the period. */
    public LocalDate today() {
        return today;
    }

    /** {@return the first day, or null if the period has no beginning} */
    public @Nullable LocalDate first() {
        return first;
    }

    /** {@return the last day, included, or null if the period has no end} */
    public @Nullable LocalDate last() {
        return last;
    }

    /** {@return the first instant, or null if the period has no beginning} */
    public @Nullable Instant from() {
        return from;
    }

    /** {@return the first instant after the period, or null if the period has no end} */
    public @Nullable Instant to() {
        return to;
    }

    /** {@return whether the period has a beginning and an end} */
    public boolean isBounded() {
        return from != null && to != null;
    }

    /** {@return whether the period has neither beginning nor end} Only such a period holds records of unknown date. */
    public boolean isAllTime() {
        return from == null && to == null;
    }

    /**
     * {@return whether the instant is in the period}
     *
     * @param instant an instant
     */
    public boolean contains(Instant instant) {
        return (from == null || !instant.isBefore(from)) && (to == null || instant.isBefore(to));
    }

    /**
     * {@return whether the day is in the period}
     *
     * @param day a local date
     */
    public boolean contains(LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /**
     * The period by its dates: {@code this_month} is {@code 2026-05}, {@code last_7_days} is
     * {@code 2026-05-11..2026-05-17}. It is the label of a bucket.
     *
     * @return a text form of a reporting period
     */
    public String label() {
        if (first == null || last == null) {
            return period.toString();
        }
        LocalDate start = first;
        PeriodRule days = PeriodRule.days(first, last);
        return period.rule()
                .unit()
                .map(unit -> unit.starting(start, calendar))
                .orElse(days)
                .text();
    }

    /**
     * The earlier period with which this one is compared, resolved for the same calendar and the same today; empty if this
     * period is unbounded.
     *
     * @param comparison how far back
     * @return the earlier period, which can be compared in turn
     */
    public Optional<ResolvedPeriod> comparedWith(Comparison comparison) {
        if (first == null || last == null) {
            return Optional.empty();
        }
        PeriodRule rule = period.rule();
        return Optional.of(sibling(
                switch (comparison) {
                    case PREVIOUS -> rule.previous(first, last, calendar);
                    case YEAR_EARLIER -> rule.yearEarlier(first, last, calendar);
                }));
    }

    /**
     * The period in days, weeks, months, quarters or years: every one of them in order, without gap or overlap, the first
     * and the last cut to the period.
     *
     * @param granularity the size of the buckets
     * @return the buckets in order of time, at least one
     * @throws IllegalArgumentException if the period is unbounded, or has more than 36600 buckets
     */
    public List<ResolvedPeriod> buckets(Granularity granularity) {
        if (first == null || last == null) {
            throw new IllegalArgumentException("The period " + period
                    + " is unbounded and has no buckets of its own; use buckets(granularity, firstRecord, lastRecord)");
        }
        return split(granularity, first, last);
    }

    /**
     * As {@link #buckets(Granularity)}; where the period is open, it is taken to begin with the first record and to end
     * with the last, in whole units cut to these days. Records outside of the period add no buckets to it.
     *
     * @param granularity the size of the buckets
     * @param firstRecord the day of the earliest record, see {@link BusinessCalendar#dateOf}
     * @param lastRecord the day of the latest record
     * @return the buckets in order of time; none if the period ends before the first record
     * @throws IllegalArgumentException if {@code lastRecord} is before {@code firstRecord}, or there are more than 36600
     *     buckets
     */
    public List<ResolvedPeriod> buckets(Granularity granularity, LocalDate firstRecord, LocalDate lastRecord) {
        Granularity.requireOrder(firstRecord, lastRecord);
        if (first != null && last != null) {
            return split(granularity, first, last);
        }
        LocalDate end = last == null || lastRecord.isBefore(last) ? lastRecord : last;
        return end.isBefore(firstRecord) ? List.of() : split(granularity, firstRecord, end);
    }

    private List<ResolvedPeriod> split(Granularity granularity, LocalDate begin, LocalDate end) {
        long count = granularity.count(begin, end, calendar);
        if (count > MAX_BUCKETS) {
            throw new IllegalArgumentException("The days " + begin + " to " + end + " are " + count + " buckets of "
                    + granularity + ", but at most " + MAX_BUCKETS
                    + " are allowed; use a coarser granularity or a shorter period");
        }
        List<ResolvedPeriod> buckets = new ArrayList<>();
        for (LocalDate start = granularity.startOf(begin, calendar);
                !start.isAfter(end);
                start = granularity.next(start)) {
            LocalDate lastOfUnit = granularity.next(start).minusDays(1);
            LocalDate cutStart = start.isBefore(begin) ? begin : start;
            LocalDate cutEnd = lastOfUnit.isAfter(end) ? end : lastOfUnit;
            boolean whole = cutStart.equals(start) && cutEnd.equals(lastOfUnit);
            buckets.add(sibling(whole ? granularity.starting(start, calendar) : PeriodRule.days(cutStart, cutEnd)));
        }
        return List.copyOf(buckets);
    }

    private ResolvedPeriod sibling(PeriodRule rule) {
        return new ResolvedPeriod(new ReportingPeriod(rule), calendar, today);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResolvedPeriod resolved
                && period.equals(resolved.period)
                && calendar.equals(resolved.calendar)
                && today.equals(resolved.today);
    }

    @Override
    public int hashCode() {
        return Objects.hash(period, calendar, today);
    }

    /** {@return the period, its dates and the zone, for people: {@code last_month (2026-04, Europe/Rome)}} */
    @Override
    public String toString() {
        return period + " (" + label() + ", " + calendar.zone() + ")";
    }
}

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
 * <p>An open bound is null: {@code ..2026-02-03} has neither {@code first} nor {@code from}, {@code 2026-02-03..} neither
 * {@code last} nor {@code to}, {@code all_time} no bound at all. Buckets and comparison periods are resolved periods themselves, so that whatever can be computed for a
 * period can be computed for them.
 *
 * <p>Immutable and thread-safe. Equal when period, calendar and today are equal.
 */
public final class ResolvedPeriod {
    /** The most buckets that a period is split into, a hundred years of days: more are a mistake. */
    public static final int MAX_BUCKETS = 36_600;

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

    /**
     * Returns the period of days that were resolved before, on another day.
     *
     * @param first the first day; null if the period has no beginning
     * @param last the last day, included; null if the period has no end
     * @param calendar the zone, week start and fiscal year
     * @param now the moment of which "today" is the day
     * @return the period; its days may lie beyond the years that can be written
     * @throws IllegalArgumentException if {@code last} is before {@code first}, or {@code now} is not in the years 1000 to
     *     9999
     */
    public static ResolvedPeriod of(
            @Nullable LocalDate first, @Nullable LocalDate last, BusinessCalendar calendar, Instant now) {
        if (first != null && last != null) {
            Granularity.requireOrder(first, last);
            return new ReportingPeriod(PeriodRule.days(first, last)).resolve(calendar, now);
        }
        return new ReportingPeriod(new PeriodRule.Range(first, last)).resolve(calendar, now);
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

    /** {@return the earlier of today and the last day} The day as of which something stands at the end of the period. */
    public LocalDate lastOrToday() {
        return last == null || today.isBefore(last) ? today : last;
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
     * Returns the period by its dates: {@code this_month} is {@code 2026-05}, {@code last_7_days} is
     * {@code 2026-05-11..2026-05-17}. It is the label of a bucket.
     *
     * @return a text form of a reporting period
     */
    public String label() {
        if (first == null || last == null) {
            return period.toString();
        }
        return period.rule().dated(first, last, calendar).text();
    }

    /**
     * Returns the earlier period with which this one is compared, resolved for the same calendar and the same today;
     * empty if this period is open on a side.
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
     * Splits the period into days, weeks, months, quarters or years: every one of them in order, without gap or
     * overlap, the first and the last cut to the period.
     *
     * @param granularity the size of the buckets
     * @return the buckets in order of time, at least one
     * @throws IllegalArgumentException if the period is open on a side, or has more than 36600 buckets
     */
    public List<ResolvedPeriod> buckets(Granularity granularity) {
        if (first == null || last == null) {
            throw new IllegalArgumentException("The period " + period
                    + " is open and has no buckets of its own; use buckets(granularity, firstRecord, lastRecord)");
        }
        return split(granularity, first, last);
    }

    /**
     * Returns whether the period can be split into buckets of a size.
     *
     * @param granularity the size of the buckets
     * @return whether it is bounded, and has no more than {@value #MAX_BUCKETS} of them
     */
    public boolean canBeSplit(Granularity granularity) {
        return first != null && last != null && granularity.unit().count(first, last, calendar) <= MAX_BUCKETS;
    }

    /**
     * Returns the buckets of a period that may be open: those of {@link #closed}.
     *
     * @param granularity the size of the buckets
     * @param firstRecord the day of the earliest record, see {@link BusinessCalendar#dateOf}; null without any record
     * @param lastRecord the day of the latest record; null without any record
     * @return the buckets in order of time; none for {@code all_time} without any record
     * @throws IllegalArgumentException if only one of the days is null, if {@code lastRecord} is before
     *     {@code firstRecord}, or if there are more than 36600 buckets
     */
    public List<ResolvedPeriod> buckets(
            Granularity granularity, @Nullable LocalDate firstRecord, @Nullable LocalDate lastRecord) {
        return closed(firstRecord, lastRecord)
                .map(bounded -> bounded.buckets(granularity))
                .orElse(List.of());
    }

    /**
     * Returns the days that a trend over this period shows: where the period is open it begins with the first record and
     * ends with the last. Without any record it is the day of its bound alone.
     *
     * @param firstRecord the day of the earliest record, see {@link BusinessCalendar#dateOf}; null without any record
     * @param lastRecord the day of the latest record; null without any record
     * @return this period if it is bounded, or else one that is; empty for {@code all_time} without any record
     * @throws IllegalArgumentException if only one of the days is null, or {@code lastRecord} is before
     *     {@code firstRecord}
     */
    public Optional<ResolvedPeriod> closed(@Nullable LocalDate firstRecord, @Nullable LocalDate lastRecord) {
        if (isBounded()) {
            return Optional.of(this);
        }
        if (firstRecord == null || lastRecord == null) {
            if (firstRecord != null || lastRecord != null) {
                throw new IllegalArgumentException(
                        "the days of the first and the last record must both be given, or none"
                                + " of them, but they are " + firstRecord + " and " + lastRecord);
            }
            LocalDate bound = first == null ? last : first;
            return Optional.ofNullable(bound).map(day -> sibling(new PeriodRule.Day(day)));
        }
        Granularity.requireOrder(firstRecord, lastRecord);
        // Records may lie outside of the period: a deal that is open at its end may be older than its beginning.
        LocalDate begin = first != null ? first : last != null && last.isBefore(firstRecord) ? last : firstRecord;
        LocalDate end = last != null ? last : lastRecord.isBefore(begin) ? begin : lastRecord;
        return Optional.of(sibling(PeriodRule.days(begin, end)));
    }

    private List<ResolvedPeriod> split(Granularity granularity, LocalDate begin, LocalDate end) {
        PeriodUnit unit = granularity.unit();
        long count = unit.count(begin, end, calendar);
        if (count > MAX_BUCKETS) {
            throw new IllegalArgumentException("The days " + begin + " to " + end + " are " + count + " buckets of "
                    + granularity + ", but at most " + MAX_BUCKETS
                    + " are allowed; use a coarser granularity or a shorter period");
        }
        List<ResolvedPeriod> buckets = new ArrayList<>();
        for (LocalDate start = unit.startOf(begin, calendar); !start.isAfter(end); start = unit.next(start)) {
            LocalDate lastOfUnit = unit.next(start).minusDays(1);
            LocalDate cutStart = start.isBefore(begin) ? begin : start;
            LocalDate cutEnd = lastOfUnit.isAfter(end) ? end : lastOfUnit;
            boolean whole = cutStart.equals(start) && cutEnd.equals(lastOfUnit);
            buckets.add(sibling(whole ? unit.starting(start, calendar) : PeriodRule.days(cutStart, cutEnd)));
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

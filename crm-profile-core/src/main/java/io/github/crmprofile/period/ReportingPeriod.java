package io.github.crmprofile.period;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A period for which a profile is computed, as a user asks for it: {@code last_30_days}, {@code this_quarter},
 * {@code 2026-05}, {@code FY2026-Q1}, {@code 2026-01-10..2026-02-03}, {@code all_time}.
 *
 * <p>It has no dates yet; {@link #resolve} finds them. {@link #parse} and {@link #toString} are each other's inverse:
 * <table>
 * <caption>Text forms; t is today in the zone</caption>
 * <tr><th>Text</th><th>Period</th></tr>
 * <tr><td>{@code today yesterday}</td><td>that day</td></tr>
 * <tr><td>{@code this_week last_week}</td><td>the whole week, by the week start</td></tr>
 * <tr><td>{@code this_month last_month this_quarter last_quarter this_year last_year}</td>
 *     <td>the whole calendar unit, future days included</td></tr>
 * <tr><td>{@code this_fiscal_quarter last_fiscal_quarter this_fiscal_year last_fiscal_year}</td>
 *     <td>the whole fiscal unit</td></tr>
 * <tr><td>{@code last_N_days}</td><td>t - (N - 1) to t; N from 1 to 36600</td></tr>
 * <tr><td>{@code week_to_date month_to_date quarter_to_date year_to_date fiscal_year_to_date}</td>
 *     <td>the start of the unit to t</td></tr>
 * <tr><td>{@code 2026 2026-Q2 2026-05 2026-05-17}</td><td>that year, quarter, month, day</td></tr>
 * <tr><td>{@code FY2026 FY2026-Q1}</td>
 *     <td>that fiscal year, named by the calendar year in which it ends, or quarter of it</td></tr>
 * <tr><td>{@code 2026-01-10..2026-02-03}</td><td>the days from the first to the last, both included</td></tr>
 * <tr><td>{@code ..2026-02-03}</td><td>everything up to and including that day</td></tr>
 * <tr><td>{@code all_time}</td><td>no bounds</td></tr>
 * </table>
 *
 * <p>The years that can be written are 1000 to 9999. A period that was computed from another one, as a comparison or a
 * bucket, may lie outside of them.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReportingPeriod {
    /** The highest N of {@code last_N_days}. */
    static final int MAX_DAYS = 36_600;

    /** The units that have a period from their start to today. */
    static final Set<Granularity> TO_DATE = Collections.unmodifiableSet(EnumSet.of(
            Granularity.WEEK, Granularity.MONTH, Granularity.QUARTER, Granularity.YEAR, Granularity.FISCAL_YEAR));

    private static final int MIN_YEAR = 1000;
    private static final int MAX_YEAR = 9999;
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

    /** The period of a request that names none: the last 30 days, today included. */
    public static final ReportingPeriod DEFAULT = lastDays(30);

    private final PeriodRule rule;

    ReportingPeriod(PeriodRule rule) {
        this.rule = rule;
    }

    /**
     * Reads a period: {@link #parse} under the name by which web frameworks convert parameters.
     *
     * @param text the period as text
     * @return the period
     * @throws IllegalArgumentException listing the accepted forms, if the text has none of them
     */
    public static ReportingPeriod valueOf(String text) {
        return parse(text);
    }

    /**
     * The period of a text form. Texts are exact: words in lower case, FY and Q in upper case, no blanks.
     *
     * @param text one of the text forms
     * @return the period
     * @throws IllegalArgumentException if the text has none of the forms or breaks their rules; the message says which
     *     and lists the forms
     */
    public static ReportingPeriod parse(String text) {
        return PeriodText.parse(requireNonNull(text, "text"));
    }

    /**
     * The unit in which today lies, future days included: {@code today}, {@code this_week}, {@code this_fiscal_year}.
     *
     * @param unit any unit
     * @return the period
     */
    public static ReportingPeriod current(Granularity unit) {
        return new ReportingPeriod(new PeriodRule.Relative(requireNonNull(unit, "unit"), false));
    }

    /**
     * The unit before the one in which today lies: {@code yesterday}, {@code last_week}, {@code last_fiscal_year}.
     *
     * @param unit any unit
     * @return the period
     */
    public static ReportingPeriod last(Granularity unit) {
        return new ReportingPeriod(new PeriodRule.Relative(requireNonNull(unit, "unit"), true));
    }

    /**
     * From the start of the unit in which today lies to today: {@code month_to_date}.
     *
     * @param unit a week, month, quarter, year or fiscal year
     * @return the period
     * @throws IllegalArgumentException if the unit is not a week, month, quarter, year or fiscal year
     */
    public static ReportingPeriod toDate(Granularity unit) {
        if (!TO_DATE.contains(requireNonNull(unit, "unit"))) {
            throw new IllegalArgumentException(
                    "the unit of a period to date must be one of " + TO_DATE + ", but is " + unit);
        }
        return new ReportingPeriod(new PeriodRule.ToDate(unit));
    }

    /**
     * This many days, the last of which is today: {@code last_30_days}.
     *
     * @param days how many, 1 to 36600
     * @return the period
     * @throws IllegalArgumentException if {@code days} is not 1 to 36600
     */
    public static ReportingPeriod lastDays(int days) {
        return new ReportingPeriod(new PeriodRule.LastDays(within("the number of days", days, 1, MAX_DAYS)));
    }

    /**
     * One day: {@code 2026-05-17}.
     *
     * @param day the day
     * @return the period
     * @throws IllegalArgumentException if its year is not 1000 to 9999
     */
    public static ReportingPeriod day(LocalDate day) {
        return new ReportingPeriod(new PeriodRule.Day(withinYears(day)));
    }

    /**
     * One month: {@code 2026-05}.
     *
     * @param month the month
     * @return the period
     * @throws IllegalArgumentException if its year is not 1000 to 9999
     */
    public static ReportingPeriod month(YearMonth month) {
        return named(Granularity.MONTH, month.getYear(), month.getMonthValue());
    }

    /**
     * One calendar quarter: {@code 2026-Q2}.
     *
     * @param year the year, 1000 to 9999
     * @param quarter 1 to 4
     * @return the period
     * @throws IllegalArgumentException if the year is not 1000 to 9999 or the quarter not 1 to 4
     */
    public static ReportingPeriod quarter(int year, int quarter) {
        return named(Granularity.QUARTER, year, within("the quarter", quarter, 1, 4));
    }

    /**
     * One calendar year: {@code 2026}.
     *
     * @param year the year, 1000 to 9999
     * @return the period
     * @throws IllegalArgumentException if the year is not 1000 to 9999
     */
    public static ReportingPeriod year(int year) {
        return named(Granularity.YEAR, year, 1);
    }

    /**
     * One quarter of a fiscal year: {@code FY2026-Q1}.
     *
     * @param fiscalYear the calendar year in which the fiscal year ends, 1000 to 9999
     * @param quarter 1 to 4
     * @return the period
     * @throws IllegalArgumentException if the year is not 1000 to 9999 or the quarter not 1 to 4
     */
    public static ReportingPeriod fiscalQuarter(int fiscalYear, int quarter) {
        return named(Granularity.FISCAL_QUARTER, fiscalYear, within("the quarter", quarter, 1, 4));
    }

    /**
     * One fiscal year, named by the calendar year in which it ends: {@code FY2026}.
     *
     * @param fiscalYear the calendar year in which the fiscal year ends, 1000 to 9999
     * @return the period
     * @throws IllegalArgumentException if the year is not 1000 to 9999
     */
    public static ReportingPeriod fiscalYear(int fiscalYear) {
        return named(Granularity.FISCAL_YEAR, fiscalYear, 1);
    }

    /**
     * The days from the first to the last, both included: {@code 2026-01-10..2026-02-03}.
     *
     * @param first the first day
     * @param last the last day, included; not before the first
     * @return the period
     * @throws IllegalArgumentException if the last day is before the first, or a year is not 1000 to 9999
     */
    public static ReportingPeriod between(LocalDate first, LocalDate last) {
        withinYears(first);
        withinYears(last);
        Granularity.requireOrder(first, last);
        return new ReportingPeriod(new PeriodRule.Range(first, last));
    }

    /**
     * Everything up to and including a day: {@code ..2026-02-03}.
     *
     * @param last the last day, included
     * @return the period
     * @throws IllegalArgumentException if its year is not 1000 to 9999
     */
    public static ReportingPeriod upTo(LocalDate last) {
        return new ReportingPeriod(new PeriodRule.Range(null, withinYears(last)));
    }

    /** {@return everything, records of unknown date included: {@code all_time}} */
    public static ReportingPeriod allTime() {
        return new ReportingPeriod(new PeriodRule.Range(null, null));
    }

    /**
     * The days and instants of this period at a moment.
     *
     * @param calendar the zone, week start and fiscal year by which days are counted
     * @param now the moment of which "today" is the day; read a clock once and give the same moment to all that belongs
     *     together
     * @return the period with its days and instants
     * @throws IllegalArgumentException if {@code now} is not in the years 1000 to 9999
     */
    public ResolvedPeriod resolve(BusinessCalendar calendar, Instant now) {
        if (now.isBefore(EARLIEST) || !now.isBefore(TOO_LATE)) {
            throw new IllegalArgumentException("now must be in the years 1000 to 9999, but is " + now);
        }
        return new ResolvedPeriod(this, calendar, calendar.dateOf(now));
    }

    PeriodRule rule() {
        return rule;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportingPeriod period && rule.equals(period.rule);
    }

    @Override
    public int hashCode() {
        return rule.hashCode();
    }

    /** {@return the canonical text form, of which {@link #parse} makes an equal period} */
    @Override
    public String toString() {
        return rule.text();
    }

    private static ReportingPeriod named(Granularity unit, int year, int number) {
        return new ReportingPeriod(new PeriodRule.Named(unit, within("the year", year, MIN_YEAR, MAX_YEAR), number));
    }

    private static LocalDate withinYears(LocalDate day) {
        within("the year", day.getYear(), MIN_YEAR, MAX_YEAR);
        return day;
    }

    private static int within(String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + " must be " + min + " to " + max + ", but is " + value);
        }
        return value;
    }
}

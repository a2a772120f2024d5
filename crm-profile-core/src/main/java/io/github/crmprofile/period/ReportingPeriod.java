package io.github.crmprofile.period;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A period for which a profile is computed, as a user asks for it: {@code last_30_days}, {@code this_quarter},
 * {@code 2026-05}, {@code FY2026-Q1}, {@code 2026-01-10..2026-02-03}, {@code all_time}.
 *
 * <p>It has no dates yet; {@link #resolve} finds them. {@link #parse} and {@link #toString} are each other's inverse:
 * <table>
 * <caption>Text forms; t is today in the zone, N from 1 to 36600</caption>
 * <tr><th>Text</th><th>Period</th></tr>
 * <tr><td>{@code today yesterday}</td><td>that day</td></tr>
 * <tr><td>{@code this_week last_week}</td><td>the whole week, by the week start</td></tr>
 * <tr><td>{@code this_month last_month this_quarter last_quarter this_half_year last_half_year this_year last_year}</td>
 *     <td>the whole calendar unit, future days included</td></tr>
 * <tr><td>{@code this_fiscal_quarter last_fiscal_quarter this_fiscal_half_year last_fiscal_half_year this_fiscal_year
 *     last_fiscal_year}</td><td>the whole fiscal unit</td></tr>
 * <tr><td>{@code last_N_days}</td><td>t - (N - 1) to t</td></tr>
 * <tr><td>{@code last_N_weeks last_N_months last_N_quarters last_N_years}</td>
 *     <td>the N whole units before the present one</td></tr>
 * <tr><td>{@code trailing_N_weeks trailing_N_months trailing_N_quarters trailing_N_years}</td>
 *     <td>ends with t, and begins on the day N units before t + 1, cut to the last day of a shorter month</td></tr>
 * <tr><td>{@code week_to_date month_to_date quarter_to_date half_year_to_date year_to_date fiscal_year_to_date}</td>
 *     <td>the start of the unit to t</td></tr>
 * <tr><td>{@code 2026 2026-H1 2026-Q2 2026-05 2026-05-17}</td><td>that year, half, quarter, month, day</td></tr>
 * <tr><td>{@code 2026-W20}</td><td>that week of ISO 8601, Monday to Sunday whatever the week start</td></tr>
 * <tr><td>{@code FY2026 FY2026-H2 FY2026-Q1}</td>
 *     <td>that fiscal year, named by the calendar year in which it ends, or half or quarter of it</td></tr>
 * <tr><td>{@code 2026-01-10..2026-02-03}</td><td>the days from the first to the last, both included</td></tr>
 * <tr><td>{@code ..2026-02-03}</td><td>everything up to and including that day</td></tr>
 * <tr><td>{@code 2026-01-10..}</td><td>everything from that day on</td></tr>
 * <tr><td>{@code all_time}</td><td>no bounds</td></tr>
 * </table>
 *
 * <p>The years that can be written are 1000 to 9999. A period that was computed from another one, as a comparison or a
 * bucket, may lie outside of them.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReportingPeriod {
    /** The highest N of {@code last_N_days} and the like. */
    static final int MAX_COUNT = 36_600;

    /** The units that have a period from their start to today. */
    static final Set<PeriodUnit> TO_DATE = Collections.unmodifiableSet(EnumSet.of(
            PeriodUnit.WEEK,
            PeriodUnit.MONTH,
            PeriodUnit.QUARTER,
            PeriodUnit.HALF_YEAR,
            PeriodUnit.YEAR,
            PeriodUnit.FISCAL_YEAR));

    /** The units of {@code last_N_…} and {@code trailing_N_…}, besides days. */
    static final Set<PeriodUnit> COUNTED = Collections.unmodifiableSet(
            EnumSet.of(PeriodUnit.WEEK, PeriodUnit.MONTH, PeriodUnit.QUARTER, PeriodUnit.YEAR));

    private static final int MIN_YEAR = 1000;
    private static final int MAX_YEAR = 9999;
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

    /** The period of a request that names none: the last 30 days, today included. */
    public static final ReportingPeriod DEFAULT = lastDays(30);

    /** The present day: {@code today}. */
    public static final ReportingPeriod TODAY = current(PeriodUnit.DAY);

    /** The day before the present one: {@code yesterday}. */
    public static final ReportingPeriod YESTERDAY = last(PeriodUnit.DAY);

    /** The present week: {@code this_week}. */
    public static final ReportingPeriod THIS_WEEK = current(PeriodUnit.WEEK);

    /** The week before the present one: {@code last_week}. */
    public static final ReportingPeriod LAST_WEEK = last(PeriodUnit.WEEK);

    /** The present month: {@code this_month}. */
    public static final ReportingPeriod THIS_MONTH = current(PeriodUnit.MONTH);

    /** The month before the present one: {@code last_month}. */
    public static final ReportingPeriod LAST_MONTH = last(PeriodUnit.MONTH);

    /** The present quarter: {@code this_quarter}. */
    public static final ReportingPeriod THIS_QUARTER = current(PeriodUnit.QUARTER);

    /** The quarter before the present one: {@code last_quarter}. */
    public static final ReportingPeriod LAST_QUARTER = last(PeriodUnit.QUARTER);

    /** The present half of the year: {@code this_half_year}. */
    public static final ReportingPeriod THIS_HALF_YEAR = current(PeriodUnit.HALF_YEAR);

    /** The half of a year before the present one: {@code last_half_year}. */
    public static final ReportingPeriod LAST_HALF_YEAR = last(PeriodUnit.HALF_YEAR);

    /** The present year: {@code this_year}. */
    public static final ReportingPeriod THIS_YEAR = current(PeriodUnit.YEAR);

    /** The year before the present one: {@code last_year}. */
    public static final ReportingPeriod LAST_YEAR = last(PeriodUnit.YEAR);

    /** The present fiscal year: {@code this_fiscal_year}. */
    public static final ReportingPeriod THIS_FISCAL_YEAR = current(PeriodUnit.FISCAL_YEAR);

    /** The fiscal year before the present one: {@code last_fiscal_year}. */
    public static final ReportingPeriod LAST_FISCAL_YEAR = last(PeriodUnit.FISCAL_YEAR);

    /** The present month up to today: {@code month_to_date}. */
    public static final ReportingPeriod MONTH_TO_DATE = toDate(PeriodUnit.MONTH);

    /** The present quarter up to today: {@code quarter_to_date}. */
    public static final ReportingPeriod QUARTER_TO_DATE = toDate(PeriodUnit.QUARTER);

    /** The present year up to today: {@code year_to_date}. */
    public static final ReportingPeriod YEAR_TO_DATE = toDate(PeriodUnit.YEAR);

    /** Everything, records of unknown date included: {@code all_time}. */
    public static final ReportingPeriod ALL_TIME = new ReportingPeriod(new PeriodRule.Range(null, null));

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
     * Reads the text form of a period. Texts are exact: words in lower case, FY, H, Q and W in upper case, no blanks.
     *
     * @param text one of the text forms
     * @return the period
     * @throws IllegalArgumentException if the text has none of the forms or breaks their rules; the message says which,
     *     names the nearest period and lists the forms
     */
    public static ReportingPeriod parse(String text) {
        return PeriodText.parse(requireNonNull(text, "text"));
    }

    /**
     * Reads the text of a period that was computed from another one, such as a part of a trend or the period that is compared: the same forms, of any
     * year.
     *
     * @param text the text that {@link #toString} gave
     * @return the period
     * @throws IllegalArgumentException as {@link #parse} does, if it is none
     */
    public static ReportingPeriod parseComputed(String text) {
        PeriodRule rule = ComputedPeriod.rule(requireNonNull(text, "text"));
        return rule == null ? parse(text) : new ReportingPeriod(rule);
    }

    /**
     * Returns the periods that are words, for a page to choose from: days, weeks, months, quarters, halves and years,
     * those of the fiscal year, those up to today, and all time.
     *
     * @return {@code today} to {@code all_time}, unmodifiable
     */
    public static List<ReportingPeriod> words() {
        return List.copyOf(PeriodText.WORDS.values());
    }

    /**
     * Returns the unit in which today lies, future days included: {@code today}, {@code this_week}, {@code this_fiscal_year}.
     *
     * @param unit any unit
     * @return the period
     */
    public static ReportingPeriod current(PeriodUnit unit) {
        return new ReportingPeriod(new PeriodRule.Relative(requireNonNull(unit, "unit"), false));
    }

    /**
     * Returns the unit before the one in which today lies: {@code yesterday}, {@code last_week}, {@code last_fiscal_year}.
     *
     * @param unit any unit
     * @return the period
     */
    public static ReportingPeriod last(PeriodUnit unit) {
        return new ReportingPeriod(new PeriodRule.Relative(requireNonNull(unit, "unit"), true));
    }

    /**
     * Returns the days from the start of the unit in which today lies to today: {@code month_to_date}.
     *
     * @param unit a week, month, quarter, half year, year or fiscal year
     * @return the period
     * @throws IllegalArgumentException if the unit is another
     */
    public static ReportingPeriod toDate(PeriodUnit unit) {
        if (!TO_DATE.contains(requireNonNull(unit, "unit"))) {
            throw new IllegalArgumentException(
                    "the unit of a period to date must be one of " + TO_DATE + ", but is " + unit);
        }
        return new ReportingPeriod(new PeriodRule.ToDate(unit));
    }

    /**
     * Returns a number of days, the last of which is today: {@code last_30_days}.
     *
     * @param days how many, 1 to 36600
     * @return the period
     * @throws IllegalArgumentException if {@code days} is not 1 to 36600
     */
    public static ReportingPeriod lastDays(int days) {
        return new ReportingPeriod(new PeriodRule.Trailing(count(days, PeriodUnit.DAY), PeriodUnit.DAY));
    }

    /**
     * Returns a number of whole units before the present one: {@code last_12_months}.
     *
     * @param count how many, 1 to 36600
     * @param unit a week, month, quarter or year
     * @return the period
     * @throws IllegalArgumentException if the count is not 1 to 36600 or the unit is another
     */
    public static ReportingPeriod last(int count, PeriodUnit unit) {
        return new ReportingPeriod(new PeriodRule.Last(count(count, counted(unit)), unit));
    }

    /**
     * Returns a number of units that end with today, and so begin on any day: {@code trailing_12_months}.
     *
     * @param count how many, 1 to 36600
     * @param unit a week, month, quarter or year
     * @return the period
     * @throws IllegalArgumentException if the count is not 1 to 36600 or the unit is another
     */
    public static ReportingPeriod trailing(int count, PeriodUnit unit) {
        return new ReportingPeriod(new PeriodRule.Trailing(count(count, counted(unit)), unit));
    }

    /**
     * Returns one day: {@code 2026-05-17}.
     *
     * @param day the day
     * @return the period
     * @throws IllegalArgumentException if its year is not 1000 to 9999
     */
    public static ReportingPeriod day(LocalDate day) {
        return new ReportingPeriod(new PeriodRule.Day(withinYears(day)));
    }

    /**
     * Returns one month: {@code 2026-05}.
     *
     * @param month the month
     * @return the period
     * @throws IllegalArgumentException if its year is not 1000 to 9999
     */
    public static ReportingPeriod month(YearMonth month) {
        return named(PeriodUnit.MONTH, month.getYear(), month.getMonthValue());
    }

    /**
     * Returns a week of ISO 8601, from Monday to Sunday: {@code 2026-W20}.
     *
     * @param year the week-based year, 1000 to 9999
     * @param week 1 to 52, or 53 in a year that has as many
     * @return the period
     * @throws IllegalArgumentException if the year is not 1000 to 9999 or has no such week
     */
    public static ReportingPeriod week(int year, int week) {
        within("the week", week, 1, 53);
        int weeks = PeriodRule.IsoWeek.weeks(withinYears(year));
        if (week > weeks) {
            throw new IllegalArgumentException(
                    "the year " + year + " has " + weeks + " ISO weeks, and no week " + week);
        }
        return new ReportingPeriod(new PeriodRule.IsoWeek(year, week));
    }

    /**
     * Returns one calendar quarter: {@code 2026-Q2}.
     *
     * @param year the year, 1000 to 9999
     * @param quarter 1 to 4
     * @return the period
     * @throws IllegalArgumentException if the year is not 1000 to 9999 or the quarter not 1 to 4
     */
    public static ReportingPeriod quarter(int year, int quarter) {
        return named(PeriodUnit.QUARTER, year, within("the quarter", quarter, 1, 4));
    }

    /**
     * Returns one half of a calendar year: {@code 2026-H1}.
     *
     * @param year the year, 1000 to 9999
     * @param half 1 or 2
     * @return the period
     * @throws IllegalArgumentException if the year is not 1000 to 9999 or the half not 1 or 2
     */
    public static ReportingPeriod halfYear(int year, int half) {
        return named(PeriodUnit.HALF_YEAR, year, half(half));
    }

    /**
     * Returns one calendar year: {@code 2026}.
     *
     * @param year the year, 1000 to 9999
     * @return the period
     * @throws IllegalArgumentException if the year is not 1000 to 9999
     */
    public static ReportingPeriod year(int year) {
        return named(PeriodUnit.YEAR, year, 1);
    }

    /**
     * Returns one quarter of a fiscal year: {@code FY2026-Q1}.
     *
     * @param fiscalYear the calendar year in which the fiscal year ends, 1000 to 9999
     * @param quarter 1 to 4
     * @return the period
     * @throws IllegalArgumentException if the year is not 1000 to 9999 or the quarter not 1 to 4
     */
    public static ReportingPeriod fiscalQuarter(int fiscalYear, int quarter) {
        return named(PeriodUnit.FISCAL_QUARTER, fiscalYear, within("the quarter", quarter, 1, 4));
    }

    /**
     * Returns one half of a fiscal year: {@code FY2026-H2}.
     *
     * @param fiscalYear the calendar year in which the fiscal year ends, 1000 to 9999
     * @param half 1 or 2
     * @return the period
     * @throws IllegalArgumentException if the year is not 1000 to 9999 or the half not 1 or 2
     */
    public static ReportingPeriod fiscalHalfYear(int fiscalYear, int half) {
        return named(PeriodUnit.FISCAL_HALF_YEAR, fiscalYear, half(half));
    }

    /**
     * Returns one fiscal year, named by the calendar year in which it ends: {@code FY2026}.
     *
     * @param fiscalYear the calendar year in which the fiscal year ends, 1000 to 9999
     * @return the period
     * @throws IllegalArgumentException if the year is not 1000 to 9999
     */
    public static ReportingPeriod fiscalYear(int fiscalYear) {
        return named(PeriodUnit.FISCAL_YEAR, fiscalYear, 1);
    }

    /**
     * Returns the days from the first to the last, both included: {@code 2026-01-10..2026-02-03}.
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
     * Returns everything up to and including a day: {@code ..2026-02-03}.
     *
     * @param last the last day, included
     * @return the period
     * @throws IllegalArgumentException if its year is not 1000 to 9999
     */
    public static ReportingPeriod upTo(LocalDate last) {
        return new ReportingPeriod(new PeriodRule.Range(null, withinYears(last)));
    }

    /**
     * Returns everything from a day on: {@code 2026-01-10..}.
     *
     * @param first the first day
     * @return the period
     * @throws IllegalArgumentException if its year is not 1000 to 9999
     */
    public static ReportingPeriod from(LocalDate first) {
        return new ReportingPeriod(new PeriodRule.Range(withinYears(first), null));
    }

    /**
     * Finds the days and instants of this period at a moment.
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

    private static ReportingPeriod named(PeriodUnit unit, int year, int number) {
        return new ReportingPeriod(new PeriodRule.Named(unit, withinYears(year), number));
    }

    private static PeriodUnit counted(PeriodUnit unit) {
        if (!COUNTED.contains(requireNonNull(unit, "unit"))) {
            throw new IllegalArgumentException("the unit of a counted period must be one of " + COUNTED + ", but is "
                    + unit + (unit == PeriodUnit.DAY ? "; for days use lastDays(n)" : ""));
        }
        return unit;
    }

    private static int count(int count, PeriodUnit unit) {
        return within("the number of " + unit.word() + "s", count, 1, MAX_COUNT);
    }

    private static int half(int half) {
        if (half != 1 && half != 2) {
            throw new IllegalArgumentException("the half must be 1 or 2, but is " + half);
        }
        return half;
    }

    static boolean mayBeWritten(int year) {
        return year >= MIN_YEAR && year <= MAX_YEAR;
    }

    private static int withinYears(int year) {
        return within("the year", year, MIN_YEAR, MAX_YEAR);
    }

    private static LocalDate withinYears(LocalDate day) {
        withinYears(day.getYear());
        return day;
    }

    private static int within(String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + " must be " + min + " to " + max + ", but is " + value);
        }
        return value;
    }
}

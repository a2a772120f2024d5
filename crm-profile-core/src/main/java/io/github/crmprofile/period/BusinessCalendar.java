package io.github.crmprofile.period;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;

/**
 * The calendar by which a business reads its numbers: where its days begin, on which day its weeks begin, and on which
 * day its fiscal year begins.
 *
 * <p>Immutable and thread-safe.
 *
 * @param zone the time zone in which days begin and end
 * @param weekStart the first day of a week
 * @param fiscalYearStart the first day of the fiscal year, on a day from 1 to 28. A fiscal year is named by the calendar
 *     year in which it ends: with 6 April, FY2026 is 6 April 2025 to 5 April 2026. Its halves and quarters begin on the
 *     same day of the month
 */
public record BusinessCalendar(ZoneId zone, DayOfWeek weekStart, MonthDay fiscalYearStart) {

    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    /**
     * Checks the components.
     *
     * @param zone the time zone in which days begin and end
     * @param weekStart the first day of a week
     * @param fiscalYearStart the first day of the fiscal year
     * @throws IllegalArgumentException if the fiscal year begins after the 28th of a month
     */
    public BusinessCalendar {
        requireNonNull(zone, "zone");
        requireNonNull(weekStart, "weekStart");
        if (fiscalYearStart.getDayOfMonth() > LAST_DAY_OF_EVERY_MONTH) {
            throw new IllegalArgumentException(
                    "fiscalYearStart must be on a day from 1 to 28, which every month has, but" + " is day "
                            + fiscalYearStart.getDayOfMonth() + " of month " + fiscalYearStart.getMonthValue());
        }
    }

    /**
     * Makes a calendar with fiscal years from the first of a month.
     *
     * @param zone the time zone in which days begin and end
     * @param weekStart the first day of a week
     * @param fiscalYearStart the first month of the fiscal year, 1 (January) to 12 (December)
     * @throws IllegalArgumentException if {@code fiscalYearStart} is not 1 to 12
     */
    public BusinessCalendar(ZoneId zone, DayOfWeek weekStart, int fiscalYearStart) {
        this(zone, weekStart, firstOf(fiscalYearStart));
    }

    private static MonthDay firstOf(int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException(
                    "fiscalYearStart must be a month, 1 (January) to 12 (December), but is " + month);
        }
        return MonthDay.of(month, 1);
    }

    /**
     * Returns a calendar with weeks from Monday and fiscal years from 1 January.
     *
     * @param zone the time zone in which days begin and end
     * @return the calendar
     */
    public static BusinessCalendar of(ZoneId zone) {
        return new BusinessCalendar(zone, DayOfWeek.MONDAY, 1);
    }

    /**
     * Returns a copy with another zone.
     *
     * @param other the time zone in which days begin and end
     * @return the calendar
     */
    public BusinessCalendar withZone(ZoneId other) {
        return new BusinessCalendar(other, weekStart, fiscalYearStart);
    }

    /**
     * Returns a copy with another week start.
     *
     * @param other the first day of a week
     * @return the calendar
     */
    public BusinessCalendar withWeekStart(DayOfWeek other) {
        return new BusinessCalendar(zone, other, fiscalYearStart);
    }

    /**
     * Returns a copy with another fiscal year.
     *
     * @param other the first day of the fiscal year, such as {@code MonthDay.of(4, 6)}
     * @return the calendar
     * @throws IllegalArgumentException if the fiscal year begins after the 28th of a month
     */
    public BusinessCalendar withFiscalYearStart(MonthDay other) {
        return new BusinessCalendar(zone, weekStart, other);
    }

    /**
     * Returns the first instant of a day: midnight, the first of two midnights where clocks are set back over it, or the first
     * valid instant after it where clocks are set forward over it. A day that the zone skipped altogether starts, and
     * ends, when the next day starts.
     *
     * @param day a local date
     * @return the instant at which it starts in the zone
     */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * Returns the day to which an instant belongs: the one with {@code startOf(day) <= instant < startOf(day + 1)}.
     *
     * <p>This is the local date of the instant, with one exception: where clocks are set back from after midnight to
     * before it (in Newfoundland until 2011), the new day has begun at its first midnight and does not end again.
     *
     * @param instant any instant
     * @return its day in the zone
     * @throws java.time.DateTimeException if the instant is beyond the years of {@link LocalDate}
     */
    public LocalDate dateOf(Instant instant) {
        LocalDate date = LocalDate.ofInstant(instant, zone);
        LocalDate next = date.plusDays(1);
        return instant.isBefore(startOf(next)) ? date : next;
    }
}

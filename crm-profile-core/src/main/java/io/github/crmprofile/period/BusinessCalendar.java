package io.github.crmprofile.period;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The calendar by which a business reads its numbers: where its days begin, on which day its weeks begin, and in which
 * month its fiscal year begins.
 *
 * <p>Immutable and thread-safe.
 *
 * @param zone the time zone in which days begin and end
 * @param weekStart the first day of a week
 * @param fiscalYearStart the first month of the fiscal year, 1 (January) to 12 (December). A fiscal year is named by the
 *     calendar year in which it ends: with 4, FY2026 is April 2025 to March 2026
 */
public record BusinessCalendar(ZoneId zone, DayOfWeek weekStart, int fiscalYearStart) {

    /**
     * Checks the components.
     *
     * @param zone the time zone in which days begin and end
     * @param weekStart the first day of a week
     * @param fiscalYearStart the first month of the fiscal year, 1 to 12
     * @throws IllegalArgumentException if {@code fiscalYearStart} is not 1 to 12
     */
    public BusinessCalendar {
        requireNonNull(zone, "zone");
        requireNonNull(weekStart, "weekStart");
        if (fiscalYearStart < 1 || fiscalYearStart > 12) {
            throw new IllegalArgumentException(
                    "fiscalYearStart must be a month, 1 (January) to 12 (December), but is " + fiscalYearStart);
        }
    }

    /**
     * A calendar with weeks from Monday and fiscal years from January.
     *
     * @param zone the time zone in which days begin and end
     * @return the calendar
     */
    public static BusinessCalendar of(ZoneId zone) {
        return new BusinessCalendar(zone, DayOfWeek.MONDAY, 1);
    }

    /**
     * The first instant of a day: midnight, the first of two midnights where clocks are set back over it, or the first
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
     * The day to which an instant belongs: the one with {@code startOf(day) <= instant < startOf(day + 1)}.
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

package io.github.crmprofile.examples.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** When a company works: on weekdays, in business hours, little in August and at Christmas, and a bit more every year. */
final class Workdays {
    private static final int[] MONTHS = {88, 95, 108, 95, 104, 102, 84, 32, 106, 112, 110, 66};
    private static final int FIRST_HOUR = 8;
    private static final int[] HOURS = {5, 15, 18, 16, 7, 5, 12, 13, 11, 7, 3};

    private final LocalDate first;
    private final LocalDate last;
    private final ZoneId zone;
    /** How much work was done before each day; one entry more than there are days. */
    private final long[] before;

    Workdays(LocalDate first, LocalDate last, ZoneId zone) {
        this.first = first;
        this.last = last;
        this.zone = zone;
        before = new long[index(last) + 2];
        for (int day = 0; day < before.length - 1; day++) {
            before[day + 1] = before[day] + work(first.plusDays(day), day);
        }
    }

    private static long work(LocalDate day, int index) {
        boolean isFree = isWeekend(day) || (day.getMonthValue() == 12 && day.getDayOfMonth() > 24);
        return isFree ? 0 : MONTHS[day.getMonthValue() - 1] * (1_500L + index);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    static LocalDate orNext(LocalDate day) {
        return isWeekend(day) ? orNext(day.plusDays(1)) : day;
    }

    /** The day at which {@code part} of {@code whole} of all the work is done. */
    LocalDate after(long part, long whole) {
        return holding(before[before.length - 1] * part / whole);
    }

    /** A day from one to the other, both included; the latter if all between are free. */
    LocalDate between(Draws draws, LocalDate from, LocalDate to) {
        long start = before[index(from)];
        long work = before[index(to) + 1] - start;
        return work == 0 ? to : holding(start + work * draws.below(1 << 20) / (1 << 20));
    }

    private LocalDate holding(long work) {
        int found = Arrays.binarySearch(before, work);
        int day = found < 0 ? -found - 2 : found;
        while (before[day + 1] <= work) {
            day++;
        }
        return first.plusDays(day);
    }

    LocalDate last() {
        return last;
    }

    /** Some time of that day's business hours. */
    Instant time(Draws draws, LocalDate day) {
        int hour = FIRST_HOUR + draws.weighted(HOURS);
        return day.atTime(hour, draws.below(60), draws.below(60)).atZone(zone).toInstant();
    }

    LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private int index(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, day));
    }
}

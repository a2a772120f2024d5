package io.github.crmprofile.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Computes the days of a reporting period, and the days with which it is compared. One record for each kind of text form. */
sealed interface PeriodRule {

    /** Returns the first day, or null if the period has no beginning. */
    @Nullable
    LocalDate first(LocalDate today, BusinessCalendar calendar);

    /** Returns the last day, or null if the period has no end. */
    @Nullable
    LocalDate last(LocalDate today, BusinessCalendar calendar);

    /** Returns the canonical text form. */
    String text();

    /** Returns this period, which was resolved to these days, by its dates. */
    default PeriodRule dated(LocalDate first, LocalDate last, BusinessCalendar calendar) {
        return days(first, last);
    }

    /** Returns the period before this one, which was resolved to these days. */
    default PeriodRule previous(LocalDate first, LocalDate last, BusinessCalendar calendar) {
        return days(first.minusDays(ChronoUnit.DAYS.between(first, last) + 1), first.minusDays(1));
    }

    /** Returns this period, which was resolved to these days, one year earlier. */
    default PeriodRule yearEarlier(LocalDate first, LocalDate last, BusinessCalendar calendar) {
        return days(first.minusYears(1), last.minusYears(1));
    }

    /** Returns the period of these days, both included. */
    static PeriodRule days(LocalDate first, LocalDate last) {
        return first.equals(last) ? new Day(first) : new Range(first, last);
    }

    /** A number of whole units. */
    sealed interface Units extends PeriodRule {
        PeriodUnit unit();

        int count();

        @Override
        LocalDate first(LocalDate today, BusinessCalendar calendar);

        @Override
        default LocalDate last(LocalDate today, BusinessCalendar calendar) {
            return unit().plus(first(today, calendar), count()).minusDays(1);
        }

        @Override
        default PeriodRule dated(LocalDate first, LocalDate last, BusinessCalendar calendar) {
            return starting(first, calendar);
        }

        @Override
        default PeriodRule previous(LocalDate first, LocalDate last, BusinessCalendar calendar) {
            return starting(unit().plus(first, -count()), calendar);
        }

        @Override
        default PeriodRule yearEarlier(LocalDate first, LocalDate last, BusinessCalendar calendar) {
            // A week has no counterpart in another year: each of its days moves.
            return unit() == PeriodUnit.WEEK
                    ? PeriodRule.super.yearEarlier(first, last, calendar)
                    : starting(first.minusYears(1), calendar);
        }

        private PeriodRule starting(LocalDate first, BusinessCalendar calendar) {
            return count() == 1
                    ? unit().starting(first, calendar)
                    : days(first, unit().plus(first, count()).minusDays(1));
        }
    }

    /** The unit of today, or the one before. */
    record Relative(PeriodUnit unit, boolean before) implements Units {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public LocalDate first(LocalDate today, BusinessCalendar calendar) {
            LocalDate start = unit.startOf(today, calendar);
            return before ? unit.plus(start, -1) : start;
        }

        @Override
        public String text() {
            if (unit == PeriodUnit.DAY) {
                return before ? "yesterday" : "today";
            }
            return (before ? "last_" : "this_") + unit.word();
        }
    }

    /** The whole units before that of today. */
    record Last(int count, PeriodUnit unit) implements Units {
        @Override
        public LocalDate first(LocalDate today, BusinessCalendar calendar) {
            return unit.plus(unit.startOf(today, calendar), -count);
        }

        @Override
        public String text() {
            return "last_" + count + "_" + unit.word() + "s";
        }
    }

    /** A month, quarter, half or year by its number; the number of a year in itself is 1. */
    record Named(PeriodUnit unit, int year, int number) implements Units {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public LocalDate first(LocalDate today, BusinessCalendar calendar) {
            return unit.startOf(year, number, calendar);
        }

        @Override
        public String text() {
            String format = switch (unit) {
                case MONTH -> "%04d-%02d";
                case QUARTER, FISCAL_QUARTER -> "%04d-Q%d";
                case HALF_YEAR, FISCAL_HALF_YEAR -> "%04d-H%d";
                default -> "%04d";
            };
            return (unit.isFiscal() ? "FY" : "") + String.format(Locale.ROOT, format, year, number);
        }
    }

    /** From the start of today's unit to today. */
    record ToDate(PeriodUnit unit) implements PeriodRule {
        @Override
        public LocalDate first(LocalDate today, BusinessCalendar calendar) {
            return unit.startOf(today, calendar);
        }

        @Override
        public LocalDate last(LocalDate today, BusinessCalendar calendar) {
            return today;
        }

        @Override
        public String text() {
            return unit.word() + "_to_date";
        }

        @Override
        public PeriodRule previous(LocalDate first, LocalDate last, BusinessCalendar calendar) {
            LocalDate start = unit.plus(first, -1);
            LocalDate sameLength = start.plusDays(ChronoUnit.DAYS.between(first, last));
            return days(start, sameLength.isBefore(first) ? sameLength : first.minusDays(1));
        }
    }

    /** A number of units, whole or not, that end with today. */
    record Trailing(int count, PeriodUnit unit) implements PeriodRule {
        @Override
        public LocalDate first(LocalDate today, BusinessCalendar calendar) {
            return unit.plus(today.plusDays(1), -count);
        }

        @Override
        public LocalDate last(LocalDate today, BusinessCalendar calendar) {
            return today;
        }

        @Override
        public String text() {
            return (unit == PeriodUnit.DAY ? "last_" : "trailing_") + count + "_" + unit.word() + "s";
        }

        @Override
        public PeriodRule previous(LocalDate first, LocalDate last, BusinessCalendar calendar) {
            // From the end: the first day may have been cut to the last day of a shorter month.
            return days(unit.plus(last.plusDays(1), -2 * count), first.minusDays(1));
        }
    }

    /** A week of ISO 8601, from Monday to Sunday. */
    record IsoWeek(int year, int week) implements PeriodRule {
        static IsoWeek of(LocalDate day) {
            return new IsoWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }

        /** Returns the number of weeks that a year has, 52 or 53. */
        static int weeks(int year) {
            // 28 December is always in the last week.
            return of(LocalDate.of(year, 12, 28)).week();
        }

        @Override
        public LocalDate first(LocalDate today, BusinessCalendar calendar) {
            // 4 January is always in the first week.
            return LocalDate.of(year, 1, 4)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(week - 1L);
        }

        @Override
        public LocalDate last(LocalDate today, BusinessCalendar calendar) {
            return first(today, calendar).plusDays(6);
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "%04d-W%02d", year, week);
        }

        @Override
        public PeriodRule dated(LocalDate first, LocalDate last, BusinessCalendar calendar) {
            return this;
        }

        @Override
        public PeriodRule previous(LocalDate first, LocalDate last, BusinessCalendar calendar) {
            return of(first.minusDays(1));
        }
    }

    /** One day. */
    record Day(LocalDate day) implements PeriodRule {
        @Override
        public LocalDate first(LocalDate today, BusinessCalendar calendar) {
            return day;
        }

        @Override
        public LocalDate last(LocalDate today, BusinessCalendar calendar) {
            return day;
        }

        @Override
        public String text() {
            return day.toString();
        }
    }

    /** Any days; the absent bound is open. */
    record Range(@Nullable LocalDate first, @Nullable LocalDate last) implements PeriodRule {
        @Override
        public @Nullable LocalDate first(LocalDate today, BusinessCalendar calendar) {
            return first;
        }

        @Override
        public @Nullable LocalDate last(LocalDate today, BusinessCalendar calendar) {
            return last;
        }

        @Override
        public String text() {
            return first == null && last == null ? "all_time" : text(first) + ".." + text(last);
        }

        private static String text(@Nullable LocalDate bound) {
            return bound == null ? "" : bound.toString();
        }
    }
}

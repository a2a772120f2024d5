package io.github.crmprofile.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a reporting period finds its days, and the days it is compared with. One record for each kind of text form. */
sealed interface PeriodRule {

    /** The first day, or null if the period has no beginning. */
    @Nullable
    LocalDate first(LocalDate today, BusinessCalendar calendar);

    /** The last day, or null if the period has no end. */
    @Nullable
    LocalDate last(LocalDate today, BusinessCalendar calendar);

    /** The canonical text form. */
    String text();

    /** The calendar unit that this period is, if it was written as one and is more than a run of days. */
    default Optional<Granularity> unit() {
        return Optional.empty();
    }

    /** The period before this one, which was resolved to these days. */
    default PeriodRule previous(LocalDate first, LocalDate last, BusinessCalendar calendar) {
        return unit().map(unit -> unit.starting(unit.previous(first), calendar))
                .orElseGet(() -> days(first.minusDays(ChronoUnit.DAYS.between(first, last) + 1), first.minusDays(1)));
    }

    /** This period, which was resolved to these days, one year earlier. */
    default PeriodRule yearEarlier(LocalDate first, LocalDate last, BusinessCalendar calendar) {
        // A week has no counterpart in another year: its days move one by one.
        return unit().filter(unit -> unit != Granularity.WEEK)
                .map(unit -> unit.starting(first.minusYears(1), calendar))
                .orElseGet(() -> days(first.minusYears(1), last.minusYears(1)));
    }

    /** These days, both included. */
    static PeriodRule days(LocalDate first, LocalDate last) {
        return first.equals(last) ? new Day(first) : new Range(first, last);
    }

    /** The unit of today, or the one before. */
    record Relative(Granularity granularity, boolean before) implements PeriodRule {
        @Override
        public LocalDate first(LocalDate today, BusinessCalendar calendar) {
            LocalDate start = granularity.startOf(today, calendar);
            return before ? granularity.previous(start) : start;
        }

        @Override
        public LocalDate last(LocalDate today, BusinessCalendar calendar) {
            return granularity.next(first(today, calendar)).minusDays(1);
        }

        @Override
        public String text() {
            if (granularity == Granularity.DAY) {
                return before ? "yesterday" : "today";
            }
            return (before ? "last_" : "this_") + granularity.word();
        }

        @Override
        public Optional<Granularity> unit() {
            return Optional.of(granularity);
        }
    }

    /** From the start of today's unit to today. */
    record ToDate(Granularity granularity) implements PeriodRule {
        @Override
        public LocalDate first(LocalDate today, BusinessCalendar calendar) {
            return granularity.startOf(today, calendar);
        }

        @Override
        public LocalDate last(LocalDate today, BusinessCalendar calendar) {
            return today;
        }

        @Override
        public String text() {
            return granularity.word() + "_to_date";
        }

        @Override
        public PeriodRule previous(LocalDate first, LocalDate last, BusinessCalendar calendar) {
            LocalDate start = granularity.previous(first);
            LocalDate sameLength = start.plusDays(ChronoUnit.DAYS.between(first, last));
            return days(start, sameLength.isBefore(first) ? sameLength : first.minusDays(1));
        }
    }

    /** This many days, the last of which is today. */
    record LastDays(int days) implements PeriodRule {
        @Override
        public LocalDate first(LocalDate today, BusinessCalendar calendar) {
            return today.minusDays(days - 1L);
        }

        @Override
        public LocalDate last(LocalDate today, BusinessCalendar calendar) {
            return today;
        }

        @Override
        public String text() {
            return "last_" + days + "_days";
        }
    }

    /** A month, quarter or year by its number; the number of a year in itself is 1. */
    record Named(Granularity granularity, int year, int number) implements PeriodRule {
        @Override
        public LocalDate first(LocalDate today, BusinessCalendar calendar) {
            LocalDate january = LocalDate.of(year, 1, 1);
            return switch (granularity) {
                case MONTH -> january.plusMonths(number - 1L);
                case FISCAL_QUARTER, FISCAL_YEAR ->
                    Granularity.FISCAL_YEAR.startOf(january, calendar).plusMonths(3L * (number - 1));
                default -> january.plusMonths(3L * (number - 1));
            };
        }

        @Override
        public LocalDate last(LocalDate today, BusinessCalendar calendar) {
            return granularity.next(first(today, calendar)).minusDays(1);
        }

        @Override
        public String text() {
            String format = switch (granularity) {
                case MONTH -> "%04d-%02d";
                case QUARTER -> "%04d-Q%d";
                case FISCAL_QUARTER -> "FY%04d-Q%d";
                case FISCAL_YEAR -> "FY%04d";
                default -> "%04d";
            };
            return String.format(Locale.ROOT, format, year, number);
        }

        @Override
        public Optional<Granularity> unit() {
            return Optional.of(granularity);
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
            return last == null ? "all_time" : (first == null ? "" : first) + ".." + last;
        }
    }
}

package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

    @Test
    void weeksBeginOnMondayAndFiscalYearsInJanuaryUnlessSaidOtherwise() {
        assertThat(BusinessCalendar.of(ZoneOffset.UTC))
                .isEqualTo(new BusinessCalendar(ZoneOffset.UTC, DayOfWeek.MONDAY, 1))
                .isEqualTo(new BusinessCalendar(ZoneOffset.UTC, DayOfWeek.MONDAY, MonthDay.of(1, 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13, -1})
    void aFiscalYearBeginsInAMonth(int month) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessCalendar(ZoneOffset.UTC, DayOfWeek.MONDAY, month))
                .withMessage("fiscalYearStart must be a month, 1 (January) to 12 (December), but is " + month);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void aFiscalYearMayBeginInJanuaryAndInDecember(int month) {
        assertThat(new BusinessCalendar(ZoneOffset.UTC, DayOfWeek.MONDAY, month).fiscalYearStart())
                .isEqualTo(MonthDay.of(month, 1));
    }

    @Test
    void aFiscalYearBeginsOnADayThatEveryMonthHas() {
        BusinessCalendar calendar = BusinessCalendar.of(ZoneOffset.UTC);

        assertThat(calendar.withFiscalYearStart(MonthDay.of(2, 28)).fiscalYearStart())
                .isEqualTo(MonthDay.of(2, 28));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.withFiscalYearStart(MonthDay.of(4, 29)))
                .withMessage("fiscalYearStart must be on a day from 1 to 28, which every month has, but is day 29 of"
                        + " month 4");
    }

    @Test
    void eachPartIsReplacedAlone() {
        BusinessCalendar calendar = BusinessCalendar.of(ZoneOffset.UTC)
                .withFiscalYearStart(MonthDay.of(4, 6))
                .withWeekStart(DayOfWeek.SUNDAY)
                .withZone(ZoneId.of("Europe/London"));

        assertThat(calendar)
                .isEqualTo(new BusinessCalendar(ZoneId.of("Europe/London"), DayOfWeek.SUNDAY, MonthDay.of(4, 6)));
    }

    @Test
    void zoneAndWeekStartAreRequired() {
        assertThatNullPointerException()
                .isThrownBy(() -> new BusinessCalendar(null, DayOfWeek.MONDAY, 1))
                .withMessage("zone");
        assertThatNullPointerException()
                .isThrownBy(() -> new BusinessCalendar(ZoneOffset.UTC, null, 1))
                .withMessage("weekStart");
    }

    @ParameterizedTest(name = "{0} {1}: from {2}, {3} long")
    @CsvSource({
        "Europe/Rome,          2026-03-29, 2026-03-28T23:00:00Z, PT23H",
        "Europe/Rome,          2026-10-25, 2026-10-24T22:00:00Z, PT25H",
        // Clocks go forward at midnight: the day starts at 01:00.
        "America/Sao_Paulo,    2018-11-04, 2018-11-04T03:00:00Z, PT23H",
        "Africa/Cairo,         2024-04-26, 2024-04-25T22:00:00Z, PT23H",
        "America/Havana,       2026-03-08, 2026-03-08T05:00:00Z, PT23H",
        // Clocks go back at 01:00 to midnight: the first midnight counts.
        "America/Havana,       2026-11-01, 2026-11-01T04:00:00Z, PT25H",
        // Clocks go back at midnight to 23:00 of the day before.
        "America/Sao_Paulo,    2018-02-17, 2018-02-17T02:00:00Z, PT25H",
        "Australia/Lord_Howe,  2026-10-04, 2026-10-03T13:30:00Z, PT23H30M",
        "Australia/Lord_Howe,  2026-04-05, 2026-04-04T13:00:00Z, PT24H30M",
        // The gap begins before midnight, from 23:30 to 00:30.
        "America/Toronto,      1919-03-31, 1919-03-31T04:30:00Z, PT23H30M",
        // Clocks go back at 00:01 to 23:01 of the day before, which then goes on inside the new day.
        "America/St_Johns,     2010-11-07, 2010-11-07T02:30:00Z, PT25H",
        "Pacific/Apia,         2011-12-29, 2011-12-29T10:00:00Z, PT24H",
        "Pacific/Apia,         2011-12-30, 2011-12-30T10:00:00Z, PT0S",
        "Pacific/Apia,         2011-12-31, 2011-12-30T10:00:00Z, PT24H",
    })
    void aDayBeginsAtItsFirstValidInstantAndMayHaveAnotherLength(
            ZoneId zone, LocalDate day, Instant start, Duration length) {
        BusinessCalendar calendar = BusinessCalendar.of(zone);

        assertThat(calendar.startOf(day)).isEqualTo(start);
        assertThat(Duration.between(start, calendar.startOf(day.plusDays(1)))).isEqualTo(length);
    }

    @Test
    void anInstantBelongsToTheDayThatHasBegunAndNotEnded() {
        BusinessCalendar calendar = BusinessCalendar.of(ZoneId.of("Asia/Kolkata"));

        assertThat(calendar.dateOf(Instant.parse("2026-04-14T18:29:59.999999999Z")))
                .isEqualTo("2026-04-14");
        assertThat(calendar.dateOf(Instant.parse("2026-04-14T18:30:00Z"))).isEqualTo("2026-04-15");
    }

    @Test
    void aDayThatHasBegunDoesNotEndWhenClocksGoBackOverMidnight() {
        BusinessCalendar calendar = BusinessCalendar.of(ZoneId.of("America/St_Johns"));

        assertThat(calendar.dateOf(Instant.parse("2010-11-07T02:29:59Z"))).isEqualTo("2010-11-06");
        assertThat(calendar.dateOf(Instant.parse("2010-11-07T02:30:00Z"))).isEqualTo("2010-11-07");
        // 23:30 on the clocks of the 6th, for the second time.
        assertThat(calendar.dateOf(Instant.parse("2010-11-07T03:00:00Z"))).isEqualTo("2010-11-07");
    }
}

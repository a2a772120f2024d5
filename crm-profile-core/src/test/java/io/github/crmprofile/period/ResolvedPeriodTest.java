package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolvedPeriodTest {

    private static final BusinessCalendar ROME = new BusinessCalendar(ZoneId.of("Europe/Rome"), DayOfWeek.MONDAY, 4);
    private static final Instant NOW = Instant.parse("2026-05-17T22:30:00Z");

    @Test
    void todayIsTheDayInTheZoneNotInUtc() {
        ResolvedPeriod today = resolve("today");

        assertThat(today.today()).isEqualTo("2026-05-18");
        assertThat(today.first()).isEqualTo("2026-05-18");
        assertThat(today.last()).isEqualTo("2026-05-18");
        assertThat(today.from()).isEqualTo("2026-05-17T22:00:00Z");
        assertThat(today.to()).isEqualTo("2026-05-18T22:00:00Z");
        assertThat(today.calendar()).isEqualTo(ROME);
        assertThat(today.period()).isEqualTo(ReportingPeriod.parse("today"));
    }

    @Test
    void anInstantIsInThePeriodFromItsFirstToBeforeItsEnd() {
        ResolvedPeriod may = resolve("2026-05");

        assertThat(may.contains(Instant.parse("2026-04-30T21:59:59.999999999Z")))
                .isFalse();
        assertThat(may.contains(Instant.parse("2026-04-30T22:00:00Z"))).isTrue();
        assertThat(may.contains(Instant.parse("2026-05-31T21:59:59.999999999Z")))
                .isTrue();
        assertThat(may.contains(Instant.parse("2026-05-31T22:00:00Z"))).isFalse();
    }

    @Test
    void aDateIsInThePeriodFromItsFirstToItsLastDay() {
        ResolvedPeriod may = resolve("2026-05");

        assertThat(may.contains(LocalDate.of(2026, 4, 30))).isFalse();
        assertThat(may.contains(LocalDate.of(2026, 5, 1))).isTrue();
        assertThat(may.contains(LocalDate.of(2026, 5, 31))).isTrue();
        assertThat(may.contains(LocalDate.of(2026, 6, 1))).isFalse();
    }

    @Test
    void allTimeHasNoBounds() {
        ResolvedPeriod allTime = resolve("all_time");

        assertThat(allTime.isAllTime()).isTrue();
        assertThat(allTime.isBounded()).isFalse();
        assertThat(allTime.contains(Instant.MIN)).isTrue();
        assertThat(allTime.contains(Instant.MAX)).isTrue();
        assertThat(allTime.contains(LocalDate.MIN)).isTrue();
        assertThat(allTime.contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void aPeriodUpToADayHasAnEndAndNoBeginning() {
        ResolvedPeriod upTo = resolve("..2026-02-03");

        assertThat(upTo.isAllTime()).isFalse();
        assertThat(upTo.isBounded()).isFalse();
        assertThat(upTo.contains(Instant.MIN)).isTrue();
        assertThat(upTo.contains(Instant.parse("2026-02-03T22:59:59Z"))).isTrue();
        assertThat(upTo.contains(Instant.parse("2026-02-03T23:00:00Z"))).isFalse();
        assertThat(upTo.contains(LocalDate.MIN)).isTrue();
        assertThat(upTo.contains(LocalDate.of(2026, 2, 3))).isTrue();
        assertThat(upTo.contains(LocalDate.of(2026, 2, 4))).isFalse();
    }

    @Test
    void aPeriodFromADayHasABeginningAndNoEnd() {
        ResolvedPeriod from = resolve("2026-02-03..");

        assertThat(from.isAllTime()).isFalse();
        assertThat(from.isBounded()).isFalse();
        assertThat(from.first()).isEqualTo("2026-02-03");
        assertThat(from.last()).isNull();
        assertThat(from.contains(Instant.MAX)).isTrue();
        assertThat(from.contains(Instant.parse("2026-02-02T22:59:59Z"))).isFalse();
        assertThat(from.contains(Instant.parse("2026-02-02T23:00:00Z"))).isTrue();
        assertThat(from.contains(LocalDate.MAX)).isTrue();
        assertThat(from.contains(LocalDate.of(2026, 2, 2))).isFalse();
        assertThat(from.contains(LocalDate.of(2026, 2, 3))).isTrue();
    }

    @Test
    void aPeriodWithBothEndsIsBounded() {
        assertThat(resolve("today").isBounded()).isTrue();
        assertThat(resolve("today").isAllTime()).isFalse();
    }

    @Test
    void aPeriodIsMadeOfItsDays() {
        LocalDate first = LocalDate.of(2026, 5, 1);
        LocalDate last = LocalDate.of(2026, 5, 31);

        assertThat(ResolvedPeriod.of(first, last, ROME, NOW).label()).isEqualTo("2026-05-01..2026-05-31");
        assertThat(ResolvedPeriod.of(first, null, ROME, NOW).period()).isEqualTo(ReportingPeriod.parse("2026-05-01.."));
        assertThat(ResolvedPeriod.of(null, last, ROME, NOW).period()).isEqualTo(ReportingPeriod.parse("..2026-05-31"));
        assertThat(ResolvedPeriod.of(null, null, ROME, NOW).isAllTime()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> ResolvedPeriod.of(last, first, ROME, NOW));
    }

    @Test
    void whatStandsAtTheEndStandsAtTheLastDayOrTodayWhicheverIsEarlier() {
        assertThat(resolve("2026-04").lastOrToday()).isEqualTo("2026-04-30");
        assertThat(resolve("2026-05").lastOrToday()).isEqualTo("2026-05-18");
        assertThat(resolve("all_time").lastOrToday()).isEqualTo("2026-05-18");
    }

    @Test
    void aSkippedDayHoldsNoInstant() {
        BusinessCalendar apia = BusinessCalendar.of(ZoneId.of("Pacific/Apia"));
        ResolvedPeriod skipped = ReportingPeriod.parse("2011-12-30").resolve(apia, NOW);

        assertThat(skipped.from()).isEqualTo("2011-12-30T10:00:00Z").isEqualTo(skipped.to());
        assertThat(skipped.contains(Instant.parse("2011-12-30T09:59:59Z"))).isFalse();
        assertThat(skipped.contains(Instant.parse("2011-12-30T10:00:00Z"))).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "today,               2026-05-18",
        "this_week,           2026-05-18..2026-05-24",
        "last_month,          2026-04",
        "this_quarter,        2026-Q2",
        "last_year,           2025",
        "this_fiscal_year,    FY2027",
        "last_fiscal_quarter, FY2026-Q4",
        "last_7_days,         2026-05-12..2026-05-18",
        "last_1_days,         2026-05-18",
        "month_to_date,       2026-05-01..2026-05-18",
        "FY2026-Q1,           FY2026-Q1",
        "last_half_year,      2025-H2",
        "this_fiscal_half_year, FY2027-H1",
        "last_1_months,       2026-04",
        "last_1_weeks,        2026-05-11..2026-05-17",
        "last_2_weeks,        2026-05-04..2026-05-17",
        "last_3_months,       2026-02-01..2026-04-30",
        "last_1_quarters,     2026-Q1",
        "last_2_years,        2024-01-01..2025-12-31",
        "trailing_1_weeks,    2026-05-12..2026-05-18",
        "trailing_12_months,  2025-05-19..2026-05-18",
        "2026-W20,            2026-W20",
        "half_year_to_date,   2026-01-01..2026-05-18",
        "2026-02-03..,        2026-02-03..",
        "..2026-02-03,        ..2026-02-03",
        "all_time,            all_time",
    })
    void theLabelIsThePeriodByItsDates(String text, String label) {
        assertThat(resolve(text).label()).isEqualTo(label);
        assertThat(resolve(text)).hasToString(text + " (" + label + ", Europe/Rome)");
    }

    @ParameterizedTest(name = "{0}: previous {1}, a year earlier {2}")
    @CsvSource({
        "today,               2026-05-17,             2025-05-18",
        "2024-02-29,          2024-02-28,             2023-02-28",
        "this_week,           2026-05-11..2026-05-17, 2025-05-18..2025-05-24",
        "this_month,          2026-04,                2025-05",
        "2025-02,             2025-01,                2024-02",
        "2024-02,             2024-01,                2023-02",
        "2026-01,             2025-12,                2025-01",
        "2026-Q1,             2025-Q4,                2025-Q1",
        "2026,                2025,                   2025",
        "this_fiscal_quarter, FY2026-Q4,              FY2026-Q1",
        "FY2026,              FY2025,                 FY2025",
        "month_to_date,       2026-04-01..2026-04-18, 2025-05-01..2025-05-18",
        "week_to_date,        2026-05-11,             2025-05-18",
        "last_7_days,         2026-05-05..2026-05-11, 2025-05-12..2025-05-18",
        "2025-02-01..2025-02-28, 2025-01-04..2025-01-31, 2024-02-01..2024-02-28",
        "2024-02-29..2024-02-29, 2024-02-28,          2023-02-28",
        "1000,                0999,                   0999",
        "2026-H1,             2025-H2,                2025-H1",
        "FY2026-H1,           FY2025-H2,              FY2025-H1",
        "2026-W01,            2025-W52,               2024-12-29..2025-01-04",
        "2021-W01,            2020-W53,               2020-01-04..2020-01-10",
        "last_1_months,       2026-03,                2025-04",
        "last_3_months,       2025-11-01..2026-01-31, 2025-02-01..2025-04-30",
        "last_2_weeks,        2026-04-20..2026-05-03, 2025-05-04..2025-05-17",
        "trailing_1_months,   2026-03-19..2026-04-18, 2025-04-19..2025-05-18",
        "half_year_to_date,   2025-07-01..2025-11-15, 2025-01-01..2025-05-18",
    })
    void aPeriodIsComparedWithThePeriodBeforeAndTheOneAYearEarlier(String text, String previous, String yearEarlier) {
        assertThat(resolve(text).comparedWith(Comparison.PREVIOUS))
                .hasValueSatisfying(other -> assertThat(other.period()).hasToString(previous));
        assertThat(resolve(text).comparedWith(Comparison.YEAR_EARLIER))
                .hasValueSatisfying(other -> assertThat(other.period()).hasToString(yearEarlier));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "2026-03-28T12:00:00Z, month_to_date, 2026-02-01..2026-02-28",
        "2026-03-29T12:00:00Z, month_to_date, 2026-02-01..2026-02-28",
        "2026-03-31T12:00:00Z, month_to_date, 2026-02-01..2026-02-28",
        "2026-03-27T12:00:00Z, month_to_date, 2026-02-01..2026-02-27",
        "2024-12-31T12:00:00Z, year_to_date,  2023-01-01..2023-12-31",
        "2026-05-24T12:00:00Z, week_to_date,  2026-05-11..2026-05-17",
    })
    void aPeriodToDateIsComparedWithAsManyDaysOfTheUnitBeforeAsItHas(Instant now, String text, String previous) {
        assertThat(ReportingPeriod.parse(text).resolve(ROME, now).comparedWith(Comparison.PREVIOUS))
                .hasValueSatisfying(other -> assertThat(other.period()).hasToString(previous));
    }

    @Test
    void aComparedPeriodIsComparedInTurn() {
        assertThat(resolve("this_month")
                        .comparedWith(Comparison.PREVIOUS)
                        .flatMap(april -> april.comparedWith(Comparison.YEAR_EARLIER))
                        .flatMap(april -> april.comparedWith(Comparison.PREVIOUS)))
                .contains(resolve("2025-03"));
    }

    @Test
    void anOpenPeriodIsNotCompared() {
        for (Comparison comparison : Comparison.values()) {
            assertThat(resolve("all_time").comparedWith(comparison)).isEmpty();
            assertThat(resolve("..2026-02-03").comparedWith(comparison)).isEmpty();
            assertThat(resolve("2026-02-03..").comparedWith(comparison)).isEmpty();
        }
    }

    @Test
    void resolvedPeriodsAreEqualWhenPeriodCalendarAndTodayAre() {
        BusinessCalendar other = BusinessCalendar.of(ROME.zone());
        ResolvedPeriod may = resolve("2026-05");

        assertThat(may).isEqualTo(resolve("2026-05")).hasSameHashCodeAs(resolve("2026-05"));
        assertThat(may).isNotEqualTo(resolve("this_month"));
        assertThat(may).isNotEqualTo(may.period().resolve(other, NOW));
        assertThat(may).isNotEqualTo(may.period().resolve(ROME, Instant.EPOCH));
        assertThat(may).isNotEqualTo(may.period());
    }

    @Test
    void textsDoNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(resolve("this_month").label()).isEqualTo("2026-05");
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(ReportingPeriod.current(PeriodUnit.FISCAL_YEAR)).hasToString("this_fiscal_year");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static ResolvedPeriod resolve(String text) {
        return ReportingPeriod.parse(text).resolve(ROME, NOW);
    }
}

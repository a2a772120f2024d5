package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GranularityTest {
    private static final Instant NOW = Instant.parse("2026-05-17T12:00:00Z");

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-05-17, 2026-05-17, DAY",
        "2026-01-01, 2026-01-31, DAY",
        "2026-01-01, 2026-02-01, WEEK",
        "2026-01-01, 2026-07-01, WEEK",
        "2026-01-01, 2026-07-02, MONTH",
        "2026-01-01, 2028-12-31, MONTH",
        "2026-01-01, 2029-01-01, QUARTER",
        "2026-01-01, 2035-12-31, QUARTER",
        "2026-01-01, 2036-01-01, YEAR",
    })
    void aLongerPeriodIsReadInLargerUnits(LocalDate first, LocalDate last, Granularity expected) {
        assertThat(Granularity.fitting(first, last)).isEqualTo(expected);
        assertThat(Granularity.fitting(ReportingPeriod.between(first, last).resolve(calendar(1), NOW)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all_time", "..2026-02-03"})
    void anUnboundedPeriodHasNoFittingGranularity(String text) {
        ResolvedPeriod period = ReportingPeriod.parse(text).resolve(calendar(1), NOW);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Granularity.fitting(period))
                .withMessage("The period " + text + " is unbounded and has no length; use fitting(first, last) with the"
                        + " days of its first and last record");
    }

    @Test
    void theLastDayMayNotPrecedeTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Granularity.fitting(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1)))
                .withMessage("the last day must not be before the first, but 2026-05-01 is before 2026-05-02");
    }

    @ParameterizedTest(name = "{0} of {1}, fiscal from {2}: from {3}, {4}")
    @CsvSource({
        "DAY,            2026-05-17, 1,  2026-05-17, 2026-05-17",
        "WEEK,           2026-05-17, 1,  2026-05-13, 2026-05-13..2026-05-19",
        "WEEK,           2026-05-13, 1,  2026-05-13, 2026-05-13..2026-05-19",
        "WEEK,           2026-05-12, 1,  2026-05-06, 2026-05-06..2026-05-12",
        "MONTH,          2026-05-17, 4,  2026-05-01, 2026-05",
        "QUARTER,        2026-03-31, 5,  2026-01-01, 2026-Q1",
        "QUARTER,        2026-05-17, 5,  2026-04-01, 2026-Q2",
        "QUARTER,        2026-09-30, 5,  2026-07-01, 2026-Q3",
        "QUARTER,        2026-12-31, 5,  2026-10-01, 2026-Q4",
        "YEAR,           2026-12-31, 4,  2026-01-01, 2026",
        "FISCAL_YEAR,    2026-05-17, 1,  2026-01-01, FY2026",
        "FISCAL_YEAR,    2026-03-31, 4,  2025-04-01, FY2026",
        "FISCAL_YEAR,    2026-04-01, 4,  2026-04-01, FY2027",
        "FISCAL_YEAR,    2026-11-30, 12, 2025-12-01, FY2026",
        "FISCAL_YEAR,    2026-12-01, 12, 2026-12-01, FY2027",
        "FISCAL_QUARTER, 2026-04-01, 4,  2026-04-01, FY2027-Q1",
        "FISCAL_QUARTER, 2026-07-01, 4,  2026-07-01, FY2027-Q2",
        "FISCAL_QUARTER, 2026-12-31, 4,  2026-10-01, FY2027-Q3",
        "FISCAL_QUARTER, 2026-02-28, 4,  2026-01-01, FY2026-Q4",
        "FISCAL_QUARTER, 2026-01-31, 2,  2025-11-01, FY2026-Q4",
        "FISCAL_QUARTER, 2026-02-01, 2,  2026-02-01, FY2027-Q1",
    })
    void aDayLiesInTheUnitThatStartedLastAndIsNamedByDate(
            Granularity unit, LocalDate day, int fiscalYearStart, LocalDate start, String name) {
        BusinessCalendar calendar = calendar(fiscalYearStart);

        assertThat(unit.startOf(day, calendar)).isEqualTo(start);
        assertThat(unit.starting(start, calendar).text()).isEqualTo(name);
    }

    private static BusinessCalendar calendar(int fiscalYearStart) {
        return new BusinessCalendar(ZoneOffset.UTC, DayOfWeek.WEDNESDAY, fiscalYearStart);
    }
}

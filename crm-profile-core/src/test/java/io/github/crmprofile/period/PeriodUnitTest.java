package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodUnitTest {

    @ParameterizedTest(name = "{0} of {1}, fiscal from {2}: from {3}, {4}")
    @CsvSource({
        "DAY,            2026-05-17, 01-01, 2026-05-17, 2026-05-17",
        "WEEK,           2026-05-17, 01-01, 2026-05-13, 2026-05-13..2026-05-19",
        "WEEK,           2026-05-13, 01-01, 2026-05-13, 2026-05-13..2026-05-19",
        "WEEK,           2026-05-12, 01-01, 2026-05-06, 2026-05-06..2026-05-12",
        "MONTH,          2026-05-17, 04-01, 2026-05-01, 2026-05",
        "QUARTER,        2026-03-31, 05-01, 2026-01-01, 2026-Q1",
        "QUARTER,        2026-05-17, 05-01, 2026-04-01, 2026-Q2",
        "QUARTER,        2026-09-30, 05-01, 2026-07-01, 2026-Q3",
        "QUARTER,        2026-12-31, 05-01, 2026-10-01, 2026-Q4",
        "YEAR,           2026-12-31, 04-01, 2026-01-01, 2026",
        "HALF_YEAR,      2026-06-30, 05-01, 2026-01-01, 2026-H1",
        "HALF_YEAR,      2026-07-01, 05-01, 2026-07-01, 2026-H2",
        "FISCAL_YEAR,    2026-04-05, 04-06, 2025-04-06, FY2026",
        "FISCAL_YEAR,    2026-04-06, 04-06, 2026-04-06, FY2027",
        "FISCAL_YEAR,    2026-01-01, 01-02, 2025-01-02, FY2026",
        "FISCAL_YEAR,    2026-12-31, 12-28, 2026-12-28, FY2027",
        "FISCAL_HALF_YEAR, 2026-10-05, 04-06, 2026-04-06, FY2027-H1",
        "FISCAL_HALF_YEAR, 2026-10-06, 04-06, 2026-10-06, FY2027-H2",
        "FISCAL_QUARTER, 2026-07-05, 04-06, 2026-04-06, FY2027-Q1",
        "FISCAL_QUARTER, 2026-07-06, 04-06, 2026-07-06, FY2027-Q2",
        "FISCAL_QUARTER, 2026-01-05, 04-06, 2025-10-06, FY2026-Q3",
        "FISCAL_QUARTER, 2024-03-01, 08-28, 2024-02-28, FY2024-Q3",
        "FISCAL_YEAR,    2026-05-17, 01-01, 2026-01-01, FY2026",
        "FISCAL_YEAR,    2026-03-31, 04-01, 2025-04-01, FY2026",
        "FISCAL_YEAR,    2026-04-01, 04-01, 2026-04-01, FY2027",
        "FISCAL_YEAR,    2026-11-30, 12-01, 2025-12-01, FY2026",
        "FISCAL_YEAR,    2026-12-01, 12-01, 2026-12-01, FY2027",
        "FISCAL_QUARTER, 2026-04-01, 04-01, 2026-04-01, FY2027-Q1",
        "FISCAL_QUARTER, 2026-07-01, 04-01, 2026-07-01, FY2027-Q2",
        "FISCAL_QUARTER, 2026-12-31, 04-01, 2026-10-01, FY2027-Q3",
        "FISCAL_QUARTER, 2026-02-28, 04-01, 2026-01-01, FY2026-Q4",
        "FISCAL_QUARTER, 2026-01-31, 02-01, 2025-11-01, FY2026-Q4",
        "FISCAL_QUARTER, 2026-02-01, 02-01, 2026-02-01, FY2027-Q1",
    })
    void aDayLiesInTheUnitThatStartedLastAndIsNamedByDate(
            PeriodUnit unit, LocalDate day, String fiscalYearStart, LocalDate start, String name) {
        BusinessCalendar calendar = calendar(MonthDay.parse("--" + fiscalYearStart));

        assertThat(unit.startOf(day, calendar)).isEqualTo(start);
        assertThat(unit.starting(start, calendar).text()).isEqualTo(name);
    }

    private static BusinessCalendar calendar(MonthDay fiscalYearStart) {
        return new BusinessCalendar(ZoneOffset.UTC, DayOfWeek.WEDNESDAY, fiscalYearStart);
    }
}

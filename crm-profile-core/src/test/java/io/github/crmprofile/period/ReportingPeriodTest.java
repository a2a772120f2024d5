package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {

    static Stream<Arguments> textsAndPeriods() {
        return Stream.of(
                Arguments.of("today", ReportingPeriod.current(PeriodUnit.DAY)),
                Arguments.of("yesterday", ReportingPeriod.last(PeriodUnit.DAY)),
                Arguments.of("this_week", ReportingPeriod.current(PeriodUnit.WEEK)),
                Arguments.of("last_fiscal_quarter", ReportingPeriod.last(PeriodUnit.FISCAL_QUARTER)),
                Arguments.of("fiscal_year_to_date", ReportingPeriod.toDate(PeriodUnit.FISCAL_YEAR)),
                Arguments.of("today", ReportingPeriod.TODAY),
                Arguments.of("yesterday", ReportingPeriod.YESTERDAY),
                Arguments.of("this_week", ReportingPeriod.THIS_WEEK),
                Arguments.of("last_week", ReportingPeriod.LAST_WEEK),
                Arguments.of("this_month", ReportingPeriod.THIS_MONTH),
                Arguments.of("last_month", ReportingPeriod.LAST_MONTH),
                Arguments.of("this_quarter", ReportingPeriod.THIS_QUARTER),
                Arguments.of("last_quarter", ReportingPeriod.LAST_QUARTER),
                Arguments.of("this_half_year", ReportingPeriod.THIS_HALF_YEAR),
                Arguments.of("last_half_year", ReportingPeriod.LAST_HALF_YEAR),
                Arguments.of("this_year", ReportingPeriod.THIS_YEAR),
                Arguments.of("last_year", ReportingPeriod.LAST_YEAR),
                Arguments.of("this_fiscal_year", ReportingPeriod.THIS_FISCAL_YEAR),
                Arguments.of("last_fiscal_year", ReportingPeriod.LAST_FISCAL_YEAR),
                Arguments.of("month_to_date", ReportingPeriod.MONTH_TO_DATE),
                Arguments.of("quarter_to_date", ReportingPeriod.QUARTER_TO_DATE),
                Arguments.of("year_to_date", ReportingPeriod.YEAR_TO_DATE),
                Arguments.of("this_fiscal_half_year", ReportingPeriod.current(PeriodUnit.FISCAL_HALF_YEAR)),
                Arguments.of("half_year_to_date", ReportingPeriod.toDate(PeriodUnit.HALF_YEAR)),
                Arguments.of("last_1_weeks", ReportingPeriod.last(1, PeriodUnit.WEEK)),
                Arguments.of("last_12_months", ReportingPeriod.last(12, PeriodUnit.MONTH)),
                Arguments.of("last_36600_quarters", ReportingPeriod.last(36_600, PeriodUnit.QUARTER)),
                Arguments.of("last_2_years", ReportingPeriod.last(2, PeriodUnit.YEAR)),
                Arguments.of("trailing_4_weeks", ReportingPeriod.trailing(4, PeriodUnit.WEEK)),
                Arguments.of("trailing_12_months", ReportingPeriod.trailing(12, PeriodUnit.MONTH)),
                Arguments.of("trailing_1_quarters", ReportingPeriod.trailing(1, PeriodUnit.QUARTER)),
                Arguments.of("trailing_36600_years", ReportingPeriod.trailing(36_600, PeriodUnit.YEAR)),
                Arguments.of("2026-H1", ReportingPeriod.halfYear(2026, 1)),
                Arguments.of("FY2026-H2", ReportingPeriod.fiscalHalfYear(2026, 2)),
                Arguments.of("2026-W01", ReportingPeriod.week(2026, 1)),
                Arguments.of("2026-W53", ReportingPeriod.week(2026, 53)),
                Arguments.of("2026-01-10..", ReportingPeriod.from(LocalDate.of(2026, 1, 10))),
                Arguments.of("last_1_days", ReportingPeriod.lastDays(1)),
                Arguments.of("last_36600_days", ReportingPeriod.lastDays(36_600)),
                Arguments.of("1000", ReportingPeriod.year(1000)),
                Arguments.of("9999", ReportingPeriod.year(9999)),
                Arguments.of("2026-Q1", ReportingPeriod.quarter(2026, 1)),
                Arguments.of("2026-Q4", ReportingPeriod.quarter(2026, 4)),
                Arguments.of("2026-01", ReportingPeriod.month(YearMonth.of(2026, 1))),
                Arguments.of("2026-12", ReportingPeriod.month(YearMonth.of(2026, 12))),
                Arguments.of("2024-02-29", ReportingPeriod.day(LocalDate.of(2024, 2, 29))),
                Arguments.of("FY2026", ReportingPeriod.fiscalYear(2026)),
                Arguments.of("FY2026-Q1", ReportingPeriod.fiscalQuarter(2026, 1)),
                Arguments.of(
                        "2026-01-10..2026-02-03",
                        ReportingPeriod.between(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 2, 3))),
                Arguments.of(
                        "2026-01-10..2026-01-10",
                        ReportingPeriod.between(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 10))),
                Arguments.of("..2026-02-03", ReportingPeriod.upTo(LocalDate.of(2026, 2, 3))),
                Arguments.of("all_time", ReportingPeriod.ALL_TIME));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("textsAndPeriods")
    void aTextIsThePeriodThatCodeMakesAndIsWrittenBack(String text, ReportingPeriod period) {
        assertThat(ReportingPeriod.parse(text)).isEqualTo(period).hasSameHashCodeAs(period);
        assertThat(period).hasToString(text);
    }

    @Test
    void withoutAWordAProfileCoversTheLastThirtyDays() {
        assertThat(ReportingPeriod.DEFAULT).hasToString("last_30_days");
    }

    @Test
    void periodsOfDifferentTextAreDifferent() {
        assertThat(ReportingPeriod.parse("this_month"))
                .isNotEqualTo(ReportingPeriod.parse("last_month"))
                .isNotEqualTo("this_month");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void nowIsInTheYearsThatCanBeWritten(Instant now) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.DEFAULT.resolve(BusinessCalendar.of(ZoneOffset.UTC), now))
                .withMessage("now must be in the years 1000 to 9999, but is " + now);
    }

    @ParameterizedTest
    @CsvSource({"1000-01-01T00:00:00Z, 0899-10-18", "9999-12-31T23:59:59.999999999Z, 9899-10-17"})
    void aPeriodMayReachBeyondTheYearsThatCanBeWritten(Instant now, LocalDate first) {
        ResolvedPeriod period = ReportingPeriod.lastDays(36_600).resolve(BusinessCalendar.of(ZoneOffset.UTC), now);

        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(first.plusDays(36_599));
    }
}

package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and arguments that are no period, and what is said about them. */
class RefusedPeriodsTest {

    private static final String ACCEPTED = " Accepted: today, yesterday, this_week, last_week, this_month, last_month,"
            + " this_quarter, last_quarter, this_half_year, last_half_year, this_year, last_year, this_fiscal_quarter,"
            + " last_fiscal_quarter, this_fiscal_half_year, last_fiscal_half_year, this_fiscal_year, last_fiscal_year,"
            + " week_to_date, month_to_date, quarter_to_date, half_year_to_date, year_to_date, fiscal_year_to_date,"
            + " all_time, last_N_days, last_N_weeks, last_N_months, last_N_quarters, last_N_years, trailing_N_weeks,"
            + " trailing_N_months, trailing_N_quarters, trailing_N_years (N from 1 to 36600), 2026, 2026-H1, 2026-Q2,"
            + " 2026-05, 2026-W20, 2026-05-17, FY2026, FY2026-H2, FY2026-Q1, 2026-01-10..2026-02-03, ..2026-02-03,"
            + " 2026-01-10.. (years from 1000 to 9999)";

    private static final String UNKNOWN =
            "it has none of the accepted forms (words in lower case, FY, H, Q and W in upper case, no blanks)";

    private static final String BAD_COUNT =
            "the number of days must be 1 to 36600, written in digits without sign, blanks or leading zeros";

    private static final String BAD_MONTHS =
            "the number of months must be 1 to 36600, written in digits without sign, blanks or leading zeros";

    private static final String BAD_DAY =
            "a day of a range must be written like 2026-05-17, and may be left out on one side";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "last_0_days|" + BAD_COUNT,
                "last_-5_days|" + BAD_COUNT + "; did you mean last_5_days",
                "last_030_days|" + BAD_COUNT + "; did you mean last_30_days",
                "last_99999999999999999999_days|" + BAD_COUNT,
                "last_N_days|" + BAD_COUNT,
                "last_5._days|" + BAD_COUNT + "; did you mean last_5_days",
                "last_٣_days|" + BAD_COUNT,
                "last_0_months|" + BAD_MONTHS + "; did you mean last_month",
                "trailing_012_months|" + BAD_MONTHS + "; did you mean trailing_12_months",
                "trailing_36601_weeks|the number of weeks must be 1 to 36600, but is 36601",
                "2026-H3|the half must be 1 or 2, but is 3",
                "FY2026-H0|the half must be 1 or 2, but is 0",
                "0999-H1|the year must be 1000 to 9999, but is 999",
                "0999-W01|the year must be 1000 to 9999, but is 999",
                "2026-W00|the week must be 1 to 53, but is 0",
                "2026-W54|the week must be 1 to 53, but is 54",
                "2025-W53|the year 2025 has 52 ISO weeks, and no week 53",
                "0999-12-31..|the year must be 1000 to 9999, but is 999",
                "2026-02-30..|2026-02 has no day 30",
                "last_36601_days|the number of days must be 1 to 36600, but is 36601",
                "99|the year must have 4 digits, but has 2",
                "12026|the year must have 4 digits, but has 5",
                "FY99999999999999999999|the year must have 4 digits, but has 20",
                "0999|the year must be 1000 to 9999, but is 999",
                "FY0999|the year must be 1000 to 9999, but is 999",
                "0999-Q1|the year must be 1000 to 9999, but is 999",
                "FY0999-Q1|the year must be 1000 to 9999, but is 999",
                "0999-12|the year must be 1000 to 9999, but is 999",
                "0999-12-31|the year must be 1000 to 9999, but is 999",
                "..0999-12-31|the year must be 1000 to 9999, but is 999",
                "0999-12-31..1000-01-01|the year must be 1000 to 9999, but is 999",
                "2026-01-01..0999-12-31|the year must be 1000 to 9999, but is 999",
                "2026-Q5|the quarter must be 1 to 4, but is 5",
                "2026-Q0|the quarter must be 1 to 4, but is 0",
                "FY2026-Q5|the quarter must be 1 to 4, but is 5",
                "2026-Q01|the quarter must have 1 digit, but has 2; did you mean 2026-Q1",
                "2026-13|the month must be 01 to 12, but is 13",
                "2026-00|the month must be 01 to 12, but is 00",
                "2026-5|the month must have 2 digits, but has 1; did you mean 2026-05",
                "2026-02-30|2026-02 has no day 30",
                "2025-02-29|2025-02 has no day 29",
                "2026-02-00|2026-02 has no day 0",
                "2026-13-01|the month must be 01 to 12, but is 13",
                "2026-05-1|the day must have 2 digits, but has 1; did you mean 2026-05-01",
                "2026-02-03..2026-01-10|the last day must not be before the first, but 2026-01-10 is before 2026-02-03",
                "..|it has no day; everything is all_time",
                "2026-01..2026-02|" + BAD_DAY,
                "2026-01-10..2026-01-11..2026-01-12|" + BAD_DAY,
                "foo|" + UNKNOWN,
                "-2026|" + UNKNOWN,
                "٢٠٢٦|" + UNKNOWN,
                "this_day|" + UNKNOWN,
                "trailing_5_days|" + UNKNOWN + "; did you mean last_5_days",
                "FY2026-05|" + UNKNOWN,
                "FY2026-W20|" + UNKNOWN,
            })
    void aTextThatIsNotAPeriodIsRefusedWithTheReasonAndTheAcceptedForms(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(text))
                .withMessage("\"" + text + "\" is not a reporting period: " + reason
                        + (reason.contains("did you mean") ? "?" : ".") + ACCEPTED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "last_12_month|last_12_months",
                "last_12_monts|last_12_months",
                "trailing_12_month|trailing_12_months",
                "tailing_4_weeks|trailing_4_weeks",
                "last_7_day|last_7_days",
                "lst_7_days|last_7_days",
                "last_quater|last_quarter",
                "yesterdy|yesterday",
                "ytear_to_date|year_to_date",
                "alltime|all_time",
                " today|today",
                "Today|today",
                "This Month|this_month",
                "last-30-days|last_30_days",
                "LAST_30_DAYS|last_30_days",
                "2026 |2026",
                "fy2026|FY2026",
                "FY 2026|FY2026",
                "2026-q2|2026-Q2",
                "2026Q2|2026-Q2",
                "Q2 2026|2026-Q2",
                "H1-2026|2026-H1",
                "2026-Q02|2026-Q2",
                "fy2026-h1|FY2026-H1",
                "2026-W5|2026-W05",
                "2026w20|2026-W20",
                "W20/2026|2026-W20",
                "2026-5|2026-05",
                "2026/05|2026-05",
                "2026-5-7|2026-05-07",
                "2026.05.17|2026-05-17",
                "2026-05-17/2026-05-20|2026-05-17..2026-05-20",
                "2026-05-17 - 2026-05-20|2026-05-17..2026-05-20",
                "2026-05-17 .. 2026-05-20|2026-05-17..2026-05-20",
                "2026-05-17...|2026-05-17..",
                "2026-5-17..2026-5-20|2026-05-17..2026-05-20",
                "fiscal_quarter_to_date|fiscal_year_to_date",
            })
    void theNearestPeriodIsNamed(String text, String nearest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(text))
                .withMessageStartingWith("\"" + text + "\" is not a reporting period: ")
                .withMessageEndingWith("; did you mean " + nearest + "?" + ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "2026-13", "2025-W53", "2026-02-30", "..", "last_N_days", ""})
    void nothingIsNamedWhereNothingIsNear(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(text))
                .withMessageNotContaining("did you mean");
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(""))
                .withMessage("\"\" is not a reporting period: " + UNKNOWN + "." + ACCEPTED);
        assertThatNullPointerException()
                .isThrownBy(() -> ReportingPeriod.parse(null))
                .withMessage("text");
    }

    @Test
    void aHostileTextIsQuotedShortenedAndWithoutLineBreaks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse("a\r\nb"))
                .withMessageStartingWith("\"a\\u000d\\u000ab\" is not a reporting period: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse("1".repeat(80)))
                .withMessageStartingWith("\"" + "1".repeat(80) + "\" is not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse("1".repeat(1_000_000)))
                .withMessage(
                        "\"" + "1".repeat(80) + "…\" is not a reporting period: the year must have 4 digits, but has"
                                + " 1000000." + ACCEPTED);
    }

    static Stream<Arguments> badArguments() {
        return Stream.of(
                bad(() -> ReportingPeriod.lastDays(0), "the number of days must be 1 to 36600, but is 0"),
                bad(() -> ReportingPeriod.lastDays(36_601), "the number of days must be 1 to 36600, but is 36601"),
                bad(
                        () -> ReportingPeriod.last(0, PeriodUnit.MONTH),
                        "the number of months must be 1 to 36600, but is 0"),
                bad(
                        () -> ReportingPeriod.trailing(36_601, PeriodUnit.WEEK),
                        "the number of weeks must be 1 to 36600, but is 36601"),
                bad(
                        () -> ReportingPeriod.last(2, PeriodUnit.DAY),
                        "the unit of a counted period must be one of [WEEK, MONTH, QUARTER, YEAR], but is DAY; for days"
                                + " use lastDays(n)"),
                bad(
                        () -> ReportingPeriod.trailing(2, PeriodUnit.HALF_YEAR),
                        "the unit of a counted period must be one of [WEEK, MONTH, QUARTER, YEAR], but is HALF_YEAR"),
                bad(() -> ReportingPeriod.halfYear(2026, 3), "the half must be 1 or 2, but is 3"),
                bad(() -> ReportingPeriod.fiscalHalfYear(999, 1), "the year must be 1000 to 9999, but is 999"),
                bad(() -> ReportingPeriod.week(2026, 54), "the week must be 1 to 53, but is 54"),
                bad(() -> ReportingPeriod.week(2025, 53), "the year 2025 has 52 ISO weeks, and no week 53"),
                bad(() -> ReportingPeriod.week(10_000, 1), "the year must be 1000 to 9999, but is 10000"),
                bad(() -> ReportingPeriod.from(LocalDate.MAX), "the year must be 1000 to 9999, but is 999999999"),
                bad(() -> ReportingPeriod.year(999), "the year must be 1000 to 9999, but is 999"),
                bad(() -> ReportingPeriod.year(10_000), "the year must be 1000 to 9999, but is 10000"),
                bad(() -> ReportingPeriod.fiscalYear(10_000), "the year must be 1000 to 9999, but is 10000"),
                bad(() -> ReportingPeriod.quarter(10_000, 1), "the year must be 1000 to 9999, but is 10000"),
                bad(() -> ReportingPeriod.quarter(2026, 0), "the quarter must be 1 to 4, but is 0"),
                bad(() -> ReportingPeriod.fiscalQuarter(2026, 5), "the quarter must be 1 to 4, but is 5"),
                bad(() -> ReportingPeriod.month(YearMonth.of(0, 1)), "the year must be 1000 to 9999, but is 0"),
                bad(() -> ReportingPeriod.day(LocalDate.MAX), "the year must be 1000 to 9999, but is 999999999"),
                bad(() -> ReportingPeriod.upTo(LocalDate.MIN), "the year must be 1000 to 9999, but is -999999999"),
                bad(
                        () -> ReportingPeriod.between(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1)),
                        "the last day must not be before the first, but 2026-05-01 is before 2026-05-02"),
                bad(
                        () -> ReportingPeriod.toDate(PeriodUnit.DAY),
                        "the unit of a period to date must be one of [WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, FISCAL_YEAR],"
                                + " but is DAY"),
                bad(
                        () -> ReportingPeriod.toDate(PeriodUnit.FISCAL_QUARTER),
                        "the unit of a period to date must be one of [WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, FISCAL_YEAR],"
                                + " but is FISCAL_QUARTER"));
    }

    private static Arguments bad(ThrowingCallable call, String message) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badArguments")
    void codeIsHeldToTheSameRulesAsText(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}

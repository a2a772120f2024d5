package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputedPeriodTest {

    private static final BusinessCalendar UTC = BusinessCalendar.of(ZoneId.of("UTC"));

    @ParameterizedTest
    @CsvSource({
        "0999, 0999-01-01, 0999-12-31",
        "10000, +10000-01-01, +10000-12-31",
        "-001, -0001-01-01, -0001-12-31",
        "0500-H2, 0500-07-01, 0500-12-31",
        "0500-Q4, 0500-10-01, 0500-12-31",
        "0500-12, 0500-12-01, 0500-12-31",
        "0500-W01, 0500-01-04, 0500-01-10",
        "0500-W52, 0500-12-27, 0501-01-02",
        "FY0500, 0500-01-01, 0500-12-31",
        "FY0500-H1, 0500-01-01, 0500-06-30",
        "FY0500-Q1, 0500-01-01, 0500-03-31",
        "0001-01-01, 0001-01-01, 0001-01-01",
        "+10000-01-01, +10000-01-01, +10000-01-01",
        "0999-12-31..1000-01-01, 0999-12-31, 1000-01-01",
        "9999-12-31..+10000-01-01, 9999-12-31, +10000-01-01",
        "2026-Q2, 2026-04-01, 2026-06-30",
        "1000, 1000-01-01, 1000-12-31",
        "9999, 9999-01-01, 9999-12-31"
    })
    void aPeriodOfAnyYearIsReadFromTheTextThatItGives(String text, LocalDate first, LocalDate last) {
        ReportingPeriod period = ReportingPeriod.parseComputed(text);

        assertThat(period).hasToString(text);
        ResolvedPeriod days = period.resolve(UTC, Instant.parse("2026-05-17T12:00:00Z"));
        assertThat(days.first()).isEqualTo(first);
        assertThat(days.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0500-H0",
                "0500-H3",
                "0500-Q5",
                "0500-Q0",
                "0500-13",
                "0500-00",
                "0500-W00",
                "0500-W53",
                "0500-W54",
                "500",
                "2025-W53",
                "0500-1",
                "0500-02-30",
                "0500-01-02..0500-01-01",
                "FY0500-01",
                "FY0500-W01",
                "nonsense"
            })
    void aTextThatNoPeriodGivesIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parseComputed(text))
                .withMessageContaining("\"" + text + "\" is not a reporting period");
    }
}

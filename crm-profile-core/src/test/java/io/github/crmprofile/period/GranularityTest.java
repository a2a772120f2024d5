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
    @ValueSource(strings = {"all_time", "..2026-02-03", "2026-02-03.."})
    void anOpenPeriodHasNoFittingGranularity(String text) {
        ResolvedPeriod period = ReportingPeriod.parse(text).resolve(calendar(1), NOW);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Granularity.fitting(period))
                .withMessage("The period " + text
                        + " is open and has no length; close it with the days of its first and last"
                        + " record: period.closed(firstRecord, lastRecord)");
    }

    @Test
    void theLastDayMayNotPrecedeTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Granularity.fitting(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1)))
                .withMessage("the last day must not be before the first, but 2026-05-01 is before 2026-05-02");
    }

    private static BusinessCalendar calendar(int fiscalYearStart) {
        return new BusinessCalendar(ZoneOffset.UTC, DayOfWeek.WEDNESDAY, fiscalYearStart);
    }
}

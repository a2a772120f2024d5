package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a period. */
class BucketsTest {

    private static final BusinessCalendar ROME = new BusinessCalendar(ZoneId.of("Europe/Rome"), DayOfWeek.MONDAY, 4);
    private static final Instant NOW = Instant.parse("2026-05-17T22:30:00Z");

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "DAY,            2026-01-30..2026-02-01, 2026-01-30 2026-01-31 2026-02-01",
        "WEEK,           2026-05-13..2026-05-25, 2026-05-13..2026-05-17 2026-05-18..2026-05-24 2026-05-25",
        "WEEK,           2026-05-18..2026-05-24, 2026-05-18..2026-05-24",
        "MONTH,          2026-Q1,                2026-01 2026-02 2026-03",
        "MONTH,          2026-01-31..2026-03-01, 2026-01-31 2026-02 2026-03-01",
        "MONTH,          2026-05-02..2026-05-30, 2026-05-02..2026-05-30",
        "MONTH,          2026-05-01..2026-05-30, 2026-05-01..2026-05-30",
        "MONTH,          2026-05-02..2026-05-31, 2026-05-02..2026-05-31",
        "MONTH,          2026-05-01..2026-05-31, 2026-05",
        "QUARTER,        2026,                   2026-Q1 2026-Q2 2026-Q3 2026-Q4",
        "YEAR,           FY2026,                 2025-04-01..2025-12-31 2026-01-01..2026-03-31",
        "QUARTER,        FY2026,                 2025-Q2 2025-Q3 2025-Q4 2026-Q1",
        "MONTH,          2026-W01,               2025-12-29..2025-12-31 2026-01-01..2026-01-04",
        "WEEK,           last_2_weeks,           2026-05-04..2026-05-10 2026-05-11..2026-05-17",
    })
    void bucketsAreWholeUnitsCutToThePeriod(Granularity granularity, String text, String labels) {
        assertThat(resolve(text).buckets(granularity))
                .extracting(ResolvedPeriod::label)
                .containsExactly(labels.split(" "));
        assertThat(resolve(text).buckets(granularity))
                .extracting(bucket -> bucket.period().toString())
                .containsExactly(labels.split(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "all_time,     2026-01-20..2026-01-31 2026-02 2026-03-01..2026-03-05",
        "..2026-02-03, 2026-01-20..2026-01-31 2026-02-01..2026-02-03",
        "..2026-03-05, 2026-01-20..2026-01-31 2026-02 2026-03-01..2026-03-05",
        "..2026-04-10, 2026-01-20..2026-01-31 2026-02 2026-03 2026-04-01..2026-04-10",
        "..2026-01-10, 2026-01-10",
        "2026-02-03.., 2026-02-03..2026-02-28 2026-03-01..2026-03-05",
        "2025-12-31.., 2025-12-31 2026-01 2026-02 2026-03-01..2026-03-05",
        "2026-03-05.., 2026-03-05",
        "2026-04-10.., 2026-04-10",
        "..2026-01-20, 2026-01-20",
        "2026-Q1,      2026-01 2026-02 2026-03",
    })
    void whatIsOpenIsTakenToBeginAndEndWithTheRecords(String text, String labels) {
        List<ResolvedPeriod> buckets =
                resolve(text).buckets(Granularity.MONTH, LocalDate.of(2026, 1, 20), LocalDate.of(2026, 3, 5));

        assertThat(buckets).extracting(ResolvedPeriod::label).containsExactly(labels.split(" "));
        assertThat(buckets).extracting(ResolvedPeriod::today).containsOnly(LocalDate.of(2026, 5, 18));
    }

    @ParameterizedTest
    @CsvSource({"all_time,''", "..2026-02-03, 2026-02-03", "2026-02-03.., 2026-02-03", "2026-Q1, 2026-Q1"})
    void withoutARecordAnOpenPeriodIsTheDayOfItsBound(String text, String labels) {
        assertThat(resolve(text).buckets(Granularity.QUARTER, null, null))
                .extracting(ResolvedPeriod::label)
                .containsExactlyElementsOf(labels.isEmpty() ? List.of() : List.of(labels));
    }

    @Test
    void aFirstRecordHasALast() {
        LocalDate day = LocalDate.of(2026, 5, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve("all_time").buckets(Granularity.DAY, day, null))
                .withMessage("the days of the first and the last record must both be given, or none of them, but they"
                        + " are 2026-05-02 and null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve("..2026-05-01").closed(null, day))
                .withMessageEndingWith("but they are null and 2026-05-02");
    }

    @Test
    void theLastRecordMayNotPrecedeTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve("all_time")
                        .buckets(Granularity.DAY, LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1)))
                .withMessage("the last day must not be before the first, but 2026-05-01 is before 2026-05-02");
    }

    @ParameterizedTest
    @CsvSource({"all_time", "..2026-02-03", "2026-02-03.."})
    void anOpenPeriodHasNoBucketsOfItsOwn(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve(text).buckets(Granularity.DAY))
                .withMessage("The period " + text + " is open and has no buckets of its own; use"
                        + " buckets(granularity, firstRecord, lastRecord)");
    }

    @Test
    void aHundredYearsOfDaysAreTheMostBuckets() {
        LocalDate first = LocalDate.of(1900, 1, 1);
        ReportingPeriod most = ReportingPeriod.between(first, first.plusDays(36_599));
        ReportingPeriod tooMany = ReportingPeriod.between(first, first.plusDays(36_600));

        assertThat(most.resolve(ROME, NOW).buckets(Granularity.DAY)).hasSize(36_600);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tooMany.resolve(ROME, NOW).buckets(Granularity.DAY))
                .withMessage(
                        "The days 1900-01-01 to 2000-03-17 are 36601 buckets of DAY, but at most 36600 are allowed;"
                                + " use a coarser granularity or a shorter period");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"DAY, 3287182", "WEEK, 469598", "MONTH, 108000"})
    void tooManyBucketsAreCountedNotBuilt(Granularity granularity, long count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve("1000-01-01..9999-12-31").buckets(granularity))
                .withMessage(
                        "The days 1000-01-01 to 9999-12-31 are %d buckets of %s, but at most 36600 are allowed; use"
                                + " a coarser granularity or a shorter period",
                        count, granularity);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"QUARTER, 36000", "YEAR, 9000"})
    void everyYearThatCanBeWrittenFitsInQuartersAndYears(Granularity granularity, int count) {
        assertThat(resolve("1000-01-01..9999-12-31").buckets(granularity)).hasSize(count);
    }

    @Test
    void bucketsCannotBeChanged() {
        assertThat(resolve("2026-Q1").buckets(Granularity.MONTH)).isUnmodifiable();
    }

    private static ResolvedPeriod resolve(String text) {
        return ReportingPeriod.parse(text).resolve(ROME, NOW);
    }
}

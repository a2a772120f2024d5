package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every period, by every calendar, at every moment. The generators choose the awkward ones themselves. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class PeriodProperties {

    @Property
    void everyPeriodIsReadBackFromItsText(@ForAll("periods") ReportingPeriod period) {
        assertThat(ReportingPeriod.parse(period.toString())).isEqualTo(period).hasToString(period.toString());
    }

    @Property(tries = 5000)
    void everyTextIsEitherAPeriodThatWritesItBackOrRefusedAndQuoted(@ForAll("texts") String text) {
        ReportingPeriod period;
        try {
            period = ReportingPeriod.parse(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused)
                    .hasMessageStartingWith("\"" + text + "\" is not a reporting period: ")
                    .hasMessageEndingWith("(years from 1000 to 9999)");
            return;
        }
        assertThat(period).hasToString(text);
    }

    @Property
    void aDayHoldsExactlyTheInstantsFromItsStartToTheStartOfTheNext(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("moments") Instant moment) {
        LocalDate day = calendar.dateOf(moment);

        assertThat(moment).isAfterOrEqualTo(calendar.startOf(day)).isBefore(calendar.startOf(day.plusDays(1)));
    }

    @Property
    void daysAndInstantsOfAPeriodSayTheSame(
            @ForAll("periods") ReportingPeriod period,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now,
            @ForAll("moments") Instant instant) {
        ResolvedPeriod resolved = period.resolve(calendar, now);
        LocalDate first = resolved.first();
        LocalDate last = resolved.last();

        assertThat(resolved.from()).isEqualTo(first == null ? null : calendar.startOf(first));
        assertThat(resolved.to()).isEqualTo(last == null ? null : calendar.startOf(last.plusDays(1)));
        assertThat(resolved.contains(instant)).isEqualTo(resolved.contains(calendar.dateOf(instant)));
    }

    @Property
    void thePresentIsInThePeriodsThatEndTodayAndInTheUnitsOfToday(
            @ForAll Granularity unit,
            @ForAll @IntRange(min = 1, max = 36_600) int days,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod lastDays = ReportingPeriod.lastDays(days).resolve(calendar, now);

        assertThat(lastDays.contains(now)).isTrue();
        assertThat(length(lastDays)).isEqualTo(days);
        assertThat(ReportingPeriod.current(unit).resolve(calendar, now).contains(now))
                .isTrue();
        assertThat(ReportingPeriod.last(unit).resolve(calendar, now).contains(now))
                .isFalse();
    }

    @Property
    void theLabelNamesTheSameDaysForEver(
            @ForAll("boundedPeriods") ReportingPeriod period,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("middleAges") Instant now) {
        ResolvedPeriod resolved = period.resolve(calendar, now);
        ResolvedPeriod named = ReportingPeriod.parse(resolved.label()).resolve(calendar, Instant.EPOCH);

        assertThat(named.label()).isEqualTo(resolved.label());
        assertThat(named.from()).isEqualTo(resolved.from());
        assertThat(named.to()).isEqualTo(resolved.to());
    }

    @Property
    void bucketsCoverThePeriodOnceInOrder(
            @ForAll("boundedPeriods") ReportingPeriod period,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod resolved = period.resolve(calendar, now);
        LocalDate first = resolved.first();
        LocalDate last = resolved.last();
        assertThat(first).isNotNull();
        assertThat(last).isNotNull();

        for (Granularity granularity : Granularity.values()) {
            long count = granularity.count(first, last, calendar);
            if (count > ResolvedPeriod.MAX_BUCKETS) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> resolved.buckets(granularity))
                        .withMessageContaining("are " + count + " buckets of " + granularity);
            } else if (count < 2000) {
                List<ResolvedPeriod> buckets = resolved.buckets(granularity);
                assertThat(buckets).hasSize((int) count);
                assertCovers(buckets, resolved);
                assertUnits(buckets, granularity);
            }
        }
    }

    @Property
    void anOpenPeriodIsCoveredFromTheFirstRecordToTheLast(
            @ForAll("days") LocalDate record,
            @ForAll @IntRange(max = 1500) int daysLater,
            @ForAll Granularity granularity,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        LocalDate lastRecord = record.plusDays(daysLater);

        List<ResolvedPeriod> buckets =
                ReportingPeriod.allTime().resolve(calendar, now).buckets(granularity, record, lastRecord);

        assertCovers(
                buckets,
                new ResolvedPeriod(new ReportingPeriod(new PeriodRule.Range(record, lastRecord)), calendar, record));
    }

    private static void assertCovers(List<ResolvedPeriod> buckets, ResolvedPeriod whole) {
        LocalDate expectedFirst = whole.first();
        Instant expectedFrom = whole.from();
        for (ResolvedPeriod bucket : buckets) {
            assertThat(bucket.first()).isEqualTo(expectedFirst);
            assertThat(bucket.last()).isAfterOrEqualTo(bucket.first());
            assertThat(bucket.from()).isEqualTo(expectedFrom);
            assertThat(bucket.to()).isAfterOrEqualTo(bucket.from());
            expectedFirst = bucket.last().plusDays(1);
            expectedFrom = bucket.to();
        }
        assertThat(expectedFirst).isEqualTo(whole.last().plusDays(1));
        assertThat(expectedFrom).isEqualTo(whole.to());
    }

    /** All but the first begin as the calendar says, and all but the last end so. */
    private static void assertUnits(List<ResolvedPeriod> buckets, Granularity granularity) {
        assertThat(buckets.subList(1, buckets.size())).allSatisfy(bucket -> {
            LocalDate first = bucket.first();
            int month = first.getMonthValue();
            int fiscalYearStart = bucket.calendar().fiscalYearStart();
            switch (granularity) {
                case DAY -> assertThat(first).isEqualTo(bucket.last());
                case WEEK ->
                    assertThat(first.getDayOfWeek()).isEqualTo(bucket.calendar().weekStart());
                case MONTH -> assertThat(first).hasDayOfMonth(1);
                case QUARTER -> assertThat(month).isIn(1, 4, 7, 10);
                case YEAR -> assertThat(first).hasDayOfMonth(1).hasMonthValue(1);
                case FISCAL_QUARTER ->
                    assertThat((month + 12 - fiscalYearStart) % 3).isZero();
                case FISCAL_YEAR -> assertThat(first).hasDayOfMonth(1).hasMonthValue(fiscalYearStart);
            }
        });
    }

    @Property
    void aWeekIsSevenDaysFromTheWeekStart(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("moments") Instant now) {
        ResolvedPeriod week = ReportingPeriod.current(Granularity.WEEK).resolve(calendar, now);

        assertThat(week.first().getDayOfWeek()).isEqualTo(calendar.weekStart());
        assertThat(length(week)).isEqualTo(7);
    }

    @Property
    void theUnitBeforeACalendarUnitEndsWhereItBeginsAndIsAUnitItself(
            @ForAll("calendarUnits") ReportingPeriod period,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod resolved = period.resolve(calendar, now);
        ResolvedPeriod previous = compared(resolved, Comparison.PREVIOUS);
        ResolvedPeriod beforeIt = compared(previous, Comparison.PREVIOUS);

        assertThat(previous.last()).isEqualTo(resolved.first().minusDays(1));
        assertThat(previous.to()).isEqualTo(resolved.from());
        assertThat(beforeIt.to()).isEqualTo(previous.from());
        assertThat(ChronoUnit.MONTHS.between(previous.first(), resolved.first()))
                .isEqualTo(ChronoUnit.MONTHS.between(
                        resolved.first(), resolved.last().plusDays(1)));
    }

    @Property
    void aRunOfDaysIsComparedWithAsManyDaysBefore(
            @ForAll("runsOfDays") ReportingPeriod period,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod resolved = period.resolve(calendar, now);
        ResolvedPeriod previous = compared(resolved, Comparison.PREVIOUS);

        assertThat(previous.to()).isEqualTo(resolved.from());
        assertThat(length(previous)).isEqualTo(length(resolved));
    }

    @Property
    void aPeriodToDateIsComparedWithinTheUnitBefore(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("moments") Instant now) {
        for (Granularity unit : ReportingPeriod.TO_DATE) {
            ResolvedPeriod toDate = ReportingPeriod.toDate(unit).resolve(calendar, now);
            ResolvedPeriod unitBefore = ReportingPeriod.last(unit).resolve(calendar, now);
            ResolvedPeriod previous = compared(toDate, Comparison.PREVIOUS);

            assertThat(toDate.last()).isEqualTo(toDate.today());
            assertThat(previous.first()).isEqualTo(unitBefore.first());
            assertThat(length(previous)).isEqualTo(Math.min(length(toDate), length(unitBefore)));
        }
    }

    @Property
    void daysMoveToTheSameDaysOfTheYearBefore(
            @ForAll("periodsOfDays") ReportingPeriod period,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod resolved = period.resolve(calendar, now);
        ResolvedPeriod earlier = compared(resolved, Comparison.YEAR_EARLIER);

        assertThat(earlier.first()).isEqualTo(resolved.first().minusYears(1));
        assertThat(earlier.last()).isEqualTo(resolved.last().minusYears(1));
    }

    @Property
    void aWholeMonthQuarterOrYearStaysWholeAYearEarlier(
            @ForAll("wholeMonths") ReportingPeriod period,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod resolved = period.resolve(calendar, now);
        ResolvedPeriod earlier = compared(resolved, Comparison.YEAR_EARLIER);

        assertThat(earlier.first()).isEqualTo(resolved.first().minusYears(1));
        assertThat(earlier.last().plusDays(1))
                .isEqualTo(resolved.last().plusDays(1).minusYears(1));
    }

    @Property
    void aComparedPeriodHasTheSameTodayAndCalendar(
            @ForAll("boundedPeriods") ReportingPeriod period,
            @ForAll Comparison comparison,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod other = compared(period.resolve(calendar, now), comparison);

        assertThat(other).isEqualTo(other.period().resolve(calendar, now));
    }

    private static ResolvedPeriod compared(ResolvedPeriod period, Comparison comparison) {
        return period.comparedWith(comparison).orElseThrow();
    }

    private static long length(ResolvedPeriod period) {
        return ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        return PeriodArbitraries.calendars();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return PeriodArbitraries.moments();
    }

    /** Far enough from the years 1000 and 9999 for every period to stay within them. */
    @Provide
    Arbitrary<Instant> middleAges() {
        return moments().map(moment -> Instant.ofEpochSecond(moment.getEpochSecond() / 10));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return PeriodArbitraries.days();
    }

    @Provide
    Arbitrary<ReportingPeriod> periods() {
        return PeriodArbitraries.periods();
    }

    @Provide
    Arbitrary<ReportingPeriod> boundedPeriods() {
        return PeriodArbitraries.boundedPeriods();
    }

    @Provide
    Arbitrary<ReportingPeriod> calendarUnits() {
        return PeriodArbitraries.calendarUnits();
    }

    @Provide
    Arbitrary<ReportingPeriod> wholeMonths() {
        return PeriodArbitraries.wholeMonths();
    }

    @Provide
    Arbitrary<ReportingPeriod> periodsOfDays() {
        return Arbitraries.oneOf(PeriodArbitraries.daysAndWeeks(), PeriodArbitraries.otherBounded());
    }

    @Provide
    Arbitrary<ReportingPeriod> runsOfDays() {
        return PeriodArbitraries.runsOfDays();
    }

    /** Noise, noise in the letters of the forms, and true texts with one character put in, taken out or changed. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> letters = Arbitraries.chars().with("0123456789-.._QFYadehiklmnorstuwy ");
        Arbitrary<String> noise = Arbitraries.strings()
                .all()
                .ofMaxLength(80)
                .filter(text -> text.chars().noneMatch(Character::isISOControl));
        Arbitrary<String> mutants = Combinators.combine(
                        periods(),
                        letters,
                        Arbitraries.integers().between(0, 22),
                        Arbitraries.integers().between(0, 2))
                .as((period, letter, position, kind) -> {
                    StringBuilder text = new StringBuilder(period.toString());
                    int at = position % text.length();
                    return switch (kind) {
                        case 0 -> text.insert(at, letter).toString();
                        case 1 -> text.deleteCharAt(at).toString();
                        default -> text.replace(at, at + 1, letter.toString()).toString();
                    };
                });
        return Arbitraries.oneOf(noise, letters.list().ofMaxSize(24).map(PeriodProperties::joined), mutants);
    }

    private static String joined(List<Character> letters) {
        StringBuilder text = new StringBuilder();
        letters.forEach(text::append);
        return text.toString();
    }
}

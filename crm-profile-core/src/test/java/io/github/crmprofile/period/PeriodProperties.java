package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

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
            assertThatTheNearestIsAPeriod(refused.getMessage());
            return;
        }
        assertThat(period).hasToString(text);
    }

    private static void assertThatTheNearestIsAPeriod(String message) {
        Matcher nearest =
                Pattern.compile("; did you mean ([^?]*)\\? Accepted: ").matcher(message);
        if (nearest.find()) {
            assertThat(ReportingPeriod.parse(nearest.group(1))).hasToString(nearest.group(1));
        }
    }

    @Property
    void everyPeriodHasDaysAndComparisonsAtEveryMoment(
            @ForAll("periods") ReportingPeriod period,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod resolved = period.resolve(calendar, now);

        assertThat(resolved.label()).isNotEmpty();
        for (Comparison comparison : Comparison.values()) {
            assertThat(resolved.comparedWith(comparison).isPresent()).isEqualTo(resolved.isBounded());
            resolved.comparedWith(comparison).ifPresent(earlier -> {
                assertThat(earlier.first()).isBeforeOrEqualTo(earlier.last());
                assertThat(earlier.first()).isBefore(resolved.first());
                assertThat(earlier.label()).isNotEmpty();
            });
        }
    }

    @Property
    void theUnitsOfACalendarPartitionTime(
            @ForAll PeriodUnit unit,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("middleAges") Instant moment) {
        ResolvedPeriod own = ReportingPeriod.current(unit).resolve(calendar, moment);
        ResolvedPeriod before = ReportingPeriod.last(unit).resolve(calendar, moment);
        ResolvedPeriod named = ReportingPeriod.parse(own.label()).resolve(calendar, Instant.EPOCH);

        assertThat(named.contains(moment)).isTrue();
        assertThat(before.to()).isEqualTo(own.from());
        assertThat(own.comparedWith(Comparison.PREVIOUS))
                .hasValueSatisfying(previous -> assertThat(previous.label()).isEqualTo(before.label()));
        for (Instant inside : List.of(own.from(), own.to().minusNanos(1))) {
            assertThat(own.contains(inside) ? own.label() : "empty")
                    .isEqualTo(
                            own.from().equals(own.to())
                                    ? "empty"
                                    : ReportingPeriod.current(unit)
                                            .resolve(calendar, inside)
                                            .label());
        }
    }

    @Property
    void thePartsOfAUnitCoverItOnce(
            @ForAll @IntRange(min = 1000, max = 9999) int year,
            @ForAll boolean isFiscal,
            @ForAll("calendars") BusinessCalendar calendar) {
        String name = (isFiscal ? "FY" : "") + String.format(Locale.ROOT, "%04d", year);
        ResolvedPeriod whole = resolve(name, calendar);

        assertCovers(List.of(resolve(name + "-H1", calendar), resolve(name + "-H2", calendar)), whole);
        assertCovers(
                Stream.of("-Q1", "-Q2", "-Q3", "-Q4")
                        .map(quarter -> resolve(name + quarter, calendar))
                        .toList(),
                whole);
        assertCovers(
                List.of(resolve(name + "-Q3", calendar), resolve(name + "-Q4", calendar)),
                resolve(name + "-H2", calendar));
    }

    private static ResolvedPeriod resolve(String text, BusinessCalendar calendar) {
        return ReportingPeriod.parse(text).resolve(calendar, Instant.EPOCH);
    }

    @Property
    void anIsoWeekIsThatOfTheJdkAndItsWeeksFollowOnEachOther(
            @ForAll("daysOfWrittenWeeks") LocalDate day, @ForAll("calendars") BusinessCalendar calendar) {
        String text = DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, 8);
        ResolvedPeriod week = resolve(text, calendar);

        assertThat(week.contains(day)).isTrue();
        assertThat(week.first().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(length(week)).isEqualTo(7);
        assertThat(compared(week, Comparison.PREVIOUS).label())
                .isEqualTo(DateTimeFormatter.ISO_WEEK_DATE
                        .format(day.minusWeeks(1))
                        .substring(0, 8));
    }

    @Property
    void countedUnitsAreTheWholeOnesBeforeAndAreComparedWithAsMany(
            @ForAll @IntRange(min = 1, max = 36_600) int count,
            @ForAll("countedUnits") PeriodUnit unit,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod last = ReportingPeriod.last(count, unit).resolve(calendar, now);
        ResolvedPeriod previous = compared(last, Comparison.PREVIOUS);

        assertThat(last.to())
                .isEqualTo(ReportingPeriod.current(unit).resolve(calendar, now).from());
        assertThat(unit.count(last.first(), last.last(), calendar)).isEqualTo(count);
        assertThat(unit.startOf(last.first(), calendar)).isEqualTo(last.first());
        assertThat(previous.to()).isEqualTo(last.from());
        assertThat(unit.count(previous.first(), previous.last(), calendar)).isEqualTo(count);
        assertThat(unit.startOf(previous.first(), calendar)).isEqualTo(previous.first());
    }

    @Property
    void trailingUnitsEndTodayAndTwiceAsManyAreThemAndTheirPrevious(
            @ForAll @IntRange(min = 1, max = 18_300) int count,
            @ForAll("countedUnits") PeriodUnit unit,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        ResolvedPeriod trailing = ReportingPeriod.trailing(count, unit).resolve(calendar, now);
        ResolvedPeriod twice = ReportingPeriod.trailing(2 * count, unit).resolve(calendar, now);

        assertThat(trailing.last()).isEqualTo(trailing.today());
        assertCovers(List.of(compared(trailing, Comparison.PREVIOUS), trailing), twice);
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
            @ForAll PeriodUnit unit,
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
            @ForAll("periodsOfWrittenDays") ReportingPeriod period,
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
            long count = granularity.unit().count(first, last, calendar);
            if (count > ResolvedPeriod.MAX_BUCKETS) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> resolved.buckets(granularity))
                        .withMessageContaining("are " + count + " buckets of " + granularity);
            } else if (count < 500) {
                List<ResolvedPeriod> buckets = resolved.buckets(granularity);
                assertThat(buckets).hasSize((int) count);
                assertCovers(buckets, resolved);
                assertUnits(buckets, granularity);
            }
        }
    }

    @Property
    void anOpenPeriodIsCoveredFromItsBoundOrTheFirstRecordToItsBoundOrTheLast(
            @ForAll("days") LocalDate bound,
            @ForAll @IntRange(min = -400, max = 400) int days,
            @ForAll @IntRange(max = 400) int daysLater,
            @ForAll Granularity granularity,
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant now) {
        LocalDate record = bound.plusDays(days);
        LocalDate lastRecord = record.plusDays(daysLater);
        for (ReportingPeriod period :
                List.of(ReportingPeriod.ALL_TIME, ReportingPeriod.upTo(bound), ReportingPeriod.from(bound))) {
            ResolvedPeriod open = period.resolve(calendar, now);
            LocalDate begin = open.first() != null ? open.first() : earlier(record, open.last());
            LocalDate end = open.last() != null ? open.last() : later(lastRecord, open.first());

            assertCovers(
                    open.buckets(granularity, record, lastRecord),
                    new ResolvedPeriod(new ReportingPeriod(new PeriodRule.Range(begin, end)), calendar, open.today()));
        }
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate bound) {
        return bound != null && bound.isBefore(day) ? bound : day;
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate bound) {
        return bound != null && bound.isAfter(day) ? bound : day;
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
            switch (granularity) {
                case DAY -> assertThat(first).isEqualTo(bucket.last());
                case WEEK ->
                    assertThat(first.getDayOfWeek()).isEqualTo(bucket.calendar().weekStart());
                case MONTH -> assertThat(first).hasDayOfMonth(1);
                case QUARTER -> assertThat(month).isIn(1, 4, 7, 10);
                case YEAR -> assertThat(first).hasDayOfMonth(1).hasMonthValue(1);
            }
        });
    }

    @Property
    void aWeekIsSevenDaysFromTheWeekStart(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("moments") Instant now) {
        ResolvedPeriod week = ReportingPeriod.current(PeriodUnit.WEEK).resolve(calendar, now);

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
        for (PeriodUnit unit : ReportingPeriod.TO_DATE) {
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
    void wholeMonthsQuartersHalvesAndYearsStayWholeAYearEarlier(
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
    Arbitrary<PeriodUnit> countedUnits() {
        return Arbitraries.of(ReportingPeriod.COUNTED);
    }

    /** Not so many units before now that their days lie before the year 1000. */
    @Provide
    Arbitrary<ReportingPeriod> periodsOfWrittenDays() {
        BusinessCalendar utc = BusinessCalendar.of(ZoneOffset.UTC);
        return boundedPeriods()
                .filter(period -> !period.toString().matches("(last|trailing)_\\d+_.*")
                        || period.resolve(utc, Instant.EPOCH).first().getYear() > 1200);
    }

    @Provide
    Arbitrary<LocalDate> daysOfWrittenWeeks() {
        return days().filter(day ->
                day.get(IsoFields.WEEK_BASED_YEAR) >= 1000 && day.get(IsoFields.WEEK_BASED_YEAR) <= 9999);
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
        return Arbitraries.oneOf(
                PeriodArbitraries.wholeMonths(),
                PeriodArbitraries.lastUnits(EnumSet.of(PeriodUnit.MONTH, PeriodUnit.QUARTER, PeriodUnit.YEAR)));
    }

    @Provide
    Arbitrary<ReportingPeriod> periodsOfDays() {
        return Arbitraries.oneOf(
                PeriodArbitraries.daysAndWeeks(),
                PeriodArbitraries.runsOfDays(),
                PeriodArbitraries.trailing(),
                PeriodArbitraries.lastUnits(Set.of(PeriodUnit.WEEK)),
                Arbitraries.of(ReportingPeriod.TO_DATE).map(ReportingPeriod::toDate));
    }

    @Provide
    Arbitrary<ReportingPeriod> runsOfDays() {
        return PeriodArbitraries.runsOfDays();
    }

    /** Noise, noise in the letters of the forms, and true texts with one character put in, taken out or changed. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> letters = Arbitraries.chars().with("0123456789-.._QFHWYadefghiklmnorstuwy ");
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

package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
class PeriodProperties extends PeriodProviders {

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

package io.github.crmprofile.period;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Every kind of period, and calendars and moments that are often awkward. */
final class PeriodArbitraries {
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    private static final List<ZoneId> AWKWARD_ZONES = List.of(
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("America/St_Johns"),
            ZoneId.of("America/Havana"),
            ZoneId.of("Africa/Cairo"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Pacific/Kwajalein"),
            ZoneId.of("America/Juneau"),
            ZoneId.of("Asia/Manila"),
            ZoneId.of("+14:00"));

    private PeriodArbitraries() {}

    static Arbitrary<BusinessCalendar> calendars() {
        return Combinators.combine(
                        zones(),
                        Arbitraries.of(DayOfWeek.class),
                        Combinators.combine(
                                        Arbitraries.integers().between(1, 12),
                                        Arbitraries.oneOf(
                                                Arbitraries.just(1),
                                                Arbitraries.integers().between(1, 28)))
                                .as(MonthDay::of))
                .as(BusinessCalendar::new);
    }

    static Arbitrary<ZoneId> zones() {
        return Arbitraries.oneOf(Arbitraries.of(ZONES), Arbitraries.of(AWKWARD_ZONES));
    }

    /** Half of them where a clock is set, in any zone and at any time since clocks were. */
    static Arbitrary<Instant> moments() {
        Arbitrary<Instant> any = seconds("1000-01-01T00:00:00Z", "9999-12-31T23:59:59Z");
        Arbitrary<Instant> change = Combinators.combine(
                        zones(),
                        seconds("1840-01-01T00:00:00Z", "2030-01-01T00:00:00Z"),
                        Arbitraries.longs().between(-90_000, 90_000))
                .as((zone, after, seconds) -> {
                    var transition = zone.getRules().nextTransition(after);
                    return transition == null ? after : transition.getInstant().plusSeconds(seconds);
                });
        return Arbitraries.oneOf(any, change);
    }

    private static Arbitrary<Instant> seconds(String from, String to) {
        return Arbitraries.longs()
                .between(Instant.parse(from).getEpochSecond(), Instant.parse(to).getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    static Arbitrary<ReportingPeriod> periods() {
        return Arbitraries.oneOf(
                calendarUnits(),
                otherBounded(),
                days().map(ReportingPeriod::upTo),
                days().map(ReportingPeriod::from),
                Arbitraries.just(ReportingPeriod.ALL_TIME));
    }

    static Arbitrary<ReportingPeriod> boundedPeriods() {
        return Arbitraries.oneOf(calendarUnits(), otherBounded());
    }

    /** Days, weeks, months, quarters and years that are written as such. */
    static Arbitrary<ReportingPeriod> calendarUnits() {
        return Arbitraries.oneOf(daysAndWeeks(), wholeMonths());
    }

    static Arbitrary<ReportingPeriod> daysAndWeeks() {
        return Arbitraries.oneOf(
                relative(EnumSet.of(PeriodUnit.DAY, PeriodUnit.WEEK)), isoWeeks(), days().map(ReportingPeriod::day));
    }

    static Arbitrary<ReportingPeriod> isoWeeks() {
        return Combinators.combine(years(), Arbitraries.integers().between(1, 52))
                .as(ReportingPeriod::week);
    }

    /** Months, quarters, halves and years. */
    static Arbitrary<ReportingPeriod> wholeMonths() {
        Arbitrary<Integer> quarters = Arbitraries.integers().between(1, 4);
        Arbitrary<Integer> halves = Arbitraries.integers().between(1, 2);
        return Arbitraries.oneOf(
                relative(EnumSet.range(PeriodUnit.MONTH, PeriodUnit.FISCAL_YEAR)),
                years().map(ReportingPeriod::year),
                years().map(ReportingPeriod::fiscalYear),
                Combinators.combine(years(), halves).as(ReportingPeriod::halfYear),
                Combinators.combine(years(), halves).as(ReportingPeriod::fiscalHalfYear),
                Combinators.combine(years(), quarters).as(ReportingPeriod::quarter),
                Combinators.combine(years(), quarters).as(ReportingPeriod::fiscalQuarter),
                days().map(day -> ReportingPeriod.month(YearMonth.from(day))));
    }

    private static Arbitrary<Integer> years() {
        return Arbitraries.integers().between(1000, 9999);
    }

    private static Arbitrary<ReportingPeriod> relative(Set<PeriodUnit> units) {
        return Arbitraries.oneOf(
                Arbitraries.of(units).map(ReportingPeriod::current),
                Arbitraries.of(units).map(ReportingPeriod::last));
    }

    /** Whole units that were written with their number. */
    static Arbitrary<ReportingPeriod> lastUnits(Set<PeriodUnit> units) {
        return Combinators.combine(counts(), Arbitraries.of(units)).as(ReportingPeriod::last);
    }

    static Arbitrary<ReportingPeriod> trailing() {
        return Combinators.combine(counts(), Arbitraries.of(ReportingPeriod.COUNTED))
                .as(ReportingPeriod::trailing);
    }

    private static Arbitrary<Integer> counts() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 36), Arbitraries.integers().between(1, 36_600));
    }

    /** Periods that are compared with as many days directly before them. */
    static Arbitrary<ReportingPeriod> runsOfDays() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 36_600).map(ReportingPeriod::lastDays), ranges());
    }

    static Arbitrary<ReportingPeriod> otherBounded() {
        return Arbitraries.oneOf(
                runsOfDays(),
                trailing(),
                lastUnits(ReportingPeriod.COUNTED),
                Arbitraries.of(ReportingPeriod.TO_DATE).map(ReportingPeriod::toDate));
    }

    /** Half of them short, so that their buckets are few and cut at both ends. */
    private static Arbitrary<ReportingPeriod> ranges() {
        Arbitrary<ReportingPeriod> any = Combinators.combine(days(), days())
                .as((a, b) -> a.isBefore(b) ? ReportingPeriod.between(a, b) : ReportingPeriod.between(b, a));
        Arbitrary<ReportingPeriod> brief = Combinators.combine(
                        days(), Arbitraries.integers().between(0, 400))
                .as((last, length) ->
                        ReportingPeriod.between(last.minusDays(Math.min(length, last.getDayOfYear() - 1)), last));
        return Arbitraries.oneOf(any, brief);
    }

    static Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(
                        LocalDate.of(1000, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> endsOfMonths = any.map(day -> YearMonth.from(day).atEndOfMonth());
        Arbitrary<LocalDate> leapDays = Arbitraries.integers()
                .between(250, 2499)
                .map(n -> LocalDate.of(4 * n, 3, 1).minusDays(1));
        return Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, endsOfMonths), Tuple.of(1, leapDays));
    }
}

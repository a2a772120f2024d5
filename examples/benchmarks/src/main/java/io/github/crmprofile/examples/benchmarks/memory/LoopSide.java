package io.github.crmprofile.examples.benchmarks.memory;

import io.github.crmprofile.examples.benchmarks.crm.SideNumbers;
import io.github.crmprofile.examples.benchmarks.crm.SideNumbers.Fraction;
import io.github.crmprofile.period.ResolvedPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One side of the comparison while the hand-written loop adds it up: bounds first, then sums. */
final class LoopSide {

    final long from;
    final long to;
    final long firstDay;
    final long endDay;
    /** The beginning of each day of the trend, and the end of the last. */
    final long[] dayStarts;

    final long firstTrendDay;

    final long[] channels;
    final long[] inbound;
    final long[] outbound;
    final boolean[] touchedDeals;
    long activities;
    long last = PrimitiveClient.UNKNOWN;
    long load;

    final long[] won;
    final long[] lost;
    final long[] open;
    long wonCount;
    long periodDeals;

    final long[] issued;
    final long[] paid;
    final long[] outstanding;
    long issuedCount;
    long paidCount;
    long paidDue;
    long onTime;

    final long[] wonByDay;
    final long[] issuedByDay;
    final long[] paidByDay;

    LoopSide(ResolvedPeriod period, ResolvedPeriod trend, PrimitiveClient client) {
        from = seconds(period.from());
        to = seconds(period.to());
        firstDay = Objects.requireNonNull(period.first()).toEpochDay();
        endDay = Objects.requireNonNull(period.last()).toEpochDay() + 1;
        LocalDate firstOfTrend = Objects.requireNonNull(trend.first());
        firstTrendDay = firstOfTrend.toEpochDay();
        int days = (int) (Objects.requireNonNull(trend.last()).toEpochDay() + 1 - firstTrendDay);
        ZoneId zone = trend.calendar().zone();
        dayStarts = new long[days + 1];
        for (int i = 0; i <= days; i++) {
            dayStarts[i] = firstOfTrend.plusDays(i).atStartOfDay(zone).toEpochSecond();
        }
        int currencies = client.currencies.size();
        channels = new long[client.channels.size()];
        inbound = new long[client.channels.size()];
        outbound = new long[client.channels.size()];
        touchedDeals = new boolean[client.outcome.length];
        won = new long[currencies];
        lost = new long[currencies];
        open = new long[currencies];
        issued = new long[currencies];
        paid = new long[currencies];
        outstanding = new long[currencies];
        wonByDay = new long[days * currencies];
        issuedByDay = new long[days * currencies];
        paidByDay = new long[days * currencies];
    }

    private static long seconds(@Nullable Instant instant) {
        return Objects.requireNonNull(instant).getEpochSecond();
    }

    SideNumbers toNumbers(PrimitiveClient client) {
        var money = new TreeMap<String, SortedMap<String, Long>>();
        long[] total = new long[won.length];
        for (int i = 0; i < total.length; i++) {
            total[i] = won[i] + lost[i] + open[i];
        }
        money.put("won", named(client.currencies, won, 0));
        money.put("lost", named(client.currencies, lost, 0));
        money.put("open", named(client.currencies, open, 0));
        money.put("total", named(client.currencies, total, 0));
        money.put("issued", named(client.currencies, issued, 0));
        money.put("paid", named(client.currencies, paid, 0));
        money.put("outstanding", named(client.currencies, outstanding, 0));
        return new SideNumbers(
                money,
                named(client.channels, channels, 0),
                named(client.channels, inbound, 0),
                named(client.channels, outbound, 0),
                last == PrimitiveClient.UNKNOWN ? null : Instant.ofEpochSecond(last),
                Fraction.ratio(load, periodDeals),
                Fraction.ratio(wonCount, activities),
                new Fraction(paidCount, issuedCount),
                Fraction.ratio(onTime, paidDue),
                days(client.currencies, wonByDay),
                days(client.currencies, issuedByDay),
                days(client.currencies, paidByDay));
    }

    private static List<SortedMap<String, Long>> days(List<String> names, long[] sums) {
        var days = new ArrayList<SortedMap<String, Long>>();
        for (int from = 0; from < sums.length; from += names.size()) {
            days.add(named(names, sums, from));
        }
        return days;
    }

    private static SortedMap<String, Long> named(List<String> names, long[] sums, int from) {
        var named = new TreeMap<String, Long>();
        for (int i = 0; i < names.size(); i++) {
            if (sums[from + i] != 0) {
                named.put(names.get(i), sums[from + i]);
            }
        }
        return named;
    }

    /** The day of the trend in which an instant lies, or a negative number. */
    int dayOf(long seconds) {
        if (seconds < dayStarts[0] || seconds >= dayStarts[dayStarts.length - 1]) {
            return -1;
        }
        int day = (int) ((seconds - dayStarts[0]) / 86_400);
        while (seconds < dayStarts[day]) {
            day--;
        }
        while (seconds >= dayStarts[day + 1]) {
            day++;
        }
        return day;
    }

    int dayOfDate(long epochDay) {
        long day = epochDay - firstTrendDay;
        return day < 0 || day >= dayStarts.length - 1 ? -1 : (int) day;
    }
}

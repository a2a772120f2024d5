package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.examples.benchmarks.crm.SideNumbers;
import io.github.crmprofile.examples.benchmarks.crm.SideNumbers.Fraction;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the numbers of one side as rows bring them. Not thread-safe. */
final class SideBuilder {

    final SortedMap<String, Long> channels = new TreeMap<>();
    final SortedMap<String, Long> inbound = new TreeMap<>();
    final SortedMap<String, Long> outbound = new TreeMap<>();

    @Nullable
    Instant last;

    long load;
    long periodDeals;
    long wonCount;
    long activities;
    long paidCount;
    long issuedCount;
    long onTime;
    long paidDue;

    private final SortedMap<String, SortedMap<String, Long>> money = new TreeMap<>();
    private final Map<String, List<SortedMap<String, Long>>> trends = new HashMap<>();
    private final long firstDay;

    SideBuilder(int side) {
        var trend = StandardPage.trendSides().get(side);
        firstDay = Objects.requireNonNull(trend.first()).toEpochDay();
        long days = Objects.requireNonNull(trend.last()).toEpochDay() + 1 - firstDay;
        for (String name : List.of("won", "lost", "open", "total", "issued", "paid", "outstanding")) {
            money.put(name, new TreeMap<>());
        }
        for (String name : List.of("won", "issued", "paid")) {
            var sums = new ArrayList<SortedMap<String, Long>>();
            for (long day = 0; day < days; day++) {
                sums.add(new TreeMap<>());
            }
            trends.put(name, sums);
        }
    }

    static List<SideBuilder> both() {
        return List.of(new SideBuilder(0), new SideBuilder(1));
    }

    static List<SideNumbers> toNumbers(List<SideBuilder> sides) {
        return sides.stream().map(SideBuilder::toNumbers).toList();
    }

    void money(String name, String currency, @Nullable BigDecimal sum) {
        if (sum != null) {
            Objects.requireNonNull(money.get(name)).merge(currency, cents(sum), Long::sum);
        }
    }

    void day(String trend, LocalDate day, String currency, @Nullable BigDecimal sum) {
        if (sum != null) {
            int place = (int) (day.toEpochDay() - firstDay);
            Objects.requireNonNull(trends.get(trend)).get(place).put(currency, cents(sum));
        }
    }

    static void count(SortedMap<String, Long> counts, String key, long count) {
        if (count != 0) {
            counts.put(key, count);
        }
    }

    private static long cents(BigDecimal sum) {
        return sum.movePointRight(2).longValueExact();
    }

    private SideNumbers toNumbers() {
        return new SideNumbers(
                money,
                channels,
                inbound,
                outbound,
                last,
                Fraction.ratio(load, periodDeals),
                Fraction.ratio(wonCount, activities),
                new Fraction(paidCount, issuedCount),
                Fraction.ratio(onTime, paidDue),
                Objects.requireNonNull(trends.get("won")),
                Objects.requireNonNull(trends.get("issued")),
                Objects.requireNonNull(trends.get("paid")));
    }
}

package io.github.crmprofile.examples.benchmarks.crm;

import io.github.crmprofile.Profile;
import io.github.crmprofile.examples.benchmarks.crm.SideNumbers.Fraction;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The numbers of a profile of the library. */
public final class ProfileNumbers {

    private static final int CENTS = 2;

    private final Profile profile;
    private final Function<FigureResult, MetricValue> side;

    private ProfileNumbers(Profile profile, Function<FigureResult, MetricValue> side) {
        this.profile = profile;
        this.side = side;
    }

    /** The numbers of both sides, the page's period first. */
    public static List<SideNumbers> of(Profile profile) {
        return List.of(
                new ProfileNumbers(profile, FigureResult::value).read(),
                new ProfileNumbers(
                                profile,
                                figure ->
                                        Objects.requireNonNull(figure.earlier()).value())
                        .read());
    }

    private SideNumbers read() {
        var money = new TreeMap<String, SortedMap<String, Long>>();
        money.put("won", money(value("deals-by-outcome", 0)));
        money.put("open", money(value("deals-by-outcome", 1)));
        money.put("lost", money(value("deals-by-outcome", 2)));
        money.put("total", money(value("deals-total", 0)));
        money.put("issued", money(value("invoices-by-status", 0)));
        money.put("paid", money(value("invoices-by-status", 1)));
        money.put("outstanding", money(value("invoices-by-status", 2)));
        return new SideNumbers(
                money,
                counts(value("channel-load", 0)),
                counts(value("channel-load", 1)),
                counts(value("channel-load", 2)),
                instant(value("client-card", 1)),
                fraction(value("load-gauge", 0)),
                fraction(value("conversion", 0)),
                new Fraction(count(value("invoices-on-time", 0)), count(value("invoices-on-time", 1))),
                fraction(value("invoices-on-time", 2)),
                days(value("payments", 0)),
                days(value("payments", 1)),
                days(value("payments", 2)));
    }

    private MetricValue value(String placement, int figure) {
        return side.apply(profile.widget(placement).figures().get(figure));
    }

    private static SortedMap<String, Long> money(MetricValue value) {
        var cents = new TreeMap<String, Long>();
        ((MetricValue.Money) value)
                .amounts()
                .byCurrency()
                .forEach((currency, sum) ->
                        cents.put(currency, sum.movePointRight(CENTS).longValueExact()));
        return cents;
    }

    private static SortedMap<String, Long> counts(MetricValue value) {
        var counts = new TreeMap<String, Long>();
        ((MetricValue.Breakdown) value)
                .slices()
                .forEach(slice -> counts.put(Objects.requireNonNull(slice.key()), count(slice.value())));
        return counts;
    }

    private static long count(MetricValue value) {
        return ((MetricValue.Count) value).count();
    }

    private static @Nullable Instant instant(MetricValue value) {
        return value instanceof MetricValue.Moment moment ? moment.instant() : null;
    }

    private static Fraction fraction(MetricValue value) {
        if (value instanceof MetricValue.Level level) {
            return fraction(level.gauge().current());
        }
        return value instanceof MetricValue.Percent percent ? fraction(percent.ratio()) : new Fraction(0, 0);
    }

    private static Fraction fraction(Ratio ratio) {
        return new Fraction(
                ratio.numerator().longValueExact(), ratio.denominator().longValueExact());
    }

    private static List<SortedMap<String, Long>> days(MetricValue value) {
        return ((MetricValue.Trend) value)
                .points().stream().map(point -> money(point.value())).toList();
    }
}

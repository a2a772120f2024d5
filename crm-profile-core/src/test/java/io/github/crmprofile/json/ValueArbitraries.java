package io.github.crmprofile.json;

import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ResolvedPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values of every type, with hostile codes. */
final class ValueArbitraries {

    private static final Arbitrary<BigDecimal> DECIMALS = Arbitraries.bigDecimals()
            .between(new BigDecimal("-1E20"), new BigDecimal("1E20"))
            .ofScale(6);
    private static final Arbitrary<Ratio> RATIOS = Combinators.combine(
                    DECIMALS,
                    Arbitraries.bigDecimals().greaterThan(BigDecimal.ZERO).ofScale(3))
            .as(Ratio::new);
    private static final Arbitrary<String> CODES = Arbitraries.oneOf(
            Arbitraries.of("call", "email", "C1:WON", "</script>", "\"\\", "=1+1", "ünïcode 𝄞", "\u0001", "a.b&c=d"),
            Arbitraries.strings().ofMinLength(1).ofMaxLength(10).filter(text -> !text.isBlank()));
    private static final Arbitrary<String> CURRENCIES = Arbitraries.of("EUR", "USD", "JPY", "XPT9", "BHD");

    private ValueArbitraries() {}

    static Arbitrary<MetricValue> values(ResolvedPeriod period) {
        Arbitrary<MetricValue> simple = simple();
        Arbitrary<MetricValue> breakdowns = breakdown(Arbitraries.oneOf(simple, breakdown(simple)));
        return Arbitraries.oneOf(simple, breakdowns, trend(period, Arbitraries.oneOf(simple, breakdown(simple))));
    }

    private static Arbitrary<MetricValue> simple() {
        Arbitrary<MetricValue> counts = Arbitraries.longs().map(MetricValue.Count::new);
        Arbitrary<MetricValue> decimals = DECIMALS.map(MetricValue.Decimal::new);
        Arbitrary<MetricValue> percents = RATIOS.map(MetricValue.Percent::new);
        Arbitrary<MetricValue> quotients = RATIOS.map(MetricValue.Quotient::new);
        Arbitrary<MetricValue> elapsed = RATIOS.map(MetricValue.Elapsed::new);
        Arbitrary<MetricValue> averages =
                Combinators.combine(byCurrency(), RATIOS.injectNull(0.5)).as(MetricValue.MoneyAverage::new);
        Arbitrary<SortedMap<String, Reason>> undefined = CURRENCIES
                .map(currency -> new TreeMap<>(Map.of(currency + "'", Reason.ZERO_DENOMINATOR)))
                .map(map -> (SortedMap<String, Reason>) map);
        Arbitrary<MetricValue> shares = Combinators.combine(byCurrency(), undefined, RATIOS.injectNull(0.5))
                .as(MetricValue.MoneyPercent::new);
        Arbitrary<MetricValue> moments = Arbitraries.longs()
                .between(-30_000_000_000L, 250_000_000_000L)
                .map(second -> new MetricValue.Moment(Instant.ofEpochSecond(second)));
        Arbitrary<MetricValue> codes = CODES.set().ofMaxSize(4).map(set -> new MetricValue.Codes(new TreeSet<>(set)));
        Arbitrary<MetricValue> reasons = Arbitraries.of(
                        Reason.NO_ACTIVITIES,
                        Reason.NOT_IN_SOURCE,
                        Reason.NO_DATA,
                        new Reason("OWN_1", "it's <b>mine</b>"))
                .map(MetricValue.Undefined::new);
        Arbitrary<MetricValue> days = Arbitraries.longs().map(MetricValue.Days::new);
        Arbitrary<MetricValue> grades =
                Arbitraries.integers().between(1, 5).map(grade -> new MetricValue.Grade(grade, 5));
        Arbitrary<MetricValue> ranks =
                Arbitraries.longs().between(1, 1_000_000).map(rank -> new MetricValue.Rank(rank, rank + 7));
        Arbitrary<MetricValue> texts = CODES.map(MetricValue.Text::new);
        Arbitrary<MetricValue> plain = Arbitraries.oneOf(List.of(counts, days, grades, reasons, money()));
        Arbitrary<MetricValue> scores = Combinators.combine(
                        RATIOS,
                        Combinators.combine(CODES, plain, DECIMALS.injectNull(0.3), DECIMALS)
                                .as(MetricValue.ScorePart::new)
                                .list()
                                .ofMaxSize(3))
                .as(MetricValue.Score::new);
        return Arbitraries.oneOf(List.of(
                days, grades, ranks, texts, scores, counts, decimals, percents, quotients, elapsed, averages, shares,
                moments, codes, reasons, money(), levels()));
    }

    private static Arbitrary<SortedMap<String, Ratio>> byCurrency() {
        return Arbitraries.maps(CURRENCIES, RATIOS).ofMinSize(1).map(TreeMap::new);
    }

    private static Arbitrary<MetricValue> money() {
        Arbitrary<Amounts> amounts = Combinators.combine(CURRENCIES, DECIMALS)
                .as(Amounts::of)
                .list()
                .ofMaxSize(4)
                .map(list -> list.stream().reduce(Amounts.NONE, Amounts::plus))
                .flatMap(sum -> Arbitraries.integers()
                        .between(0, 5)
                        .map(missing -> new Amounts(sum.byCurrency(), sum.counts(), missing)));
        Arbitrary<ConvertedTotal> totals = Combinators.combine(
                        CURRENCIES,
                        DECIMALS,
                        CURRENCIES.set().ofMaxSize(2),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2))
                .as((currency, total, missing, more, converted) -> new ConvertedTotal(
                        currency,
                        converted == 0 && !missing.isEmpty() ? null : total,
                        converted,
                        new TreeSet<>(missing),
                        missing.isEmpty() ? 0 : missing.size() + more));
        return Combinators.combine(amounts, totals.injectNull(0.4)).as(MetricValue.Money::new);
    }

    private static Arbitrary<MetricValue> levels() {
        Arbitrary<Ratio> loads = Combinators.combine(
                        Arbitraries.longs().between(0, 10_000),
                        Arbitraries.longs().between(1, 50))
                .as(Ratio::of);
        return Combinators.combine(loads, loads, loads, Arbitraries.of(true, false))
                .as((current, highest, target, isManual) ->
                        new MetricValue.Level(LoadGauge.of(current, highest, target, isManual)));
    }

    private static Arbitrary<MetricValue> breakdown(Arbitrary<MetricValue> values) {
        return Combinators.combine(CODES.injectNull(0.1), values)
                .as(MetricValue.Slice::new)
                .list()
                .ofMaxSize(6)
                .map(MetricValue.Breakdown::new);
    }

    private static Arbitrary<MetricValue> trend(ResolvedPeriod period, Arbitrary<MetricValue> values) {
        return Combinators.combine(
                        Arbitraries.of(Granularity.WEEK, Granularity.MONTH, Granularity.QUARTER, Granularity.YEAR),
                        values.list().ofSize(3),
                        values.injectNull(0.5))
                .as((granularity, three, undated) -> {
                    var points = new ArrayList<MetricValue.Point>();
                    List<ResolvedPeriod> buckets = period.buckets(granularity);
                    for (int i = 0; i < Math.min(3, buckets.size()); i++) {
                        points.add(new MetricValue.Point(buckets.get(i), three.get(i)));
                    }
                    return new MetricValue.Trend(granularity, points, undated);
                });
    }
}

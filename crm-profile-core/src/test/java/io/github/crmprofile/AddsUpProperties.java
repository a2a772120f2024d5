package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.crmprofile.contract.ProfileCase;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.query.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.jspecify.annotations.Nullable;

/** The parts of a number add up to it. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class AddsUpProperties extends ProfileCases {

    @Property
    void theBucketsOfAnAdditiveMetricAddUpToIt(
            @ForAll("cases") ProfileCase asked,
            @ForAll("additive") Metric.Measured metric,
            @ForAll Granularity granularity) {
        List<FigureResult> results = profiles(asked)
                .figures(
                        asked.request(),
                        List.of(Figure.of(metric.id()), Figure.of(metric.id()).over(granularity)));
        var trend = (MetricValue.Trend) results.get(1).value();

        Stream<MetricValue> parts = Stream.concat(
                trend.points().stream().map(MetricValue.Point::value), Stream.ofNullable(trend.undated()));

        if (results.get(0).value() instanceof MetricValue.Count count) {
            assertThat(parts.mapToLong(part -> ((MetricValue.Count) part).count())
                            .sum())
                    .isEqualTo(count.count());
        } else {
            assertThat(parts.map(part -> ((MetricValue.Money) part).amounts()).reduce(Amounts.NONE, Amounts::plus))
                    .isEqualTo(((MetricValue.Money) results.get(0).value()).amounts());
        }
    }

    @Property
    void aTrendInSlicesAddsUpToTheTrendAndToTheBreakdown(
            @ForAll("cases") ProfileCase asked,
            @ForAll("additive") Metric.Measured metric,
            @ForAll Granularity granularity,
            @ForAll("ownFields") String field) {
        Figure plain = Figure.of(metric.id());
        boolean hasField = metric.operands().values().stream()
                .allMatch(m -> field.startsWith("attributes.")
                        || Field.find(m.kind(), field).isPresent());
        Figure sliced = plain.by(hasField ? field : "responsible");
        CrmProfiles profiles = profiles(asked);
        List<FigureResult> results = profiles.figures(asked.request(), List.of(plain.over(granularity), sliced));
        var trend = (MetricValue.Trend) results.get(0).value();
        List<MetricValue.Slice> whole = slices(results.get(1).value());
        if (trend.points().size() * whole.size() > 5_000) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> profiles.figures(asked.request(), List.of(sliced.over(granularity))))
                    .withMessageContaining("at most 5000 are shown");
            return;
        }
        var cells = (MetricValue.Trend) profiles.figures(asked.request(), List.of(sliced.over(granularity)))
                .get(0)
                .value();
        var totals = new LinkedHashMap<String, MetricValue>();

        assertThat(cells.points())
                .extracting(MetricValue.Point::period)
                .isEqualTo(
                        trend.points().stream().map(MetricValue.Point::period).toList());
        for (int i = 0; i < cells.points().size(); i++) {
            List<MetricValue.Slice> slices = slices(cells.points().get(i).value());
            assertThat(sum(slices)).isEqualTo(number(trend.points().get(i).value()));
            assertThat(slices)
                    .extracting(MetricValue.Slice::key)
                    .isEqualTo(whole.stream().map(MetricValue.Slice::key).toList());
        }
        assertThat(sum(slices(cells.undated()))).isEqualTo(number(trend.undated()));
        Stream.concat(cells.points().stream().map(MetricValue.Point::value), Stream.ofNullable(cells.undated()))
                .flatMap(part -> slices(part).stream())
                .forEach(slice -> totals.merge(String.valueOf(slice.key()), slice.value(), AddsUpProperties::plus));
        assertThat(totals.values().stream().map(AddsUpProperties::number))
                .containsExactlyInAnyOrderElementsOf(
                        whole.stream().map(slice -> number(slice.value())).toList());
    }

    private static Object sum(List<MetricValue.Slice> slices) {
        return number(slices.stream()
                .map(MetricValue.Slice::value)
                .reduce(AddsUpProperties::plus)
                .orElse(null));
    }

    private static MetricValue plus(MetricValue a, MetricValue b) {
        return a instanceof MetricValue.Count count
                ? new MetricValue.Count(count.count() + count(b))
                : new MetricValue.Money(amounts(a).plus(amounts(b)), null);
    }

    /** The count, or the amounts; 0 of nothing. */
    private static Object number(@Nullable MetricValue value) {
        if (value instanceof MetricValue.Money money) {
            return money.amounts().equals(Amounts.NONE) ? 0L : money.amounts();
        }
        return value == null ? 0L : count(value);
    }

    @Property
    void wonAndLostAndOpenDealsAreAllDeals(@ForAll("cases") ProfileCase asked) {
        List<MetricValue> values = values(
                asked,
                "deals.won.count",
                "deals.lost.count",
                "deals.open.count",
                "deals.total.count",
                "deals.won.value",
                "deals.lost.value",
                "deals.open.value",
                "deals.total.value");

        assertThat(count(values.get(0)) + count(values.get(1)) + count(values.get(2)))
                .isEqualTo(count(values.get(3)));
        assertThat(amounts(values.get(4)).plus(amounts(values.get(5))).plus(amounts(values.get(6))))
                .isEqualTo(amounts(values.get(7)));
    }

    @Property
    void theLoadOfAllClientsIsMadeOfTheLoadOfEach(@ForAll("cases") ProfileCase asked) {
        CrmProfiles profiles = profiles(asked);
        long activities = 0;
        long deals = 0;
        Ratio highest = null;
        for (Client client : asked.data().clients()) {
            if (client.id().kind() == asked.request().client().kind()) {
                List<Evidence> evidence = profiles.figures(
                                asked.request().withClient(client.id()), "communication.load")
                        .get(0)
                        .evidence();
                long numerator = evidence.get(0).count();
                long denominator = evidence.get(1).count();
                activities += numerator;
                deals += denominator;
                if (denominator > 0
                        && (highest == null || Ratio.of(numerator, denominator).compareTo(highest) > 0)) {
                    highest = Ratio.of(numerator, denominator);
                }
            }
        }
        MetricValue none = new MetricValue.Undefined(Reason.NO_DEALS);

        List<MetricValue> values = values(asked, "communication.load.average", "communication.load.highest");

        assertThat(values.get(0)).isEqualTo(deals == 0 ? none : new MetricValue.Quotient(Ratio.of(activities, deals)));
        if (highest == null) {
            assertThat(values.get(1)).isEqualTo(none);
        } else {
            assertThat(((MetricValue.Quotient) values.get(1)).ratio()).isEqualByComparingTo(highest);
        }
    }
}

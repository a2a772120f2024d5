package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.examples.quickstart.Bars.Bar;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.MetricValue.Breakdown;
import io.github.crmprofile.metric.MetricValue.Slice;
import io.github.crmprofile.metric.MetricValue.Trend;
import io.github.crmprofile.model.ConvertedTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The figures of one widget as a drawing: gauges, bars by key, columns over time. */
record Charts(Words words, Ink ink, int width) {
    private static final int LABEL = 26;
    private static final int HIGHEST = 18;

    List<String> draw(List<FigureResult> figures) {
        List<String> lines = bars(
                figures.stream().filter(figure -> !slices(figure).isEmpty()).toList());
        figures.stream()
                .filter(figure -> figure.value() instanceof MetricValue.Undefined)
                .map(figure -> ink.dim(words.headline(figure.value(), figure.period())))
                .distinct()
                .forEach(lines::add);
        for (FigureResult figure : figures) {
            MetricValue value = figure.value();
            if (value instanceof MetricValue.Level level) {
                lines.addAll(gauge(level.gauge()));
            } else if (value instanceof Trend trend) {
                lines.add(columns(figure, trend));
            } else if (!(value instanceof Breakdown || value instanceof MetricValue.Undefined)) {
                lines.add(words.metric(figure) + ": " + words.headline(value, figure.period()));
            }
        }
        return lines.isEmpty() ? List.of(ink.dim("–")) : lines;
    }

    private List<String> gauge(LoadGauge gauge) {
        String load = words.format().number(gauge.current().toDecimal(2)) + " "
                + words.labels().level(gauge.level());
        String target = words.phrase("quickstart.target") + " "
                + words.format().number(gauge.target().toDecimal(2));
        return GaugeLines.draw(gauge, load, target, Long.toString(gauge.scale()), width, ink);
    }

    /** The bars are those of the first breakdown; the others stand beside them in figures. */
    private List<String> bars(List<FigureResult> breakdowns) {
        List<String> lines = new ArrayList<>();
        if (breakdowns.isEmpty()) {
            return lines;
        }
        List<Slice> slices = slices(breakdowns.get(0)).stream()
                .sorted(Comparator.comparing((Slice slice) -> magnitude(slice.value()))
                        .reversed())
                .toList();
        if (breakdowns.size() > 1) {
            lines.add(Bars.heading(breakdowns.stream().map(words::shortly).toList(), ink));
        }
        lines.addAll(Bars.lying(
                slices.stream()
                        .map(slice -> new Bar(
                                Columns.clean(
                                        words.format().slice(breakdowns.get(0).figure(), slice.key())),
                                magnitude(slice.value()),
                                breakdowns.stream()
                                        .map(breakdown -> text(breakdown, slice.key()))
                                        .toList()))
                        .toList(),
                ink));
        return lines;
    }

    private String text(FigureResult breakdown, @Nullable String key) {
        return slices(breakdown).stream()
                .filter(slice -> Objects.equals(slice.key(), key))
                .map(slice -> words.headline(slice.value(), breakdown.period()))
                .findFirst()
                .orElse("·");
    }

    private static List<Slice> slices(FigureResult figure) {
        return figure.value() instanceof Breakdown breakdown ? breakdown.slices() : List.of();
    }

    private String columns(FigureResult figure, Trend trend) {
        List<BigDecimal> numbers =
                trend.points().stream().map(point -> magnitude(point.value())).toList();
        String highest = trend.points().stream()
                .max(Comparator.comparing(point -> magnitude(point.value())))
                .map(point -> words.headline(point.value(), point.period()))
                .orElse("");
        boolean isEmpty = numbers.stream().allMatch(number -> number.signum() <= 0);
        return Columns.left(words.metric(figure), LABEL)
                + ink.paint(Ink.Colour.CYAN, Bars.standing(numbers, width - LABEL - HIGHEST))
                + ink.dim(isEmpty ? Columns.right("–", HIGHEST) : Columns.right("max " + highest, HIGHEST));
    }

    /** How long a value is drawn; of money, the converted total, or the only currency there is. */
    private static BigDecimal magnitude(MetricValue value) {
        if (value instanceof MetricValue.Count count) {
            return BigDecimal.valueOf(count.count());
        } else if (value instanceof MetricValue.Money money) {
            ConvertedTotal converted = money.converted();
            SortedMap<String, BigDecimal> sums = money.amounts().byCurrency();
            BigDecimal total = converted == null ? null : converted.amount();
            return total != null
                    ? total
                    : sums.size() == 1 ? sums.values().iterator().next() : BigDecimal.ZERO;
        }
        return BigDecimal.ZERO;
    }
}

package io.github.crmprofile.format;

import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.widget.Labels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the values of metrics as text. */
record ValueText(Phrases phrases, DateText dates) {

    private static final int DIGITS = 2;
    private static final int MOST_SLICES = 4;
    private static final String SEPARATOR = " · ";

    private enum Unit {
        DAY(86_400),
        HOUR(3_600),
        MINUTE(60),
        SECOND(1);

        private final long seconds;

        Unit(long seconds) {
            this.seconds = seconds;
        }
    }

    String value(MetricValue value, ZoneId zone) {
        if (value instanceof MetricValue.Count count) {
            return whole(count.count());
        } else if (value instanceof MetricValue.Decimal decimal) {
            return numbers().number(decimal.value(), DIGITS);
        } else if (value instanceof MetricValue.Percent percent) {
            return numbers().percent(percent.ratio(), DIGITS);
        } else if (value instanceof MetricValue.Quotient quotient) {
            return quotient(quotient.ratio());
        } else if (value instanceof MetricValue.Elapsed elapsed) {
            return elapsed(elapsed.seconds());
        } else if (value instanceof MetricValue.Moment moment) {
            return dates.instant(moment.instant(), zone);
        } else if (value instanceof MetricValue.Undefined undefined) {
            return labels().reason(undefined.reason());
        } else if (value instanceof MetricValue.Text text) {
            return text.text();
        }
        return placeOrMoney(value, zone);
    }

    private String placeOrMoney(MetricValue value, ZoneId zone) {
        if (value instanceof MetricValue.Days days) {
            return days(days.days());
        } else if (value instanceof MetricValue.Grade grade) {
            return phrases.text("format.grade", whole(grade.grade()), whole(grade.highest()));
        } else if (value instanceof MetricValue.Rank rank) {
            return phrases.text("format.rank", whole(rank.rank()), whole(rank.of()));
        } else if (value instanceof MetricValue.Score score) {
            return phrases.text(
                    "format.score", numbers().number(score.ratio().percent().toDecimal(DIGITS), DIGITS));
        }
        return moneyOrParts(value, zone);
    }

    private String moneyOrParts(MetricValue value, ZoneId zone) {
        if (value instanceof MetricValue.Money money) {
            return money(money);
        } else if (value instanceof MetricValue.MoneyAverage average) {
            return average.byCurrency().entrySet().stream()
                    .map(e -> numbers().money(e.getValue(), e.getKey()))
                    .collect(Collectors.joining(SEPARATOR));
        } else if (value instanceof MetricValue.MoneyPercent percent) {
            return percents(percent);
        } else if (value instanceof MetricValue.Codes codes) {
            return codes.codes().stream().map(labels()::channel).collect(Collectors.joining(", "));
        } else if (value instanceof MetricValue.Level level) {
            LoadGauge gauge = level.gauge();
            return labels().level(gauge.level()) + SEPARATOR + quotient(gauge.current());
        } else if (value instanceof MetricValue.Breakdown breakdown) {
            return breakdown(breakdown, zone);
        }
        return trend((MetricValue.Trend) value);
    }

    private String whole(long number) {
        return numbers().number(BigDecimal.valueOf(number), 0);
    }

    private String days(long days) {
        return phrases.counted("duration.day", BigDecimal.valueOf(days), 0);
    }

    private String breakdown(MetricValue.Breakdown breakdown, ZoneId zone) {
        List<MetricValue.Slice> slices = breakdown.slices();
        String text = slices.stream()
                .limit(MOST_SLICES)
                .map(slice -> key(slice.key()) + " " + value(slice.value(), zone))
                .collect(Collectors.joining(SEPARATOR));
        return slices.isEmpty()
                ? labels().reason(Reason.NO_DATA)
                : text + (slices.size() > MOST_SLICES ? SEPARATOR + "…" : "");
    }

    private String trend(MetricValue.Trend trend) {
        List<MetricValue.Point> points = trend.points();
        LocalDate first = points.isEmpty() ? null : points.get(0).period().first();
        LocalDate last =
                points.isEmpty() ? null : points.get(points.size() - 1).period().last();
        return first == null || last == null ? labels().reason(Reason.NO_DATA) : dates.days(first, last);
    }

    private String key(@Nullable String key) {
        return key == null ? phrases.text("page.unknown") : labels().channel(key);
    }

    private String money(MetricValue.Money money) {
        ConvertedTotal total = money.converted();
        Amounts amounts = money.amounts();
        if (total == null) {
            return amounts(amounts);
        }
        BigDecimal sum = total.amount();
        if (sum == null) {
            return amounts(amounts) + " " + leftOut(total);
        }
        boolean isSame = amounts.currencies().equals(Set.of(total.currency()));
        return isSame || amounts.currencies().isEmpty()
                ? numbers().money(sum, total.currency())
                : amounts(amounts) + " " + converted(total);
    }

    String amounts(Amounts amounts) {
        return amounts.currencies().isEmpty()
                ? numbers().number(BigDecimal.ZERO, 0)
                : amounts.byCurrency().entrySet().stream()
                        .map(sum -> numbers().money(sum.getValue(), sum.getKey()))
                        .collect(Collectors.joining(SEPARATOR));
    }

    String converted(ConvertedTotal total) {
        BigDecimal sum = total.amount();
        String text =
                sum == null ? labels().reason(Reason.NO_RATE) : "≈ " + numbers().money(sum, total.currency());
        return total.isPartial() ? text + " " + leftOut(total) : text;
    }

    private String leftOut(ConvertedTotal total) {
        return "(" + phrases.text("format.without_rate", whole(total.leftOut())) + ")";
    }

    private String percents(MetricValue.MoneyPercent percent) {
        Map<String, Ratio> ratios = percent.byCurrency();
        Ratio converted = percent.converted();
        if (ratios.size() == 1 && percent.undefined().isEmpty()) {
            return numbers().percent(ratios.values().iterator().next(), DIGITS);
        }
        var texts = new TreeMap<String, String>();
        ratios.forEach((currency, ratio) -> texts.put(currency, numbers().percent(ratio, DIGITS)));
        percent.undefined().keySet().forEach(currency -> texts.put(currency, "–"));
        String each = texts.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(SEPARATOR));
        return converted == null ? each : each + " ≈ " + numbers().percent(converted, DIGITS);
    }

    String quotient(Ratio ratio) {
        return numbers().number(ratio.toDecimal(DIGITS), DIGITS);
    }

    String change(Change change) {
        Ratio percent = change.percent();
        if (change.kind() != Change.Kind.CHANGED || percent == null) {
            return phrases.text("change." + change.kind());
        }
        return numbers().signedPercent(percent, 1);
    }

    /** Returns a difference of percentages, in points. */
    String points(Ratio difference) {
        return phrases.text("format.points", numbers().signedNumber(difference.percent(), DIGITS));
    }

    /** Returns an elapsed time in the largest unit of which it has at least one. */
    String elapsed(Ratio seconds) {
        Ratio length = seconds.signum() < 0 ? Ratio.of(0, 1).minus(seconds) : seconds;
        Unit unit = Stream.of(Unit.values())
                .filter(u -> length.compareTo(Ratio.of(u.seconds, 1)) >= 0)
                .findFirst()
                .orElse(Unit.SECOND);
        BigDecimal number = seconds.dividedBy(Ratio.of(unit.seconds, 1)).toDecimal(1);
        return phrases.counted("duration." + unit.name().toLowerCase(Locale.ROOT), number, 1);
    }

    private Labels labels() {
        return phrases.labels();
    }

    private NumberText numbers() {
        return phrases.numbers();
    }
}

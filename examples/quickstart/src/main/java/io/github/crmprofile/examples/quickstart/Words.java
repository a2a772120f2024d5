package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.widget.Labels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers, dates and what there is to say about them, in the language asked for. */
record Words(Labels labels) {
    private static final Map<String, String> ENGLISH = Map.of(
            "quickstart.compared", "compared with",
            "quickstart.before", "before",
            "quickstart.target", "target",
            "quickstart.without-amount", "without amount",
            "quickstart.more", "more");
    private static final Map<String, String> ITALIAN = Map.of(
            "quickstart.compared", "a confronto con",
            "quickstart.before", "prima",
            "quickstart.target", "obiettivo",
            "quickstart.without-amount", "senza importo",
            "quickstart.more", "altri");

    static Words of(Locale locale) {
        return new Words(Labels.of(locale).with(locale.equals(Locale.ITALIAN) ? ITALIAN : ENGLISH));
    }

    String phrase(String key) {
        return labels.find(key).orElse(key);
    }

    String reason(Reason reason) {
        return labels.reason(reason);
    }

    String number(BigDecimal number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(labels.locale());
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    String percent(Ratio ratio) {
        return number(ratio.percent().toDecimal(2), 2) + " %";
    }

    String signed(Ratio ratio) {
        return (ratio.signum() > 0 ? "+" : "") + percent(ratio);
    }

    String money(String currency, BigDecimal a) {
        NumberFormat format = NumberFormat.getCurrencyInstance(labels.locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setCurrency(Currency.getInstance(currency));
        return format.format(a);
    }

    String amounts(Amounts amounts) {
        return amounts.byCurrency().isEmpty()
                ? "0"
                : amounts.byCurrency().entrySet().stream()
                        .map(sum -> money(sum.getKey(), sum.getValue()))
                        .collect(Collectors.joining(" + "));
    }

    List<String> behind(MetricValue.Money money) {
        List<String> behind = new ArrayList<>();
        ConvertedTotal converted = money.converted();
        Amounts amounts = money.amounts();
        if (converted != null
                && !(amounts.currencies().isEmpty()
                        || amounts.currencies().equals(java.util.Set.of(converted.currency())))) {
            behind.add(amounts(amounts));
        }
        if (amounts.missing() > 0) {
            behind.add(amounts.missing() + " " + phrase("quickstart.without-amount"));
        }
        return behind;
    }

    String value(MetricValue v, ResolvedPeriod period) {
        if (v instanceof MetricValue.Count c) {
            return number(BigDecimal.valueOf(c.count()), 0);
        } else if (v instanceof MetricValue.Money m) {
            ConvertedTotal k = m.converted();
            return k != null ? money(k.currency(), k.amount()) : amounts(m.amounts());
        } else if (v instanceof MetricValue.Percent p) {
            return percent(p.ratio());
        } else if (v instanceof MetricValue.Quotient q) {
            return number(q.ratio().toDecimal(2), 2);
        } else if (v instanceof MetricValue.Codes k) {
            return k.codes().stream().map(labels::channel).collect(Collectors.joining(", "));
        } else if (v instanceof MetricValue.Moment m) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(labels.locale())
                    .format(m.instant().atZone(period.calendar().zone()));
        } else if (v instanceof MetricValue.Undefined u) {
            return labels.reason(u.reason());
        }
        return v.toString();
    }

    String key(@Nullable String key) {
        return key == null ? phrase("page.unknown") : labels.channel(key);
    }

    String target(LoadGauge gauge) {
        return phrase("quickstart.target") + " " + number(gauge.target().toDecimal(2), 2);
    }

    String date(LocalDate d) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(labels.locale())
                .format(d);
    }

    String period(ResolvedPeriod p) {
        return p.first() == null || p.last() == null ? p.label() : date(p.first()) + " – " + date(p.last());
    }

    String warning(DataWarning w) {
        return labels.find("warning." + w.code()).orElse(w.message()) + ": " + w.kind() + " " + w.id();
    }
}

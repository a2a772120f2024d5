package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.widget.Labels;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the page says in the language asked for: the library's words and formats, and a few of its own. */
record Words(ProfileFormat format) {
    // Without falling back to the language of the machine.
    private static final Control FILES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    // Above a narrow column there is no room for "Outbound activities".
    private static final Map<String, String> SHORT = Map.of(
            "channel.load", "page.total",
            "activities.inbound.count", "direction.INBOUND",
            "activities.outbound.count", "direction.OUTBOUND");

    static Words of(Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle("quickstart-words", locale, FILES);
        Map<String, String> own =
                words.keySet().stream().collect(Collectors.toMap(Function.identity(), words::getString));
        return new Words(ProfileFormat.of(Labels.of(locale).with(own)));
    }

    Labels labels() {
        return format.labels();
    }

    String phrase(String key) {
        return labels().find(key).orElse(key);
    }

    String phrase(String key, long number) {
        return phrase(key).replace("{0}", Long.toString(number));
    }

    String metric(FigureResult figure) {
        return labels().metric(figure.figure().metric());
    }

    String shortly(FigureResult figure) {
        String key = SHORT.get(figure.figure().metric());
        return key == null ? metric(figure) : phrase(key);
    }

    /** Of money only the converted total; the amounts that it is made of stand elsewhere. */
    String headline(MetricValue value, ResolvedPeriod period) {
        ConvertedTotal total = value instanceof MetricValue.Money money ? money.converted() : null;
        BigDecimal sum = total == null ? null : total.amount();
        if (total == null || sum == null) {
            return format.value(value, period.calendar().zone());
        }
        return total.isPartial() ? format.converted(total) : format.money(sum, total.currency());
    }
}

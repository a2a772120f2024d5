package io.github.crmprofile.widget;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.period.ReportingPeriod;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The settings of a widget. The widget's {@link SettingsSchema} says which are accepted, and layouts accept no others.
 *
 * <pre>{@code
 * WidgetSettings.EMPTY.with("metrics", "deals.won.count", "deals.lost.count").with("period", "last_90_days")
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param values the values by the name of the setting: {@code true} or {@code false} for a flag, one text for a choice, any number for a list
 */
public record WidgetSettings(Map<String, List<String>> values) {

    /** Nothing is set: the defaults apply. */
    public static final WidgetSettings EMPTY = new WidgetSettings(Map.of());

    /** Copies the values. */
    public WidgetSettings {
        var copy = new TreeMap<String, List<String>>();
        values.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns a copy with other values of one setting.
     *
     * @param name the setting
     * @param texts its values
     * @return new settings
     */
    public WidgetSettings with(String name, String... texts) {
        var copy = new TreeMap<>(values);
        copy.put(name, List.of(texts));
        return new WidgetSettings(copy);
    }

    /**
     * Returns a copy with another flag.
     *
     * @param name the setting
     * @param isOn its value
     * @return new settings
     */
    public WidgetSettings with(String name, boolean isOn) {
        return with(name, Boolean.toString(isOn));
    }

    /**
     * Returns a copy without one setting, whose default then applies.
     *
     * @param name the setting
     * @return new settings
     */
    public WidgetSettings without(String name) {
        var copy = new TreeMap<>(values);
        copy.remove(name);
        return new WidgetSettings(copy);
    }

    /**
     * Returns the values of a list.
     *
     * @param name the setting
     * @return its values; empty when it is not set
     */
    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * Returns the value of a text or choice.
     *
     * @param name the setting
     * @return its value, or empty when it is not set
     */
    public Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /**
     * Returns the value of a flag.
     *
     * @param name the setting
     * @return whether it is set to true
     */
    public boolean isOn(String name) {
        return texts(name).contains("true");
    }

    /**
     * Creates the figure of a metric for the period, pipelines and stages of these settings: those of the names {@code period}, {@code pipelines} and
     * {@code stages}.
     *
     * @param metric the id of the metric
     * @return the plain value; give it a shape with {@link Figure#by} or {@link Figure#over}
     */
    public Figure figure(String metric) {
        var deals = new Figure.DealFilter(new TreeSet<>(texts("pipelines")), new TreeSet<>(texts("stages")));
        return Figure.of(metric)
                .withPeriod(text("period").map(ReportingPeriod::parse).orElse(null))
                .withDeals(deals);
    }
}

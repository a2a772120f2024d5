package io.github.crmprofile.widget;

import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the words of a profile in a language: the library has those of {@link #languages()}, and hosts can add others.
 *
 * <pre>{@code
 * Labels labels = Labels.of(Locale.forLanguageTag("sv"))
 *         .with(Map.of("metric.deals.won.count", "Vunna affärer", "plural.rules", "one: i = 1 and v = 0"));
 * }</pre>
 *
 * <p>What has no entry in the language is in English, and what has none there is its id. Keys are made of a group and an id:
 * {@code metric.}, {@code widget.}, {@code placement.} and {@code setting.} with an id, {@code choice.} with a setting and a value,
 * {@code channel.} with a code, {@code level.}, {@code reason.}, {@code warning.}, {@code change.} and {@code outcome.} with a constant's name,
 * {@code operand.} with a metric and an operand, {@code field.} with a kind of record and a field, {@code period.} with the text of a period,
 * {@code duration.} with a unit, {@code page.} with a part of the page,
 * {@code formula.} with a metric, {@code aggregate.} with an aggregate, {@code rule.} with the name of a membership. A host adds the codes of its own data under
 * the name of their field: {@code stage.}, {@code pipeline.}, {@code responsible.}.
 *
 * <p>A text that counts things has a key for each plural category of its language: {@code duration.day.one}, {@code duration.day.few},
 * {@code duration.day.other}; the last is for all that the language has no form for. {@code plural.rules} says which numbers are of which category,
 * as CLDR writes it. {@code {0}} and {@code {1}} in a text are numbers and names.
 *
 * <p>Immutable and thread-safe.
 */
public final class Labels {

    private static final List<Locale> LANGUAGES = Stream.of("de", "en", "es", "fr", "it", "nl", "pl", "pt")
            .map(Locale::forLanguageTag)
            .toList();
    private static final Map<Locale, Map<String, String>> WORDS =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(locale -> locale, Labels::resource));

    private final Locale locale;
    private final Map<String, String> entries;

    private Labels(Locale locale, Map<String, String> entries) {
        this.locale = locale;
        this.entries = Map.copyOf(entries);
    }

    /**
     * Returns the languages that have words here: for a choice, or for {@link Locale#lookup} of what a browser accepts.
     *
     * @return the languages, by their tag
     */
    public static List<Locale> languages() {
        return LANGUAGES;
    }

    /**
     * Returns the labels in a language.
     *
     * @param locale the locale; where its region has no words of its own they are those of the language: {@code de} for {@code de-AT}
     * @return the labels, in English where the language has none here
     */
    public static Labels of(Locale locale) {
        String tag = locale.stripExtensions().toLanguageTag();
        Locale language = Locale.lookup(List.of(new Locale.LanguageRange(tag)), LANGUAGES);
        return new Labels(locale, words(language == null ? Locale.ENGLISH : language));
    }

    private static Map<String, String> words(Locale language) {
        return Objects.requireNonNull(WORDS.get(language), language::toLanguageTag);
    }

    /**
     * Returns a copy with entries of the host's own.
     *
     * @param more labels by key; they replace those that are there
     * @return new labels
     */
    public Labels with(Map<String, String> more) {
        var all = new TreeMap<>(entries);
        all.putAll(more);
        return new Labels(locale, all);
    }

    /**
     * Returns the locale.
     *
     * @return also one whose language has no labels here; numbers and dates are written in it
     */
    public Locale locale() {
        return locale;
    }

    /**
     * Finds a label.
     *
     * @param key for example {@code metric.deals.won.count}
     * @return the label, or empty
     */
    public Optional<String> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * Returns the name of a metric.
     *
     * @param id its id
     * @return the label of {@code metric.} and the id
     */
    public String metric(String id) {
        return get(id, "metric." + id);
    }

    /**
     * Returns the name of a widget.
     *
     * @param id its id in the registry
     * @return the label of {@code widget.} and the id
     */
    public String widget(String id) {
        return get(id, "widget." + id);
    }

    /**
     * Returns the label of a setting in the form of a widget.
     *
     * @param widget the id of the widget
     * @param setting the name of the setting
     * @return the label of {@code setting.}, the widget and the setting, or that of {@code setting.} and the setting
     */
    public String setting(String widget, String setting) {
        return get(setting, "setting." + widget + "." + setting, "setting." + setting);
    }

    /**
     * Returns the label of a choice in the form of a widget.
     *
     * @param setting the name of the setting
     * @param value the accepted value
     * @return the label of {@code choice.}, the setting and the value, or that of {@code choice.grouping.} and the value: fields have the same name in
     *     each setting
     */
    public String choice(String setting, String value) {
        return get(value, "choice." + setting + "." + value, "choice.grouping." + value);
    }

    /**
     * Returns the name of a channel.
     *
     * @param code its code
     * @return the label of {@code channel.} and the code
     */
    public String channel(String code) {
        return get(code, "channel." + code);
    }

    /**
     * Returns the name of a level of the load.
     *
     * @param level the level
     * @return the label of {@code level.} and its name
     */
    public String level(LoadGauge.Level level) {
        return get(level.name(), "level." + level.name());
    }

    /**
     * Returns the text of a reason why a value is undefined.
     *
     * @param reason the reason
     * @return the label of {@code reason.} and its code, or its own text
     */
    public String reason(Reason reason) {
        return get(reason.text(), "reason." + reason.code());
    }

    private String get(String otherwise, String... keys) {
        return Stream.of(keys)
                .map(this::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(otherwise);
    }

    // Not a ResourceBundle, which falls back to the locale of the machine: a page must not depend on that.
    private static Map<String, String> resource(Locale language) {
        String path = "/io/github/crmprofile/labels/" + language.toLanguageTag() + ".properties";
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(Labels.class.getResourceAsStream(path), path);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The labels cannot be read from " + path, unreadable);
        }
        var entries = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
        return Map.copyOf(entries);
    }
}

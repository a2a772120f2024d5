package io.github.crmprofile.widget;

import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Describes a setting of a widget, so that a page can draw the form. Its label is {@link Labels#setting}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name: a letter, then up to 49 letters, digits or underscores
 * @param type what its values are
 * @param choices the accepted values, in the order of the form; empty when the type decides alone
 * @param defaults the values of a widget that does not have this setting set; empty for none
 * @param fewest how many values at least, when it is set
 * @param most how many values at most: 1 unless the type {@linkplain Type#isList is a list}
 * @param longest how many characters a value has at most
 */
public record Setting(
        String name, Type type, List<String> choices, List<String> defaults, int fewest, int most, int longest) {

    /** The type of the values of a setting. */
    public enum Type {
        /** A line of text. */
        TEXT,
        /** One of the choices. */
        CHOICE,
        /** Some of the choices. */
        MULTI_CHOICE,
        /** The text of a {@link ReportingPeriod}; not set means the period of the page. */
        PERIOD,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** Ids of registered metrics, in the order in which they are shown. */
        METRICS,
        /** Codes of pipelines; none for all. */
        PIPELINES,
        /** Codes of stages; none for all. */
        STAGES,
        /** A colour by its name; the page defines how it looks. */
        COLOUR;

        /**
         * Returns whether a setting of this type can have several values.
         *
         * @return true for {@code MULTI_CHOICE}, {@code METRICS}, {@code PIPELINES} and {@code STAGES}
         */
        public boolean isList() {
            return this == MULTI_CHOICE || this == METRICS || this == PIPELINES || this == STAGES;
        }
    }

    private static final int LONGEST_CODE = 200;
    private static final int MOST_CODES = 100;

    /** A title of the user's own, up to 120 characters; without one the widget has a title in the user's language. */
    public static final Setting TITLE = text("title", 120);
    /** A period of the widget's own. */
    public static final Setting PERIOD = new Setting("period", Type.PERIOD, List.of(), List.of(), 0, 1, LONGEST_CODE);
    /** Only deals of these pipelines, and activities linked to them. */
    public static final Setting PIPELINES =
            new Setting("pipelines", Type.PIPELINES, List.of(), List.of(), 0, MOST_CODES, LONGEST_CODE);
    /** Only deals in these stages, and activities linked to them. */
    public static final Setting STAGES =
            new Setting("stages", Type.STAGES, List.of(), List.of(), 0, MOST_CODES, LONGEST_CODE);
    /** One of eight colours; without one the page chooses. */
    public static final Setting COLOUR = new Setting(
            "colour",
            Type.COLOUR,
            List.of("blue", "green", "cyan", "yellow", "orange", "red", "violet", "grey"),
            List.of(),
            0,
            1,
            LONGEST_CODE);
    /** The parts of the period that are shown; without one, parts that fit its length. */
    public static final Setting GRANULARITY = optionalChoice(
            "granularity",
            Stream.of(Granularity.values())
                    .map(unit -> unit.name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new));

    /**
     * Checks the description.
     *
     * @throws IllegalArgumentException if the name has another form, the limits are no limits, or the defaults break them
     */
    public Setting {
        if (!name.matches("[A-Za-z]\\w{0,49}")) {
            throw new IllegalArgumentException("Setting name " + Quoted.of(name)
                    + " must be 1 to 50 letters, digits or underscores, beginning with a letter");
        }
        Objects.requireNonNull(type, "type");
        choices = List.copyOf(choices);
        defaults = List.copyOf(defaults);
        if (fewest < 0 || most < fewest || most < 1 || (most > 1 && !type.isList())) {
            throw new IllegalArgumentException("Setting '" + name + "' of type " + type + " cannot have " + fewest
                    + " to " + most + " values; accepted are 0 or more, and more than 1 for lists only");
        }
        boolean isChosen = type == Type.CHOICE || type == Type.MULTI_CHOICE || type == Type.COLOUR;
        if (isChosen == choices.isEmpty()) {
            throw new IllegalArgumentException("Setting '" + name + "' of type " + type
                    + (isChosen
                            ? " has no choices; give at least one"
                            : " has choices; only choices and colours have"));
        }
        // Only a registry knows the metrics: that of the widget checks its defaults.
        List<String> problems = problems(name, type, choices, defaults, fewest, most, longest, Set.copyOf(defaults));
        if (!defaults.isEmpty() && !problems.isEmpty()) {
            throw new IllegalArgumentException("The default is wrong: " + String.join("; ", problems));
        }
    }

    /**
     * Makes a setting of a line of text.
     *
     * @param name the name
     * @param longest how many characters at most
     * @return a setting without default
     * @throws IllegalArgumentException if the name or the length breaks the rules of settings
     */
    public static Setting text(String name, int longest) {
        return new Setting(name, Type.TEXT, List.of(), List.of(), 0, 1, longest);
    }

    /**
     * Creates a setting with the values yes and no.
     *
     * @param name the name
     * @param isOn the default
     * @return the setting
     * @throws IllegalArgumentException if the name breaks the rules of settings
     */
    public static Setting flag(String name, boolean isOn) {
        return new Setting(name, Type.BOOLEAN, List.of(), List.of(Boolean.toString(isOn)), 0, 1, LONGEST_CODE);
    }

    /**
     * Creates a setting with one of several values.
     *
     * @param name the name
     * @param choices the accepted values; the first is the default
     * @return the setting
     * @throws IllegalArgumentException if the name breaks the rules of settings, or there is no choice
     */
    public static Setting choice(String name, String... choices) {
        return new Setting(
                name, Type.CHOICE, List.of(choices), Stream.of(choices).limit(1).toList(), 1, 1, LONGEST_CODE);
    }

    /**
     * Creates a setting with one of several values or none.
     *
     * @param name the name
     * @param choices the accepted values; none of them is the default
     * @return the setting
     * @throws IllegalArgumentException if the name breaks the rules of settings, or there is no choice
     */
    public static Setting optionalChoice(String name, String... choices) {
        return new Setting(name, Type.CHOICE, List.of(choices), List.of(), 0, 1, LONGEST_CODE);
    }

    /**
     * Creates a setting with any of several values.
     *
     * @param name the name
     * @param choices the accepted values; none of them is the default
     * @return the setting
     * @throws IllegalArgumentException if the name breaks the rules of settings, or there is no choice
     */
    public static Setting multiChoice(String name, String... choices) {
        return new Setting(
                name, Type.MULTI_CHOICE, List.of(choices), List.of(), 0, Math.max(1, choices.length), LONGEST_CODE);
    }

    /**
     * Creates the setting {@code metrics}: the metrics that the widget shows.
     *
     * @param most how many at most; at least one is always shown
     * @param defaults the ids shown when nothing is set
     * @return the setting
     * @throws IllegalArgumentException if the name or the number breaks the rules of settings
     */
    public static Setting metrics(int most, String... defaults) {
        return new Setting("metrics", Type.METRICS, List.of(), List.of(defaults), 1, most, LONGEST_CODE);
    }

    /**
     * Returns a copy with more choices, such as an attribute of the host's own for the grouping of a standard widget.
     *
     * @param more values that are accepted, too
     * @return a setting that accepts both
     * @throws IllegalArgumentException if the setting has choices of its own, or its default is not one of these
     */
    public Setting withChoices(String... more) {
        var all = new ArrayList<>(choices);
        all.addAll(Arrays.asList(more));
        return new Setting(name, type, all, defaults, fewest, most, longest);
    }

    /** Returns the problems of values, in words; empty when they are accepted. */
    List<String> problems(List<String> values, Set<String> metrics) {
        return problems(name, type, choices, values, fewest, most, longest, metrics);
    }

    // Static, because the constructor checks the defaults, too.
    private static List<String> problems(
            String name,
            Type type,
            List<String> choices,
            List<String> values,
            int fewest,
            int most,
            int longest,
            Set<String> metrics) {
        var problems = new ArrayList<String>();
        if (values.size() < fewest || values.size() > most) {
            problems.add(values.size() + " values; accepted are "
                    + (fewest == most ? String.valueOf(most) : fewest + " to " + most));
        }
        if (new HashSet<>(values).size() < values.size()) {
            problems.add("a value twice; accepted is each value once");
        }
        for (String value : values) {
            if (value.codePointCount(0, value.length()) > longest) {
                problems.add("a text of " + value.codePointCount(0, value.length()) + " characters; accepted are "
                        + longest + " at most");
            } else {
                wrong(type, choices, value, metrics).ifPresent(problems::add);
            }
        }
        problems.replaceAll(problem -> "setting '" + name + "' has " + problem);
        return problems;
    }

    /** Returns the problem of one value; empty when it is accepted. */
    private static Optional<String> wrong(Type type, List<String> choices, String value, Set<String> metrics) {
        return switch (type) {
            case TEXT, PIPELINES, STAGES ->
                unless(
                        !value.isBlank() && value.chars().noneMatch(Character::isISOControl),
                        value,
                        "a text that is not blank and has no control characters");
            case CHOICE, MULTI_CHOICE, COLOUR -> unless(choices.contains(value), value, String.join(", ", choices));
            case BOOLEAN -> unless(value.equals("true") || value.equals("false"), value, "true, false");
            case METRICS -> unless(metrics.contains(value), value, String.join(", ", metrics));
            case PERIOD -> wrongPeriod(value);
        };
    }

    private static Optional<String> unless(boolean isAccepted, String value, String accepted) {
        return isAccepted ? Optional.empty() : Optional.of(Quoted.of(value) + "; accepted: " + accepted);
    }

    private static Optional<String> wrongPeriod(String value) {
        try {
            ReportingPeriod.parse(value);
            return Optional.empty();
        } catch (IllegalArgumentException notAPeriod) {
            return Optional.of("no period: " + notAPeriod.getMessage());
        }
    }
}

package io.github.crmprofile.widget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Describes the settings of a widget, so that a page can draw the form.
 *
 * <p>Immutable and thread-safe.
 *
 * @param settings in the order of the form; no name occurs twice
 */
public record SettingsSchema(List<Setting> settings) {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if a name occurs twice
     */
    public SettingsSchema {
        settings = List.copyOf(settings);
        var names = new HashSet<String>();
        for (Setting setting : settings) {
            if (!names.add(setting.name())) {
                throw new IllegalArgumentException(
                        "Setting '" + setting.name() + "' is described twice; give the second a name of its own");
            }
        }
    }

    /**
     * Finds a setting.
     *
     * @param name its name
     * @return the setting, or empty
     */
    public Optional<Setting> find(String name) {
        return settings.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /**
     * Returns settings completed with defaults.
     *
     * @param given what is set
     * @return both
     */
    public WidgetSettings complete(WidgetSettings given) {
        WidgetSettings complete = given;
        for (Setting setting : settings) {
            if (!given.values().containsKey(setting.name())
                    && !setting.defaults().isEmpty()) {
                complete = complete.with(setting.name(), setting.defaults().toArray(String[]::new));
            }
        }
        return complete;
    }

    /** Returns the problems of settings, in words; empty when they are accepted. */
    List<String> problems(WidgetSettings given, Set<String> metrics) {
        var problems = new ArrayList<String>();
        given.values()
                .forEach((name, values) -> find(name)
                        .ifPresentOrElse(
                                setting -> problems.addAll(setting.problems(values, metrics)),
                                () -> problems.add("setting " + Quoted.of(name) + " does not exist; accepted: "
                                        + (settings.isEmpty() ? "no setting" : names()))));
        return problems;
    }

    private String names() {
        return String.join(", ", settings.stream().map(Setting::name).toList());
    }
}

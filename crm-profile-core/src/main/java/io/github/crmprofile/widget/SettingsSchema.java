package io.github.crmprofile.widget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be set on a widget: enough for a page to draw the form.
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
     * Looks for a setting.
     *
     * @param name its name
     * @return the setting, or empty
     */
    public Optional<Setting> find(String name) {
        return settings.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /**
     * Settings with the defaults of all that is not set in them.
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

    /** What is wrong with settings, in words; empty when they are accepted. */
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

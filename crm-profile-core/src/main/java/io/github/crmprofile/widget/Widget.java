package io.github.crmprofile.widget;

import io.github.crmprofile.figure.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Describes a tile or chart: its kind, and the figures that it shows for given settings. It computes nothing itself. A host adds its own like this:
 *
 * <pre>{@code
 * Widget credit = Widget.builder("credit", WidgetKind.NUMBER)
 *     .settings(Setting.TITLE, Setting.PERIOD)
 *     .figures(settings -> List.of(settings.figure("credit.used")))
 *     .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe when its function is; its {@link Builder} is not thread-safe.
 */
public final class Widget {

    private final String id;
    private final WidgetKind kind;
    private final Set<WidgetLock> locks;
    private final SettingsSchema schema;
    private final Function<WidgetSettings, List<Figure>> function;

    private Widget(
            String id,
            WidgetKind kind,
            Set<WidgetLock> locks,
            SettingsSchema schema,
            Function<WidgetSettings, List<Figure>> function) {
        this.id = id;
        this.kind = kind;
        this.locks =
                Collections.unmodifiableSet(locks.isEmpty() ? EnumSet.noneOf(WidgetLock.class) : EnumSet.copyOf(locks));
        this.schema = schema;
        this.function = function;
    }

    /**
     * Starts a widget.
     *
     * @param id its id, unique in a registry: up to 100 letters, digits, dots, underscores or hyphens, beginning with a letter or digit
     * @param kind how it looks
     * @return a builder of a widget without settings, locks and figures
     * @throws IllegalArgumentException if the id has another form
     */
    public static Builder builder(String id, WidgetKind kind) {
        return new Builder(Placement.requireId("Widget", id), Objects.requireNonNull(kind, "kind"));
    }

    /**
     * Returns the public id.
     *
     * @return for example {@code won-deals-value}
     */
    public String id() {
        return id;
    }

    /**
     * Returns the kind, which defines how it looks.
     *
     * @return the kind
     */
    public WidgetKind kind() {
        return kind;
    }

    /**
     * Returns the locks: what a user may not do with it.
     *
     * @return the locks; unmodifiable
     */
    public Set<WidgetLock> locks() {
        return locks;
    }

    /**
     * Returns the settings that a user can change.
     *
     * @return the settings and their rules
     */
    public SettingsSchema schema() {
        return schema;
    }

    /**
     * Returns the figures that it shows.
     *
     * @param settings what is set on it; for the rest the defaults apply
     * @return in the order in which they are shown
     * @throws IllegalStateException naming this widget, if its function fails
     */
    public List<Figure> figures(WidgetSettings settings) {
        try {
            return List.copyOf(function.apply(schema.complete(settings)));
        } catch (RuntimeException failed) {
            throw new IllegalStateException(
                    "The function of widget '" + id + "' gave no figures; it must return a list without nulls", failed);
        }
    }

    /**
     * Returns a copy with more choices for one of its settings.
     *
     * @param setting the name of the setting
     * @param more values that are accepted, too, such as {@code attributes.region} for a grouping
     * @return a widget to {@linkplain WidgetRegistry.Builder#replace replace} this one
     * @throws IllegalArgumentException if there is no such setting, or it has no choices
     */
    public Widget withChoices(String setting, String... more) {
        if (schema.find(setting).isEmpty()) {
            throw new IllegalArgumentException("Widget '" + id + "' has no setting " + Quoted.of(setting)
                    + "; accepted: "
                    + String.join(
                            ", ", schema.settings().stream().map(Setting::name).toList()));
        }
        List<Setting> settings = schema.settings().stream()
                .map(s -> s.name().equals(setting) ? s.withChoices(more) : s)
                .toList();
        return new Widget(id, kind, locks, new SettingsSchema(settings), function);
    }

    Widget locked(Set<WidgetLock> more) {
        var all = EnumSet.copyOf(more);
        all.addAll(locks);
        return new Widget(id, kind, all, schema, function);
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }

    /** Describes a widget. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final WidgetKind kind;
        private final Set<WidgetLock> locks = EnumSet.noneOf(WidgetLock.class);
        private final List<Setting> settings = new ArrayList<>();
        private @Nullable Function<WidgetSettings, List<Figure>> function;

        private Builder(String id, WidgetKind kind) {
            this.id = id;
            this.kind = kind;
        }

        /**
         * Adds settings.
         *
         * @param more described in the order of the form
         * @return this builder
         */
        public Builder settings(Setting... more) {
            settings.addAll(Arrays.asList(more));
            return this;
        }

        /**
         * Adds locks.
         *
         * @param more what a user may not do with the widget
         * @return this builder
         */
        public Builder locks(WidgetLock... more) {
            locks.addAll(Arrays.asList(more));
            return this;
        }

        /**
         * Says which figures are shown.
         *
         * @param figures the figures by the settings, and by nothing else, for they are kept; the function receives the defaults of what is
         *     not set
         * @return this builder
         * @throws IllegalStateException if it was said before
         */
        public Builder figures(Function<WidgetSettings, List<Figure>> figures) {
            if (function != null) {
                throw new IllegalStateException("The figures of widget '" + id + "' are already given; give them once");
            }
            function = Objects.requireNonNull(figures, "figures");
            return this;
        }

        /**
         * Builds the widget.
         *
         * @return an immutable widget
         * @throws IllegalStateException if it is not said which figures are shown
         * @throws IllegalArgumentException if two settings have one name
         */
        public Widget build() {
            if (function == null) {
                throw new IllegalStateException("Widget '" + id
                        + "' shows no figures; give them with figures(settings -> List.of(settings.figure(id)))");
            }
            return new Widget(id, kind, locks, new SettingsSchema(settings), function);
        }
    }
}

package io.github.crmprofile.widget;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.standard.StandardMetrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds the widgets that a profile page can have, by id. {@code won-deals-value} and {@code conversion} are in every registry and are locked in every
 * way.
 *
 * <p>Immutable and thread-safe; its {@link Builder} is not thread-safe.
 */
public final class WidgetRegistry {

    private final MetricRegistry metrics;
    private final Map<String, Widget> widgets;

    private WidgetRegistry(MetricRegistry metrics, Map<String, Widget> widgets) {
        this.metrics = metrics;
        this.widgets = Collections.unmodifiableMap(new LinkedHashMap<>(widgets));
    }

    /**
     * Returns the standard widgets over the standard metrics.
     *
     * @return a registry of {@link StandardWidgets}
     */
    public static WidgetRegistry standard() {
        return builder(StandardMetrics.registry())
                .addAll(StandardWidgets.open())
                .build();
    }

    /**
     * Starts a registry with the locked standard widgets only.
     *
     * @param metrics the metrics that widgets can show
     * @return a new builder
     */
    public static Builder builder(MetricRegistry metrics) {
        return new Builder(metrics, StandardWidgets.locked());
    }

    /**
     * Starts a copy, to add widgets to.
     *
     * @return a new builder that has all widgets of this registry with their locks
     */
    public Builder toBuilder() {
        return new Builder(metrics, widgets.values());
    }

    /**
     * Finds a widget.
     *
     * @param id an id
     * @return the widget, or empty
     */
    public Optional<Widget> find(String id) {
        return Optional.ofNullable(widgets.get(id));
    }

    /**
     * Returns the widget with an id.
     *
     * @param id an id
     * @return the widget
     * @throws IllegalArgumentException listing the ids that exist, if there is none
     */
    public Widget get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(noWidget(id, widgets)));
    }

    /**
     * Returns all ids.
     *
     * @return the locked standard widgets, then in the order of registration
     */
    public Set<String> ids() {
        return widgets.keySet();
    }

    /**
     * Returns the metrics that widgets can show.
     *
     * @return the registry that this one was built with
     */
    public MetricRegistry metrics() {
        return metrics;
    }

    /**
     * Checks settings before they are used.
     *
     * @param id the widget they are for
     * @param settings what is to be set on it
     * @throws IllegalArgumentException if there is no such widget, or with all that is wrong with the settings
     */
    public void check(String id, WidgetSettings settings) {
        List<String> problems = get(id).schema().problems(settings, metrics.ids());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "Widget '" + id + "' does not accept these settings: " + String.join("; ", problems));
        }
    }

    private static String noWidget(String id, Map<String, Widget> widgets) {
        return "No widget " + Quoted.of(id) + "; registered are " + String.join(", ", widgets.keySet());
    }

    /** Collects widgets. Not thread-safe. */
    public static final class Builder {

        private final MetricRegistry metrics;
        private final Map<String, Widget> widgets = new LinkedHashMap<>();

        private Builder(MetricRegistry metrics, Collection<Widget> first) {
            this.metrics = metrics;
            first.forEach(widget -> widgets.put(widget.id(), widget));
        }

        /**
         * Adds a widget.
         *
         * @param widget the widget
         * @return this builder
         * @throws IllegalArgumentException if its id is taken
         */
        public Builder add(Widget widget) {
            Widget first = widgets.putIfAbsent(widget.id(), widget);
            if (first != null) {
                throw new IllegalArgumentException("Widget '" + widget.id() + "' is already registered, as a "
                        + first.kind() + "; give the new one an id of its own"
                        + (StandardWidgets.isLocked(widget.id()) ? "" : " or call replace"));
            }
            return this;
        }

        /**
         * Adds widgets.
         *
         * @param more the widgets
         * @return this builder
         * @throws IllegalArgumentException if an id is taken
         */
        public Builder addAll(List<Widget> more) {
            more.forEach(this::add);
            return this;
        }

        /**
         * Replaces the widget that has the same id; locks added to it stay.
         *
         * @param widget the new one
         * @return this builder
         * @throws IllegalArgumentException if there is none of that id, or it is a locked standard widget
         */
        public Builder replace(Widget widget) {
            if (StandardWidgets.isLocked(widget.id())) {
                throw new IllegalArgumentException("Widget '" + widget.id()
                        + "' is locked and cannot be replaced; give the new one an id of its own");
            }
            Widget replaced = registered(widget.id());
            widgets.put(widget.id(), replaced.locks().isEmpty() ? widget : widget.locked(replaced.locks()));
            return this;
        }

        /**
         * Locks a widget, in addition to the locks that it has.
         *
         * @param id a registered widget
         * @param lock what a user may not do with it
         * @param more what else
         * @return this builder
         * @throws IllegalArgumentException if there is no such widget
         */
        public Builder lock(String id, WidgetLock lock, WidgetLock... more) {
            widgets.put(id, registered(id).locked(EnumSet.of(lock, more)));
            return this;
        }

        private Widget registered(String id) {
            Widget widget = widgets.get(id);
            if (widget == null) {
                throw new IllegalArgumentException(noWidget(id, widgets));
            }
            return widget;
        }

        /**
         * Builds the registry.
         *
         * @return an immutable registry of what was added
         * @throws IllegalArgumentException naming every widget that shows a metric which is not registered
         * @throws IllegalStateException if the function of a widget gives no figures
         */
        public WidgetRegistry build() {
            var problems = new ArrayList<String>();
            for (Widget widget : widgets.values()) {
                Stream<String> shown =
                        widget.figures(WidgetSettings.EMPTY).stream().map(Figure::metric);
                Stream<String> chosen = widget.schema().settings().stream()
                        .filter(setting -> setting.type() == Setting.Type.METRICS)
                        .flatMap(setting -> setting.defaults().stream());
                Stream.concat(shown, chosen)
                        .distinct()
                        .filter(metric -> metrics.find(metric).isEmpty())
                        .forEach(metric ->
                                problems.add("widget '" + widget.id() + "' shows metric " + Quoted.of(metric)));
            }
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException("Metrics that are not registered: " + String.join("; ", problems)
                        + ". Registered are " + String.join(", ", metrics.ids()));
            }
            return new WidgetRegistry(metrics, widgets);
        }
    }
}

package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.standard.StandardMetrics;
import java.util.List;
import org.junit.jupiter.api.Test;

class WidgetRegistryTest {
    private static final Widget MAP = Widget.builder("map", WidgetKind.CARD)
            .figures(settings -> List.of())
            .build();

    private static Widget showing(String id, String metric) {
        return Widget.builder(id, WidgetKind.NUMBER)
                .figures(settings -> List.of(settings.figure(metric)))
                .build();
    }

    @Test
    void theLockedWidgetsAreInEveryRegistry() {
        assertThat(WidgetRegistry.builder(StandardMetrics.registry()).build().ids())
                .containsExactly("won-deals-value", "conversion");
        assertThat(WidgetRegistry.standard().ids())
                .containsExactly(
                        "won-deals-value",
                        "conversion",
                        "load-gauge",
                        "client-card",
                        "channel-load",
                        "number",
                        "block",
                        "pie",
                        "bar",
                        "line",
                        "table");
        assertThat(WidgetRegistry.standard().get("conversion").locks()).containsExactly(WidgetLock.values());
        assertThat(WidgetRegistry.standard().get("won-deals-value").locks()).containsExactly(WidgetLock.values());
        assertThat(StandardWidgets.open()).allMatch(widget -> widget.locks().isEmpty());
    }

    @Test
    void anUnknownIdIsAnsweredWithThoseThatExist() {
        WidgetRegistry registry =
                WidgetRegistry.builder(StandardMetrics.registry()).add(MAP).build();

        assertThat(registry.find("map")).contains(MAP);
        assertThat(registry.get("map")).isSameAs(MAP);
        assertThat(registry.find("mop")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.get("mop"))
                .withMessage("No widget 'mop'; registered are won-deals-value, conversion, map");
        assertThat(registry.metrics()).isSameAs(StandardMetrics.registry());
    }

    @Test
    void anIdIsTakenOnce() {
        var builder = WidgetRegistry.builder(StandardMetrics.registry()).add(MAP);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(showing("map", "win_rate")))
                .withMessage("Widget 'map' is already registered, as a CARD; give the new one an id of its own or call"
                        + " replace");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(showing("conversion", "win_rate")))
                .withMessage(
                        "Widget 'conversion' is already registered, as a NUMBER; give the new one an id of its own");
        assertThat(builder.build().get("map")).isSameAs(MAP);
    }

    @Test
    void aLockedStandardWidgetCannotBeReplaced() {
        for (String id : List.of("won-deals-value", "conversion")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WidgetRegistry.standard().toBuilder().replace(showing(id, "win_rate")))
                    .withMessage(
                            "Widget '" + id + "' is locked and cannot be replaced; give the new one an id of its own");
        }
    }

    @Test
    void anotherWidgetCanBeReplacedAndKeepsItsLocks() {
        Widget replacement = showing("client-card", "win_rate");
        WidgetRegistry registry = WidgetRegistry.standard().toBuilder()
                .lock("client-card", WidgetLock.MOVE, WidgetLock.REMOVE)
                .lock("client-card", WidgetLock.RESIZE)
                .replace(replacement)
                .replace(showing("number", "win_rate"))
                .build();

        assertThat(registry.get("client-card").kind()).isEqualTo(WidgetKind.NUMBER);
        assertThat(registry.get("client-card").locks())
                .containsExactly(WidgetLock.REMOVE, WidgetLock.MOVE, WidgetLock.RESIZE);
        assertThat(registry.get("number").locks()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.toBuilder().replace(MAP))
                .withMessageStartingWith("No widget 'map'; registered are won-deals-value, conversion, load-gauge");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.toBuilder().lock("map", WidgetLock.MOVE))
                .withMessageStartingWith("No widget 'map'; registered are ");
    }

    @Test
    void everyMetricThatIsMissingIsNamed() {
        var builder = WidgetRegistry.builder(MetricRegistry.builder()
                        .add(StandardMetrics.registry().get("conversion"))
                        .build())
                .add(showing("mine", "my.metric"));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("Metrics that are not registered: widget 'won-deals-value' shows metric 'deals.won.value';"
                        + " widget 'mine' shows metric 'my.metric'. Registered are conversion");
    }
}

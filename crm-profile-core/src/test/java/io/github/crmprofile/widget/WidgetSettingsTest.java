package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.period.ReportingPeriod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WidgetSettingsTest {
    private static final WidgetSettings SETTINGS = WidgetSettings.EMPTY
            .with("title", "Mine")
            .with("stages", "new", "done")
            .with("byPipeline", true);

    @Test
    void valuesAreReadByTheirType() {
        assertThat(SETTINGS.text("title")).contains("Mine");
        assertThat(SETTINGS.text("period")).isEmpty();
        assertThat(SETTINGS.texts("stages")).containsExactly("new", "done");
        assertThat(SETTINGS.texts("pipelines")).isEmpty();
        assertThat(SETTINGS.isOn("byPipeline")).isTrue();
        assertThat(SETTINGS.with("byPipeline", false).isOn("byPipeline")).isFalse();
        assertThat(SETTINGS.isOn("title")).isFalse();
    }

    @Test
    void aChangeGivesNewSettings() {
        assertThat(SETTINGS.without("stages").without("byPipeline").values())
                .isEqualTo(Map.of("title", List.of("Mine")));
        assertThat(SETTINGS.with("stages").values()).containsEntry("stages", List.of());
        assertThat(SETTINGS.texts("stages")).hasSize(2);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> SETTINGS.values().clear());
    }

    @Test
    void aFigureIsForThePeriodAndTheDealsThatAreSet() {
        assertThat(WidgetSettings.EMPTY.figure("win_rate")).isEqualTo(Figure.of("win_rate"));
        assertThat(SETTINGS.with("period", "2026-Q2")
                        .with("pipelines", "b", "a")
                        .figure("win_rate"))
                .isEqualTo(Figure.of("win_rate")
                        .withPeriod(ReportingPeriod.quarter(2026, 2))
                        .withDeals(new Figure.DealFilter(
                                new TreeSet<>(Set.of("a", "b")), new TreeSet<>(Set.of("new", "done")))));
    }
}

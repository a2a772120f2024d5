package io.github.crmprofile;

import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.widget.Placement;
import io.github.crmprofile.widget.Widget;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A widget of a profile with its figures. A widget that fails has a failure in place of figures, and does not affect the others.
 *
 * <p>Immutable and thread-safe.
 *
 * @param placement its position and settings on the page
 * @param widget the widget
 * @param figures its figures with their values; none when it failed
 * @param failure what went wrong, in English and without data; null when nothing did
 */
public record WidgetResult(
        Placement placement,
        Widget widget,
        List<FigureResult> figures,
        @Nullable String failure) {

    /** Copies the list. */
    public WidgetResult {
        figures = List.copyOf(figures);
    }

    /**
     * Returns the figure of a metric.
     *
     * @param metric the id of the metric
     * @return the first figure of it, or empty
     */
    public Optional<FigureResult> figure(String metric) {
        return figures.stream().filter(f -> f.figure().metric().equals(metric)).findFirst();
    }
}

package io.github.crmprofile.examples.web;

import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.Placement;
import io.github.crmprofile.widget.Widget;
import io.github.crmprofile.widget.WidgetKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The course of each plain number of a page over its period. The page asks for it after the numbers, which need not wait for it. */
record Sparklines(ProfileEndpointsBuilder settings) {

    Map<String, FigureResult> of(ProfileRequest request) {
        var wanted = new LinkedHashMap<String, Figure>();
        Layout layout = settings.rules()
                .load(
                        settings.layouts(),
                        request.client().kind(),
                        LayoutStore.Owner.user(String.valueOf(request.user())))
                .layout();
        for (Placement placement : layout.placements()) {
            Widget widget = settings.rules().registry().get(placement.widget());
            if (widget.kind() == WidgetKind.NUMBER) {
                addTo(wanted, placement, widget);
            }
        }
        return wanted.isEmpty() ? Map.of() : computed(request.withComparison(null), wanted);
    }

    private static void addTo(Map<String, Figure> wanted, Placement placement, Widget widget) {
        List<Figure> figures = widget.figures(placement.settings());
        if (figures.size() == 1 && figures.get(0).shape() instanceof Figure.Shape.Plain) {
            wanted.put(placement.id(), figures.get(0).over(null));
        }
    }

    /** A metric that has no course, or fails, must not take the others with it. */
    private Map<String, FigureResult> computed(ProfileRequest request, Map<String, Figure> wanted) {
        var results = new LinkedHashMap<String, FigureResult>();
        try {
            List<FigureResult> all = settings.profiles().figures(request, List.copyOf(wanted.values()));
            int at = 0;
            for (String id : wanted.keySet()) {
                results.put(id, all.get(at++));
            }
        } catch (IllegalArgumentException | IllegalStateException one) {
            if (wanted.size() > 1) {
                wanted.forEach((id, figure) -> results.putAll(computed(request, Map.of(id, figure))));
            }
        }
        results.values().removeIf(result -> !(result.value() instanceof MetricValue.Trend));
        return results;
    }
}

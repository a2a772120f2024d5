package io.github.crmprofile;

import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutRepair;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a client: the widgets of its page with their values.
 *
 * <p>Immutable and thread-safe.
 *
 * @param request what was asked
 * @param client the client's own data
 * @param period the reporting period of the page
 * @param earlierPeriod the comparison period of the page; null when nothing is compared or the period has none
 * @param layout the layout shown
 * @param repairs what was changed or left aside in the stored layout
 * @param widgets the widgets in the order of the layout
 * @param warnings the client's records that some number cannot use
 * @param readAt when the data was read
 * @param allClientsReadAt when the oldest figure over all clients was read
 */
public record Profile(
        ProfileRequest request,
        Client client,
        ResolvedPeriod period,
        @Nullable ResolvedPeriod earlierPeriod,
        Layout layout,
        List<LayoutRepair> repairs,
        List<WidgetResult> widgets,
        List<DataWarning> warnings,
        Instant readAt,
        Instant allClientsReadAt) {

    /** Copies the lists. */
    public Profile {
        repairs = List.copyOf(repairs);
        widgets = List.copyOf(widgets);
        warnings = List.copyOf(warnings);
    }

    /**
     * Returns the widget at a place of the layout.
     *
     * @param placement the id of the placement, which for the first widget of a kind is the id of the widget
     * @return the widget
     * @throws IllegalArgumentException listing the placements, if there is none of that id
     */
    public WidgetResult widget(String placement) {
        return widgets.stream()
                .filter(w -> w.placement().id().equals(placement))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No placement '" + placement + "' on this profile; there are "
                                + widgets.stream().map(w -> w.placement().id()).collect(Collectors.joining(", "))));
    }

    /**
     * Returns the value of a widget that shows a single figure, such as {@code conversion}.
     *
     * @param placement the id of the placement
     * @return its first value
     * @throws IllegalArgumentException if there is no such placement
     * @throws IllegalStateException with the failure, if the widget failed
     */
    public MetricValue value(String placement) {
        WidgetResult widget = widget(placement);
        if (widget.figures().isEmpty()) {
            throw new IllegalStateException("Widget '" + placement + "' has no value: " + widget.failure());
        }
        return widget.figures().get(0).value();
    }
}

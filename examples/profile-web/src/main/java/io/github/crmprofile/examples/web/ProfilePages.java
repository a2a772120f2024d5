package io.github.crmprofile.examples.web;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.Placement;
import io.github.crmprofile.widget.Placement.Height;
import io.github.crmprofile.widget.Placement.Width;
import io.github.crmprofile.widget.StandardWidgets;
import io.github.crmprofile.widget.Widget;
import io.github.crmprofile.widget.WidgetRegistry;
import io.github.crmprofile.widget.WidgetSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A page of nine widgets that says each thing once: how much, what is open, what is overdue, and how the client is talked to. */
public final class ProfilePages {

    private ProfilePages() {}

    /**
     * Makes the rules of a host that has added no widget.
     *
     * @return the standard widgets, and the same page for contacts and companies
     */
    public static LayoutRules standard() {
        return of(WidgetRegistry.standard());
    }

    /**
     * Makes the rules of a host with widgets of its own.
     *
     * @param registry the standard widgets and others
     * @return the page for contacts and companies; widgets that the host has added can be put on it
     * @throws IllegalArgumentException if the page cannot be made of these widgets
     */
    public static LayoutRules of(WidgetRegistry registry) {
        Map<ClientKind, List<Placement>> pages = new EnumMap<>(ClientKind.class);
        for (ClientKind kind : ClientKind.values()) {
            pages.put(kind, page());
        }
        return LayoutRules.of(registry, pages);
    }

    private static List<Placement> page() {
        return List.of(
                placed(StandardWidgets.WON_DEALS_VALUE),
                placed(StandardWidgets.CONVERSION),
                number("open-value", "deals.open.value"),
                number("overdue-value", "invoices.overdue.value"),
                shown(
                                "payments",
                                StandardWidgets.LINE,
                                "deals.won.value",
                                "invoices.issued.value",
                                "invoices.paid.value")
                        .with(Width.FULL, Height.TALL),
                placed(StandardWidgets.CHANNEL_LOAD),
                // Who somebody is does not begin with the period of the page.
                placed(StandardWidgets.CLIENT_CARD)
                        .with(WidgetSettings.EMPTY.with("period", "all_time"))
                        .with(Width.HALF, Height.TALL),
                Placement.of("open-by-stage", StandardWidgets.PIE)
                        .with(WidgetSettings.EMPTY
                                .with("metrics", "deals.open.value")
                                .with("grouping", "stage"))
                        .with(Width.HALF, Height.TALL),
                placed(StandardWidgets.LOAD_GAUGE).with(Width.HALF, Height.TALL));
    }

    private static Placement placed(Widget widget) {
        return Placement.of(widget.id(), widget);
    }

    private static Placement number(String id, String metric) {
        return shown(id, StandardWidgets.NUMBER, metric);
    }

    private static Placement shown(String id, Widget widget, String... metrics) {
        return Placement.of(id, widget).with(WidgetSettings.EMPTY.with("metrics", metrics));
    }
}

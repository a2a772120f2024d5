package io.github.crmprofile.widget;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Placement.Height;
import io.github.crmprofile.widget.Placement.Width;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Defines the page of a user who has changed nothing: load gauge, client card, channel load, the locked widgets, then rows of everyday figures. */
final class StandardLayouts {
    private StandardLayouts() {}

    static Map<ClientKind, List<Placement>> all() {
        var layouts = new EnumMap<ClientKind, List<Placement>>(ClientKind.class);
        for (ClientKind kind : ClientKind.values()) {
            layouts.put(kind, page());
        }
        return layouts;
    }

    private static List<Placement> page() {
        return List.of(
                fixed(StandardWidgets.LOAD_GAUGE).with(Width.FULL, Height.SMALL),
                fixed(StandardWidgets.CLIENT_CARD),
                fixed(StandardWidgets.CHANNEL_LOAD),
                fixed(StandardWidgets.WON_DEALS_VALUE),
                fixed(StandardWidgets.CONVERSION),
                showing(
                        "deals-by-outcome",
                        StandardWidgets.BLOCK,
                        "deals.won.value",
                        "deals.open.value",
                        "deals.lost.value"),
                showing(
                        "invoices-on-time",
                        StandardWidgets.BLOCK,
                        "invoices.paid.count",
                        "invoices.issued.count",
                        "invoices.paid_on_time"),
                showing(
                        "invoices-by-status",
                        StandardWidgets.BLOCK,
                        "invoices.issued.value",
                        "invoices.paid.value",
                        "invoices.outstanding.value"),
                showing("deals-total", StandardWidgets.NUMBER, "deals.total.value"),
                showing("deals-conversion", StandardWidgets.NUMBER, "conversion"),
                payments(),
                channel("call", "green"),
                channel("meeting", "yellow"),
                channel("email", "blue"),
                channel("feed", "red"));
    }

    private static Placement fixed(Widget widget) {
        return Placement.of(widget.id(), widget);
    }

    private static Placement showing(String id, Widget widget, String... metrics) {
        return Placement.of(id, widget).with(WidgetSettings.EMPTY.with("metrics", metrics));
    }

    // With a period of its own: invoices and payments are
    // read over months, even where the page shows a week.
    private static Placement payments() {
        return Placement.of("payments", StandardWidgets.LINE)
                .with(WidgetSettings.EMPTY
                        .with("metrics", "deals.won.value", "invoices.issued.value", "invoices.paid.value")
                        .with("period", "last_90_days"))
                .with(Width.FULL, Height.TALL);
    }

    private static Placement channel(String channel, String colour) {
        return Placement.of(channel + "-load", StandardWidgets.NUMBER)
                .with(WidgetSettings.EMPTY
                        .with("metrics", "activities.channel." + channel + ".count")
                        .with("colour", colour));
    }
}

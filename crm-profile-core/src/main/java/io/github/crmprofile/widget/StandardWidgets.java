package io.github.crmprofile.widget;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.period.Granularity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Defines the standard widgets by the public builder that hosts use as well.
 *
 * <p>All are immutable and thread-safe.
 */
public final class StandardWidgets {

    private static final List<String> FIELDS =
            List.of("channel", "direction", "pipeline", "stage", "outcome", "status", "currency", "responsible");

    /** Value of the deals won: {@code won-deals-value}. Locked in every way. */
    public static final Widget WON_DEALS_VALUE = locked("won-deals-value", "deals.won.value");
    /** Won deals per hundred activities: {@code conversion}. Locked in every way. */
    public static final Widget CONVERSION = locked("conversion", "conversion");

    /** The communication load on its gauge, and with {@code byPipeline} one more for each pipeline: {@code load-gauge}. */
    public static final Widget LOAD_GAUGE = Widget.builder("load-gauge", WidgetKind.GAUGE)
            .settings(Setting.TITLE, Setting.PERIOD, Setting.flag("byPipeline", false))
            .settings(Setting.PIPELINES, Setting.STAGES)
            .figures(settings -> {
                Figure level = settings.figure("communication.load.level");
                return settings.isOn("byPipeline") ? List.of(level, level.by("pipeline")) : List.of(level);
            })
            .build();
    /** The basic data of the client with the preferred channel and the last activity: {@code client-card}. */
    public static final Widget CLIENT_CARD = Widget.builder("client-card", WidgetKind.CARD)
            .settings(Setting.TITLE, Setting.PERIOD)
            .figures(settings -> List.of(settings.figure("channel.preferred"), settings.figure("activities.last")))
            .build();
    /** Activities by channel, with the inbound and the outbound ones of each: {@code channel-load}. */
    public static final Widget CHANNEL_LOAD = Widget.builder("channel-load", WidgetKind.PIE)
            .settings(Setting.TITLE, Setting.PERIOD, Setting.PIPELINES, Setting.STAGES)
            .figures(settings -> List.of(
                    settings.figure("channel.load"),
                    settings.figure("activities.inbound.count").by("channel"),
                    settings.figure("activities.outbound.count").by("channel")))
            .build();

    /** Any metric: {@code number}. */
    public static final Widget NUMBER = choosable("number", WidgetKind.NUMBER, Setting.metrics(1, "deals.won.count"));
    /** Up to four metrics that belong together: {@code block}. */
    public static final Widget BLOCK = choosable(
            "block", WidgetKind.BLOCK, Setting.metrics(4, "deals.won.value", "deals.open.value", "deals.lost.value"));
    /** Any metric by the values of a field: {@code pie}. */
    public static final Widget PIE =
            choosable("pie", WidgetKind.PIE, Setting.metrics(1, "activities.count"), grouping());
    /** Up to six metrics over time, also in slices, or by the values of a field: {@code bar}. */
    public static final Widget BAR = choosable(
            "bar",
            WidgetKind.BAR,
            Setting.metrics(6, "deals.won.value"),
            grouping("time"),
            Setting.GRANULARITY,
            slices());
    /** Up to six metrics over time: {@code line}. */
    public static final Widget LINE =
            choosable("line", WidgetKind.LINE, Setting.metrics(6, "deals.won.value"), Setting.GRANULARITY);
    /** Up to twelve metrics, plain, over time, also in slices, or by the values of a field: {@code table}. */
    public static final Widget TABLE = choosable(
            "table",
            WidgetKind.TABLE,
            Setting.metrics(12, "deals.won.count", "deals.won.value"),
            grouping("none", "time"),
            Setting.GRANULARITY,
            slices());

    private StandardWidgets() {}

    /**
     * Returns the widgets that every registry has, locked in every way.
     *
     * @return {@code won-deals-value} and {@code conversion}
     */
    public static List<Widget> locked() {
        return List.of(WON_DEALS_VALUE, CONVERSION);
    }

    /**
     * Returns the other standard widgets, which have no locks.
     *
     * @return those of the top of the page, then those of a user's choice
     */
    public static List<Widget> open() {
        return List.of(LOAD_GAUGE, CLIENT_CARD, CHANNEL_LOAD, NUMBER, BLOCK, PIE, BAR, LINE, TABLE);
    }

    static boolean isLocked(String id) {
        return locked().stream().anyMatch(widget -> widget.id().equals(id));
    }

    private static Widget locked(String id, String metric) {
        return Widget.builder(id, WidgetKind.NUMBER)
                .locks(WidgetLock.values())
                .figures(settings -> List.of(settings.figure(metric)))
                .build();
    }

    private static Widget choosable(String id, WidgetKind kind, Setting... own) {
        return Widget.builder(id, kind)
                .settings(Setting.TITLE, Setting.PERIOD)
                .settings(own)
                .settings(Setting.PIPELINES, Setting.STAGES, Setting.COLOUR)
                .figures(settings -> settings.texts("metrics").stream()
                        .map(metric -> shaped(settings.figure(metric), settings, kind))
                        .toList())
                .build();
    }

    private static Setting grouping(String... first) {
        return Setting.choice(
                "grouping", Stream.concat(Stream.of(first), FIELDS.stream()).toArray(String[]::new));
    }

    /** Returns the setting of the field by which each part of the period is broken down; without effect on a widget that is not over time. */
    private static Setting slices() {
        return Setting.optionalChoice("slices", FIELDS.toArray(String[]::new));
    }

    private static Figure shaped(Figure figure, WidgetSettings settings, WidgetKind kind) {
        String grouping = settings.text("grouping").orElse(kind == WidgetKind.LINE ? "time" : "none");
        return switch (grouping) {
            case "none" -> figure;
            case "time" -> {
                Figure trend = figure.over(settings.text("granularity")
                        .map(unit -> Granularity.valueOf(unit.toUpperCase(Locale.ROOT)))
                        .orElse(null));
                yield settings.text("slices").map(trend::by).orElse(trend);
            }
            default -> figure.by(grouping);
        };
    }
}

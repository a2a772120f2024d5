package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The load gauge as a scale of seven bands, with the load above it and the target below. */
final class GaugeLines {
    private GaugeLines() {}

    /** {@code load}, {@code target} and {@code end} are the numbers as they are written. */
    static List<String> draw(LoadGauge gauge, String load, String target, String end, int width, Ink ink) {
        StringBuilder scale = new StringBuilder();
        int marker = column(gauge.position(), width);
        int from = 0;
        LoadGauge.Level[] bands = LoadGauge.Level.values();
        for (int band = 0; band < bands.length; band++) {
            // Narrow bands are widened to one column, and the marker stays in its band.
            int widest = width - (bands.length - 1 - band);
            int to = Math.min(Math.max(column(gauge.edges().get(band), width), from + 1), widest);
            scale.append(ink.paint(colour(bands[band]), "━".repeat(to - from - 1) + "┫"));
            marker = bands[band] == gauge.level() ? Math.max(from + 1, Math.min(marker, to)) : marker;
            from = to;
        }
        Ratio aim = gauge.target().percent().dividedBy(Ratio.of(gauge.scale(), 1));
        String below = marked("▲", target, column(aim, width), width - Columns.width(end));
        return List.of(
                ink.paint(
                        colour(gauge.level()), marked("▼", load, marker, width).stripTrailing()),
                scale.toString(),
                ink.dim((below.startsWith(" ") ? "0" + below.substring(1) : below) + end));
    }

    static Ink.Colour colour(LoadGauge.Level band) {
        return switch (band) {
            case IDEAL -> Ink.Colour.BLUE;
            case VERY_LOW -> Ink.Colour.GREEN;
            case LOW -> Ink.Colour.GREY;
            case MAXIMUM_DESIRABLE -> Ink.Colour.WHITE;
            case HIGH -> Ink.Colour.YELLOW;
            case VERY_HIGH -> Ink.Colour.ORANGE;
            case CRITICAL -> Ink.Colour.RED;
        };
    }

    private static String marked(String mark, String text, int column, int width) {
        int at = Math.max(1, Math.min(column, width)) - 1;
        String before = text + " " + mark;
        boolean fitsBehind = at + 2 + Columns.width(text) <= width;
        return fitsBehind
                ? Columns.left(" ".repeat(at) + mark + " " + text, width)
                : Columns.left(Columns.right(before, at + 1), width);
    }

    private static int column(Ratio percent, int width) {
        BigDecimal column =
                percent.toDecimal(9).multiply(BigDecimal.valueOf(width)).movePointLeft(2);
        return column.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}

package io.github.crmprofile.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The communication load on a scale of seven named bands, with the target in the middle of the fourth.
 *
 * <p>The scale runs from 0 to M = max(⌊highest⌋, 8). Target and current are clamped to it for their position only. With t = target / M × 100:
 * below 50 the first four bands are w = t / 3.5 wide (1 if t is 0) and the last three share the rest; otherwise the last four are
 * w = (100 − t) / 3.5 wide (1 if t is 100) and the first three share the rest. The level is the first band whose right edge is not below the
 * position. All of it is exact.
 *
 * <p>Immutable and thread-safe.
 *
 * @param current the load, activities per deal
 * @param highest the highest load of any client
 * @param target the load that is aimed at
 * @param isTargetManual whether the host set the target; otherwise it is the average of all clients
 * @param scale M, the end of the scale
 * @param position where the load is, 0 to 100
 * @param edges the right edges of the seven bands, ascending to 100
 * @param level the band in which the load is
 */
public record LoadGauge(
        Ratio current,
        Ratio highest,
        Ratio target,
        boolean isTargetManual,
        long scale,
        Ratio position,
        List<Ratio> edges,
        Level level) {

    private static final long LEAST_SCALE = 8;
    private static final Ratio ZERO = Ratio.of(0, 1);
    private static final Ratio ONE = Ratio.of(1, 1);
    private static final Ratio HUNDRED = Ratio.of(100, 1);

    /** The bands, in the order of the scale. */
    public enum Level {
        /** Far below the target. */
        IDEAL,
        /** Well below the target. */
        VERY_LOW,
        /** Below the target. */
        LOW,
        /** Around the target. */
        MAXIMUM_DESIRABLE,
        /** Above the target. */
        HIGH,
        /** Well above the target. */
        VERY_HIGH,
        /** Near or above the highest load of any client. */
        CRITICAL
    }

    /** Copies the edges. */
    public LoadGauge {
        edges = List.copyOf(edges);
    }

    /**
     * Places a load on its gauge.
     *
     * @param current the load
     * @param highest the highest load of any client
     * @param target the load that is aimed at
     * @param isTargetManual whether the host set the target
     * @return the gauge
     */
    public static LoadGauge of(Ratio current, Ratio highest, Ratio target, boolean isTargetManual) {
        BigDecimal floor = highest.numerator().divideToIntegralValue(highest.denominator());
        long scale = Math.max(floor.longValueExact(), LEAST_SCALE);
        Ratio position = percentOf(current, scale);
        List<Ratio> edges = edges(percentOf(target, scale));
        int band = 0;
        while (edges.get(band).compareTo(position) < 0) {
            band++;
        }
        return new LoadGauge(current, highest, target, isTargetManual, scale, position, edges, Level.values()[band]);
    }

    private static Ratio percentOf(Ratio value, long scale) {
        Ratio percent = value.percent().dividedBy(Ratio.of(scale, 1));
        if (percent.signum() < 0) {
            return ZERO;
        }
        return percent.compareTo(HUNDRED) > 0 ? HUNDRED : percent;
    }

    private static List<Ratio> edges(Ratio target) {
        boolean isLow = target.compareTo(Ratio.of(50, 1)) < 0;
        Ratio span = isLow ? target : HUNDRED.minus(target);
        Ratio narrow = span.signum() == 0 ? ONE : span.times(Ratio.of(2, 7));
        Ratio wide = HUNDRED.minus(narrow.times(Ratio.of(4, 1))).dividedBy(Ratio.of(3, 1));
        int narrowFrom = isLow ? 0 : 3;
        var edges = new ArrayList<Ratio>();
        Ratio edge = ZERO;
        for (int band = 0; band < Level.values().length - 1; band++) {
            edge = edge.plus(band >= narrowFrom && band < narrowFrom + 4 ? narrow : wide);
            edges.add(edge);
        }
        edges.add(HUNDRED);
        return edges;
    }
}

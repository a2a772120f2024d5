package io.github.crmprofile.examples.exports;

import io.github.crmprofile.examples.exports.ColumnForm.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Decides how the days and times of a column are written, from what was counted over all its cells.
 *
 * @param cells how many cells there are that are not blank
 * @param moments how many of them are days or times
 * @param clocks how many of these have a time of day
 * @param offsets how many have an offset or a Z
 * @param yearFirst how many have four digits in front
 * @param nameFirst how many begin with a month by name
 * @param nameSecond how many have a month by name in the middle
 * @param shortYears how many have two digits in front and at the end
 * @param dots how many are numbers with points between them
 * @param slashes how many are numbers with slashes
 * @param firstMost the highest number in front, where it has at most two digits
 * @param secondMost the highest number in the middle, where no four digits stand in front
 */
record DayOrders(
        long cells,
        long moments,
        long clocks,
        long offsets,
        long yearFirst,
        long nameFirst,
        long nameSecond,
        long shortYears,
        long dots,
        long slashes,
        long firstMost,
        long secondMost) {

    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    Finding decide(@Nullable DayOrder given) {
        if (moments * 10 < cells * 9) {
            return Finding.TEXT;
        }
        if (offsets > 0 && offsets < clocks) {
            return Finding.asks("has times with an offset and times without one; export it again, or write \"text\"");
        }
        boolean isMixed = (yearFirst > 0 && yearFirst < moments)
                || (nameFirst > 0 && nameFirst < moments)
                || (firstMost > MONTHS && secondMost > MONTHS);
        if (isMixed) {
            return Finding.asks(
                    "has days in several orders of day, month and year; export it again, or write \"text\"");
        }
        DayOrder order = order(given);
        if (order == DayOrder.MDY && firstMost > MONTHS) {
            return Finding.asks("has numbers above 12 where the month would stand; write \"day DMY\" or \"text\"");
        }
        if (order == null) {
            return asks("of which either number may be the month");
        }
        Kind kind = clocks == 0 ? Kind.DAY : offsets > 0 ? Kind.UTC_TIME : Kind.TIME;
        return Finding.of(ColumnForm.time(kind, order)).withOdd(cells - moments);
    }

    /** Asks about days such as 3/4/2026 only, of which other columns say different things, or another than the user. */
    Finding asks(String contradiction) {
        return Finding.asks("has days such as 3/4/2026 only, " + contradiction + "; write " + forms());
    }

    private String forms() {
        return clocks == 0 ? "\"day DMY\" or \"day MDY\"" : "\"time DMY\" or \"time MDY\"";
    }

    /** Whether nothing in the cells tells the day from the month. */
    boolean isOpen() {
        return order(null) == null
                && (decide(DayOrder.DMY).question().isEmpty()
                        || decide(DayOrder.MDY).question().isEmpty());
    }

    /** Whether numbers alone show in which order the days are written. */
    boolean isEvidence() {
        boolean isOfNumbers = yearFirst == 0 && nameFirst == 0 && nameSecond == 0 && dots == 0;
        return isOfNumbers && order(null) != null && decide(null).question().isEmpty();
    }

    /** Whether the days of both are written with the same mark, as one program does. */
    boolean isLike(DayOrders other) {
        return slashes == moments ? other.slashes == other.moments : slashes == 0 && other.slashes == 0;
    }

    private @Nullable DayOrder order(@Nullable DayOrder given) {
        if (yearFirst > 0 || (shortYears > 0 && firstMost > DAYS)) {
            return DayOrder.YMD;
        }
        if (nameFirst > 0 || secondMost > MONTHS) {
            return DayOrder.MDY;
        }
        // Between points the day stands in front, in every country that writes them.
        if (nameSecond == moments || dots == moments || (firstMost > MONTHS && shortYears == 0)) {
            return DayOrder.DMY;
        }
        return given;
    }
}

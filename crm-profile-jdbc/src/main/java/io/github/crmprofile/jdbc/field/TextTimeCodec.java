package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.jdbc.sql.TimePattern;
import io.github.crmprofile.jdbc.sql.TimeText;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Times that are stored as texts of a pattern, which sort as the times do.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pattern the pattern, perhaps with an end in brackets that some texts leave out
 * @param zone the zone of the wall clock
 * @param formatter writes and reads the texts
 */
record TextTimeCodec(String pattern, ZoneId zone, DateTimeFormatter formatter) {

    private static final int END_YEAR = 10_000;

    private static final List<ChronoUnit> STEPS = List.of(
            ChronoUnit.NANOS,
            ChronoUnit.MICROS,
            ChronoUnit.MILLIS,
            ChronoUnit.SECONDS,
            ChronoUnit.MINUTES,
            ChronoUnit.HOURS,
            ChronoUnit.DAYS);

    TextTimeCodec(String pattern, ZoneId zone) {
        this(pattern, zone, TimePattern.formatter(pattern));
    }

    /** Returns the expression of a column whose texts all have the units of the pattern, of which some may leave out the last. */
    String complete(String sql, Dialect dialect) {
        return TimePattern.end(pattern)
                .map(end -> {
                    String text = dialect.text(sql);
                    return "CASE WHEN " + dialect.length(text) + " = " + shorter(end) + " THEN "
                            + dialect.concat(text, "'" + end + "'") + " ELSE " + text + " END";
                })
                .orElse(sql);
    }

    /** Returns a stored text with the end that it may have left out. */
    String completed(String text) {
        return TimePattern.end(pattern)
                .filter(end -> text.length() == shorter(end))
                .map(end -> text + end)
                .orElse(text);
    }

    private int shorter(String end) {
        return full().length() - end.length();
    }

    /** Returns the condition that a stored text is one that the pattern writes. */
    Sql isReadable(String sql, Dialect dialect) {
        return dialect.isTime(dialect.text(sql), full());
    }

    private TimeText full() {
        return TimeText.of(TimePattern.full(pattern));
    }

    /** Returns the text of a time, or the first text after it. */
    String first(LocalDateTime wall) {
        // The pattern writes no year after 9999, but a longer text sorts after all that it writes.
        if (wall.getYear() >= END_YEAR) {
            return format(LocalDateTime.of(END_YEAR, 1, 1, 0, 0).minusNanos(1)) + "x";
        }
        // It may leave out the smaller units.
        for (ChronoUnit step : STEPS) {
            LocalDateTime next = step == ChronoUnit.NANOS ? wall : wall.plus(1, step);
            String text = format(next);
            if (!wall(text).isBefore(wall)) {
                return text;
            }
        }
        return format(wall.plusDays(1));
    }

    private String format(LocalDateTime wall) {
        return formatter.format(wall.atZone(zone));
    }

    /** Returns the time of a text. */
    LocalDateTime wall(String text) {
        return TimePattern.wall(text, formatter);
    }
}

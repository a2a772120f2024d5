package io.github.crmprofile.examples.web;

import com.google.common.base.Splitter;
import io.github.crmprofile.ranking.Segment;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A segment as it stands in an address: conditions that must all hold, with semicolons between them, such as
 * {@code deals.won.value:1000..;activities.last:..2026-05-31;win_rate:none;channel.preferred:=e-mail}. A bound is a decimal or a day, both bounds
 * are included; {@code none} and {@code some} ask whether there is a value; a text after {@code =} is encoded once more for itself.
 */
final class SegmentText {

    private static final int MOST = 12;
    private static final Pattern CONDITION = Pattern.compile("([^:]+):(?:(none)|(some)|=(.+)|([^=]*)\\.\\.(.*))");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private SegmentText() {}

    static Segment parse(String text, ZoneId zone) {
        List<String> conditions = Splitter.on(';').omitEmptyStrings().splitToList(text);
        if (conditions.size() > MOST) {
            throw new IllegalArgumentException(
                    "There are " + conditions.size() + " conditions; accepted are up to " + MOST);
        }
        return new Segment.All(
                conditions.stream().map(condition -> condition(condition, zone)).toList());
    }

    private static Segment condition(String text, ZoneId zone) {
        Matcher parts = CONDITION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no condition on clients; write a metric, a colon, and"
                    + " 'from..to' with either bound or both, '=text', 'none' or 'some'");
        }
        String metric = parts.group(1);
        if (parts.group(2) != null) {
            return Segment.undefined(metric);
        } else if (parts.group(3) != null) {
            return Segment.known(metric);
        } else if (parts.group(4) != null) {
            return Segment.equal(metric, URLDecoder.decode(parts.group(4), StandardCharsets.UTF_8));
        }
        String from = orNull(parts.group(5));
        String to = orNull(parts.group(6));
        return isDay(from) || isDay(to)
                ? Segment.between(metric, start(from, zone, 0), end(to, zone))
                : Segment.between(metric, from, to);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static boolean isDay(@Nullable String text) {
        return text != null && DAY.matcher(text).matches();
    }

    private static @Nullable Instant start(@Nullable String day, ZoneId zone, int later) {
        try {
            return day == null
                    ? null
                    : LocalDate.parse(day).plusDays(later).atStartOfDay(zone).toInstant();
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("'" + day + "' is no day; write one such as 2026-05-31", wrong);
        }
    }

    /** The last moment of a day. */
    private static @Nullable Instant end(@Nullable String day, ZoneId zone) {
        Instant next = start(day, zone, 1);
        return next == null ? null : next.minusNanos(1);
    }
}

package io.github.crmprofile.jdbc.group;

import io.github.crmprofile.query.Grouping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the grouping keys of a query from the values of a group. Immutable and thread-safe.
 *
 * @param readers the readers of the keys, outermost first
 */
public record GroupingReader(List<KeyReader> readers) {

    /** Reads the key of a grouping. */
    interface KeyReader {
        /** Returns the key; null for a record that is in no group of the query. */
        Grouping.@Nullable Key key(@Nullable Object[] group);
    }

    /**
     * Creates the reader of a query.
     *
     * @param groupedQuery the query
     * @param intervals the intervals that times are grouped by
     * @param keys the keys of the branch
     */
    public static GroupingReader of(GroupedQuery groupedQuery, TimeIntervals intervals, GroupKeys keys) {
        var readers = new ArrayList<KeyReader>();
        for (int i = 0; i < groupedQuery.groupings().size(); i++) {
            int place = keys.place(intervals.merged(groupedQuery.groupings().get(i)));
            Grouping grouping = groupedQuery.query().groupings().get(i);
            if (grouping instanceof Grouping.ByBucket byBucket) {
                int[] buckets = intervals.of(byBucket.date()).buckets(byBucket);
                readers.add(group -> bucket(group[place], buckets));
            } else if (grouping instanceof Grouping.ByDay byDay) {
                readers.add(group -> day(GroupKey.day(group[place], byDay)));
            } else {
                readers.add(group -> text(group[place]));
            }
        }
        return new GroupingReader(List.copyOf(readers));
    }

    /** Returns the keys of a record or group of records; null when it is in no group of the query. */
    public @Nullable List<Grouping.Key> keys(@Nullable Object[] group) {
        var keys = new ArrayList<Grouping.Key>(readers.size());
        for (KeyReader reader : readers) {
            Grouping.Key key = reader.key(group);
            if (key == null) {
                return null;
            }
            keys.add(key);
        }
        return keys;
    }

    private static Grouping.@Nullable Key bucket(@Nullable Object interval, int[] buckets) {
        return interval instanceof Integer at && at >= 0 && buckets[at] >= 0
                ? new Grouping.Key.Bucket(buckets[at])
                : null;
    }

    private static Grouping.Key day(@Nullable LocalDate day) {
        return day == null ? new Grouping.Key.Unknown() : new Grouping.Key.Day(day);
    }

    private static Grouping.Key text(@Nullable Object value) {
        return value == null ? new Grouping.Key.Unknown() : new Grouping.Key.Text(value.toString());
    }
}

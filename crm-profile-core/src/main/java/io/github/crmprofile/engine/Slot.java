package io.github.crmprofile.engine;

import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.metric.MeasureValue;
import io.github.crmprofile.metric.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the value of one operand comes from, for the figure as a whole or for each of its slices. Equal slots ask for the same. */
public sealed interface Slot {

    List<Query> queries();

    /** The slices that have records. */
    Set<Grouping.Key> keys(Lookup lookup);

    /** Marks the parts of a period that have records. */
    default void mark(Lookup lookup, boolean[] occupied) {}

    /** The groups of one slice by the operand's own groupings; {@code slice} is null for a figure in one piece. */
    Map<List<Grouping.Key>, MeasureValue> groups(Lookup lookup, Grouping.@Nullable Key slice);

    /** A figure in one piece. */
    record Whole(Query query) implements Slot {
        @Override
        public List<Query> queries() {
            return List.of(query);
        }

        @Override
        public Set<Grouping.Key> keys(Lookup lookup) {
            return Set.of();
        }

        @Override
        public Map<List<Grouping.Key>, MeasureValue> groups(Lookup lookup, Grouping.@Nullable Key slice) {
            return lookup.groups(query);
        }
    }

    /** Sliced by the outermost grouping of the query. */
    record Sliced(Query query) implements Slot {
        @Override
        public List<Query> queries() {
            return List.of(query);
        }

        @Override
        public Set<Grouping.Key> keys(Lookup lookup) {
            return lookup.slices(query).keys();
        }

        @Override
        public void mark(Lookup lookup, boolean[] occupied) {
            lookup.slices(query).mark(occupied);
        }

        @Override
        public Map<List<Grouping.Key>, MeasureValue> groups(Lookup lookup, Grouping.@Nullable Key slice) {
            return slice == null ? Map.of() : lookup.slices(query).get(slice);
        }
    }

    /** Sliced by time where no grouping can do it: one query for each part of the period. */
    record PerBucket(List<Query> queries) implements Slot {
        @Override
        public Set<Grouping.Key> keys(Lookup lookup) {
            return Set.of();
        }

        @Override
        public void mark(Lookup lookup, boolean[] occupied) {
            for (int bucket = 0; bucket < occupied.length; bucket++) {
                occupied[bucket] |= !lookup.groups(queries.get(bucket)).isEmpty();
            }
        }

        @Override
        public Map<List<Grouping.Key>, MeasureValue> groups(Lookup lookup, Grouping.@Nullable Key slice) {
            return slice instanceof Grouping.Key.Bucket bucket ? lookup.groups(queries.get(bucket.index())) : Map.of();
        }
    }

    /** Sliced by time, with what has no date as a slice of its own. */
    record WithUndated(Slot dated, Query undated) implements Slot {
        @Override
        public List<Query> queries() {
            var queries = new ArrayList<>(dated.queries());
            queries.add(undated);
            return queries;
        }

        @Override
        public Set<Grouping.Key> keys(Lookup lookup) {
            var keys = new TreeSet<>(dated.keys(lookup));
            if (!lookup.groups(undated).isEmpty()) {
                keys.add(new Grouping.Key.Unknown());
            }
            return keys;
        }

        @Override
        public void mark(Lookup lookup, boolean[] occupied) {
            dated.mark(lookup, occupied);
        }

        @Override
        public Map<List<Grouping.Key>, MeasureValue> groups(Lookup lookup, Grouping.@Nullable Key slice) {
            return slice instanceof Grouping.Key.Unknown ? lookup.groups(undated) : dated.groups(lookup, slice);
        }
    }
}

package io.github.crmprofile.engine.slice;

import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The answer of a source for one client, indexed by slice on demand. For one thread. */
public final class SlicedAnswer {

    private final ClientAnswer answer;
    private final Map<Query, SliceIndex> slices = new HashMap<>();
    private final Map<Query, Map<Grouping.Key, SliceIndex>> slicesOfParts = new HashMap<>();

    /** Wraps an answer. */
    public SlicedAnswer(ClientAnswer answer) {
        this.answer = answer;
    }

    /** Passes on the queries of which the client has records. */
    public void forEachAnswered(Consumer<Query> queries) {
        answer.values().forEach((query, groups) -> {
            if (!groups.isEmpty()) {
                queries.accept(query);
            }
        });
    }

    Map<List<Grouping.Key>, MeasureValue> groups(Query query) {
        return answer.groups(query);
    }

    /** Returns the groups of a query by their outermost key. */
    SliceIndex slices(Query query) {
        SliceIndex known = slices.get(query);
        if (known == null) {
            known = new SliceIndex(answer.groups(query));
            slices.put(query, known);
        }
        return known;
    }

    /** Returns the groups with an outermost key, by the key after it. */
    SliceIndex slices(Query query, Grouping.Key outermost) {
        return slicesOfParts
                .computeIfAbsent(query, asked -> new HashMap<>())
                .computeIfAbsent(outermost, part -> new SliceIndex(slices(query).get(part)));
    }

    /**
     * Indexes the groups of a query by their outermost key. A trend by day has hundreds of slices, which are found by their number. Not changed once
     * made.
     */
    static final class SliceIndex {

        private final Map<Grouping.Key, Map<List<Grouping.Key>, MeasureValue>> byKey = new HashMap<>();
        private @Nullable Map<List<Grouping.Key>, MeasureValue>[] byBucket = none(0);

        SliceIndex(Map<List<Grouping.Key>, MeasureValue> groups) {
            groups.forEach(this::add);
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
        private static @Nullable Map<List<Grouping.Key>, MeasureValue>[] none(int buckets) {
            return new Map[buckets];
        }

        private void add(List<Grouping.Key> keys, MeasureValue value) {
            Grouping.Key outermost = keys.get(0);
            Map<List<Grouping.Key>, MeasureValue> slice;
            if (keys.size() == 1) {
                slice = Map.of(List.of(), value);
            } else {
                Map<List<Grouping.Key>, MeasureValue> known = get(outermost);
                slice = known.isEmpty() ? new HashMap<>() : known;
                slice.put(keys.subList(1, keys.size()), value);
            }
            if (outermost instanceof Grouping.Key.Bucket bucket) {
                put(bucket.index(), slice);
            } else {
                byKey.put(outermost, slice);
            }
        }

        private void put(int bucket, Map<List<Grouping.Key>, MeasureValue> slice) {
            if (bucket >= byBucket.length) {
                byBucket = Arrays.copyOf(byBucket, Math.max(bucket + 1, 2 * byBucket.length));
            }
            byBucket[bucket] = slice;
        }

        /** Returns the groups of a slice; empty when it has no records. */
        Map<List<Grouping.Key>, MeasureValue> get(Grouping.Key slice) {
            Map<List<Grouping.Key>, MeasureValue> found = slice instanceof Grouping.Key.Bucket bucket
                    ? bucket.index() < byBucket.length ? byBucket[bucket.index()] : null
                    : byKey.get(slice);
            return found == null ? Map.of() : found;
        }

        /** Returns the slices that have records. */
        Set<Grouping.Key> keys() {
            var keys = new TreeSet<>(byKey.keySet());
            for (int bucket = 0; bucket < byBucket.length; bucket++) {
                if (byBucket[bucket] != null) {
                    keys.add(new Grouping.Key.Bucket(bucket));
                }
            }
            return keys;
        }

        /** Marks the parts of a period that have records. */
        void mark(boolean[] occupied) {
            for (int bucket = 0; bucket < byBucket.length && bucket < occupied.length; bucket++) {
                occupied[bucket] |= byBucket[bucket] != null;
            }
        }
    }
}

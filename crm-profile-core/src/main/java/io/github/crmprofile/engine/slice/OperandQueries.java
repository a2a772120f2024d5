package io.github.crmprofile.engine.slice;

import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The queries that the value of one operand comes from, for the figure as a whole or for each of its slices. Equal values have equal queries. */
public sealed interface OperandQueries {

    /** Returns the queries. */
    List<Query> queries();

    /** Returns the slices that have records. */
    Set<SliceKey> keys(SlicedAnswer answer);

    /** Marks the parts of a period that have records. */
    default void mark(SlicedAnswer answer, boolean[] occupied) {}

    /** Returns the groups of one slice by the operand's own groupings. */
    Map<List<Grouping.Key>, MeasureValue> groups(SlicedAnswer answer, SliceKey slice);

    /**
     * A figure without slices.
     *
     * @param query the only query
     */
    record Whole(Query query) implements OperandQueries {
        @Override
        public List<Query> queries() {
            return List.of(query);
        }

        @Override
        public Set<SliceKey> keys(SlicedAnswer answer) {
            return Set.of();
        }

        @Override
        public Map<List<Grouping.Key>, MeasureValue> groups(SlicedAnswer answer, SliceKey slice) {
            return answer.groups(query);
        }
    }

    /**
     * Sliced by a field, which is the outermost grouping of the query.
     *
     * @param query the only query
     */
    record ByValue(Query query) implements OperandQueries {
        @Override
        public List<Query> queries() {
            return List.of(query);
        }

        @Override
        public Set<SliceKey> keys(SlicedAnswer answer) {
            var keys = new TreeSet<SliceKey>();
            answer.slices(query).keys().forEach(value -> keys.add(SliceKey.ofValue(value)));
            return keys;
        }

        @Override
        public Map<List<Grouping.Key>, MeasureValue> groups(SlicedAnswer answer, SliceKey slice) {
            Grouping.Key value = slice.value();
            return value == null ? Map.of() : answer.slices(query).get(value);
        }
    }

    /**
     * Sliced by time, which is the outermost grouping of the query, and then by a field where the figure is in slices.
     *
     * @param query the only query
     * @param isInSlices whether the grouping after the outermost is a field by which each part is split
     */
    record ByPart(Query query, boolean isInSlices) implements OperandQueries {
        @Override
        public List<Query> queries() {
            return List.of(query);
        }

        @Override
        public Set<SliceKey> keys(SlicedAnswer answer) {
            var keys = new TreeSet<SliceKey>();
            for (Grouping.Key part : answer.slices(query).keys()) {
                if (isInSlices) {
                    answer.slices(query, part).keys().forEach(value -> keys.add(new SliceKey(part, value)));
                } else {
                    keys.add(SliceKey.ofPart(part));
                }
            }
            return keys;
        }

        @Override
        public void mark(SlicedAnswer answer, boolean[] occupied) {
            answer.slices(query).mark(occupied);
        }

        @Override
        public Map<List<Grouping.Key>, MeasureValue> groups(SlicedAnswer answer, SliceKey slice) {
            Grouping.Key part = slice.part();
            Grouping.Key value = slice.value();
            if (part == null) {
                return Map.of();
            }
            return value == null
                    ? answer.slices(query).get(part)
                    : answer.slices(query, part).get(value);
        }
    }

    /**
     * Sliced by time where no grouping can do it.
     *
     * @param parts the queries for each part of the period
     */
    record PerPart(List<OperandQueries> parts) implements OperandQueries {
        @Override
        public List<Query> queries() {
            return parts.stream().flatMap(part -> part.queries().stream()).toList();
        }

        @Override
        public Set<SliceKey> keys(SlicedAnswer answer) {
            var keys = new TreeSet<SliceKey>();
            for (int i = 0; i < parts.size(); i++) {
                Grouping.Key bucket = new Grouping.Key.Bucket(i);
                parts.get(i).keys(answer).forEach(slice -> keys.add(new SliceKey(bucket, slice.value())));
            }
            return keys;
        }

        @Override
        public void mark(SlicedAnswer answer, boolean[] occupied) {
            for (int part = 0; part < occupied.length; part++) {
                for (Query query : parts.get(part).queries()) {
                    occupied[part] |= !answer.groups(query).isEmpty();
                }
            }
        }

        @Override
        public Map<List<Grouping.Key>, MeasureValue> groups(SlicedAnswer answer, SliceKey slice) {
            return slice.part() instanceof Grouping.Key.Bucket bucket
                    ? parts.get(bucket.index()).groups(answer, SliceKey.ofValue(slice.value()))
                    : Map.of();
        }
    }

    /**
     * Sliced by time, with the records without a date as a part of their own.
     *
     * @param dated the records with a date
     * @param undated the records without
     */
    record WithUndated(OperandQueries dated, OperandQueries undated) implements OperandQueries {
        @Override
        public List<Query> queries() {
            var queries = new ArrayList<>(dated.queries());
            queries.addAll(undated.queries());
            return queries;
        }

        @Override
        public Set<SliceKey> keys(SlicedAnswer answer) {
            var keys = new TreeSet<>(dated.keys(answer));
            Grouping.Key unknown = new Grouping.Key.Unknown();
            if (undated instanceof Whole whole) {
                if (!answer.groups(whole.query()).isEmpty()) {
                    keys.add(SliceKey.ofPart(unknown));
                }
            } else {
                undated.keys(answer).forEach(slice -> keys.add(new SliceKey(unknown, slice.value())));
            }
            return keys;
        }

        @Override
        public void mark(SlicedAnswer answer, boolean[] occupied) {
            dated.mark(answer, occupied);
        }

        @Override
        public Map<List<Grouping.Key>, MeasureValue> groups(SlicedAnswer answer, SliceKey slice) {
            return slice.part() instanceof Grouping.Key.Unknown
                    ? undated.groups(answer, SliceKey.ofValue(slice.value()))
                    : dated.groups(answer, slice);
        }
    }
}

package io.github.crmprofile.engine;

import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The queries that the value of one operand comes from, for the figure as a whole or for each of its slices. Equal values have equal queries. */
public sealed interface OperandQueries {

    /** Returns the queries. */
    List<Query> queries();

    /** Returns the slices that have records. */
    Set<Grouping.Key> keys(SlicedAnswer answer);

    /** Marks the parts of a period that have records. */
    default void mark(SlicedAnswer answer, boolean[] occupied) {}

    /** Returns the groups of one slice by the operand's own groupings; {@code slice} is null for a figure without slices. */
    Map<List<Grouping.Key>, MeasureValue> groups(SlicedAnswer answer, Grouping.@Nullable Key slice);

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
        public Set<Grouping.Key> keys(SlicedAnswer answer) {
            return Set.of();
        }

        @Override
        public Map<List<Grouping.Key>, MeasureValue> groups(SlicedAnswer answer, Grouping.@Nullable Key slice) {
            return answer.groups(query);
        }
    }

    /**
     * Sliced by the outermost grouping of the query.
     *
     * @param query the only query
     */
    record Sliced(Query query) implements OperandQueries {
        @Override
        public List<Query> queries() {
            return List.of(query);
        }

        @Override
        public Set<Grouping.Key> keys(SlicedAnswer answer) {
            return answer.slices(query).keys();
        }

        @Override
        public void mark(SlicedAnswer answer, boolean[] occupied) {
            answer.slices(query).mark(occupied);
        }

        @Override
        public Map<List<Grouping.Key>, MeasureValue> groups(SlicedAnswer answer, Grouping.@Nullable Key slice) {
            return slice == null ? Map.of() : answer.slices(query).get(slice);
        }
    }

    /**
     * Sliced by time where no grouping can do it.
     *
     * @param queries one query for each part of the period
     */
    record PerBucket(List<Query> queries) implements OperandQueries {
        @Override
        public Set<Grouping.Key> keys(SlicedAnswer answer) {
            return Set.of();
        }

        @Override
        public void mark(SlicedAnswer answer, boolean[] occupied) {
            for (int bucket = 0; bucket < occupied.length; bucket++) {
                occupied[bucket] |= !answer.groups(queries.get(bucket)).isEmpty();
            }
        }

        @Override
        public Map<List<Grouping.Key>, MeasureValue> groups(SlicedAnswer answer, Grouping.@Nullable Key slice) {
            return slice instanceof Grouping.Key.Bucket bucket ? answer.groups(queries.get(bucket.index())) : Map.of();
        }
    }

    /**
     * Sliced by time, with the records without a date as a slice of their own.
     *
     * @param dated the records with a date
     * @param undated the query for those without
     */
    record WithUndated(OperandQueries dated, Query undated) implements OperandQueries {
        @Override
        public List<Query> queries() {
            var queries = new ArrayList<>(dated.queries());
            queries.add(undated);
            return queries;
        }

        @Override
        public Set<Grouping.Key> keys(SlicedAnswer answer) {
            var keys = new TreeSet<>(dated.keys(answer));
            if (!answer.groups(undated).isEmpty()) {
                keys.add(new Grouping.Key.Unknown());
            }
            return keys;
        }

        @Override
        public void mark(SlicedAnswer answer, boolean[] occupied) {
            dated.mark(answer, occupied);
        }

        @Override
        public Map<List<Grouping.Key>, MeasureValue> groups(SlicedAnswer answer, Grouping.@Nullable Key slice) {
            return slice instanceof Grouping.Key.Unknown ? answer.groups(undated) : dated.groups(answer, slice);
        }
    }
}

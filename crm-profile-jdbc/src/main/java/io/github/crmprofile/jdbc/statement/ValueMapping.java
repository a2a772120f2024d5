package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Copies queries and conditions with other values, and changes nothing else. */
abstract class ValueMapping {

    /** Maps a time, date or number. */
    abstract Comparable<?> value(Comparable<?> value);

    /** Maps a text that a field is compared with. */
    abstract String text(Field field, String value);

    /** Maps a part of a period. */
    abstract ResolvedPeriod bucket(Field date, ResolvedPeriod bucket);

    Query query(Query query) {
        Selection selection = query.selection();
        return new Query(
                new Selection(selection.kind(), condition(selection.condition()), selection.date()),
                query.aggregate(),
                query.groupings().stream().map(this::grouping).toList());
    }

    private Grouping grouping(Grouping grouping) {
        return grouping instanceof Grouping.ByBucket byBucket
                ? new Grouping.ByBucket(
                        byBucket.date(),
                        byBucket.buckets().stream()
                                .map(bucket -> bucket(byBucket.date(), bucket))
                                .toList())
                : grouping;
    }

    Condition condition(Condition condition) {
        return condition.mapLeaves(this::leaf);
    }

    private Condition leaf(Condition.Leaf leaf) {
        if (leaf instanceof Condition.Linked linked) {
            return linked.withLinked(condition(linked.linked()));
        } else if (leaf instanceof Condition.Between between) {
            return new Condition.Between(
                    between.field(), bound(between.field(), between.from()), bound(between.field(), between.to()));
        } else if (leaf instanceof Condition.OneOf oneOf) {
            var values = new LinkedHashSet<String>();
            oneOf.values().forEach(value -> values.add(text(oneOf.field(), value)));
            return new Condition.OneOf(oneOf.field(), values);
        }
        return leaf;
    }

    // SQL compares a duration with zero in another way than with other values.
    private @Nullable Comparable<?> bound(Field field, @Nullable Comparable<?> bound) {
        return bound == null || field.equals(Field.CYCLE) ? bound : value(bound);
    }
}

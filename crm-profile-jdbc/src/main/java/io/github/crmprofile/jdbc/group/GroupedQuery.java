package io.github.crmprofile.jdbc.group;

import io.github.crmprofile.jdbc.field.DecimalField;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.TimeField;
import io.github.crmprofile.jdbc.select.Conjuncts;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A query with the GROUP BY keys that it needs.
 *
 * @param query the query
 * @param condition the part of the condition that is evaluated per group
 * @param groupings the key of each grouping, outermost first
 * @param currency the key of the currency; null when the value is no amount
 * @param value the key of the values themselves, of which a row counts the records; null where the database aggregates them
 */
public record GroupedQuery(
        Query query,
        Condition condition,
        List<GroupKey> groupings,
        GroupKey.@Nullable FieldValue currency,
        GroupKey.@Nullable FieldValue value) {

    /** From this weight on, a key may give each record a group of its own. */
    private static final int HEAVY = 1_000;

    public static GroupedQuery of(Query query, SourceFields fields) {
        Field field = query.aggregate().fieldOrNull();
        boolean isDistinct = query.aggregate() instanceof Aggregate.Distinct;
        boolean isMoney = field != null && field.type() == Field.Type.MONEY && !isDistinct;
        return new GroupedQuery(
                query,
                query.selection().condition(),
                IntStream.range(0, query.groupings().size())
                        .mapToObj(i -> part(query.groupings().get(i), i))
                        .toList(),
                isMoney && field != null ? new GroupKey.FieldValue(field.currency()) : null,
                field == null || isAggregated(query.aggregate(), field, fields)
                        ? null
                        : new GroupKey.FieldValue(field));
    }

    private static GroupKey part(Grouping grouping, int place) {
        if (grouping instanceof Grouping.ByField byField) {
            return new GroupKey.FieldValue(byField.field());
        } else if (grouping instanceof Grouping.ByBucket byBucket) {
            return GroupKey.TimeInterval.of(byBucket.date(), GroupKey.TimeInterval.bounds(byBucket));
        } else if (grouping instanceof Grouping.ByDay byDay) {
            return new GroupKey.FieldValue(byDay.date());
        }
        return new GroupKey.DealField(((Grouping.ByDealField) grouping).dealField(), place);
    }

    /** Returns whether the database can aggregate the field itself, exactly. */
    private static boolean isAggregated(Aggregate aggregate, Field field, SourceFields fields) {
        if (aggregate instanceof Aggregate.Median
                || aggregate instanceof Aggregate.Distinct
                || field.equals(Field.CYCLE)) {
            return false;
        } else if (field.type() == Field.Type.INSTANT || field.type() == Field.Type.DATE) {
            TimeField time = fields.time(field);
            return time != null && time.parts().size() == 1;
        }
        DecimalField decimal = fields.decimal(field);
        return decimal != null && (decimal.isSummedExactly() || !(aggregate instanceof Aggregate.Sum));
    }

    /** Returns the conjuncts of the condition. */
    public Set<Condition> conjuncts() {
        return Conjuncts.of(condition);
    }

    /** Returns whether a time is known for all records that meet these conjuncts. */
    public static boolean isKnown(Field time, Set<Condition> conjuncts) {
        return conjuncts.stream()
                .anyMatch(condition -> (condition instanceof Condition.Between between
                                && between.field().equals(time))
                        || (condition instanceof Condition.NotInFuture past
                                && past.field().equals(time))
                        || (condition instanceof Condition.Known known
                                && known.field().equals(time)));
    }

    /** Returns the same query over records that are known to meet some of its conjuncts. */
    public GroupedQuery given(Set<Condition> common) {
        return new GroupedQuery(query, Conjuncts.without(common, condition), groupings, currency, value);
    }

    /** Returns the keys that this query groups by, besides those of its condition. */
    Set<GroupKey> parts() {
        var parts = new LinkedHashSet<>(groupings);
        if (currency != null) {
            parts.add(currency);
        }
        if (value != null) {
            parts.add(value);
        }
        return parts;
    }

    /** Returns the keys that give a record several rows: other queries cannot share them. */
    public Set<GroupKey> multipliers() {
        return groupings.stream().filter(GroupKey.DealField.class::isInstance).collect(Collectors.toSet());
    }

    /** Returns the keys that may give each record a row of its own: only queries with the same ones share a branch. */
    public Set<GroupKey> heavyParts() {
        return parts().stream().filter(part -> part.weight() >= HEAVY).collect(Collectors.toSet());
    }

    /** Returns a condition that every record of the query meets. */
    public Condition enclosing() {
        Condition enclosing = query.selection().condition();
        for (Grouping grouping : query.groupings()) {
            if (grouping instanceof Grouping.ByBucket byBucket
                    && !byBucket.buckets().isEmpty()) {
                List<ResolvedPeriod> buckets = byBucket.buckets();
                Comparable<?> from = byBucket.date().lowerBound(buckets.get(0));
                Comparable<?> to = byBucket.date().upperBound(buckets.get(buckets.size() - 1));
                enclosing = Condition.all(enclosing, byBucket.date().between(from, to));
            }
        }
        return enclosing;
    }
}

package io.github.crmprofile.metric;

import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import java.util.List;
import java.util.Objects;

/**
 * Computes an aggregate over the records of a client in any period. Metrics are formulas over measures.
 *
 * <pre>{@code
 * Measure wonValue = Measure.sum(Field.DEAL_AMOUNT, Memberships.WON);
 * Measure bigDeals = Measure.count(Memberships.WON).where(Field.DEAL_AMOUNT.between(new BigDecimal(10_000), null));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param membership when a record is in the period
 * @param filter what else must hold
 * @param aggregate what of the records
 * @param groupings how the value is split; empty for a single value
 * @param isContext whether it is the same for every slice, part of a period and filter of a figure: something that a formula must know beside the
 *     records it counts, and that has no evidence of its own
 */
public record Measure(
        PeriodMembership membership,
        Condition filter,
        Aggregate aggregate,
        List<Grouping> groupings,
        boolean isContext) {

    /**
     * Checks that all parts belong to one record kind.
     *
     * @throws IllegalArgumentException naming the part that belongs to another kind
     */
    public Measure {
        Objects.requireNonNull(aggregate, "aggregate");
        groupings = List.copyOf(groupings);
        RecordKind kind = membership.date().kind();
        filter.requireKind(kind);
        Query.requireKind(kind, aggregate, groupings);
    }

    /**
     * Counts the records in the period.
     *
     * @param membership when a record is in it
     * @return the measure
     */
    public static Measure count(PeriodMembership membership) {
        return of(membership, new Aggregate.Count());
    }

    /**
     * Sums a field over the records in the period.
     *
     * @param field a MONEY, NUMBER or DURATION field
     * @param membership when a record is in the period
     * @return the measure
     * @throws IllegalArgumentException if the field is of another type, or of another kind of record
     */
    public static Measure sum(Field field, PeriodMembership membership) {
        return of(membership, new Aggregate.Sum(field));
    }

    /**
     * Returns the records themselves, ordered by id, for formulas that no other aggregate can express. Reads every record.
     *
     * @param membership when a record is in the period
     * @return the measure
     */
    public static Measure records(PeriodMembership membership) {
        return of(membership, new Aggregate.Records(membership.date().kind()));
    }

    /**
     * Returns the smallest known value of a field: per currency for a MONEY field.
     *
     * @param field a field of money, numbers, durations, times or dates
     * @param membership when a record is in the period
     * @return the measure
     * @throws IllegalArgumentException if the values of the field have no order, or it is of another kind of record
     */
    public static Measure min(Field field, PeriodMembership membership) {
        return of(membership, new Aggregate.Min(field));
    }

    /**
     * Returns the largest known value of a field: per currency for a MONEY field.
     *
     * @param field a field of money, numbers, durations, times or dates
     * @param membership when a record is in the period
     * @return the measure
     * @throws IllegalArgumentException if the values of the field have no order, or it is of another kind of record
     */
    public static Measure max(Field field, PeriodMembership membership) {
        return of(membership, new Aggregate.Max(field));
    }

    /**
     * Returns the exact median of the known values of a field, per currency for a MONEY field.
     *
     * @param field a field of money, numbers or durations
     * @param membership when a record is in the period
     * @return the measure
     * @throws IllegalArgumentException if the field is of another type, or of another kind of record
     */
    public static Measure median(Field field, PeriodMembership membership) {
        return of(membership, new Aggregate.Median(field));
    }

    /**
     * Computes any aggregate over the records in the period.
     *
     * @param membership when a record is in the period
     * @param aggregate the aggregate
     * @return the measure
     * @throws IllegalArgumentException if the aggregate is over a field of another kind of record
     */
    public static Measure of(PeriodMembership membership, Aggregate aggregate) {
        return new Measure(membership, Condition.always(), aggregate, List.of(), false);
    }

    /**
     * Returns a copy over fewer records.
     *
     * @param condition a condition that each record must meet as well
     * @return a narrower measure
     * @throws IllegalArgumentException if the condition is on records of another kind
     */
    public Measure where(Condition condition) {
        return new Measure(membership, Condition.all(filter, condition), aggregate, groupings, isContext);
    }

    /**
     * Returns a copy that is split by a grouping.
     *
     * @param grouping how the value is split
     * @return a grouped measure
     * @throws IllegalArgumentException if the grouping is of records of another kind
     */
    public Measure by(Grouping grouping) {
        return new Measure(membership, filter, aggregate, List.of(grouping), isContext);
    }

    /**
     * Returns a copy for the context of a formula: neither filtered nor sliced with the figure, and without evidence of its own.
     *
     * @return a measure that is the same for the whole figure and each of its slices
     */
    public Measure asContext() {
        return new Measure(membership, filter, aggregate, groupings, true);
    }

    /**
     * Returns the kind of the records.
     *
     * @return the kind that is measured
     */
    public RecordKind kind() {
        return membership.date().kind();
    }

    /**
     * Returns the selection of records for a period, for counting and for listing alike.
     *
     * @param context the period and the settings of the profile
     * @return the selection
     * @throws IllegalArgumentException if the context filters by conditions on records of another kind
     */
    public Selection selection(MetricContext context) {
        return new Selection(kind(), Condition.all(membership.in(context), filter), membership.date());
    }
}

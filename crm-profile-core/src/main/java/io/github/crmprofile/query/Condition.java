package io.github.crmprofile.query;

import io.github.crmprofile.model.RecordKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Selects records by a tree of conditions, which every source can evaluate, in memory or as SQL. A condition is true or false, never unknown: a
 * comparison with an unknown value is false, and so its {@linkplain Not negation} is true.
 *
 * <p>Immutable and thread-safe; equal trees are equal, which lets a plan ask for each aggregate once.
 */
public sealed interface Condition {

    /**
     * Matches every record.
     *
     * @return a condition without parts, all of which hold
     */
    static Condition always() {
        return new All(List.of());
    }

    /**
     * Matches no record.
     *
     * @return a condition without parts, none of which holds
     */
    static Condition never() {
        return new Any(List.of());
    }

    /**
     * True when all parts are; always true without parts.
     *
     * @param parts the conditions
     */
    record All(List<Condition> parts) implements Condition {
        /** Copies the parts. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(TreeVisitor<R> visitor) {
            return visitor.all(this);
        }
    }

    /**
     * True when at least one part is; never true without parts.
     *
     * @param parts the conditions
     */
    record Any(List<Condition> parts) implements Condition {
        /** Copies the parts. */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(TreeVisitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /**
     * True when the part is false.
     *
     * @param part the condition
     */
    record Not(Condition part) implements Condition {
        @Override
        public <R> R accept(TreeVisitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /**
     * True when the text value is one of these.
     *
     * @param field a text field
     * @param values the accepted values
     */
    record OneOf(Field field, Set<String> values) implements OfField {
        /**
         * Checks the type and copies the values in alphabetical order.
         *
         * @throws IllegalArgumentException if the field is not of type TEXT
         */
        public OneOf {
            ConditionRules.requireText(field);
            values = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(values)));
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.oneOf(this);
        }
    }

    /**
     * True when the value is known and true.
     *
     * @param field a boolean field
     */
    record IsTrue(Field field) implements OfField {
        /**
         * Checks the type.
         *
         * @throws IllegalArgumentException if the field is not of type BOOLEAN
         */
        public IsTrue {
            ConditionRules.requireFlag(field);
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.isTrue(this);
        }
    }

    /**
     * True when the value is known and {@code from <= value < to}.
     *
     * @param field a field of times, dates or numbers
     * @param from the first value that matches, or null for no bound
     * @param to the first value that no longer matches, or null for no bound
     */
    record Between(
            Field field,
            @Nullable Comparable<?> from,
            @Nullable Comparable<?> to) implements OfField {
        /**
         * Checks the types.
         *
         * @throws IllegalArgumentException if the field has no order, or a bound is of another class than its values
         */
        public Between {
            ConditionRules.requireOrder(field);
            Stream.of(from, to).filter(Objects::nonNull).forEach(bound -> ConditionRules.requireBound(field, bound));
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.between(this);
        }
    }

    /**
     * True when the value is known and greater than a bound.
     *
     * @param field a field of numbers, amounts or durations
     * @param bound the value that does not match yet
     */
    record Above(Field field, BigDecimal bound) implements OfField {
        /**
         * Checks the type.
         *
         * @throws IllegalArgumentException if the field is no number, amount or duration
         */
        public Above {
            ConditionRules.requireDecimal(field);
            Objects.requireNonNull(bound, "bound");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.above(this);
        }
    }

    /**
     * True when the time is known and not after the moment of the request, which plans and lists carry beside their conditions: so they
     * stay equal from one request to the next.
     *
     * @param field an INSTANT field
     */
    record NotInFuture(Field field) implements OfField {
        /**
         * Checks the type.
         *
         * @throws IllegalArgumentException if the field is not of type INSTANT
         */
        public NotInFuture {
            ConditionRules.requireInstant(field);
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.notInFuture(this);
        }
    }

    /**
     * True when the value is known.
     *
     * @param field any field
     */
    record Known(Field field) implements OfField {
        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.known(this);
        }
    }

    /**
     * True when both values are known and {@code earlier <= later}.
     *
     * @param earlier a field of times or dates
     * @param later a field of the same kind and type
     */
    record NotAfter(Field earlier, Field later) implements Leaf {
        /**
         * Checks the types.
         *
         * @throws IllegalArgumentException if the fields are not both times, or both dates, of one kind of record
         */
        public NotAfter {
            ConditionRules.requireAlike(earlier, later);
        }

        @Override
        public RecordKind kind() {
            return earlier.kind();
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.notAfter(this);
        }
    }

    /**
     * Of an activity: true when it is linked to at least one deal <em>of the client</em> that matches. Hidden deals do not count.
     *
     * @param deal which deals
     */
    record LinkedToDeal(Condition deal) implements Linked {
        /**
         * Checks the kind.
         *
         * @throws IllegalArgumentException if the condition is not on deals
         */
        public LinkedToDeal {
            deal.requireKind(RecordKind.DEAL);
        }

        @Override
        public Condition linked() {
            return deal;
        }

        @Override
        public LinkedToDeal withLinked(Condition condition) {
            return new LinkedToDeal(condition);
        }

        @Override
        public RecordKind kind() {
            return RecordKind.ACTIVITY;
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.linkedToDeal(this);
        }
    }

    /**
     * Of a deal: true when at least one activity linked to it matches, whoever else the activity is linked to. Hidden activities do not count.
     *
     * @param activity which activities
     */
    record WithActivity(Condition activity) implements Linked {
        /**
         * Checks the kind.
         *
         * @throws IllegalArgumentException if the condition is not on activities
         */
        public WithActivity {
            activity.requireKind(RecordKind.ACTIVITY);
        }

        @Override
        public Condition linked() {
            return activity;
        }

        @Override
        public WithActivity withLinked(Condition condition) {
            return new WithActivity(condition);
        }

        @Override
        public RecordKind kind() {
            return RecordKind.DEAL;
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.withActivity(this);
        }
    }

    /** A leaf of the tree: a condition on fields of a record, or on the records linked to it. */
    sealed interface Leaf extends Condition {

        /**
         * Returns the kind of the records that can be asked.
         *
         * @return the record kind
         */
        RecordKind kind();

        /**
         * Calls the method of the visitor for this kind of condition.
         *
         * @param <R> the result
         * @param visitor what to do with each kind
         * @return what the visitor returns
         */
        <R> R acceptLeaf(Visitor<R> visitor);

        @Override
        default <R> R accept(TreeVisitor<R> visitor) {
            return visitor.leaf(this);
        }
    }

    /** A condition that asks for one field of a record. */
    sealed interface OfField extends Leaf {

        /**
         * Returns the field.
         *
         * @return the field
         */
        Field field();

        @Override
        default RecordKind kind() {
            return field().kind();
        }
    }

    /** A condition that asks for linked records. */
    sealed interface Linked extends Leaf {

        /**
         * Returns the condition that a linked record must meet.
         *
         * @return a condition on records of the linked kind
         */
        Condition linked();

        /**
         * Returns a copy with another condition on the linked records.
         *
         * @param condition a condition on records of the linked kind
         * @return the copy
         */
        Linked withLinked(Condition condition);
    }

    /**
     * Visits a tree of conditions, with one method for all leaves.
     *
     * @param <R> the result
     */
    interface TreeVisitor<R> {

        /**
         * Visits a {@link All}.
         *
         * @param all the condition
         * @return the result
         */
        R all(All all);

        /**
         * Visits a {@link Any}.
         *
         * @param any the condition
         * @return the result
         */
        R any(Any any);

        /**
         * Visits a {@link Not}.
         *
         * @param not the condition
         * @return the result
         */
        R not(Not not);

        /**
         * Visits a leaf.
         *
         * @param leaf the condition
         * @return the result
         */
        R leaf(Leaf leaf);
    }

    /**
     * Visits a tree of conditions, with one method for each kind: a new kind is a compile error in every visitor that lacks it.
     *
     * @param <R> the result
     */
    interface Visitor<R> extends TreeVisitor<R> {

        /**
         * Visits a {@link OneOf}.
         *
         * @param oneOf the condition
         * @return the result
         */
        R oneOf(OneOf oneOf);

        /**
         * Visits a {@link IsTrue}.
         *
         * @param isTrue the condition
         * @return the result
         */
        R isTrue(IsTrue isTrue);

        /**
         * Visits a {@link Between}.
         *
         * @param between the condition
         * @return the result
         */
        R between(Between between);

        /**
         * Visits a {@link Above}.
         *
         * @param above the condition
         * @return the result
         */
        R above(Above above);

        /**
         * Visits a {@link NotInFuture}.
         *
         * @param notInFuture the condition
         * @return the result
         */
        R notInFuture(NotInFuture notInFuture);

        /**
         * Visits a {@link Known}.
         *
         * @param known the condition
         * @return the result
         */
        R known(Known known);

        /**
         * Visits a {@link NotAfter}.
         *
         * @param notAfter the condition
         * @return the result
         */
        R notAfter(NotAfter notAfter);

        /**
         * Visits a {@link LinkedToDeal}.
         *
         * @param linkedToDeal the condition
         * @return the result
         */
        R linkedToDeal(LinkedToDeal linkedToDeal);

        /**
         * Visits a {@link WithActivity}.
         *
         * @param withActivity the condition
         * @return the result
         */
        R withActivity(WithActivity withActivity);

        @Override
        default R leaf(Leaf leaf) {
            return leaf.acceptLeaf(this);
        }
    }

    /**
     * Returns the conjunction of conditions, simplified.
     *
     * @param parts the conditions
     * @return a condition that is true when all are
     */
    static Condition all(Condition... parts) {
        return ConditionTree.all(List.of(parts));
    }

    /**
     * Returns the disjunction of conditions, simplified.
     *
     * @param parts the conditions
     * @return a condition that is true when one is
     */
    static Condition any(Condition... parts) {
        return ConditionTree.any(List.of(parts));
    }

    /**
     * Returns the negation of a condition, simplified.
     *
     * @param part the condition
     * @return a condition that is true when the part is false
     */
    static Condition not(Condition part) {
        return ConditionTree.not(part);
    }

    /**
     * Calls the method of the visitor for this kind of condition.
     *
     * @param <R> the result
     * @param visitor what to do with each kind
     * @return what the visitor returns
     */
    <R> R accept(TreeVisitor<R> visitor);

    /**
     * Returns the leaves of this tree. A condition on linked records is one leaf.
     *
     * @return the leaves in their order, an equal one as often as it occurs
     */
    default Stream<Leaf> leaves() {
        return accept(ConditionTree.LEAVES);
    }

    /**
     * Returns a tree of the same shape with other leaves.
     *
     * @param change returns what takes the place of each of the {@link #leaves}
     * @return the condition, not simplified
     */
    default Condition mapLeaves(Function<Leaf, Condition> change) {
        return accept(new ConditionTree.Mapping(change));
    }

    /**
     * Checks that this condition can be asked of a record kind.
     *
     * @param kind the record kind
     * @throws IllegalArgumentException naming the part that belongs to another kind
     */
    default void requireKind(RecordKind kind) {
        ConditionRules.requireKind(this, kind);
    }

    /**
     * Returns whether a part of this condition asks for linked records.
     *
     * @return true with a {@link LinkedToDeal} or {@link WithActivity} in it
     */
    default boolean asksForLinks() {
        return leaves().anyMatch(Linked.class::isInstance);
    }

    /**
     * Returns whether a part of this condition asks for the moment of the request.
     *
     * @return true with a {@link NotInFuture} in it, also in a condition on linked records
     */
    default boolean asksForTheMoment() {
        return leaves().anyMatch(leaf -> leaf instanceof NotInFuture
                || (leaf instanceof Linked linked && linked.linked().asksForTheMoment()));
    }

    /**
     * Returns a copy in which the moment of the request is a plain bound, for sources that treat the two alike.
     *
     * @param now the moment of the request
     * @return a condition without {@link NotInFuture} that holds of the same records
     */
    default Condition at(Instant now) {
        return ConditionTree.at(this, now);
    }
}

package io.github.crmprofile.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the numbers of a client. It is true or false, never unknown: of a client without the number a {@link Between} is false, and so its
 * {@link Not} true.
 *
 * <p>Immutable and thread-safe; equal trees are equal.
 */
public sealed interface NumberCondition {

    /**
     * Returns a condition that every client meets.
     *
     * @return a condition without parts, all of which hold
     */
    static NumberCondition always() {
        return new All(List.of());
    }

    /**
     * True when all parts are; always true without parts.
     *
     * @param parts the conditions
     */
    record All(List<NumberCondition> parts) implements NumberCondition {
        /** Copies the parts. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public void forEach(Consumer<Between> leaves) {
            parts.forEach(part -> part.forEach(leaves));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.all(this);
        }
    }

    /**
     * True when at least one part is; never true without parts.
     *
     * @param parts the conditions
     */
    record Any(List<NumberCondition> parts) implements NumberCondition {
        /** Copies the parts. */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public void forEach(Consumer<Between> leaves) {
            parts.forEach(part -> part.forEach(leaves));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /**
     * True when the part is false.
     *
     * @param part the condition
     */
    record Not(NumberCondition part) implements NumberCondition {
        @Override
        public void forEach(Consumer<Between> leaves) {
            part.forEach(leaves);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /**
     * True when the client has the number, and it is within bounds, both of them included.
     *
     * @param number the number
     * @param from the lowest number; null for no bound
     * @param to the highest number; null for no bound
     */
    record Between(
            ClientNumber number,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to) implements NumberCondition {
        /** Checks that nothing is missing. */
        public Between {
            Objects.requireNonNull(number, "number");
        }

        @Override
        public void forEach(Consumer<Between> leaves) {
            leaves.accept(this);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.between(this);
        }
    }

    /**
     * Passes on each comparison, out of all that combine them.
     *
     * @param leaves takes each of them, in the order in which they are written
     */
    void forEach(Consumer<Between> leaves);

    /**
     * Does what is to be done for the kind of condition.
     *
     * @param visitor what to do
     * @param <R> the result
     * @return the result
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of condition.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        /**
         * Takes a conjunction.
         *
         * @param all the condition
         * @return the result
         */
        R all(All all);

        /**
         * Takes a disjunction.
         *
         * @param any the condition
         * @return the result
         */
        R any(Any any);

        /**
         * Takes a negation.
         *
         * @param not the condition
         * @return the result
         */
        R not(Not not);

        /**
         * Takes a comparison.
         *
         * @param between the condition
         * @return the result
         */
        R between(Between between);
    }
}

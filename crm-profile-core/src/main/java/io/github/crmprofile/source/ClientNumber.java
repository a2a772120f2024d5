package io.github.crmprofile.source;

import io.github.crmprofile.query.Query;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number of each client, by which clients are put in order or chosen.
 *
 * <p>Immutable and thread-safe; equal numbers are equal.
 */
public sealed interface ClientNumber {

    /**
     * A count of records, or a sum of amounts whose condition leaves one currency; 0 for a client without records.
     *
     * @param query the count or sum
     */
    record Whole(Query query) implements ClientNumber {
        /** Checks that nothing is missing. */
        public Whole {
            Objects.requireNonNull(query, "query");
        }

        @Override
        public List<Query> queries() {
            return List.of(query);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.whole(this);
        }
    }

    /**
     * One count divided by another; a client where the other is 0 has no number.
     *
     * @param above the count that is divided
     * @param below the count by which it is divided
     */
    record Quotient(Query above, Query below) implements ClientNumber {
        /** Checks that nothing is missing. */
        public Quotient {
            Objects.requireNonNull(above, "above");
            Objects.requireNonNull(below, "below");
        }

        @Override
        public List<Query> queries() {
            return List.of(above, below);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quotient(this);
        }
    }

    /**
     * A sum of amounts of which it is not known beforehand that they are in one currency; 0 for a client without amounts.
     *
     * <p>Where a currency is named, amounts in others are part of the number in a way that the source cannot know, such as by a rate: with such an
     * amount of any client that may come first, the source finds no first clients. Without one, a client with amounts in several currencies has no
     * number, and the source finds no first clients where they would be put in order by amounts in several.
     *
     * @param sum the sum of amounts that are known, in currencies that are known
     * @param currency the currency in which all amounts have to be; null for any, as long as it is one
     */
    record OneCurrency(Query sum, @Nullable String currency) implements ClientNumber {
        /** Checks that nothing is missing. */
        public OneCurrency {
            Objects.requireNonNull(sum, "sum");
        }

        @Override
        public List<Query> queries() {
            return List.of(sum);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneCurrency(this);
        }
    }

    /**
     * Returns the queries that the number is made of.
     *
     * @return the count or sum, and then the count that it is divided by, if it is
     */
    List<Query> queries();

    /**
     * Does what is to be done for the kind of number.
     *
     * @param visitor what to do
     * @param <R> the result
     * @return the result
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of number.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        /**
         * Takes a count, or a sum in one currency.
         *
         * @param number the number
         * @return the result
         */
        R whole(Whole number);

        /**
         * Takes a quotient of counts.
         *
         * @param number the number
         * @return the result
         */
        R quotient(Quotient number);

        /**
         * Takes a sum in whichever currency the amounts are.
         *
         * @param number the number
         * @return the result
         */
        R oneCurrency(OneCurrency number);
    }
}

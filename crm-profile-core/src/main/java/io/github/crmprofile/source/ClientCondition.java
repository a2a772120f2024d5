package io.github.crmprofile.source;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A condition on clients: a tree that every source can evaluate, in memory or as SQL. A comparison with an unknown text is false, and its {@link Not} true.
 *
 * <pre>{@code
 * ClientCondition mine = ClientField.RESPONSIBLE.in("u1");
 * ClientCondition notSuppliers = new ClientCondition.Not(ClientField.COMPANY_TYPE.in("supplier"));
 * }</pre>
 *
 * <p>Immutable and thread-safe; equal trees are equal.
 */
public sealed interface ClientCondition {

    /**
     * Returns a condition that every client meets.
     *
     * @return a condition without parts, all of which hold
     */
    static ClientCondition always() {
        return new All(List.of());
    }

    /**
     * True when all parts are; always true without parts.
     *
     * @param parts the conditions
     */
    record All(List<ClientCondition> parts) implements ClientCondition {
        /** Copies the parts. */
        public All {
            parts = List.copyOf(parts);
        }

        // Asked of every client: a stream would take longer than what most viewers compare.
        @Override
        public boolean holds(Client client) {
            for (ClientCondition part : parts) {
                if (!part.holds(client)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void fields(Consumer<ClientField> fields) {
            parts.forEach(part -> part.fields(fields));
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
    record Any(List<ClientCondition> parts) implements ClientCondition {
        /** Copies the parts. */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Client client) {
            return parts.stream().anyMatch(part -> part.holds(client));
        }

        @Override
        public void fields(Consumer<ClientField> fields) {
            parts.forEach(part -> part.fields(fields));
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
    record Not(ClientCondition part) implements ClientCondition {
        @Override
        public boolean holds(Client client) {
            return !part.holds(client);
        }

        @Override
        public void fields(Consumer<ClientField> fields) {
            part.fields(fields);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /**
     * True when the text is one of these.
     *
     * @param field the text
     * @param values the accepted texts
     */
    record OneOf(ClientField field, Set<String> values) implements ClientCondition {
        /**
         * Copies the values in alphabetical order.
         *
         * @throws IllegalArgumentException if the field is {@link ClientField#KIND} and a value is no kind of client
         */
        public OneOf {
            if (field.equals(ClientField.KIND)) {
                values.forEach(ClientKind::parse);
            }
            values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
        }

        @Override
        public boolean holds(Client client) {
            String value = field.value(client);
            return value != null && values.contains(value);
        }

        @Override
        public void fields(Consumer<ClientField> fields) {
            fields.accept(field);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOf(this);
        }
    }

    /**
     * True when the text is known.
     *
     * @param field the text
     */
    record Known(ClientField field) implements ClientCondition {
        @Override
        public boolean holds(Client client) {
            return field.value(client) != null;
        }

        @Override
        public void fields(Consumer<ClientField> fields) {
            fields.accept(field);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.known(this);
        }
    }

    /**
     * Evaluates this condition for one client: the definition that every source must agree with.
     *
     * @param client a client with all its data
     * @return whether the condition holds
     */
    boolean holds(Client client);

    /**
     * Passes on each field that is asked for.
     *
     * @param fields takes the field of each condition, in the order in which they are written
     */
    void fields(Consumer<ClientField> fields);

    /**
     * Calls the method of the visitor for this kind of condition.
     *
     * @param <R> the result
     * @param visitor what to do with each kind
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Visits a condition, with one method for each kind: a new kind is a compile error in every visitor that lacks it.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
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
         * Visits a {@link OneOf}.
         *
         * @param oneOf the condition
         * @return the result
         */
        R oneOf(OneOf oneOf);

        /**
         * Visits a {@link Known}.
         *
         * @param known the condition
         * @return the result
         */
        R known(Known known);
    }
}

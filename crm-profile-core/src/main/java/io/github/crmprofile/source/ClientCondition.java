package io.github.crmprofile.source;

import io.github.crmprofile.model.Client;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which clients: a tree that every source can evaluate, in memory or as SQL. A comparison with an unknown text is false, and its {@link Not} true.
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
     * Matches every client.
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
    }

    /**
     * True when the part is false.
     *
     * @param part the condition
     */
    record Not(ClientCondition part) implements ClientCondition {}

    /**
     * True when the text is one of these.
     *
     * @param field the text
     * @param values the accepted texts
     */
    record OneOf(ClientField field, Set<String> values) implements ClientCondition {
        /** Copies the values in alphabetical order. */
        public OneOf {
            values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
        }
    }

    /**
     * True when the text is known.
     *
     * @param field the text
     */
    record Known(ClientField field) implements ClientCondition {}

    /**
     * Asks one client: the definition that every source must agree with.
     *
     * @param client a client with all its data
     * @return whether the condition holds
     */
    default boolean holds(Client client) {
        if (this instanceof All all) {
            return all.parts().stream().allMatch(part -> part.holds(client));
        } else if (this instanceof Any any) {
            return any.parts().stream().anyMatch(part -> part.holds(client));
        } else if (this instanceof Not not) {
            return !not.part().holds(client);
        } else if (this instanceof Known known) {
            return known.field().value(client) != null;
        }
        OneOf oneOf = (OneOf) this;
        String value = oneOf.field().value(client);
        return value != null && oneOf.values().contains(value);
    }
}

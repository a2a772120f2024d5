package io.github.crmprofile.model;

import io.github.crmprofile.spelling.CodePoints;
import java.util.Comparator;
import java.util.Objects;

/**
 * Identifies a client by its kind and its id in the host's data. {@code toString()} gives {@code contact:42}, which {@link #parse} reads back.
 * Ordered by kind, then by the code points of the id. A blank id is an {@link IllegalArgumentException}. Immutable and thread-safe.
 *
 * @param kind contact or company
 * @param id the id of the host's record, kept as given; not blank
 */
public record ClientId(ClientKind kind, String id) implements Comparable<ClientId> {
    private static final Comparator<ClientId> ORDER =
            Comparator.comparing(ClientId::kind).thenComparing(ClientId::id, CodePoints.ORDER);

    public ClientId {
        Objects.requireNonNull(kind, "the kind of a client must not be null");
        Text.required(id, kind.code() + " id");
    }

    /**
     * Returns the id of a contact.
     *
     * @param id the id of the contact, not blank
     * @return its client id
     * @throws IllegalArgumentException if the id is blank
     */
    public static ClientId contact(String id) {
        return new ClientId(ClientKind.CONTACT, id);
    }

    /**
     * Returns the id of a company.
     *
     * @param id the id of the company, not blank
     * @return its client id
     * @throws IllegalArgumentException if the id is blank
     */
    public static ClientId company(String id) {
        return new ClientId(ClientKind.COMPANY, id);
    }

    /**
     * Reads {@code contact:42} or {@code company:7}; all after the first colon is the id.
     *
     * @param text kind, colon, id
     * @return the client id whose {@code toString()} is the text
     * @throws IllegalArgumentException if the text has another form
     */
    public static ClientId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || WhiteSpace.isBlank(text.substring(colon + 1))) {
            throw new IllegalArgumentException("'" + text
                    + "' is not a client id. Write the kind, a colon and the id, such as contact:42 or company:7.");
        }
        return new ClientId(ClientKind.parse(text.substring(0, colon)), text.substring(colon + 1));
    }

    /**
     * Reads {@code contact:42} or {@code company:7}: {@link #parse} under the name by which web frameworks convert parameters.
     *
     * @param text kind, colon, id
     * @return the client id
     * @throws IllegalArgumentException if the text has another form
     */
    public static ClientId valueOf(String text) {
        return parse(text);
    }

    @Override
    public int compareTo(ClientId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.code() + ":" + id;
    }
}

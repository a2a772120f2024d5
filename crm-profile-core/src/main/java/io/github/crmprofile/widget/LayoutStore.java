package io.github.crmprofile.widget;

import io.github.crmprofile.model.ClientKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores layouts. The host implements it, for example over a table with a row for each kind of client and owner. It stores texts without reading
 * them.
 *
 * <p>Implementations must be thread-safe when requests run at the same time.
 */
public interface LayoutStore {

    /**
     * Returns the stored layout of an owner.
     *
     * @param client the kind of client
     * @param owner whose layout
     * @return the text that was saved, or empty
     */
    Optional<String> find(ClientKind client, Owner owner);

    /**
     * Stores or deletes a layout, unless it was changed since it was read: a compare-and-set, also between several nodes. Over a table it is one
     * statement, such as {@code UPDATE layout SET json = ? WHERE client = ? AND owner = ? AND json = ?}, and done if a row was changed; the first
     * layout of an owner is an {@code INSERT} that a unique key refuses when there is one by now.
     *
     * @param client the kind of client
     * @param owner whose layout
     * @param expected the text that {@link #find} returned when the layout was read; null if there was none
     * @param json the text of {@link Layout#toJson}; null to forget the layout, so that the next in order of precedence applies
     * @return whether it was done; false if the stored text is another than expected by now, and then nothing was changed
     */
    boolean replace(ClientKind client, Owner owner, @Nullable String expected, @Nullable String json);

    /**
     * Stores a layout without comparing it with the present one: for migrations and tests. Edits of users are stored by {@link #replace}, which loses
     * no other edit.
     *
     * @param client the kind of client
     * @param owner whose layout
     * @param json the text of {@link Layout#toJson}
     */
    default void save(ClientKind client, Owner owner, String json) {
        boolean isDone;
        do {
            isDone = replace(client, owner, find(client, owner).orElse(null), json);
        } while (!isDone);
    }

    /**
     * Deletes a layout, so that the next in order of precedence applies; does nothing when there is none.
     *
     * @param client the kind of client
     * @param owner whose layout
     */
    default void remove(ClientKind client, Owner owner) {
        boolean isDone;
        do {
            isDone = replace(client, owner, find(client, owner).orElse(null), null);
        } while (!isDone);
    }

    /**
     * The owner of a layout. The layout of a user precedes that of everyone, which precedes the built-in default.
     *
     * @param user the host's id of the user; null for everyone
     */
    record Owner(@Nullable String user) {

        /** All users that have no layout of their own. */
        public static final Owner EVERYONE = new Owner(null);

        /**
         * Checks the id.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Owner {
            if (user != null && user.isBlank()) {
                throw new IllegalArgumentException(
                        "The id of a user is blank; accepted is the host's id, or Owner.EVERYONE for all users");
            }
        }

        /**
         * Returns one user as an owner.
         *
         * @param id the host's id of the user
         * @return the owner
         * @throws IllegalArgumentException if it is blank
         */
        public static Owner user(String id) {
            return new Owner(id);
        }
    }
}

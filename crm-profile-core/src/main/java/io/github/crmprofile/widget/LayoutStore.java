package io.github.crmprofile.widget;

import io.github.crmprofile.model.ClientKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where layouts are stored: the port that a host implements, for example over a table with a row for each kind of client and owner. It keeps
 * texts and need not understand them.
 *
 * <p>Implementations must be thread-safe when requests run at the same time.
 */
public interface LayoutStore {

    /**
     * The stored layout of an owner.
     *
     * @param client the kind of client
     * @param owner whose layout
     * @return the text that was saved, or empty
     */
    Optional<String> find(ClientKind client, Owner owner);

    /**
     * Stores a layout in place of the one before.
     *
     * @param client the kind of client
     * @param owner whose layout
     * @param json the text of {@link Layout#toJson}
     */
    void save(ClientKind client, Owner owner, String json);

    /**
     * Forgets a layout, so that the next in order of precedence applies; does nothing when there is none.
     *
     * @param client the kind of client
     * @param owner whose layout
     */
    void remove(ClientKind client, Owner owner);

    /**
     * Whose layout it is. That of a user comes before that for everyone, and this before the built-in default.
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
         * One user.
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

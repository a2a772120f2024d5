package io.github.crmprofile.examples.web;

import io.github.crmprofile.source.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A request to {@link ProfileEndpoints}, as the host's server received it.
 *
 * <p>Immutable and thread-safe, as long as nobody changes the body.
 *
 * @param method the HTTP method, in capitals
 * @param path the path behind the base address that the element is given, without a slash in front, such as {@code profile} or
 *     {@code layout/edits}
 * @param query the query as it came, still encoded, without the question mark; null or empty for none
 * @param body the body as it came; empty for none
 * @param user the host's id of the signed-in user, who owns the layout and is responsible for <em>my own</em> records
 * @param viewer the records that exist for this user at all
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Call(String method, String path, @Nullable String query, byte[] body, String user, Viewer viewer) {

    /**
     * Makes a call without a body.
     *
     * @param path the path behind the base address
     * @param query the encoded query; null for none
     * @param user the signed-in user
     * @param viewer the records that exist for the user
     * @return a {@code GET}
     */
    public static Call get(String path, @Nullable String query, String user, Viewer viewer) {
        return new Call("GET", path, query, new byte[0], user, viewer);
    }

    /** Without query, body and user: they are people's data. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}

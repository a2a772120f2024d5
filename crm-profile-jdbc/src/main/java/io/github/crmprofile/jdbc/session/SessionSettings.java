package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.source.ProfileListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says how statements are run.
 *
 * @param timeout how long one may take; null for no limit
 * @param timeoutForAllClients how long one for all clients may take; null for the same
 * @param listener receives an event for each statement
 */
public record SessionSettings(
        @Nullable Duration timeout, @Nullable Duration timeoutForAllClients, ProfileListener listener) {

    public static final SessionSettings NONE = new SessionSettings(null, null, ProfileListener.NONE);
}

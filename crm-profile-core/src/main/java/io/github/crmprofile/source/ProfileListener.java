package io.github.crmprofile.source;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives an event for what the library does, to measure and to trace it: given to the builder of {@code CrmProfiles}, and to that of a {@code JdbcSource} for its
 * statements.
 *
 * <pre>{@code
 * ProfileListener listener = event -> {
 *     if (event instanceof ProfileEvent.StatementRun run) {
 *         timer.record(run.took());
 *     }
 * };
 * }</pre>
 *
 * <p>It is called on the thread that reads, after what the event describes: the request waits for it. What it throws is logged and does no
 * harm. Implementations must be thread-safe.
 */
@FunctionalInterface
public interface ProfileListener {

    /** Ignores all events. */
    ProfileListener NONE = event -> {};

    /**
     * Receives an event.
     *
     * @param event what was done; more kinds may come
     */
    void on(ProfileEvent event);

    /**
     * Returns a listener that never throws, for whoever sends events.
     *
     * @return this listener, whose exceptions are logged
     */
    default ProfileListener harmless() {
        if (this == NONE) {
            return this;
        }
        Logger log = LoggerFactory.getLogger(ProfileListener.class);
        return event -> {
            try {
                on(event);
            } catch (RuntimeException failed) {
                log.warn("A listener failed on {}", event.getClass().getSimpleName(), failed);
            }
        };
    }
}

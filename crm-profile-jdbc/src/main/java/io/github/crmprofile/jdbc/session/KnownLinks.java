package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.mapping.Link;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps which links do not repeat, for a while: a key may be dropped, and what repeats from then on would count twice among all clients. Nobody needs
 * them who reads one client. Thread-safe.
 */
final class KnownLinks {

    private static final long MOST_NANOS = Duration.ofMinutes(10).toNanos();

    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    /**
     * Keeps none yet.
     *
     * @param nanos the time in nanoseconds, from any moment on
     */
    KnownLinks(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Known(Set<Link> links, long since) {}

    /** Returns the links; asks for them if that was not done for ten minutes. */
    Set<Link> get(Supplier<Set<Link>> question) {
        long now = nanos.getAsLong();
        Known last = known.get();
        if (last != null && now - last.since < MOST_NANOS) {
            return last.links;
        }
        Set<Link> links = question.get();
        known.set(new Known(links, now));
        return links;
    }
}

package io.github.crmprofile.source;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Limits how long the reads of one request may take, and ends them once nobody waits for them any more.
 *
 * <pre>{@code
 * ReadLimit limit = ReadLimit.of(Duration.ofSeconds(5));
 * Profile profile = limit.call(() -> profiles.profile(request)); // from another thread: limit.cancel()
 * }</pre>
 *
 * <p>It holds for what the calling thread reads inside {@link #call}; the time runs from the moment the limit is made. A read that it ends throws
 * {@link ReadEndedException}. A limit inside another does not lift it. Figures over all clients are read for everybody, and so by a time-out of their
 * own and not by the limit of the request that happens to come first.
 *
 * <p>A source that can end a read asks {@link #check} before each piece of work, {@link #remaining} for the time-out of a statement, and hands
 * {@link #onCancel} what ends one that is running. A source that does none of this is ended between two reads.
 *
 * <p>Thread-safe.
 */
public final class ReadLimit {

    private static final ThreadLocal<List<ReadLimit>> ACTIVE = ThreadLocal.withInitial(ImmutableList::of);

    private final LongSupplier nanoTime;
    private final long start;
    private final @Nullable Duration longest;
    private final Set<Cancelling> running = ConcurrentHashMap.newKeySet();
    private volatile boolean isCancelled;

    /** Can end a piece of work until it ends by itself. */
    public interface Cancelling extends AutoCloseable {

        /** Says that the work has ended. */
        @Override
        void close();

        /** Ends the work. */
        void cancel();
    }

    ReadLimit(@Nullable Duration longest, LongSupplier nanoTime) {
        if (longest != null && (longest.isNegative() || longest.isZero())) {
            throw new IllegalArgumentException("A limit of " + longest + " was given; it must be longer than zero");
        }
        this.longest = longest;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /**
     * Makes a limit of time, which can be cancelled too.
     *
     * @param longest how long from now on; a database may notice the end up to a second late
     * @return the limit
     * @throws IllegalArgumentException unless it is longer than zero
     */
    public static ReadLimit of(Duration longest) {
        return new ReadLimit(longest, System::nanoTime);
    }

    /**
     * Makes a limit that only {@link #cancel} ends.
     *
     * @return the limit
     */
    public static ReadLimit cancellable() {
        return new ReadLimit(null, System::nanoTime);
    }

    /**
     * Runs work whose reads keep to this limit.
     *
     * @param <T> the type of its result
     * @param work reads, on the calling thread
     * @return what the work returns
     * @throws ReadEndedException if the limit ended a read
     */
    public <T> T call(Supplier<T> work) {
        List<ReadLimit> outer = ACTIVE.get();
        ACTIVE.set(ImmutableList.<ReadLimit>builder().addAll(outer).add(this).build());
        try {
            return work.get();
        } finally {
            restore(outer);
        }
    }

    /**
     * Ends what is being read within this limit, from any thread, and lets nothing more be read within it. A second call does nothing.
     */
    public void cancel() {
        isCancelled = true;
        running.forEach(Cancelling::cancel);
    }

    /**
     * Runs work that no limit ends, because others need its result as well.
     *
     * @param <T> the type of its result
     * @param work reads, on the calling thread
     * @return what the work returns
     */
    public static <T> T lift(Supplier<T> work) {
        List<ReadLimit> outer = ACTIVE.get();
        ACTIVE.remove();
        try {
            return work.get();
        } finally {
            restore(outer);
        }
    }

    private static void restore(List<ReadLimit> outer) {
        if (outer.isEmpty()) {
            ACTIVE.remove();
        } else {
            ACTIVE.set(outer);
        }
    }

    /**
     * Ends the read if a limit that it is in is over. For sources.
     *
     * @throws ReadEndedException if it is
     */
    public static void check() {
        Optional<String> over = over();
        if (over.isPresent()) {
            throw new ReadEndedException(over.get());
        }
    }

    /**
     * Finds, among the causes of a failure, the exception by which a limit ended a read. For sources.
     *
     * @param cause the failure of a piece of work
     * @return what to throw in its place; empty when no limit is over
     */
    public static Optional<ReadEndedException> ended(Exception cause) {
        return over().map(why -> new ReadEndedException(why, cause));
    }

    private static Optional<String> over() {
        for (ReadLimit limit : ACTIVE.get()) {
            if (limit.isCancelled) {
                return Optional.of("The read was cancelled");
            } else if (limit.left()
                    .filter(left -> left.isNegative() || left.isZero())
                    .isPresent()) {
                return Optional.of("The read took longer than the " + limit.longest + " that it was given");
            }
        }
        return Optional.empty();
    }

    /**
     * Returns how much time is left. For sources.
     *
     * @return the shortest time of all limits that the read is in, zero when none is left; empty without a limit of time
     */
    public static Optional<Duration> remaining() {
        return ACTIVE.get().stream()
                .flatMap(limit -> limit.left().stream())
                .min(Duration::compareTo)
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    private Optional<Duration> left() {
        return Optional.ofNullable(longest).map(time -> time.minusNanos(nanoTime.getAsLong() - start));
    }

    /**
     * Sets how a piece of work that begins now is ended. For sources.
     *
     * @param cancel ends it, on another thread; must not throw
     * @return to be closed when the work has ended
     * @throws ReadEndedException if it must not begin
     */
    public static Cancelling onCancel(Runnable cancel) {
        List<ReadLimit> active = ACTIVE.get();
        var work = new Cancelling() {
            @Override
            public void close() {
                active.forEach(limit -> limit.running.remove(this));
            }

            @Override
            public void cancel() {
                cancel.run();
            }
        };
        active.forEach(limit -> limit.running.add(work));
        try {
            // After it is there to be found: who cancelled before has not ended it.
            check();
        } catch (ReadEndedException over) {
            work.close();
            throw over;
        }
        return work;
    }
}

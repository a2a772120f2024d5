package io.github.crmprofile.engine;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.Striped;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Caches figures over all clients, which are costly and change slowly. The key holds everything that can change them: the query with every bound and
 * filter, the kind of clients, scope, attribution and viewer. Outdated figures are still returned while they are renewed, and where that fails; a
 * failed read is not repeated at once. Thread-safe.
 */
public final class AllClientCache {

    private static final Logger LOG = LoggerFactory.getLogger(AllClientCache.class);
    /** Some figures for each of thousands of viewers: an entry is a few numbers, and is read out of all records. */
    private static final int MOST_ENTRIES = 20_000;
    /** Medians and ranks keep a number for each different value that clients have. */
    private static final int MOST_NUMBERS = 5_000_000;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final ProfileSource source;
    private final Clock clock;
    private final Duration maxAge;
    private final @Nullable Executor renewal;
    private final Cache<Key, Entry> entries = CacheBuilder.newBuilder()
            .maximumWeight(MOST_NUMBERS)
            .concurrencyLevel(1) // else none may be larger than a part of that weight
            .weigher((Key key, Entry entry) ->
                    Math.max(MOST_NUMBERS / MOST_ENTRIES, entry.totals().size()))
            .build();
    private final Cache<Key, Failure> failures =
            CacheBuilder.newBuilder().maximumSize(MOST_ENTRIES).build();
    private final Striped<Lock> locks = Striped.lock(64);
    private final Set<Key> inRenewal = ConcurrentHashMap.newKeySet();
    private final AtomicLong clears = new AtomicLong();

    private record Key(ClientKind kind, Population population, AllClientsComputation.Asked asked) {}

    private record Entry(AllClientFigures.Totals totals, Instant readAt) {}

    private record Failure(RuntimeException cause, Instant at) {}

    /** The figures, and when the oldest of them was read. */
    record Read(AllClientFigures figures, Instant oldest) {}

    /**
     * Creates an empty cache.
     *
     * @param source where the figures are read
     * @param clock the clock for their age
     * @param maxAge the age from which they are read again; zero keeps nothing
     * @param renewal renews outdated figures; null to renew them in the request that needs them
     */
    public AllClientCache(ProfileSource source, Clock clock, Duration maxAge, @Nullable Executor renewal) {
        this.source = source;
        this.clock = clock;
        this.maxAge = maxAge;
        this.renewal = renewal;
    }

    /** Removes everything; a read that is under way is not kept either. */
    public void clear() {
        clears.incrementAndGet();
        entries.invalidateAll();
        failures.invalidateAll();
    }

    Read get(ClientKind kind, Population population, Collection<AllClientsComputation> asked) {
        Map<Key, AllClientsComputation> byKey = new LinkedHashMap<>();
        asked.forEach(each -> byKey.putIfAbsent(new Key(kind, population, each.asked()), each));
        Map<Key, AllClientsComputation> due = due(byKey);
        if (!due.isEmpty()) {
            if (!hasLastGood(due.keySet())) {
                // One of several callers that miss the same figures reads them; the others wait.
                Lock lock = locks.get(List.of(kind, population));
                lock.lock();
                try {
                    return read(kind, population, byKey, renew(due(byKey)));
                } finally {
                    lock.unlock();
                }
            } else if (renewal != null) {
                renewInBackground(renewal, due);
            } else {
                Lock lock = locks.get(List.of(kind, population));
                if (lock.tryLock()) {
                    try {
                        return read(kind, population, byKey, renew(due(byKey)));
                    } finally {
                        lock.unlock();
                    }
                }
            }
        }
        return read(kind, population, byKey, Map.of());
    }

    /** Returns the figures that are missing or outdated, and did not fail just now. */
    private Map<Key, AllClientsComputation> due(Map<Key, AllClientsComputation> asked) {
        Instant now = clock.instant();
        var due = new LinkedHashMap<Key, AllClientsComputation>();
        asked.forEach((key, across) -> {
            Entry entry = entries.getIfPresent(key);
            Failure failure = failures.getIfPresent(key);
            boolean isFresh = entry != null && now.isBefore(entry.readAt().plus(maxAge));
            boolean isPut = failure != null && now.isBefore(failure.at().plus(RETRY_AFTER));
            if (!isFresh && !isPut) {
                due.put(key, across);
            }
        });
        return due;
    }

    private boolean hasLastGood(Collection<Key> keys) {
        return !maxAge.isZero() && keys.stream().allMatch(key -> entries.getIfPresent(key) != null);
    }

    private void renewInBackground(Executor executor, Map<Key, AllClientsComputation> due) {
        var own = new LinkedHashMap<>(due);
        own.keySet().removeIf(key -> !inRenewal.add(key));
        if (own.isEmpty()) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    renew(own);
                } finally {
                    inRenewal.removeAll(own.keySet());
                }
            });
        } catch (RejectedExecutionException e) {
            inRenewal.removeAll(own.keySet());
            LOG.debug("The renewal of figures over all clients was refused; the next request tries again");
        }
    }

    /** Reads figures with one read and keeps them; a failure is kept, too. */
    private Map<Key, Entry> renew(Map<Key, AllClientsComputation> due) {
        if (due.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        long cleared = clears.get();
        var read = new LinkedHashMap<Key, Entry>();
        due.forEach((key, across) -> read.put(key, new Entry(new AllClientFigures.Totals(across), now)));
        Key first = due.keySet().iterator().next();
        try {
            read(first, read, due, now);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Reading figures over all clients failed with {}",
                    e.getClass().getName());
            due.keySet().forEach(key -> failures.put(key, new Failure(e, now)));
            return Map.of();
        }
        if (cleared == clears.get()) {
            entries.putAll(read);
            failures.invalidateAll(read.keySet());
        }
        return read;
    }

    private void read(Key first, Map<Key, Entry> read, Map<Key, AllClientsComputation> due, Instant now) {
        List<Query> queries = new ArrayList<>();
        read.keySet().forEach(key -> queries.addAll(key.asked().queries()));
        // A mean of counts is over clients without any, too.
        Plan.Detail detail = due.values().stream().anyMatch(AllClientsComputation::countsEveryClient)
                ? Plan.Detail.ID
                : Plan.Detail.NUMBERS;
        var plan = new Plan(new Clients.Every(first.kind()), first.population(), queries, detail, now);
        source.readGrouped(plan, group -> {
            Computation.Answers each = AllClientsComputation.answers(group.values(), now);
            read.values().forEach(entry -> entry.totals().add(each, group.clients()));
        });
        read.values().forEach(each -> each.totals().freeze());
    }

    private Read read(
            ClientKind kind, Population population, Map<Key, AllClientsComputation> asked, Map<Key, Entry> justRead) {
        Instant oldest = clock.instant();
        var totals = new HashMap<AllClientsComputation.Asked, AllClientFigures.Totals>();
        RuntimeException cause = null;
        for (Key key : asked.keySet()) {
            Entry own = justRead.get(key);
            Entry entry = own != null || maxAge.isZero() ? own : entries.getIfPresent(key);
            Failure failure = failures.getIfPresent(key);
            if (entry != null) {
                totals.put(key.asked(), entry.totals());
                oldest = entry.readAt().isBefore(oldest) ? entry.readAt() : oldest;
            } else if (failure != null) {
                cause = failure.cause();
            }
        }
        return new Read(new AllClientFigures(kind, population, totals, cause), oldest);
    }
}

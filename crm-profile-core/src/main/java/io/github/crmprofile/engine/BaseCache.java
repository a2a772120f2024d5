package io.github.crmprofile.engine;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.Striped;
import io.github.crmprofile.metric.Query;
import io.github.crmprofile.model.ClientKind;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/**
 * Figures over all clients are costly, and change little: they are kept for a while. The key holds all that can change them: what is asked, with
 * every bound and filter, for which kind of clients, scope, attribution and viewer.
 */
public final class BaseCache {

    private static final int MOST_ENTRIES = 1_000;

    private final ProfileSource source;
    private final Clock clock;
    private final Cache<Key, Entry> entries;
    private final Striped<Lock> locks = Striped.lock(64);

    private record Key(ClientKind kind, Population population, Map<String, Slot> slots) {}

    private record Entry(BaseFigures.Totals totals, Instant readAt) {}

    /** The figures, and when the oldest of them was read. */
    record Read(BaseFigures figures, Instant oldest) {}

    public BaseCache(ProfileSource source, Clock clock, Duration maxAge) {
        this.source = source;
        this.clock = clock;
        Ticker ticker = new Ticker() {
            @Override
            public long read() {
                Instant now = clock.instant();
                return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
            }
        };
        this.entries = CacheBuilder.newBuilder()
                .maximumSize(MOST_ENTRIES)
                .expireAfterWrite(maxAge)
                .ticker(ticker)
                .build();
    }

    Read get(ClientKind kind, Population population, Collection<AcrossComputation> asked) {
        // Of several callers that miss the same figures one reads them, and the others wait for it.
        Lock lock = locks.get(List.of(kind, population));
        lock.lock();
        try {
            return getLocked(kind, population, asked);
        } finally {
            lock.unlock();
        }
    }

    private Read getLocked(ClientKind kind, Population population, Collection<AcrossComputation> asked) {
        Instant now = clock.instant();
        Instant oldest = now;
        var totals = new HashMap<Map<String, Slot>, BaseFigures.Totals>();
        var missing = new LinkedHashMap<Map<String, Slot>, BaseFigures.Totals>();
        for (AcrossComputation across : asked) {
            Entry entry = entries.getIfPresent(new Key(kind, population, across.slots()));
            if (entry == null) {
                missing.computeIfAbsent(across.slots(), slots -> new BaseFigures.Totals(across));
            } else {
                totals.put(across.slots(), entry.totals());
                oldest = entry.readAt().isBefore(oldest) ? entry.readAt() : oldest;
            }
        }
        if (!missing.isEmpty()) {
            read(kind, population, missing.values(), missing.keySet());
            missing.forEach((slots, read) -> entries.put(new Key(kind, population, slots), new Entry(read, now)));
            totals.putAll(missing);
        }
        return new Read(new BaseFigures(totals), oldest);
    }

    private void read(
            ClientKind kind,
            Population population,
            Collection<BaseFigures.Totals> totals,
            Collection<Map<String, Slot>> slots) {
        List<Query> queries = new ArrayList<>();
        slots.forEach(byName -> byName.values().forEach(slot -> queries.addAll(slot.queries())));
        var plan = new Plan(new Clients.Every(kind), population, queries, Plan.Detail.NUMBERS);
        source.read(plan, answer -> {
            var lookup = new Lookup(answer);
            totals.forEach(each -> each.add(lookup));
        });
    }
}

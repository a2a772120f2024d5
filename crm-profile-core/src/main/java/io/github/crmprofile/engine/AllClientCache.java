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
public final class AllClientCache {

    private static final int MOST_ENTRIES = 1_000;

    private final ProfileSource source;
    private final Clock clock;
    private final Cache<Key, Entry> entries;
    private final Striped<Lock> locks = Striped.lock(64);

    private record Key(ClientKind kind, Population population, Map<String, OperandQueries> byOperand) {}

    private record Entry(AllClientFigures.Totals totals, Instant readAt) {}

    /** The figures, and when the oldest of them was read. */
    record Read(AllClientFigures figures, Instant oldest) {}

    /**
     * Makes an empty cache.
     *
     * @param source where the figures are read
     * @param clock tells their age
     * @param maxAge how long they are kept; zero keeps nothing
     */
    public AllClientCache(ProfileSource source, Clock clock, Duration maxAge) {
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

    Read get(ClientKind kind, Population population, Collection<AllClientsComputation> asked) {
        // Of several callers that miss the same figures one reads them, and the others wait for it.
        Lock lock = locks.get(List.of(kind, population));
        lock.lock();
        try {
            return getLocked(kind, population, asked);
        } finally {
            lock.unlock();
        }
    }

    private Read getLocked(ClientKind kind, Population population, Collection<AllClientsComputation> asked) {
        Instant now = clock.instant();
        Instant oldest = now;
        var totals = new HashMap<Map<String, OperandQueries>, AllClientFigures.Totals>();
        var missing = new LinkedHashMap<Map<String, OperandQueries>, AllClientFigures.Totals>();
        for (AllClientsComputation across : asked) {
            Entry entry = entries.getIfPresent(new Key(kind, population, across.byOperand()));
            if (entry == null) {
                missing.computeIfAbsent(across.byOperand(), byOperand -> new AllClientFigures.Totals(across));
            } else {
                totals.put(across.byOperand(), entry.totals());
                oldest = entry.readAt().isBefore(oldest) ? entry.readAt() : oldest;
            }
        }
        if (!missing.isEmpty()) {
            read(kind, population, missing.values(), missing.keySet());
            missing.forEach(
                    (byOperand, read) -> entries.put(new Key(kind, population, byOperand), new Entry(read, now)));
            totals.putAll(missing);
        }
        return new Read(new AllClientFigures(totals), oldest);
    }

    private void read(
            ClientKind kind,
            Population population,
            Collection<AllClientFigures.Totals> totals,
            Collection<Map<String, OperandQueries>> byOperand) {
        List<Query> queries = new ArrayList<>();
        byOperand.forEach(byName -> byName.values().forEach(operand -> queries.addAll(operand.queries())));
        var plan = new Plan(new Clients.Every(kind), population, queries, Plan.Detail.NUMBERS);
        source.read(plan, answer -> {
            var client = new SlicedAnswer(answer);
            totals.forEach(each -> each.add(client));
        });
    }
}

package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.dialect.Dialects;
import io.github.crmprofile.jdbc.resolved.KnownKeys;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the keys of tables rule out, and keeps it for a while: a key may be dropped, and what repeats from then on would count twice among
 * several clients and all. Thread-safe.
 */
final class KeptKeys {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.crmprofile.jdbc");
    private static final long MOST_NANOS = Duration.ofMinutes(10).toNanos();

    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();
    private final AtomicBoolean isAsked = new AtomicBoolean();

    /**
     * Keeps none yet.
     *
     * @param nanos the time in nanoseconds, from any moment on
     */
    KeptKeys(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Kept(KnownKeys keys, long since) {}

    /**
     * Returns what the keys rule out; asks if that was not done for ten minutes. While one asks, others do not wait for a slow answer: they go on with
     * what was known, for ten minutes more, and else with nothing, which takes longer and changes no number.
     */
    KnownKeys get(Supplier<KnownKeys> question) {
        long now = nanos.getAsLong();
        Kept last = kept.get();
        if (last != null && now - last.since < MOST_NANOS) {
            return last.keys;
        }
        if (!isAsked.compareAndSet(false, true)) {
            return last != null && now - last.since < 2 * MOST_NANOS ? last.keys : KnownKeys.NONE;
        }
        try {
            KnownKeys keys = question.get();
            kept.set(new Kept(keys, now));
            return keys;
        } finally {
            isAsked.set(false);
        }
    }

    /**
     * Reads what the keys rule out; nothing where the database names no keys, or names some that it may not enforce, as a database without a dialect of
     * its own may. A refusal does not end the transaction.
     */
    static KnownKeys read(Connection connection, Dialect dialect, ResolvedMapping mapping) {
        if (Dialects.isGeneric(dialect) || !dialect.enforcesKeys()) {
            return KnownKeys.NONE;
        }
        return new Questions(connection).within(() -> named(connection, dialect, mapping), KnownKeys.NONE);
    }

    private static KnownKeys named(Connection connection, Dialect dialect, ResolvedMapping mapping)
            throws SQLException {
        try {
            var tables = new TableKeys(connection, dialect);
            return new KnownKeys(
                    new DistinctLinks(tables).among(mapping.records()),
                    new KeyedSources(tables).among(mapping.records()),
                    dialect.savesPlanning() ? new AlikeSources(tables).among(mapping.records()) : Set.of());
        } catch (SQLException e) {
            LOG.debug("The database does not name the keys of its tables: {}", SafeErrors.reason(e));
            throw e;
        }
    }
}

package io.github.crmprofile.jdbc.sql;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The values with which a statement is run.
 *
 * @param clients the ids of the clients
 * @param groups the values of the placeholders of each group; a group that is absent has none
 */
public record Arguments(List<String> clients, Map<Placeholder.Group, Values> groups) {

    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    /** Returns arguments with clients only. */
    public static Arguments of(List<String> clients) {
        return new Arguments(clients, Map.of());
    }

    /**
     * Returns a copy with the given moment.
     *
     * @param now the moment of the request; where nothing is later, that of the last year that databases know
     */
    public Arguments at(Instant now) {
        var all = new HashMap<>(groups);
        Instant after = now.isBefore(LAST) ? now.plusNanos(1) : LAST;
        all.put(Placeholder.Group.NOW, new Values(Map.of(Instant.class, List.of(after))));
        return new Arguments(clients, all);
    }

    /** Returns a copy with the given clients. */
    public Arguments withClients(List<String> others) {
        return new Arguments(others, groups);
    }

    /** Returns the value of a placeholder. */
    public Comparable<?> get(Placeholder placeholder) {
        return values(placeholder.group()).get(placeholder);
    }

    /** Returns the values of a group. */
    public Values values(Placeholder.Group group) {
        return Objects.requireNonNull(groups.get(group), "values");
    }

    /**
     * The values of one group, by class and index. Thread-safe. Remembers values in the form of columns, because converting them takes longer than
     * looking them up.
     */
    public static final class Values {

        private final Map<Class<?>, List<? extends Comparable<?>>> byType;
        private final Map<Sql.Deferred, Object> stored = new ConcurrentHashMap<>();

        /**
         * Creates the values of a group.
         *
         * @param byType the values of each class, in the order of their placeholders
         */
        public Values(Map<Class<?>, List<? extends Comparable<?>>> byType) {
            this.byType = Map.copyOf(byType);
        }

        private Comparable<?> get(Placeholder placeholder) {
            return byType.getOrDefault(placeholder.type(), List.of()).get(placeholder.index());
        }

        /** Returns what is bound for a deferred value, computed once. */
        public Object stored(Sql.Deferred deferred, Supplier<Object> made) {
            return stored.computeIfAbsent(deferred, d -> made.get());
        }
    }
}

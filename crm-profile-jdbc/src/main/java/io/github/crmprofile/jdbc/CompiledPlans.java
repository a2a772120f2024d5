package io.github.crmprofile.jdbc;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.source.QuerySet;

/**
 * The statements of what is asked again and again, of whichever clients: to make one takes longer than to read a client by it.
 *
 * <p>Thread-safe.
 */
final class CompiledPlans {

    /** Some pages, for both kinds of client, with the statements of their gauges: each takes up to a few hundred kB. */
    private static final int MOST = 64;

    private final Cache<Key, Statement> statements =
            CacheBuilder.newBuilder().maximumSize(MOST).build();

    private record Key(QuerySet querySet, ClientKind kind, int clients, boolean isOne) {}

    Statement of(QuerySet querySet, Scope scope) {
        var key = new Key(querySet, scope.kind(), scope.clients(), scope.isOne());
        Statement known = statements.getIfPresent(key);
        if (known != null) {
            return known;
        }
        // Made twice at worst; a failure is not kept.
        Statement made = PlanStatements.of(querySet, scope);
        statements.put(key, made);
        return made;
    }
}

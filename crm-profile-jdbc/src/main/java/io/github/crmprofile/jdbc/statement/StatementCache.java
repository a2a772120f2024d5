package io.github.crmprofile.jdbc.statement;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.source.QuerySet;

/**
 * The statements of what is asked again and again, of whichever clients: to make one takes longer than to read a client by it.
 *
 * <p>Thread-safe.
 */
public final class StatementCache {

    /** Some pages, for both kinds of client, with the statements of their gauges: each takes up to a few hundred kB. */
    private static final int MOST = 64;

    private final Cache<Key, UnionStatement> statements =
            CacheBuilder.newBuilder().maximumSize(MOST).build();

    private record Key(QuerySet questions, ClientKind kind, int clients, boolean isOne) {}

    public UnionStatement of(QuerySet questions, ClientScope scope) {
        var key = new Key(questions, scope.kind(), scope.clients(), scope.isOne());
        UnionStatement known = statements.getIfPresent(key);
        if (known != null) {
            return known;
        }
        // Made twice at worst; a failure is not kept.
        UnionStatement made = PlanCompiler.of(questions, scope);
        statements.put(key, made);
        return made;
    }
}

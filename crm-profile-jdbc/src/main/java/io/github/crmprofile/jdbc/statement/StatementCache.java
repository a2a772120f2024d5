package io.github.crmprofile.jdbc.statement;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.crmprofile.jdbc.field.ParameterBinder;
import io.github.crmprofile.jdbc.group.GroupKeys;
import io.github.crmprofile.jdbc.resolved.KnownKeys;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Placeholder;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.QuerySet;
import io.github.crmprofile.source.Viewer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Caches compiled statements by the shape of the request, whoever asks, for whichever client and day: compiling one takes longer than reading a
 * client with it.
 *
 * <p>Thread-safe.
 */
public final class StatementCache {

    /** Enough for some pages, trends and lists, each for both kinds of client. A statement of a page takes up to a few hundred kB. */
    private static final int MOST = 256;

    private final Cache<Object, UnionStatement> statements =
            CacheBuilder.newBuilder().maximumSize(MOST).build();
    // The same list instance for as long as the page is that of the
    // same day, so it is analysed once for all clients and viewers.
    private final Cache<List<Query>, ShapedQueries> shapes =
            CacheBuilder.newBuilder().weakKeys().build();
    private final AtomicLong compiled = new AtomicLong();

    private record Key(
            List<Query> queries,
            Population population,
            Plan.Detail detail,
            Object addition,
            boolean hasPlaceholders,
            ClientKind kind,
            int clients,
            boolean isOne,
            KnownKeys keys) {

        Key(QuerySet asked, Object addition, boolean hasPlaceholders, ClientScope scope) {
            this(
                    asked.queries(),
                    asked.population(),
                    asked.detail(),
                    addition,
                    hasPlaceholders,
                    scope.kind(),
                    scope.clients(),
                    scope.isOne(),
                    scope.keys());
        }
    }

    /** Queries with placeholders, and the values of these. */
    private record ShapedQueries(
            List<Query> queries, Map<Query, Query> originals, boolean hasPlaceholders, Arguments.Values values) {}

    /** A population with placeholders, and the values of these. */
    record ShapedPopulation(Population population, boolean hasPlaceholders, Arguments.Values values) {}

    /** Returns the number of statements compiled so far. */
    public long compiled() {
        return compiled.get();
    }

    /** Returns the statement of a plan; compiles it if none of this shape is cached. */
    public PreparedPlan prepare(QuerySet querySet, ClientScope scope) {
        ShapedQueries shaped = shapes.getIfPresent(querySet.queries());
        if (shaped == null) {
            shaped = shaped(querySet.queries(), scope);
            shapes.put(querySet.queries(), shaped);
        }
        return prepare(querySet, shaped, scope, NOTHING_ELSE);
    }

    /** What a statement reads besides its queries. */
    public interface Addition {

        /**
         * Returns all on which the text of the statement depends, and the values in it; null for a statement that is not kept.
         *
         * @param hasPlaceholders whether placeholders stand for values; without them values are part of the statement
         */
        @Nullable
        Object key(boolean hasPlaceholders);

        /** Returns the values of its placeholders; null when it can have none, and so nothing in the statement can. */
        Arguments.@Nullable Values values();

        /** Compiles the statement. */
        UnionStatement compile(QuerySet querySet, ClientScope scope);
    }

    private static final Addition NOTHING_ELSE = new Addition() {
        @Override
        public Object key(boolean hasPlaceholders) {
            return "";
        }

        @Override
        public Arguments.Values values() {
            return new Arguments.Values(Map.of());
        }

        @Override
        public UnionStatement compile(QuerySet querySet, ClientScope scope) {
            return PlanCompiler.of(querySet, scope);
        }
    };

    /** Returns a statement of queries that reads something else, too; compiles it if none of its shape is known. */
    public PreparedPlan prepare(QuerySet querySet, ClientScope scope, Addition addition) {
        return prepare(querySet, shaped(querySet.queries(), scope), scope, addition);
    }

    private PreparedPlan prepare(QuerySet querySet, ShapedQueries shaped, ClientScope scope, Addition addition) {
        ShapedPopulation population = shaped(querySet.population(), scope);
        Arguments.Values added = addition.values();
        boolean hasPlaceholders = shaped.hasPlaceholders && population.hasPlaceholders && added != null;
        var own = new ClientScope(
                scope.mapping(),
                new ParameterBinder(scope.dialect(), hasPlaceholders),
                scope.kind(),
                scope.clients(),
                scope.isOne(),
                hasPlaceholders ? population.population : querySet.population(),
                scope.keys());
        var asked = new QuerySet(
                own.population(), hasPlaceholders ? shaped.queries : querySet.queries(), querySet.detail());
        Object addedKey = addition.key(hasPlaceholders);
        UnionStatement statement = addedKey == null
                ? compiled(addition, asked, own)
                : statement(new Key(asked, addedKey, hasPlaceholders, own), () -> compiled(addition, asked, own));
        Map<Placeholder.Group, Arguments.Values> values = new EnumMap<>(Placeholder.Group.class);
        values.put(Placeholder.Group.QUERY, shaped.values);
        values.put(Placeholder.Group.VIEWER, population.values);
        if (added != null) {
            values.put(Placeholder.Group.CURSOR, added);
        }
        return new PreparedPlan(
                statement, new Arguments(List.of(), values), hasPlaceholders ? shaped.originals : Map.of());
    }

    /** Returns the statement of a key; compiles it if it is not cached. */
    private UnionStatement statement(Object key, Supplier<UnionStatement> compiler) {
        UnionStatement known = statements.getIfPresent(key);
        if (known != null) {
            return known;
        }
        // Two threads may compile the same statement; a failure is not cached.
        UnionStatement made = compiler.get();
        statements.put(key, made);
        return made;
    }

    private UnionStatement compiled(Addition addition, QuerySet asked, ClientScope scope) {
        UnionStatement made = addition.compile(asked, scope);
        compiled.incrementAndGet();
        return made;
    }

    private static ShapedQueries shaped(List<Query> queries, ClientScope scope) {
        var shape = new QueryShape(
                Placeholder.Group.QUERY, (field, text) -> !GroupKeys.FEW.contains(field) && isOpen(field, text, scope));
        queries.forEach(shape.collect()::query);
        if (!shape.settle()) {
            return new ShapedQueries(queries, Map.of(), false, shape.values());
        }
        ValueMapping mapping = shape.shape();
        Map<Query, Query> originals = new HashMap<>();
        List<Query> shaped = queries.stream()
                .map(query -> {
                    Query own = mapping.query(query);
                    originals.put(own, query);
                    return own;
                })
                .toList();
        return new ShapedQueries(shaped, originals, true, shape.values());
    }

    static ShapedPopulation shaped(Population population, ClientScope scope) {
        var shape = new QueryShape(Placeholder.Group.VIEWER, (field, text) -> isOpen(field, text, scope));
        Viewer viewer = population.viewer();
        for (RecordKind kind : RecordKind.values()) {
            shape.collect().condition(viewer.condition(kind));
        }
        if (!shape.settle()) {
            return new ShapedPopulation(population, false, shape.values());
        }
        ValueMapping mapping = shape.shape();
        var shaped = new Viewer(
                mapping.condition(viewer.deals()),
                mapping.condition(viewer.activities()),
                mapping.condition(viewer.invoices()),
                viewer.clients());
        return new ShapedPopulation(
                new Population(population.scope(), population.attribution(), shaped), true, shape.values());
    }

    private static boolean isOpen(Field field, String text, ClientScope scope) {
        return scope.mapping().records(field.kind()).stream()
                .allMatch(source -> scope.fields(source).text(field).isOpenTo(text));
    }
}

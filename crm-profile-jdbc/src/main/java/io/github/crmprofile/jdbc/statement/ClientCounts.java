package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.QuerySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts the records of queries for each client in the database: a SELECT with one row for each client that exists, and a column for each query.
 *
 * @param queries the queries
 * @param scope the clients, all of a kind
 */
record ClientCounts(List<Query> queries, ClientScope scope) {

    /** From here on, reading all records once and telling in Java which query each is about costs less than to read them once for each query. */
    private static final int MOST_QUERIES = 6;

    /**
     * Returns whether the database can count the records of all queries by itself: they are plain counts, not of money that the host converts or of
     * texts, by conditions that it can evaluate for many clients at once.
     */
    static boolean isFor(QuerySet asked, ClientScope scope) {
        return scope.dialect().plansNestedSelects()
                && !asked.queries().isEmpty()
                && asked.queries().size() <= MOST_QUERIES
                && !PlanCompiler.isOnlyForOne(asked)
                && asked.queries().stream().allMatch(query -> isFor(query, scope));
    }

    private static boolean isFor(Query query, ClientScope scope) {
        return query.aggregate() instanceof Aggregate.Count
                && query.groupings().isEmpty()
                && scope.mapping().records(query.selection().kind()).stream()
                        .allMatch(source -> RecordSelect.byLink(scope, source)
                                .isPushedDown(query.selection().condition()));
    }

    /** Returns the name of the column of a query. */
    static String column(int query) {
        return "cp_count" + query;
    }

    /** Returns the locations in the mapping of what is read, for messages. */
    String path() {
        Set<String> paths =
                sources().stream().map(source -> scope.mapping().path(source)).collect(Collectors.toSet());
        return paths.stream().sorted().collect(Collectors.joining(", "));
    }

    private List<RecordSource> sources() {
        return queries.stream()
                .flatMap(query -> scope.mapping().records(query.selection().kind()).stream())
                .distinct()
                .toList();
    }

    /** Returns the SELECT, of the columns {@code cp_client} and {@link #column} for each query. */
    Sql select() {
        var parts = new ArrayList<Sql>();
        scope.mapping().clients(scope.kind()).forEach(source -> parts.add(existing(source)));
        // An aggregate of one number for each client; with several sources a query has several numbers.
        boolean isSum = false;
        for (int i = 0; i < queries.size(); i++) {
            List<RecordSource> sources =
                    scope.mapping().records(queries.get(i).selection().kind());
            isSum |= sources.size() > 1;
            for (RecordSource source : sources) {
                parts.add(counted(i, source));
            }
        }
        String function = isSum ? "SUM" : "MAX";
        String counts = IntStream.range(0, queries.size())
                .mapToObj(i -> ", " + function + "(cp_all." + column(i) + ") AS " + column(i))
                .collect(Collectors.joining());
        return Sql.of(
                "SELECT cp_all.cp_client AS cp_client",
                counts,
                " FROM (",
                Sql.join(" UNION ALL ", parts),
                ") cp_all GROUP BY cp_all.cp_client HAVING MAX(cp_all.cp_exists) = 1");
    }

    private Sql existing(ClientSource source) {
        SourceTable table = scope.table(source);
        return Sql.of(
                "SELECT ",
                scope.theClients().client(table.id()),
                " AS cp_client, 1 AS cp_exists",
                columns(-1),
                " FROM ",
                table.from(),
                " WHERE ",
                table.where());
    }

    private Sql counted(int query, RecordSource source) {
        RecordSelect records = RecordSelect.byLink(scope, source);
        for (Condition condition :
                GroupedQuery.conjuncts(queries.get(query).selection().condition())) {
            records = records.require(condition);
        }
        return Sql.of(
                "SELECT cp_rows.cp_client AS cp_client, 0 AS cp_exists",
                columns(query),
                " FROM (",
                records.clients(),
                ") cp_rows GROUP BY cp_rows.cp_client");
    }

    private String columns(int own) {
        return IntStream.range(0, queries.size())
                .mapToObj(i -> ", " + (i == own ? "COUNT(*)" : "0") + " AS " + column(i))
                .collect(Collectors.joining());
    }
}

package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.QuerySet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Computes the values of queries for each client in the database: a SELECT of all clients that exist, to each of which the values are joined. So a
 * client takes one row, or one for each currency, where {@link GroupBySelect} has one for each query and group. Immutable and thread-safe.
 *
 * @param scope the clients
 * @param values the values
 */
record ClientValues(ClientScope scope, List<ClientValue> values) {

    /** From here on, reading all records once and choosing in Java the queries of each costs less than to read them once for each query. */
    private static final int MOST_QUERIES = 6;

    /**
     * Returns whether the database can compute all values by itself: plain counts and one sum of money, by conditions that it can evaluate for many
     * clients at once. What Java has to finish, such as other aggregates and groups, takes the rows of {@link GroupBySelect}.
     */
    static boolean areFor(QuerySet asked, ClientScope scope) {
        return areInOneRowFor(asked, scope)
                // Two sums would be joined currency by currency.
                && asked.queries().stream()
                                .filter(query -> !ClientValue.isCount(query))
                                .count()
                        <= 1;
    }

    /** Returns whether the database can compute all values by itself where no sum has a row for each currency. */
    static boolean areInOneRowFor(QuerySet asked, ClientScope scope) {
        return scope.dialect().plansNestedSelects()
                && !asked.queries().isEmpty()
                && asked.queries().size() <= MOST_QUERIES
                && !PlanCompiler.isOnlyForOne(asked)
                && asked.queries().stream().allMatch(query -> ClientValue.isFor(query, scope));
    }

    /** Compiles the values of queries: a client has a row for each of its currencies. */
    static ClientValues of(List<Query> queries, ClientScope scope) {
        return of(queries, scope, place -> SumCurrency::each);
    }

    /**
     * Compiles the values of queries.
     *
     * @param queries the queries
     * @param scope the clients
     * @param currencies what is known or asked of the currencies of a sum, by its place among the queries
     */
    static ClientValues of(List<Query> queries, ClientScope scope, IntFunction<SumCurrency.Maker> currencies) {
        var values = new ArrayList<ClientValue>();
        for (Query query : queries) {
            int place = values.size();
            values.add(ClientValue.of(query, "cp_value" + place, scope, currencies.apply(place)));
        }
        return new ClientValues(scope, List.copyOf(values));
    }

    /** Returns whether each client has one row; else one with money has a row for each currency. */
    boolean areInOneRow() {
        return values.stream().allMatch(value -> value.money() == null);
    }

    /** Returns the columns of the values, of rows named {@code cp_rows}. */
    List<RenderedColumn> columns() {
        return values.stream()
                .flatMap(value -> value.columns().stream())
                .map(column -> new RenderedColumn(column.type(), "cp_rows." + column.name()))
                .toList();
    }

    /** Returns the locations in the mapping of what is read, for messages. */
    String path() {
        return values.stream()
                .flatMap(value ->
                        scope.mapping().records(value.query().selection().kind()).stream())
                .map(source -> scope.mapping().path(source))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Returns the SELECT, with the id of the client as {@code cp_client}. */
    Sql select() {
        return Sql.of(
                "SELECT cp_clients.cp_client AS cp_client, ",
                list(),
                " FROM (",
                clients(),
                ") cp_clients",
                Sql.join("", values.stream().map(ClientValue::join).toList()));
    }

    private String list() {
        return values.stream()
                .flatMap(value -> value.columns().stream())
                .map(column -> column.sql() + " AS " + column.name())
                .collect(Collectors.joining(", "));
    }

    /** Returns the SELECT of the clients that have a record of the first value, and of the second if there is one, with these. */
    Sql selectOfThoseWithRecords() {
        ClientValue first = values.get(0);
        Sql from = Sql.of(" FROM (", first.known(), ") ", first.name());
        for (ClientValue other : values.subList(1, values.size())) {
            String on = " ON " + other.name() + ".cp_client = " + first.name() + ".cp_client";
            from = Sql.of(from, " JOIN (", other.known(), ") ", other.name(), on);
        }
        return Sql.of("SELECT ", first.name(), ".cp_client AS cp_client, ", list(), from);
    }

    private Sql clients() {
        List<Sql> existing = scope.mapping().clients(scope.kind()).stream()
                .map(this::existing)
                .toList();
        return existing.size() == 1 ? existing.get(0).distinct() : Sql.join(" UNION ", existing);
    }

    /** Returns the SELECT of the ids of the clients as {@code cp_client}, some perhaps several times. */
    Sql ids() {
        return Sql.join(
                " UNION ALL ",
                scope.mapping().clients(scope.kind()).stream()
                        .map(this::existing)
                        .toList());
    }

    private Sql existing(ClientSource source) {
        SourceTable table = scope.table(source);
        return Sql.of(
                "SELECT ",
                scope.theClients().client(table.id()),
                " AS cp_client FROM ",
                table.from(),
                " WHERE ",
                table.where());
    }

    /** Adds the values of a row to the answer of its client. */
    void read(BranchRow row, ClientAnswerBuilder state) throws SQLException {
        int first = 0;
        for (ClientValue value : values) {
            value.read(row, first, state);
            first += value.columns().size();
        }
    }
}

package io.github.crmprofile.jdbc.statement;

import com.google.common.collect.Streams;
import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.DecimalField;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.select.Conditions;
import io.github.crmprofile.jdbc.select.Conjuncts;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.select.RenderedSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Query;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The value of one query for each client, as a SELECT that is joined to the clients: a count, or a sum of money, perhaps with a row for each
 * currency. Immutable and thread-safe.
 *
 * @param query the query
 * @param name the name of the rows in the statement
 * @param rows a SELECT of the clients with a record, by {@code cp_client}; null where there are no records of the kind
 * @param columns the columns of the value
 * @param money how the sum is read; null for a count
 */
record ClientValue(
        Query query,
        String name,
        @Nullable Sql rows,
        List<Column> columns,
        @Nullable Money money) {

    /**
     * A column of the value.
     *
     * @param type its type
     * @param sql its SQL in the SELECT of all clients
     * @param name its name in the statement around that SELECT
     */
    record Column(ColumnType type, String sql, String name) {}

    /**
     * How a sum of money is read.
     *
     * @param amount the amounts
     * @param currency in which currencies they are
     */
    record Money(DecimalField amount, SumCurrency currency) {

        static Money of(Aggregate.Sum sum, SourceFields fields, SumCurrency.Maker currency) {
            return new Money(
                    Objects.requireNonNull(fields.decimal(sum.field()), "the amounts of the query"),
                    currency.of(sum, fields));
        }

        private List<SelectColumn> columns() {
            return Streams.concat(
                            Stream.of(new SelectColumn.Value(ColumnType.DECIMAL, amount.sql())),
                            currency.columns().stream())
                    .toList();
        }
    }

    /** Returns whether a query counts records. */
    static boolean isCount(Query query) {
        return query.aggregate() instanceof Aggregate.Count;
    }

    /** Returns whether the database can compute the value of a query by itself. */
    static boolean isFor(Query query, ClientScope scope) {
        List<RecordSource> sources = scope.mapping().records(query.selection().kind());
        boolean isValue = isCount(query)
                || (sources.size() == 1
                        && query.aggregate() instanceof Aggregate.Sum sum
                        && sum.field().type() == Field.Type.MONEY
                        && isSummed(sum.field(), scope.fields(sources.get(0))));
        return isValue
                && query.groupings().isEmpty()
                && sources.stream()
                        .allMatch(source -> Conditions.withoutLinks(scope.fields(source))
                                .isPushedDown(query.selection().condition()));
    }

    private static boolean isSummed(Field field, SourceFields fields) {
        DecimalField decimal = fields.decimal(field);
        return decimal != null && decimal.isSummedExactly();
    }

    /**
     * Compiles the value of a query.
     *
     * @param query the query, {@linkplain #isFor for which} it can be
     * @param name a name that no other value of the statement has
     * @param scope the clients
     * @param currency what is known or asked of the currencies of a sum
     */
    static ClientValue of(Query query, String name, ClientScope scope, SumCurrency.Maker currency) {
        List<RecordSource> sources = scope.mapping().records(query.selection().kind());
        Money money = query.aggregate() instanceof Aggregate.Sum sum
                ? Money.of(sum, scope.fields(sources.get(0)), currency)
                : null;
        List<Sql> selects = sources.stream()
                .map(source -> select(query, money, source, scope))
                .toList();
        var columns = new ArrayList<Column>();
        if (selects.isEmpty()) {
            return new ClientValue(
                    query, name, null, List.of(new Column(ColumnType.COUNT, "0", name + "_count")), null);
        }
        columns.add(new Column(ColumnType.COUNT, "COALESCE(" + name + ".cp_count, 0)", name + "_count"));
        if (money != null) {
            columns.add(new Column(ColumnType.COUNT, name + ".cp_known", name + "_known"));
            columns.add(new Column(ColumnType.DECIMAL, name + ".cp_sum", name + "_sum"));
            List<ColumnType> texts = money.currency().types();
            for (int i = 0; i < texts.size(); i++) {
                columns.add(new Column(texts.get(i), name + ".cp_text" + i, name + "_text" + i));
            }
        }
        Sql rows = selects.size() == 1
                ? selects.get(0)
                : Sql.of(
                        "SELECT cp_parts.cp_client AS cp_client, SUM(cp_parts.cp_count) AS cp_count FROM (",
                        Sql.join(" UNION ALL ", selects),
                        ") cp_parts GROUP BY cp_parts.cp_client");
        return new ClientValue(query, name, rows, List.copyOf(columns), money);
    }

    /** Returns the rows of a value whose records the mapping has. */
    Sql known() {
        return Objects.requireNonNull(rows, "records of the kind");
    }

    /** Returns what is joined to the clients, whose ids are {@code cp_clients.cp_client}. */
    Sql join() {
        return rows == null
                ? Sql.NONE
                : Sql.of(" LEFT JOIN (", rows, ") ", name, " ON ", name, ".cp_client = cp_clients.cp_client");
    }

    private static Sql select(Query query, @Nullable Money money, RecordSource source, ClientScope scope) {
        RecordSelect records = RecordSelect.byLink(scope, source);
        for (Condition condition : Conjuncts.of(query.selection().condition())) {
            records = records.require(condition);
        }
        RenderedSelect rows = records.renderOnce(money == null ? List.of() : money.columns());
        String client = scope.dialect().groupedOnce(UnionBranch.CLIENT);
        var list = new ArrayList<String>(List.of(client + " AS cp_client", "COUNT(*) AS cp_count"));
        var groups = new ArrayList<String>(List.of(client));
        if (money != null) {
            List<String> columns =
                    rows.columns().stream().map(RenderedColumn::sql).toList();
            list.add("SUM(" + scope.dialect().summand(columns.get(0)) + ") AS cp_sum");
            list.add("COUNT(" + columns.get(0) + ") AS cp_known");
            List<String> texts = money.currency().texts(columns.subList(1, columns.size()));
            for (int i = 0; i < texts.size(); i++) {
                list.add(texts.get(i) + " AS cp_text" + i);
            }
            if (money.currency().isEach()) {
                groups.addAll(texts);
            }
        }
        return Sql.of("SELECT ", String.join(", ", list), rows.from(), " GROUP BY ", String.join(", ", groups));
    }

    /** Adds the value of a row to the answer of its client. */
    void read(BranchRow row, int first, ClientAnswerBuilder state) throws SQLException {
        long records = row.count(first);
        if (records == 0) {
            return;
        }
        Money own = money;
        if (own == null) {
            // A client with money in several currencies has its counts in each of its rows.
            if (state.value(query) == null) {
                state.tally(query, List.of()).add(records, null, null, 0);
            }
            return;
        }
        Object sum = row.get(first + 2);
        var currency = (SumCurrency.Each) own.currency();
        state.tally(query, List.of())
                .add(
                        records,
                        (String) currency.reader().read(row, first + 3),
                        sum == null ? null : own.amount().decode((BigDecimal) sum),
                        row.count(first + 1));
    }
}

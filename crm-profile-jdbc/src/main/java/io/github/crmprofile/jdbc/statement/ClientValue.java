package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.DecimalField;
import io.github.crmprofile.jdbc.field.FieldReaders;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.ValueReader;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Query;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of one query for each client, as a SELECT that is joined to the clients: a count, or a sum of money with a row for each currency. */
final class ClientValue {

    private final Query query;
    private final String name;
    private final Sql join;
    private final List<String> columns = new ArrayList<>();
    private final List<SelectColumn> outputs = new ArrayList<>();
    private @Nullable DecimalField amount;
    private @Nullable ValueReader currency;

    private ClientValue(Query query, String name, ClientScope scope) {
        this.query = query;
        this.name = name;
        List<RecordSource> sources = scope.mapping().records(query.selection().kind());
        List<Sql> parts = sources.stream().map(source -> select(source, scope)).toList();
        if (parts.isEmpty()) {
            this.join = Sql.NONE;
            column(ColumnType.COUNT, "0", "count");
            return;
        }
        column(ColumnType.COUNT, "COALESCE(" + name + ".cp_count, 0)", "count");
        if (amount != null) {
            column(ColumnType.DECIMAL, name + ".cp_sum", "sum");
            column(ColumnType.COUNT, name + ".cp_known", "known");
            int texts = currency == null ? 0 : currency.outputs().size();
            for (int i = 0; i < texts; i++) {
                column(ColumnType.TEXT, name + ".cp_text" + i, "text" + i);
            }
        }
        Sql rows = parts.size() == 1
                ? parts.get(0)
                : Sql.of(
                        "SELECT cp_parts.cp_client AS cp_client, SUM(cp_parts.cp_count) AS cp_count FROM (",
                        Sql.join(" UNION ALL ", parts),
                        ") cp_parts GROUP BY cp_parts.cp_client");
        this.join = Sql.of(
                " LEFT JOIN (", rows, ") ", name, " ON ", name, ".cp_client = cp_clients.cp_client");
    }

    static ClientValue of(Query query, String name, ClientScope scope) {
        return new ClientValue(query, name, scope);
    }

    static boolean isCount(Query query) {
        return query.aggregate() instanceof Aggregate.Count;
    }

    /** Returns whether the database can compute the value by itself. */
    static boolean isFor(Query query, ClientScope scope) {
        List<RecordSource> sources = scope.mapping().records(query.selection().kind());
        boolean isValue = isCount(query)
                || (sources.size() == 1
                        && query.aggregate() instanceof Aggregate.Sum sum
                        && sum.field().type() == Field.Type.MONEY
                        && isSummed(sum.field(), sources.get(0), scope));
        return isValue
                && query.groupings().isEmpty()
                && sources.stream().allMatch(source -> RecordSelect.byLink(scope, source)
                        .isPushedDown(query.selection().condition()));
    }

    private static boolean isSummed(Field field, RecordSource source, ClientScope scope) {
        DecimalField decimal = scope.fields(source).decimal(field);
        return decimal != null && decimal.isSummedExactly();
    }

    private void column(ColumnType type, String sql, String suffix) {
        columns.add(sql + " AS " + name + "_" + suffix);
        outputs.add(new SelectColumn(type, "cp_rows." + name + "_" + suffix));
    }

    private Sql select(RecordSource source, ClientScope scope) {
        RecordSelect records = RecordSelect.byLink(scope, source);
        for (Condition condition : GroupedQuery.conjuncts(query.selection().condition())) {
            records.require(condition);
        }
        var list = new ArrayList<String>(List.of("cp_rows.cp_client AS cp_client", "COUNT(*) AS cp_count"));
        var groups = new ArrayList<String>(List.of("cp_rows.cp_client"));
        if (query.aggregate() instanceof Aggregate.Sum sum) {
            DecimalField decimal = records.fields().decimal(sum.field());
            ValueReader reader = FieldReaders.of(sum.field().currency(), records.fields(), records);
            if (decimal != null) {
                String stored = "cp_rows." + records.column(decimal.sql());
                list.add("SUM(" + scope.dialect().summand(stored) + ") AS cp_sum");
                list.add("COUNT(" + stored + ") AS cp_known");
            }
            for (SelectColumn text : reader.outputs()) {
                list.add("cp_rows." + text.sql() + " AS cp_text" + (groups.size() - 1));
                groups.add("cp_rows." + text.sql());
            }
            amount = decimal;
            currency = reader;
        }
        return Sql.of(
                "SELECT ",
                String.join(", ", list),
                " FROM (",
                records.clients(),
                ") cp_rows GROUP BY ",
                String.join(", ", groups));
    }

    /** Returns whether a client has no more than one row. */
    boolean isOne() {
        return amount == null;
    }

    /** Returns what is joined to the clients. */
    Sql join() {
        return join;
    }

    /** Returns the columns of the SELECT of all clients. */
    List<String> columns() {
        return columns;
    }

    /** Returns the same columns, of rows named {@code cp_rows}. */
    List<SelectColumn> outputs() {
        return outputs;
    }

    /** Adds the value of a row to the answer of its client. */
    void read(BranchRow row, int first, ClientAnswerBuilder state) throws SQLException {
        long records = row.count(first);
        if (records == 0) {
            return;
        }
        DecimalField decimal = amount;
        ValueReader reader = currency;
        if (decimal == null || reader == null) {
            // A client with money in several currencies has its counts in each of its rows.
            if (state.value(query) == null) {
                state.tally(query, List.of()).add(records, null, null, 0);
            }
            return;
        }
        Object sum = row.get(first + 1);
        state.tally(query, List.of())
                .add(
                        records,
                        (String) reader.read(row, first + 3),
                        sum == null ? null : decimal.decode((BigDecimal) sum),
                        row.count(first + 2));
    }
}

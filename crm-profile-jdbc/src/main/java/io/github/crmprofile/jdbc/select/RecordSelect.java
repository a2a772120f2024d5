package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.field.FieldReaders;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.field.TimeField;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Field;
import io.github.crmprofile.model.RecordKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT of the records of one source that exist for the viewer: one row for each record, or for each client that a record belongs to. What is
 * asked of the records is worked out in its columns, so that what stands around it needs neither parameters nor the mapping.
 */
public final class RecordSelect implements FieldReaders.Columns {

    private final ClientScope scope;
    private final SourceFields fields;
    private final SourceTable table;
    private final Ownership.@Nullable Rows owned;
    private final Conditions conditions;
    private final LinkedByJoin links;
    private final boolean areFoundByTime;
    private final Map<Sql, String> columns = new LinkedHashMap<>();
    private final Map<String, Sql> named = new LinkedHashMap<>();
    private final List<Sql> joins = new ArrayList<>();
    private final List<Sql> filters = new ArrayList<>();
    private UnaryOperator<Sql> end = UnaryOperator.identity();

    private RecordSelect(
            ClientScope scope,
            RecordSource source,
            SourceTable table,
            Ownership.@Nullable Rows owned,
            boolean areFoundByTime) {
        this.areFoundByTime = areFoundByTime;
        this.scope = scope;
        this.fields = scope.fields(source);
        this.table = table;
        this.owned = owned;
        this.links = new LinkedByJoin(scope, source, owned == null || scope.isOne() ? null : owned.client());
        var sets = new LinkedBySubquery(scope, source);
        boolean areSets = scope.isOne() && scope.dialect().keepsSets();
        this.conditions = new Conditions(fields, areSets ? sets::flag : links::flag);
        filters.add(conditions.sql(scope.population().viewer().condition(source.kind())));
    }

    /** The records of the clients. */
    public static RecordSelect owned(ClientScope scope, RecordSource source) {
        return owned(scope, source, scope.belonging(source));
    }

    private static RecordSelect owned(ClientScope scope, RecordSource source, Ownership belonging) {
        return new RecordSelect(
                scope,
                source,
                belonging.table(),
                scope.isOne() ? belonging.ofOne() : belonging.rows(),
                !scope.isOne() || belonging.isOwnColumn());
    }

    /** Selects the rows of the clients that have no key, by each column that names a client; no row twice. */
    public static List<RecordSelect> withoutKey(ClientScope scope, RecordSource source) {
        return scope.belonging(source).byOwnColumn(scope.identity(source).withoutKey()).stream()
                .map(belonging -> owned(scope, source, belonging))
                .toList();
    }

    /** The records of anybody. */
    static RecordSelect all(ClientScope scope, RecordSource source) {
        return new RecordSelect(scope, source, scope.table(source), null, true);
    }

    public SourceFields fields() {
        return fields;
    }

    public ClientScope scope() {
        return scope;
    }

    public Conditions conditions() {
        return conditions;
    }

    public Sql sql(Condition condition) {
        return conditions.sql(condition);
    }

    /** Whether SQL can tell all of a condition. */
    public boolean isPushedDown(Condition condition) {
        return Pushdown.isNone(condition, conditions);
    }

    /** As much of a condition as SQL can tell. */
    public Condition pushedDown(Condition condition) {
        return Pushdown.pushedDown(condition, conditions);
    }

    @Override
    public String column(Sql sql) {
        return columns.computeIfAbsent(sql, s -> "cp_x" + columns.size());
    }

    /** Adds a column under a name of its own. */
    public void column(String name, Sql sql) {
        named.put(name, sql);
    }

    public void join(Sql join) {
        joins.add(join);
    }

    public void where(Sql filter) {
        filters.add(filter);
    }

    /** Leaves out what does not meet a condition that SQL can tell. */
    public void require(Condition condition) {
        where(sql(condition));
        if (condition instanceof Condition.Linked) {
            links.require();
        }
    }

    /** Leaves out what is dated outside of the ranges. */
    public void within(Map<Field, TimeRange> ranges) {
        ranges.forEach((field, enclosing) -> {
            TimeField time = field.kind() == fields.source().kind() ? fields.time(field) : null;
            if (time != null) {
                filters.add(time.atLeast(enclosing.from(), enclosing.to(), fields.binder()));
            }
        });
    }

    /** Keeps only the first rows in an order. */
    public void first(String order, int rows) {
        end = select -> scope.dialect().first(select, order, rows);
    }

    /**
     * Whether it is less work to find the records of a time than all of them: not those of one client that are found by other tables, one by one
     * and whatever their time.
     */
    public boolean areFoundByTime() {
        return areFoundByTime;
    }

    /** How many tables were joined so far. */
    public int joins() {
        return joins.size();
    }

    /** Whether a joined table is about the same record, and the same client. */
    public Sql sameRecord(String alias) {
        Sql record = Sql.of(alias, ".cp_k = ", table.id().sql());
        return owned == null || scope.isOne() ? record : Sql.and(record, Sql.of(alias, ".cp_c = ", owned.client()));
    }

    /** Whether rows say whose they are. */
    public boolean hasClient() {
        return owned != null && !scope.isOne();
    }

    public RecordKind kind() {
        return fields.source().kind();
    }

    /** The statement; with the client's id as {@code cp_c} where there are several. */
    public Sql select() {
        var list = new ArrayList<Sql>();
        columns.forEach((sql, name) -> list.add(Sql.of(sql, " AS ", name)));
        named.forEach((name, sql) -> list.add(Sql.of(sql, " AS ", name)));
        var where = new ArrayList<Sql>();
        where.add(table.rows());
        Sql join = Sql.NONE;
        if (owned != null) {
            join = owned.join();
            where.add(owned.where());
            if (hasClient()) {
                list.add(Sql.of(owned.client(), " AS cp_c"));
            }
        }
        where.addAll(filters);
        where.add(table.hasKey());
        if (list.isEmpty()) {
            list.add(Sql.of("1 AS cp_x"));
        }
        return end.apply(Sql.of(
                "SELECT ",
                Sql.join(", ", list),
                " FROM ",
                table.from(),
                join,
                links.joins(),
                Sql.join("", joins),
                " WHERE ",
                Sql.and(where)));
    }
}

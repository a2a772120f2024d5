package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.field.FieldReaders;
import io.github.crmprofile.jdbc.field.NamedColumns;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.field.TimeField;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT of the records of one source that exist for the viewer, with one row for each record, or for each pair of record and client. Expressions
 * are computed in its columns, so the statement around it needs neither parameters nor names of the mapping.
 */
public final class RecordSelect implements FieldReaders.Columns {

    private final ClientScope scope;
    private final SourceFields fields;
    private final @Nullable NamedColumns names;
    private final SourceTable table;
    private final Ownership.@Nullable Rows owned;
    private final Conditions conditions;
    private final LinkedByJoin links;
    private final boolean areFoundByTime;
    private final boolean isOnce;
    private final Map<Sql, String> columns = new LinkedHashMap<>();
    private final Map<String, Sql> named = new LinkedHashMap<>();
    private final List<Sql> joins = new ArrayList<>();
    private final List<Sql> filters = new ArrayList<>();
    private final List<Sql> innerFilters = new ArrayList<>();
    private final Function<Condition.Linked, Sql> linked;
    private UnaryOperator<Sql> end = UnaryOperator.identity();

    private RecordSelect(
            ClientScope scope,
            RecordSource source,
            SourceTable table,
            Ownership.@Nullable Rows owned,
            boolean areFoundByTime,
            boolean keepsOnce,
            boolean isOnce,
            @Nullable NamedColumns names) {
        this.areFoundByTime = areFoundByTime;
        this.isOnce = isOnce;
        this.scope = scope;
        this.names = names;
        this.fields = names == null ? scope.fields(source) : scope.fields(source).by(names);
        this.table = table;
        this.owned = owned;
        this.links = new LinkedByJoin(scope, source, owned == null || scope.isOne() ? null : owned.client(), keepsOnce);
        var sets = new LinkedBySubquery(scope, source);
        boolean areSets = scope.isOne() && scope.dialect().keepsSets();
        this.linked = areSets ? sets::flag : links::flag;
        this.conditions = new Conditions(fields, condition -> holds(linked.apply(condition)));
        filters.add(conditions.sql(scope.population().viewer().condition(source.kind())));
    }

    /** Creates a SELECT of the records of the clients. */
    public static RecordSelect owned(ClientScope scope, RecordSource source) {
        return owned(scope, source, scope.belonging(source), null);
    }

    /**
     * Creates a SELECT of the records of the clients for many conditions: where the mapping computes a column, all expressions of the source are
     * written once, in an inner SELECT.
     */
    public static RecordSelect computedOnce(ClientScope scope, RecordSource source) {
        NamedColumns names = NamedColumns.areWorthwhile(source) ? new NamedColumns() : null;
        return owned(scope, source, scope.belonging(source), names);
    }

    private static RecordSelect owned(
            ClientScope scope, RecordSource source, Ownership belonging, @Nullable NamedColumns names) {
        return new RecordSelect(
                scope,
                source,
                belonging.table(),
                scope.isOne() ? belonging.ofOne() : belonging.rows(),
                !scope.isOne() || belonging.isOwnColumn(),
                true,
                true,
                names);
    }

    /**
     * Creates a SELECT of the records of many clients with a row for each link that leads from a record to a client: to find the different ones at the
     * end, among those that meet all conditions, costs the database less than to find them first.
     */
    public static RecordSelect byLink(ClientScope scope, RecordSource source) {
        Ownership belonging = scope.belonging(source);
        return new RecordSelect(
                scope, source, belonging.table(), belonging.rowsByLink(), true, false, belonging.isOncePerClient(), null);
    }

    /** Selects the rows of the clients that have no key, by each column that names a client; no row twice. */
    public static List<RecordSelect> withoutKey(ClientScope scope, RecordSource source) {
        return scope.belonging(source).byOwnColumn(scope.identity(source).withoutKey()).stream()
                .map(belonging -> owned(scope, source, belonging, null))
                .toList();
    }

    /** Creates a SELECT of the records of all clients, and of none. */
    static RecordSelect all(ClientScope scope, RecordSource source) {
        return new RecordSelect(scope, source, scope.table(source), null, true, true, true, null);
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

    /** Returns whether the database can evaluate all of a condition. */
    public boolean isPushedDown(Condition condition) {
        return Pushdown.isNone(condition, conditions);
    }

    /** Returns the part of a condition that the database can evaluate. It holds for every record that meets the condition. */
    public Condition pushedDown(Condition condition) {
        return Pushdown.pushedDown(condition, conditions);
    }

    /** Returns what stands for an expression over the tables of the source, or over tables joined to them. */
    public Sql value(Sql expression) {
        return names == null ? expression : Sql.of(names.of(expression));
    }

    /** Returns what stands for a condition over the tables of the source, or over tables joined to them. */
    public Sql holds(Sql condition) {
        return names == null ? condition : names.holds(condition);
    }

    @Override
    public String column(Sql sql) {
        return columns.computeIfAbsent(sql, s -> "cp_col" + columns.size());
    }

    /** Adds a column with a given name. */
    public void column(String name, Sql sql) {
        named.put(name, sql);
    }

    public void join(Sql join) {
        joins.add(join);
    }

    public void where(Sql filter) {
        filters.add(filter);
    }

    /** Leaves out records that do not meet a condition, all of which the database can evaluate. */
    public void require(Condition condition) {
        if (condition instanceof Condition.Linked link) {
            filterRows(linked.apply(link));
            links.require();
        } else {
            where(sql(condition));
        }
    }

    /** Leaves out records dated outside the ranges. */
    public void within(Map<Field, TimeRange> ranges) {
        SourceFields columns = scope.fields(fields.source());
        ranges.forEach((field, enclosing) -> {
            TimeField time = field.kind() == fields.source().kind() ? columns.time(field) : null;
            if (time != null) {
                filterRows(time.atLeast(enclosing.from(), enclosing.to(), fields.binder()));
            }
        });
    }

    private void filterRows(Sql filter) {
        (names == null ? filters : innerFilters).add(filter);
    }

    /** Keeps only the first rows in an order. */
    public void first(String order, int rows) {
        end = select -> scope.dialect().first(select, order, rows);
    }

    /** Returns whether an index on a date can narrow the scan. False for one client's records that are reached through other tables. */
    public boolean areFoundByTime() {
        return areFoundByTime;
    }

    /** Returns a SELECT of the client of each record, once for each pair of the two. */
    public Sql clients() {
        if (isOnce && links.isOnce()) {
            return select();
        }
        column("cp_record", Sql.of(table.id().sql()));
        return select().distinct();
    }

    /** Returns the number of tables joined so far. */
    public int joins() {
        return joins.size();
    }

    /** Returns the condition that a joined row is of the same record, and of the same client. */
    public Sql sameRecord(String alias) {
        Sql record = Sql.of(alias, ".cp_key = ", table.id().sql());
        return owned == null || scope.isOne()
                ? record
                : Sql.and(record, Sql.of(alias, ".cp_client = ", owned.client()));
    }

    /** Returns whether rows name their client. */
    public boolean hasClient() {
        return owned != null && !scope.isOne();
    }

    public RecordKind kind() {
        return fields.source().kind();
    }

    /** Returns the SELECT; with the client's id as {@code cp_client} where there are several clients. */
    public Sql select() {
        var list = new ArrayList<Sql>();
        columns.forEach((sql, name) -> list.add(Sql.of(sql, " AS ", name)));
        named.forEach((name, sql) -> list.add(Sql.of(sql, " AS ", name)));
        if (owned != null && hasClient()) {
            list.add(Sql.of(value(owned.client()), " AS cp_client"));
        }
        if (list.isEmpty()) {
            list.add(Sql.of("1 AS cp_col"));
        }
        Sql select = names == null
                ? Sql.of("SELECT ", Sql.join(", ", list), tables(filters))
                : names.select(Sql.join(", ", list), Sql.and(filters), tables(List.of()));
        return end.apply(select);
    }

    private Sql tables(List<Sql> others) {
        var where = new ArrayList<Sql>();
        where.add(table.rows());
        if (owned != null) {
            where.add(owned.where());
        }
        where.addAll(innerFilters);
        where.addAll(others);
        where.add(table.hasKey());
        Sql join = owned == null ? Sql.NONE : owned.join();
        return Sql.of(
                " FROM ", table.from(), join, links.joins(), Sql.join("", joins), " WHERE ", Sql.and(where));
    }
}

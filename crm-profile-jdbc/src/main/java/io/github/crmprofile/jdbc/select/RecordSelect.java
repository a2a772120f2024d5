package io.github.crmprofile.jdbc.select;

import io.github.crmprofile.jdbc.field.NamedColumns;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.field.TimeField;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.sql.NestedSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT of the records of one source that exist for the viewer, with one row for each record, or for each pair of record and client. Expressions
 * are computed in its columns, so the statement around it needs neither parameters nor names of the mapping.
 *
 * <p>Describes which records are read; {@link #render} makes SQL of it. Immutable and thread-safe.
 */
public final class RecordSelect {

    private final ClientScope scope;
    private final SourceFields fields;
    private final boolean areFoundByTime;
    private final boolean isOnce;
    private final LinkedConditions links;
    private final Conditions conditions;
    private final SelectRows rows;

    private RecordSelect(
            ClientScope scope,
            RecordSource source,
            SourceTable table,
            Ownership.@Nullable Rows owned,
            boolean areFoundByTime,
            boolean keepsOnce,
            boolean isOnce,
            @Nullable NamedColumns names) {
        this.scope = scope;
        this.fields =
                names == null ? scope.fields(source) : scope.fields(source).by(names);
        this.rows = SelectRows.of(table, owned, names);
        this.areFoundByTime = areFoundByTime;
        this.isOnce = isOnce;
        boolean areSets = scope.isOne() && scope.dialect().keepsSets();
        this.links = areSets
                ? new LinkedBySubquery(scope, source)
                : new LinkedByJoin(scope, source, owned == null || scope.isOne() ? null : owned.client(), keepsOnce);
        this.conditions = conditions(links);
    }

    private RecordSelect(RecordSelect base, LinkedConditions links, SelectRows rows) {
        this.scope = base.scope;
        this.fields = base.fields;
        this.areFoundByTime = base.areFoundByTime;
        this.isOnce = base.isOnce;
        this.links = links;
        this.conditions = links == base.links ? base.conditions : conditions(links);
        this.rows = rows;
    }

    /** Returns the records of a table that exist for the viewer. */
    private static RecordSelect of(
            ClientScope scope,
            RecordSource source,
            SourceTable table,
            Ownership.@Nullable Rows owned,
            boolean areFoundByTime,
            @Nullable NamedColumns names) {
        return new RecordSelect(scope, source, table, owned, areFoundByTime, true, true, names).ofViewer();
    }

    private Conditions conditions(LinkedConditions linked) {
        return new Conditions(fields, condition -> holds(linked.flag(condition)));
    }

    private RecordSelect ofViewer() {
        return where(scope.population().viewer().condition(kind()));
    }

    /** Returns the records of the clients. */
    public static RecordSelect owned(ClientScope scope, RecordSource source) {
        return owned(scope, source, scope.belonging(source), null);
    }

    /**
     * Returns the records of the clients for many conditions: where the mapping computes a column, or another source is alike, all expressions of the
     * source are written once, in an inner SELECT.
     */
    public static RecordSelect computedOnce(ClientScope scope, RecordSource source) {
        boolean areNamed = NamedColumns.areWorthwhile(source) || scope.isAlikeAnother(source);
        NamedColumns names = areNamed ? new NamedColumns() : null;
        return owned(scope, source, scope.belonging(source), names);
    }

    private static RecordSelect owned(
            ClientScope scope, RecordSource source, Ownership belonging, @Nullable NamedColumns names) {
        return of(
                scope,
                source,
                belonging.table(),
                rows(scope, belonging),
                !scope.isOne() || (belonging.isOwnColumn() && scope.dialect().findsByIndex()),
                names);
    }

    private static Ownership.Rows rows(ClientScope scope, Ownership belonging) {
        if (scope.isOne()) {
            return belonging.ofOne();
        }
        // Around the links of chosen clients a DISTINCT has PostgreSQL look their records up and not read whole tables.
        boolean areAll = scope.clients() == 0;
        return areAll && belonging.isOncePerClient() ? belonging.rowsByLink() : belonging.rows();
    }

    /**
     * Returns the records of many clients with a row for each link that leads from a record to a client: to find the different ones at the end, among
     * those that meet all conditions, costs the database less than to find them first.
     */
    public static RecordSelect byLink(ClientScope scope, RecordSource source) {
        Ownership belonging = scope.belonging(source);
        return new RecordSelect(
                        scope,
                        source,
                        belonging.table(),
                        belonging.rowsByLink(),
                        true,
                        false,
                        belonging.isOncePerClient(),
                        null)
                .ofViewer();
    }

    /** Returns the rows of the clients that have no key, by each column that names a client; no row twice. Where there can be none, they are not read. */
    public static List<RecordSelect> withoutKey(ClientScope scope, RecordSource source) {
        if (scope.keys().keyed().contains(source)) {
            return List.of();
        }
        return scope.belonging(source).byOwnColumn(scope.identity(source).withoutKey()).stream()
                .map(belonging -> owned(scope, source, belonging, null))
                .toList();
    }

    /** Returns the records of all clients, and of none. */
    public static RecordSelect all(ClientScope scope, RecordSource source) {
        return of(scope, source, scope.table(source), null, true, null);
    }

    /** Returns the fields of the source. */
    public SourceFields fields() {
        return fields;
    }

    /** Returns the clients. */
    public ClientScope scope() {
        return scope;
    }

    /** Returns the conditions of the source as SQL. */
    public Conditions conditions() {
        return conditions;
    }

    /** Returns the SQL of a condition; {@link #evaluating} must have been called with it if it asks for links. */
    public Sql sql(Condition condition) {
        return conditions.sql(condition);
    }

    /** Returns an expression over the tables of the source, or over tables joined to them, as this SELECT writes it. */
    public Sql value(Sql expression) {
        return rows.value(expression);
    }

    /** Returns a condition over the tables of the source, or over tables joined to them, as this SELECT writes it. */
    public Sql holds(Sql condition) {
        return rows.holds(condition);
    }

    /** Returns a copy with the tables that the SQL of some conditions reads, if these ask for links. */
    public RecordSelect evaluating(Collection<? extends Condition> some) {
        LinkedConditions all = links;
        for (Condition.Leaf leaf : some.stream().flatMap(Condition::leaves).toList()) {
            all = leaf instanceof Condition.Linked linked ? all.with(linked) : all;
        }
        return all == links ? this : new RecordSelect(this, all, rows);
    }

    /** Returns a copy with another table joined. */
    public RecordSelect join(Sql join) {
        return new RecordSelect(this, links, rows.join(join));
    }

    /** Returns a copy without the records for which a condition does not hold. */
    public RecordSelect where(Sql filter) {
        return where(filter, false);
    }

    private RecordSelect where(Sql filter, boolean isOverTables) {
        return new RecordSelect(this, links, rows.where(filter, isOverTables));
    }

    /** Returns a copy without the records that do not meet a condition, all of which the database can evaluate. */
    public RecordSelect where(Condition condition) {
        RecordSelect evaluating = evaluating(List.of(condition));
        return evaluating.where(evaluating.sql(condition));
    }

    /** Like {@link #where(Condition)}; where it is a link, the database may begin at its other end. */
    public RecordSelect require(Condition condition) {
        if (!(condition instanceof Condition.Linked linked)) {
            return where(condition);
        }
        RecordSelect evaluating = evaluating(List.of(condition));
        RecordSelect matching = evaluating.where(evaluating.links.flag(linked), true);
        return new RecordSelect(matching, matching.links.required(), matching.rows);
    }

    /** Returns a copy without the records dated outside the ranges. */
    public RecordSelect within(Map<Field, TimeRange> ranges) {
        SourceFields columns = scope.fields(fields.source());
        RecordSelect within = this;
        for (Map.Entry<Field, TimeRange> range : ranges.entrySet()) {
            Field field = range.getKey();
            TimeField time = field.kind() == kind() ? columns.time(field) : null;
            if (time != null) {
                within = within.where(
                        time.atLeast(range.getValue().from(), range.getValue().to(), fields.binder()), true);
            }
        }
        return within;
    }

    /** Returns a copy with only the first rows in an order. */
    public RecordSelect first(String order, int most) {
        return new RecordSelect(this, links, rows.first(order, most));
    }

    /** Returns whether an index on a date can narrow the scan. False for one client's records that are reached through other tables, or by scans. */
    public boolean areFoundByTime() {
        return areFoundByTime;
    }

    /** Returns whether the database reads whole tables to find the records of one client. */
    public boolean areScanned() {
        return scope.isOne() && !scope.dialect().findsByIndex();
    }

    /** Returns the condition that a joined row is of the same record, and of the same client. */
    public Sql sameRecord(String alias) {
        Sql record = Sql.of(alias, ".cp_key = ", rows.table().id().sql());
        Ownership.Rows owned = rows.owned();
        return owned == null || scope.isOne()
                ? record
                : Sql.and(record, Sql.of(alias, ".cp_client = ", owned.client()));
    }

    /** Returns whether rows name their client. */
    public boolean hasClient() {
        return rows.owned() != null && !scope.isOne();
    }

    /** Returns whether there is another source whose rows may be read together with these. */
    public boolean isAlikeAnother() {
        return scope.isAlikeAnother(fields.source());
    }

    /** Returns whether the tables of both have the same types, so that their rows may be read together. */
    public boolean isStoredLike(RecordSelect other) {
        return scope.keys().areAlike(fields.source(), other.fields.source());
    }

    /** Returns the kind of the records. */
    public RecordKind kind() {
        return fields.source().kind();
    }

    /**
     * Renders the SELECT with the columns of a branch.
     *
     * @param columns what the branch reads
     * @return the SELECT and the columns as SQL
     */
    public RenderedSelect render(List<SelectColumn> columns) {
        return render(List.of(), columns);
    }

    /**
     * Renders the SELECT with the columns of a branch, and with others for the statement around it.
     *
     * @param keys the expressions that the statement around it compares
     * @param columns what the branch reads
     * @return the SELECT and the columns as SQL
     */
    public RenderedSelect render(List<Sql> keys, List<SelectColumn> columns) {
        return RenderedSelect.of(keys, columns, this::select);
    }

    /** Renders a SELECT of the client of each record, once for each pair of the two, with the columns of a branch. */
    public RenderedSelect renderOnce(List<SelectColumn> columns) {
        return RenderedSelect.of(List.of(), columns, named -> {
            if (isOnce && links.isOnce()) {
                return select(named);
            }
            var all = new ArrayList<>(named);
            all.add(Sql.of(value(Sql.of(rows.table().id().sql())), " AS cp_record"));
            Sql rows = select(all).sql();
            return NestedSelect.of(named.isEmpty() ? rows.distinct() : RenderedSelect.oncePerPair(named.size(), rows));
        });
    }

    /** Returns the SELECT with the given columns, by name. */
    public Sql select(Map<String, Sql> columns) {
        return select(columns.entrySet().stream()
                        .map(column -> Sql.of(column.getValue(), " AS ", column.getKey()))
                        .toList())
                .sql();
    }

    private NestedSelect select(List<Sql> columns) {
        var list = new ArrayList<>(columns);
        Ownership.Rows owned = rows.owned();
        if (owned != null && hasClient()) {
            list.add(Sql.of(value(owned.client()), " AS cp_client"));
        }
        if (list.isEmpty()) {
            list.add(Sql.of("1 AS cp_col"));
        }
        return rows.select(Sql.join(", ", list), links.joins(), scope.dialect());
    }
}

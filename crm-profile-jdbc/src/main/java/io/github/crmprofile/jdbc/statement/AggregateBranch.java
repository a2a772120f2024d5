package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.select.TimeRange;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries over one source that share a GROUP BY. The database counts and sums the records of each group once for all queries, and Java
 * decides which groups each query includes: so the work for a record does not grow with the number of queries.
 */
final class AggregateBranch implements UnionBranch {

    private final RecordSelect records;
    private final GroupRowReader cells;
    private final List<SelectColumn> aggregates = new ArrayList<>();
    private final List<QueryReader> queries;
    private final boolean readsAll;
    private final List<SelectColumn> groups;
    private @Nullable WarningColumn warnings;

    private AggregateBranch(
            ClientScope scope, RecordSource source, List<GroupedQuery> groupedQueries, boolean hasWarnings) {
        this.records = RecordSelect.computedOnce(scope, source);
        aggregate(ColumnType.COUNT, "COUNT(*)");
        Map<Field, TimeRange> ranges = new HashMap<>(TimeRange.enclosing(
                groupedQueries.stream().map(GroupedQuery::enclosing).toList()));
        boolean isApart = !groupedQueries.get(0).multipliers().isEmpty();
        if (!records.areFoundByTime()) {
            ranges.values().removeIf(range -> range.from() == null);
        }
        // The data warnings need every record anyway, so filtering here would only add a second scan.
        boolean takesAll = hasWarnings && ranges.isEmpty() && !isApart && !records.areFoundByTime();
        records.within(ranges);
        Set<Condition> common = takesAll ? Set.of() : common(groupedQueries);
        this.readsAll = ranges.isEmpty() && common.isEmpty() && !isApart;
        common.forEach(records::require);
        List<GroupedQuery> rest = groupedQueries.stream()
                .map(groupedQuery -> groupedQuery.given(common))
                .toList();
        var parts = new GroupKeys(
                records.conditions(),
                rest.stream().map(GroupedQuery::condition).toList(),
                rest.stream()
                        .flatMap(groupedQuery -> groupedQuery.query().groupings().stream())
                        .toList());
        this.queries = rest.stream()
                .map(groupedQuery -> new QueryReader(groupedQuery, parts, this))
                .toList();
        this.cells = new GroupRowReader(parts.parts(), records);
        this.groups = new ArrayList<>(cells.outputs());
    }

    /** Returns the conditions that all queries share and the database can evaluate: it then leaves out the other records. */
    private Set<Condition> common(List<GroupedQuery> groupedQueries) {
        var common = new LinkedHashSet<>(groupedQueries.get(0).conjuncts());
        groupedQueries.forEach(groupedQuery -> common.retainAll(groupedQuery.conjuncts()));
        common.removeIf(condition -> !records.isPushedDown(condition));
        return common;
    }

    static List<AggregateBranch> of(
            ClientScope scope, RecordSource source, List<GroupedQuery> groupedQueries, boolean hasWarnings) {
        Map<Set<GroupKey>, List<GroupedQuery>> packs = new LinkedHashMap<>();
        for (GroupedQuery groupedQuery : groupedQueries) {
            var apart = new LinkedHashSet<>(groupedQuery.multipliers());
            apart.addAll(groupedQuery.heavyParts());
            packs.computeIfAbsent(apart, parts -> new ArrayList<>()).add(groupedQuery);
        }
        return packs.values().stream()
                .map(pack -> new AggregateBranch(scope, source, pack, hasWarnings))
                .toList();
    }

    /** Returns whether each of the clients' records is read, and once. */
    boolean readsAll() {
        return readsAll;
    }

    /** Adds the data warnings; each record with one then has a group of its own. */
    void warn() {
        warnings = new WarningColumn(records);
        groups.add(warnings.failures(records).column());
    }

    RecordSelect records() {
        return records;
    }

    /** Returns the index of an aggregate; queries share equal ones. */
    int aggregate(ColumnType slot, String sql) {
        var output = new SelectColumn(slot, sql);
        int place = aggregates.indexOf(output);
        if (place >= 0) {
            return place;
        }
        aggregates.add(output);
        return aggregates.size() - 1;
    }

    @Override
    public String path() {
        return records.fields().path();
    }

    @Override
    public List<SelectColumn> outputs() {
        var outputs = new ArrayList<>(aggregates);
        outputs.addAll(groups);
        return outputs;
    }

    @Override
    public String client() {
        return "cp_rows.cp_client";
    }

    @Override
    public Sql tail() {
        var by = groups.stream().map(SelectColumn::sql).distinct().collect(Collectors.toList());
        if (records.hasClient()) {
            by.add(0, client());
        }
        return Sql.of(
                " FROM (", records.select(), ") cp_rows", by.isEmpty() ? "" : " GROUP BY " + String.join(", ", by));
    }

    @Override
    public void accept(BranchRow row, ClientAnswerBuilder state) throws SQLException {
        long count = row.count(0);
        // Without a GROUP BY there is a row even if there is no record.
        if (count == 0) {
            return;
        }
        @Nullable Object[] cell = cells.read(row, aggregates.size());
        for (QueryReader query : queries) {
            query.accept(cell, count, row, state);
        }
        String warning = warnings == null ? null : row.text(aggregates.size() + groups.size() - 1);
        if (warnings != null && warning != null) {
            warnings.read(warning, state);
        }
    }
}

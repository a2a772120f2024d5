package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.Slot;
import io.github.crmprofile.jdbc.field.Output;
import io.github.crmprofile.jdbc.field.Row;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.select.Hull;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.select.Scope;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Field;
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
 * Queries over one source that share a GROUP BY. The database counts and adds up the records of each cell, once for all queries; which cells a query
 * is about is told in Java. So the work for a record does not grow with the number of queries.
 */
final class AggregateBranch implements Branch {

    private final RecordSelect records;
    private final CellReader cells;
    private final List<Output> aggregates = new ArrayList<>();
    private final List<QueryReader> queries;
    private final boolean readsAll;
    private final List<Output> groups;
    private @Nullable Warnings warnings;

    private AggregateBranch(Scope scope, RecordSource source, List<Need> needs, boolean isProfile) {
        this.records = RecordSelect.owned(scope, source);
        aggregate(Slot.COUNT, "COUNT(*)");
        Map<Field, Hull> hull =
                new HashMap<>(Hull.ofAny(needs.stream().map(Need::hull).toList()));
        boolean isApart = !needs.get(0).multipliers().isEmpty();
        if (!records.areFoundByTime()) {
            hull.values().removeIf(range -> range.from() == null);
        }
        // To leave out a few and read all of them once more for what is wrong with them would be the longer way.
        boolean takesAll = isProfile && hull.isEmpty() && !isApart && !records.areFoundByTime();
        records.within(hull);
        Set<Condition> common = takesAll ? Set.of() : common(needs);
        this.readsAll = hull.isEmpty() && common.isEmpty() && !isApart;
        common.forEach(records::require);
        List<Need> rest = needs.stream().map(need -> need.given(common)).toList();
        var parts = new Cells(
                records.conditions(),
                rest.stream().map(Need::condition).toList(),
                rest.stream().flatMap(need -> need.query().groupings().stream()).toList());
        this.queries =
                rest.stream().map(need -> new QueryReader(need, parts, this)).toList();
        this.cells = new CellReader(parts.parts(), records);
        this.groups = new ArrayList<>(cells.outputs());
    }

    /** What all queries ask for, as far as SQL can tell it: the database then leaves out the other records. */
    private Set<Condition> common(List<Need> needs) {
        var common = new LinkedHashSet<>(needs.get(0).conjuncts());
        needs.forEach(need -> common.retainAll(need.conjuncts()));
        common.removeIf(condition -> !records.isTold(condition));
        return common;
    }

    static List<AggregateBranch> of(Scope scope, RecordSource source, List<Need> needs, boolean isProfile) {
        Map<Set<Part>, List<Need>> packs = new LinkedHashMap<>();
        for (Need need : needs) {
            var apart = new LinkedHashSet<>(need.multipliers());
            apart.addAll(need.heavyParts());
            packs.computeIfAbsent(apart, parts -> new ArrayList<>()).add(need);
        }
        return packs.values().stream()
                .map(pack -> new AggregateBranch(scope, source, pack, isProfile))
                .toList();
    }

    /** Whether each of the clients' records is read, and once. */
    boolean readsAll() {
        return readsAll;
    }

    /** Also tells what is wrong with records: each such one then has a cell of its own. */
    void warn() {
        warnings = new Warnings(records);
        groups.add(new Output(Slot.TEXT, "cp_r." + records.column(warnings.column())));
    }

    RecordSelect records() {
        return records;
    }

    /** The place of an aggregate, which queries that need the same share. */
    int aggregate(Slot slot, String sql) {
        var output = new Output(slot, sql);
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
    public List<Output> outputs() {
        var outputs = new ArrayList<>(aggregates);
        outputs.addAll(groups);
        return outputs;
    }

    @Override
    public String client() {
        return "cp_r.cp_c";
    }

    @Override
    public Sql tail() {
        var by = groups.stream().map(Output::sql).distinct().collect(Collectors.toList());
        if (records.hasClient()) {
            by.add(0, client());
        }
        return Sql.of(" FROM (", records.select(), ") cp_r", by.isEmpty() ? "" : " GROUP BY " + String.join(", ", by));
    }

    @Override
    public void accept(Row row, ClientState state) throws SQLException {
        long count = row.count(0);
        // Without groups there is a row even of no records.
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

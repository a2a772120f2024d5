package io.github.crmprofile.jdbc.statement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.group.GroupKey;
import io.github.crmprofile.jdbc.group.GroupKeys;
import io.github.crmprofile.jdbc.group.GroupRowReader;
import io.github.crmprofile.jdbc.group.GroupedQuery;
import io.github.crmprofile.jdbc.group.QueryColumns;
import io.github.crmprofile.jdbc.group.QueryReader;
import io.github.crmprofile.jdbc.group.TimeIntervals;
import io.github.crmprofile.jdbc.select.Conjuncts;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.select.RenderedSelect;
import io.github.crmprofile.jdbc.select.TimeRange;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes a SELECT with GROUP BY, which answers queries over one source that share its keys. The database counts and sums the records of each
 * group once for all queries, and Java decides which groups each query includes: so the work for a record does not grow with the number of queries.
 *
 * <p>Immutable and thread-safe.
 *
 * @param records which records are read
 * @param queries what the queries read
 * @param readsAll whether each of the clients' records is read, and once
 * @param warnings the data warnings to read as well; null for none
 */
record GroupBySelect(
        RecordSelect records,
        List<QueryColumns> queries,
        boolean readsAll,
        @Nullable WarningColumn warnings) {

    private static final SelectColumn COUNT = new SelectColumn.Fixed(ColumnType.COUNT, "COUNT(*)");

    /**
     * Describes the SELECTs of some queries: one for all that can share the keys of the others.
     *
     * @param owned the records of the clients
     * @param queries the queries
     * @param hasWarnings whether data warnings are asked for
     */
    static List<GroupBySelect> of(RecordSelect owned, List<GroupedQuery> queries, boolean hasWarnings) {
        Map<Set<GroupKey>, List<GroupedQuery>> packs = new LinkedHashMap<>();
        for (GroupedQuery query : queries) {
            var apart = new LinkedHashSet<>(query.multipliers());
            apart.addAll(query.heavyParts());
            packs.computeIfAbsent(apart, keys -> new ArrayList<>()).add(query);
        }
        // The data warnings need every record. One SELECT reads them all, that with the fewest keys of its own.
        Optional<Set<GroupKey>> scan = packs.entrySet().stream()
                .filter(pack -> hasWarnings && canReadAll(owned, pack.getValue()))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(Set::size));
        return packs.entrySet().stream()
                .map(pack -> together(
                        owned,
                        pack.getValue(),
                        scan.filter(pack.getKey()::equals).isPresent()))
                .toList();
    }

    /** Returns whether to read every record costs less than to filter here and to scan once more for the data warnings. */
    private static boolean canReadAll(RecordSelect owned, List<GroupedQuery> queries) {
        return queries.get(0).multipliers().isEmpty()
                && (owned.areScanned()
                        || (!owned.areFoundByTime() && ranges(owned, queries).isEmpty()));
    }

    /** Returns the times outside which no query has a record, where they help the database to find the others. */
    private static Map<Field, TimeRange> ranges(RecordSelect owned, List<GroupedQuery> queries) {
        Map<Field, TimeRange> ranges = new HashMap<>(TimeRange.enclosing(
                queries.stream().map(GroupedQuery::enclosing).toList()));
        if (!owned.areFoundByTime()) {
            ranges.values().removeIf(range -> range.from() == null);
        }
        return ranges;
    }

    private static GroupBySelect together(RecordSelect owned, List<GroupedQuery> queries, boolean takesAll) {
        Map<Field, TimeRange> ranges = takesAll ? Map.of() : ranges(owned, queries);
        Set<Condition> common = takesAll
                ? Set.of()
                : Conjuncts.common(queries.stream().map(GroupedQuery::condition).toList(), owned.conditions());
        RecordSelect records = owned.within(ranges);
        for (Condition condition : common) {
            records = records.require(condition);
        }
        boolean readsAll = ranges.isEmpty()
                && common.isEmpty()
                && queries.get(0).multipliers().isEmpty();
        return new GroupBySelect(records, columns(queries, common, records), readsAll, null);
    }

    private static List<QueryColumns> columns(List<GroupedQuery> queries, Set<Condition> common, RecordSelect records) {
        List<GroupedQuery> rest =
                queries.stream().map(query -> query.given(common)).toList();
        var intervals = TimeIntervals.of(
                rest.stream().map(GroupedQuery::condition).toList(),
                rest.stream()
                        .flatMap(query -> query.query().groupings().stream())
                        .toList());
        return rest.stream()
                .map(query -> QueryColumns.of(query, intervals, records))
                .toList();
    }

    /** Returns the same with the data warnings; each record with one then has a group of its own. */
    GroupBySelect withWarnings(WarningColumn more) {
        return new GroupBySelect(records, queries, readsAll, more);
    }

    /** Describes the same in two SELECTs, each for half of the queries; the first has the data warnings. */
    private List<GroupBySelect> halves() {
        if (queries.size() < 2) {
            return List.of();
        }
        var halves = new ArrayList<GroupBySelect>();
        for (List<QueryColumns> half : Lists.partition(queries, (queries.size() + 1) / 2)) {
            // With fewer queries, times have fewer bounds.
            List<GroupedQuery> own = half.stream().map(QueryColumns::query).toList();
            halves.add(new GroupBySelect(
                    records, columns(own, Set.of(), records), readsAll, halves.isEmpty() ? warnings : null));
        }
        return halves;
    }

    /**
     * The SQL of the branch.
     *
     * @param rows the SELECT of the records
     * @param groupBy the clause after it
     * @param reader reads a group
     */
    record Rendered(RenderedSelect rows, Sql groupBy, UnionBranch.Reader reader) {}

    /** Renders the branch. */
    UnionBranch render() {
        Rendered rendered = rendered(List.of());
        return UnionBranch.of(records.fields().path(), rendered.rows, rendered.groupBy, rendered.reader)
                .withHalves(() -> halves().stream().map(GroupBySelect::render).toList());
    }

    /** Renders the SQL, grouped by more columns, which come last, and makes the reader of the others. */
    Rendered rendered(List<SelectColumn> more) {
        List<SelectColumn> aggregates = Stream.concat(
                        Stream.of(COUNT), queries.stream().flatMap(query -> query.aggregates().stream()))
                .distinct()
                .toList();
        var keys = GroupKeys.of(
                queries.stream().flatMap(query -> query.keys().stream()).toList());
        GroupRowReader groups = GroupRowReader.of(keys, records);
        var columns = ImmutableList.<SelectColumn>builder().addAll(aggregates).addAll(groups.columns());
        if (warnings != null) {
            columns.add(warnings.ofAll());
        }
        RenderedSelect rows = groups.records().render(columns.addAll(more).build());
        List<QueryReader> readers = queries.stream()
                .map(query -> new QueryReader(query, keys, aggregates))
                .toList();
        UnionBranch.Reader reader = (row, state) -> {
            long count = row.count(0);
            // Without a GROUP BY there is a row even if there is no record.
            if (count == 0) {
                return;
            }
            @Nullable Object[] group = groups.read(row, aggregates.size());
            for (QueryReader each : readers) {
                each.accept(group, count, row, state);
            }
            if (warnings != null) {
                warnings.read(row.text(aggregates.size() + groups.columns().size()), state);
            }
        };
        return new Rendered(rows, groupBy(rows, aggregates.size()), reader);
    }

    private Sql groupBy(RenderedSelect rows, int aggregates) {
        var by = rows.columns().stream()
                .skip(aggregates)
                .map(RenderedColumn::sql)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        if (records.hasClient()) {
            by.add(0, UnionBranch.CLIENT);
        }
        return Sql.of(by.isEmpty() ? "" : " GROUP BY " + String.join(", ", by));
    }
}

package io.github.crmprofile.jdbc.statement;

import com.google.common.collect.ImmutableList;
import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.answer.RecordDraft;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.group.GroupKeys;
import io.github.crmprofile.jdbc.group.GroupRowReader;
import io.github.crmprofile.jdbc.group.GroupedQuery;
import io.github.crmprofile.jdbc.group.GroupingReader;
import io.github.crmprofile.jdbc.group.RowFilter;
import io.github.crmprofile.jdbc.group.TimeIntervals;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.select.DealLink;
import io.github.crmprofile.jdbc.select.LinkPath;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.select.RenderedSelect;
import io.github.crmprofile.jdbc.select.TimeRange;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.DataCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates the branches that read records of one source, their links, and their data warnings. */
public final class RecordBranches {

    private final ClientScope scope;
    private final RecordSource source;
    private final RecordSelect unfiltered;
    private final String path;

    private RecordBranches(ClientScope scope, RecordSource source, RecordSelect unfiltered) {
        this.scope = scope;
        this.source = source;
        this.unfiltered = unfiltered;
        this.path = scope.mapping().path(source);
    }

    /** Reads the records of the clients. */
    public RecordBranches(ClientScope scope, RecordSource source) {
        this(scope, source, RecordSelect.owned(scope, source));
    }

    /** Reads the records of all clients, and of none. */
    public static RecordBranches ofAll(ClientScope scope, RecordSource source) {
        return new RecordBranches(scope, source, RecordSelect.all(scope, source));
    }

    /** Returns the branch that reads the records of a query, in its groups. */
    UnionBranch records(Query query) {
        RecordSelect owned = RecordSelect.owned(scope, source);
        GroupedQuery groupedQuery = GroupedQuery.of(query, owned.fields());
        var intervals = TimeIntervals.of(List.of(), query.groupings());
        var keys = GroupKeys.of(
                groupedQuery.groupings().stream().map(intervals::merged).toList());
        var reader = new RecordReader(owned);
        var groups = GroupRowReader.of(keys, owned.within(TimeRange.enclosing(List.of(groupedQuery.enclosing()))));
        var groupings = GroupingReader.of(groupedQuery, intervals, keys);
        var filter = RowFilter.of(query.selection().condition(), groups.records());
        int first = reader.columns().size();
        int tested = first + groups.columns().size();
        List<SelectColumn> columns = Stream.of(reader.columns(), groups.columns(), filter.columns())
                .flatMap(List::stream)
                .toList();
        return UnionBranch.of(path, filter.records().render(columns), (row, state) -> {
            if (!filter.accepts(row, tested)) {
                return;
            }
            RecordDraft draft = reader.read(row, state);
            List<Grouping.Key> group = groupings.keys(groups.read(row, first));
            if (draft != null && group != null) {
                state.record(query, group, draft);
            }
        });
    }

    /** Takes the records of a list. */
    public interface Taker {
        /** Takes a record; null stands for a row without an id. */
        void take(@Nullable RecordDraft draft, ClientAnswerBuilder state);
    }

    /**
     * Returns the branches that read records, with their links.
     *
     * @param filter restricts the records
     * @param taker receives each record
     */
    public List<UnionBranch> listed(UnaryOperator<RecordSelect> filter, Taker taker) {
        RecordSelect records = filter.apply(unfiltered);
        var reader = new RecordReader(records);
        var branches = new ArrayList<UnionBranch>();
        branches.add(UnionBranch.of(
                path, records.render(reader.columns()), (row, state) -> taker.take(reader.read(row, state), state)));
        branches.addAll(links(filter));
        return branches;
    }

    /** Returns the branches that read the links of records, except links in their own rows. */
    List<UnionBranch> links(UnaryOperator<RecordSelect> filter) {
        var branches = new ArrayList<UnionBranch>();
        for (int i = 0; i < source.links().size(); i++) {
            Link link = source.links().get(i);
            LinkPath linkPath = LinkPath.of(scope.table(source), link, scope.dialect());
            if (!linkPath.isDirect()) {
                branches.add(links(i, link.target(), linkPath, filter));
            }
        }
        boolean inherits = scope.mapping().clientsOfDeal() != SchemaMapping.Inheritance.NEVER;
        if (source.kind() == RecordKind.ACTIVITY && inherits) {
            for (DealLink toDeal : scope.dealLinks(source)) {
                toDeal.deals().links().stream()
                        .filter(link -> link.target() != Link.Target.DEAL)
                        .forEach(link -> branches.add(inherited(toDeal.path(), toDeal.deals(), link, filter)));
            }
        }
        return branches;
    }

    private UnionBranch links(int index, Link.Target to, LinkPath linkPath, UnaryOperator<RecordSelect> filter) {
        Sql rows = linkPath.select(
                Sql.of(
                        linkPath.key(),
                        " AS cp_key, ",
                        linkPath.ref().text(),
                        " AS cp_text, ",
                        linkPath.isPrimary().flag(),
                        " AS cp_primary"),
                linkPath.ref().isPresent());
        return linked(rows, filter, (id, row, state) -> {
            String target = linkPath.ref().decode(row.text(1));
            if (target != null) {
                state.linked(source.kind(), id).add(to, index, target, row.count(2) == 1);
            }
        });
    }

    private UnionBranch inherited(
            LinkPath linkPath, RecordSource deals, Link link, UnaryOperator<RecordSelect> filter) {
        SourceTable table = scope.table(deals);
        LinkPath toClient = LinkPath.of(table, link, scope.dialect());
        Sql activities = scope.heirs(source, linkPath, linkPath.ref().comparable(table.id()));
        Sql dealRows = Sql.of(
                "SELECT ",
                table.id().comparable(linkPath.ref()),
                " AS cp_ref, ",
                table.id().sql(),
                " AS cp_id FROM ",
                table.from(),
                " WHERE ",
                table.where());
        Sql clients = toClient.select(
                Sql.of(toClient.key(), " AS cp_key, ", toClient.ref().text(), " AS cp_text"),
                toClient.ref().isPresent());
        Sql rows = Sql.of(
                "SELECT cp_activities.cp_key, cp_owners.cp_text, 0 AS cp_primary FROM (",
                activities,
                ") cp_activities JOIN (",
                dealRows,
                ") cp_deals ON cp_deals.cp_ref = cp_activities.cp_ref JOIN (",
                clients,
                ") cp_owners ON cp_owners.cp_key = cp_deals.cp_id");
        return linked(rows, filter, (id, row, state) -> {
            String target = toClient.ref().decode(row.text(1));
            if (target != null) {
                state.linked(source.kind(), id).inherit(link.target(), target);
            }
        });
    }

    private interface LinkReader {
        void accept(String id, BranchRow row, ClientAnswerBuilder state) throws java.sql.SQLException;
    }

    private UnionBranch linked(Sql rows, UnaryOperator<RecordSelect> filter, LinkReader reader) {
        RecordSelect records = filter.apply(unfiltered);
        IdCodec id = records.fields().id();
        RenderedSelect read = records.render(
                List.of(Sql.of(id.sql())),
                List.of(
                        new SelectColumn.Value(ColumnType.TEXT, Sql.of(id.text())),
                        new SelectColumn.Fixed(ColumnType.TEXT, "cp_link.cp_text"),
                        new SelectColumn.Fixed(ColumnType.COUNT, "cp_link.cp_primary")));
        Sql join = Sql.of(
                " JOIN (", rows, ") cp_link ON cp_link.cp_key = ", read.keys().get(0));
        return UnionBranch.of(path, read, join, (row, state) -> {
            String record = id.decode(row.text(0));
            if (record != null) {
                reader.accept(record, row, state);
            }
        });
    }

    /** Returns the branch that reads the data warnings of records which the database can find. */
    UnionBranch warnings(RecordSelect records, WarningColumn warnings) {
        RenderedSelect rows = records.where(warnings.isSound().not()).render(List.of(warnings.ofUnsound()));
        return UnionBranch.of(path, rows, (row, state) -> warnings.read(row.text(0), state));
    }

    /** Returns the rows without a key that name a client in a column of their own: how many there are. */
    List<UnionBranch> withoutKey() {
        return RecordSelect.withoutKey(scope, source).stream()
                .map(this::withoutKey)
                .toList();
    }

    private UnionBranch withoutKey(RecordSelect rows) {
        Sql groupBy = Sql.of(rows.hasClient() ? " GROUP BY " + UnionBranch.CLIENT : "");
        String place = source.kind().plural() + "["
                + scope.mapping().records(source.kind()).indexOf(source) + "]";
        return UnionBranch.of(
                path,
                rows.render(List.of(new SelectColumn.Fixed(ColumnType.COUNT, "COUNT(*)"))),
                groupBy,
                (row, state) -> state.withoutKey(source.kind(), place, row.count(0)));
    }

    /** Returns the branch that reads the records for a check which Java has to finish. */
    UnionBranch warning(DataCheck check) {
        var filter = RowFilter.of(check.condition(), RecordSelect.owned(scope, source));
        IdCodec id = filter.records().fields().id();
        List<SelectColumn> columns = ImmutableList.<SelectColumn>builder()
                .add(new SelectColumn.Value(ColumnType.TEXT, Sql.of(id.text())))
                .addAll(filter.columns())
                .build();
        return UnionBranch.of(path, filter.records().render(columns), (row, state) -> {
            String record = id.decode(row.text(0));
            if (record != null && filter.accepts(row, 1)) {
                state.warn(DataWarning.of(check.code(), source.kind(), record));
            }
        });
    }

    /** Returns a filter for the records that may meet a condition. */
    static UnaryOperator<RecordSelect> matching(Condition condition) {
        return records -> records.where(records.conditions().pushedDown(condition));
    }
}

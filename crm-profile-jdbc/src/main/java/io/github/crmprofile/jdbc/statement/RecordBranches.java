package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.select.DealLink;
import io.github.crmprofile.jdbc.select.LinkPath;
import io.github.crmprofile.jdbc.select.RecordSelect;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Creates the branches that read records of one source, their links, and their data warnings. */
public final class RecordBranches {

    private final ClientScope scope;
    private final RecordSource source;
    private final String path;

    public RecordBranches(ClientScope scope, RecordSource source) {
        this.scope = scope;
        this.source = source;
        this.path = scope.mapping().path(source);
    }

    /** Returns the branch that reads the records of a query, in its groups. */
    UnionBranch records(Query query) {
        RecordSelect records = RecordSelect.owned(scope, source);
        GroupedQuery groupedQuery = GroupedQuery.of(query, records.fields());
        var cells = new GroupKeys(records.conditions(), List.of(), query.groupings());
        List<QueryReader.KeyReader> groups = QueryReader.keys(groupedQuery, cells);
        records.within(TimeRange.enclosing(List.of(groupedQuery.enclosing())));
        var reader = new RecordReader(records);
        var outputs = new ArrayList<>(reader.outputs());
        int first = outputs.size();
        var keys = new GroupRowReader(cells.parts(), records);
        outputs.addAll(keys.outputs());
        var filter = new RowFilter(query.selection().condition(), records, outputs);
        return branch(outputs, records, (row, state) -> {
            if (!filter.accepts(row)) {
                return;
            }
            RecordReader.Draft draft = reader.read(row, state);
            List<Grouping.Key> group = QueryReader.group(groups, keys.read(row, first));
            if (draft != null && group != null) {
                state.record(query, group, draft);
            }
        });
    }

    /** Takes the records of a list. */
    public interface Taker {
        /** Takes a record; null stands for a row without an id. */
        void take(RecordReader.@Nullable Draft draft, ClientAnswerBuilder state);
    }

    /**
     * Returns the branches that read records of the clients, with their links.
     *
     * @param filter restricts the records
     * @param taker receives each record
     */
    public List<UnionBranch> listed(Consumer<RecordSelect> filter, Taker taker) {
        RecordSelect records = RecordSelect.owned(scope, source);
        filter.accept(records);
        var reader = new RecordReader(records);
        var branches = new ArrayList<UnionBranch>();
        branches.add(branch(reader.outputs(), records, (row, state) -> taker.take(reader.read(row, state), state)));
        branches.addAll(links(filter));
        return branches;
    }

    private UnionBranch branch(List<SelectColumn> outputs, RecordSelect records, RowsBranch.Reader reader) {
        return new RowsBranch(
                path, outputs, Sql.of(" FROM (", records.select(), ") cp_rows"), "cp_rows.cp_client", reader);
    }

    /** Returns the branches that read the links of records, except links in their own rows. */
    List<UnionBranch> links(Consumer<RecordSelect> filter) {
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

    private UnionBranch links(int index, Link.Target to, LinkPath linkPath, Consumer<RecordSelect> filter) {
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

    private UnionBranch inherited(LinkPath linkPath, RecordSource deals, Link link, Consumer<RecordSelect> filter) {
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

    private UnionBranch linked(Sql rows, Consumer<RecordSelect> filter, LinkReader reader) {
        RecordSelect records = RecordSelect.owned(scope, source);
        filter.accept(records);
        IdCodec id = records.fields().id();
        String key = records.column(Sql.of(id.sql()));
        String text = records.column(Sql.of(id.text()));
        return new RowsBranch(
                path,
                List.of(
                        new SelectColumn(ColumnType.TEXT, "cp_rows." + text),
                        new SelectColumn(ColumnType.TEXT, "cp_link.cp_text"),
                        new SelectColumn(ColumnType.COUNT, "cp_link.cp_primary")),
                Sql.of(
                        " FROM (",
                        records.select(),
                        ") cp_rows JOIN (",
                        rows,
                        ") cp_link ON cp_link.cp_key = cp_rows.",
                        key),
                "cp_rows.cp_client",
                (row, state) -> {
                    String record = id.decode(row.text(0));
                    if (record != null) {
                        reader.accept(record, row, state);
                    }
                });
    }

    /** Returns the branch that reads the data warnings which the database can find. */
    UnionBranch warnings() {
        RecordSelect records = RecordSelect.computedOnce(scope, source);
        var warnings = new WarningColumn(records);
        WarningColumn.Failures failures = warnings.failures(records);
        Sql tail = Sql.of(" FROM (", records.select(), ") cp_rows WHERE ", failures.condition());
        return new RowsBranch(path, List.of(failures.column()), tail, "cp_rows.cp_client", (row, state) -> {
            String text = row.text(0);
            if (text != null) {
                warnings.read(text, state);
            }
        });
    }

    /** The rows without a key that name a client in a column of their own: how many there are. */
    List<UnionBranch> withoutKey() {
        return RecordSelect.withoutKey(scope, source).stream()
                .map(this::withoutKey)
                .toList();
    }

    private UnionBranch withoutKey(RecordSelect rows) {
        Sql tail = Sql.of(" FROM (", rows.select(), ") cp_rows", rows.hasClient() ? " GROUP BY cp_rows.cp_client" : "");
        String place = source.kind().plural() + "["
                + scope.mapping().records(source.kind()).indexOf(source) + "]";
        return new RowsBranch(
                path,
                List.of(new SelectColumn(ColumnType.COUNT, "COUNT(*)")),
                tail,
                "cp_rows.cp_client",
                (row, state) -> state.withoutKey(source.kind(), place, row.count(0)));
    }

    /** Returns the branch that reads the records for a check which Java has to finish. */
    UnionBranch warning(DataCheck check) {
        RecordSelect records = RecordSelect.owned(scope, source);
        IdCodec id = records.fields().id();
        var outputs = new ArrayList<SelectColumn>();
        outputs.add(new SelectColumn(ColumnType.TEXT, "cp_rows." + records.column(Sql.of(id.text()))));
        var filter = new RowFilter(check.condition(), records, outputs);
        return branch(outputs, records, (row, state) -> {
            String record = id.decode(row.text(0));
            if (record != null && filter.accepts(row)) {
                state.warn(DataWarning.of(check.code(), source.kind(), record));
            }
        });
    }

    /** Returns a filter for the records that may meet a condition. */
    static Consumer<RecordSelect> matching(Condition condition) {
        return records -> records.where(records.sql(records.pushedDown(condition)));
    }
}

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
import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.metric.Query;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.DataCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The branches that read records of one source, with their links, and what is wrong with them. */
public final class RecordBranches {

    private final ClientScope scope;
    private final RecordSource source;
    private final String path;

    public RecordBranches(ClientScope scope, RecordSource source) {
        this.scope = scope;
        this.source = source;
        this.path = scope.mapping().path(source);
    }

    /** The records that a query asks for, in its groups. */
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
        /** Takes a record; null stands for a row that is none. */
        void take(RecordReader.@Nullable Draft draft, ClientAnswerBuilder state);
    }

    /** Records of the clients that a filter lets through, with their links. */
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
        return new RowsBranch(path, outputs, Sql.of(" FROM (", records.select(), ") cp_r"), "cp_r.cp_c", reader);
    }

    /** What the records are linked to that a filter lets through, but for links in their own rows. */
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
                        " AS cp_k, ",
                        linkPath.ref().text(),
                        " AS cp_t, ",
                        linkPath.isPrimary().flag(),
                        " AS cp_y"),
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
        Sql activities = linkPath.select(
                Sql.of(linkPath.key(), " AS cp_k, ", linkPath.ref().comparable(table.id()), " AS cp_r"),
                linkPath.ref().isPresent());
        Sql dealRows = Sql.of(
                "SELECT ",
                table.id().comparable(linkPath.ref()),
                " AS cp_r, ",
                table.id().sql(),
                " AS cp_i FROM ",
                table.from(),
                " WHERE ",
                table.where());
        Sql clients = toClient.select(
                Sql.of(toClient.key(), " AS cp_k, ", toClient.ref().text(), " AS cp_t"),
                toClient.ref().isPresent());
        Sql rows = Sql.of(
                "SELECT cp_a.cp_k, cp_b.cp_t, 0 AS cp_y FROM (",
                activities,
                ") cp_a JOIN (",
                dealRows,
                ") cp_d ON cp_d.cp_r = cp_a.cp_r JOIN (",
                clients,
                ") cp_b ON cp_b.cp_k = cp_d.cp_i");
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
                        new SelectColumn(ColumnType.TEXT, "cp_r." + text),
                        new SelectColumn(ColumnType.TEXT, "cp_l.cp_t"),
                        new SelectColumn(ColumnType.COUNT, "cp_l.cp_y")),
                Sql.of(" FROM (", records.select(), ") cp_r JOIN (", rows, ") cp_l ON cp_l.cp_k = cp_r.", key),
                "cp_r.cp_c",
                (row, state) -> {
                    String record = id.decode(row.text(0));
                    if (record != null) {
                        reader.accept(record, row, state);
                    }
                });
    }

    /** The records with which something is wrong, as far as SQL can tell. */
    UnionBranch warnings() {
        RecordSelect records = RecordSelect.owned(scope, source);
        var warnings = new WarningColumn(records);
        WarningColumn.Failures failures = warnings.failures(records);
        Sql tail = Sql.of(" FROM (", records.select(), ") cp_r WHERE ", failures.condition());
        return new RowsBranch(path, List.of(failures.column()), tail, "cp_r.cp_c", (row, state) -> {
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
        Sql tail = Sql.of(" FROM (", rows.select(), ") cp_r", rows.hasClient() ? " GROUP BY cp_r.cp_c" : "");
        String place = source.kind().plural() + "["
                + scope.mapping().records(source.kind()).indexOf(source) + "]";
        return new RowsBranch(
                path,
                List.of(new SelectColumn(ColumnType.COUNT, "COUNT(*)")),
                tail,
                "cp_r.cp_c",
                (row, state) -> state.withoutKey(source.kind(), place, row.count(0)));
    }

    /** The records with which something is wrong that SQL cannot tell. */
    UnionBranch warning(DataCheck check) {
        RecordSelect records = RecordSelect.owned(scope, source);
        IdCodec id = records.fields().id();
        var outputs = new ArrayList<SelectColumn>();
        outputs.add(new SelectColumn(ColumnType.TEXT, "cp_r." + records.column(Sql.of(id.text()))));
        var filter = new RowFilter(check.condition(), records, outputs);
        return branch(outputs, records, (row, state) -> {
            String record = id.decode(row.text(0));
            if (record != null && filter.accepts(row)) {
                state.warn(DataWarning.of(check.code(), source.kind(), record));
            }
        });
    }

    /** A filter for the records that may meet a condition. */
    static Consumer<RecordSelect> matching(Condition condition) {
        return records -> records.where(records.sql(records.pushedDown(condition)));
    }
}

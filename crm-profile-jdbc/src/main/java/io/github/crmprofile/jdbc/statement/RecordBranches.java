package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.Slot;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.Output;
import io.github.crmprofile.jdbc.field.Row;
import io.github.crmprofile.jdbc.field.Table;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.select.Hull;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.select.Scope;
import io.github.crmprofile.jdbc.select.Way;
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

    private final Scope scope;
    private final RecordSource source;
    private final String path;

    public RecordBranches(Scope scope, RecordSource source) {
        this.scope = scope;
        this.source = source;
        this.path = scope.mapping().path(source);
    }

    /** The records that a query asks for, in its groups. */
    Branch records(Query query) {
        RecordSelect records = RecordSelect.owned(scope, source);
        Need need = Need.of(query, records.fields());
        var cells = new Cells(records.conditions(), List.of(), query.groupings());
        List<QueryReader.KeyReader> groups = QueryReader.keys(need, cells);
        records.within(Hull.ofAny(List.of(need.hull())));
        var reader = new RecordReader(records);
        var outputs = new ArrayList<>(reader.outputs());
        int first = outputs.size();
        var keys = new CellReader(cells.parts(), records);
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

    /** Records of the clients that a filter lets through, with their links. */
    public List<Branch> listed(Consumer<RecordSelect> filter, Consumer<RecordReader.@Nullable Draft> taker) {
        RecordSelect records = RecordSelect.owned(scope, source);
        filter.accept(records);
        var reader = new RecordReader(records);
        var branches = new ArrayList<Branch>();
        branches.add(branch(reader.outputs(), records, (row, state) -> taker.accept(reader.read(row, state))));
        branches.addAll(links(filter));
        return branches;
    }

    private Branch branch(List<Output> outputs, RecordSelect records, RowsBranch.Reader reader) {
        return new RowsBranch(path, outputs, Sql.of(" FROM (", records.select(), ") cp_r"), "cp_r.cp_c", reader);
    }

    /** What the records are linked to that a filter lets through, but for links in their own rows. */
    List<Branch> links(Consumer<RecordSelect> filter) {
        var branches = new ArrayList<Branch>();
        for (int i = 0; i < source.links().size(); i++) {
            Link link = source.links().get(i);
            Way way = Way.of(Table.of(source, scope.dialect()), link, scope.dialect());
            if (!way.isDirect()) {
                branches.add(links(i, link.target(), way, filter));
            }
        }
        boolean inherits = scope.mapping().clientsOfDeal() != SchemaMapping.Inheritance.NEVER;
        if (source.kind() == RecordKind.ACTIVITY && inherits) {
            for (Way way : scope.ways(source, Link.Target.DEAL)) {
                for (RecordSource deals : scope.mapping().records(RecordKind.DEAL)) {
                    deals.links().stream()
                            .filter(link -> link.target() != Link.Target.DEAL)
                            .forEach(link -> branches.add(inherited(way, deals, link, filter)));
                }
            }
        }
        return branches;
    }

    private Branch links(int index, Link.Target to, Way way, Consumer<RecordSelect> filter) {
        Sql rows = way.select(
                Sql.of(
                        way.key(),
                        " AS cp_k, ",
                        way.ref().text(),
                        " AS cp_t, ",
                        way.isPrimary().flag(),
                        " AS cp_y"),
                way.ref().isPresent());
        return linked(rows, filter, (id, row, state) -> {
            String target = way.ref().decode(row.text(1));
            if (target != null) {
                state.linked(source.kind(), id).add(to, index, target, row.count(2) == 1);
            }
        });
    }

    private Branch inherited(Way way, RecordSource deals, Link link, Consumer<RecordSelect> filter) {
        Table table = Table.of(deals, scope.dialect());
        Way toClient = Way.of(table, link, scope.dialect());
        Sql activities = way.select(
                Sql.of(way.key(), " AS cp_k, ", way.ref().comparable(table.id()), " AS cp_r"),
                way.ref().isPresent());
        Sql dealRows = Sql.of(
                "SELECT ",
                table.id().comparable(way.ref()),
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
        void accept(String id, Row row, ClientState state) throws java.sql.SQLException;
    }

    private Branch linked(Sql rows, Consumer<RecordSelect> filter, LinkReader reader) {
        RecordSelect records = RecordSelect.owned(scope, source);
        filter.accept(records);
        IdCodec id = records.fields().id();
        String key = records.column(Sql.of(id.sql()));
        String text = records.column(Sql.of(id.text()));
        return new RowsBranch(
                path,
                List.of(
                        new Output(Slot.TEXT, "cp_r." + text),
                        new Output(Slot.TEXT, "cp_l.cp_t"),
                        new Output(Slot.COUNT, "cp_l.cp_y")),
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
    Branch warnings() {
        RecordSelect records = RecordSelect.owned(scope, source);
        var warnings = new Warnings(records);
        records.where(warnings.any());
        var output = new Output(Slot.TEXT, "cp_r." + records.column(warnings.column()));
        return branch(List.of(output), records, (row, state) -> {
            String text = row.text(0);
            if (text != null) {
                warnings.read(text, state);
            }
        });
    }

    /** The records with which something is wrong that SQL cannot tell. */
    Branch warning(DataCheck check) {
        RecordSelect records = RecordSelect.owned(scope, source);
        IdCodec id = records.fields().id();
        var outputs = new ArrayList<Output>();
        outputs.add(new Output(Slot.TEXT, "cp_r." + records.column(Sql.of(id.text()))));
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
        return records -> records.where(records.sql(records.atMost(condition)));
    }
}

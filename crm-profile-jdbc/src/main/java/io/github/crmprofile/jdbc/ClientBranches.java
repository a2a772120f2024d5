package io.github.crmprofile.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The branches that read clients: whether they exist, and what their card shows. */
final class ClientBranches {

    private final Scope scope;
    private final ClientSource source;
    private final Table table;
    private final String path;

    ClientBranches(Scope scope, ClientSource source) {
        this.scope = scope;
        this.source = source;
        this.table = Table.of(source, scope.dialect());
        this.path = scope.mapping().path(source);
    }

    List<Branch> existence() {
        return List.of(branch(List.of(), List.of(), Sql.NONE, (row, state) -> state.exists()));
    }

    List<Branch> cards() {
        var branches = new ArrayList<Branch>();
        branches.add(card());
        for (int i = 0; i < source.companies().size(); i++) {
            branches.add(company(i));
        }
        for (int i = 0; i < source.emails().size(); i++) {
            branches.add(values(source.emails().get(i), ClientCard.EMAILS, i));
        }
        for (int i = 0; i < source.phones().size(); i++) {
            branches.add(values(source.phones().get(i), ClientCard.PHONES, i));
        }
        return branches;
    }

    private Branch branch(List<Sql> columns, List<Output> outputs, Sql join, RowsBranch.Reader reader) {
        var list = new ArrayList<>(columns);
        list.add(Sql.of(table.id().idText(), " AS cp_c"));
        list.add(Sql.of(table.id().sql(), " AS cp_i"));
        Sql where = scope.clients() == 0 ? Sql.TRUE : table.id().isClient(scope.clients());
        Sql rows = Sql.of(
                "SELECT ", Sql.join(", ", list), " FROM ", table.from(), " WHERE ", Sql.and(table.where(), where));
        return new RowsBranch(path, outputs, Sql.of(" FROM (", rows, ") cp_r", join), "cp_r.cp_c", reader);
    }

    private Branch card() {
        var columns = new ArrayList<Sql>();
        var outputs = new ArrayList<Output>();
        var readers = new LinkedHashMap<String, Part.Reader>();
        var places = new LinkedHashMap<String, Integer>();
        source.columns().forEach((name, column) -> {
            Part.Reader reader = FieldReaders.of(column, scope.mapping().zone(), scope.dialect(), sql -> {
                columns.add(Sql.of(sql, " AS cp_x", columns.size()));
                return "cp_x" + (columns.size() - 1);
            });
            readers.put(name, reader);
            places.put(name, outputs.size());
            reader.outputs().forEach(o -> outputs.add(new Output(o.slot(), "cp_r." + o.sql())));
        });
        return branch(columns, outputs, Sql.NONE, (row, state) -> {
            state.exists();
            for (Map.Entry<String, Part.Reader> entry : readers.entrySet()) {
                int place = java.util.Objects.requireNonNull(places.get(entry.getKey()));
                state.card().put(entry.getKey(), entry.getValue().read(row, place));
            }
        });
    }

    private Branch company(int index) {
        Way way = Way.of(table, source.companies().get(index), scope.dialect());
        Sql rows = way.select(
                Sql.of(way.key(), " AS cp_k, ", way.ref().text(), " AS cp_t"),
                way.ref().isPresent());
        return linked(rows, (text, state) -> {
            String company = way.ref().decode(text);
            if (company != null) {
                state.card().add(ClientCard.COMPANIES, index, company);
            }
        });
    }

    private Branch values(ClientSource.Values values, String list, int index) {
        Sql where = Table.fragment(values.where());
        String text = scope.dialect().exact(scope.dialect().text(values.sql())) + " AS cp_t";
        Link.Via via = values.via();
        Sql rows;
        if (via == null) {
            rows = Sql.of("SELECT ", table.id().sql(), " AS cp_k, ", text, " FROM ", table.from(), " WHERE ", where);
        } else if (via.recordKey() == null) {
            rows = Sql.of("SELECT ", via.key(), " AS cp_k, ", text, " FROM ", via.from(), " WHERE ", where);
        } else {
            Sql linked = Sql.of("SELECT ", via.key(), " AS cp_v, ", text, " FROM ", via.from(), " WHERE ", where);
            rows = Sql.of(
                    "SELECT ",
                    table.id().sql(),
                    " AS cp_k, cp_m.cp_t FROM ",
                    table.from(),
                    " JOIN (",
                    linked,
                    ") cp_m ON cp_m.cp_v = ",
                    via.recordKey());
        }
        return linked(rows, (value, state) -> {
            if (value != null) {
                state.card().add(list, index, value);
            }
        });
    }

    private interface TextReader {
        void accept(@Nullable String text, ClientState state);
    }

    private Branch linked(Sql rows, TextReader reader) {
        return branch(
                List.of(),
                List.of(new Output(Slot.TEXT, "cp_l.cp_t")),
                Sql.of(" JOIN (", rows, ") cp_l ON cp_l.cp_k = cp_r.cp_i"),
                (row, state) -> reader.accept(row.text(0), state));
    }
}

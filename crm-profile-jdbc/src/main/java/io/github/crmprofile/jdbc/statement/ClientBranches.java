package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.field.FieldReaders;
import io.github.crmprofile.jdbc.field.RecordIdentity;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.field.ValueReader;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.select.ClientScope;
import io.github.crmprofile.jdbc.select.LinkPath;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.DataWarning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Creates the branches that read clients: whether they exist, and what their card shows. */
public final class ClientBranches {

    private final ClientScope scope;
    private final ClientSource source;
    private final SourceTable table;
    private final String path;

    public ClientBranches(ClientScope scope, ClientSource source) {
        this.scope = scope;
        this.source = source;
        this.path = scope.mapping().path(source);
        this.table = scope.table(source);
    }

    public List<UnionBranch> existence() {
        return List.of(branch(List.of(), List.of(), Sql.NONE, (row, state) -> state.exists()));
    }

    /** The clients whose id other rows have, too. */
    List<UnionBranch> repeated() {
        Sql isRepeated =
                RecordIdentity.of(source, scope.mapping(), scope.dialect()).isRepeated();
        if (isRepeated.equals(Sql.FALSE)) {
            return List.of();
        }
        List<Sql> columns = List.of(Sql.of(table.id().text(), " AS cp_col0"), Sql.of(isRepeated.flag(), " AS cp_col1"));
        var id = new SelectColumn(ColumnType.TEXT, "cp_rows.cp_col0");
        return List.of(branch(columns, List.of(id), Sql.of(" WHERE cp_rows.cp_col1 = 1"), (row, state) -> {
            String client = table.id().decode(row.text(0));
            if (client != null) {
                state.warn(DataWarning.of(DataWarning.Code.DUPLICATE_ID, new ClientId(source.kind(), client)));
            }
        }));
    }

    List<UnionBranch> cards() {
        var branches = new ArrayList<UnionBranch>();
        var texts = new ArrayList<Text>();
        for (int i = 0; i < source.companies().size(); i++) {
            texts.add(company(i));
        }
        for (int i = 0; i < source.emails().size(); i++) {
            texts.add(values(source.emails().get(i), ClientCard.EMAILS, i));
        }
        for (int i = 0; i < source.phones().size(); i++) {
            texts.add(values(source.phones().get(i), ClientCard.PHONES, i));
        }
        branches.add(card(texts.stream().filter(Text::isOwn).toList()));
        texts.stream().filter(text -> !text.isOwn()).map(this::linked).forEach(branches::add);
        return branches;
    }

    private UnionBranch branch(List<Sql> columns, List<SelectColumn> outputs, Sql join, RowsBranch.Reader reader) {
        var list = new ArrayList<>(columns);
        list.add(Sql.of(scope.theClients().client(table.id()), " AS cp_client"));
        list.add(Sql.of(table.id().sql(), " AS cp_id"));
        Sql where = scope.clients() == 0
                ? table.where()
                : Sql.and(table.rows(), table.id().isClient(scope.clients()));
        Sql rows = Sql.of("SELECT ", Sql.join(", ", list), " FROM ", table.from(), " WHERE ", where);
        return new RowsBranch(path, outputs, Sql.of(" FROM (", rows, ") cp_rows", join), "cp_rows.cp_client", reader);
    }

    /**
     * Texts of which a client may have several.
     *
     * @param sql a column of the client's own row, or a SELECT of the client's key as {@code cp_key} and the text as {@code cp_text}
     * @param isOwn whether it is a column of the client's own row
     * @param list the list of the card that they are for
     * @param place the position in the list
     * @param meaning translates a stored text; null for nothing
     */
    private record Text(Sql sql, boolean isOwn, String list, int place, UnaryOperator<@Nullable String> meaning) {
        void read(@Nullable String text, ClientAnswerBuilder state) {
            String value = meaning.apply(text);
            if (value != null) {
                state.card().add(list, place, value);
            }
        }
    }

    private UnionBranch card(List<Text> texts) {
        var columns = new ArrayList<Sql>();
        var outputs = new ArrayList<SelectColumn>();
        var readers = new LinkedHashMap<String, ValueReader>();
        var places = new LinkedHashMap<String, Integer>();
        source.columns().forEach((name, column) -> {
            ValueReader reader = FieldReaders.of(column, scope.mapping().zone(), scope.dialect(), sql -> {
                columns.add(Sql.of(sql, " AS cp_col", columns.size()));
                return "cp_col" + (columns.size() - 1);
            });
            readers.put(name, reader);
            places.put(name, outputs.size());
            reader.outputs().forEach(o -> outputs.add(new SelectColumn(o.slot(), "cp_rows." + o.sql())));
        });
        int first = outputs.size();
        texts.forEach(text -> {
            outputs.add(new SelectColumn(ColumnType.TEXT, "cp_rows.cp_col" + columns.size()));
            columns.add(Sql.of(text.sql(), " AS cp_col", columns.size()));
        });
        return branch(columns, outputs, Sql.NONE, (row, state) -> {
            state.exists();
            for (int i = 0; i < texts.size(); i++) {
                texts.get(i).read(row.text(first + i), state);
            }
            for (Map.Entry<String, ValueReader> entry : readers.entrySet()) {
                int place = java.util.Objects.requireNonNull(places.get(entry.getKey()));
                state.card().put(entry.getKey(), entry.getValue().read(row, place));
            }
        });
    }

    private Text company(int index) {
        Link link = source.companies().get(index);
        LinkPath linkPath = LinkPath.of(table, link, scope.dialect());
        Sql text = Sql.of(linkPath.ref().text());
        Sql sql = linkPath.isDirect()
                ? text.where(Sql.and(
                        SourceTable.fragment(link.where()), linkPath.ref().isPresent()))
                : linkPath.select(
                        Sql.of(linkPath.key(), " AS cp_key, ", text, " AS cp_text"),
                        linkPath.ref().isPresent());
        return new Text(sql, linkPath.isDirect(), ClientCard.COMPANIES, index, linkPath.ref()::decode);
    }

    private Text values(ClientSource.Values values, String list, int place) {
        Sql where = SourceTable.fragment(values.where());
        Sql text = Sql.of(scope.dialect().exact(scope.dialect().text(values.sql())));
        Link.Via via = values.via();
        if (via == null) {
            return new Text(text.where(where), true, list, place, scope.dialect()::plain);
        }
        String key = via.recordKey() == null ? table.id().key(via.key()) + " AS cp_key" : via.key() + " AS cp_record";
        Sql rows = Sql.of("SELECT ", key, ", ", text, " AS cp_text FROM ", via.from(), " WHERE ", where);
        if (via.recordKey() != null) {
            rows = Sql.of(
                    "SELECT ",
                    table.id().sql(),
                    " AS cp_key, cp_values.cp_text FROM ",
                    table.from(),
                    " JOIN (",
                    rows,
                    ") cp_values ON cp_values.cp_record = ",
                    via.recordKey());
        }
        return new Text(rows, false, list, place, scope.dialect()::plain);
    }

    private UnionBranch linked(Text text) {
        return branch(
                List.of(),
                List.of(new SelectColumn(ColumnType.TEXT, "cp_link.cp_text")),
                Sql.of(" JOIN (", text.sql(), ") cp_link ON cp_link.cp_key = cp_rows.cp_id"),
                (row, state) -> text.read(row.text(0), state));
    }
}

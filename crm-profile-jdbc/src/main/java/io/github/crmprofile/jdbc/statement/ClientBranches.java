package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.answer.ClientCard;
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
import io.github.crmprofile.jdbc.select.RenderedSelect;
import io.github.crmprofile.jdbc.sql.NestedSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.DataWarning;
import java.util.ArrayList;
import java.util.List;
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
        return List.of(UnionBranch.of(path, render(List.of(), List.of()), (row, state) -> state.exists()));
    }

    /** Returns the clients whose id other rows have, too. */
    List<UnionBranch> repeated() {
        Sql isRepeated =
                RecordIdentity.of(source, scope.mapping(), scope.dialect()).isRepeated();
        if (isRepeated.equals(Sql.FALSE)) {
            return List.of();
        }
        Sql id = Sql.of(table.id().text());
        RenderedSelect rows =
                render(List.of(id, isRepeated.flag()), List.of(new SelectColumn.Value(ColumnType.TEXT, id)));
        Sql where = Sql.of(" WHERE ", rows.keys().get(1), " = 1");
        return List.of(UnionBranch.of(path, rows, where, (row, state) -> {
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

    private RenderedSelect render(List<Sql> keys, List<SelectColumn> columns) {
        return RenderedSelect.of(keys, columns, this::select);
    }

    private NestedSelect select(List<Sql> columns) {
        var list = new ArrayList<>(columns);
        list.add(Sql.of(scope.theClients().client(table.id()), " AS cp_client"));
        list.add(Sql.of(table.id().sql(), " AS cp_id"));
        Sql where = scope.clients() == 0
                ? table.where()
                : Sql.and(table.rows(), table.id().isClient(scope.clients()));
        return NestedSelect.of(Sql.of("SELECT ", Sql.join(", ", list), " FROM ", table.from(), " WHERE ", where));
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
        var columns = new ArrayList<SelectColumn>();
        var values = new ArrayList<CardValue>();
        source.columns().forEach((name, column) -> {
            ValueReader reader = FieldReaders.of(column, scope.mapping().zone(), scope.dialect());
            values.add(new CardValue(name, reader, columns.size()));
            columns.addAll(reader.columns());
        });
        int first = columns.size();
        texts.forEach(text -> columns.add(new SelectColumn.Value(ColumnType.TEXT, text.sql())));
        return UnionBranch.of(path, render(List.of(), columns), (row, state) -> {
            state.exists();
            for (int i = 0; i < texts.size(); i++) {
                texts.get(i).read(row.text(first + i), state);
            }
            for (CardValue value : values) {
                state.card().put(value.name(), value.reader().read(row, value.first()));
            }
        });
    }

    /**
     * A value of the card.
     *
     * @param name its name in the mapping
     * @param reader reads it
     * @param first the index of its first column
     */
    private record CardValue(String name, ValueReader reader, int first) {}

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
        RenderedSelect rows = render(List.of(), List.of(new SelectColumn.Fixed(ColumnType.TEXT, "cp_link.cp_text")));
        Sql join = Sql.of(" JOIN (", text.sql(), ") cp_link ON cp_link.cp_key = cp_rows.cp_id");
        return UnionBranch.of(path, rows, join, (row, state) -> text.read(row.text(0), state));
    }
}

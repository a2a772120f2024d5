package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.answer.RecordDraft;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.FieldReaders;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.field.TextField;
import io.github.crmprofile.jdbc.field.TimeField;
import io.github.crmprofile.jdbc.field.ValueReader;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.select.LinkPath;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whole records of a source. */
public final class RecordReader {

    private static final String ATTRIBUTES = "attributes.";

    private final RecordKind kind;
    private final List<NamedReader> readers = new ArrayList<>();
    private final List<SelectColumn> columns = new ArrayList<>();
    private final List<OwnLink> links = new ArrayList<>();

    /**
     * The reader of a value.
     *
     * @param name its name in the mapping
     * @param place the index of its first output
     * @param reader reads it
     */
    private record NamedReader(String name, int place, ValueReader reader) {}

    /**
     * A link that is a column of the record's own row.
     *
     * @param index its index among the links of the source
     * @param target its target
     * @param ref the column
     * @param text the index of the output with the id
     * @param primary the index of the output that marks the primary one; -1 when it never is
     */
    private record OwnLink(int index, Link.Target target, IdCodec ref, int text, int primary) {}

    RecordReader(RecordSelect records) {
        SourceFields fields = records.fields();
        this.kind = fields.source().kind();
        Field.stored(kind).forEach(field -> put(field.name(), reader(field, fields)));
        if (kind != RecordKind.ACTIVITY) {
            String text = kind == RecordKind.DEAL ? "title" : "number";
            TextField column = SourceFields.text(fields.source().columns().get(text), fields.dialect());
            put(text, FieldReaders.text(column));
        }
        fields.source().columns().forEach((name, column) -> {
            boolean isPaid = name.equals("paidAmount") && column.valueType().isDecimal();
            if (isPaid || name.startsWith(ATTRIBUTES)) {
                put(name, FieldReaders.of(column, records.scope().mapping().zone(), fields.dialect()));
            }
        });
        for (int i = 0; i < fields.source().links().size(); i++) {
            put(i, fields.source().links().get(i), records);
        }
    }

    private void put(int index, Link link, RecordSelect records) {
        Dialect dialect = records.scope().dialect();
        LinkPath linkPath = LinkPath.of(records.scope().table(records.fields().source()), link, dialect);
        if (!linkPath.isDirect()) {
            return;
        }
        Sql leads = Sql.and(SourceTable.fragment(link.where()), linkPath.ref().isPresent());
        int text = columns.size();
        columns.add(new SelectColumn.Value(
                ColumnType.TEXT, Sql.of(linkPath.ref().text()).where(leads)));
        int primary = linkPath.isPrimary().equals(Sql.FALSE) ? -1 : columns.size();
        if (primary >= 0) {
            columns.add(new SelectColumn.Value(
                    ColumnType.COUNT, linkPath.isPrimary().flag()));
        }
        links.add(new OwnLink(index, link.target(), linkPath.ref(), text, primary));
    }

    // A record keeps the closing date of an open deal, which as a field is unknown.
    private static ValueReader reader(Field field, SourceFields fields) {
        TimeField time = field.equals(Field.CLOSED_AT) ? fields.storedTime(field) : null;
        return time == null ? FieldReaders.of(field, fields) : FieldReaders.time(time);
    }

    private void put(String name, ValueReader reader) {
        readers.add(new NamedReader(name, columns.size(), reader));
        columns.addAll(reader.columns());
    }

    /** Returns the columns, which are the first of the branch. */
    List<SelectColumn> columns() {
        return columns;
    }

    /** Reads a record, and adds the links in its own row to the state. Returns null when the row has no id. */
    @Nullable
    RecordDraft read(BranchRow row, ClientAnswerBuilder state) throws SQLException {
        var values = new HashMap<String, @Nullable Object>(2 * readers.size());
        for (NamedReader each : readers) {
            values.put(each.name(), each.reader().read(row, each.place()));
        }
        if (!(values.get("id") instanceof String id)) {
            return null;
        }
        for (OwnLink link : links) {
            String target = link.ref().decode(row.text(link.text()));
            if (target != null) {
                boolean isPrimary = link.primary() >= 0 && row.count(link.primary()) == 1;
                state.linked(kind, id).add(link.target(), link.index(), target, isPrimary);
            }
        }
        return new RecordDraft(kind, id, values);
    }
}

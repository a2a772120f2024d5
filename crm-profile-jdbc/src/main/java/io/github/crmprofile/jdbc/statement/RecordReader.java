package io.github.crmprofile.jdbc.statement;

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
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads whole records of a source. */
public final class RecordReader {

    private static final String ATTRIBUTES = "attributes.";

    private static final Map<RecordKind, List<String>> NAMES = Map.of(
            RecordKind.DEAL,
            List.of(
                    "id",
                    "pipeline",
                    "stage",
                    "outcome",
                    "amount",
                    "currency",
                    "createdAt",
                    "closedAt",
                    "modifiedAt",
                    "responsible"),
            RecordKind.ACTIVITY,
            List.of("id", "channel", "direction", "occurredAt", "completed", "responsible"),
            RecordKind.INVOICE,
            List.of("id", "status", "amount", "currency", "issuedOn", "dueOn", "paidOn", "responsible"));

    private final RecordKind kind;
    private final Map<String, ValueReader> readers = new LinkedHashMap<>();
    private final List<SelectColumn> outputs = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<OwnLink> links = new ArrayList<>();

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
        for (String name : NAMES.getOrDefault(kind, List.of())) {
            Field.find(kind, name).ifPresent(field -> put(name, reader(field, records)));
        }
        if (kind != RecordKind.ACTIVITY) {
            String text = kind == RecordKind.DEAL ? "title" : "number";
            TextField column = SourceFields.text(fields.source().columns().get(text), fields.dialect());
            put(text, FieldReaders.text(column, records));
        }
        fields.source().columns().forEach((name, column) -> {
            boolean isPaid = name.equals("paidAmount") && column.valueType().isDecimal();
            if (isPaid || name.startsWith(ATTRIBUTES)) {
                put(name, FieldReaders.of(column, records.scope().mapping().zone(), fields.dialect(), records));
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
        int text = outputs.size();
        outputs.add(new SelectColumn(
                ColumnType.TEXT, records.column(Sql.of(linkPath.ref().text()).where(leads))));
        int primary = linkPath.isPrimary().equals(Sql.FALSE) ? -1 : outputs.size();
        if (primary >= 0) {
            outputs.add(new SelectColumn(
                    ColumnType.COUNT, records.column(linkPath.isPrimary().flag())));
        }
        links.add(new OwnLink(index, link.target(), linkPath.ref(), text, primary));
    }

    // A record keeps the closing date of an open deal, which as a field is unknown.
    private static ValueReader reader(Field field, RecordSelect records) {
        TimeField time = field.equals(Field.CLOSED_AT) ? records.fields().storedTime(field) : null;
        return time == null ? FieldReaders.of(field, records.fields(), records) : FieldReaders.time(time, records);
    }

    private void put(String name, ValueReader reader) {
        readers.put(name, reader);
        places.put(name, outputs.size());
        outputs.addAll(reader.outputs());
    }

    List<SelectColumn> outputs() {
        return outputs.stream()
                .map(column -> new SelectColumn(column.slot(), "cp_rows." + column.sql()))
                .toList();
    }

    /** Reads a record, and adds the links in its own row to the state. Returns null when the row has no id. */
    @Nullable
    Draft read(BranchRow row, ClientAnswerBuilder state) throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (Map.Entry<String, ValueReader> entry : readers.entrySet()) {
            int place = java.util.Objects.requireNonNull(places.get(entry.getKey()));
            values.put(entry.getKey(), entry.getValue().read(row, place));
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
        return new Draft(kind, id, values);
    }

    /** A record without its links. */
    public record Draft(RecordKind kind, String id, Map<String, @Nullable Object> values) {

        public CrmRecord with(RecordLinks linked) {
            return switch (kind) {
                case DEAL -> deal(linked);
                case ACTIVITY -> activity(linked);
                case INVOICE -> invoice(linked);
            };
        }

        private @Nullable String text(String name) {
            return (String) values.get(name);
        }

        private Map<String, Object> attributes() {
            var attributes = new LinkedHashMap<String, Object>();
            values.forEach((name, value) -> {
                if (name.startsWith(ATTRIBUTES) && value != null) {
                    attributes.put(name.substring(ATTRIBUTES.length()), value);
                }
            });
            return attributes;
        }

        private Deal deal(RecordLinks linked) {
            String outcome = text("outcome");
            return new Deal(
                    id,
                    text("title"),
                    linked.all(Link.Target.CONTACT),
                    linked.primary(),
                    linked.first(Link.Target.COMPANY),
                    text("pipeline"),
                    text("stage"),
                    outcome == null ? null : Outcome.valueOf(outcome),
                    (BigDecimal) values.get("amount"),
                    text("currency"),
                    (Instant) values.get("createdAt"),
                    (Instant) values.get("closedAt"),
                    (Instant) values.get("modifiedAt"),
                    text("responsible"),
                    attributes());
        }

        private Activity activity(RecordLinks linked) {
            String direction = text("direction");
            return new Activity(
                    id,
                    linked.all(Link.Target.CONTACT),
                    linked.all(Link.Target.COMPANY),
                    linked.all(Link.Target.DEAL),
                    channel(),
                    direction == null ? Direction.UNKNOWN : Direction.valueOf(direction),
                    (Instant) values.get("occurredAt"),
                    Boolean.TRUE.equals(values.get("completed")),
                    text("responsible"),
                    attributes());
        }

        private Channel channel() {
            String channel = text("channel");
            return channel == null ? Channel.UNKNOWN : Channel.of(channel);
        }

        private Invoice invoice(RecordLinks linked) {
            String status = text("status");
            return new Invoice(
                    id,
                    text("number"),
                    linked.first(Link.Target.CONTACT),
                    linked.first(Link.Target.COMPANY),
                    linked.first(Link.Target.DEAL),
                    status == null ? null : InvoiceStatus.valueOf(status),
                    (BigDecimal) values.get("amount"),
                    (BigDecimal) values.get("paidAmount"),
                    text("currency"),
                    (LocalDate) values.get("issuedOn"),
                    (LocalDate) values.get("dueOn"),
                    (LocalDate) values.get("paidOn"),
                    text("responsible"),
                    attributes());
        }
    }
}

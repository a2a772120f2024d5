package io.github.crmprofile.jdbc;

import io.github.crmprofile.metric.Field;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
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
final class RecordReader {

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
    private final SchemaMapping.Inheritance inheritance;
    private final Map<String, Part.Reader> readers = new LinkedHashMap<>();
    private final List<Output> outputs = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    RecordReader(RecordSelect records) {
        SourceFields fields = records.fields();
        this.kind = fields.source().kind();
        this.inheritance = records.scope().mapping().clientsOfDeal();
        for (String name : NAMES.getOrDefault(kind, List.of())) {
            Field.find(kind, name).ifPresent(field -> put(name, reader(field, records)));
        }
        if (kind != RecordKind.ACTIVITY) {
            String text = kind == RecordKind.DEAL ? "title" : "number";
            TextField column = SourceFields.text(fields.source().columns().get(text), fields.dialect());
            put(text, FieldReaders.text(column, records));
        }
        fields.source().columns().forEach((name, column) -> {
            boolean isPaid = name.equals("paidAmount") && column instanceof Column.Decimal;
            if (isPaid || name.startsWith(ATTRIBUTES)) {
                put(name, FieldReaders.of(column, records.scope().mapping().zone(), fields.dialect(), records));
            }
        });
    }

    // The record keeps the date that an open deal has, although as a field it is unknown.
    private static Part.Reader reader(Field field, RecordSelect records) {
        TimeField time = field.equals(Field.CLOSED_AT) ? records.fields().storedTime(field) : null;
        return time == null ? FieldReaders.of(field, records) : FieldReaders.time(time, records);
    }

    private void put(String name, Part.Reader reader) {
        readers.put(name, reader);
        places.put(name, outputs.size());
        outputs.addAll(reader.outputs());
    }

    List<Output> outputs() {
        return outputs.stream()
                .map(column -> new Output(column.slot(), "cp_r." + column.sql()))
                .toList();
    }

    /** Reads a record but for its links; null when it has no id. */
    @Nullable
    Draft read(Row row, int first) throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (Map.Entry<String, Part.Reader> entry : readers.entrySet()) {
            int place = first + java.util.Objects.requireNonNull(places.get(entry.getKey()));
            values.put(entry.getKey(), entry.getValue().read(row, place));
        }
        return values.get("id") instanceof String id ? new Draft(kind, id, values, inheritance) : null;
    }

    /** A record but for its links. */
    record Draft(
            RecordKind kind, String id, Map<String, @Nullable Object> values, SchemaMapping.Inheritance inheritance) {

        CrmRecord with(Linked linked) {
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

        private Deal deal(Linked linked) {
            String outcome = text("outcome");
            return new Deal(
                    id,
                    text("title"),
                    linked.all(Link.Target.CONTACT, SchemaMapping.Inheritance.NEVER),
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

        private Activity activity(Linked linked) {
            String direction = text("direction");
            return new Activity(
                    id,
                    linked.all(Link.Target.CONTACT, inheritance),
                    linked.all(Link.Target.COMPANY, inheritance),
                    linked.all(Link.Target.DEAL, SchemaMapping.Inheritance.NEVER),
                    channel(),
                    direction == null ? Direction.UNKNOWN : Direction.valueOf(direction),
                    (Instant) values.get("occurredAt"),
                    Boolean.TRUE.equals(values.get("completed")),
                    text("responsible"),
                    attributes());
        }

        private Channel channel() {
            String channel = text("channel");
            return Channel.of(
                    channel == null || channel.chars().anyMatch(Character::isISOControl)
                            ? SourceFields.NO_CHANNEL
                            : channel);
        }

        private Invoice invoice(Linked linked) {
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

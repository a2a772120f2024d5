package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a mapping as JSON, as briefly as {@link MappingReader} allows. */
final class MappingWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Column ALWAYS = Column.when(LinkReader.ALWAYS);

    private MappingWriter() {}

    static String write(SchemaMapping mapping) {
        ObjectNode json = NODES.objectNode();
        json.put("zone", mapping.zone().getId());
        put(json, "currency", mapping.currency());
        putMap(json, "parameters", mapping.parameters());
        json.put("clientsOfDeal", MappingKeys.of(mapping.clientsOfDeal()));
        putTexts(json, "disjointIds", List.copyOf(mapping.disjointIds()));
        for (ClientKind kind : ClientKind.values()) {
            putList(json, kind.plural(), mapping.clients(kind), MappingWriter::clients);
        }
        for (RecordKind kind : RecordKind.values()) {
            putList(json, kind.plural(), mapping.records(kind), MappingWriter::records);
        }
        return json.toPrettyString();
    }

    private static ObjectNode clients(ClientSource source) {
        ObjectNode json = source(source.name(), source.from(), source.where(), source.id(), source.columns());
        putList(json, "companies", source.companies(), LinkWriter::company);
        putList(json, "emails", source.emails(), LinkWriter::values);
        putList(json, "phones", source.phones(), LinkWriter::values);
        putRows(json, source.rows());
        return json;
    }

    private static ObjectNode records(RecordSource source) {
        ObjectNode json = source(source.name(), source.from(), source.where(), source.id(), source.columns());
        if (!source.links().isEmpty()) {
            json.set("links", LinkWriter.links(source.links()));
        }
        putRows(json, source.rows());
        return json;
    }

    private static void putRows(ObjectNode json, RecordSource.@Nullable Rows rows) {
        if (rows != null) {
            ObjectNode node = json.putObject("rows").put("first", rows.first());
            putTexts(node, "sum", rows.sum());
            boolean isUsual = rows.others()
                    == (rows.sum().isEmpty() ? RecordSource.Rows.Others.REPORTED : RecordSource.Rows.Others.PARTS);
            put(node, "others", isUsual ? null : MappingKeys.of(rows.others()));
        }
    }

    private static ObjectNode source(
            String name, String from, @Nullable String where, IdColumn id, Map<String, Column> columns) {
        ObjectNode json = NODES.objectNode().put("name", name).put("from", from);
        put(json, "where", where);
        json.set("id", LinkWriter.ref(id));
        ObjectNode fields = json.putObject("columns");
        columns.forEach((field, column) -> fields.set(
                field,
                field.equals("completed") && column.equals(ALWAYS) ? BooleanNode.TRUE : ColumnForms.write(column)));
        return json;
    }

    static void put(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    static void putNumber(ObjectNode json, String key, @Nullable Integer value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    static void putMap(ObjectNode json, String key, Map<String, String> map) {
        if (!map.isEmpty()) {
            map.forEach(json.putObject(key)::put);
        }
    }

    static void putTexts(ObjectNode json, String key, List<String> texts) {
        putList(json, key, texts, TextNode::valueOf);
    }

    private static <T> void putList(ObjectNode json, String key, List<T> list, Function<T, ? extends JsonNode> writer) {
        if (!list.isEmpty()) {
            ArrayNode array = json.putArray(key);
            list.forEach(element -> array.add(writer.apply(element)));
        }
    }
}

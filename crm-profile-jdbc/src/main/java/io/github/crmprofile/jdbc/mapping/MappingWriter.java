package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

    private MappingWriter() {}

    static String write(SchemaMapping mapping) {
        ObjectNode json = NODES.objectNode();
        json.put("zone", mapping.zone().getId());
        put(json, "currency", mapping.currency());
        putMap(json, "parameters", mapping.parameters());
        json.put("clientsOfDeal", MappingKeys.of(mapping.clientsOfDeal()));
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
        putList(json, "companies", source.companies(), link -> link(NODES.objectNode(), link));
        putList(json, "emails", source.emails(), MappingWriter::values);
        putList(json, "phones", source.phones(), MappingWriter::values);
        return json;
    }

    private static ObjectNode records(RecordSource source) {
        ObjectNode json = source(source.name(), source.from(), source.where(), source.id(), source.columns());
        putList(
                json,
                "links",
                source.links(),
                link -> link(NODES.objectNode().put("to", MappingKeys.of(link.target())), link));
        return json;
    }

    private static ObjectNode source(
            String name, String from, @Nullable String where, IdColumn id, Map<String, Column> columns) {
        ObjectNode json = NODES.objectNode().put("name", name).put("from", from);
        put(json, "where", where);
        json.set("id", ref(id));
        ObjectNode fields = json.putObject("columns");
        columns.forEach((field, column) -> fields.set(field, ColumnJson.write(column)));
        return json;
    }

    private static JsonNode ref(IdColumn ref) {
        if (ref.equals(IdColumn.text(ref.sql()))) {
            return TextNode.valueOf(ref.sql());
        }
        ObjectNode json = NODES.objectNode().put(MappingKeys.of(ref.type()), ref.sql());
        put(json, "prefix", ref.prefix().isEmpty() ? null : ref.prefix());
        put(json, "strip", ref.strip().isEmpty() ? null : ref.strip());
        putTexts(json, "absent", ref.absent());
        put(json, "split", ref.split());
        return json;
    }

    private static ObjectNode link(ObjectNode json, Link link) {
        json.set("id", ref(link.ref()));
        putVia(json, link.via());
        put(json, "where", link.where());
        put(json, "primary", link.primary());
        return json;
    }

    private static JsonNode values(ClientSource.Values values) {
        if (values.equals(new ClientSource.Values(values.sql(), null, null))) {
            return TextNode.valueOf(values.sql());
        }
        ObjectNode json = NODES.objectNode().put("text", values.sql());
        putVia(json, values.via());
        put(json, "where", values.where());
        put(json, "split", values.split());
        return json;
    }

    private static void putVia(ObjectNode json, Link.@Nullable Via via) {
        if (via != null) {
            ObjectNode node = json.putObject("via").put("from", via.from()).put("key", via.key());
            put(node, "recordKey", via.recordKey());
        }
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

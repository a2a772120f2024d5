package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a mapping from JSON: the form that {@link MappingWriter} writes. */
final class MappingReader {

    private MappingReader() {}

    /**
     * Reads a mapping.
     *
     * @throws IllegalArgumentException if the text is no JSON
     * @throws MappingException with all that is wrong otherwise
     */
    static SchemaMapping read(String json) {
        LocatedJson located = LocatedJson.parse(json);
        var problems = new Problems();
        SchemaMapping.Builder mapping =
                JsonObject.read(Location.ROOT, located.root(), problems, MappingReader::mapping);
        problems.addUnlessKnown(mapping.problems());
        problems.throwIfAny(place -> located.line(place.pointer()));
        return mapping.build();
    }

    private static SchemaMapping.Builder mapping(JsonObject json) {
        json.ignore("$schema");
        var mapping = SchemaMapping.builder();
        ZoneId zone = json.zoneOrNull("zone");
        if (zone != null) {
            mapping.zone(zone);
        }
        String currency = json.textOrNull("currency");
        if (currency != null) {
            mapping.currency(currency);
        }
        json.textMap("parameters").forEach(mapping::parameter);
        var inheritance = json.constantOrNull("clientsOfDeal", SchemaMapping.Inheritance.values());
        if (inheritance != null) {
            mapping.clientsOfDeal(inheritance);
        }
        for (ClientKind kind : ClientKind.values()) {
            json.objects(kind.plural(), o -> clients(kind, o)).forEach(mapping::clients);
        }
        for (RecordKind kind : RecordKind.values()) {
            json.objects(kind.plural(), o -> records(kind, o)).forEach(mapping::records);
        }
        return mapping;
    }

    private static ClientSource clients(ClientKind kind, JsonObject json) {
        return new ClientSource(
                kind,
                json.text("name"),
                json.text("from"),
                json.textOrNull("where"),
                ref(json),
                columns(json),
                kind == ClientKind.CONTACT ? json.objects("companies", MappingReader::companyLink) : List.of(),
                json.list("emails", (place, node) -> values(place, node, json.problems())),
                json.list("phones", (place, node) -> values(place, node, json.problems())));
    }

    private static RecordSource records(RecordKind kind, JsonObject json) {
        return new RecordSource(
                kind,
                json.text("name"),
                json.text("from"),
                json.textOrNull("where"),
                ref(json),
                columns(json),
                json.objects("links", MappingReader::link));
    }

    private static Map<String, Column> columns(JsonObject json) {
        return json.map("columns", (place, node) -> ColumnJson.read(place, node, json.problems()));
    }

    private static Link link(JsonObject json) {
        var target = json.constantOrNull("to", Link.Target.values());
        if (!json.has("to")) {
            json.problem("lacks 'to'; write one of " + MappingKeys.all(Link.Target.values()));
        }
        String primary = json.textOrNull("primary");
        return new Link(
                target == null ? Link.Target.CONTACT : target, ref(json), via(json), json.textOrNull("where"), primary);
    }

    private static Link companyLink(JsonObject json) {
        return new Link(Link.Target.COMPANY, ref(json), via(json), json.textOrNull("where"), null);
    }

    private static Link.@Nullable Via via(JsonObject json) {
        return json.objectOrNull("via", v -> new Link.Via(v.text("from"), v.text("key"), v.textOrNull("recordKey")));
    }

    private static ClientSource.Values values(Location place, JsonNode node, Problems problems) {
        return node.isTextual()
                ? new ClientSource.Values(node.textValue(), null, null)
                : JsonObject.read(
                        place,
                        node,
                        problems,
                        json -> new ClientSource.Values(
                                json.text("text"), via(json), json.textOrNull("where"), json.textOrNull("split")));
    }

    private static IdColumn ref(JsonObject json) {
        return json.textOrObject("id", IdColumn::text, MappingReader::typedRef);
    }

    private static IdColumn typedRef(JsonObject json) {
        var types = Arrays.stream(IdColumn.Type.values())
                .filter(t -> json.has(MappingKeys.of(t)))
                .toList();
        if (types.size() != 1) {
            json.problem("needs exactly one of the keys " + MappingKeys.all(IdColumn.Type.values()) + ", with the SQL");
        }
        IdColumn.Type type = types.isEmpty() ? IdColumn.Type.TEXT : types.get(0);
        String sql = json.textOrNull(MappingKeys.of(type));
        String prefix = json.textOrNull("prefix");
        String strip = json.textOrNull("strip");
        return new IdColumn(
                sql == null ? "" : sql,
                type,
                prefix == null ? "" : prefix,
                strip == null ? "" : strip,
                json.texts("absent"),
                json.textOrNull("split"));
    }
}

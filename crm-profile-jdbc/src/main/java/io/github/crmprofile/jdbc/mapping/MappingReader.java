package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.environment.JacksonVersion;
import io.github.crmprofile.jdbc.problem.LocatedJson;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Reads a mapping from JSON: the form that {@link MappingWriter} writes. */
final class MappingReader {

    private final LinkReader links;

    private MappingReader(LinkReader links) {
        this.links = links;
    }

    /**
     * Reads a mapping.
     *
     * @throws IllegalArgumentException if the text is no JSON
     * @throws MappingException with all that is wrong otherwise
     * @throws IllegalStateException if an older Jackson than 2.15 is on the class path
     */
    static SchemaMapping read(String json) {
        JacksonVersion.require();
        var problems = new Problems();
        LocatedJson written = MappingBase.applied(LocatedJson.parse(json), problems);
        LocatedJson located = Definitions.applied(written, problems);
        SchemaMapping.Builder mapping =
                JsonObject.read(Location.ROOT, located.root(), problems, MappingReader::mapping);
        problems.addUnlessKnown(mapping.problems());
        problems.throwIfAny(place -> located.line(place.pointer()));
        return mapping.build();
    }

    private static SchemaMapping.Builder mapping(JsonObject json) {
        json.ignore("$schema", MappingBase.KEY, MappingBase.WITHOUT, Definitions.KEY);
        var mapping = SchemaMapping.builder();
        var ids = json.constantOrNull("ids", IdColumn.Type.values());
        var reader = new MappingReader(new LinkReader(ids == null ? IdColumn.Type.TEXT : ids));
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
        json.texts("disjointIds").forEach(mapping::disjointIds);
        for (ClientKind kind : ClientKind.values()) {
            json.objects(kind.plural(), o -> reader.clients(kind, o)).forEach(mapping::clients);
        }
        for (RecordKind kind : RecordKind.values()) {
            json.objects(kind.plural(), o -> reader.records(kind, o)).forEach(mapping::records);
        }
        return mapping;
    }

    private ClientSource clients(ClientKind kind, JsonObject json) {
        return new ClientSource(
                kind,
                json.text("name"),
                json.text("from"),
                json.textOrNull("where"),
                links.ref(json),
                columns(json),
                kind == ClientKind.CONTACT ? json.objects("companies", links::company) : List.of(),
                json.list("emails", (place, node) -> links.values(place, node, json.problems())),
                json.list("phones", (place, node) -> links.values(place, node, json.problems())));
    }

    private RecordSource records(RecordKind kind, JsonObject json) {
        return new RecordSource(
                kind,
                json.text("name"),
                json.text("from"),
                json.textOrNull("where"),
                links.ref(json),
                columns(json),
                links.links(json),
                json.objectOrNull("rows", MappingReader::rows));
    }

    private static RecordSource.Rows rows(JsonObject json) {
        List<String> sum = json.texts("sum");
        var others = json.constantOrNull("others", RecordSource.Rows.Others.values());
        var usual = sum.isEmpty() ? RecordSource.Rows.Others.REPORTED : RecordSource.Rows.Others.PARTS;
        return new RecordSource.Rows(json.text("first"), others == null ? usual : others, sum);
    }

    private static Map<String, Column> columns(JsonObject json) {
        return json.map("columns", (place, node) -> ColumnJson.read(place, node, json.problems()));
    }
}

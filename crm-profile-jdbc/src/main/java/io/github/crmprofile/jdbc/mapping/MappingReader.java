package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.environment.JacksonVersion;
import io.github.crmprofile.jdbc.problem.JsonObject;
import io.github.crmprofile.jdbc.problem.LocatedJson;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Problems;
import io.github.crmprofile.jdbc.sql.FirstTable;
import io.github.crmprofile.jdbc.template.WholeMapping;
import io.github.crmprofile.jdbc.template.WrittenPlaces;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a mapping from JSON: the form that {@link MappingWriter} writes. */
final class MappingReader {

    private final LinkReader links;
    private final ColumnReader columns;

    private MappingReader(LinkReader links, ColumnReader columns) {
        this.links = links;
        this.columns = columns;
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
        var whole = new WholeMapping(ReadyMade.NAMES, ReadyMade::json, ColumnReader.forms(), problems::add);
        LocatedJson written = whole.of(LocatedJson.parse(json));
        var places = new WrittenPlaces(written);
        MappingParts parts = JsonObject.read(Location.ROOT, written.root(), problems, o -> mapping(o, places))
                .parts();
        problems.addUnlessKnown(MappingRules.problems(parts).at(places::inJson));
        MappingException.throwIfAny(problems, places::origin);
        return SchemaMapping.ofChecked(parts, places.moved());
    }

    private static SchemaMapping.Builder mapping(JsonObject json, WrittenPlaces places) {
        json.ignore("$schema");
        json.ignore(WholeMapping.KEYS.toArray(String[]::new));
        var mapping = SchemaMapping.builder();
        var ids = json.wordOrNull("ids", MappingKeys.words(IdColumn.Type.values()));
        var reader = new MappingReader(
                new LinkReader(
                        ids == null ? IdColumn.Type.TEXT : ids,
                        json.words("targets", MappingKeys.words(Link.Target.values())),
                        places),
                new ColumnReader(times(json)));
        ZoneId zone = json.zoneOrNull("zone");
        if (zone != null) {
            mapping.zone(zone);
        }
        String currency = json.textOrNull("currency");
        if (currency != null) {
            mapping.currency(currency);
        }
        json.textMap("parameters").forEach(mapping::parameter);
        var inheritance = json.wordOrNull("clientsOfDeal", MappingKeys.words(SchemaMapping.Inheritance.values()));
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

    /** Reads how times written as SQL alone are stored: a form, or the pattern of texts. */
    private static Column.@Nullable Time times(JsonObject json) {
        if (json.isObject("times")) {
            return json.objectOrNull(
                    "times",
                    o -> new Column.Time(
                            "times", TimeForm.TEXT, o.zoneOrNull("zone"), o.text("pattern"), List.of(), null));
        }
        var form = json.wordOrNull("times", MappingKeys.words(TimeForm.values()));
        if (form == TimeForm.TEXT) {
            json.problem("has 'textTime' for all 'times', whose texts are of some pattern; write {\"pattern\":"
                    + " \"yyyy-MM-dd HH:mm:ss\"} for it");
            return null;
        }
        return form == null ? null : Column.time("times", form);
    }

    private ClientSource clients(ClientKind kind, JsonObject json) {
        return new ClientSource(
                kind,
                name(json),
                json.text("from"),
                json.textOrNull("where"),
                links.ref(json),
                columns.columns(json, ColumnRules.of(kind)),
                kind == ClientKind.CONTACT ? links.companies(json) : List.of(),
                links.values(json, "emails"),
                links.values(json, "phones"),
                json.objectOrNull("rows", MappingReader::rows));
    }

    private RecordSource records(RecordKind kind, JsonObject json) {
        return new RecordSource(
                kind,
                name(json),
                json.text("from"),
                json.textOrNull("where"),
                links.ref(json),
                columns.columns(json, ColumnRules.of(kind)),
                links.links(json, kind),
                json.objectOrNull("rows", MappingReader::rows));
    }

    /** Reads the name of a source; by default, that of its first table. */
    private static String name(JsonObject json) {
        String name = json.textOrNull("name");
        String table = name != null || !json.isText("from")
                ? ""
                : FirstTable.of(json.text("from")).name();
        if (name == null && table.isEmpty()) {
            json.problem("lacks a 'name', which is needed where 'from' does not begin with a table");
        }
        return name != null ? name : table.isEmpty() ? "source" : table;
    }

    private static RecordSource.Rows rows(JsonObject json) {
        List<String> sum = json.texts("sum");
        var others = json.wordOrNull("others", MappingKeys.words(RecordSource.Rows.Others.values()));
        var usual = sum.isEmpty() ? RecordSource.Rows.Others.REPORTED : RecordSource.Rows.Others.PARTS;
        return new RecordSource.Rows(json.text("first"), others == null ? usual : others, sum);
    }
}

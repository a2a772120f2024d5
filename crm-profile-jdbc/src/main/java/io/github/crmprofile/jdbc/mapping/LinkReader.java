package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Maps;
import io.github.crmprofile.jdbc.problem.JsonObject;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Problems;
import io.github.crmprofile.jdbc.sql.SqlTokens;
import io.github.crmprofile.jdbc.template.WrittenPlaces;
import io.github.crmprofile.model.RecordKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads ids, links and the tables between records from JSON, in the form that {@link LinkWriter} writes. */
final class LinkReader {

    /** The condition that always holds, for which JSON has {@code true}. */
    static final String ALWAYS = "1 = 1";

    /** The condition that never holds, for which JSON has {@code false}. */
    static final String NEVER = "1 = 0";

    private static final Map<String, Link.Target> TARGETS = MappingKeys.words(Link.Target.values());

    private final IdColumn.Type ids;
    private final Map<String, Link.Target> targets;
    private final WrittenPlaces places;

    /**
     * Creates a reader.
     *
     * @param ids the type of ids that are written as a text alone
     * @param targets what codes of links lead to that do not say it themselves
     * @param places keeps where each link was written
     */
    LinkReader(IdColumn.Type ids, Map<String, Link.Target> targets, WrittenPlaces places) {
        this.ids = ids;
        this.targets = targets;
        this.places = places;
    }

    /** A part of a mapping with the place of its main expression in JSON. */
    private record Part<T>(T value, Location place, Location expression) {}

    /** Reads the links of a record; a link to several targets, or with its target by code, is one for each kind of target. */
    List<Link> links(JsonObject json, RecordKind kind) {
        return placed(json, "links", json.objects("links", link -> link(link, kind)), "id");
    }

    /** Reads the links of a contact to its companies. */
    List<Link> companies(JsonObject json) {
        return placed(
                json,
                "companies",
                json.list("companies", (place, node) -> List.of(company(place, node, json.problems()))),
                "id");
    }

    /** Reads e-mails or phones, the primary ones first. */
    List<ClientSource.Values> values(JsonObject json, String key) {
        return placed(json, key, json.list(key, (place, node) -> values(place, node, json.problems())), "text");
    }

    private <T> List<T> placed(JsonObject json, String key, List<List<Part<T>>> elements, String main) {
        var all = new ArrayList<T>();
        for (List<Part<T>> parts : elements) {
            for (Part<T> part : parts) {
                Location own = json.place().key(key).at(all.size());
                places.put(own, part.place());
                places.put(own.key(main), part.expression());
                all.add(part.value());
            }
        }
        return all;
    }

    private List<Part<Link>> link(JsonObject json, RecordKind kind) {
        List<Link.Target> named = keysAmong(json, TARGETS);
        if (!named.isEmpty()) {
            return named(json, named);
        }
        if (!json.has("to")) {
            json.problem("leads nowhere; write the id beside one of the keys " + MappingKeys.all(Link.Target.values())
                    + ", or say 'to' and 'id'");
        }
        Location id = json.place().key("id");
        if (json.isObject("to")) {
            return byCode(json, kind).stream()
                    .map(link -> new Part<>(link, json.place(), id))
                    .toList();
        }
        var target = json.wordOrNull("to", TARGETS);
        Link link = link(json, target == null ? Link.Target.CONTACT : target, ref(json));
        return List.of(new Part<>(link, json.place(), id));
    }

    /** Reads a link to each target whose key is there; the other members apply to all of them. */
    private List<Part<Link>> named(JsonObject json, List<Link.Target> named) {
        if (json.has("to") || json.has("id")) {
            json.problem("says twice where it leads; leave out 'to' and 'id'");
            json.ignore("to", "id");
        }
        var links = new ArrayList<Part<Link>>();
        for (Link.Target target : named) {
            String key = MappingKeys.of(target);
            Link link = link(json, target, ref(json, key));
            boolean isPrimary = target == Link.Target.CONTACT || named.size() == 1;
            links.add(new Part<>(
                    isPrimary ? link : new Link(target, link.ref(), link.via(), link.where(), null),
                    json.place(),
                    json.place().key(key)));
        }
        return links;
    }

    private List<Link> byCode(JsonObject json, RecordKind kind) {
        var sql = new StringBuilder();
        var values = new LinkedHashMap<String, Link.Target>();
        json.objectOrNull("to", to -> {
            sql.append(to.text("codes"));
            values.putAll(to.has("values") ? to.words("values", TARGETS) : targetsOf(kind));
            return to;
        });
        Link one = link(json, Link.Target.CONTACT, ref(json));
        if (values.isEmpty()) {
            json.problem("has no 'values' in 'to'; write which code leads where, such as {\"Contact\": \"contact\"},"
                    + " or say it once for all links with 'targets'");
        }
        return Link.byCode(sql.toString(), values, one.ref()).stream()
                .map(link -> new Link(
                        link.target(),
                        one.ref(),
                        one.via(),
                        one.where(),
                        link.target() == Link.Target.CONTACT ? one.primary() : null,
                        link.code()))
                .toList();
    }

    /** Returns the targets of all links, as far as such a record has links to them: a deal has none to a deal. */
    private Map<String, Link.Target> targetsOf(RecordKind kind) {
        return kind == RecordKind.DEAL ? Maps.filterValues(targets, target -> target != Link.Target.DEAL) : targets;
    }

    private static Link link(JsonObject json, Link.Target target, IdColumn ref) {
        String primary = json.isTrue("primary") ? ALWAYS : json.textOrNull("primary");
        return new Link(target, ref, via(json), json.textOrNull("where"), primary, null);
    }

    /** Reads the link of a contact to its company; a text alone is the id. */
    private Part<Link> company(Location place, JsonNode node, Problems problems) {
        if (node.isTextual()) {
            return new Part<>(Link.to(Link.Target.COMPANY, alone(node.textValue())), place, place);
        }
        return JsonObject.read(place, node, problems, json -> {
            String key = json.has("company") ? "company" : "id";
            Link link = new Link(Link.Target.COMPANY, ref(json, key), via(json), json.textOrNull("where"), null);
            return new Part<>(link, place, place.key(key));
        });
    }

    private static List<Part<ClientSource.Values>> values(Location place, JsonNode node, Problems problems) {
        if (node.isTextual()) {
            return List.of(new Part<>(new ClientSource.Values(node.textValue(), null, null), place, place));
        }
        return JsonObject.read(place, node, problems, json -> {
            String where = json.textOrNull("where");
            String primary = json.textOrNull("primary");
            var all = new ClientSource.Values(json.text("text"), via(json), where, json.textOrNull("split"));
            Location text = place.key("text");
            return primary == null
                    ? List.of(new Part<>(all, place, text))
                    : Stream.of("(" + primary + ")", "CASE WHEN " + primary + " THEN 0 ELSE 1 END = 1")
                            .map(condition -> where == null ? condition : "(" + where + ") AND " + condition)
                            .map(condition -> new ClientSource.Values(all.sql(), all.via(), condition, all.split()))
                            .map(some -> new Part<>(some, place, text))
                            .toList();
        });
    }

    private static Link.@Nullable Via via(JsonObject json) {
        if (!json.isText("via")) {
            return json.objectOrNull(
                    "via", v -> new Link.Via(v.text("from"), v.text("key"), v.textOrNull("recordKey")));
        }
        Optional<Link.Via> via = via(json.text("via"));
        if (via.isEmpty()) {
            json.problem("has a 'via' that does not say by what it refers to the record; write"
                    + " \"link_table x ON x.record_id\", or \"link_table x ON x.some_key = r.some_column\"");
        }
        return via.orElse(null);
    }

    /** Reads tables and, after the last ON, their key alone or the key and the column it equals; empty when the text has another form. */
    static Optional<Link.Via> via(String text) {
        Optional<Map.Entry<String, String>> join = SqlTokens.atLast(text, "ON");
        return join.map(parts -> {
            Optional<Map.Entry<String, String>> equal = SqlTokens.atFirst(parts.getValue(), "=");
            return new Link.Via(
                    parts.getKey(),
                    equal.map(Map.Entry::getKey).orElse(parts.getValue()),
                    equal.map(Map.Entry::getValue).orElse(null));
        });
    }

    /** Reads the id of a record, or of the target of a link. */
    IdColumn ref(JsonObject json) {
        return ref(json, "id");
    }

    /** Reads the id under a key. */
    private IdColumn ref(JsonObject json, String key) {
        IdColumn ref = json.textOrObject(key, this::alone, this::typedRef);
        if (key.equals("id") || (!json.has("split") && !json.has("absent"))) {
            return ref;
        }
        String split = ref.split() == null ? json.textOrNull("split") : ref.split();
        List<String> absent = ref.absent().isEmpty() ? json.texts("absent") : ref.absent();
        return new IdColumn(ref.sql(), ref.type(), ref.prefix(), ref.strip(), absent, split);
    }

    private static <T> List<T> keysAmong(JsonObject json, Map<String, T> words) {
        return words.entrySet().stream()
                .filter(word -> json.has(word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private IdColumn alone(String sql) {
        return new IdColumn(sql, ids, "", "", List.of());
    }

    private IdColumn typedRef(JsonObject json) {
        List<IdColumn.Type> types = keysAmong(json, MappingKeys.words(IdColumn.Type.values()));
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

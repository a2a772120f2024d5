package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.sql.SqlTokens;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads ids, links and what lies between records from JSON: the form that {@link LinkWriter} writes. */
final class LinkReader {

    /** The condition that always holds, for which JSON has {@code true}. */
    static final String ALWAYS = "1 = 1";

    private final IdColumn.Type ids;

    /**
     * A reader.
     *
     * @param ids the type of ids that are written as a text alone
     */
    LinkReader(IdColumn.Type ids) {
        this.ids = ids;
    }

    /** Links of a record; a link with its target by code is one for each kind of target. */
    List<Link> links(JsonObject json) {
        return json.objects("links", this::link).stream().flatMap(List::stream).toList();
    }

    private List<Link> link(JsonObject json) {
        if (!json.has("to")) {
            json.problem("lacks 'to'; write one of " + MappingKeys.all(Link.Target.values()));
        }
        if (json.isObject("to")) {
            return byCode(json);
        }
        var target = json.constantOrNull("to", Link.Target.values());
        return List.of(link(json, target == null ? Link.Target.CONTACT : target, null));
    }

    private List<Link> byCode(JsonObject json) {
        var sql = new StringBuilder();
        var targets = new LinkedHashMap<String, Link.Target>();
        json.objectOrNull("to", to -> {
            sql.append(to.text("codes"));
            targets.putAll(to.constants("values", Link.Target.values()));
            return to;
        });
        Link one = link(json, Link.Target.CONTACT, null);
        if (targets.isEmpty()) {
            json.problem("has no 'values' in 'to'; write which code leads where, such as {\"Contact\": \"contact\"}");
        }
        return Link.byCode(sql.toString(), targets, one.ref()).stream()
                .map(link -> new Link(
                        link.target(),
                        one.ref(),
                        one.via(),
                        one.where(),
                        link.target() == Link.Target.CONTACT ? one.primary() : null,
                        link.code()))
                .toList();
    }

    private Link link(JsonObject json, Link.Target target, Link.@Nullable Code code) {
        String primary = json.isTrue("primary") ? ALWAYS : json.textOrNull("primary");
        return new Link(target, ref(json), via(json), json.textOrNull("where"), primary, code);
    }

    /** The link of a contact to its company. */
    Link company(JsonObject json) {
        return new Link(Link.Target.COMPANY, ref(json), via(json), json.textOrNull("where"), null);
    }

    /** A place of texts. */
    ClientSource.Values values(Location place, JsonNode node, Problems problems) {
        return node.isTextual()
                ? new ClientSource.Values(node.textValue(), null, null)
                : JsonObject.read(
                        place,
                        node,
                        problems,
                        json -> new ClientSource.Values(
                                json.text("text"), via(json), json.textOrNull("where"), json.textOrNull("split")));
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

    /** Tables, and behind the last ON their key alone, or the key and what it is equal to; empty when it is something else. */
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

    /** An id. */
    IdColumn ref(JsonObject json) {
        return json.textOrObject("id", sql -> new IdColumn(sql, ids, "", "", List.of()), this::typedRef);
    }

    private IdColumn typedRef(JsonObject json) {
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

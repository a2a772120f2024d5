package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes ids and links as JSON, as briefly as {@link LinkReader} allows. */
final class LinkWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private LinkWriter() {}

    static JsonNode ref(IdColumn ref) {
        if (ref.equals(IdColumn.text(ref.sql()))) {
            return TextNode.valueOf(ref.sql());
        }
        ObjectNode json = NODES.objectNode().put(MappingKeys.of(ref.type()), ref.sql());
        put(json, "prefix", ref.prefix().isEmpty() ? null : ref.prefix());
        put(json, "strip", ref.strip().isEmpty() ? null : ref.strip());
        if (!ref.absent().isEmpty()) {
            ref.absent().forEach(json.putArray("absent")::add);
        }
        put(json, "split", ref.split());
        return json;
    }

    /** Writes the links of a record; those that differ only in the code are written as one. */
    static ArrayNode links(List<Link> links) {
        ArrayNode array = NODES.arrayNode();
        List<Link> group = new ArrayList<>();
        for (Link link : links) {
            if (!group.isEmpty() && !isOneWith(group, link)) {
                array.add(group(group));
                group.clear();
            }
            group.add(link);
        }
        if (!group.isEmpty()) {
            array.add(group(group));
        }
        return array;
    }

    private static boolean isOneWith(List<Link> group, Link link) {
        Link first = group.get(0);
        Link.Code code = link.code();
        Link.Code known = first.code();
        return code != null
                && known != null
                && code.sql().equals(known.sql())
                && withoutCode(first).equals(withoutCode(link))
                && group.stream().noneMatch(l -> l.target() == link.target())
                && group.stream()
                        .allMatch(l -> l.code() == null
                                || Collections.disjoint(l.code().values(), code.values()))
                && group.stream().allMatch(l -> isPrimaryLike(l, link));
    }

    private static Link withoutCode(Link link) {
        return new Link(Link.Target.CONTACT, link.ref(), link.via(), link.where(), null);
    }

    // When read, 'primary' applies to contacts alone.
    private static boolean isPrimaryLike(Link a, Link b) {
        return (a.target() == Link.Target.CONTACT || a.primary() == null)
                && (b.target() == Link.Target.CONTACT || b.primary() == null);
    }

    private static ObjectNode group(List<Link> group) {
        Link first = group.get(0);
        ObjectNode json = NODES.objectNode();
        if (first.code() == null) {
            json.put("to", MappingKeys.of(first.target()));
        } else {
            ObjectNode values =
                    json.putObject("to").put("codes", first.code().sql()).putObject("values");
            for (Link link : group) {
                Link.Code code = link.code();
                if (code != null) {
                    code.values().forEach(value -> values.put(value, MappingKeys.of(link.target())));
                }
            }
        }
        Optional<String> primary = group.stream()
                .map(Link::primary)
                .flatMap(p -> Optional.ofNullable(p).stream())
                .findFirst();
        return link(json, first, primary.orElse(null));
    }

    /** Writes the link of a contact to its company. */
    static ObjectNode company(Link link) {
        return link(NODES.objectNode(), link, link.primary());
    }

    private static ObjectNode link(ObjectNode json, Link link, @Nullable String primary) {
        json.set("id", ref(link.ref()));
        putVia(json, link.via());
        put(json, "where", link.where());
        if (LinkReader.ALWAYS.equals(primary)) {
            json.put("primary", true);
        } else {
            put(json, "primary", primary);
        }
        return json;
    }

    static JsonNode values(ClientSource.Values values) {
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
        if (via == null) {
            return;
        }
        String text = via.from() + " ON " + via.key() + (via.recordKey() == null ? "" : " = " + via.recordKey());
        if (LinkReader.via(text).filter(via::equals).isPresent()) {
            json.put("via", text);
            return;
        }
        ObjectNode node = json.putObject("via").put("from", via.from()).put("key", via.key());
        put(node, "recordKey", via.recordKey());
    }

    private static void put(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }
}

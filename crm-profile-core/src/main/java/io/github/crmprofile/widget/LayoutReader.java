package io.github.crmprofile.widget;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Layout.Split;
import io.github.crmprofile.widget.LayoutRepair.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one stored layout and repairs it; never fails because of its content. */
final class LayoutReader {
    private static final Set<String> MEMBERS = Set.of("version", "split", "placements", LayoutChange.MEMBER);

    private final LayoutRules rules;
    private final ClientKind client;
    private final Repairs repairs = new Repairs();

    private LayoutReader(LayoutRules rules, ClientKind client) {
        this.rules = rules;
        this.client = client;
    }

    /** What came of it; no layout when nothing could be made of the text. */
    record Reading(@Nullable Layout layout, List<LayoutRepair> repairs) {}

    static Reading read(LayoutRules rules, ClientKind client, String json) {
        var reader = new LayoutReader(rules, client);
        Layout layout = reader.read(json);
        return new Reading(layout, reader.repairs.list());
    }

    private @Nullable Layout read(String json) {
        if (json.length() > LayoutJson.LONGEST) {
            return refused(Code.TOO_LARGE, json, "has more than " + LayoutJson.LONGEST + " characters");
        }
        try {
            JsonNode document = LayoutJson.parse(json);
            JsonNode version = document.path("version");
            if (!document.path("placements").isArray()) {
                return refused(Code.NOT_A_LAYOUT, json, "is not an object with an array 'placements'");
            }
            if (!version.isMissingNode() && !(version.isInt() && version.intValue() == LayoutJson.VERSION)) {
                return refused(
                        Code.NOT_A_LAYOUT,
                        json,
                        "has version " + Quoted.of(version.toString()) + " instead of " + LayoutJson.VERSION);
            }
            return layout(document);
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            String where = at == null ? "" : " from line " + at.getLineNr() + ", column " + at.getColumnNr();
            return refused(Code.UNREADABLE, json, "is not JSON" + where);
        } catch (NumberFormatException tooLarge) {
            return refused(Code.UNREADABLE, json, "has a number whose exponent is out of range");
        }
    }

    private @Nullable Layout refused(Code code, String json, String why) {
        repairs.add(
                code,
                null,
                "The stored layout " + why + ". It is not used, and "
                        + (json.length() > LayoutJson.LONGEST_ASIDE
                                ? "too long to be kept when another is saved in its place"
                                : "kept as '" + Preserved.SET_ASIDE + "' when another is saved in its place"));
        return null;
    }

    private Layout layout(JsonNode document) {
        var kept = new LinkedHashMap<String, JsonNode>();
        for (Map.Entry<String, JsonNode> member : document.properties()) {
            if (!MEMBERS.contains(member.getKey())) {
                kept.put(member.getKey(), member.getValue());
                if (!Preserved.MEMBERS.contains(member.getKey())) {
                    repairs.add(
                            Code.UNKNOWN_MEMBER,
                            null,
                            "Member " + Quoted.of(member.getKey()) + " is not known here. It is kept without effect");
                }
            }
        }
        Split split = split(document.path("split"), kept);
        LayoutChange change = change(document.path(LayoutChange.MEMBER), kept);
        var entries = new EntryReader(rules, client, repairs);
        entries.read(document.path("placements"));
        List<Placement> placements = new LockRepair(rules, client, repairs).repaired(entries.shown());
        return new Layout(rules, client, split, placements, change, entries.preserved(kept));
    }

    private @Nullable LayoutChange change(JsonNode node, Map<String, JsonNode> kept) {
        LayoutChange change = LayoutChange.read(node).orElse(null);
        if (change == null && !node.isMissingNode()) {
            repairs.add(
                    Code.INVALID_VALUE,
                    null,
                    "The last change " + Quoted.of(node.toString())
                            + " is not accepted; accepted is an object with texts 'user' and 'at', a time such as"
                            + " 2026-11-23T12:00:00Z. It is kept without effect");
            kept.put(LayoutChange.MEMBER, node);
        }
        return change;
    }

    private Split split(JsonNode node, Map<String, JsonNode> kept) {
        if (node.isMissingNode()) {
            return Split.EVEN;
        }
        return Stream.of(Split.values())
                .filter(split -> split.code().equals(node.textValue()))
                .findFirst()
                .orElseGet(() -> {
                    repairs.add(
                            Code.INVALID_VALUE,
                            null,
                            "The split " + Quoted.of(node.toString()) + " is not accepted; accepted are "
                                    + String.join(
                                            ", ",
                                            Stream.of(Split.values())
                                                    .map(Split::code)
                                                    .toList())
                                    + ". It is kept, and " + Split.EVEN.code() + " is used");
                    kept.put("split", node);
                    return Split.EVEN;
                });
    }
}

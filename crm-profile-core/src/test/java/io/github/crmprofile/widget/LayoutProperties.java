package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.LayoutArbitraries.Edit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LayoutProperties {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Property
    void anyEditSequenceLeavesLockedWidgetsInPlace(
            @ForAll("rules") LayoutRules rules,
            @ForAll("clients") ClientKind client,
            @ForAll("edits") List<Edit> edits) {
        Layout layout = rules.defaultLayout(client);
        LayoutLaws.assertHold(rules, layout);
        for (Edit edit : edits) {
            layout = edit.apply(layout);
            LayoutLaws.assertHold(rules, layout);
        }
    }

    @Property
    void whatIsWrittenIsReadUnchanged(
            @ForAll("rules") LayoutRules rules,
            @ForAll("clients") ClientKind client,
            @ForAll("edits") List<Edit> edits) {
        Layout layout = edited(rules.defaultLayout(client), edits);
        if (edits.size() % 2 == 1) {
            layout = layout.withLastChange("ann " + edits.size(), Instant.ofEpochSecond(edits.size(), edits.size()));
        }

        LoadedLayout loaded = rules.read(client, layout.toJson());

        assertThat(loaded.layout()).isEqualTo(layout).hasSameHashCodeAs(layout);
        assertThat(loaded.repairs()).isEmpty();
        assertThat(loaded.isDefault()).isFalse();
    }

    @Property
    void anAddedWidgetIsWhereItWasPutAndCanBeTakenAway(
            @ForAll("edits") List<Edit> edits, @ForAll("settings") WidgetSettings settings, @ForAll Random random) {
        Layout layout = edited(LayoutRules.standard().defaultLayout(ClientKind.COMPANY), edits);
        int at = random.nextInt(layout.placements().size() + 1);
        Layout added = new Edit("add", l -> l.add("table", settings, at)).apply(layout);

        if (!added.equals(layout)) {
            Placement placement = added.placements().get(at);
            assertThat(placement.widget()).isEqualTo("table");
            assertThat(placement.settings()).isEqualTo(settings);
            assertThat(layout.find(placement.id())).isEmpty();
            assertThat(added.remove(placement.id())).isEqualTo(layout);
        }
        assertThat(layout.add("table", WidgetSettings.EMPTY, layout.placements().size())
                        .placements())
                .hasSize(layout.placements().size() + 1)
                .startsWith(layout.placements().toArray(Placement[]::new));
    }

    @Property(tries = 300)
    void aDamagedLayoutIsRepairedAndNoUnknownPartIsLost(
            @ForAll("rules") LayoutRules rules,
            @ForAll("clients") ClientKind client,
            @ForAll("edits") List<Edit> edits,
            @ForAll("edits") List<Edit> later,
            @ForAll Random random) {
        ObjectNode document = tree(edited(rules.defaultLayout(client), edits).toJson());
        for (int damages = random.nextInt(6); damages > 0; damages--) {
            damage(document, random);
        }
        List<String> marks = mark(document, random);

        LoadedLayout loaded = rules.read(client, document.toString());

        LayoutLaws.assertHold(rules, loaded.layout());
        assertThat(loaded.layout().toJson()).contains(marks);
        assertThat(rules.read(client, loaded.layout().toJson()).layout().toJson())
                .isEqualTo(loaded.layout().toJson());
        Layout edited = edited(loaded.layout(), later);
        LayoutLaws.assertHold(rules, edited);
        assertThat(rules.read(client, edited.toJson()).layout().placements()).isEqualTo(edited.placements());
    }

    @Property
    void aDamagedTextGivesALayoutInWhichEveryRuleHolds(
            @ForAll("rules") LayoutRules rules, @ForAll("edits") List<Edit> edits, @ForAll Random random) {
        var text = new StringBuilder(
                edited(rules.defaultLayout(ClientKind.CONTACT), edits).toJson());
        for (int damages = 1 + random.nextInt(4); damages > 0 && !text.isEmpty(); damages--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(3));
            text.replace(
                    from, to, List.of("", "{", "]", "\"", "7", ",", "\\u0000").get(random.nextInt(7)));
        }

        LoadedLayout loaded = rules.read(ClientKind.CONTACT, text.toString());

        LayoutLaws.assertHold(rules, loaded.layout());
        assertThat(rules.read(ClientKind.CONTACT, loaded.layout().toJson()).layout())
                .isEqualTo(loaded.layout());
        if (loaded.isDefault()) {
            assertThat(loaded.repairs()).hasSize(1);
            assertThat(tree(loaded.layout().toJson()).path("setAside").textValue())
                    .isEqualTo(text.toString());
        }
    }

    @Property
    void anyTextIsRead(@ForAll String text) {
        LayoutRules rules = LayoutRules.standard();

        LoadedLayout loaded = rules.read(ClientKind.CONTACT, text);

        assertThat(loaded.isDefault()).isTrue();
        assertThat(loaded.layout().placements())
                .isEqualTo(rules.defaultLayout(ClientKind.CONTACT).placements());
        assertThat(loaded.repairs()).hasSize(1);
    }

    private static Layout edited(Layout layout, List<Edit> edits) {
        Layout edited = layout;
        for (Edit edit : edits) {
            edited = edit.apply(edited);
        }
        return edited;
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Takes out, doubles, shuffles or overwrites something that is known. */
    private static void damage(ObjectNode document, Random random) {
        ArrayNode placements = document.withArray("placements");
        var entries = new ArrayList<JsonNode>();
        placements.forEach(entries::add);
        int one = random.nextInt(entries.size());
        switch (random.nextInt(6)) {
            case 0 -> {
                if (entries.size() > 1) {
                    entries.remove(one);
                }
            }
            case 1 -> entries.add(entries.get(one).deepCopy());
            case 2 -> Collections.shuffle(entries, random);
            case 3 -> overwrite(entries.get(one), random);
            case 4 -> entries.add(one, scalar(random));
            default -> overwrite(document, random);
        }
        if (document.path("placements").isArray()) {
            placements.removeAll().addAll(entries);
        }
        document.set("placements", placements);
    }

    private static void overwrite(JsonNode node, Random random) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextBoolean()) {
                object.remove(name);
            } else {
                object.set(name, scalar(random));
            }
        }
    }

    private static JsonNode scalar(Random random) {
        return List.of(
                        JSON.nullNode(),
                        JSON.numberNode(7),
                        JSON.textNode("number"),
                        JSON.textNode(""),
                        JSON.booleanNode(true),
                        JSON.arrayNode().add(1),
                        JSON.objectNode().put("a", 1))
                .get(random.nextInt(7));
    }

    /** Puts in parts that no version knows, each with a text of its own. */
    private static List<String> mark(ObjectNode document, Random random) {
        var marks = new ArrayList<String>();
        document.set("future", marked(marks));
        ArrayNode placements = document.withArray("placements");
        for (JsonNode entry : placements) {
            if (entry instanceof ObjectNode object && random.nextBoolean()) {
                object.set("future", marked(marks));
                if (object.path("settings") instanceof ObjectNode settings) {
                    settings.set("future", marked(marks));
                }
            }
        }
        ObjectNode unknown = JSON.objectNode().put("id", "future").put("widget", "map");
        unknown.set("settings", marked(marks));
        placements.insert(random.nextInt(placements.size() + 1), unknown);
        placements.insert(random.nextInt(placements.size() + 1), marked(marks));
        return marks;
    }

    private static JsonNode marked(List<String> marks) {
        String mark = "mark" + marks.size() + "mark";
        marks.add(mark);
        return JSON.objectNode().put("kept", mark);
    }

    @Provide
    Arbitrary<LayoutRules> rules() {
        return LayoutArbitraries.rules();
    }

    @Provide
    Arbitrary<ClientKind> clients() {
        return LayoutArbitraries.clients();
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return LayoutArbitraries.edits();
    }

    @Provide
    Arbitrary<WidgetSettings> settings() {
        return LayoutArbitraries.settings();
    }
}

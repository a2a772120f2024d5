package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.crmprofile.jdbc.problem.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns from JSON and writes them, as briefly as can be read. The key that holds the SQL says what kind of column it is, such as
 * {@code {"utc": "d.created"}}.
 */
final class ColumnJson {

    private static final Map<String, Function<JsonObject, Column>> FORMS = readers();
    private static final Writer WRITER = new Writer();
    private static final String[] DETAILS = {
        "absent", "values", "otherwise", "whenNull", "scale", "decimals", "zone", "pattern"
    };

    private ColumnJson() {}

    private static Map<String, Function<JsonObject, Column>> readers() {
        var forms = new LinkedHashMap<String, Function<JsonObject, Column>>();
        forms.put("text", json -> new Column.Text(json.text("text"), json.texts("absent")));
        forms.put("constant", json -> new Column.Constant(json.text("constant")));
        forms.put("codes", ColumnJson::codes);
        forms.put("when", json -> new Column.Flag(json.text("when")));
        forms.put("decimal", ColumnJson::decimal);
        for (TimeForm form : TimeForm.values()) {
            forms.put(MappingKeys.of(form), json -> time(json, form));
        }
        return forms;
    }

    /** The keys of which each column has one. */
    static Set<String> forms() {
        return FORMS.keySet();
    }

    /** Reads a column; a text alone is the SQL of a text. */
    static @Nullable Column read(Location place, JsonNode node, Problems problems) {
        if (node.isBoolean()
                && node.booleanValue()
                && place.pointer().last().mayMatchProperty()
                && "completed".equals(place.pointer().last().getMatchingProperty())) {
            return Column.when(LinkReader.ALWAYS);
        }
        return node.isTextual()
                ? Column.text(node.textValue())
                : JsonObject.<@Nullable Column>read(place, node, problems, ColumnJson::column);
    }

    private static @Nullable Column column(JsonObject json) {
        List<Function<JsonObject, Column>> named = FORMS.entrySet().stream()
                .filter(form -> json.has(form.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (named.size() == 1) {
            return named.get(0).apply(json);
        }
        json.problem("needs exactly one of the keys "
                + FORMS.keySet().stream().map(w -> "'" + w + "'").collect(Collectors.joining(", "))
                + ", with the SQL");
        json.ignore(DETAILS);
        return null;
    }

    private static Column codes(JsonObject json) {
        return new Column.Codes(
                json.text("codes"), json.textMap("values"), json.textOrNull("otherwise"), json.textOrNull("whenNull"));
    }

    private static Column decimal(JsonObject json) {
        if (json.isObject("scale")) {
            return byCurrency(json);
        }
        Integer scale = json.integerOrNull("scale");
        return new Column.Decimal(
                json.text("decimal"), scale == null ? 0 : scale, json.integerOrNull("decimals"), json.texts("absent"));
    }

    private static Column byCurrency(JsonObject json) {
        var amount = new Column.Decimal(json.text("decimal"), 0, json.integerOrNull("decimals"), List.of());
        if (json.has("absent")) {
            json.problem("has 'absent' beside a scale by currency; let the SQL say which number is none, such as"
                    + " NULLIF(amount, -1)");
        }
        Column.Decimal scaled = json.objectOrNull("scale", scale -> byCurrency(amount, scale));
        return scaled == null ? amount : scaled;
    }

    private static Column.Decimal byCurrency(Column.Decimal amount, JsonObject scale) {
        String codes = scale.text("codes");
        Map<String, Integer> digits = scale.integers("values");
        Integer otherwise = scale.integerOrNull("otherwise");
        if (otherwise == null) {
            scale.problem("lacks 'otherwise'; write how many decimals all other currencies have, such as 2");
        }
        try {
            return amount.scaleBy(codes, digits, otherwise == null ? 2 : otherwise);
        } catch (IllegalArgumentException e) {
            scale.problem(String.valueOf(e.getMessage()));
            return amount;
        }
    }

    private static Column.Time time(JsonObject json, TimeForm form) {
        return new Column.Time(
                json.text(MappingKeys.of(form)),
                form,
                json.zoneOrNull("zone"),
                json.textOrNull("pattern"),
                json.texts("absent"),
                json.objectOrNull("otherwise", ColumnJson::otherwise));
    }

    private static Column.@Nullable Time otherwise(JsonObject json) {
        Column column = column(json);
        if (column instanceof Column.Time time) {
            return time;
        }
        if (column != null) {
            json.problem("is no time; what stands in for an unknown time has one of the keys "
                    + MappingKeys.all(TimeForm.values()));
        }
        return null;
    }

    /** Writes a column. */
    static JsonNode write(Column column) {
        return column.accept(WRITER);
    }

    private static final class Writer implements Column.Visitor<JsonNode> {

        @Override
        public JsonNode text(Column.Text text) {
            if (text.absent().isEmpty()) {
                return TextNode.valueOf(text.sql());
            }
            ObjectNode json = object("text", text.sql());
            MappingWriter.putTexts(json, "absent", text.absent());
            return json;
        }

        @Override
        public JsonNode constant(Column.Constant constant) {
            return object("constant", constant.value());
        }

        @Override
        public JsonNode codes(Column.Codes codes) {
            ObjectNode json = object("codes", codes.sql());
            MappingWriter.putMap(json, "values", codes.values());
            MappingWriter.put(json, "otherwise", codes.otherwise());
            MappingWriter.put(json, "whenNull", codes.whenNull());
            return json;
        }

        @Override
        public JsonNode flag(Column.Flag flag) {
            return object("when", flag.condition());
        }

        @Override
        public JsonNode decimal(Column.Decimal decimal) {
            ObjectNode json = object("decimal", decimal.sql());
            MappingWriter.putNumber(json, "scale", decimal.scale() == 0 ? null : decimal.scale());
            MappingWriter.putNumber(json, "decimals", decimal.decimals());
            MappingWriter.putTexts(json, "absent", decimal.absent());
            return json;
        }

        @Override
        public JsonNode time(Column.Time time) {
            ObjectNode json = object(MappingKeys.of(time.form()), time.sql());
            MappingWriter.put(
                    json, "zone", time.zone() == null ? null : time.zone().getId());
            MappingWriter.put(json, "pattern", time.pattern());
            MappingWriter.putTexts(json, "absent", time.absent());
            if (time.otherwise() != null) {
                json.set("otherwise", time(time.otherwise()));
            }
            return json;
        }

        private static ObjectNode object(String key, String value) {
            return JsonNodeFactory.instance.objectNode().put(key, value);
        }
    }
}

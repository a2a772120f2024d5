package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.crmprofile.jdbc.problem.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes each kind of column as a JSON object. The key that holds the SQL says what kind it is, such as {@code {"utc": "d.created"}}, and
 * whatever the rest of the mapping says, an object means the same.
 */
final class ColumnForms {

    private static final Map<String, Function<JsonObject, Column>> READERS = readers();

    private static final String[] DETAILS = {
        "absent", "values", "otherwise", "whenNull", "scale", "decimals", "zone", "pattern", "cases"
    };

    private ColumnForms() {}

    private static Map<String, Function<JsonObject, Column>> readers() {
        var readers = new LinkedHashMap<String, Function<JsonObject, Column>>();
        readers.put("text", json -> new Column.Text(json.text("text"), json.texts("absent")));
        readers.put("constant", json -> new Column.Constant(json.text("constant")));
        readers.put("codes", ColumnForms::codes);
        readers.put("cases", ColumnForms::cases);
        readers.put("when", json -> new Column.Flag(json.text("when")));
        readers.put("decimal", ColumnForms::decimal);
        for (TimeForm form : TimeForm.values()) {
            readers.put(MappingKeys.of(form), json -> time(json, form));
        }
        return Collections.unmodifiableMap(readers);
    }

    /** Returns the keys of which an object has exactly one. */
    static Set<String> keys() {
        return READERS.keySet();
    }

    /** Writes a column. */
    static JsonNode write(Column column) {
        return column.accept(WRITER);
    }

    /** Reads a column; null where it is reported that none of the keys, or several, are there. */
    static @Nullable Column read(JsonObject json) {
        List<Function<JsonObject, Column>> named = READERS.entrySet().stream()
                .filter(form -> json.has(form.getKey()))
                .filter(form -> !form.getKey().equals("cases") || !json.has("codes"))
                .map(Map.Entry::getValue)
                .toList();
        if (named.size() == 1) {
            return named.get(0).apply(json);
        }
        json.problem("needs exactly one of the keys "
                + READERS.keySet().stream().map(w -> "'" + w + "'").collect(Collectors.joining(", "))
                + ", with the SQL");
        json.ignore(DETAILS);
        return null;
    }

    private static final Column.Visitor<JsonNode> WRITER = new Column.Visitor<>() {
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
    };

    private static Column codes(JsonObject json) {
        var codes = new Column.Codes(
                json.text("codes"), json.meanings("values"), json.textOrNull("otherwise"), json.textOrNull("whenNull"));
        Map<String, String> cases = json.textMap("cases");
        return cases.isEmpty() ? codes : checked(json, () -> codes.withUnless(cases), codes);
    }

    private static Column cases(JsonObject json) {
        Map<String, String> cases = json.textMap("cases");
        String otherwise = json.textOrNull("otherwise");
        if (cases.isEmpty()) {
            json.problem(
                    "has no 'cases'; write which condition has which meaning, such as {\"WON\": \"d.is_won = 1\"}");
            return Column.constant("?");
        }
        return checked(json, () -> Column.cases(cases, otherwise), Column.constant("?"));
    }

    private static Column checked(JsonObject json, Supplier<Column> column, Column instead) {
        try {
            return column.get();
        } catch (IllegalArgumentException e) {
            json.problem(String.valueOf(e.getMessage()));
            return instead;
        }
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
        var amount = new Column.Decimal(json.text("decimal"), 0, null, List.of());
        if (json.has("decimals")) {
            json.problem(
                    "has 'decimals' beside a scale by currency, of which each number is a whole one; leave it out");
        }
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
            return amount.withScaleBy(codes, digits, otherwise == null ? 2 : otherwise);
        } catch (IllegalArgumentException e) {
            scale.problem(String.valueOf(e.getMessage()));
            return amount;
        }
    }

    private static Column time(JsonObject json, TimeForm form) {
        var time = new Column.Time(
                json.text(MappingKeys.of(form)),
                form,
                json.zoneOrNull("zone"),
                json.textOrNull("pattern"),
                json.texts("absent"),
                null);
        Column.Time otherwise = json.has("otherwise") ? otherwise(json, time) : null;
        return otherwise == null ? time : time.withOtherwise(otherwise);
    }

    /** Reads the column that replaces an unknown time; SQL alone has the same form. */
    private static Column.@Nullable Time otherwise(JsonObject json, Column.Time time) {
        if (json.isText("otherwise")) {
            return like(time, json.text("otherwise"));
        }
        return json.<Column.@Nullable Time>objectOrNull("otherwise", o -> {
            Column column = read(o);
            if (column != null && !(column instanceof Column.Time)) {
                o.problem("is no time; what stands in for an unknown time has one of the keys "
                        + MappingKeys.all(TimeForm.values()));
            }
            return column instanceof Column.Time other ? other : null;
        });
    }

    /** Returns a time of the same form in other SQL. */
    static Column.Time like(Column.Time form, String sql) {
        return new Column.Time(sql, form.form(), form.zone(), form.pattern(), List.of(), null);
    }

    private static ObjectNode object(String key, String value) {
        return JsonNodeFactory.instance.objectNode().put(key, value);
    }
}

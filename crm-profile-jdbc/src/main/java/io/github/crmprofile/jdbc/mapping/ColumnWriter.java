package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Writes columns as JSON, in the forms that {@link ColumnReader} reads whatever the rest of the mapping says. */
final class ColumnWriter implements Column.Visitor<JsonNode> {

    private static final ColumnWriter WRITER = new ColumnWriter();

    private ColumnWriter() {}

    /** Writes a column. */
    static JsonNode write(Column column) {
        return column.accept(WRITER);
    }

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
        MappingWriter.put(json, "zone", time.zone() == null ? null : time.zone().getId());
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

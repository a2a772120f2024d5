package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.query.Field;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns from JSON. The key that holds the SQL says what kind of column it is, such as {@code {"utc": "d.created"}}; SQL alone is of the kind
 * that the field has.
 */
final class ColumnReader {

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";
    private static final String CHOICES = "choices";
    private static final String[] DETAILS = {
        "absent", "values", "otherwise", "whenNull", "scale", "decimals", "zone", "pattern", "cases"
    };
    private static final Pattern LITERAL = Pattern.compile("'([^'\\\\]*[^'\\\\\\s][^'\\\\]*)'");

    private final Map<String, Function<JsonObject, Column>> forms = readers();
    private final Column.@Nullable Time times;

    /**
     * Creates a reader.
     *
     * @param times how times are stored that are written as SQL alone; null when that is not said
     */
    ColumnReader(Column.@Nullable Time times) {
        this.times = times;
    }

    private Map<String, Function<JsonObject, Column>> readers() {
        var readers = new LinkedHashMap<String, Function<JsonObject, Column>>();
        readers.put("text", json -> new Column.Text(json.text("text"), json.texts("absent")));
        readers.put("constant", json -> new Column.Constant(json.text("constant")));
        readers.put("codes", ColumnReader::codes);
        readers.put("cases", ColumnReader::cases);
        readers.put("when", json -> new Column.Flag(json.text("when")));
        readers.put("decimal", ColumnReader::decimal);
        for (TimeForm form : TimeForm.values()) {
            readers.put(MappingKeys.of(form), json -> time(json, form));
        }
        return readers;
    }

    /** Returns the keys of which each column has exactly one. */
    static Set<String> forms() {
        var forms = new LinkedHashSet<>(new ColumnReader(null).forms.keySet());
        forms.add(CHOICES);
        return forms;
    }

    /** Reads the columns of a source. */
    Map<String, Column> columns(JsonObject json, ColumnRules rules) {
        var chosen = new LinkedHashMap<String, Column>();
        Map<String, Column> columns = json.map("columns", (place, node) -> {
            String name = place.pointer().last().getMatchingProperty();
            return name.equals(AMOUNT) && node.has(CHOICES)
                    ? JsonObject.<Column>read(place, node, json.problems(), o -> chosen(o, chosen))
                    : read(place, node, rules.types().get(name), json.problems());
        });
        chosen.forEach((name, column) -> {
            if (columns.put(name, column) != null) {
                json.problems()
                        .add(
                                json.place().key("columns").key(name),
                                "stands beside 'choices' of the amount, each of which has its own; leave it out");
            }
        });
        return columns;
    }

    private static Column chosen(JsonObject json, Map<String, Column> chosen) {
        List<RecordSource.Amount> choices = json.objects(
                CHOICES, o -> new RecordSource.Amount(o.text("decimal"), o.textOrNull(CURRENCY), o.textOrNull("when")));
        if (choices.isEmpty()) {
            json.problem(
                    "has no 'choices'; write {\"decimal\": \"expression\", \"currency\": \"expression\"} for each");
            return Column.decimal("0");
        }
        Cases.currency(choices).ifPresent(sql -> chosen.put(CURRENCY, Column.text(sql)));
        Integer scale = json.integerOrNull("scale");
        return new Column.Decimal(
                Cases.amount(choices), scale == null ? 0 : scale, json.integerOrNull("decimals"), json.texts("absent"));
    }

    private @Nullable Column read(Location place, JsonNode node, Field.@Nullable Type type, Problems problems) {
        if (node.isTextual()) {
            return alone(place, node.textValue(), type, problems);
        } else if (node.isBoolean() && type == Field.Type.BOOLEAN) {
            return Column.when(node.booleanValue() ? LinkReader.ALWAYS : LinkReader.NEVER);
        } else if (node.isArray() && type != null && type.isTime()) {
            return firstKnown(place, node, type, problems);
        }
        return JsonObject.<@Nullable Column>read(place, node, problems, this::column);
    }

    /** Reads a column that is written as SQL alone. */
    private @Nullable Column alone(Location place, String sql, Field.@Nullable Type type, Problems problems) {
        if (type == null) {
            return text(sql);
        }
        return switch (type) {
            case TEXT -> text(sql);
            case BOOLEAN -> Column.when(sql);
            case NUMBER, MONEY, DURATION -> Column.decimal(sql);
            case DATE -> isOfTimestamps() ? Column.time(sql, TimeForm.DATE) : time(place, sql, problems);
            case INSTANT -> time(place, sql, problems);
        };
    }

    private static Column text(String sql) {
        Matcher literal = LITERAL.matcher(sql);
        return literal.matches() ? Column.constant(literal.group(1)) : Column.text(sql);
    }

    // The form of timestamps does not apply to columns of days.
    private boolean isOfTimestamps() {
        return times == null
                || times.form() == TimeForm.UTC
                || times.form() == TimeForm.LOCAL
                || times.form() == TimeForm.OFFSET
                || times.form() == TimeForm.DATE;
    }

    private @Nullable Column time(Location place, String sql, Problems problems) {
        if (times == null) {
            problems.add(
                    place,
                    "is SQL alone, which does not say how the time is stored; write one of the keys "
                            + MappingKeys.all(TimeForm.values()) + ", or say it once for all with 'times'");
            return null;
        }
        return like(times, sql);
    }

    private static Column.Time like(Column.Time form, String sql) {
        return new Column.Time(sql, form.form(), form.zone(), form.pattern(), List.of(), null);
    }

    private @Nullable Column firstKnown(Location place, JsonNode list, Field.Type type, Problems problems) {
        Column.Time first = null;
        for (int i = list.size() - 1; i >= 0; i--) {
            Column column = read(place.at(i), list.get(i), type, problems);
            if (column instanceof Column.Time time) {
                first = first == null ? time : withLast(time, first);
            } else if (column != null) {
                problems.add(place.at(i), "is no time; a list has times, of which the first that is known counts");
            }
        }
        if (list.isEmpty()) {
            problems.add(place, "is an empty list; write times, of which the first that is known counts");
        }
        return first;
    }

    private static Column.Time withLast(Column.Time time, Column.Time last) {
        Column.Time otherwise = time.otherwise();
        return time.otherwise(otherwise == null ? last : withLast(otherwise, last));
    }

    private @Nullable Column column(JsonObject json) {
        List<Function<JsonObject, Column>> named = forms.entrySet().stream()
                .filter(form -> json.has(form.getKey()))
                .filter(form -> !form.getKey().equals("cases") || !json.has("codes"))
                .map(Map.Entry::getValue)
                .toList();
        if (named.size() == 1) {
            return named.get(0).apply(json);
        }
        json.problem("needs exactly one of the keys "
                + forms.keySet().stream().map(w -> "'" + w + "'").collect(Collectors.joining(", "))
                + ", with the SQL");
        json.ignore(DETAILS);
        return null;
    }

    private static Column codes(JsonObject json) {
        var codes = new Column.Codes(
                json.text("codes"), json.meanings("values"), json.textOrNull("otherwise"), json.textOrNull("whenNull"));
        Map<String, String> cases = json.textMap("cases");
        return cases.isEmpty() ? codes : checked(json, () -> codes.unless(cases), codes);
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

    private Column time(JsonObject json, TimeForm form) {
        var time = new Column.Time(
                json.text(MappingKeys.of(form)),
                form,
                json.zoneOrNull("zone"),
                json.textOrNull("pattern"),
                json.texts("absent"),
                null);
        Column.Time otherwise = json.has("otherwise") ? otherwise(json, time) : null;
        return otherwise == null ? time : time.otherwise(otherwise);
    }

    /** Reads the column that replaces an unknown time; SQL alone has the same form. */
    private Column.@Nullable Time otherwise(JsonObject json, Column.Time time) {
        if (json.isText("otherwise")) {
            return like(time, json.text("otherwise"));
        }
        return json.<Column.@Nullable Time>objectOrNull("otherwise", o -> {
            Column column = column(o);
            if (column != null && !(column instanceof Column.Time)) {
                o.problem("is no time; what stands in for an unknown time has one of the keys "
                        + MappingKeys.all(TimeForm.values()));
            }
            return column instanceof Column.Time other ? other : null;
        });
    }
}

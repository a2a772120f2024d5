package io.github.crmprofile.jdbc.mapping;

import com.google.common.collect.ImmutableMap;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Nearest;
import io.github.crmprofile.jdbc.problem.Problems;
import io.github.crmprofile.jdbc.sql.TimePattern;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks which columns a source has, and of which kind each is.
 *
 * @param types the type of each column by name
 * @param required the names of those that must be there
 * @param closed the values that a column may have, for those where they are closed
 */
record ColumnRules(Map<String, Field.Type> types, List<String> required, Map<String, List<String>> closed) {

    private static final String ATTRIBUTE = "attributes.";

    static ColumnRules of(ClientKind kind) {
        var types = new LinkedHashMap<String, Field.Type>();
        Stream.of("name", "position", "website", "companyType", "industry", "responsible", "comment")
                .forEach(name -> types.put(name, Field.Type.TEXT));
        return new ColumnRules(types, List.of("name"), Map.of());
    }

    static ColumnRules of(RecordKind kind) {
        return switch (kind) {
            case DEAL -> of(kind, ImmutableMap.of("title", Field.Type.TEXT), "outcome");
            case ACTIVITY -> of(kind, ImmutableMap.of(), "channel", "occurredAt", "completed");
            case INVOICE ->
                of(kind, ImmutableMap.of("number", Field.Type.TEXT, "paidAmount", Field.Type.MONEY), "status");
        };
    }

    /** Returns the rules for the fields of a kind, and for columns that are shown or are parts of a field, but no field. */
    private static ColumnRules of(RecordKind kind, ImmutableMap<String, Field.Type> others, String... required) {
        var types = new LinkedHashMap<>(others);
        var closed = new LinkedHashMap<String, List<String>>();
        for (Field field : Field.stored(kind)) {
            types.put(field.name(), field.type());
            closed.put(field.name(), field.closedValues());
        }
        types.remove("id");
        closed.values().removeIf(List::isEmpty);
        return new ColumnRules(types, List.of(required), closed);
    }

    void check(Location place, Map<String, Column> columns, Problems problems) {
        required.stream()
                .filter(name -> !columns.containsKey(name))
                .forEach(name -> problems.add(place.key(name), "is required and missing" + remedy(name)));
        columns.forEach((name, column) -> check(place.key(name), name, column, problems));
    }

    /** Returns how to say what few think of saying. */
    private static String remedy(String required) {
        return required.equals("completed")
                ? "; where all that is written down has taken place, it is true, in Java Column.when(\"1 = 1\")"
                : "";
    }

    private void check(Location place, String name, Column column, Problems problems) {
        Field.Type type = types.get(name);
        if (type != null && !fits(type, column)) {
            problems.add(place, "is " + words(column) + ", which cannot be " + remedy(type));
        } else if (type == null && (!name.startsWith(ATTRIBUTE) || name.length() == ATTRIBUTE.length())) {
            problems.add(
                    place,
                    "is no column here; " + Nearest.remedy(name, types.keySet()) + " A field of your own is called '"
                            + ATTRIBUTE + "' and its name");
        }
        column.accept(RULES).check(place, closed.get(name), problems);
    }

    /** Checks one column. */
    private interface Rule {
        void check(Location place, @Nullable List<String> accepted, Problems problems);
    }

    /** Creates the rule for the kind of a column. */
    private static final Column.Visitor<Rule> RULES = new Column.Visitor<>() {
        @Override
        public Rule text(Column.Text text) {
            return (place, accepted, problems) -> {};
        }

        @Override
        public Rule constant(Column.Constant constant) {
            return (place, accepted, problems) ->
                    checkValue(place.key("constant"), accepted, constant.value(), problems);
        }

        @Override
        public Rule codes(Column.Codes codes) {
            return (place, accepted, problems) -> checkCodes(place, accepted, codes, problems);
        }

        @Override
        public Rule flag(Column.Flag flag) {
            return (place, accepted, problems) -> {};
        }

        @Override
        public Rule decimal(Column.Decimal decimal) {
            return (place, accepted, problems) -> checkDecimal(place, decimal, problems);
        }

        @Override
        public Rule time(Column.Time time) {
            return (place, accepted, problems) -> checkTime(place, time, problems);
        }
    };

    private static void checkCodes(
            Location place, @Nullable List<String> accepted, Column.Codes codes, Problems problems) {
        if (codes.values().isEmpty() && codes.otherwise() == null) {
            problems.add(place.key("values"), "is empty; write which code means what");
        }
        codes.values().forEach((code, value) -> checkValue(place.key("values").key(code), accepted, value, problems));
        if (codes.otherwise() != null) {
            checkValue(place.key("otherwise"), accepted, codes.otherwise(), problems);
        }
        if (codes.whenNull() != null) {
            checkValue(place.key("whenNull"), accepted, codes.whenNull(), problems);
        }
    }

    private static void checkValue(
            Location place, @Nullable Collection<String> accepted, String value, Problems problems) {
        if (value.isBlank()) {
            problems.add(place, "is blank; write what the code means");
        } else if (accepted != null && !accepted.contains(value)) {
            problems.add(place, "'" + value + "' is none of " + String.join(", ", accepted));
        }
    }

    private static void checkTime(Location place, Column.Time time, Problems problems) {
        if ((time.pattern() != null) != (time.form() == TimeForm.TEXT)) {
            problems.add(
                    place.key("pattern"),
                    time.pattern() == null
                            ? "is required for a time stored as text, such as 'yyyy-MM-dd HH:mm:ss'"
                            : "is for times stored as text only; leave it out, or write 'textTime'");
        } else if (time.pattern() != null) {
            String fault = TimePattern.fault(time.pattern());
            if (fault != null) {
                problems.add(place.key("pattern"), fault);
            }
        }
        List<String> wrong = time.absent().stream()
                .filter(value -> !time.form().canStore(value))
                .toList();
        if (!wrong.isEmpty()) {
            problems.add(
                    place.key("absent"),
                    wrong.stream().anyMatch(value -> value.startsWith("0000-00-00"))
                            ? "has a zero date, which drivers do not read; let the SQL say that it is none: CASE WHEN x > '1000-01-01'"
                                    + " THEN x END"
                            : "has '" + String.join("', '", wrong)
                                    + "', which the column cannot hold; write times in ISO form, such as '1900-01-01T00:00:00'"
                                    + " (with 'offset' also the offset, with 'date' only the day), and epochs as numbers");
        }
        if (time.otherwise() != null) {
            checkTime(place.key("otherwise"), time.otherwise(), problems);
        }
    }

    private static void checkDecimal(Location place, Column.Decimal decimal, Problems problems) {
        if (Math.abs(decimal.scale()) > 30) {
            problems.add(place.key("scale"), "is " + decimal.scale() + "; write a number from -30 to 30");
        }
        Integer decimals = decimal.decimals();
        if (decimals != null && (decimals < 0 || decimals > 15)) {
            problems.add(place.key("decimals"), "is " + decimals + "; write a number from 0 to 15");
        }
        if (!decimal.absent().stream().allMatch(a -> a.matches("-?\\d+(\\.\\d+)?"))) {
            problems.add(place.key("absent"), "has a value that is no decimal number");
        }
    }

    private static boolean fits(Field.Type type, Column column) {
        Field.Type own = column.valueType();
        return type == own || (type.isTime() && own.isTime()) || (type.isDecimal() && own.isDecimal());
    }

    private static String remedy(Field.Type type) {
        return switch (type) {
            case TEXT -> "a text; write the SQL alone, or one of the keys 'text', 'codes', 'constant'";
            case BOOLEAN -> "true or false; write {\"when\": \"condition\"}";
            case INSTANT, DATE -> "a time; write one of the keys " + MappingKeys.all(TimeForm.values());
            case NUMBER, MONEY, DURATION -> "an amount; write {\"decimal\": \"expression\"}";
        };
    }

    private static String words(Column column) {
        return switch (column.valueType()) {
            case TEXT -> "a text";
            case BOOLEAN -> "a condition";
            case INSTANT, DATE -> "a time";
            case NUMBER, MONEY, DURATION -> "a number";
        };
    }
}

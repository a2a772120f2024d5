package io.github.crmprofile.jdbc.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Sets;
import io.github.crmprofile.jdbc.problem.JsonObject;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Problems;
import io.github.crmprofile.query.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of a source from JSON: each is SQL alone, which is of the kind that the field has, a list of times, choices of amounts, or an
 * object of {@link ColumnForms}.
 */
final class ColumnReader {

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";
    private static final String CHOICES = "choices";
    private static final List<String> OF_ALL_CHOICES = List.of("decimals", "scale", "absent");
    private static final Pattern LITERAL = Pattern.compile("'([^'\\\\]*[^'\\\\\\s][^'\\\\]*)'");

    private final Column.@Nullable Time times;

    /**
     * Creates a reader.
     *
     * @param times how times are stored that are written as SQL alone; null when that is not said
     */
    ColumnReader(Column.@Nullable Time times) {
        this.times = times;
    }

    /** Returns the keys of which each column has exactly one. */
    static Set<String> forms() {
        return Sets.union(ColumnForms.keys(), Set.of(CHOICES));
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
        List<RecordSource.Amount> choices = json.objects(CHOICES, ColumnReader::choice);
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

    private static RecordSource.Amount choice(JsonObject json) {
        OF_ALL_CHOICES.stream()
                .filter(json::has)
                .forEach(key -> json.problem("has '" + key
                        + "', which holds for all choices; write it beside 'choices', as in {\"choices\": [...], \""
                        + key
                        + "\": ...}"));
        return new RecordSource.Amount(json.text("decimal"), json.textOrNull(CURRENCY), json.textOrNull("when"));
    }

    private @Nullable Column read(Location place, JsonNode node, Field.@Nullable Type type, Problems problems) {
        if (node.isTextual()) {
            return alone(place, node.textValue(), type, problems);
        } else if (node.isBoolean() && type == Field.Type.BOOLEAN) {
            return Column.when(node.booleanValue() ? LinkReader.ALWAYS : LinkReader.NEVER);
        } else if (node.isArray() && type != null && type.isTime()) {
            return firstKnown(place, node, type, problems);
        }
        return JsonObject.<@Nullable Column>read(place, node, problems, ColumnForms::read);
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
        return ColumnForms.like(times, sql);
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
        return time.withOtherwise(otherwise == null ? last : withLast(otherwise, last));
    }
}

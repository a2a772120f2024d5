package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.survey.Epochs;
import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds how times are stored, and asks once what no column shows: whether they are UTC. For one thread. */
final class Times {

    private static final Pattern MIDNIGHT = Pattern.compile("[0-9-]+[ T]00:00(:00(\\.0+)?)?");
    private static final String UNZONED = "unzoned";
    private static final Set<String> DAYS = Set.of("issuedOn", "dueOn", "paidOn");

    private final Sample sample;
    private final Notes notes;
    private final boolean isSqlite;
    private final String usual;
    private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();
    private boolean isUsed;

    Times(Sample sample, Notes notes, boolean isSqlite, Collection<Table> tables) {
        this.sample = sample;
        this.notes = notes;
        this.isSqlite = isSqlite;
        boolean hasWalls = tables.stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(c -> c.isTimestamp() && form(c).equals("utc"));
        this.usual = hasWalls ? "utc" : "offset";
    }

    /** Returns the form of the times that are SQL alone; empty where there are none. */
    String usual() {
        return isUsed ? usual : "";
    }

    boolean isTime(Table table, Table.Col column) {
        return column.isTime() || (column.isInteger() && !epoch(table, column).isEmpty());
    }

    /** Returns the form of a column. */
    String form(Table table, Table.Col column) {
        return column.isTime() ? form(column) : epoch(table, column);
    }

    private String form(Table.Col column) {
        if (column.pattern() != null && !(isSqlite && !column.pattern().matches(".*'.*|yyyyMMdd"))) {
            return "textTime";
        } else if (column.isDate()) {
            return "date";
        }
        return column.isPoint() ? "offset" : "utc";
    }

    private String epoch(Table table, Table.Col column) {
        return Epochs.form(sample.codes(table, column.name()).keySet());
    }

    /** Returns the definitions that the times use. */
    ObjectNode definitions() {
        return definitions;
    }

    /** Returns the SQL of a time without the offset at the end of its texts, by a definition that all such columns share. */
    String withoutOffset(Table.Col column, String stored) {
        if (column.offset().isEmpty()) {
            return stored;
        }
        String texts = "replace(replace(${it}, 'T', ' '), '" + column.offset() + "', '')";
        String name = definitions.properties().stream()
                .filter(definition -> definition.getValue().asText().equals(texts))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UNZONED + (definitions.isEmpty() ? "" : definitions.size() + 1));
        definitions.put(name, texts);
        return "${" + name + ":" + stored + "}";
    }

    /** Returns a column as the mapping writes it. */
    JsonNode time(String field, Table table, Table.Col column, String stored) {
        String form = form(table, column);
        // A zero date of MySQL is none.
        boolean hasZeros = column.isTime()
                && !stored.startsWith("(")
                && sample.codes(table, column.name()).keySet().stream().anyMatch(text -> text.startsWith("0000-00-00"));
        String sql = hasZeros
                ? "CASE WHEN " + stored + " > '1000-01-01' THEN " + stored + " END"
                : withoutOffset(column, stored);
        if (form.equals("utc")) {
            notes.question(
                    "Are times without zone UTC, or the wall clock of the house? The draft has \"times\": \"utc\";"
                            + " for a wall clock write 'local' in its place (and '${now.local}' for '${now.utc}'), and 'zone' with the zone.");
        } else if (form.equals("date")
                || (form.equals("textTime") && column.offset().isEmpty())) {
            notes.question(
                    "In which zone do the days begin that are stored as dates? Write it as 'zone'; the draft has UTC.");
        }
        if (field.equals("closedAt") && form.equals("utc") && areMidnights(table, column)) {
            notes.question("Are the times in '" + column.name() + "' of '" + table.name()
                    + "' days? All are at midnight: the draft takes them as 'local', of the day in 'zone'.");
            return JsonNodeFactory.instance.objectNode().put("local", sql);
        }
        boolean isAlone = DAYS.contains(field) ? form.equals("date") : form.equals(usual);
        if (isAlone) {
            isUsed |= !DAYS.contains(field);
            return JsonNodeFactory.instance.textNode(sql);
        }
        ObjectNode time = JsonNodeFactory.instance.objectNode().put(form, sql);
        if (form.equals("textTime")) {
            time.put("pattern", column.pattern());
            if (!column.offset().isEmpty() || String.valueOf(column.pattern()).endsWith("'Z'")) {
                time.put("zone", "UTC");
            }
        }
        return time;
    }

    private boolean areMidnights(Table table, Table.Col column) {
        List<String> texts = sample.codes(table, column.name()).keySet().stream()
                .filter(text -> !text.isBlank())
                .toList();
        return texts.size() > 1
                && texts.stream().allMatch(text -> MIDNIGHT.matcher(text).matches());
    }

    /** Returns the moment of the request in the form of a column; empty where there is none. */
    String now(Table table, Table.Col column) {
        String form = form(table, column);
        return form.equals("textTime") ? "" : "${now." + form + "}";
    }
}

package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.draft.TablePicker.Pick;
import io.github.crmprofile.jdbc.draft.Vocabulary.Kind;
import java.sql.Types;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Drafts the columns of a source whose names and types show what they are. For one thread. */
final class ColumnDraft {

    private static final List<String> TEXTS = List.of(
            "title", "number", "position", "website", "companyType", "industry", "comment", "pipeline", "currency");
    private static final List<String> AMOUNTS = List.of("amount", "paidAmount");
    private static final List<String> TIMES =
            List.of("createdAt", "closedAt", "modifiedAt", "issuedOn", "dueOn", "paidOn", "occurredAt");
    private static final Pattern SECONDS = Pattern.compile("1\\d{9}");
    private static final Pattern MILLIS = Pattern.compile("1\\d{12}");

    private final Pick pick;
    private final String alias;
    private final String path;
    private final Names names;
    private final Sample sample;
    private final Notes notes;
    private final ObjectNode columns = JsonNodeFactory.instance.objectNode();
    private final Set<String> used = new HashSet<>();

    ColumnDraft(Pick pick, String alias, Names names, Sample sample, Notes notes) {
        this.pick = pick;
        this.alias = alias;
        this.path = pick.table().name();
        this.names = names;
        this.sample = sample;
        this.notes = notes;
    }

    ObjectNode columns() {
        return columns;
    }

    /** The names of the columns of the table that have a place. */
    Set<String> used() {
        return used;
    }

    String sql(Table.Col column) {
        used.add(column.name());
        return names.column(alias, column);
    }

    private void likely(String field, Table.Col column) {
        notes.guess(
                path + "." + field,
                Confidence.LIKELY,
                "by the name '" + column.name() + "' of type " + column.typeName());
    }

    /** The names of columns for those fields that the kind has. */
    private Map<String, List<String>> fields(List<String> fields) {
        var names = new LinkedHashMap<String, List<String>>();
        fields.forEach(field -> {
            List<String> words = Vocabulary.columns(pick.kind(), field);
            if (!words.equals(List.of(""))) {
                names.put(field, words);
            }
        });
        return names;
    }

    void texts() {
        Table table = pick.table();
        fields(TEXTS)
                .forEach((field, accepted) -> table.first(
                                c -> c.isText() || (field.equals("pipeline") && c.isInteger()), accepted)
                        .filter(c -> !used.contains(c.name()) || field.equals("title") || field.equals("number"))
                        .ifPresent(column -> {
                            columns.put(field, sql(column));
                            likely(field, column);
                        }));
        if (pick.kind() == Kind.DEAL || pick.kind() == Kind.INVOICE) {
            money();
        }
        table.first(c -> c.isText() || c.isInteger() || c.isUuid(), Vocabulary.words("responsible"))
                .ifPresent(column -> {
                    columns.put("responsible", sql(column));
                    likely("responsible", column);
                });
    }

    private void money() {
        fields(AMOUNTS)
                .forEach((field, accepted) -> pick.table()
                        .first(Table.Col::isNumber, accepted)
                        .ifPresent(column -> {
                            ObjectNode amount = columns.putObject(field).put("decimal", sql(column));
                            boolean isMinor =
                                    column.isInteger() && column.plain().matches(".*(cent|minor).*");
                            boolean isMicro =
                                    column.isInteger() && column.plain().matches(".*micro.*");
                            if (column.isFloat()) {
                                amount.put("decimals", 2);
                            } else if (isMinor || isMicro) {
                                amount.put("scale", isMinor ? 2 : 6);
                            }
                            likely(field, column);
                        }));
        if (!columns.has("currency")) {
            notes.question(
                    "In which currency are the amounts of '" + path + "'? No column of it tells: write 'currency'.");
        }
    }

    void times() {
        fields(TIMES).forEach((field, accepted) -> {
            Optional<Table.Col> column = pick.table().first(c -> c.isTime() || isEpoch(c), accepted);
            column.ifPresent(found -> {
                columns.set(field, time(found));
                likely(field, found);
                if (field.equals("closedAt") && found.isDate()) {
                    notes.question("Is '" + found.name() + "' of '" + path
                            + "' the day of closing, or the day that was planned? Of open deals it is not read.");
                }
            });
        });
    }

    private boolean isEpoch(Table.Col column) {
        return column.isInteger() && !epoch(column).isEmpty();
    }

    private String epoch(Table.Col column) {
        Set<String> values = sample.codes(pick.table(), column.name()).keySet();
        if (values.stream().filter(v -> !v.isEmpty()).findAny().isEmpty()) {
            return "";
        }
        Function<Pattern, Boolean> all = pattern -> values.stream()
                .allMatch(
                        v -> v.isEmpty() || v.equals("0") || pattern.matcher(v).matches());
        return all.apply(SECONDS) ? "epochSeconds" : all.apply(MILLIS) ? "epochMillis" : "";
    }

    private ObjectNode time(Table.Col column) {
        String form = column.isInteger()
                ? epoch(column)
                : column.isDate()
                        ? "date"
                        : column.isInstant() || column.type() == Types.TIMESTAMP_WITH_TIMEZONE ? "offset" : "utc";
        if (form.equals("utc")) {
            notes.question(
                    "Are times without zone UTC, or the wall clock of the house? The draft takes them as 'utc'; for a wall clock write"
                            + " 'local' in their place, and 'zone' with the zone.");
        } else if (form.equals("date")) {
            notes.question("In which zone are dates days? Write it as 'zone'; the draft has UTC.");
        }
        return JsonNodeFactory.instance.objectNode().put(form, sql(column));
    }

    /** A column of codes, with what its words say of them; what they say nothing of is left to the developer. */
    void codes(String field, Table.Col column, Function<String, Optional<String>> meaning, boolean isOpen) {
        codes(field, sql(column), pick.table(), column, meaning, isOpen);
    }

    boolean codes(
            String field,
            String sql,
            Table table,
            Table.Col column,
            Function<String, Optional<String>> meaning,
            boolean isOpen) {
        Map<String, Integer> found = sample.codes(table, column.name());
        ObjectNode codes = JsonNodeFactory.instance.objectNode().put("codes", sql);
        ObjectNode values = codes.putObject("values");
        found.keySet().stream()
                .filter(code -> !code.isBlank())
                .limit(60)
                .forEach(code -> meaning.apply(code).ifPresent(value -> values.put(code, value)));
        List<String> open = found.keySet().stream()
                .filter(code -> !code.isBlank() && !values.has(code))
                .limit(30)
                .toList();
        String place = path + "." + field;
        if (values.isEmpty() && !isOpen) {
            notes.question("What do the codes of '" + table.name() + "." + column.name() + "' mean for '" + field
                    + "'? Found: " + Sample.text(found) + ".");
            return false;
        }
        if (values.isEmpty()) {
            columns.put(field, sql);
        } else {
            columns.set(field, codes);
        }
        notes.guess(place, Confidence.GUESS, "by the words of the codes that were found: " + Sample.text(found));
        if (!open.isEmpty()) {
            notes.question("What do the codes " + open + " of '" + table.name() + "." + column.name() + "' mean for '"
                    + field + "'? Until they are in its 'values' they are reported.");
        }
        return true;
    }

    /** What is said of columns that have no place. */
    void unplaced() {
        List<String> rest = pick.table().columns().stream()
                .map(Table.Col::name)
                .filter(name -> !used.contains(name))
                .toList();
        if (!rest.isEmpty()) {
            notes.unplaced("columns of '" + path + "': " + String.join(", ", rest));
        }
    }
}

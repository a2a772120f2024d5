package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Graph;
import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import java.sql.Types;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Drafts fields of codes: what their words say of them; what they say nothing of is asked. Codes that are rows of a table of their own are read
 * there. For one thread.
 */
final class CodeDraft {

    /**
     * A column of codes: of a table itself, or of the table of codes that a column of it refers to.
     *
     * @param sql the SQL of the codes
     * @param place what people call it
     * @param found the codes with their counts, most first
     * @param known how many of them mean something
     */
    record Coded(String sql, String place, Map<String, Integer> found, long known) {

        private static final int MOST = 60;

        /** Returns whether all of them mean something. */
        boolean isWhole() {
            return known > 0
                    && known
                            == found.keySet().stream()
                                    .filter(code -> !code.isBlank())
                                    .count();
        }

        /** Returns whether it may be codes at all: many different values are something else. */
        boolean isShort() {
            long codes = found.keySet().stream().filter(code -> !code.isBlank()).count();
            return codes > 0 && codes <= MOST;
        }
    }

    private final ColumnDraft columns;
    private final Context context;
    private final Table table;

    CodeDraft(ColumnDraft columns) {
        this.columns = columns;
        this.context = columns.context();
        this.table = columns.pick().table();
    }

    /** Returns how well a column is understood. */
    long known(Table.Col column, Function<String, Optional<String>> meaning) {
        return candidates(column, meaning).mapToLong(Coded::known).max().orElse(0);
    }

    /** Returns the codes of a column, or those of the table of codes that it refers to which say most. */
    Optional<Coded> coded(Table.Col column, Function<String, Optional<String>> meaning) {
        return candidates(column, meaning)
                .filter(Coded::isShort)
                .max(Comparator.comparing(Coded::isWhole)
                        .thenComparing(Coded::known)
                        .thenComparing(coded -> coded.place().startsWith(table.name() + ".") ? 0 : 1));
    }

    private Stream<Coded> candidates(Table.Col column, Function<String, Optional<String>> meaning) {
        Map<String, Integer> own = codes(table, column);
        Coded itself = new Coded("", table.name() + "." + column.name(), own, known(own.keySet(), meaning));
        return Stream.concat(
                Stream.of(itself),
                lookup(column).stream()
                        .flatMap(reference -> reference.target().columns().stream()
                                .filter(c -> c.isText() && !c.isTime())
                                .map(c -> coded(reference, c, meaning))));
    }

    private Coded coded(Graph.Reference reference, Table.Col label, Function<String, Optional<String>> meaning) {
        Map<String, Integer> found = codes(reference.target(), label);
        return new Coded(
                label.name(), reference.target().name() + "." + label.name(), found, known(found.keySet(), meaning));
    }

    private Map<String, Integer> codes(Table of, Table.Col column) {
        Map<String, Integer> found = context.sample().codes(of, column.name());
        if (!isPadded(of, column)) {
            return found;
        }
        var unpadded = new LinkedHashMap<String, Integer>();
        found.forEach((code, count) -> unpadded.merge(Sample.unpadded(code), count, Integer::sum));
        return unpadded;
    }

    /** Returns whether a text of fixed width has codes that are shorter. */
    private boolean isPadded(Table of, Table.Col column) {
        return column.type() == Types.CHAR
                && context.sample().codes(of, column.name()).keySet().stream()
                        .anyMatch(code -> !code.isBlank() && code.endsWith(" "));
    }

    private static long known(Collection<String> codes, Function<String, Optional<String>> meaning) {
        return codes.stream().filter(code -> meaning.apply(code).isPresent()).count();
    }

    private Optional<Graph.Reference> lookup(Table.Col column) {
        return context.graph()
                .of(table, column)
                .filter(reference -> context.roles().isLookup(reference.target()));
    }

    /** Returns the SQL of codes; joins the table that they are in. */
    String sql(Table.Col column, Coded coded) {
        Optional<Graph.Reference> lookup = lookup(column);
        if (coded.sql().isEmpty() || lookup.isEmpty()) {
            return unpadded(table, column, columns.sql(column));
        }
        Table codes = lookup.get().target();
        Table.Col label = codes.find(coded.sql()).orElseThrow();
        return unpadded(codes, label, columns.lookedUp(lookup.get(), label));
    }

    private String unpadded(Table of, Table.Col column, String sql) {
        return isPadded(of, column) ? "RTRIM(" + sql + ")" : sql;
    }

    /** Returns what the values stored in a column mean: its own codes, or keys of the table of codes that it refers to. */
    Map<String, String> meanings(Table.Col column, Function<String, Optional<String>> meaning) {
        var meanings = new TreeMap<String, String>();
        coded(column, meaning)
                .ifPresent(coded -> coded.found()
                        .keySet()
                        .forEach(code -> meaning.apply(code)
                                .ifPresent(value ->
                                        stored(column, coded, code).forEach(key -> meanings.put(key, value)))));
        return meanings;
    }

    private Collection<String> stored(Table.Col column, Coded coded, String code) {
        Optional<Table> lookup =
                coded.sql().isEmpty() ? Optional.empty() : lookup(column).map(Graph.Reference::target);
        return lookup.isEmpty()
                ? List.of(code)
                : context.sample()
                        .beside(
                                lookup.get(),
                                coded.sql(),
                                code,
                                lookup.get().id().orElseThrow().name());
    }

    /** Returns what people read of a column: its own text, or of the table of codes what its codes are called. */
    String label(Table.Col column, Function<String, Optional<String>> meaning) {
        Optional<Graph.Reference> lookup = column.isText() ? Optional.empty() : lookup(column);
        List<String> labels = Vocabulary.words("label");
        Optional<Table.Col> label = lookup.flatMap(reference -> coded(column, meaning)
                .flatMap(coded -> reference.target().find(coded.sql()))
                .filter(c -> labels.contains(c.plain()))
                .or(() -> reference.target().first(Table.Col::isText, labels)));
        return label.isEmpty() ? columns.sql(column) : columns.lookedUp(lookup.orElseThrow(), label.get());
    }

    /**
     * Writes a field of codes.
     *
     * @param fallback what codes are taken for of which none is understood; empty to write nothing then
     * @return whether it was written
     */
    boolean draft(
            String field, Table.Col column, Function<String, Optional<String>> meaning, Optional<String> fallback) {
        Optional<Coded> coded = coded(column, meaning);
        if (coded.isEmpty() || (coded.get().known() == 0 && fallback.isEmpty())) {
            return false;
        }
        Coded found = coded.get();
        List<String> codes =
                found.found().keySet().stream().filter(code -> !code.isBlank()).toList();
        var byMeaning = new TreeMap<String, ArrayNode>();
        codes.forEach(code -> (found.known() == 0 ? fallback : meaning.apply(code))
                .ifPresent(value -> byMeaning
                        .computeIfAbsent(value, v -> JsonNodeFactory.instance.arrayNode())
                        .add(code)));
        ObjectNode node = columns.columns().putObject(field).put("codes", sql(column, found));
        node.set("values", JsonNodeFactory.instance.objectNode().setAll(byMeaning));
        String counted = found.sql().isEmpty()
                ? Sample.text(found.found())
                : "'" + String.join("', '", codes) + "' in '" + found.place() + "'";
        columns.guess(field, Confidence.GUESS, "by the words of the codes that were found: " + counted);
        ask(field, column, meaning, found, codes, fallback);
        return true;
    }

    /** Returns whether a code is of these rows: a table of codes that others share may have theirs, too. */
    private boolean isOfThese(Table.Col column, Coded found, String code) {
        boolean isShared = !found.sql().isEmpty()
                && lookup(column)
                        .filter(reference -> context.graph().referrers(reference.target()) > 1)
                        .isPresent();
        Set<String> stored = context.sample().codes(table, column.name()).keySet();
        return !isShared || stored(column, found, code).stream().anyMatch(stored::contains);
    }

    private void ask(
            String field,
            Table.Col column,
            Function<String, Optional<String>> meaning,
            Coded found,
            List<String> codes,
            Optional<String> fallback) {
        List<String> open = codes.stream()
                .filter(code -> meaning.apply(code).isEmpty() && isOfThese(column, found, code))
                // What became of a message is asked about in its own words.
                .filter(code -> !field.equals("channel") || !Vocabulary.isMark(code))
                .toList();
        if (found.known() == 0) {
            context.notes()
                    .open(
                            table.name(),
                            "What do the codes of '" + found.place() + "' mean for '" + field + "'? Found: "
                                    + Sample.text(found.found()) + ". The draft has all under "
                                    + fallback.orElseThrow() + " in its 'values': move those that mean another.");
        } else if (!open.isEmpty()) {
            context.notes()
                    .question("What do the codes " + open + " of '" + found.place() + "' mean for '" + field
                            + "'? Until they are in its 'values' they are reported.");
        }
        int blank = context.sample().codes(table, column.name()).entrySet().stream()
                .filter(entry -> entry.getKey().isBlank())
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (blank > 0 && field.equals("direction")) {
            ((ObjectNode) columns.columns().get(field)).put("whenNull", "UNKNOWN");
        } else if (blank > 0) {
            context.notes()
                    .question("What does it mean for '" + field + "' that '" + table.name() + "." + column.name()
                            + "' is empty, as in " + blank + " of the rows that were read? Write it as 'whenNull'.");
        }
    }
}

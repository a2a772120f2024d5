package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Sample.Filled;
import io.github.crmprofile.jdbc.survey.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the time at which something happened by the rows that have one, whatever it is called: those that a code says it happened to, all of them, and no
 * others. For one thread.
 */
final class TellingTimes {

    private static final int FEWEST = 2;

    private final ColumnDraft columns;
    private final Context context;
    private final Table table;

    TellingTimes(ColumnDraft columns) {
        this.columns = columns;
        this.context = columns.context();
        this.table = columns.pick().table();
    }

    /**
     * Writes a field that has no column by its name, and asks.
     *
     * @param state the column of codes
     * @param meanings what the values in it mean
     * @param happened the meanings of rows that it happened to
     * @param people how people call rows with these
     */
    void draft(String field, Table.Col state, Map<String, String> meanings, Set<String> happened, String people) {
        if (columns.columns().has(field)) {
            return;
        }
        List<Table.Col> telling = table.columns().stream()
                .filter(c -> context.times().isTime(table, c) && !columns.isUsed(c))
                .filter(c -> isTelling(context.sample().filled(table, state.name(), c.name()), meanings, happened))
                .toList();
        if (telling.size() == 1) {
            Table.Col time = telling.get(0);
            columns.columns().set(field, context.times().time(field, table, time, columns.sql(time)));
            columns.guess(field, Confidence.GUESS, "all that are " + people + " have one, and no other has");
            context.notes()
                    .question("Is '" + time.name() + "' of '" + table.name() + "' when it was " + people + " ('" + field
                            + "')? All rows that are have one, and no other has.");
        }
    }

    private static boolean isTelling(Map<String, Filled> found, Map<String, String> meanings, Set<String> happened) {
        Filled there = sum(found, meanings, happened, true);
        Filled elsewhere = sum(found, meanings, happened, false);
        return there.filled() >= FEWEST
                && there.filled() == there.rows()
                && elsewhere.rows() > 0
                && elsewhere.filled() == 0;
    }

    /** Adds up the rows that it happened to by their codes, or the others. */
    private static Filled sum(
            Map<String, Filled> found, Map<String, String> meanings, Set<String> happened, boolean isThere) {
        return found.entrySet().stream()
                .filter(entry -> happened.contains(meanings.getOrDefault(entry.getKey(), "")) == isThere)
                .map(Map.Entry::getValue)
                .reduce(new Filled(0, 0), Filled::plus);
    }
}

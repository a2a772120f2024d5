package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import java.util.List;
import java.util.Optional;

/** Drafts what leaves out rows that are marked as inactive: as deleted ones, where all tables have such a flag; elsewhere it asks. For one thread. */
final class ActiveFlag {

    private static final int FEWEST_TABLES = 3;

    private final ColumnDraft columns;
    private final Context context;
    private final Table table;

    ActiveFlag(ColumnDraft columns) {
        this.columns = columns;
        this.context = columns.context();
        this.table = columns.pick().table();
    }

    private static Optional<Table.Col> flag(Table table) {
        return table.first(c -> !c.isTime(), Vocabulary.words("active.flag"));
    }

    /** Returns the condition; empty where no row is inactive, or another part of the draft reads the flag. */
    Optional<String> condition() {
        Optional<Table.Col> flag = flag(table).filter(c -> !columns.isUsed(c) && hasInactive(c));
        if (flag.isEmpty()) {
            return Optional.empty();
        }
        Table.Col column = flag.get();
        String place = "'" + column.name() + "' of '" + table.name() + "'";
        if (!isEverywhere()) {
            context.notes()
                    .question("Does " + place + " mark rows that do not count, as deleted ones do not? Found: "
                            + Sample.text(context.sample().codes(table, column.name()))
                            + ". The draft takes all; otherwise leave some out with 'where'.");
            return Optional.empty();
        }
        context.notes()
                .question("Do rows that '" + column.name()
                        + "' says are inactive count? All tables have it: the draft leaves them out, as deleted ones.");
        Optional<String> condition = context.yes(table, column, columns.sql(column))
                .map(isActive -> WhereDraft.orUnknown(isActive, table, column, columns.alias(), context));
        condition.ifPresent(sql -> columns.guess(
                "where", Notes.Confidence.GUESS, "all tables have '" + column.name() + "', as a mark of deleted rows"));
        return condition;
    }

    private boolean hasInactive(Table.Col column) {
        return context.sample().codes(table, column.name()).keySet().stream()
                .anyMatch(code -> Vocabulary.isNo(code) || code.equalsIgnoreCase("false"));
    }

    private boolean isEverywhere() {
        List<Table> tables =
                context.picks().stream().map(Pick::table).distinct().toList();
        return tables.size() >= FEWEST_TABLES
                && tables.stream().allMatch(other -> flag(other).isPresent());
    }
}

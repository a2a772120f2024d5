package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import java.util.Optional;

/** Drafts the outcome of deals that have a mark of their own for won and lost: a flag, or the time when it happened. For one thread. */
final class DealMarks {

    private static final String CLOSED_AT = "closedAt";

    private final ColumnDraft columns;
    private final Context context;
    private final Table table;

    DealMarks(ColumnDraft columns) {
        this.columns = columns;
        this.context = columns.context();
        this.table = columns.pick().table();
    }

    /** Writes the outcome; false where no column is a mark of won deals. */
    boolean outcome() {
        Optional<String> won = mark("deal.wonAt", "stage.won");
        if (won.isEmpty()) {
            return false;
        }
        Optional<String> lost = mark("deal.lostAt", "stage.lost");
        // What is closed and not won is lost.
        Optional<String> closed = lost.isPresent() ? Optional.empty() : flag("deal.closed");
        ObjectNode outcome = columns.columns().putObject("outcome");
        ObjectNode cases = outcome.putObject("cases").put("WON", won.get());
        lost.or(() -> closed).ifPresent(condition -> cases.put("LOST", condition));
        outcome.put("otherwise", "OPEN");
        columns.guess("outcome", Confidence.LIKELY, "by columns that are called so");
        if (lost.isEmpty()) {
            context.notes()
                    .question("When is a deal of '" + table.name() + "' lost? "
                            + (closed.isPresent()
                                    ? "The draft takes those that are closed and not won."
                                    : "No column of it tells: the draft has no lost deals."));
        }
        return true;
    }

    /** Writes the time of closing, where won and lost deals have one each. */
    void closedAt() {
        Optional<Table.Col> won = time("deal.wonAt");
        Optional<Table.Col> lost = time("deal.lostAt");
        String taken = columns.columns().path(CLOSED_AT).toString();
        boolean isOfOne = won.isPresent()
                && lost.isPresent()
                && (taken.isEmpty()
                        || taken.contains(context.names().column(columns.alias(), won.get()))
                        || taken.contains(context.names().column(columns.alias(), lost.get())));
        if (isOfOne) {
            columns.columns()
                    .set(
                            CLOSED_AT,
                            JsonNodeFactory.instance
                                    .arrayNode()
                                    .add(context.times().time(CLOSED_AT, table, won.get(), columns.sql(won.get())))
                                    .add(context.times().time(CLOSED_AT, table, lost.get(), columns.sql(lost.get()))));
            columns.guess(CLOSED_AT, Confidence.LIKELY, "the time when it was won, or lost");
        }
    }

    private Optional<Table.Col> time(String words) {
        return table.like(c -> context.times().isTime(table, c), Vocabulary.words(words));
    }

    private Optional<String> mark(String times, String flags) {
        return flag(flags).or(() -> time(times).map(c -> c.isTime() ? columns.isKnown(c) : columns.sql(c) + " > 0"));
    }

    private Optional<String> flag(String words) {
        return table.first(c -> (c.isFlag() || c.isInteger() || c.isText()) && !c.isTime(), Vocabulary.words(words))
                .filter(c ->
                        c.isFlag() || context.sample().codes(table, c.name()).size() <= 3)
                .flatMap(c -> context.yes(table, c, columns.sql(c)));
    }
}

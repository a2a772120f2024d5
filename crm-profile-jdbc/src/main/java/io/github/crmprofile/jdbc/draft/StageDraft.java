package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.draft.TablePicker.Pick;
import io.github.crmprofile.jdbc.draft.Vocabulary.Kind;
import java.util.List;
import java.util.Optional;

/** Drafts the fields of deals, of which the outcome may stand in a table of stages. For one thread. */
final class StageDraft {

    private final Pick pick;
    private final ColumnDraft columns;
    private final Names names;
    private final Sample sample;
    private final Notes notes;
    private final List<Table> tables;
    private String join = "";

    StageDraft(Pick pick, ColumnDraft columns, Names names, Sample sample, Notes notes, List<Table> tables) {
        this.pick = pick;
        this.columns = columns;
        this.names = names;
        this.sample = sample;
        this.notes = notes;
        this.tables = tables;
    }

    /** What is joined for it; empty for nothing. */
    String join() {
        return join;
    }

    /** Whether a column or a stage gives the outcome; asks otherwise. */
    boolean draft() {
        Optional<Table.Col> state = pick.table().first(c -> !c.isTime(), Vocabulary.columns(Kind.DEAL, "state"));
        if (state.isEmpty()) {
            notes.question("What says whether a deal of '" + pick.table().name()
                    + "' is won or lost? No column of it is called a stage or status.");
            return false;
        }
        Optional<Table.Col> label = lookup(state.get());
        if (label.isEmpty()) {
            columns.codes("outcome", state.get(), Vocabulary::outcome, false);
            columns.columns().put("stage", columns.sql(state.get()));
        }
        columns.texts();
        columns.times();
        return columns.columns().has("outcome");
    }

    /** A stage that is a row of its own: joined, and its code or name read. */
    private Optional<Table.Col> lookup(Table.Col state) {
        Optional<Table> stages = tables.stream()
                .filter(t -> t.name().equalsIgnoreCase(pick.table().references().getOrDefault(state.name(), ""))
                        || isNamed(t, state))
                .filter(t -> t.id().isPresent())
                .findFirst();
        for (String name : List.of("semantic", "type", "code", "name", "label")) {
            Optional<Table.Col> code = stages.flatMap(t -> t.first(Table.Col::isText, List.of(name)));
            if (code.isPresent() && isTold(stages.get(), code.get(), state)) {
                return code;
            }
        }
        return stages.flatMap(t -> byFlags(t, state));
    }

    /** A table of stages that says by a flag which of them is won. */
    private Optional<Table.Col> byFlags(Table stages, Table.Col state) {
        Optional<Table.Col> won = stages.first(c -> c.isFlag() || c.isInteger(), Vocabulary.words("stage.won"));
        if (won.isEmpty()) {
            return won;
        }
        Table deals = pick.table();
        Optional<Table.Col> lost = stages.first(c -> c.isFlag() || c.isInteger(), Vocabulary.words("stage.lost"));
        Optional<Table.Col> probability = deals.first(Table.Col::isNumber, List.of("probability"));
        Optional<Table.Col> active = deals.first(Table.Col::isFlag, List.of("active", "isactive"));
        // Where losing archives a deal, an archived one is lost when nothing is expected of it any more.
        boolean isArchived = lost.isEmpty() && active.isPresent() && probability.isPresent();
        ObjectNode outcome = columns.columns().putObject("outcome");
        ObjectNode cases = outcome.putObject("cases");
        String isWon = is(names.column("s", won.get()), won.get(), true);
        cases.put("WON", isArchived ? isWon + " AND " + columns.sql(probability.get()) + " = 100" : isWon);
        if (lost.isPresent()) {
            cases.put("LOST", is(names.column("s", lost.get()), lost.get(), true));
        } else if (isArchived) {
            cases.put(
                    "LOST",
                    is(columns.sql(active.get()), active.get(), false) + " AND " + columns.sql(probability.get())
                            + " = 0");
        }
        outcome.put("otherwise", "OPEN");
        notes.guess(
                deals.name() + ".outcome", Confidence.LIKELY, "'" + won.get().name() + "' of '" + stages.name() + "'");
        if (lost.isEmpty()) {
            notes.question("When is a deal of '" + deals.name() + "' lost? "
                    + (isArchived
                            ? "The draft takes those that are archived with probability 0."
                            : "No column of it or of its stages tells: the draft has no lost deals."));
        }
        join = " LEFT JOIN " + names.name(stages.name()) + " s ON "
                + names.column("s", stages.id().orElseThrow()) + " = " + columns.sql(state);
        columns.columns().put("stage", columns.sql(state));
        return won;
    }

    private static String is(String sql, Table.Col flag, boolean isSet) {
        return sql + " = " + (flag.isBoolean() ? (isSet ? "TRUE" : "FALSE") : isSet ? "1" : "0");
    }

    private boolean isTold(Table stages, Table.Col code, Table.Col state) {
        boolean tellsEnds = sample.codes(stages, code.name()).keySet().stream()
                        .flatMap(value -> Vocabulary.outcome(value).stream())
                        .filter(outcome -> !outcome.equals("OPEN"))
                        .distinct()
                        .count()
                > 0;
        if (!tellsEnds
                || !columns.codes(
                        "outcome", "s." + names.name(code.name()), stages, code, Vocabulary::outcome, false)) {
            return false;
        }
        join = " LEFT JOIN " + names.name(stages.name()) + " s ON "
                + names.column("s", stages.id().orElseThrow()) + " = " + columns.sql(state);
        columns.columns().put("stage", "s." + names.name(code.name()));
        return true;
    }

    private static boolean isNamed(Table table, Table.Col state) {
        List<String> words = Words.of(table.name());
        String last = words.get(words.size() - 1);
        String stem = state.plain().replaceFirst("id$", "");
        boolean isOfDeals = words.stream().anyMatch(word -> Vocabulary.means(Kind.DEAL, word));
        return (stem.length() > 4
                        && Words.of(state.name()).size() > 1
                        && Words.joined(table.name()).endsWith(stem))
                || (isOfDeals && List.of("status", "stage", "phase").contains(last) && stem.endsWith(last));
    }
}

package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Graph;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TableEvidence;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import io.github.crmprofile.jdbc.survey.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Drafts the fields of deals, of which the outcome may stand in a table of stages. For one thread. */
final class DealDraft {

    private final ColumnDraft columns;
    private final CodeDraft codes;
    private final Context context;
    private final Notes notes;
    private final Table table;

    DealDraft(ColumnDraft columns) {
        this.columns = columns;
        this.codes = new CodeDraft(columns);
        this.context = columns.context();
        this.notes = context.notes();
        this.table = columns.pick().table();
    }

    void draft() {
        Optional<Table.Col> state = state();
        // A column that marks won deals is surer than codes without a known word.
        boolean isTold = state.isPresent() && (byFlags(state.get()) || (ends(state.get()) > 0 && byCodes(state.get())));
        isTold = isTold || new DealMarks(columns).outcome() || (state.isPresent() && byCodes(state.get()));
        if (!isTold) {
            columns.columns().putObject("outcome").put("constant", "OPEN");
            notes.open(
                    table.name(),
                    "What says whether a deal of '" + table.name()
                            + "' is won or lost? No column of it is called a stage or status, or it has no codes yet. The draft takes all as open.");
        }
        state.ifPresent(column -> columns.columns().put("stage", codes.label(column, Vocabulary::outcome)));
        columns.texts();
        columns.times();
        new DealMarks(columns).closedAt();
        context.sharedKeys().of(table).ifPresent(shared -> sharedTimes(shared.table()));
        state.ifPresent(column -> new TellingTimes(columns)
                .draft(
                        "closedAt",
                        column,
                        codes.meanings(column, Vocabulary::outcome),
                        Set.of("WON", "LOST"),
                        "won or lost"));
        if (isTold && !columns.columns().has("closedAt")) {
            askForClosing();
        }
    }

    /** Drafts what the table that has a row with the same key says of it. */
    private void sharedTimes(Table shared) {
        for (String field : List.of("createdAt", "modifiedAt")) {
            shared.first(c -> context.times().isTime(shared, c), Vocabulary.columns(Kind.DEAL, field))
                    .filter(c -> !columns.columns().has(field))
                    .ifPresent(column -> {
                        String sql = context.names().column(columns.joined(shared), column);
                        columns.columns().set(field, context.times().time(field, shared, column, sql));
                        columns.guess(field, Confidence.LIKELY, "'" + column.name() + "' of '" + shared.name() + "'");
                    });
        }
    }

    /** A day that was planned, or the last change, would look right and be another one: it is asked for, and not taken. */
    private void askForClosing() {
        String all = table.columns().stream()
                .filter(c -> context.times().isTime(table, c))
                .map(c -> "'" + c.name() + "'")
                .collect(Collectors.joining(", "));
        List<String> words = Vocabulary.words("deal.closing");
        String example = table.columns().stream()
                .filter(c -> context.times().isTime(table, c)
                        && Words.of(c.name()).stream().anyMatch(words::contains))
                .findFirst()
                .map(c -> " '" + c.name() + "' is called like a plan; where it is the day all the same, write "
                        + context.names().column(columns.alias(), c) + " as '"
                        + context.times().form(table, c)
                        + "' of 'closedAt'.")
                .orElse("");
        notes.open(
                table.name(),
                "On which day was a deal of '" + table.name() + "' closed? No column is called so"
                        + (all.isEmpty() ? "" : "; it has " + all) + "." + example
                        + " Without 'closedAt' what is won or lost is in no period but all time.");
    }

    private boolean byCodes(Table.Col state) {
        return codes.draft("outcome", state, Vocabulary::outcome, Optional.of("OPEN"));
    }

    /** Returns the column whose codes say most of won and lost, among those that are called a state, and those that refer to a table of codes. */
    private Optional<Table.Col> state() {
        List<String> names = Vocabulary.columns(Kind.DEAL, "state");
        Optional<Table.Col> named = columns.find(c -> !c.isTime() && !c.isFlag(), names);
        if (named.isPresent() && (ends(named.get()) > 0 || flag(named.get()).isPresent())) {
            return named;
        }
        return table.columns().stream()
                .filter(c -> !c.isTime() && !table.key().contains(c.name()))
                .filter(c -> c.isText()
                        ? context.sample().codes(table, c.name()).size() <= TableEvidence.MOST_CODES
                        : context.roles().lookup(table, c).isPresent())
                .filter(c -> ends(c) > 0 || flag(c).isPresent())
                .max(Comparator.comparingLong(this::ends))
                .or(() -> named);
    }

    private long ends(Table.Col column) {
        return codes.known(column, code -> Vocabulary.outcome(code).filter(v -> !v.equals("OPEN")));
    }

    private Optional<Table.Col> flag(Table.Col state) {
        return context.roles().lookup(table, state).flatMap(stages -> stageFlag(stages, "stage.won"));
    }

    /** Returns a flag of a table of stages, which may be a letter that says yes or no. */
    private Optional<Table.Col> stageFlag(Table stages, String words) {
        return stages.first(
                c -> c.isFlag() || c.isInteger() || (c.isText() && isYesOrNo(stages, c)), Vocabulary.words(words));
    }

    private boolean isYesOrNo(Table stages, Table.Col column) {
        Set<String> codes = context.sample().codes(stages, column.name()).keySet();
        return codes.stream().anyMatch(Vocabulary::isYes)
                && codes.stream().allMatch(code -> code.isBlank() || Vocabulary.isYes(code) || Vocabulary.isNo(code));
    }

    /** Returns a table of stages that says by a flag which of them is won, where its codes say nothing. */
    private boolean byFlags(Table.Col state) {
        Optional<Table.Col> won = flag(state);
        if (won.isEmpty()) {
            return false;
        }
        Graph.Reference reference = context.graph().of(table, state).orElseThrow();
        Table stages = reference.target();
        Optional<Table.Col> lost = stageFlag(stages, "stage.lost");
        // A stage may be marked as won, and not close deals all the same.
        Optional<Table.Col> closing = lost.isPresent() ? Optional.empty() : stageFlag(stages, "deal.closed");
        if (ends(state) > 1 && lost.isEmpty() && closing.isEmpty()) {
            return false;
        }
        Optional<String> closed = closing.map(c -> isSet(reference, c));
        Optional<Table.Col> probability = table.first(Table.Col::isNumber, List.of("probability"));
        Optional<Table.Col> active = table.first(Table.Col::isFlag, List.of("active", "isactive"));
        // Where losing archives a deal, an archived one is lost when nothing is expected of it any more.
        boolean isArchived = lost.isEmpty() && closed.isEmpty() && active.isPresent() && probability.isPresent();
        ObjectNode outcome = columns.columns().putObject("outcome");
        ObjectNode cases = outcome.putObject("cases");
        String isWon = closed.map(sql -> sql + " AND ").orElse("") + isSet(reference, won.get());
        cases.put("WON", isArchived ? isWon + " AND " + columns.sql(probability.get()) + " = 100" : isWon);
        if (lost.isPresent()) {
            cases.put("LOST", isSet(reference, lost.get()));
        } else if (closed.isPresent()) {
            cases.put("LOST", closed.get());
        } else if (isArchived) {
            cases.put(
                    "LOST",
                    isNot(columns.sql(active.get()), active.get()) + " AND " + columns.sql(probability.get()) + " = 0");
        }
        outcome.put("otherwise", "OPEN");
        columns.guess("outcome", Confidence.LIKELY, "'" + won.get().name() + "' of '" + stages.name() + "'");
        if (lost.isEmpty()) {
            notes.question("When is a deal of '" + table.name() + "' lost? "
                    + (closed.isPresent()
                            ? "The draft takes those at a stage that closes deals and is not won."
                            : isArchived
                                    ? "The draft takes those that are archived with probability 0."
                                    : "No column of it or of its stages tells: the draft has no lost deals."));
        }
        return true;
    }

    /** Returns whether a flag of the stage is set, of which nothing is read where there is no row. */
    private String isSet(Graph.Reference stage, Table.Col flag) {
        String sql = columns.lookedUp(stage, flag);
        return context.yes(stage.target(), flag, sql).orElse(sql + " = 1");
    }

    private static String isNot(String sql, Table.Col flag) {
        return sql + " = " + (flag.isBoolean() ? "FALSE" : "0");
    }
}

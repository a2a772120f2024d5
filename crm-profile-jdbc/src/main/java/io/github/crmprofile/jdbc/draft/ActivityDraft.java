package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.draft.TablePicker.Pick;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Drafts the fields of activities. For one thread. */
final class ActivityDraft {

    private final Pick pick;
    private final ColumnDraft columns;
    private final Dialect dialect;
    private final Sample sample;
    private final Notes notes;

    ActivityDraft(Pick pick, ColumnDraft columns, Dialect dialect, Sample sample, Notes notes) {
        this.pick = pick;
        this.columns = columns;
        this.dialect = dialect;
        this.sample = sample;
        this.notes = notes;
    }

    /** Whether the time is known; asks otherwise. */
    boolean draft() {
        Table table = pick.table();
        String channel = pick.kind().channel();
        Optional<Table.Col> type = table.first(c -> !c.isTime(), Vocabulary.words("activity.type"));
        if (type.isPresent() && (channel == null || isMixed(type.get()))) {
            columns.codes("channel", type.get(), Vocabulary::channel, true);
        } else {
            columns.columns().putObject("channel").put("constant", channel == null ? "activity" : channel);
            if (channel == null) {
                notes.question("What says the channel of '" + table.name() + "'? The draft has 'activity' for all.");
            }
            notes.guess(table.name() + ".channel", Confidence.GUESS, "by the name of the table");
        }
        table.first(c -> !c.isTime(), Vocabulary.words("activity.direction"))
                .filter(c -> sample.codes(table, c.name()).keySet().stream()
                        .anyMatch(code -> Vocabulary.direction(code).isPresent()))
                .ifPresent(column -> columns.codes("direction", column, Vocabulary::direction, false));
        columns.times();
        if (!columns.columns().has("occurredAt")) {
            notes.question("When did an activity of '" + table.name() + "' take place? No column of it tells.");
            return false;
        }
        completed();
        columns.texts();
        return true;
    }

    /** Whether the codes of a column say of several channels, whatever the table is called. */
    private boolean isMixed(Table.Col type) {
        return sample.codes(pick.table(), type.name()).keySet().stream()
                        .flatMap(code -> Vocabulary.channel(code).stream())
                        .distinct()
                        .count()
                > 1;
    }

    private void completed() {
        Table table = pick.table();
        Optional<Table.Col> done =
                table.first(c -> c.isFlag() || c.isInteger() || c.isText(), Vocabulary.words("activity.done"));
        Optional<Table.Col> at = table.first(Table.Col::isTime, Vocabulary.words("activity.doneAt"));
        Optional<Table.Col> state = table.first(Table.Col::isText, Vocabulary.words("activity.state"));
        String condition = "";
        if (done.isPresent()) {
            String sql = columns.sql(done.get());
            condition =
                    done.get().isBoolean() ? sql + " = TRUE" : sql + (done.get().isText() ? " = 'Y'" : " = 1");
        } else if (at.isPresent()) {
            condition = columns.sql(at.get()) + " IS NOT NULL";
        } else if (state.isPresent()) {
            Map<String, Integer> found = sample.codes(table, state.get().name());
            List<String> codes =
                    found.keySet().stream().filter(Vocabulary::isDone).toList();
            if (!codes.isEmpty()) {
                String list = codes.stream().map(dialect::literal).collect(Collectors.joining(", "));
                condition = columns.sql(state.get()) + (codes.size() == 1 ? " = " + list : " IN (" + list + ")");
            }
        }
        if (condition.isEmpty()) {
            columns.columns().put("completed", true);
            notes.question("Has every activity of '" + table.name()
                    + "' taken place? The draft takes all as completed: no column of it tells.");
        } else {
            columns.columns().putObject("completed").put("when", condition);
            notes.guess(table.name() + ".completed", Confidence.LIKELY, "by name and values");
        }
    }
}

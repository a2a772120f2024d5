package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TableEvidence;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drafts the fields of activities. For one thread. */
final class ActivityDraft {

    private final Pick pick;
    private final Table table;
    private final ColumnDraft columns;
    private final CodeDraft codes;
    private final Context context;
    private final Notes notes;

    ActivityDraft(ColumnDraft columns) {
        this.pick = columns.pick();
        this.table = pick.table();
        this.columns = columns;
        this.codes = new CodeDraft(columns);
        this.context = columns.context();
        this.notes = context.notes();
    }

    void draft() {
        channel();
        direction();
        columns.times();
        if (!columns.columns().has("occurredAt")) {
            onlyTime();
        }
        completed();
        columns.texts();
    }

    private void channel() {
        String channel = pick.kind().channel();
        Optional<Table.Col> type = type();
        boolean isDrafted = type.filter(c -> codes.draft("channel", c, Vocabulary::channel, Optional.empty()))
                .isPresent();
        type.ifPresent(this::askForMarks);
        if (!isDrafted) {
            columns.columns().putObject("channel").put("constant", channel == null ? "activity" : channel);
            if (channel == null) {
                notes.question("What says the channel of '" + table.name() + "'? The draft has 'activity' for all.");
            }
            columns.guess("channel", Confidence.GUESS, "by the name of the table");
        }
    }

    /** Asks about codes that say what became of a message, such as that it was opened. */
    private void askForMarks(Table.Col type) {
        codes.coded(type, Vocabulary::channel)
                .ifPresent(coded -> coded.found().keySet().stream()
                        .filter(Vocabulary::isMark)
                        .forEach(code -> notes.question("Does '" + code + "' in '" + coded.place()
                                + "' count as communication? It says what became of a message. The draft gives it no channel:"
                                + " write one in 'values', or leave such rows out with 'where'.")));
    }

    /** Returns the column whose codes say of channels: for a table of calls only where they say of several. */
    private Optional<Table.Col> type() {
        List<String> names = Vocabulary.words("activity.type");
        Stream<Table.Col> named = names.stream().flatMap(name -> table.first(c -> !c.isTime(), List.of(name)).stream());
        Stream<Table.Col> others = table.columns().stream()
                .filter(c -> c.isText()
                        ? context.sample().codes(table, c.name()).size() <= TableEvidence.MOST_CODES
                        : context.roles().lookup(table, c).isPresent());
        return named.filter(column -> meanings(column) > (pick.kind().channel() == null ? 0 : 1))
                .findFirst()
                .or(() -> others.filter(column -> meanings(column) > 1).findFirst());
    }

    private long meanings(Table.Col column) {
        return codes.coded(column, Vocabulary::channel)
                .map(coded -> coded.found().keySet().stream()
                        .flatMap(code -> Vocabulary.channel(code).stream())
                        .distinct()
                        .count())
                .orElse(0L);
    }

    private void direction() {
        Optional<Table.Col> flag = table.first(Table.Col::isFlag, Vocabulary.words("direction.in"));
        if (flag.isPresent()) {
            ObjectNode direction = columns.columns().putObject("direction");
            direction
                    .putObject("cases")
                    .put(
                            "INBOUND",
                            context.yes(table, flag.get(), columns.sql(flag.get()))
                                    .orElseThrow());
            direction.put("otherwise", "OUTBOUND");
            columns.guess("direction", Confidence.LIKELY, "by the name of a flag");
            return;
        }
        List<String> sure = Vocabulary.words("activity.direction.sure");
        columns.find(c -> !c.isTime() && !c.isFlag(), Vocabulary.words("activity.direction"))
                .filter(c -> codes.coded(c, Vocabulary::direction)
                        .filter(coded -> sure.contains(c.plain())
                                || coded.found().keySet().stream()
                                        .anyMatch(code -> code.length() > 1
                                                && Vocabulary.direction(code).isPresent()))
                        .isPresent())
                .ifPresent(column -> {
                    boolean isTold = codes.draft("direction", column, Vocabulary::direction, Optional.empty());
                    if (!isTold && sure.contains(column.plain())) {
                        codes.draft("direction", column, Vocabulary::direction, Optional.of("UNKNOWN"));
                    }
                });
    }

    private void onlyTime() {
        List<Table.Col> times = table.columns().stream()
                .filter(c -> context.times().isTime(table, c))
                .toList();
        if (times.size() == 1) {
            Table.Col time = times.get(0);
            columns.columns().set("occurredAt", context.times().time("occurredAt", table, time, columns.sql(time)));
            columns.guess("occurredAt", Confidence.GUESS, "the only time that it has");
            return;
        }
        columns.columns().putObject("occurredAt").put("utc", columns.nothing(ColumnType.TIMESTAMP));
        notes.open(
                table.name(),
                "When did an activity of '" + table.name() + "' take place? "
                        + (times.isEmpty()
                                ? "No column of it tells."
                                : "It has "
                                        + times.stream().map(Table.Col::name).collect(Collectors.joining(", ")) + ".")
                        + " The draft has no time in 'occurredAt'.");
    }

    private void completed() {
        List<String> names = Vocabulary.words("activity.done");
        Optional<Table.Col> done = table.first(c -> c.isFlag() || c.isInteger() || c.isText(), names)
                .or(() -> columns.find(c -> c.isFlag() || isYesOrNo(c), names));
        Optional<String> condition = done.flatMap(c -> context.yes(table, c, columns.sql(c)))
                .or(() -> table.first(Table.Col::isTime, Vocabulary.words("activity.doneAt"))
                        .map(columns::isKnown))
                .or(this::byPercent)
                .or(this::byState);
        if (condition.isPresent()) {
            columns.columns().putObject("completed").put("when", condition.get());
            columns.guess("completed", Confidence.LIKELY, "by name and values");
        } else if (pick.kind() == Kind.MEETING && end().isPresent()) {
            Table.Col end = end().get();
            columns.columns()
                    .putObject("completed")
                    .put("when", columns.sql(end) + " <= " + context.times().now(table, end));
            columns.guess("completed", Confidence.GUESS, "what is over has taken place");
            notes.question("Has every meeting of '" + table.name()
                    + "' that is over taken place? No column of it tells; the draft takes it so.");
        } else {
            columns.columns().put("completed", true);
            notes.question("Has every activity of '" + table.name()
                    + "' taken place? The draft takes all as completed: no column of it tells.");
        }
    }

    /** Drafts by a percentage, of which some systems also have values that mean something else. */
    private Optional<String> byPercent() {
        Optional<Table.Col> percent = columns.find(Table.Col::isInteger, Vocabulary.words("activity.percent"));
        percent.ifPresent(c -> notes.question("Which values of '" + table.name() + "." + c.name()
                + "' mean that an activity took place? Found: "
                + Sample.text(context.sample().codes(table, c.name())) + ". The draft takes 100."));
        return percent.map(c -> columns.sql(c) + " = 100");
    }

    private boolean isYesOrNo(Table.Col column) {
        return column.isText()
                && context.sample().codes(table, column.name()).keySet().stream()
                        .allMatch(code -> code.isBlank() || Vocabulary.isYes(code) || Vocabulary.isNo(code));
    }

    private Optional<Table.Col> end() {
        return table.first(Table.Col::isTime, Vocabulary.words("activity.end"))
                .filter(c -> !context.times().now(table, c).isEmpty());
    }

    /** Drafts by the codes of a state, or of several: calls may have another one than tasks. */
    private Optional<String> byState() {
        List<String> names = Vocabulary.words("activity.state");
        Predicate<Table.Col> isCode = c -> !c.isTime() && !c.isFlag();
        List<Table.Col> named = names.stream()
                .flatMap(name -> table.first(isCode, List.of(name)).stream())
                .toList();
        List<Table.Col> states =
                named.isEmpty() ? columns.find(isCode, names).stream().toList() : named;
        List<String> conditions =
                states.stream().flatMap(state -> isDone(state).stream()).toList();
        if (conditions.isEmpty()) {
            states.stream()
                    .flatMap(state -> done(state).stream())
                    .forEach(found -> notes.question("Which codes of '" + found.place()
                            + "' mean that an activity took place? Found: " + Sample.text(found.found()) + "."));
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" OR ", conditions));
    }

    private Optional<CodeDraft.Coded> done(Table.Col state) {
        return codes.coded(state, code -> Optional.of(code).filter(Vocabulary::isDone));
    }

    private Optional<String> isDone(Table.Col state) {
        return done(state).filter(coded -> coded.known() > 0).map(coded -> {
            List<String> done = coded.found().keySet().stream()
                    .filter(Vocabulary::isDone)
                    .map(context.dialect()::literal)
                    .toList();
            String sql = codes.sql(state, coded);
            return sql + (done.size() == 1 ? " = " + done.get(0) : " IN (" + String.join(", ", done) + ")");
        });
    }
}

package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Drafts which activities took place. For one thread. */
final class DoneDraft {

    private static final Set<String> MESSAGES = Set.of("email", "message", "chat");

    private final Pick pick;
    private final Table table;
    private final ColumnDraft columns;
    private final CodeDraft codes;
    private final Context context;
    private final Notes notes;

    DoneDraft(ColumnDraft columns) {
        this.pick = columns.pick();
        this.table = pick.table();
        this.columns = columns;
        this.codes = new CodeDraft(columns);
        this.context = columns.context();
        this.notes = context.notes();
    }

    /**
     * Writes the condition.
     *
     * @param type the column of channels; empty where there is none
     */
    void draft(Optional<Table.Col> type) {
        List<String> names = Vocabulary.words("activity.done");
        Optional<Table.Col> done = table.first(c -> c.isFlag() || c.isInteger() || c.isText(), names)
                .or(() -> columns.find(c -> c.isFlag() || isYesOrNo(c), names));
        Optional<String> condition = done.flatMap(c -> context.yes(table, c, columns.sql(c)))
                .or(() -> table.first(Table.Col::isTime, Vocabulary.words("activity.doneAt"))
                        .map(columns::isKnown))
                .or(this::byPercent)
                .or(() -> byState(type));
        if (condition.isPresent()) {
            columns.columns().putObject("completed").put("when", uncancelled(condition.get()));
            columns.guess("completed", Confidence.LIKELY, "by name and values");
        } else if (pick.kind() == Kind.MEETING && end().isPresent()) {
            Table.Col end = end().get();
            columns.columns()
                    .putObject("completed")
                    .put(
                            "when",
                            uncancelled(context.times().withoutOffset(end, columns.sql(end)) + " <= "
                                    + context.times().now(table, end)));
            columns.guess("completed", Confidence.GUESS, "what is over has taken place");
            notes.question("Has every meeting of '" + table.name()
                    + "' that is over taken place? No column of it tells; the draft takes it so.");
        } else if (cancelled().isPresent()) {
            columns.columns().putObject("completed").put("when", uncancelled(""));
            columns.guess("completed", Confidence.GUESS, "what was not cancelled has taken place");
            notes.question("Has every activity of '" + table.name()
                    + "' that was not cancelled taken place? No other column of it tells; the draft takes it so.");
        } else {
            columns.columns().put("completed", true);
            notes.question("Has every activity of '" + table.name()
                    + "' taken place? The draft takes all as completed: no column of it tells.");
        }
    }

    /** Returns the mark of what was cancelled; empty where no value of it says yes, as then it leaves nothing out. */
    private Optional<Table.Col> cancelled() {
        return table.first(
                c -> (c.isFlag() || isYesOrNo(c))
                        && context.yes(table, c, c.name()).isPresent(),
                Vocabulary.words("activity.cancelled"));
    }

    /** Adds to a condition, where it is none in brackets already, that the activity was not cancelled. */
    private String uncancelled(String condition) {
        String and = condition.isEmpty()
                ? ""
                : condition.contains(" OR ") ? "(" + condition + ") AND " : condition + " AND ";
        return cancelled()
                .flatMap(c -> context.yes(table, c, columns.sql(c))
                        .map(yes -> and + "(" + columns.sql(c) + " IS NULL OR NOT (" + yes + "))"))
                .orElse(condition);
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
        Set<String> found = context.sample().codes(table, column.name()).keySet();
        return (column.isText() || (column.isInteger() && !found.isEmpty()))
                && found.stream().allMatch(code -> code.isBlank() || Vocabulary.isYes(code) || Vocabulary.isNo(code));
    }

    private Optional<Table.Col> end() {
        return table.first(Table.Col::isTime, Vocabulary.words("activity.end"))
                .filter(c -> !context.times().now(table, c).isEmpty());
    }

    /** Drafts by the codes of a state, or of several: calls may have another one than tasks. */
    private Optional<String> byState(Optional<Table.Col> type) {
        List<String> names = Vocabulary.words("activity.state");
        Predicate<Table.Col> isCode = c -> !c.isTime() && !c.isFlag();
        List<Table.Col> named = names.stream()
                .flatMap(name -> table.first(isCode, List.of(name)).stream())
                .toList();
        List<Table.Col> states =
                named.isEmpty() ? columns.find(isCode, names).stream().toList() : named;
        var conditions = new ArrayList<String>();
        states.forEach(state -> isDone(state).ifPresent(conditions::add));
        if (conditions.isEmpty()) {
            states.stream()
                    .flatMap(state -> done(state).stream())
                    .forEach(found -> notes.question("Which codes of '" + found.place()
                            + "' mean that an activity took place? Found: " + Sample.text(found.found()) + "."));
        }
        if (!conditions.isEmpty()) {
            type.filter(Table.Col::isText)
                    .flatMap(column -> withoutState(column, states))
                    .ifPresent(conditions::add);
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" OR ", conditions));
    }

    /** Returns the condition for messages of which no row has a state, beside other activities that have one; asks about all kinds without a state. */
    private Optional<String> withoutState(Table.Col type, List<Table.Col> states) {
        Map<String, String> channels = codes.meanings(type, Vocabulary::channel);
        List<String> stateless = channels.keySet().stream()
                .filter(code -> states.stream()
                        .allMatch(state -> context.sample().beside(table, type.name(), code, state.name()).stream()
                                .allMatch(String::isBlank)))
                .toList();
        // A message is there because it was sent.
        List<String> messages = stateless.stream()
                .filter(code -> MESSAGES.contains(channels.get(code)))
                .toList();
        if (!stateless.isEmpty()) {
            notes.question("Did activities of '" + table.name() + "' with " + quoted(stateless) + " in '"
                    + type.name() + "' take place? None that was read has a state. The draft takes "
                    + (messages.isEmpty() ? "none of them" : messages.equals(stateless) ? "them" : quoted(messages))
                    + " so: see 'completed'.");
        }
        return messages.isEmpty() ? Optional.empty() : Optional.of(columns.sql(type) + in(messages));
    }

    private String in(List<String> found) {
        List<String> literals = found.stream().map(context.dialect()::literal).toList();
        return literals.size() == 1 ? " = " + literals.get(0) : " IN (" + String.join(", ", literals) + ")";
    }

    private static String quoted(List<String> codes) {
        return codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    }

    private Optional<CodeDraft.Coded> done(Table.Col state) {
        return codes.coded(state, code -> Optional.of(code).filter(Vocabulary::isDone));
    }

    private Optional<String> isDone(Table.Col state) {
        return done(state).filter(coded -> coded.known() > 0).map(coded -> {
            List<String> done =
                    coded.found().keySet().stream().filter(Vocabulary::isDone).toList();
            return codes.sql(state, coded) + in(done);
        });
    }
}

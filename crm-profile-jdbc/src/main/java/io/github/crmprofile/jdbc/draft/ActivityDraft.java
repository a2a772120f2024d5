package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TableEvidence;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drafts the fields of activities. For one thread. */
final class ActivityDraft {

    private static final int LONGEST_CODE = 12;

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
        new DoneDraft(columns).draft(type());
        columns.texts();
    }

    private void channel() {
        String channel = pick.kind().channel();
        Optional<Table.Col> type = type();
        boolean isDrafted = type.filter(c -> codes.draft("channel", c, Vocabulary::channel, Optional.empty()))
                .isPresent();
        type.ifPresent(this::askForMarks);
        isDrafted = isDrafted
                || (channel == null
                        && unknownType()
                                .filter(c -> codes.draft("channel", c, Vocabulary::channel, Optional.of("activity")))
                                .isPresent());
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
        // What a subject says, it says of one activity.
        Stream<Table.Col> others = table.columns().stream()
                .filter(c -> !isSubject(c))
                .filter(c -> c.isText()
                        ? context.sample().codes(table, c.name()).size() <= TableEvidence.MOST_CODES
                        : context.roles().lookup(table, c).isPresent());
        return named.filter(column -> meanings(column) > (pick.kind().channel() == null ? 0 : 1))
                .findFirst()
                .or(() -> others.filter(column -> meanings(column) > 1).findFirst());
    }

    private static boolean isSubject(Table.Col column) {
        return Stream.of("activity.text", "DEAL.title")
                .anyMatch(words -> Vocabulary.words(words).contains(column.plain()));
    }

    /** Returns the column of short codes that is called a type, whose codes say nothing. */
    private Optional<Table.Col> unknownType() {
        return table.columns().stream()
                .filter(c -> c.isText() && c.plain().matches(".*(activity|activ|contact|event)(type|kind|art)"))
                .filter(c -> {
                    Set<String> codes = context.sample().codes(table, c.name()).keySet();
                    return codes.size() <= TableEvidence.MOST_CODES
                            && codes.stream().anyMatch(code -> !code.isBlank())
                            && codes.stream().allMatch(code -> code.length() <= LONGEST_CODE);
                })
                .findFirst();
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
                .or(this::ofDirections)
                .ifPresent(column -> {
                    boolean isTold = codes.draft("direction", column, Vocabulary::direction, Optional.empty());
                    if (!isTold && sure.contains(column.plain())) {
                        codes.draft("direction", column, Vocabulary::direction, Optional.of("UNKNOWN"));
                    }
                });
    }

    /** Returns the text that has words for both directions and for nothing else, whatever it is called; letters may mean anything. */
    private Optional<Table.Col> ofDirections() {
        return table.columns().stream()
                .filter(c -> c.isText() && !columns.isUsed(c))
                .filter(c -> {
                    List<String> words = context.sample().codes(table, c.name()).keySet().stream()
                            .filter(code -> !code.isBlank())
                            .toList();
                    return words.size() <= TableEvidence.MOST_CODES
                            && words.stream()
                                    .allMatch(word -> word.strip().length() > 1
                                            && Vocabulary.direction(word).isPresent())
                            && words.stream()
                                            .flatMap(word -> Vocabulary.direction(word).stream())
                                            .distinct()
                                            .count()
                                    > 1;
                })
                .findFirst();
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
}

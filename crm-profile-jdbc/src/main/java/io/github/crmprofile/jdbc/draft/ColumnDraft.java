package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Graph;
import io.github.crmprofile.jdbc.survey.Joins;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import io.github.crmprofile.jdbc.survey.Words;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Drafts the columns of a source whose names and types show what they are. For one thread. */
final class ColumnDraft {

    private static final List<String> TEXTS =
            List.of("title", "number", "position", "website", "companyType", "industry", "comment", "pipeline");
    /** Texts that may be stored as numbers. */
    private static final Set<String> NUMBERED = Set.of("number", "pipeline");
    /** The fields that a date means when it is named like its table, one for each kind. */
    private static final Set<String> OWN = Set.of("createdAt", "issuedOn", "occurredAt");

    private static final Set<String> INSTANTS = Set.of("createdAt", "closedAt", "modifiedAt", "occurredAt");
    private static final List<String> TIMES =
            List.of("createdAt", "closedAt", "modifiedAt", "issuedOn", "dueOn", "paidOn", "occurredAt");

    private final Pick pick;
    private final String alias;
    private final String path;
    private final Context context;
    private final Notes notes;
    private final Joins joins;
    private final ObjectNode columns = JsonNodeFactory.instance.objectNode();
    private final Set<String> used = new HashSet<>();
    private final Set<String> guesses = new LinkedHashSet<>();

    ColumnDraft(Pick pick, String alias, Context context) {
        this.pick = pick;
        this.alias = alias;
        this.path = pick.table().name();
        this.context = context;
        this.notes = context.notes();
        this.joins = new Joins(alias, context.names());
    }

    Pick pick() {
        return pick;
    }

    Context context() {
        return context;
    }

    ObjectNode columns() {
        return columns;
    }

    Joins joins() {
        return joins;
    }

    Notes notes() {
        return notes;
    }

    boolean isUsed(Table.Col column) {
        return used.contains(column.name());
    }

    String sql(Table.Col column) {
        used.add(column.name());
        return context.names().column(alias, column);
    }

    /** Returns the condition that a column of times has one: a blank text is none. */
    String isKnown(Table.Col time) {
        return (time.pattern() == null ? sql(time) : notBlank(sql(time))) + " IS NOT NULL";
    }

    /** Returns a text as null where it is blank. */
    static String notBlank(String sql) {
        return "NULLIF(TRIM(" + sql + "), '')";
    }

    String alias() {
        return alias;
    }

    /** Returns how sure each part of the source is, and why. */
    Set<String> guesses() {
        return guesses;
    }

    /** Returns SQL that has no value, in the place of what is open. */
    String nothing(ColumnType type) {
        return context.dialect().nothing(type);
    }

    void guess(String field, Confidence confidence, String reason) {
        guesses.add(notes.guess(path, field, confidence, reason));
    }

    void guess(String field, Table.Col column, List<String> names) {
        guess(
                field,
                names.contains(column.plain()) ? Confidence.LIKELY : Confidence.GUESS,
                "by the name '" + column.name() + "' of type " + column.typeName());
    }

    /** Returns the column that is called as a field is, or has its name among its words. */
    Optional<Table.Col> find(Predicate<Table.Col> kind, List<String> names) {
        return pick.table().like(kind, names);
    }

    void texts() {
        Table table = pick.table();
        for (String field : TEXTS) {
            List<String> names = Vocabulary.columns(pick.kind(), field);
            boolean isName = !names.isEmpty() && (field.equals("title") || field.equals("number"));
            table.called(c -> c.isText() || (NUMBERED.contains(field) && c.isInteger()), names)
                    .or(() -> isName ? table.like(Table.Col::isText, names).or(this::number) : Optional.empty())
                    .filter(c -> !used.contains(c.name()) || isName)
                    .ifPresent(column -> {
                        columns.put(field, sql(column));
                        guess(field, column, names);
                    });
        }
        if (pick.kind() == Kind.DEAL || pick.kind() == Kind.INVOICE) {
            new MoneyDraft(this).draft();
        }
        new ResponsibleDraft(this).draft();
    }

    /** Returns a text that says in its name that it is a number. */
    private Optional<Table.Col> number() {
        return pick.table().columns().stream()
                .filter(c -> c.isText()
                        && !pick.table().key().contains(c.name())
                        && Words.of(c.name()).stream().anyMatch(Vocabulary.words("number.words")::contains))
                .findFirst();
    }

    /** Returns a column of the table that a reference leads to, which is joined for it. */
    String lookedUp(Graph.Reference reference, Table.Col column) {
        used.add(reference.column().name());
        context.usedTables().add(reference.target());
        return context.names().column(joins.alias(reference.column(), reference.target()), column);
    }

    /** Returns the alias of the table that has a row with the same key, which is joined. */
    String joined(Table shared) {
        context.usedTables().add(shared);
        return joins.alias(pick.table().id().orElseThrow(), shared);
    }

    void times() {
        Table table = pick.table();
        for (String field : TIMES) {
            List<String> names = Vocabulary.columns(pick.kind(), field);
            Predicate<Table.Col> isFree = c -> context.times().isTime(table, c)
                    && (!used.contains(c.name()) || pick.kind().channel() != null);
            find(isFree, telling(field, names))
                    .or(() -> find(isFree, names))
                    .or(() -> OWN.contains(field) && !names.isEmpty() ? table.own(isFree) : Optional.empty())
                    .ifPresent(found -> {
                        Optional<JsonNode> withClock =
                                INSTANTS.contains(field) ? new DayAndClock(this).time(field, found) : Optional.empty();
                        columns.set(
                                field,
                                withClock.orElseGet(() -> context.times().time(field, table, found, sql(found))));
                        guess(field, found, names);
                        if (field.equals("closedAt") && found.isDate() && withClock.isEmpty()) {
                            notes.question(
                                    "Is '" + found.name() + "' of '" + path
                                            + "' the day of closing, or the day that was planned? Of open deals it is not read.");
                        }
                    });
        }
    }

    /** Returns the names of a time: of an activity none of when its row was written, and of a task first those of when it was completed or due. */
    private List<String> telling(String field, List<String> names) {
        if (!field.equals("occurredAt")) {
            return names;
        }
        List<String> written = Vocabulary.words("DEAL.createdAt");
        return names.stream()
                .filter(name -> !written.contains(name))
                .sorted(Comparator.comparing(name -> pick.kind() == Kind.TASK && !name.matches(".*(complet|due).*")))
                .toList();
    }

    /** Returns the names of the columns that have no place. */
    List<String> unplaced() {
        return pick.table().columns().stream()
                .map(Table.Col::name)
                .filter(name -> !used.contains(name))
                .toList();
    }
}

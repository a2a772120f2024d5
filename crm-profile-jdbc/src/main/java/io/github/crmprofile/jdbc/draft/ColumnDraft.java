package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Graph;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import io.github.crmprofile.jdbc.survey.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Drafts the columns of a source whose names and types show what they are. For one thread. */
final class ColumnDraft {

    private static final List<String> TEXTS =
            List.of("title", "number", "position", "website", "companyType", "industry", "comment", "pipeline");
    private static final List<String> AMOUNTS = List.of("amount", "paidAmount");
    /** Of each kind what a date is that is called as the table is. */
    private static final Set<String> OWN = Set.of("createdAt", "issuedOn", "occurredAt");

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

    String sql(Table.Col column) {
        used.add(column.name());
        return context.names().column(alias, column);
    }

    /** How sure each part of the source is, and why. */
    Set<String> guesses() {
        return guesses;
    }

    /** SQL that has no value, in the place of what is open. */
    String nothing(ColumnType type) {
        return context.dialect().nothing(type);
    }

    void guess(String field, Confidence confidence, String reason) {
        guesses.add(notes.guess(path, field, confidence, reason));
    }

    private void guess(String field, Table.Col column, List<String> names) {
        guess(
                field,
                names.contains(column.plain()) ? Confidence.LIKELY : Confidence.GUESS,
                "by the name '" + column.name() + "' of type " + column.typeName());
    }

    /** The column that is called as a field is, or has its name among its words. */
    Optional<Table.Col> find(Predicate<Table.Col> kind, List<String> names) {
        return pick.table().like(kind, names);
    }

    void texts() {
        Table table = pick.table();
        for (String field : TEXTS) {
            List<String> names = Vocabulary.columns(pick.kind(), field);
            boolean isName = !names.isEmpty() && (field.equals("title") || field.equals("number"));
            table.first(c -> c.isText() || (field.equals("pipeline") && c.isInteger()), names)
                    .or(() -> isName ? table.like(Table.Col::isText, names).or(this::number) : Optional.empty())
                    .filter(c -> !used.contains(c.name()) || isName)
                    .ifPresent(column -> {
                        columns.put(field, sql(column));
                        guess(field, column, names);
                    });
        }
        if (pick.kind() == Kind.DEAL || pick.kind() == Kind.INVOICE) {
            money();
        }
        responsible();
    }

    /** A text that says in its name that it is a number. */
    private Optional<Table.Col> number() {
        return pick.table().columns().stream()
                .filter(c -> c.isText()
                        && !pick.table().key().contains(c.name())
                        && Words.of(c.name()).stream().anyMatch(Vocabulary.words("number.words")::contains))
                .findFirst();
    }

    private void responsible() {
        Table table = pick.table();
        List<String> names = Vocabulary.words("responsible");
        Predicate<Table.Col> isId = c -> c.isText() || c.isNumber() || c.isUuid();
        table.first(isId, names)
                .or(() -> table.columns().stream()
                        .filter(c -> isId.test(c) && names.contains(String.join("", c.words())))
                        .findFirst())
                .ifPresentOrElse(
                        column -> {
                            columns.put("responsible", sql(column));
                            guess("responsible", column, names);
                        },
                        () -> context.graph().of(table).stream()
                                .filter(r -> context.roles().isUsers(r.target()))
                                .findFirst()
                                .ifPresent(r -> {
                                    columns.put("responsible", sql(r.column()));
                                    context.usedTables().add(r.target());
                                    guess(
                                            "responsible",
                                            r.isSure() ? Confidence.LIKELY : Confidence.GUESS,
                                            "it refers to '" + r.target().name() + "'");
                                }));
    }

    private void money() {
        var found = new HashMap<String, Table.Col>();
        AMOUNTS.forEach(field -> {
            List<String> names = Vocabulary.columns(pick.kind(), field);
            pick.table()
                    .amount(c -> !used.contains(c.name()), names)
                    .or(() -> field.equals("amount") ? onlyDecimal() : Optional.empty())
                    .ifPresent(column -> {
                        ObjectNode amount = columns.putObject(field).put("decimal", sql(column));
                        int scale = column.minorDigits();
                        if (column.isFloat()) {
                            amount.put("decimals", 2);
                        } else if (scale > 0) {
                            amount.put("scale", scale);
                        }
                        guess(field, column, names);
                        found.put(field, column);
                    });
        });
        currency(found.get("amount"));
    }

    /** The one column that can be an amount, whatever it is called. */
    private Optional<Table.Col> onlyDecimal() {
        Table table = pick.table();
        List<Table.Col> minors =
                table.columns().stream().filter(c -> c.minorDigits() > 0).toList();
        List<Table.Col> decimals = table.columns().stream()
                .filter(c -> c.isDecimal() && !table.key().contains(c.name()))
                .filter(c -> context.graph().of(table, c).isEmpty())
                .filter(c -> !c.plain().matches(".*(probab|percent|pct|rate|kurs|discount|tax|vat).*"))
                .toList();
        return minors.size() + decimals.size() == 1
                ? minors.stream().findFirst().or(() -> decimals.stream().findFirst())
                : Optional.empty();
    }

    /** A currency of the row, or the row of a table of currencies that it refers to. */
    private void currency(Table.@Nullable Col amount) {
        Table table = pick.table();
        List<String> names = Vocabulary.columns(pick.kind(), "currency");
        Optional<Table.Col> column = find(c -> c.isText() || c.isNumber() || c.isUuid(), names);
        Optional<Table.Col> other = column.flatMap(c -> amountOf(c, amount));
        if (other.isPresent()) {
            notes.question("In which currency is 'amount' of '" + path + "'? '"
                    + column.get().name() + "' is that of '" + other.get().name()
                    + "': take that amount, or both by 'choices', or write 'currency'.");
            return;
        }
        Optional<Graph.Reference> row = column.flatMap(c -> context.graph().of(table, c));
        Optional<Table.Col> code = row.flatMap(r -> r.target().columns().stream()
                .filter(c -> c.isText() && isCurrency(r.target(), c))
                .findFirst());
        if (row.isPresent() && code.isPresent()) {
            columns.put("currency", lookedUp(row.get(), code.get()));
            guess(
                    "currency",
                    Confidence.LIKELY,
                    "the codes in '" + row.get().target().name() + "'");
        } else if (column.filter(Table.Col::isText).isPresent()) {
            columns.put("currency", sql(column.get()));
            guess("currency", column.get(), names);
        } else {
            notes.question(
                    "In which currency are the amounts of '" + path + "'? No column of it tells: write 'currency'.");
        }
    }

    /** The amount that a currency belongs to by its name, where the draft took another: {@code base_total} of {@code base_currency} beside {@code total}. */
    private Optional<Table.Col> amountOf(Table.Col currency, Table.@Nullable Col taken) {
        int end = currency.name().lastIndexOf('_');
        if (end < 0 || taken == null) {
            return Optional.empty();
        }
        String name = currency.name().substring(0, end + 1) + taken.name();
        return pick.table().columns().stream()
                .filter(c -> c.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private boolean isCurrency(Table table, Table.Col column) {
        Set<String> codes = context.sample().codes(table, column.name()).keySet();
        return !codes.isEmpty() && codes.stream().allMatch(code -> code.matches("[A-Z]{3}"));
    }

    /** A column of the table that a reference leads to, which is joined for it. */
    String lookedUp(Graph.Reference reference, Table.Col column) {
        used.add(reference.column().name());
        context.usedTables().add(reference.target());
        return context.names().column(joins.alias(reference.column(), reference.target()), column);
    }

    void times() {
        Table table = pick.table();
        for (String field : TIMES) {
            List<String> names = Vocabulary.columns(pick.kind(), field);
            Predicate<Table.Col> isFree = c -> context.times().isTime(table, c)
                    && (!used.contains(c.name()) || pick.kind().channel() != null);
            find(isFree, names)
                    .or(() -> OWN.contains(field) && !names.isEmpty() ? table.own(isFree) : Optional.empty())
                    .ifPresent(found -> {
                        columns.set(field, context.times().time(field, table, found, sql(found)));
                        guess(field, found, names);
                        if (field.equals("closedAt") && found.isDate()) {
                            notes.question(
                                    "Is '" + found.name() + "' of '" + path
                                            + "' the day of closing, or the day that was planned? Of open deals it is not read.");
                        }
                    });
        }
    }

    /** The names of the columns that have no place. */
    List<String> unplaced() {
        return pick.table().columns().stream()
                .map(Table.Col::name)
                .filter(name -> !used.contains(name))
                .toList();
    }
}

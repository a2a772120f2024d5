package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.draft.TablePicker.Pick;
import io.github.crmprofile.jdbc.draft.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts one source of a mapping out of one table. For one thread. */
final class SourceDraft {

    private final Pick pick;
    private final Dialect dialect;
    private final Names names;
    private final Sample sample;
    private final Notes notes;
    private final List<Table> tables;
    private final String alias;
    private final ColumnDraft columns;
    private String from;

    SourceDraft(Pick pick, Dialect dialect, Names names, Sample sample, Notes notes, List<Table> tables) {
        this.pick = pick;
        this.dialect = dialect;
        this.names = names;
        this.sample = sample;
        this.notes = notes;
        this.tables = tables;
        this.alias = pick.kind().plural().substring(0, 1);
        this.columns = new ColumnDraft(pick, alias, names, sample, notes);
        this.from = names.name(pick.table().name()) + " " + alias;
    }

    String alias() {
        return alias;
    }

    ColumnDraft columns() {
        return columns;
    }

    /** The source without its links; empty where something is missing that it cannot do without. */
    Optional<ObjectNode> draft(boolean hasPrefix) {
        Table table = pick.table();
        Optional<Table.Col> id = table.id();
        if (id.isEmpty()) {
            notes.question("By what is a row of '" + table.name()
                    + "' known? It has no key of one column: write its source by hand.");
            return Optional.empty();
        }
        boolean isWhole = fields();
        if (!isWhole) {
            return Optional.empty();
        }
        ObjectNode source = JsonNodeFactory.instance.objectNode();
        source.putArray("$comment");
        source.put("name", table.lower()).put("from", from);
        where().ifPresent(where -> source.put("where", where));
        ObjectNode key = source.putObject("id").put(type(id.get()), columns.sql(id.get()));
        if (hasPrefix) {
            key.put("prefix", table.lower() + "-");
        }
        notes.guess(
                table.name() + ".id",
                table.key().isEmpty() ? Confidence.LIKELY : Confidence.SURE,
                table.key().isEmpty() ? "by its name" : "the primary key");
        source.set("columns", columns.columns());
        return Optional.of(source);
    }

    static String type(Table.Col column) {
        return column.isUuid() ? "uuid" : column.isInteger() || column.isNumber() ? "integer" : "text";
    }

    private boolean fields() {
        return switch (pick.kind()) {
            case CONTACT, COMPANY -> client();
            case DEAL -> {
                var stage = new StageDraft(pick, columns, names, sample, notes, tables);
                boolean isDrafted = stage.draft();
                from += stage.join();
                yield isDrafted;
            }
            case INVOICE -> invoice();
            default -> new ActivityDraft(pick, columns, dialect, sample, notes).draft();
        };
    }

    private boolean client() {
        Table table = pick.table();
        Optional<Table.Col> first = table.first(Table.Col::isText, Vocabulary.words("name.first"));
        Optional<Table.Col> last = table.first(Table.Col::isText, Vocabulary.words("name.last"));
        Optional<Table.Col> full = table.first(Table.Col::isText, Vocabulary.words("name.full"));
        boolean isWhole = table.has("fullname", "displayname");
        if (pick.kind() == Kind.CONTACT && first.isPresent() && last.isPresent() && !isWhole) {
            String text = dialect.concat(
                    dialect.concat("COALESCE(" + columns.sql(first.get()) + ", '')", "' '"),
                    "COALESCE(" + columns.sql(last.get()) + ", '')");
            columns.columns().put("name", "TRIM(" + text + ")");
        } else if (full.isPresent()) {
            columns.columns().put("name", columns.sql(full.get()));
        } else {
            notes.question("What is the name of a row of '" + table.name() + "'? No column of it is called so.");
            return false;
        }
        notes.guess(table.name() + ".name", Confidence.LIKELY, "by its name");
        columns.texts();
        return true;
    }

    /** E-mail addresses or phones in columns of the client's own. */
    void addresses(ObjectNode source, String list) {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        for (String name : Vocabulary.words(list)) {
            pick.table().first(Table.Col::isText, List.of(name)).ifPresent(column -> found.add(columns.sql(column)));
        }
        if (!found.isEmpty()) {
            source.set(list, found);
            notes.guess(pick.table().name() + "." + list, Confidence.LIKELY, "by the names of the columns");
        }
    }

    private boolean invoice() {
        pick.table()
                .first(c -> !c.isTime(), Vocabulary.columns(Kind.INVOICE, "state"))
                .ifPresentOrElse(
                        state -> columns.codes("status", state, Vocabulary::status, false),
                        () -> notes.question("What says the status of an invoice of '"
                                + pick.table().name() + "'? No column of it is called so."));
        if (!columns.columns().has("status")) {
            statusByFlags();
        }
        columns.texts();
        columns.times();
        return columns.columns().has("status");
    }

    /** Where no code is understood, columns that say whether an invoice is paid or cancelled. */
    private void statusByFlags() {
        ObjectNode cases = JsonNodeFactory.instance.objectNode();
        flag("invoice.cancelled").ifPresent(condition -> cases.put("CANCELLED", condition));
        flag("invoice.paid").ifPresent(condition -> cases.put("PAID", condition));
        if (cases.has("PAID")) {
            columns.columns().putObject("status").put("otherwise", "ISSUED").set("cases", cases);
            notes.guess(pick.table().name() + ".status", Confidence.GUESS, "by columns that are called so");
            notes.question("Which invoices of '" + pick.table().name()
                    + "' are drafts? The draft takes all that are neither paid nor cancelled as issued.");
        }
    }

    private Optional<String> flag(String words) {
        return pick.table()
                .first(c -> c.isFlag() || c.isInteger() || c.isText(), Vocabulary.words(words))
                .map(c -> columns.sql(c) + (c.isBoolean() ? " = TRUE" : c.isText() ? " = 'Y'" : " = 1"));
    }

    private Optional<String> where() {
        var conditions = new ArrayList<String>();
        pick.companyFlag().ifPresent(flag -> {
            String column = names.column(alias, flag);
            String yes = column + (flag.isBoolean() ? " = TRUE" : " = 1");
            String no = "(" + column + " IS NULL OR " + column + (flag.isBoolean() ? " = FALSE)" : " = 0)");
            conditions.add(pick.kind() == Kind.COMPANY ? yes : no);
            notes.guess(
                    pick.table().name() + ".where",
                    Confidence.LIKELY,
                    "'" + flag.name() + "' says which rows are companies, and the others are taken for persons");
        });
        softDelete(pick.table(), alias, names).ifPresent(where -> {
            conditions.add(where);
            notes.guess(pick.table().name() + ".where", Confidence.LIKELY, "rows that are marked as deleted");
        });
        pick.table().columns().stream()
                .filter(c -> conditions.stream().anyMatch(w -> w.contains(names.name(c.name()))))
                .forEach(columns::sql);
        return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", conditions));
    }

    /** What leaves out the rows of a table that are marked as deleted. */
    static Optional<String> softDelete(Table table, String alias, Names names) {
        Optional<Table.Col> flag = table.first(c -> c.isFlag() || c.isInteger(), Vocabulary.words("deleted.flag"));
        if (flag.isPresent()) {
            return Optional.of(names.column(alias, flag.get()) + (flag.get().isBoolean() ? " = FALSE" : " = 0"));
        }
        return table.first(Table.Col::isTime, Vocabulary.words("deleted.at"))
                .map(c -> names.column(alias, c) + " IS NULL");
    }
}

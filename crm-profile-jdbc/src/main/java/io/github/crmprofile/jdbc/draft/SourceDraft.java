package io.github.crmprofile.jdbc.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Roles;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Drafts one source of a mapping out of one table. For one thread. */
final class SourceDraft {

    private final Pick pick;
    private final Table table;
    private final Context context;
    private final Notes notes;
    private final String alias;
    private final ColumnDraft columns;

    SourceDraft(Pick pick, Context context) {
        this.pick = pick;
        this.table = pick.table();
        this.context = context;
        this.notes = context.notes();
        this.alias = pick.kind().plural().substring(0, 1);
        this.columns = new ColumnDraft(pick, alias, context);
    }

    String alias() {
        return alias;
    }

    ColumnDraft columns() {
        return columns;
    }

    /** Returns the source without its links; empty where it has no key, and so no records. */
    Optional<ObjectNode> draft(boolean hasPrefix) {
        if (table.id().isEmpty() && table.key().isEmpty()) {
            notes.question("By what is a row of '" + table.name()
                    + "' known? It has no primary key and no column called id: write its source by hand.");
            return Optional.empty();
        }
        fields();
        ObjectNode source = JsonNodeFactory.instance.objectNode();
        source.putArray("$comment");
        source.put("name", table.lower()).put("from", "");
        new WhereDraft(columns, alias).where().ifPresent(where -> source.put("where", where));
        // The condition on the rows may have joined a table.
        source.put(
                "from",
                context.names().name(table.name()) + " " + alias
                        + columns.joins().text());
        ObjectNode key = source.putObject("id");
        id(key);
        if (hasPrefix) {
            key.put("prefix", table.lower() + "-");
        }
        source.set("columns", columns.columns());
        return Optional.of(source);
    }

    private void id(ObjectNode key) {
        Optional<Table.Col> id = table.id();
        if (id.isPresent()) {
            key.put(type(id.get()), columns.sql(id.get()));
            if (table.isKeyGuessed()) {
                columns.guess("id", Confidence.GUESS, "it differs in all rows that were read");
                notes.question("By what is a row of '" + table.name() + "' known? The draft takes '"
                        + id.get().name() + "', which differs in all rows that were read.");
            } else {
                columns.guess(
                        "id",
                        table.key().isEmpty() ? Confidence.LIKELY : Confidence.SURE,
                        table.key().isEmpty() ? "by its name" : "the primary key");
            }
            return;
        }
        key.put(
                "text",
                table.key().stream()
                        .map(name -> context.dialect()
                                .text(columns.sql(table.find(name).orElseThrow())))
                        .reduce((a, b) ->
                                context.dialect().concat(context.dialect().concat(a, "'-'"), b))
                        .orElseThrow());
        columns.guess("id", Confidence.SURE, "the primary key, of several columns");
    }

    static String type(Table.Col column) {
        return column.isUuid() ? "uuid" : column.isInteger() || column.isNumber() ? "integer" : "text";
    }

    private void fields() {
        switch (pick.kind()) {
            case CONTACT, COMPANY -> client();
            case DEAL -> new DealDraft(columns).draft();
            case INVOICE -> new InvoiceDraft(columns).draft();
            default -> new ActivityDraft(columns).draft();
        }
    }

    private void client() {
        Optional<Table.Col> first = named("name.first").or(() -> ending("name.first"));
        Optional<Table.Col> full = named("name.full");
        // Beside a first name the other one is the last.
        Optional<Table.Col> last = named("name.last")
                .or(() -> ending("name.last"))
                .or(() -> full.filter(c -> c.plain().equals("name") && first.isPresent()));
        boolean isWhole = table.has("fullname", "displayname");
        if (pick.kind() == Kind.CONTACT && first.isPresent() && last.isPresent() && !isWhole) {
            String text = context.dialect()
                    .concat(
                            context.dialect().concat("COALESCE(" + columns.sql(first.get()) + ", '')", "' '"),
                            "COALESCE(" + columns.sql(last.get()) + ", '')");
            columns.columns().put("name", "TRIM(" + text + ")");
            columns.guess("name", Confidence.LIKELY, "by its name");
        } else if (full.isPresent()) {
            columns.columns().put("name", columns.sql(full.get()));
            columns.guess("name", Confidence.LIKELY, "by its name");
        } else {
            otherName();
        }
        columns.texts();
    }

    private Optional<Table.Col> named(String words) {
        return columns.find(c -> c.isText() && !Roles.isWriter(c), Vocabulary.words(words));
    }

    /** Returns a text whose name ends so, such as that of a part of a name that is written after the whole ({@code nameFirstName}). */
    private Optional<Table.Col> ending(String words) {
        List<String> names = Vocabulary.words(words);
        return table.columns().stream()
                .filter(c -> c.isText() && !Roles.isWriter(c))
                .filter(c -> names.stream().anyMatch(name -> c.plain().equals("name" + name)))
                .findFirst();
    }

    /** Some text, where none is called a name. */
    private void otherName() {
        Optional<Table.Col> text = table.columns().stream()
                .filter(c -> c.isText() && !table.key().contains(c.name()))
                .filter(c -> context.graph().of(table, c).isEmpty())
                .findFirst();
        columns.columns().put("name", text.or(table::id).map(columns::sql).orElse("'?'"));
        columns.guess("name", Confidence.GUESS, "the first text, since none is called a name");
        notes.question(
                "What is the name of a row of '" + table.name() + "'? No column of it is called so; the draft takes "
                        + text.or(table::id).map(c -> "'" + c.name() + "'").orElse("none") + ".");
    }

    /** E-mail addresses or phones in columns of the client's own. */
    void addresses(ObjectNode source, String list) {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        List<String> names = Vocabulary.words(list);
        List<Table.Col> exact = names.stream()
                .flatMap(name -> table.first(Table.Col::isText, List.of(name)).stream())
                .toList();
        Stream<Table.Col> all = exact.isEmpty() ? columns.find(Table.Col::isText, names).stream() : exact.stream();
        all.forEach(column -> found.add(columns.sql(column)));
        if (!found.isEmpty()) {
            source.set(list, found);
            columns.guess(list, Confidence.LIKELY, "by the names of the columns");
        }
    }
}

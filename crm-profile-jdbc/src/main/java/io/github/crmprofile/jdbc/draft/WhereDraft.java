package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.draft.Notes.Confidence;
import io.github.crmprofile.jdbc.survey.Names;
import io.github.crmprofile.jdbc.survey.SharedKeys;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import io.github.crmprofile.jdbc.survey.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Drafts which rows of a table count. For one thread. */
final class WhereDraft {

    private final ColumnDraft columns;
    private final String alias;
    private final Context context;
    private final Pick pick;
    private final Table table;

    WhereDraft(ColumnDraft columns, String alias) {
        this.columns = columns;
        this.alias = alias;
        this.context = columns.context();
        this.pick = columns.pick();
        this.table = pick.table();
    }

    Optional<String> where() {
        var conditions = new ArrayList<String>();
        pick.companyFlag().ifPresent(flag -> {
            String column = columns.sql(flag);
            String yes = column + (flag.isBoolean() ? " = TRUE" : " = 1");
            String no = "(" + column + " IS NULL OR " + column + (flag.isBoolean() ? " = FALSE)" : " = 0)");
            conditions.add(pick.kind() == Kind.COMPANY ? yes : no);
            columns.guess(
                    "where",
                    Confidence.LIKELY,
                    "'" + flag.name() + "' says which rows are companies, and the others are taken for persons");
        });
        if (pick.companyFlag().isEmpty()) {
            ofClients().ifPresent(conditions::add);
        }
        ofKind().ifPresent(conditions::add);
        softDelete(table, alias, context).ifPresent(where -> {
            conditions.add(where);
            columns.guess("where", Confidence.LIKELY, "rows that are marked as deleted");
        });
        context.sharedKeys().of(table).flatMap(this::deletedElsewhere).ifPresent(conditions::add);
        new ActiveFlag(columns).condition().ifPresent(conditions::add);
        context.tenant()
                .ifPresent(tenant -> table.find(tenant.column()).ifPresent(column -> {
                    conditions.add(tenant.condition(columns.sql(column)));
                    columns.guess(
                            "where",
                            Confidence.GUESS,
                            "'" + column.name() + "' looks like the firm whose rows they are");
                }));
        table.columns().stream()
                .filter(c -> conditions.stream()
                        .anyMatch(w -> w.contains(context.names().column(alias, c))))
                .forEach(columns::sql);
        return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", conditions));
    }

    /** Returns the codes of persons or of companies, of a table that has both. */
    private Optional<String> ofClients() {
        return context.clientTypes(pick).map(types -> {
            columns.guess(
                    "where",
                    Confidence.LIKELY,
                    "the codes of '" + types.column().name() + "' say which rows are persons, and which companies");
            context.notes()
                    .question("Which rows of '" + table.name() + "' are persons, and which companies? By '"
                            + types.column().name() + "' the draft takes " + types.persons() + " and "
                            + types.companies()
                            + (types.others().isEmpty() ? "." : ", and leaves out " + types.others() + "."));
            return isOneOf(types.column(), pick.kind() == Kind.CONTACT ? types.persons() : types.companies());
        });
    }

    private String isOneOf(Table.Col column, List<String> codes) {
        String list = codes.stream().map(context.dialect()::literal).collect(Collectors.joining(", "));
        return columns.sql(column) + (codes.size() == 1 ? " = " + list : " IN (" + list + ")");
    }

    /** Returns what leaves out the rows that another table, with the same keys, marks as deleted. */
    private Optional<String> deletedElsewhere(SharedKeys.Shared shared) {
        String joined = columns.joined(shared.table());
        if (shared.isSure()) {
            columns.guess(
                    "where",
                    Confidence.SURE,
                    "a foreign key to '" + shared.table().name() + "', which marks deleted rows");
        } else {
            columns.guess(
                    "where", Confidence.GUESS, "'" + shared.table().name() + "' has its keys, and marks deleted rows");
            context.notes()
                    .question("Does the row of '" + shared.table().name()
                            + "' with the same key say whether a record is deleted? No foreign key tells; the draft takes it"
                            + " so of each table that has its keys and no mark of its own.");
        }
        return softDelete(shared.table(), joined, context);
    }

    /** Returns the code of the kind that is meant, of a table that has records of several kinds. */
    private Optional<String> ofKind() {
        if (pick.kind() != Kind.DEAL && pick.kind() != Kind.INVOICE) {
            return Optional.empty();
        }
        for (Table.Col type : table.columns()) {
            List<String> words = Words.of(type.name());
            if (type.isText() && words.get(words.size() - 1).equals("type")) {
                var meant = new ArrayList<String>();
                var others = new ArrayList<String>();
                context.sample().codes(table, type.name()).keySet().stream()
                        .filter(code -> !code.isBlank())
                        .forEach(code -> (isMeant(code) ? meant : others).add(code));
                if (!meant.isEmpty() && !others.isEmpty()) {
                    return Optional.of(among(type, meant, others));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isMeant(String code) {
        String words = pick.kind() == Kind.DEAL ? "kind.deal" : "kind.invoice";
        return Vocabulary.words(words).contains(Words.joined(code));
    }

    private String among(Table.Col type, List<String> meant, List<String> others) {
        columns.guess("where", Confidence.GUESS, "the codes of '" + type.name() + "' that are called so: " + meant);
        context.notes()
                .question("Which rows of '" + table.name() + "' are "
                        + pick.kind().plural() + "? The draft takes those with " + meant + " in '" + type.name()
                        + "', and leaves out " + others + ".");
        return isOneOf(type, meant);
    }

    /** Returns what leaves out the rows of a table that are marked as deleted. */
    static Optional<String> softDelete(Table table, String alias, Context context) {
        Names names = context.names();
        Optional<Table.Col> flag = table.first(c -> c.isFlag() || c.isInteger(), Vocabulary.words("deleted.flag"));
        if (flag.isPresent()) {
            String isKept = names.column(alias, flag.get()) + (flag.get().isBoolean() ? " = FALSE" : " = 0");
            return Optional.of(orUnknown(isKept, table, flag.get(), alias, context));
        }
        Optional<String> letter = table.first(c -> c.isText() && !c.isTime(), Vocabulary.words("deleted.flag"))
                .flatMap(c -> context.sample().codes(table, c.name()).keySet().stream()
                        .filter(Vocabulary::isNo)
                        .findFirst()
                        .map(no -> names.column(alias, c) + " = "
                                + context.dialect().literal(no))
                        .map(isKept -> orUnknown(isKept, table, c, alias, context)));
        return letter.or(() -> table.first(c -> c.isTime() || c.isText(), Vocabulary.words("deleted.at"))
                        .map(c -> isBlank(names.column(alias, c), table, c, context)))
                .or(() -> table.first(Table.Col::isInteger, Vocabulary.words("deleted.at"))
                        .flatMap(c -> never(table, c, alias, context)));
    }

    /** Returns whether a time is none; a text may be blank. */
    private static String isBlank(String sql, Table table, Table.Col time, Context context) {
        boolean isText = time.pattern() != null || (time.isText() && !time.isCalledTime());
        // Without types of columns a blank text may stand in one that is called a time.
        boolean mayBeBlank = isText
                || (!context.dialect().typesColumns()
                        && !context.sample()
                                .beside(table, time.name(), "", time.name())
                                .isEmpty());
        return mayBeBlank ? "(" + sql + " IS NULL OR " + sql + " = '')" : sql + " IS NULL";
    }

    /** Returns a number of seconds that is 0 or empty where nothing was deleted. */
    private static Optional<String> never(Table table, Table.Col time, String alias, Context context) {
        String sql = context.names().column(alias, time);
        Set<String> found = context.sample().codes(table, time.name()).keySet();
        if (found.contains("0")) {
            return Optional.of(orUnknown(sql + " = 0", table, time, alias, context));
        }
        return found.contains("") ? Optional.of(sql + " IS NULL") : Optional.empty();
    }

    /** Keeps rows of which nothing says whether they count: a comparison with NULL would leave them out, and nobody would miss them. */
    static String orUnknown(String isKept, Table table, Table.Col flag, String alias, Context context) {
        return context.sample().codes(table, flag.name()).containsKey("")
                ? "(" + context.names().column(alias, flag) + " IS NULL OR " + isKept + ")"
                : isKept;
    }
}

package io.github.crmprofile.jdbc.survey;

import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the tables that hold no records of clients: of users, of codes, and those between two others. For one thread. */
public final class Roles {

    private static final int MOST_CODES = 200;
    private static final int MOST_OWN = 14;
    private static final Pattern WRITER =
            Pattern.compile("^(created|updated|modified|changed|inserted|edited|entered)by");

    private final Graph graph;
    private final Sample sample;

    public Roles(Graph graph, Sample sample) {
        this.graph = graph;
        this.sample = sample;
    }

    /** Returns whether the rows of a table are those who work with the system. */
    public boolean isUsers(Table table) {
        String last = table.stem().get(table.stem().size() - 1);
        // Contacts may log in, too.
        return Vocabulary.words("table.users").contains(last)
                || (!isCalledClient(table)
                        && table.first(c -> true, Vocabulary.words("column.secret"))
                                .isPresent());
    }

    private static boolean isCalledClient(Table table) {
        return TablePicker.nameScore(table, Kind.CONTACT) > 0 || TablePicker.nameScore(table, Kind.COMPANY) > 0;
    }

    /** Returns whether a table gives names to codes: a short table to which others refer, with texts and without times and amounts of its own. */
    public boolean isLookup(Table table) {
        if (table.id().isEmpty()
                || own(table) > MOST_OWN
                || graph.referrers(table) == 0
                || isUsers(table)
                || isCalledClient(table)) {
            return false;
        }
        long times = table.columns().stream()
                .filter(Table.Col::isTime)
                .filter(c -> !isOfRow(c))
                .count();
        boolean hasOwn = times > 0
                || graph.of(table).stream()
                                .map(Graph.Reference::target)
                                .distinct()
                                .count()
                        > 2
                || table.columns().stream().anyMatch(c -> TypedIds.hasOwnType(table, c))
                || table.first(Table.Col::isText, Vocabulary.words("emails")).isPresent()
                || table.columns().stream().anyMatch(Roles::isMoney);
        return !hasOwn
                && table.columns().stream().anyMatch(c -> c.isText() || c.isFlag())
                && sample.codes(table, table.id().get().name()).size() <= MOST_CODES;
    }

    /** Returns whether a table has no times but those at which its rows were written: a link has none. */
    public static boolean isTimeless(Table table) {
        return table.columns().stream().noneMatch(c -> c.isTime() && !isOfRow(c));
    }

    /** Returns how many columns a table has without its key and those that say by whom and when its rows were written. */
    private static long own(Table table) {
        return table.columns().stream().filter(c -> isOwn(table, c)).count();
    }

    private static boolean isOwn(Table table, Table.Col column) {
        boolean isKey = table.key().size() == 1 && table.key().contains(column.name());
        return !isKey && !isOfRow(column) && !isWriter(column);
    }

    /** Returns whether a column names who wrote a row, or wrote it last. */
    public static boolean isWriter(Table.Col column) {
        return WRITER.matcher(column.plain()).find();
    }

    private static boolean isOfRow(Table.Col column) {
        return Stream.of("DEAL.createdAt", "DEAL.modifiedAt", "deleted.at")
                .anyMatch(words -> Vocabulary.words(words).contains(column.plain()));
    }

    private static boolean isMoney(Table.Col column) {
        List<String> words = column.isInteger() || column.isDecimal() ? Words.of(column.name()) : List.of();
        return words.stream()
                .anyMatch(word -> Vocabulary.words("minor.cent").contains(word)
                        || Vocabulary.words("DEAL.amount").contains(word));
    }

    /** Returns the table of codes that a column refers to. */
    public Optional<Table> lookup(Table table, Table.Col column) {
        return graph.of(table, column).map(Graph.Reference::target).filter(this::isLookup);
    }

    /** Returns whether a table has hardly more than references to two other tables. */
    public boolean isJoin(Table table) {
        List<Graph.Reference> references = graph.of(table);
        long targets =
                references.stream().map(Graph.Reference::target).distinct().count();
        return targets > 1
                && isTimeless(table)
                && own(table)
                                - references.stream()
                                        .filter(reference -> isOwn(table, reference.column()))
                                        .count()
                        <= 3
                && !table.columns().isEmpty()
                && table.columns().stream().noneMatch(Table.Col::isDecimal);
    }
}

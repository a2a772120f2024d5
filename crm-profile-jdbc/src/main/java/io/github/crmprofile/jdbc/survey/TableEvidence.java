package io.github.crmprofile.jdbc.survey;

import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Weighs what the columns, references and codes of a table say of what it holds, whatever it is called. For one thread. */
public final class TableEvidence {

    /** So much must speak for a table whose name says nothing. */
    static final int ENOUGH = 7;

    /** A text that has more values is none of codes. */
    public static final int MOST_CODES = 25;

    /**
     * How much speaks for a kind.
     *
     * @param score the sum
     * @param reasons what it is made of, for people
     * @param isWhole whether nothing is missing that such a table has
     */
    record Finding(int score, List<String> reasons, boolean isWhole) {}

    private final Graph graph;
    private final Roles roles;
    private final Sample sample;

    public TableEvidence(Graph graph, Roles roles, Sample sample) {
        this.graph = graph;
        this.roles = roles;
        this.sample = sample;
    }

    /** A sum with its reasons. */
    private static final class Sum {
        private final List<String> reasons = new ArrayList<>();
        private int score;

        boolean add(boolean holds, int weight, String reason) {
            if (holds) {
                score += weight;
                reasons.add(reason);
            }
            return holds;
        }
    }

    /** Returns what speaks for a kind, when these tables hold the clients. */
    Finding of(Table table, Kind kind, Set<Table> clients) {
        return switch (kind) {
            case CONTACT -> person(table);
            case COMPANY -> company(table);
            default -> record(table, kind, clients);
        };
    }

    private Finding person(Table table) {
        var sum = new Sum();
        boolean isNamed = sum.add(
                has(table, Table.Col::isText, "name.first") && has(table, Table.Col::isText, "name.last"),
                4,
                "first and last names");
        boolean isReached = reached(table, sum);
        sum.add(has(table, c -> true, "person.evidence"), 2, "what persons have");
        sum.add(graph.referrers(table) > 1, 2, "other tables refer to it");
        return new Finding(sum.score, sum.reasons, isNamed && (isReached || graph.referrers(table) > 0));
    }

    private Finding company(Table table) {
        var sum = new Sum();
        boolean isFirm = sum.add(has(table, c -> true, "company.evidence"), 3, "what firms have");
        reached(table, sum);
        sum.add(has(table, Table.Col::isText, "name.full"), 1, "a name");
        sum.add(graph.referrers(table) > 1, 2, "other tables refer to it");
        return new Finding(
                sum.score, sum.reasons, isFirm && table.columns().stream().anyMatch(Table.Col::isText));
    }

    private static boolean reached(Table table, Sum sum) {
        boolean hasMail = sum.add(has(table, Table.Col::isText, "emails"), 2, "e-mail addresses");
        boolean hasPhone = sum.add(has(table, Table.Col::isText, "phones"), 1, "phones");
        return hasMail || hasPhone;
    }

    private Finding record(Table table, Kind kind, Set<Table> clients) {
        var sum = new Sum();
        boolean isLinked = graph.of(table).stream().anyMatch(r -> clients.contains(r.target()))
                || graph.tables().stream().anyMatch(between -> isBetween(between, table, clients));
        sum.add(isLinked, 2, "links to clients");
        // The values of tables that have nothing to do with clients are not read.
        boolean isAbout = isLinked || !TypedIds.of(table).isEmpty();
        boolean isTimed = sum.add(
                table.columns().stream().anyMatch(c -> c.isTime() || (isAbout && isEpoch(table, c))), 1, "times");
        boolean isMoney =
                table.amount(c -> true, Vocabulary.columns(kind, "amount")).isPresent()
                        || table.columns().stream()
                                .anyMatch(c -> c.minorDigits() > 0
                                        || (c.isDecimal() && graph.of(table, c).isEmpty()));
        sum.add(
                graph.of(table).stream().anyMatch(r -> roles.isUsers(r.target()))
                        || table.first(c -> true, Vocabulary.words("responsible"))
                                .isPresent(),
                1,
                "users");
        boolean isWhole = isTimed
                && isAbout
                && switch (kind) {
                    case DEAL -> deal(table, sum, isMoney) && isLinked;
                    case INVOICE -> invoice(table, sum, isMoney) && isLinked;
                    default -> activity(table, sum, isMoney, isLinked);
                };
        return new Finding(sum.score, sum.reasons, isWhole);
    }

    private boolean isEpoch(Table table, Table.Col column) {
        return column.isInteger()
                && !table.isReference(column)
                && !Epochs.form(sample.codes(table, column.name()).keySet()).isEmpty();
    }

    private boolean isBetween(Table between, Table table, Set<Table> clients) {
        return roles.isJoin(between)
                && !graph.between(between, table).isEmpty()
                && graph.of(between).stream().anyMatch(r -> clients.contains(r.target()));
    }

    private boolean deal(Table table, Sum sum, boolean isMoney) {
        sum.add(isMoney, 2, "an amount");
        sum.add(has(table, Table.Col::isNumber, "deal.evidence"), 2, "a probability");
        boolean isClosed = told(table, Vocabulary::outcome).anyMatch(v -> !v.equals("OPEN"));
        sum.add(isClosed, 4, "codes of won and lost");
        sum.add(state(table).isPresent(), 1, "a state");
        sum.add(
                has(table, Table.Col::isTime, "INVOICE.dueOn") || has(table, c -> true, "invoice.evidence"),
                -4,
                "days of payment");
        return isMoney && (state(table).isPresent() || isClosed);
    }

    private boolean invoice(Table table, Sum sum, boolean isMoney) {
        sum.add(isMoney, 2, "an amount");
        boolean isDue = sum.add(has(table, Table.Col::isTime, "INVOICE.dueOn"), 2, "a day when it is due");
        boolean isPaid = sum.add(
                has(table, c -> true, "INVOICE.paidOn")
                        || has(table, c -> true, "INVOICE.paidAmount")
                        || has(table, c -> true, "invoice.evidence"),
                2,
                "what was paid");
        sum.add(told(table, Vocabulary::status).anyMatch(v -> v.equals("PAID")), 2, "codes of paid");
        return isMoney && (isDue || isPaid);
    }

    private boolean activity(Table table, Sum sum, boolean isMoney, boolean isLinked) {
        long channels = told(table, Vocabulary::channel).count();
        boolean isTyped = sum.add(channels > 1, 4, "codes of channels");
        boolean isDirected = sum.add(has(table, c -> true, "activity.direction.sure"), 2, "a direction");
        boolean isPaired = sum.add(!isLinked && !TypedIds.of(table).isEmpty(), 2, "types and ids of what it is about");
        sum.add(has(table, Table.Col::isText, "activity.text"), 1, "a text");
        sum.add(isMoney, -3, "amounts");
        return (isLinked || isPaired) && (isTyped || isDirected);
    }

    /** Returns the column of a state: called so, or a reference to a table of codes that is. */
    private Optional<Table.Col> state(Table table) {
        return table.like(c -> !c.isTime(), Vocabulary.columns(Kind.DEAL, "state"));
    }

    /** Returns what the codes of a table and of the tables of codes that it refers to mean, each once. */
    private Stream<String> told(Table table, Function<String, Optional<String>> meaning) {
        Stream<Map<String, Integer>> own = table.columns().stream()
                .filter(c -> c.isText() && !c.isTime() && graph.of(table, c).isEmpty())
                .map(c -> sample.codes(table, c.name()))
                .filter(codes -> codes.size() <= MOST_CODES);
        Stream<Map<String, Integer>> lookups = graph.of(table).stream()
                .map(Graph.Reference::target)
                .filter(roles::isLookup)
                .distinct()
                .flatMap(lookup ->
                        lookup.columns().stream().filter(Table.Col::isText).map(c -> sample.codes(lookup, c.name())));
        return Stream.concat(own, lookups)
                .flatMap(codes -> codes.keySet().stream())
                .flatMap(code -> meaning.apply(code).stream())
                .distinct();
    }

    private static boolean has(Table table, Predicate<Table.Col> kind, String words) {
        return table.like(kind, Vocabulary.words(words)).isPresent();
    }
}

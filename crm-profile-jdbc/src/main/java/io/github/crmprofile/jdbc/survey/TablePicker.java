package io.github.crmprofile.jdbc.survey;

import io.github.crmprofile.jdbc.survey.TableEvidence.Finding;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds which tables hold contacts, companies, deals, activities and invoices, by their names, columns, references and codes. For one thread. */
public final class TablePicker {

    private static final int ENOUGH = 6;

    private final Graph graph;
    private final Roles roles;
    private final Sample sample;
    private final TableEvidence evidence;

    public TablePicker(Graph graph, Roles roles, Sample sample) {
        this.graph = graph;
        this.roles = roles;
        this.sample = sample;
        this.evidence = new TableEvidence(graph, roles, sample);
    }

    /**
     * A table that was picked, or might be.
     *
     * @param table the table
     * @param kind what it holds
     * @param isNamed whether the developer said so
     * @param score how much speaks for it
     * @param byStructure what speaks for it where its name does not; empty where it does
     */
    public record Pick(Table table, Kind kind, boolean isNamed, int score, List<String> byStructure) {

        /**
         * Returns the column that says whether a row of a table of persons and companies is a company; empty where the table has one of them alone.
         */
        public Optional<Table.Col> companyFlag() {
            return kind == Kind.CONTACT || kind == Kind.COMPANY
                    ? table.first(c -> c.isFlag() || c.isInteger(), Vocabulary.words("company.flag"))
                    : Optional.empty();
        }
    }

    /** Returns the tables picked, those that were named first. */
    public List<Pick> pick(Map<Kind, List<String>> named) {
        var picks = new ArrayList<Pick>();
        named.forEach((kind, names) -> names.forEach(name -> graph.tables().stream()
                .filter(table -> table.isNamed(name))
                .forEach(table -> picks.add(new Pick(table, channel(kind, table), true, ENOUGH, List.of())))));
        clients(named, picks);
        addOtherKind(picks);
        records(named, picks);
        return picks;
    }

    /** Calls that are named as activities are calls. */
    private static Kind channel(Kind kind, Table table) {
        return kind != Kind.ACTIVITY
                ? kind
                : Arrays.stream(Kind.values())
                        .filter(other -> other.channel() != null && nameScore(table, other) > 0)
                        .findFirst()
                        .orElse(kind);
    }

    private void clients(Map<Kind, List<String>> named, List<Pick> picks) {
        Set<Table> taken = taken(picks);
        for (Kind kind : List.of(Kind.CONTACT, Kind.COMPANY)) {
            if (!named.containsKey(kind)) {
                graph.tables().stream()
                        .filter(table -> !taken.contains(table))
                        .flatMap(table -> best(table, Set.of()).stream())
                        .filter(pick -> pick.kind() == kind)
                        .max(BETTER)
                        .ifPresent(picks::add);
            }
        }
    }

    private void records(Map<Kind, List<String>> named, List<Pick> picks) {
        Set<Table> clients = clients(picks);
        Set<Table> taken = taken(picks);
        var best = new EnumMap<Kind, Pick>(Kind.class);
        for (Table table : graph.tables()) {
            if (!taken.contains(table)) {
                best(table, clients)
                        .ifPresent(pick ->
                                best.merge(pick.kind(), pick, (a, b) -> OFFERS_LAST.compare(a, b) >= 0 ? a : b));
            }
        }
        best.values().stream()
                .filter(pick -> pick.kind() != Kind.CONTACT && pick.kind() != Kind.COMPANY)
                .filter(pick -> named.keySet().stream()
                        .noneMatch(kind -> kind.plural().equals(pick.kind().plural())))
                .forEach(picks::add);
    }

    public static Set<Table> clients(List<Pick> picks) {
        var clients = new HashSet<Table>();
        picks.stream()
                .filter(pick -> pick.kind() == Kind.CONTACT || pick.kind() == Kind.COMPANY)
                .forEach(pick -> clients.add(pick.table()));
        return clients;
    }

    private static Set<Table> taken(List<Pick> picks) {
        var taken = new HashSet<Table>();
        picks.forEach(pick -> taken.add(pick.table()));
        return taken;
    }

    /** Of a table that has persons and companies, each is a source. */
    private void addOtherKind(List<Pick> picks) {
        for (Pick pick : List.copyOf(picks)) {
            Kind other = pick.kind() == Kind.CONTACT ? Kind.COMPANY : Kind.CONTACT;
            boolean isThere =
                    picks.stream().anyMatch(p -> p.kind() == other && p.table().equals(pick.table()));
            boolean isClient = pick.kind() == Kind.CONTACT || pick.kind() == Kind.COMPANY;
            boolean isMixed = pick.companyFlag().isPresent()
                    || (isClient
                            && picks.stream().noneMatch(p -> p.kind() == other)
                            && ClientTypes.of(pick.table(), sample).isPresent());
            if (isMixed && !isThere) {
                picks.removeIf(p -> p.kind() == other && !p.isNamed() && p.score() < pick.score());
                if (picks.stream().noneMatch(p -> p.kind() == other)) {
                    picks.add(new Pick(pick.table(), other, pick.isNamed(), pick.score(), pick.byStructure()));
                }
            }
        }
    }

    private static final Comparator<Pick> BETTER = Comparator.comparingInt(Pick::score)
            .thenComparing(pick -> -pick.table().name().length())
            .thenComparing(pick -> pick.table().name(), Comparator.reverseOrder());

    /** An offer is a deal where no table has what is one before it: both would count the same deals twice. */
    private static final Comparator<Pick> OFFERS_LAST =
            Comparator.comparing((Pick pick) -> !isOffer(pick)).thenComparing(BETTER);

    private static boolean isOffer(Pick pick) {
        return pick.kind() == Kind.DEAL && Vocabulary.isOffer(last(pick.table().stem()));
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    /** Returns what a table holds most likely, when these tables hold the clients; empty where too little speaks for anything. */
    public Optional<Pick> best(Table table, Set<Table> clients) {
        if (table.columns().size() < 3
                || roles.isUsers(table)
                || (roles.isJoin(table) && table.columns().size() < 5)) {
            return Optional.empty();
        }
        return Arrays.stream(Kind.values())
                .flatMap(kind -> candidate(table, kind, clients).stream())
                .max(BETTER);
    }

    /** Returns whether a table has notes or tasks, which no number counts, and says neither whose nor when they are. */
    private boolean isIdle(Table table, Kind kind) {
        return List.of(Kind.NOTE, Kind.TASK).contains(kind)
                && Roles.isTimeless(table)
                && graph.of(table).isEmpty()
                && TypedIds.of(table).isEmpty();
    }

    private Optional<Pick> candidate(Table table, Kind kind, Set<Table> clients) {
        if (isIdle(table, kind)) {
            return Optional.empty();
        }
        int name = kind == Kind.EMAIL && isAddresses(table)
                ? 0
                : nameScore(table, kind == Kind.EMAIL && isOfMails(table) ? Kind.ACTIVITY : kind);
        if (name > 0) {
            Finding finding = evidence.of(table, kind, clients);
            int score = name + Math.max(evidence(table, kind), finding.isWhole() ? finding.score() - 2 : 0);
            return score < ENOUGH ? Optional.empty() : Optional.of(new Pick(table, kind, false, score, List.of()));
        } else if (kind.channel() != null || isDetail(table) || roles.isLookup(table)) {
            return Optional.empty();
        }
        Finding finding = evidence.of(table, kind, clients);
        return finding.isWhole() && finding.score() >= TableEvidence.ENOUGH
                ? Optional.of(new Pick(table, kind, false, finding.score() - 1, finding.reasons()))
                : Optional.empty();
    }

    /** Returns whether a table that is called like e-mails has addresses: without times and texts of their own. */
    private static boolean isAddresses(Table table) {
        return Roles.isTimeless(table)
                && table.first(Table.Col::isText, Vocabulary.words("emails")).isPresent()
                && table.first(Table.Col::isText, Vocabulary.words("activity.text"))
                        .isEmpty();
    }

    /** Returns whether a table of messages has e-mails: other messages have no subject. */
    private static boolean isOfMails(Table table) {
        return last(table.stem()).equals("message")
                && table.has("subject", "betreff", "oggetto", "asunto", "objet", "assunto");
    }

    private static boolean isDetail(Table table) {
        return table.stem().stream()
                .anyMatch(word -> Vocabulary.words("table.details").contains(word) && !word.equals("multi"));
    }

    /** Returns how much the name of a table says for a kind; 0 and less for nothing. */
    static int nameScore(Table table, Kind kind) {
        List<String> words = withoutCarrier(table.stem(), kind);
        String last = last(words);
        List<String> lastTwo = words.subList(Math.max(0, words.size() - 2), words.size());
        boolean isPair = Vocabulary.means(kind, String.join("", lastTwo));
        if (!Vocabulary.means(kind, last) && !isPair && !(kind == Kind.DEAL && Vocabulary.isOffer(last))) {
            return 0;
        }
        long others = words.stream()
                .filter(word -> !word.equals(last) && !(isPair && lastTwo.contains(word)))
                .filter(word -> Arrays.stream(Kind.values())
                        .anyMatch(k -> !k.plural().equals(kind.plural()) && Vocabulary.means(k, word)))
                .count();
        long details = words.stream()
                .filter(word -> Vocabulary.words("table.details").contains(word)
                        && !(isPair && lastTwo.contains(word))
                        && !(kind == Kind.ACTIVITY && word.equals("act")))
                .count();
        boolean isWhole = words.size() == 1 || (isPair && words.size() == 2);
        return Math.max(0, (isWhole ? 6 : 4) - 4 * (int) (others + details));
    }

    /** Returns the words of a name without the last one, where it says only that the word of a channel before it stands for a row. */
    private static List<String> withoutCarrier(List<String> words, Kind kind) {
        return words.size() > 1
                        && List.of(Kind.CALL, Kind.MEETING, Kind.EMAIL).contains(kind)
                        && Vocabulary.words("table.carrier").contains(last(words))
                        && Vocabulary.means(kind, words.get(words.size() - 2))
                ? words.subList(0, words.size() - 1)
                : words;
    }

    private static int evidence(Table table, Kind kind) {
        int found = table.first(c -> true, Vocabulary.words("responsible")).isPresent() ? 1 : 0;
        for (String amount : List.of("amount", "paidAmount")) {
            found += table.amount(c -> true, Vocabulary.columns(kind, amount)).isPresent() ? 2 : 0;
        }
        for (String time :
                List.of("createdAt", "closedAt", "modifiedAt", "issuedOn", "dueOn", "paidOn", "occurredAt")) {
            found += table.like(Table.Col::isTime, Vocabulary.columns(kind, time))
                            .isPresent()
                    ? 1
                    : 0;
        }
        if (kind == Kind.CONTACT || kind == Kind.COMPANY) {
            found += Vocabulary.isClient(table) ? 2 : 0;
            found +=
                    table.like(Table.Col::isText, Vocabulary.words("name.full")).isPresent()
                                    || table.like(Table.Col::isText, Vocabulary.words("name.first"))
                                            .isPresent()
                            ? 1
                            : 0;
        } else {
            found += table.like(c -> !c.isTime(), Vocabulary.columns(kind, "state"))
                            .isPresent()
                    ? 1
                    : 0;
            boolean isActivity = kind.plural().equals("activities");
            found += isActivity && !TypedIds.of(table).isEmpty() ? 1 : 0;
        }
        return found;
    }
}

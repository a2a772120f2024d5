package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.draft.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which tables hold contacts, companies, deals, activities and invoices, by their names and columns. */
final class TablePicker {

    private static final int ENOUGH = 6;
    private final List<Table> tables;

    TablePicker(List<Table> tables) {
        this.tables = tables;
    }

    /**
     * A table that was picked.
     *
     * @param table the table
     * @param kind what it holds
     * @param isNamed whether the developer said so
     * @param score how much speaks for it
     */
    record Pick(Table table, Kind kind, boolean isNamed, int score) {

        /** The column that says whether a row of a table of persons and companies is a company; empty where the table has one of them alone. */
        Optional<Table.Col> companyFlag() {
            return kind == Kind.CONTACT || kind == Kind.COMPANY
                    ? table.first(c -> c.isFlag() || c.isInteger(), Vocabulary.words("company.flag"))
                    : Optional.empty();
        }
    }

    /** The tables picked, those that were named first. */
    List<Pick> pick(Map<Kind, List<String>> named) {
        var picks = new ArrayList<Pick>();
        var best = new EnumMap<Kind, Pick>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<String> names = named.getOrDefault(kind, List.of());
            tables.stream()
                    .filter(table -> names.stream().anyMatch(table::isNamed))
                    .forEach(table -> picks.add(new Pick(table, kind, true, ENOUGH)));
        }
        var taken = new HashSet<String>();
        picks.forEach(pick -> taken.add(pick.table().name()));
        for (Table table : tables) {
            if (!taken.contains(table.name())) {
                candidate(table).ifPresent(pick -> best.merge(pick.kind(), pick, TablePicker::better));
            }
        }
        best.values().stream()
                .filter(pick -> named.getOrDefault(pick.kind(), List.of()).isEmpty())
                .forEach(picks::add);
        addOtherKind(picks);
        return picks;
    }

    /** Of a table that has persons and companies, each is a source. */
    private static void addOtherKind(List<Pick> picks) {
        for (Pick pick : List.copyOf(picks)) {
            Kind other = pick.kind() == Kind.CONTACT ? Kind.COMPANY : Kind.CONTACT;
            boolean isThere = picks.stream().anyMatch(p -> p.kind() == other);
            if (pick.companyFlag().isPresent() && !isThere) {
                picks.add(new Pick(pick.table(), other, pick.isNamed(), pick.score()));
            }
        }
    }

    private static Pick better(Pick a, Pick b) {
        int names = Integer.compare(b.table().name().length(), a.table().name().length());
        return a.score() > b.score() || (a.score() == b.score() && names >= 0) ? a : b;
    }

    private static Optional<Pick> candidate(Table table) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Pick(table, kind, false, score(table, kind)))
                .filter(pick -> pick.score() >= ENOUGH)
                .max(Comparator.comparingInt(Pick::score));
    }

    private static int score(Table table, Kind kind) {
        List<String> words = Words.of(table.name());
        if (words.isEmpty() || table.columns().size() < 3) {
            return 0;
        }
        String last = words.get(words.size() - 1);
        List<String> lastTwo = words.subList(Math.max(0, words.size() - 2), words.size());
        boolean isPair = Vocabulary.means(kind, String.join("", lastTwo));
        boolean isLast = Vocabulary.means(kind, last) || isPair;
        if (!isLast) {
            return 0;
        }
        boolean isAlone = words.size() == 1;
        long others = words.stream()
                .filter(word -> !word.equals(last))
                .filter(word -> Arrays.stream(Kind.values())
                        .anyMatch(k -> !k.plural().equals(kind.plural()) && Vocabulary.means(k, word)))
                .count();
        long details = words.stream()
                .filter(word -> Vocabulary.words("table.details").contains(word)
                        && !(isPair && lastTwo.contains(word))
                        && !(kind == Kind.ACTIVITY && word.equals("act")))
                .count();
        return (isAlone ? 6 : 4) + evidence(table, kind) - 4 * (int) (others + details);
    }

    private static int evidence(Table table, Kind kind) {
        int found = table.first(c -> true, Vocabulary.words("responsible")).isPresent() ? 1 : 0;
        for (String amount : List.of("amount", "paidAmount")) {
            found += table.first(Table.Col::isNumber, Vocabulary.columns(kind, amount))
                            .isPresent()
                    ? 2
                    : 0;
        }
        for (String time :
                List.of("createdAt", "closedAt", "modifiedAt", "issuedOn", "dueOn", "paidOn", "occurredAt")) {
            found += table.first(Table.Col::isTime, Vocabulary.columns(kind, time))
                            .isPresent()
                    ? 1
                    : 0;
        }
        if (kind == Kind.CONTACT || kind == Kind.COMPANY) {
            found += table.has(
                            "email",
                            "phone",
                            "firstname",
                            "lastname",
                            "fullname",
                            "website",
                            "phonework",
                            "phoneoffice")
                    ? 2
                    : 0;
            found += table.has("name", "title", "nom", "customername", "organizationname", "firstname") ? 1 : 0;
        } else {
            found += table.first(c -> true, Vocabulary.columns(kind, "state")).isPresent() ? 1 : 0;
        }
        return found;
    }
}

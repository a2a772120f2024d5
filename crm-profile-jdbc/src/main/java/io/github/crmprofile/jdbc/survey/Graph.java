package io.github.crmprofile.jdbc.survey;

import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds which columns refer to which tables: by foreign key, or by the names of columns, keys and tables. Immutable after it is made. */
public final class Graph {

    private static final Set<String> PARENT = Set.of("parent", "padre", "eltern", "ober");

    /**
     * A column that refers to a table.
     *
     * @param column the column
     * @param target the table that it refers to
     * @param isSure whether a foreign key says so
     * @param score how much speaks for it
     */
    public record Reference(Table.Col column, Table target, boolean isSure, int score) {}

    private final List<Table> tables;
    private final Map<String, Table> byName = new HashMap<>();
    private final Map<Table, List<Reference>> references = new HashMap<>();
    private final Map<Table, Set<Table>> referrers = new HashMap<>();
    private final Map<Table, Table.Col> ids = new HashMap<>();
    private final Map<Table, Set<Kind>> kinds = new HashMap<>();

    public Graph(List<Table> tables) {
        this.tables = tables;
        for (Table table : tables) {
            table.id().ifPresent(id -> ids.put(table, id));
            kinds.put(table, kinds(last(table.stem()), String.join("", table.stem())));
        }
        tables.forEach(table -> byName.put(table.name().toLowerCase(Locale.ROOT), table));
        for (Table table : tables) {
            var found = new ArrayList<Reference>();
            table.columns().forEach(column -> reference(table, column).ifPresent(found::add));
            references.put(table, found);
            found.forEach(reference -> referrers
                    .computeIfAbsent(reference.target(), target -> new HashSet<>())
                    .add(table));
        }
    }

    public List<Table> tables() {
        return tables;
    }

    /** Returns all references of a table, in the order of its columns. */
    public List<Reference> of(Table table) {
        return references.getOrDefault(table, List.of());
    }

    /** Returns what a column refers to. */
    public Optional<Reference> of(Table table, Table.Col column) {
        return of(table).stream().filter(r -> r.column().equals(column)).findFirst();
    }

    /** Returns the references of a table to another one, the surest first. */
    public List<Reference> between(Table from, Table to) {
        return of(from).stream()
                .filter(r -> r.target().equals(to))
                .sorted(Comparator.comparing(Reference::isSure)
                        .thenComparing(Reference::score)
                        .reversed())
                .toList();
    }

    /** Returns the other tables that refer to a table. */
    public long referrers(Table table) {
        return referrers.getOrDefault(table, Set.of()).stream()
                .filter(other -> !other.equals(table))
                .count();
    }

    private Optional<Reference> reference(Table table, Table.Col column) {
        Table declared =
                byName.get(table.references().getOrDefault(column.name(), "").toLowerCase(Locale.ROOT));
        if (declared != null) {
            return Optional.of(new Reference(column, declared, true, 9));
        }
        boolean isOwnKey = table.key().size() == 1 && table.key().contains(column.name());
        boolean isNone = isOwnKey || column.isTime() || column.isFlag() || column.isFloat();
        if (isNone || TypedIds.hasOwnType(table, column)) {
            return Optional.empty();
        }
        return Stream.concat(byParent(table, column), byName(table, column))
                .max(Comparator.comparingInt(Reference::score)
                        .thenComparing(r -> -r.target().name().length()));
    }

    /** Returns the table that a column called parent refers to: its own, or the one with whose name the name of its own begins. */
    private Stream<Reference> byParent(Table table, Table.Col column) {
        String plain = column.plain();
        boolean isParent = PARENT.stream().anyMatch(word -> plain.equals(word) || plain.equals(word + "id"));
        boolean isOwner = plain.equals("ownerid") && !table.has("ownertype", "ownertypeid");
        if (!isParent && !isOwner) {
            return Stream.empty();
        }
        return tables.stream()
                .filter(other -> fits(column, other))
                .filter(other -> other.equals(table) ? isParent && !isChild(table) : begins(table.stem(), other.stem()))
                .map(other ->
                        new Reference(column, other, false, 3 + other.stem().size()));
    }

    private boolean isChild(Table table) {
        return tables.stream().anyMatch(other -> begins(table.stem(), other.stem()));
    }

    private static boolean begins(List<String> words, List<String> first) {
        return words.size() > first.size() && words.subList(0, first.size()).equals(first);
    }

    private Stream<Reference> byName(Table table, Table.Col column) {
        List<String> all = Words.of(column.name());
        List<String> noise = Vocabulary.words("reference.noise");
        List<String> words = all.stream().filter(word -> !noise.contains(word)).toList();
        boolean isPlain = words.size() == all.size();
        if (words.isEmpty()
                || (isPlain && words.contains("type"))
                || (isPlain && column.isDecimal() && !column.isInteger())) {
            return Stream.empty();
        }
        Set<Kind> meant = kinds(last(words), String.join("", words));
        return tables.stream()
                .filter(other -> fits(column, other))
                .flatMap(other -> score(table, column, words, isPlain, meant, other).stream()
                        .map(score -> new Reference(column, other, false, score)));
    }

    private Optional<Integer> score(
            Table table, Table.Col column, List<String> words, boolean isPlain, Set<Kind> meant, Table other) {
        List<String> stem = other.stem();
        String joined = String.join("", words);
        String last = last(words);
        String lastOfTable = last(stem);
        boolean isItself = table.equals(other);
        Table.Col id = ids.get(other);
        boolean isKeyOfOther = !isItself
                && id != null
                && column.name().equalsIgnoreCase(id.name())
                && !Vocabulary.words("key.plain").contains(column.plain());
        boolean isAlone = stem.size() == 1;
        if (isKeyOfOther || joined.equals(String.join("", stem))) {
            return isItself ? Optional.empty() : Optional.of(7);
        } else if (last.equals(lastOfTable)) {
            return (isItself && isPlain) || isOfOther(table, other) ? Optional.empty() : Optional.of(isAlone ? 6 : 4);
        } else if (isPlain && !column.isText() && !column.isUuid() && !column.isInteger()) {
            return Optional.empty();
        } else if (!Collections.disjoint(meant, kinds.getOrDefault(other, Set.of()))) {
            return Optional.of(isAlone ? 5 : 3);
        } else if (!isPlain
                && !isItself
                && words.size() == 1
                && (isShort(last, lastOfTable) || isNear(last, lastOfTable))) {
            return Optional.of(isAlone ? 3 : 2);
        }
        return Optional.empty();
    }

    /** Returns whether a table is called as a detail of another one than this, as the states of leads are. */
    private boolean isOfOther(Table table, Table details) {
        List<String> owner = details.stem().subList(0, details.stem().size() - 1);
        return !owner.isEmpty()
                && !table.equals(details)
                && !table.stem().containsAll(owner)
                && tables.stream().anyMatch(other -> other.stem().equals(owner));
    }

    /** Returns whether two words differ by a letter that one of them has more, as those of two languages do. */
    private static boolean isNear(String a, String b) {
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        return shorter.length() > 4
                && longer.length() == shorter.length() + 1
                && IntStream.range(0, longer.length())
                        .anyMatch(i -> (longer.substring(0, i) + longer.substring(i + 1)).equals(shorter));
    }

    private static Set<Kind> kinds(String last, String joined) {
        return Arrays.stream(Kind.values())
                .filter(kind -> Vocabulary.means(kind, last) || Vocabulary.means(kind, joined))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String last(List<String> words) {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    private static boolean isShort(String word, String table) {
        return (word.length() > 1 && table.startsWith(word)) || (table.length() > 2 && word.startsWith(table));
    }

    private boolean fits(Table.Col column, Table other) {
        Table.Col id = ids.get(other);
        return id != null
                && id.isUuid() == column.isUuid()
                && isWhole(id) == isWhole(column)
                && id.isText() == column.isText();
    }

    private static boolean isWhole(Table.Col column) {
        return column.isInteger() || (column.isDecimal() && !column.isFloat());
    }
}

package io.github.crmprofile.jdbc.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the table that has a row with the same key for each row of other tables, and says there what these do not: of which table it is, whether it is
 * deleted, when it was created. A foreign key tells it, or codes that differ from table to table. For one thread.
 */
public final class SharedKeys {

    /** Of fewer rows the keys may be equal by chance. */
    public static final int FEWEST = 3;

    /**
     * The table with the same keys.
     *
     * @param table the table
     * @param isSure whether a foreign key says so
     */
    public record Shared(Table table, boolean isSure) {}

    /**
     * A table with the keys of others, and what it says of which of them a row is.
     *
     * @param table the table
     * @param key its key
     * @param type the column of codes
     * @param tables the tables whose rows have one code each
     */
    public record Kinds(Table table, Table.Col key, Table.Col type, Map<String, Table> tables) {}

    private final Graph graph;
    private final Sample sample;
    private final Optional<Kinds> kinds;

    public SharedKeys(Graph graph, Sample sample, Collection<Table> picked) {
        this.graph = graph;
        this.sample = sample;
        List<Table> tables = picked.stream()
                .distinct()
                .filter(table -> table.id().isPresent())
                .toList();
        this.kinds = graph.tables().stream()
                .filter(shared -> !picked.contains(shared) && shared.key().size() == 1)
                .sorted(Comparator.comparing(shared -> !isMarked(shared)))
                .flatMap(shared -> types(shared).flatMap(type -> kinds(shared, type, tables).stream()))
                .findFirst();
    }

    /** Returns the table that says of which table a key is, if there is one. */
    public Optional<Kinds> kinds() {
        return kinds;
    }

    /** Returns the table that has a row for each of a table that has no mark of deleted rows itself. */
    public Optional<Shared> of(Table table) {
        if (table.id().isEmpty() || isMarked(table)) {
            return Optional.empty();
        }
        return graph.of(table, table.id().get())
                .filter(reference -> reference.isSure() && isMarked(reference.target()))
                .map(reference -> new Shared(reference.target(), true))
                .or(() -> kinds.filter(shared -> isMarked(shared.table()))
                        .filter(shared -> holdsAll(shared, table))
                        .map(shared -> new Shared(shared.table(), false)));
    }

    private static boolean isMarked(Table table) {
        return table.columns().stream()
                .anyMatch(column -> Stream.of("deleted.flag", "deleted.at")
                        .anyMatch(words -> Vocabulary.words(words).contains(column.plain())));
    }

    private static Stream<Table.Col> types(Table table) {
        return table.columns().stream()
                .filter(column -> column.isText() && column.plain().matches(".*(type|typ|tipo|module|model|class)"));
    }

    /** Returns what the codes say, where the rows with the keys of two tables or more have one code each, and not the same. */
    private Optional<Kinds> kinds(Table shared, Table.Col type, List<Table> tables) {
        if (sample.codes(shared, type.name()).size() > TableEvidence.MOST_CODES) {
            return Optional.empty();
        }
        Table.Col key = shared.id().orElseThrow();
        var claims = new TreeMap<String, List<Table>>();
        tables.forEach(table -> {
            Map<String, Integer> found = codes(shared, key, type, table);
            found.forEach((code, count) -> {
                boolean isWhole = found.size() == 1
                        && count >= FEWEST
                        && count == Sample.some(keys(table)).size();
                if (isWhole) {
                    claims.computeIfAbsent(code, c -> new ArrayList<>()).add(table);
                }
            });
        });
        var codes = new TreeMap<String, Table>();
        claims.forEach((code, claiming) -> owner(shared, claiming).ifPresent(table -> codes.put(code, table)));
        return codes.size() > 1 ? Optional.of(new Kinds(shared, key, type, codes)) : Optional.empty();
    }

    /** Returns the only table that claims a code; of several, whose keys may be equal by chance, the one that a foreign key speaks for. */
    private Optional<Table> owner(Table shared, List<Table> claiming) {
        List<Table> sure = claiming.stream()
                .filter(table -> graph.of(table, table.id().orElseThrow())
                        .filter(reference ->
                                reference.isSure() && reference.target().equals(shared))
                        .isPresent())
                .toList();
        List<Table> owners = sure.isEmpty() ? claiming : sure;
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    private Map<String, Integer> codes(Table shared, Table.Col key, Table.Col type, Table table) {
        return isAlike(key, table) ? sample.beside(shared, key, keys(table), type.name()) : Map.of();
    }

    /** Returns whether a table has keys of the shared one alone, and none of them is said to be another table's. */
    private boolean holdsAll(Kinds shared, Table table) {
        Map<String, Integer> found = codes(shared.table(), shared.key(), shared.type(), table);
        int rows = found.values().stream().mapToInt(Integer::intValue).sum();
        return rows >= FEWEST
                && rows == Sample.some(keys(table)).size()
                && found.keySet().stream()
                        .allMatch(code ->
                                shared.tables().getOrDefault(code, table).equals(table));
    }

    private static boolean isAlike(Table.Col key, Table table) {
        return table.id()
                .filter(id -> id.isInteger() == key.isInteger() && id.isText() == key.isText())
                .isPresent();
    }

    private Set<String> keys(Table table) {
        return sample.codes(table, table.id().orElseThrow().name()).keySet();
    }
}

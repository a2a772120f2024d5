package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.survey.Graph;
import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TableEvidence;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the table that has a row with the same key for each row of other tables, and says there what these do not: whether it is deleted, when it was
 * created. A foreign key tells it, or codes that differ from table to table. For one thread.
 */
final class SharedKeys {

    /** Of fewer rows the keys may be equal by chance. */
    private static final int FEWEST = 3;

    /**
     * The table with the same keys.
     *
     * @param table the table
     * @param isSure whether a foreign key says so
     */
    record Shared(Table table, boolean isSure) {}

    private final Graph graph;
    private final Sample sample;
    private final Optional<Table> guessed;

    SharedKeys(Graph graph, Sample sample, Collection<Table> picked) {
        this.graph = graph;
        this.sample = sample;
        List<Table> tables = picked.stream()
                .distinct()
                .filter(table -> table.id().isPresent() && !isMarked(table))
                .toList();
        this.guessed = graph.tables().stream()
                .filter(shared -> !picked.contains(shared)
                        && isMarked(shared)
                        && shared.key().size() == 1)
                .filter(shared -> types(shared).anyMatch(type -> tellsApart(shared, type, tables)))
                .findFirst();
    }

    /** Returns the table that has a row for each of a table that has no mark of deleted rows itself. */
    Optional<Shared> of(Table table) {
        if (table.id().isEmpty() || isMarked(table)) {
            return Optional.empty();
        }
        return graph.of(table, table.id().get())
                .filter(reference -> reference.isSure() && isMarked(reference.target()))
                .map(reference -> new Shared(reference.target(), true))
                .or(() -> guessed.filter(shared -> {
                            Set<String> keys = keys(table);
                            return keys.size() >= FEWEST && holdsAll(shared, key(shared), table, keys);
                        })
                        .map(shared -> new Shared(shared, false)));
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

    /** Returns whether the rows with the keys of two tables or more have one code each, and not the same. */
    private boolean tellsApart(Table shared, Table.Col type, List<Table> tables) {
        if (sample.codes(shared, type.name()).size() > TableEvidence.MOST_CODES) {
            return false;
        }
        var codes = new HashSet<String>();
        tables.forEach(table -> {
            Set<String> keys = keys(table);
            Map<String, Integer> found =
                    isAlike(key(shared), table) ? sample.beside(shared, key(shared), keys, type.name()) : Map.of();
            found.forEach((code, count) -> {
                if (found.size() == 1
                        && count >= FEWEST
                        && count == Sample.some(keys).size()) {
                    codes.add(code);
                }
            });
        });
        return codes.size() > 1;
    }

    private boolean holdsAll(Table shared, Table.Col key, Table table, Set<String> keys) {
        return isAlike(key, table)
                && sample.beside(shared, key, keys, key.name()).size()
                        == Sample.some(keys).size();
    }

    private static boolean isAlike(Table.Col key, Table table) {
        return table.id()
                .filter(id -> id.isInteger() == key.isInteger() && id.isText() == key.isText())
                .isPresent();
    }

    private static Table.Col key(Table shared) {
        return shared.id().orElseThrow();
    }

    private Set<String> keys(Table table) {
        return sample.codes(table, table.id().orElseThrow().name()).keySet();
    }
}

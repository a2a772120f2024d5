package io.github.crmprofile.jdbc.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds by what a row is known in a table without a key, such as that of a file. */
final class RowKeys {

    private RowKeys() {}

    /** Returns the table with a column as its key that is called like one, or like a name, and differs in all rows read; the table itself where there is none. */
    static Table guessed(Table table, Sample sample) {
        Predicate<Table.Col> isCode = c -> !c.isTime() && !c.isFlag() && !c.isFloat();
        String own = Words.joined(table.name());
        Stream<Table.Col> named = Stream.of(
                        own + "id", "recordid", "objectid", "externalid", own + "number", own + "no")
                .flatMap(name -> table.first(isCode, List.of(name)).stream());
        Stream<Table.Col> keys = table.columns().stream()
                .filter(isCode)
                .filter(c -> Vocabulary.words("key.last").contains(c.lastWord()));
        Stream<Table.Col> names = Stream.of(Vocabulary.words("name.full"), List.of(own))
                .flatMap(words -> table.like(Table.Col::isText, words).stream());
        Optional<Table.Col> key = Stream.concat(Stream.concat(named, keys), names)
                .filter(column -> differs(sample.codes(table, column.name())))
                .findFirst();
        return key.map(column -> new Table(
                        table.name(), table.columns(), List.of(column.name()), true, table.references(), table.stem()))
                .orElse(table);
    }

    private static boolean differs(Map<String, Integer> found) {
        return !found.isEmpty()
                && !found.containsKey("")
                && found.values().stream().allMatch(count -> count == 1);
    }
}

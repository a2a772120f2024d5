package io.github.crmprofile.jdbc.survey;

import java.util.List;
import java.util.Optional;

/**
 * A column of types beside one of ids, which together name the record that a row belongs to.
 *
 * @param type the column of types
 * @param id the column of ids
 */
public record TypedIds(Table.Col type, Table.Col id) {

    /** Returns such pairs of a table, in the order of its columns. */
    public static List<TypedIds> of(Table table) {
        return table.columns().stream()
                .filter(type -> !type.isTime())
                .flatMap(type -> idBeside(table, type).map(id -> new TypedIds(type, id)).stream())
                .toList();
    }

    private static Optional<Table.Col> idBeside(Table table, Table.Col type) {
        String plain = type.plain();
        String stem = plain.replaceFirst("(typeid|type|typ|tipo|doctype|module|model)$", "");
        if (stem.equals(plain)) {
            return Optional.empty();
        } else if (stem.isEmpty()) {
            return table.first(c -> !c.equals(type) && !c.isTime(), Vocabulary.words("reference.id"));
        }
        return table.first(
                c -> !c.equals(type) && !c.isTime(),
                List.of(stem + "id", stem + "docname", stem + "name", stem + "key", stem));
    }
}

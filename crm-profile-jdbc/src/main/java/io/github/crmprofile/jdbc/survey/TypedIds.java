package io.github.crmprofile.jdbc.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A column of types beside one of ids, which together name the record that a row belongs to.
 *
 * @param type the column of types
 * @param id the column of ids
 */
public record TypedIds(Table.Col type, Table.Col id) {

    private static final Set<String> PLAIN_TYPES =
            Set.of("type", "typ", "tipo", "typeid", "doctype", "module", "model");

    /** Returns whether a column has ids of which another one, called like it, says what they are of: not the rows of one table. */
    static boolean hasOwnType(Table table, Table.Col id) {
        return of(table).stream()
                .anyMatch(pair -> pair.id().equals(id)
                        && !PLAIN_TYPES.contains(pair.type().plain()));
    }

    /** Returns such pairs of a table, in the order of its columns. */
    public static List<TypedIds> of(Table table) {
        return table.columns().stream()
                .filter(type -> !type.isTime())
                .flatMap(type -> idBeside(table, type).map(id -> new TypedIds(type, id)).stream())
                .toList();
    }

    private static Optional<Table.Col> idBeside(Table table, Table.Col type) {
        String plain = type.plain();
        // The key of the row itself refers to no other record.
        Predicate<Table.Col> isOther =
                c -> !c.equals(type) && !c.isTime() && !table.key().equals(List.of(c.name()));
        String stem = plain.replaceFirst("(typeid|typecode|typename|type|typ|tipo|doctype|module|model)$|^tipo", "");
        if (stem.equals(plain)) {
            return Optional.empty();
        } else if (stem.isEmpty()) {
            return table.first(isOther, Vocabulary.words("reference.id"));
        }
        // The type of the row itself stands beside its own name.
        boolean isOwn = table.stem().contains(stem) && plain.equals(stem + "type");
        return table.first(
                isOther,
                isOwn
                        ? List.of(stem + "id", "fk" + stem, "id" + stem, stem + "key")
                        : List.of(
                                stem + "id",
                                "fk" + stem,
                                "id" + stem,
                                stem + "docname",
                                stem + "name",
                                stem + "key",
                                stem));
    }
}

package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.draft.Vocabulary.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which columns refer to which tables: by foreign key, or by name. */
final class References {

    private static final Set<String> NO_WORDS =
            Set.of("id", "fk", "key", "no", "nr", "ida", "idb", "uuid", "guid", "target", "name", "primary");

    private References() {}

    /**
     * A column that refers to a table.
     *
     * @param column the column
     * @param isSure whether a foreign key says so
     */
    record Found(Table.Col column, boolean isSure) {}

    /** The column of a table that refers to another one. */
    static Optional<Found> find(Table from, Table to, Kind kind) {
        Optional<Found> key = from.columns().stream()
                .filter(c -> to.name().equalsIgnoreCase(from.references().getOrDefault(c.name(), "")))
                .findFirst()
                .map(c -> new Found(c, true));
        if (key.isPresent()) {
            return key;
        }
        Optional<Found> child = child(from, to);
        return child.isPresent()
                ? child
                : from.columns().stream()
                        .filter(c -> !from.references().containsKey(c.name()) && isNamed(c, to, kind) && fits(c, to))
                        .findFirst()
                        .map(c -> new Found(c, false));
    }

    /** A table of details, whose name begins with that of the table that it belongs to. */
    private static Optional<Found> child(Table from, Table to) {
        List<String> words = Words.of(from.name());
        List<String> owner = Words.of(to.name());
        boolean isChild =
                words.size() > owner.size() && words.subList(0, owner.size()).equals(owner);
        return isChild
                ? from.first(c -> fits(c, to), List.of("parent", "parentid", "ownerid"))
                        .map(c -> new Found(c, false))
                : Optional.empty();
    }

    private static boolean fits(Table.Col column, Table to) {
        Optional<Table.Col> id = to.id();
        return id.isPresent()
                && id.get().isInteger() == column.isInteger()
                && id.get().isUuid() == column.isUuid();
    }

    private static boolean isNamed(Table.Col column, Table to, Kind kind) {
        List<String> words = Words.of(column.name()).stream()
                .filter(word -> !NO_WORDS.contains(word))
                .toList();
        if (words.isEmpty()
                || words.contains("type")
                || (to.id().isPresent()
                        && words.size() == Words.of(column.name()).size()
                        && !isReference(column))) {
            return false;
        }
        String last = words.get(words.size() - 1);
        List<String> table = Words.of(to.name());
        return Vocabulary.means(kind, last)
                || Vocabulary.means(kind, String.join("", words))
                || table.get(table.size() - 1).equals(last)
                || (last.length() >= 3
                        && words.size() == 1
                        && table.get(table.size() - 1).startsWith(last));
    }

    // A plain 'contact' or 'organization' is a reference where ids are texts.
    private static boolean isReference(Table.Col column) {
        return column.isText() || column.isInteger() || column.isUuid();
    }
}

package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.survey.Graph.Reference;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds by their values how texts refer to another table of which only the name of their column speaks, as in files. For one thread. */
final class TextReferences {

    /** How a column refers to a table, the best first. */
    enum How {
        /** It has its keys, or nothing that says otherwise. */
        BY_KEY,
        /** It has several keys in one text. */
        BY_KEYS,
        /** It has its names. */
        BY_NAME,
        /** It has something else. */
        NOT
    }

    /**
     * A reference with what its values say.
     *
     * @param reference the column and the table
     * @param how how it refers
     * @param split what stands between several keys; empty where there is one
     * @param name the column of names that it has; null where it has keys
     */
    record Told(Reference reference, How how, String split, Table.@Nullable Col name) {}

    private final Context context;

    TextReferences(Context context) {
        this.context = context;
    }

    Told told(Table from, Reference reference) {
        Table target = reference.target();
        Table.Col key = target.id().orElse(null);
        boolean isOpen = !reference.isSure() && reference.column().isText() && key != null && key.isText();
        Set<String> texts =
                isOpen ? context.sample().codes(from, reference.column().name()).keySet() : Set.of();
        if (key == null || texts.stream().allMatch(String::isBlank)) {
            return new Told(reference, How.BY_KEY, "", null);
        }
        // A cell of one key is found whole, beside others that have several.
        Optional<String> split = Stream.of(";", ",")
                .filter(mark -> context.dialect()
                        .split(from.name(), reference.column().name(), mark)
                        .isPresent())
                .filter(mark -> isIn(parts(texts, mark), target, key))
                .findFirst();
        return split.map(mark -> new Told(reference, How.BY_KEYS, mark, null))
                .or(() -> isIn(texts, target, key)
                        ? Optional.of(new Told(reference, How.BY_KEY, "", null))
                        : Optional.empty())
                .or(() -> name(target, key)
                        .filter(name -> isIn(texts, target, name))
                        .map(name -> new Told(reference, How.BY_NAME, "", name)))
                .orElseGet(() -> new Told(reference, How.NOT, "", null));
    }

    private boolean isIn(Collection<String> texts, Table target, Table.Col column) {
        return !context.sample().found(target, column.name(), texts).isEmpty();
    }

    private static List<String> parts(Set<String> texts, String mark) {
        return texts.stream()
                .filter(text -> text.contains(mark))
                .flatMap(text -> Arrays.stream(text.split(Pattern.quote(mark), -1)))
                .map(String::strip)
                .distinct()
                .collect(Collectors.toList());
    }

    private static Optional<Table.Col> name(Table target, Table.Col key) {
        return target.like(c -> c.isText() && !c.equals(key), Vocabulary.words("name.full"));
    }
}

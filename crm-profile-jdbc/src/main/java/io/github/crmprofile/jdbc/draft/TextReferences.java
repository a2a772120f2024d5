package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.survey.Graph.Reference;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import io.github.crmprofile.jdbc.survey.Words;
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
        /** It has its names, with the keys behind them. */
        BY_NAME_AND_KEY,
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

    private static final Pattern NAME_AND_KEY =
            Pattern.compile(".*[\\p{L}\\p{M}.][^\\p{L}\\p{N}]+(\\d{1,18})\\W?", Pattern.DOTALL);

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

    /**
     * Returns the columns that are called like a table and have names of its records with their keys, such as {@code Name_12}: those of which a
     * column of the table has the same texts.
     */
    List<Told> named(Table from, Kind kind, Table target) {
        Table.Col key = target.id().orElse(null);
        if (key == null || !key.isInteger()) {
            return List.of();
        }
        return from.columns().stream()
                .filter(column -> column.isText() && isCalledLike(column, kind, target))
                .flatMap(column -> named(from, column, target, key).stream())
                .toList();
    }

    private static boolean isCalledLike(Table.Col column, Kind kind, Table target) {
        List<String> noise = Vocabulary.words("reference.noise");
        List<String> words = Words.of(column.name()).stream()
                .filter(word -> !noise.contains(word))
                .toList();
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return Vocabulary.means(kind, last)
                || target.stem().get(target.stem().size() - 1).equals(last);
    }

    private Optional<Told> named(Table from, Table.Col column, Table target, Table.Col key) {
        List<String> texts = context.sample().codes(from, column.name()).keySet().stream()
                .filter(text -> !text.isBlank())
                .toList();
        if (texts.isEmpty()
                || !texts.stream().allMatch(text -> NAME_AND_KEY.matcher(text).matches())) {
            return Optional.empty();
        }
        Optional<Told> found = target.columns().stream()
                .filter(label -> label.isText() && isIn(texts, target, label))
                .findFirst()
                .map(label -> new Told(new Reference(column, target, false, 1), How.BY_NAME_AND_KEY, "", label));
        Set<String> keys = texts.stream()
                .map(text -> NAME_AND_KEY.matcher(text).replaceFirst("$1"))
                .collect(Collectors.toSet());
        if (found.isEmpty()
                && !context.sample().beside(target, key, keys, key.name()).isEmpty()) {
            context.notes()
                    .question(
                            "Does '" + from.name() + "." + column.name() + "' lead to '" + target.name()
                                    + "'? It looks like names with its keys behind them, which no column of it has. Write a link whose 'id' is SQL that takes the key out.");
        }
        return found;
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

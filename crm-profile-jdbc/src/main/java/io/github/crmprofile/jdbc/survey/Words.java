package io.github.crmprofile.jdbc.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of tables and columns as words: in lower case, in the singular, without what camel case, underscores and blanks put between them. */
public final class Words {

    private static final Pattern BORDER = Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|[^\\p{L}\\p{Nd}]+");

    private Words() {}

    public static List<String> of(String name) {
        var words = new ArrayList<String>();
        for (String word : BORDER.split(name, -1)) {
            if (!word.isEmpty()) {
                words.add(singular(word.toLowerCase(Locale.ROOT)));
            }
        }
        return words;
    }

    /** Returns the words of a name one after the other, without anything between. */
    public static String joined(String name) {
        return String.join("", of(name));
    }

    /** Returns the first words that most of some names share. */
    static List<String> prefix(Collection<String> names) {
        var counts = new HashMap<String, Integer>();
        names.stream()
                .map(Words::of)
                .filter(words -> words.size() > 1)
                .forEach(words -> counts.merge(words.get(0), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> names.size() > 3 && entry.getValue() * 2 > names.size())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the mark that most names begin with, without anything behind it, such as that of {@code tblclients}; empty for none. */
    static String mark(Collection<String> names) {
        return Vocabulary.words("table.marks").stream()
                .filter(mark -> mark.length() > 2
                        && names.size() > 3
                        && names.stream().filter(name -> isMarked(name, mark)).count() * 2 > names.size())
                .findFirst()
                .orElse("");
    }

    private static boolean isMarked(String name, String mark) {
        return name.length() > mark.length() + 2
                && name.toLowerCase(Locale.ROOT).startsWith(mark)
                && Character.isLetter(name.charAt(mark.length()));
    }

    /** Returns the words of a table's name without a mark, and without those of a prefix; at least one. */
    static List<String> stem(String name, String mark, List<String> prefix) {
        List<String> words = of(!mark.isEmpty() && isMarked(name, mark) ? name.substring(mark.length()) : name);
        while (words.size() > 1
                && (prefix.contains(words.get(0))
                        || Vocabulary.words("table.marks").contains(words.get(0)))) {
            words = words.subList(1, words.size());
        }
        return List.copyOf(words);
    }

    static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses")) {
            return word.substring(0, word.length() - 2);
        }
        boolean isPlural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }
}

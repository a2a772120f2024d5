package io.github.crmprofile.jdbc.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of tables and columns as words: in lower case, in the singular, without what camel case, underscores and blanks put between them. */
final class Words {

    private static final Pattern BORDER = Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|[^\\p{L}\\p{Nd}]+");

    private Words() {}

    static List<String> of(String name) {
        var words = new ArrayList<String>();
        for (String word : BORDER.split(name, -1)) {
            if (!word.isEmpty()) {
                words.add(singular(word.toLowerCase(Locale.ROOT)));
            }
        }
        return words;
    }

    /** The words of a name one after the other, without anything between. */
    static String joined(String name) {
        return String.join("", of(name));
    }

    static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean isPlural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }
}

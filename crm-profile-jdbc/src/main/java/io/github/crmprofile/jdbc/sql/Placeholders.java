package io.github.crmprofile.jdbc.sql;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds and fills the placeholders <code>${name}</code> in the SQL of a mapping. */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    private Placeholders() {}

    /** Returns the names of the placeholders, in the order of the text. */
    public static Stream<String> names(String sql) {
        return PLACEHOLDER.matcher(sql).results().map(m -> m.group(1));
    }

    /**
     * Fills the placeholders: those for the moment of the request by the word that stands for it, and all others by a value.
     *
     * @param sql the text
     * @param value the value by the name of a parameter
     */
    public static String fill(String sql, UnaryOperator<String> value) {
        return PLACEHOLDER
                .matcher(sql)
                .replaceAll(m -> Matcher.quoteReplacement(
                        NowForm.find(m.group(1)).map(NowForm::word).orElseGet(() -> value.apply(m.group(1)))));
    }
}

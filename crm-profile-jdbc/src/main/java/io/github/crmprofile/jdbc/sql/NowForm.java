package io.github.crmprofile.jdbc.sql;

import com.google.common.base.CaseFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The forms in which the SQL of a mapping can have the moment of the request: <code>${now.utc}</code> and its like. Each becomes a word that no
 * table has, for which a parameter is put when a statement is run.
 */
public enum NowForm {
    /** A timestamp without zone, in UTC. */
    UTC,
    /** A timestamp without zone, the wall clock of the mapping's zone. */
    LOCAL,
    /** A timestamp with zone. */
    OFFSET,
    /** The date in the mapping's zone. */
    DATE,
    /** The whole seconds since 1970-01-01T00:00Z. */
    EPOCH_SECONDS,
    /** The whole milliseconds since 1970-01-01T00:00Z. */
    EPOCH_MILLIS;

    private static final String NAME = "now.";

    /** The beginning of the words. */
    public static final String WORD = "cp_now_";

    /**
     * Returns the word that stands for the moment in SQL.
     *
     * @return a word of letters and underscores
     */
    public String word() {
        return WORD + name();
    }

    /** Returns the name of the placeholder, such as {@code now.epochMillis}. */
    private String key() {
        return NAME + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    }

    /** Returns whether a placeholder is for the moment of the request, in a form that there is or not. */
    public static boolean isMeant(String name) {
        return name.equals("now") || name.startsWith(NAME);
    }

    /** Returns the form with the name of a placeholder. */
    public static Optional<NowForm> find(String name) {
        return Arrays.stream(values()).filter(form -> name.equals(form.key())).findFirst();
    }

    /** Returns all placeholders, for messages. */
    public static List<String> placeholders() {
        return Arrays.stream(values()).map(form -> "${" + form.key() + "}").toList();
    }
}

package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.WhiteSpace;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything in which databases differ about texts: how they are written, cut, compared, sorted and searched.
 *
 * <p>Immutable and thread-safe.
 */
abstract class TextDialect extends JdbcDriver {

    /** Returns a text or number as text. */
    public String text(String sql) {
        return "CAST(" + sql + " AS VARCHAR(4000))";
    }

    /** Returns an integer as text. */
    public String integerText(String sql) {
        return text(sql);
    }

    /** Returns a UUID as text. */
    public String uuidText(String sql) {
        return text(sql);
    }

    /** Returns a text in a form that equals another only if it has the same characters. */
    public String exact(String sql) {
        return sql;
    }

    /**
     * Returns whether texts are compared exactly anyway: false where texts that differ in case or trailing spaces may be equal unless made {@link
     * #exact}.
     */
    public boolean isExact() {
        return true;
    }

    /** Returns the value to compare an {@link #exact} text with. */
    public String exactValue(String text) {
        return text;
    }

    /** Returns the original text of one that was read as {@link #exact}. */
    @Nullable
    public String plain(@Nullable String exact) {
        return exact;
    }

    /** Returns a text id in the form in which it is compared with other ids: as its column compares, so that an index serves. */
    public String key(String sql) {
        return sql;
    }

    public String concat(String a, String b) {
        return "(" + a + " || " + b + ")";
    }

    /** Returns a text without its first characters. */
    public String without(String sql, int characters) {
        return "SUBSTR(" + sql + ", " + (characters + 1) + ")";
    }

    /**
     * Returns the condition that a text has other characters than {@link WhiteSpace}; false or unknown for null. Where the database knows no regular
     * expressions, it is built of functions that most databases have.
     */
    public Sql isFilled(String sql) {
        Sql matches = matches(sql, notWhiteSpace());
        if (matches != null) {
            return matches;
        }
        String rest = sql;
        for (int i = 0; i < WhiteSpace.CHARACTERS.length(); i++) {
            rest = "REPLACE(" + rest + ", '" + WhiteSpace.CHARACTERS.charAt(i) + "', '')";
        }
        return Sql.of("LENGTH(", rest, ") > 0");
    }

    /** Returns a regular expression for a character that is no white space. */
    final String notWhiteSpace() {
        return "[^" + CharacterRanges.of(WhiteSpace.CHARACTERS, escape()) + "]";
    }

    /** Returns the format by which a regular expression of the database names a character. */
    String escape() {
        return "\\u%04x";
    }

    /** Returns the condition that some part of a text matches a regular expression of the common kind; null where the database knows none. */
    @Nullable
    public Sql matches(String sql, String regex) {
        return null;
    }

    /** Returns some characters of a text, from a position that counts from 1. */
    public String piece(String sql, int at, int length) {
        return "SUBSTR(" + sql + ", " + at + ", " + length + ")";
    }

    /** Returns the number of characters of a text, trailing spaces included. */
    public String length(String sql) {
        return "LENGTH(" + sql + ")";
    }

    /**
     * Returns the condition that a text has these lower-case parts one after the other, in any case; true at least where {@code LOWER} knows the
     * letters.
     */
    public Sql contains(String sql, List<String> parts) {
        String pattern = parts.stream().map(TextDialect::escaped).collect(Collectors.joining("%"));
        return pattern.isEmpty()
                ? Sql.TRUE
                : Sql.of("LOWER(", sql, ") LIKE ", parameter("%" + pattern + "%"), " ESCAPE '!'");
    }

    /**
     * Returns the condition that a text has other characters than the printable ones of ASCII; true for all texts where the database cannot evaluate
     * it.
     */
    public Sql hasOtherThanAscii(String sql) {
        Sql matches = matches(sql, "[^ -~]");
        return matches == null ? Sql.TRUE : matches;
    }

    /**
     * Returns a text that sorts by code points and whose case is that of ASCII at least; null where the database is not known to have such an order.
     */
    @Nullable
    public String byCodePoint(String sql) {
        return null;
    }

    /**
     * Returns the condition that a text has characters from U+E000 on, which code points sort otherwise than Java; for databases with {@link
     * #byCodePoint}.
     */
    public Sql sortsBeyondSurrogates(String sql) {
        return Sql.TRUE;
    }

    /** Returns the condition that an exact text starts with another. */
    public final Sql startsWith(String sql, String part) {
        return Sql.of(sql, " LIKE ", parameter(escaped(part) + "%"), " ESCAPE '!'");
    }

    private static String escaped(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Returns a text of the mapping to compare with: a parameter, or a literal where that is of use. */
    public Sql constant(String text) {
        return parameter(text);
    }

    /** Returns a text of the mapping as an SQL literal. */
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

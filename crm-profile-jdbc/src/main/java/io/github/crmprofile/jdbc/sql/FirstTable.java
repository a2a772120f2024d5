package io.github.crmprofile.jdbc.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table that a FROM clause begins with.
 *
 * @param name its name without schema, quotes and parameters; empty where the clause begins with a select
 * @param alias the name that columns use for it, as it is written; empty where there is none
 */
public record FirstTable(String name, String alias) {

    private static final String ALIAS =
            "(?:\\s+(?:AS\\s+)?(?!(?:LEFT|RIGHT|FULL|INNER|CROSS|NATURAL|JOIN|ON)\\b)(?<alias>\\w+|\"[^\"]+\"))?";
    private static final Pattern TABLE = Pattern.compile(
            "\\s*(?:(?:\"[^\"]+\"|[\\w${}]+)\\.)*(?<table>\"[^\"]+\"|(?:\\$\\{[\\w.]+}|\\w)+)" + ALIAS + ".*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BEHIND = Pattern.compile(ALIAS + ".*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{[\\w.]+}_*");

    /** Returns the first table of a FROM clause, given without the keyword. */
    public static FirstTable of(String from) {
        if (from.strip().startsWith("(")) {
            Matcher behind = BEHIND.matcher(from.substring(closing(from)));
            return new FirstTable("", behind.matches() ? orEmpty(behind.group("alias")) : "");
        }
        Matcher table = TABLE.matcher(from);
        if (!table.matches()) {
            return new FirstTable("", "");
        }
        String written = table.group("table");
        String alias = table.group("alias");
        return new FirstTable(
                PARAMETER.matcher(written).replaceAll("").replace("\"", ""), alias == null ? written : alias);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Returns where what follows the parenthesis begins that closes the first one. */
    private static int closing(String from) {
        int depth = 0;
        int at = 0;
        for (String piece : SqlTokens.pieces(from)) {
            at += piece.length();
            depth += piece.equals("(") ? 1 : piece.equals(")") ? -1 : 0;
            if (depth == 0 && piece.equals(")")) {
                return at;
            }
        }
        return from.length();
    }
}

package io.github.crmprofile.jdbc.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the tables and columns in the SQL of a mapping, as far as its tokens show them. */
public final class SqlIdentifiers {

    /** Keywords: never an alias, never a column. */
    private static final Set<String> KEYWORDS = Set.of(
            "SELECT",
            "FROM",
            "WHERE",
            "AND",
            "OR",
            "NOT",
            "NULL",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "IS",
            "IN",
            "LIKE",
            "BETWEEN",
            "AS",
            "ON",
            "USING",
            "JOIN",
            "LEFT",
            "RIGHT",
            "FULL",
            "INNER",
            "OUTER",
            "CROSS",
            "NATURAL",
            "LATERAL",
            "EXISTS",
            "DISTINCT",
            "UNION",
            "ALL",
            "ANY",
            "GROUP",
            "ORDER",
            "BY",
            "HAVING",
            "LIMIT",
            "ASC",
            "DESC",
            "TRUE",
            "FALSE");

    /**
     * A table in a FROM clause.
     *
     * @param schema the name before the dot; null without one
     * @param name the name
     * @param alias the name that columns use for it
     */
    public record TableName(@Nullable String schema, String name, String alias) {
        /** Returns the name as the mapping has it. */
        @Override
        public String toString() {
            return schema == null ? name : schema + "." + name;
        }
    }

    /**
     * A name that may be a column.
     *
     * @param qualifier the name before the dot; null without one
     * @param name the name
     */
    public record ColumnName(@Nullable String qualifier, String name) {}

    private SqlIdentifiers() {}

    /** Returns the tables of a FROM clause, given without the keyword, and of all selects in it. */
    public static List<TableName> tables(String from) {
        return tables(SqlTokens.of(from), true);
    }

    /** Returns the tables of the selects within an expression or condition. */
    public static List<TableName> tablesWithin(String sql) {
        return tables(SqlTokens.of(sql), false);
    }

    private static List<TableName> tables(List<SqlTokens.Word> words, boolean isFrom) {
        var tables = new ArrayList<TableName>();
        // Whether FROM begins a list of tables at this depth of parentheses: in EXTRACT(YEAR FROM t) and
        // TRIM(BOTH FROM t) it does not.
        var selects = new ArrayList<>(List.of(isFrom));
        boolean isTable = isFrom;
        int i = 0;
        while (i < words.size()) {
            SqlTokens.Word word = words.get(i);
            if (word.is("(")) {
                selects.add(i + 1 < words.size() && (words.get(i + 1).isKeyword("SELECT") || isTable));
                isTable = isTable && i + 1 < words.size() && !words.get(i + 1).isKeyword("SELECT");
            } else if (word.is(")")) {
                if (selects.size() > 1) {
                    selects.remove(selects.size() - 1);
                }
                isTable = false;
            } else if ((word.isKeyword("FROM") || word.isKeyword("JOIN")) && selects.get(selects.size() - 1)) {
                isTable = true;
            } else if (isTable && word.isName() && !word.isKeyword("LATERAL")) {
                int next = table(words, i, tables);
                isTable = next < words.size() && words.get(next).is(",");
                i = isTable ? next : next - 1;
            } else {
                isTable = false;
            }
            i++;
        }
        return tables;
    }

    /** Adds the table whose name begins at a token, unless that is a function. Returns the index after its alias. */
    private static int table(List<SqlTokens.Word> words, int start, List<TableName> tables) {
        int i = start;
        String schema = null;
        String name = words.get(i).text();
        while (i + 2 < words.size()
                && words.get(i + 1).is(".")
                && words.get(i + 2).isName()) {
            schema = name;
            name = words.get(i + 2).text();
            i += 2;
        }
        i++;
        if (i < words.size() && words.get(i).is("(")) {
            return i;
        }
        if (i < words.size() && words.get(i).isKeyword("AS")) {
            i++;
        }
        String alias = name;
        if (i < words.size() && words.get(i).isName() && !isKeyword(words.get(i))) {
            alias = words.get(i).text();
            i++;
        }
        tables.add(new TableName(schema, name, alias));
        return i;
    }

    /** Returns the columns of an expression or condition; names without a qualifier may be other words. */
    public static Set<ColumnName> columns(String sql) {
        List<SqlTokens.Word> words = SqlTokens.of(sql);
        var columns = new LinkedHashSet<ColumnName>();
        for (int i = 0; i < words.size(); i++) {
            SqlTokens.Word word = words.get(i);
            boolean isAfterDot = i > 0 && words.get(i - 1).is(".");
            boolean isBeforeDot = i + 1 < words.size() && words.get(i + 1).is(".");
            boolean isFunction = i + 1 < words.size() && words.get(i + 1).is("(");
            if (word.isName() && isAfterDot && !isBeforeDot && i > 1 && !isFunction) {
                columns.add(new ColumnName(words.get(i - 2).text(), word.text()));
            } else if (word.isName() && !isAfterDot && !isBeforeDot && !isFunction && !isKeyword(word)) {
                columns.add(new ColumnName(null, word.text()));
            }
        }
        return columns;
    }

    /** Returns the column, if the expression is a bare column. */
    public static Optional<ColumnName> bareColumn(String sql) {
        List<SqlTokens.Word> words = SqlTokens.of(sql);
        Set<ColumnName> columns = columns(sql);
        return columns.size() == 1
                        && (words.size() == 1
                                || (words.size() == 3 && words.get(1).is(".")))
                ? Optional.of(columns.iterator().next())
                : Optional.empty();
    }

    private static boolean isKeyword(SqlTokens.Word word) {
        return word.type() == SqlTokens.Type.NAME
                && KEYWORDS.contains(word.text().toUpperCase(Locale.ROOT));
    }
}

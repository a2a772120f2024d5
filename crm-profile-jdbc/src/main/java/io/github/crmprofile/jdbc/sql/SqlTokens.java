package io.github.crmprofile.jdbc.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits an SQL fragment of a mapping into tokens. This is no parser: it knows names, texts and parentheses, which is enough to refuse what would
 * break the statement around the fragment, and to name what the database does not know.
 */
public final class SqlTokens {

    /** The kind of a token. */
    enum Type {
        /** A name or a keyword, without quotes. */
        NAME,
        /** A name in quotes, which are left out. */
        QUOTED_NAME,
        /** A text in single quotes. */
        TEXT,
        /** Anything else: a number, an operator, a parenthesis. */
        OTHER
    }

    /** A token. */
    record Word(Type type, String text) {
        boolean is(String symbol) {
            return type == Type.OTHER && text.equals(symbol);
        }

        boolean isName() {
            return type == Type.NAME || type == Type.QUOTED_NAME;
        }

        boolean isKeyword(String keyword) {
            return type == Type.NAME && text.equalsIgnoreCase(keyword);
        }
    }

    private static final Pattern WORD = Pattern.compile("""
            (?<blank>\\s+)
            |(?<name>[\\p{L}_][\\p{L}\\p{Nd}_$\\#]*)
            |"(?<quoted>(?:[^"]|"")+)"
            |`(?<ticked>[^`]+)`
            |(?<text>'(?:[^']|'')*')
            |(?<number>[0-9][0-9a-zA-Z.]*)
            |(?<comment>--|/\\*)
            |(?<other>.)
            """, Pattern.COMMENTS | Pattern.DOTALL);

    private SqlTokens() {}

    static List<Word> of(String sql) {
        var words = new ArrayList<Word>();
        Matcher m = WORD.matcher(sql);
        while (m.find()) {
            if (m.group("name") != null) {
                words.add(new Word(Type.NAME, m.group("name")));
            } else if (m.group("quoted") != null) {
                words.add(new Word(Type.QUOTED_NAME, m.group("quoted").replace("\"\"", "\"")));
            } else if (m.group("ticked") != null) {
                words.add(new Word(Type.QUOTED_NAME, m.group("ticked")));
            } else if (m.group("text") != null) {
                words.add(new Word(Type.TEXT, m.group("text")));
            } else if (m.group("blank") == null) {
                words.add(new Word(Type.OTHER, m.group()));
            }
        }
        return words;
    }

    /** Returns the SQL with other quotes around its names in double quotes. */
    public static String withQuotes(String sql, String quote) {
        return WORD.matcher(sql).replaceAll(m -> {
            String name = ((Matcher) m).group("quoted");
            String word = name == null
                    ? m.group()
                    : quote + name.replace("\"\"", "\"").replace(quote, quote + quote) + quote;
            return Matcher.quoteReplacement(word);
        });
    }

    /** Returns why a fragment cannot stand within a statement; null when it can. */
    public static @Nullable String fault(String sql) {
        if (sql.isBlank()) {
            return "is blank; write an SQL expression";
        }
        int depth = 0;
        for (Word word : of(sql)) {
            if (word.is("'") || word.is("\"") || word.is("`")) {
                return "has a " + word.text() + " that is never closed";
            } else if (word.is(";") || word.is("?") || word.is("--") || word.is("/*")) {
                return "has a '" + word.text()
                        + "' outside of a text in quotes, which would change the statement around it";
            }
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            if (depth < 0) {
                break;
            }
        }
        return depth == 0 ? null : "has parentheses that do not match";
    }

    /** Returns whether a fragment has a comma outside of all parentheses. */
    public static boolean isList(String sql) {
        int depth = 0;
        for (Word word : of(sql)) {
            depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            if (depth == 0 && word.is(",")) {
                return true;
            }
        }
        return false;
    }

    /** Returns the pieces of a statement one after the other: names, texts, blanks, symbols. */
    public static List<String> pieces(String sql) {
        return WORD.matcher(sql).results().map(MatchResult::group).toList();
    }

    /**
     * Returns what stands before and behind the first keyword or symbol outside of all parentheses; empty when there is none or nothing on a side.
     */
    public static Optional<Map.Entry<String, String>> atFirst(String sql, String symbol) {
        List<MatchResult> places = places(sql, symbol);
        return places.isEmpty() ? Optional.empty() : sides(sql, places.get(0));
    }

    /** Returns what stands before and behind the last one. */
    public static Optional<Map.Entry<String, String>> atLast(String sql, String symbol) {
        List<MatchResult> places = places(sql, symbol);
        return places.isEmpty() ? Optional.empty() : sides(sql, places.get(places.size() - 1));
    }

    private static List<MatchResult> places(String sql, String symbol) {
        var places = new ArrayList<MatchResult>();
        int depth = 0;
        for (MatchResult word : WORD.matcher(sql).results().toList()) {
            depth += word.group().equals("(") ? 1 : word.group().equals(")") ? -1 : 0;
            if (depth == 0 && word.group().equalsIgnoreCase(symbol)) {
                places.add(word);
            }
        }
        return places;
    }

    private static Optional<Map.Entry<String, String>> sides(String sql, MatchResult place) {
        String before = sql.substring(0, place.start()).strip();
        String behind = sql.substring(place.end()).strip();
        return before.isEmpty() || behind.isEmpty() ? Optional.empty() : Optional.of(Map.entry(before, behind));
    }

    /** Returns whether a fragment has a keyword. */
    public static boolean hasKeyword(String sql, String keyword) {
        return of(sql).stream().anyMatch(word -> word.isKeyword(keyword));
    }

    /** Returns whether an expression divides. */
    public static boolean divides(String sql) {
        return hasKeyword(sql, "DIV") || of(sql).stream().anyMatch(word -> word.is("/"));
    }

    /** Returns whether operators beside an expression leave it intact: it is a name, a value, a call of a function, or all in parentheses. */
    public static boolean isOperand(String sql) {
        List<Word> words = of(sql);
        int end = 1;
        if (words.get(0).isName()) {
            while (end + 1 < words.size()
                    && words.get(end).is(".")
                    && words.get(end + 1).isName()) {
                end += 2;
            }
        }
        boolean isGroup = words.get(0).is("(");
        if (isGroup
                || (words.get(0).isName()
                        && end < words.size()
                        && words.get(end).is("("))) {
            end = closing(words, isGroup ? 0 : end) + 1;
        }
        return end == words.size();
    }

    /** Returns the index of the parenthesis that closes one. */
    private static int closing(List<Word> words, int opening) {
        int depth = 0;
        for (int i = opening; i < words.size(); i++) {
            depth += words.get(i).is("(") ? 1 : words.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return words.size() - 1;
    }
}

package io.github.crmprofile.jdbc;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement cut into small ones, since parsers of large grammars take minutes for deep nesting. What was cut out leaves something of its own kind:
 * a CASE a column, a subquery a short one, a condition or a term in parentheses a short one in parentheses. So a grammar accepts the statement if
 * it accepts all its pieces.
 */
final class Pieces {

    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|\\w+|\\S");
    private static final Pattern COMPARISON = Pattern.compile("[=<>]| (?:IS|IN|LIKE|EXISTS|BETWEEN|AND|OR|NOT) ");
    /** Behind these, parentheses are no call of a function. */
    private static final Set<String> BEFORE_A_TERM = Set.of(
            "AND", "OR", "NOT", "WHERE", "ON", "WHEN", "THEN", "ELSE", "SELECT", "BY", "(", ",", "+", "-", "*", "/",
            "|", "=", "<", ">", "IS");

    private enum Kind {
        QUERY,
        CASE,
        TERM,
        CALL
    }

    private record Part(Kind kind, StringBuilder text) {
        Part(Kind kind) {
            this(kind, new StringBuilder());
        }

        void add(String token) {
            text.append(token);
        }
    }

    private final Set<String> found = new LinkedHashSet<>();
    private final Deque<Part> open = new ArrayDeque<>();

    private Pieces() {}

    /** Returns the pieces of a statement, each once. */
    static Collection<String> of(String sql) {
        var pieces = new Pieces();
        pieces.read(sql);
        return pieces.found;
    }

    private void read(String sql) {
        open.push(new Part(Kind.QUERY));
        Matcher tokens = TOKEN.matcher(sql);
        String last = "";
        int end = 0;
        while (tokens.find()) {
            open.element().add(sql.substring(end, tokens.start()).isEmpty() ? "" : " ");
            end = tokens.end();
            String token = tokens.group();
            switch (token) {
                case "(" -> open.push(new Part(kind(last, sql.substring(end))));
                case "CASE" -> open(Kind.CASE, token);
                case "UNION" -> branch();
                case ")", "END" -> close(open.pop());
                default -> open.element().add(unnumbered(token));
            }
            last = token;
        }
        branch();
    }

    private void open(Kind kind, String token) {
        open.push(new Part(kind));
        open.element().add(token);
    }

    private static Kind kind(String before, String after) {
        if (after.startsWith("SELECT ")) {
            return Kind.QUERY;
        }
        return BEFORE_A_TERM.contains(before) ? Kind.TERM : Kind.CALL;
    }

    /** Ends a branch of a union. */
    private void branch() {
        keep(open.element().text().toString());
        open.element().text().setLength(0);
    }

    private void keep(String piece) {
        found.add(piece.strip().replaceFirst("^ALL ", ""));
    }

    /** Pieces that differ in nothing but numbers are one. */
    private static String unnumbered(String token) {
        return token.matches("(?:cp_[a-z]+)?\\d+") ? token.replaceFirst("\\d+", "1") : token;
    }

    private void close(Part part) {
        String text = part.text().toString();
        switch (part.kind()) {
            case QUERY -> {
                keep(text);
                open.element().add("(SELECT cp_piece FROM cp_pieces)");
            }
            case CASE -> {
                keep("SELECT " + text + "END cp_piece FROM cp_pieces");
                open.element().add("cp_piece");
            }
            case TERM -> term(text);
            case CALL -> open.element().add("(" + text + ")");
        }
    }

    private void term(String text) {
        if (COMPARISON.matcher(text).find()) {
            keep("SELECT cp_piece FROM cp_pieces WHERE " + text);
            open.element().add("(cp_piece = 1)");
        } else if (text.contains(",")) {
            open.element().add("(" + text + ")");
        } else {
            keep("SELECT " + text + " cp_piece FROM cp_pieces");
            open.element().add("(cp_piece)");
        }
    }
}

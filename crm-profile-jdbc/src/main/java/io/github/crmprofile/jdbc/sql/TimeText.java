package io.github.crmprofile.jdbc.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The texts that a time pattern writes, as a database can recognise them: fields of fixed width and the characters between them.
 *
 * <p>A text that differs in a single character, or names a day or time that no calendar has (30 February, 25:00), is not among them.
 *
 * <p>Immutable and thread-safe.
 */
public final class TimeText {

    private static final Pattern FIELD = Pattern.compile("'((?:[^']|'')*)'|([A-Za-z])\\2*|[^A-Za-z']");

    /** A part of the text, with all that may stand there. */
    private record Part(char field, String regex, int length) {}

    private final List<Part> parts;

    private TimeText(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException when it has a field of other letters, or of another width, than are understood
     */
    public static TimeText of(String pattern) {
        var parts = new ArrayList<Part>();
        var fields = FIELD.matcher(pattern);
        while (fields.find()) {
            if (fields.group(2) != null) {
                parts.add(field(fields.group()));
            } else {
                String quoted = fields.group(1);
                if ("[]{}#".contains(fields.group())) {
                    throw new IllegalArgumentException(fields.group());
                }
                String literal = quoted == null ? fields.group() : quoted.isEmpty() ? "'" : quoted.replace("''", "'");
                parts.add(new Part(' ', literal, literal.length()));
            }
        }
        return new TimeText(parts);
    }

    private static Part field(String letters) {
        char field = letters.charAt(0);
        String regex = switch (letters) {
            case "yyyy", "uuuu" -> "";
            case "MM" -> "";
            case "dd" -> "";
            case "HH" -> "([01][0-9]|2[0-3])";
            case "mm", "ss" -> "[0-5][0-9]";
            default -> {
                if (field != 'S' || letters.length() > 9) {
                    throw new IllegalArgumentException(letters);
                }
                yield "[0-9]".repeat(letters.length());
            }
        };
        return new Part(field == 'u' ? 'y' : field, regex, letters.length());
    }

    /** Returns how many characters each text has. */
    public int length() {
        return parts.stream().mapToInt(Part::length).sum();
    }

    /**
     * Returns a regular expression that matches these texts and no others, together with {@link #length}: some engines let a line end follow what they
     * match. It keeps to what POSIX, PCRE, ICU, RE2 and Java have in common.
     */
    public String regex() {
        return "^(" + String.join("|", days().stream().map(this::regex).toList()) + ")$";
    }

    /** A set of years with the days that they have of some months. */
    private record Days(String year, String month, String day) {}

    private List<Days> days() {
        boolean hasMonth = parts.stream().anyMatch(part -> part.field() == 'M');
        boolean hasDay = parts.stream().anyMatch(part -> part.field() == 'd');
        String year = "([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])";
        if (!hasDay) {
            return List.of(new Days(year, hasMonth ? "(0[1-9]|1[0-2])" : "", ""));
        }
        String leap = "([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)";
        return List.of(
                new Days(year, "(0[1-9]|1[0-2])", "(0[1-9]|1[0-9]|2[0-8])"),
                new Days(year, "(0[13-9]|1[0-2])", "(29|30)"),
                new Days(year, "(0[13578]|1[02])", "31"),
                new Days(leap, "02", "29"));
    }

    private String regex(Days days) {
        var regex = new StringBuilder();
        for (Part part : parts) {
            regex.append(
                    switch (part.field()) {
                        case 'y' -> days.year();
                        case 'M' -> days.month();
                        case 'd' -> days.day();
                        case ' ' -> escaped(part.regex());
                        default -> part.regex();
                    });
        }
        return regex.toString();
    }

    private static String escaped(String literal) {
        var escaped = new StringBuilder();
        literal.chars().forEach(c -> {
            boolean isPlain = Character.isLetterOrDigit(c) || " -:/,_".indexOf(c) >= 0;
            escaped.append(isPlain ? Character.toString(c) : "[" + Character.toString(c) + "]");
        });
        return escaped.toString();
    }

    /** Writes a part of the text as SQL. */
    public interface Piece {
        /**
         * Returns characters of the text.
         *
         * @param at the position of the first, counted from 1
         * @param length how many
         */
        String of(int at, int length);
    }

    /** Returns the same test in plain SQL, for a database without regular expressions: each digit, and the limits of each field. */
    public Sql test(Piece text) {
        var tests = new ArrayList<Sql>();
        int year = 0;
        int month = 0;
        int at = 1;
        for (Part part : parts) {
            String piece = text.of(at, part.length());
            if (part.field() != ' ') {
                for (int i = 0; i < part.length(); i++) {
                    tests.add(Sql.of(text.of(at + i, 1), " BETWEEN '0' AND '9'"));
                }
            }
            switch (part.field()) {
                case 'y' -> {
                    year = at;
                    tests.add(Sql.of(piece, " >= '0001'"));
                }
                case 'M' -> {
                    month = at;
                    tests.add(Sql.of(piece, " BETWEEN '01' AND '12'"));
                }
                case 'd' -> tests.add(Sql.of(piece, " BETWEEN '01' AND ", lastDay(text.of(month, 2), year, text)));
                case 'H' -> tests.add(Sql.of(piece, " <= '23'"));
                case 'm', 's' -> tests.add(Sql.of(piece, " <= '59'"));
                case ' ' -> tests.add(Sql.of(piece, " = '", part.regex().replace("'", "''"), "'"));
                default -> {
                    // The digits of a fraction have no limits.
                }
            }
            at += part.length();
        }
        return Sql.and(tests);
    }

    private static String lastDay(String month, int year, Piece text) {
        String leap = "CASE WHEN " + isFourth(text.of(year + 2, 2)) + " AND " + text.of(year + 2, 2) + " <> '00' OR "
                + isFourth(text.of(year, 2)) + " AND " + text.of(year + 2, 2) + " = '00' THEN '29' ELSE '28' END";
        return "CASE WHEN " + month + " IN ('04', '06', '09', '11') THEN '30' WHEN " + month + " = '02' THEN " + leap
                + " ELSE '31' END";
    }

    /** Whether two digits are a multiple of four. */
    private static String isFourth(String digits) {
        return digits
                + IntStream.range(0, 25)
                        .mapToObj(i -> "'%02d'".formatted(4 * i))
                        .collect(Collectors.joining(", ", " IN (", ")"));
    }
}

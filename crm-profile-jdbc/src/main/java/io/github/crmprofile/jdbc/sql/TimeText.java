package io.github.crmprofile.jdbc.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Describes the texts of a time pattern so that a database can recognise them: fields of fixed width and the characters between them.
 *
 * <p>A text that differs in a single character, or names a day or time that no calendar has (30 February, 25:00), is not among them.
 *
 * <p>Immutable and thread-safe.
 */
public final class TimeText {

    private static final Pattern FIELD = Pattern.compile("'((?:[^']|'')*)'|([A-Za-z])\\2*|[^A-Za-z']");

    /** Cheaper for a database than two comparisons, each of which would cut the text again. */
    private static final String DIGIT = " IN ('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')";

    private static final String YEARS = "'0001' AND '9999'";
    private static final String HOURS = "'00' AND '23'";

    /** A part of the text, with a regular expression of what may stand there. */
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

    /** Some years, some months of them, and the days that these have. */
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

    /**
     * Returns a shorter test, for a database that compiles what it is given into methods of limited size: the characters between the fields, and the
     * limits of each field. It lets pass days that a month does not have, and a second character of a field that is no digit.
     */
    public Sql limits(Piece text) {
        return each(text, (part, at) -> {
            String limits = switch (part.field()) {
                case 'y' -> YEARS;
                case 'M' -> "'01' AND '12'";
                case 'd' -> "'01' AND '31'";
                case 'H' -> HOURS;
                case 'm', 's' -> "'00' AND '59'";
                default -> "";
            };
            return limits.isEmpty() ? List.of() : List.of(Sql.of(text.of(at, part.length()), " BETWEEN ", limits));
        });
    }

    /**
     * Returns the same test in plain SQL, for a database without regular expressions: the limits of each field, which also make its first character a
     * digit, and a test of each other digit. It is kept short, since some databases compile it into methods of limited size.
     */
    public Sql test(Piece text) {
        int year = position('y');
        int month = position('M');
        return each(text, (part, at) -> {
            var tests = new ArrayList<Sql>();
            String piece = text.of(at, part.length());
            switch (part.field()) {
                case 'y' -> tests.add(Sql.of(piece, " BETWEEN ", YEARS));
                case 'M' ->
                    tests.add(Sql.of(
                            piece, " IN ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12')"));
                case 'd' -> tests.add(Sql.of(piece, " BETWEEN '01' AND ", lastDay(text.of(month, 2), year, text)));
                case 'H' -> tests.add(Sql.of(piece, " BETWEEN ", HOURS));
                case 'm', 's' -> tests.add(Sql.of(text.of(at, 1), " IN ('0', '1', '2', '3', '4', '5')"));
                case ' ' -> {
                    // All of them are tested at once.
                }
                default -> tests.add(Sql.of(text.of(at, 1), DIGIT));
            }
            for (int i = 1; i < part.length() && " M".indexOf(part.field()) < 0; i++) {
                tests.add(Sql.of(text.of(at + i, 1), DIGIT));
            }
            return tests;
        });
    }

    /** Makes the tests of a part that begins at a position. */
    private interface PartTests {
        List<Sql> of(Part part, int at);
    }

    private Sql each(Piece text, PartTests tests) {
        var all = new ArrayList<Sql>();
        all.add(Sql.of(text.of(1, length()), " LIKE '", shape(), "' ESCAPE '!'"));
        int at = 1;
        for (Part part : parts) {
            all.addAll(tests.of(part, at));
            at += part.length();
        }
        return Sql.and(all);
    }

    /** Returns where a field begins, counted from 1; 0 when there is none. */
    private int position(char field) {
        int at = 1;
        for (Part part : parts) {
            if (part.field() == field) {
                return at;
            }
            at += part.length();
        }
        return 0;
    }

    /** Returns the characters between the fields, with wildcards for the fields. */
    private String shape() {
        var shape = new StringBuilder();
        for (Part part : parts) {
            String literal = part.regex().replaceAll("[!%_]", "!$0").replace("'", "''");
            shape.append(part.field() == ' ' ? literal : "_".repeat(part.length()));
        }
        return shape.toString();
    }

    private static String lastDay(String month, int year, Piece text) {
        String leap = "CASE WHEN " + isFourth(year + 2, text) + " AND (" + text.of(year + 2, 2) + " <> '00' OR "
                + isFourth(year, text) + ") THEN '29' ELSE '28' END";
        return "CASE WHEN " + month + " IN ('04', '06', '09', '11') THEN '30' WHEN " + month + " = '02' THEN " + leap
                + " ELSE '31' END";
    }

    /** Returns the condition that two digits are a multiple of four. */
    private static String isFourth(int at, Piece text) {
        String tens = text.of(at, 1);
        String ones = text.of(at + 1, 1);
        return "(" + ones + " IN ('0', '4', '8') AND " + tens + " IN ('0', '2', '4', '6', '8') OR " + ones
                + " IN ('2', '6') AND " + tens + " IN ('1', '3', '5', '7', '9'))";
    }
}

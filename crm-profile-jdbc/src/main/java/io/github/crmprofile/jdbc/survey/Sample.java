package io.github.crmprofile.jdbc.survey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads some rows of a table: the codes in its columns. */
public final class Sample {

    /** As many rows are read of a table. */
    public static final int ROWS = 1_000;

    private static final int LONGEST_CODE = 60;
    private static final int FEW = 50;

    private final Connection connection;
    private final String quote;
    private final Map<List<String>, Map<String, Integer>> read = new HashMap<>();

    public Sample(Connection connection, String quote) {
        this.connection = connection;
        this.quote = quote;
    }

    /** Returns how often each text stands in a column, most first; blank for none. A column that cannot be read has none. */
    public Map<String, Integer> codes(Table table, String column) {
        return codes(table.name(), column);
    }

    /** Returns the same by the name of the table. Each column is read once. */
    public Map<String, Integer> codes(String table, String column) {
        return read.computeIfAbsent(List.of(table, column), key -> read(table, column));
    }

    /** Returns a text without the blanks that a database fills up one of fixed width with. */
    public static String unpadded(String text) {
        return text.stripTrailing();
    }

    /** Returns the values of a column beside a code, without blanks at its end, in another one. */
    public Set<String> beside(Table table, String codes, String code, String column) {
        String sql = "SELECT " + name(codes) + ", " + name(column) + " FROM " + name(table.name());
        var values = new TreeSet<String>();
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(ROWS);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    String found = rows.getString(1);
                    String value = rows.getString(2);
                    if (found != null && code.equals(unpadded(found)) && value != null) {
                        values.add(value);
                    }
                }
            }
            return values;
        } catch (SQLException e) {
            return Set.of();
        }
    }

    /**
     * How many of some rows have a value.
     *
     * @param rows the rows
     * @param filled those that have one, other than a blank text, the number 0 and a zero date
     */
    public record Filled(int rows, int filled) {

        private static Filled none() {
            return new Filled(0, 0);
        }

        private Filled and(@Nullable String value) {
            boolean isFilled =
                    value != null && !value.isBlank() && !value.equals("0") && !value.startsWith("0000-00-00");
            return new Filled(rows + 1, filled + (isFilled ? 1 : 0));
        }

        /** Returns the sum of both. */
        public Filled plus(Filled other) {
            return new Filled(rows + other.rows, filled + other.filled);
        }
    }

    /** Returns by the codes in a column how many rows have a value in another one; blank for rows without a code. */
    public Map<String, Filled> filled(Table table, String codes, String column) {
        String sql = "SELECT " + name(codes) + ", " + name(column) + " FROM " + name(table.name());
        var counts = new HashMap<String, Filled>();
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(ROWS);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    String code = rows.getString(1);
                    String value = rows.getString(2);
                    counts.merge(
                            code == null ? "" : unpadded(code), Filled.none().and(value), Filled::plus);
                }
            }
            return counts;
        } catch (SQLException e) {
            return Map.of();
        }
    }

    /** Returns which of some texts are in a column of texts; at most fifty are looked for. */
    public Set<String> found(Table table, String column, Collection<String> texts) {
        List<String> some = some(texts);
        var found = new TreeSet<String>();
        if (some.isEmpty()) {
            return found;
        }
        String sql = "SELECT DISTINCT " + name(column) + " FROM " + name(table.name()) + " WHERE " + name(column)
                + " IN (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < some.size(); i++) {
                statement.setString(i + 1, some.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            return Set.of();
        }
    }

    /** Returns those of some texts that are looked for. */
    public static List<String> some(Collection<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).limit(FEW).toList();
    }

    /** Returns how often each text stands in a column of the rows that have some keys; at most fifty keys are looked for. */
    public Map<String, Integer> beside(Table table, Table.Col key, Collection<String> keys, String column) {
        List<String> some = some(keys);
        boolean areWhole = some.stream().allMatch(text -> text.matches("\\d{1,18}"));
        if (some.isEmpty() || (key.isInteger() && !areWhole)) {
            return Map.of();
        }
        String sql = "SELECT " + name(column) + " FROM " + name(table.name()) + " WHERE " + name(key.name()) + " IN ("
                + String.join(", ", Collections.nCopies(some.size(), "?")) + ")";
        var counts = new LinkedHashMap<String, Integer>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < some.size(); i++) {
                if (key.isInteger()) {
                    statement.setLong(i + 1, Long.parseLong(some.get(i)));
                } else {
                    statement.setString(i + 1, some.get(i));
                }
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String text = rows.getString(1);
                    counts.merge(text == null ? "" : text, 1, Integer::sum);
                }
            }
            return counts;
        } catch (SQLException e) {
            return Map.of();
        }
    }

    /** Returns how many rows a table has, as far as they are counted. */
    public int rows(Table table) {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(ROWS + 1);
            try (ResultSet rows = statement.executeQuery("SELECT 1 FROM " + name(table.name()))) {
                int count = 0;
                while (rows.next()) {
                    count++;
                }
                return count;
            }
        } catch (SQLException e) {
            return 0;
        }
    }

    private Map<String, Integer> read(String table, String column) {
        String sql = "SELECT " + name(column) + " FROM " + name(table);
        var counts = new LinkedHashMap<String, Integer>();
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(ROWS);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    String text = rows.getString(1);
                    counts.merge(text == null ? "" : text, 1, Integer::sum);
                }
            }
            var sorted = new LinkedHashMap<String, Integer>();
            counts.entrySet().stream()
                    .filter(entry -> entry.getKey().length() <= LONGEST_CODE)
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            return sorted;
        } catch (SQLException e) {
            return Map.of();
        }
    }

    /** Returns a name as this database writes it; quotes of the mapping's own are put where a plain name would be another one. */
    private String name(String name) {
        return quote.isBlank() ? name : quote + name.replace(quote, quote + quote) + quote;
    }

    /** Returns the codes with their counts, for people. */
    public static String text(Map<String, Integer> codes) {
        List<Map.Entry<String, Integer>> most =
                codes.entrySet().stream().limit(30).toList();
        return most.stream()
                .map(e -> (e.getKey().isEmpty() ? "nothing" : "'" + e.getKey() + "'") + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }
}

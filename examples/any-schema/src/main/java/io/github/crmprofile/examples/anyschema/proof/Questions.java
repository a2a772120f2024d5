package io.github.crmprofile.examples.anyschema.proof;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks a database, on the scratch tables, in what databases differ. A question that is refused is answered by the reason. */
final class Questions {

    private static final String DEALS = " FROM " + ScratchTables.PREFIX + "deal d";
    private static final String ONE = DEALS + " WHERE d.deal_id = 'd0'";
    private static final List<Integer> LENGTHS = List.of(10_000, 100_000, 900_000, 4_000_000);
    private static final List<Integer> COUNTS = List.of(500, 1_000, 2_000, 10_000, 30_000, 60_000);

    private final Connection connection;
    private final Map<String, String> answers = new LinkedHashMap<>();

    Questions(Connection connection) {
        this.connection = connection;
    }

    /** Returns all answers by their questions. */
    Map<String, String> answers() {
        ask("'a' = 'A'", compares("'a'", "'A'"));
        ask("'a' = 'a '", compares("'a'", "'a '"));
        ask("'a' = 'à'", compares("'a'", "'à'"));
        ask("full width 'ａ' = 'a'", compares("'ａ'", "'a'"));
        ask("'' is NULL", "SELECT CASE WHEN '' IS NULL THEN 'yes' ELSE 'no' END" + ONE);
        ask(
                "contacts with the id 'a' in a column of ids (1 where it is compared exactly)",
                "SELECT COUNT(*) FROM " + ScratchTables.PREFIX
                        + "client c WHERE c.kind = 'contact' AND c.client_id = 'a'");
        put("order of texts", this::order);
        ask("12.34 in a union with NULL", """
                SELECT SUM(v) FROM (SELECT CAST(12.34 AS DECIMAL(18, 4)) AS v%s
                UNION ALL SELECT CAST(NULL AS DECIMAL(30, 0)) AS v%s) u""".formatted(ONE, ONE));
        ask("sum of 0.0001 and 0.0002", """
                SELECT SUM(v) FROM (SELECT CAST(0.0001 AS DECIMAL(18, 4)) AS v%s
                UNION ALL SELECT CAST(0.0002 AS DECIMAL(18, 4)) AS v%s) u""".formatted(ONE, ONE));
        ask("12.34 in a CASE", "SELECT CASE WHEN 1 = 1 THEN CAST(12.34 AS DECIMAL(18, 4)) ELSE 0 END" + ONE);
        put("characters of a statement", () -> most(LENGTHS, this::hasLength));
        put("parameters of a statement", () -> most(COUNTS, this::hasParameters));
        put("values of an IN list", () -> most(COUNTS, this::hasList));
        time("created_at", ScratchTables.PREFIX + "deal");
        time("issued_on", ScratchTables.PREFIX + "invoice");
        return answers;
    }

    private static String compares(String a, String b) {
        return "SELECT CASE WHEN " + a + " = " + b + " THEN 'yes' ELSE 'no' END" + ONE;
    }

    private interface Question {
        String answer() throws SQLException;
    }

    private void put(String question, Question asked) {
        String answer;
        try {
            answer = asked.answer();
        } catch (SQLException | RuntimeException e) {
            String state = e instanceof SQLException refused
                    ? ", SQL state " + refused.getSQLState() + ", code " + refused.getErrorCode()
                    : "";
            answer = "refused (" + e.getClass().getSimpleName() + state + ")";
        }
        answers.put(question, answer);
    }

    private void ask(String question, String sql) {
        put(question, () -> String.join(", ", first(sql)));
    }

    private List<String> first(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private String order() throws SQLException {
        List<String> found =
                first("SELECT DISTINCT c.client_id FROM " + ScratchTables.PREFIX + "client c ORDER BY c.client_id");
        List<String> sorted = found.stream().sorted().toList();
        return (found.equals(sorted) ? "that of Java: " : "another than Java's: ") + found;
    }

    private interface Trial {
        String statement(int size);
    }

    /** Returns the largest of some sizes that the database takes. */
    private String most(List<Integer> sizes, Trial trial) throws SQLException {
        int most = 0;
        for (int size : sizes) {
            String sql = trial.statement(size);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 1; sql.contains("?") && i <= size; i++) {
                    statement.setString(i, "d" + i);
                }
                statement.executeQuery().close();
                most = size;
            } catch (SQLException refused) {
                return most + " and not " + size;
            }
        }
        return "more than " + most;
    }

    private String hasLength(int characters) {
        return "SELECT 1" + " ".repeat(characters) + ONE;
    }

    private String hasParameters(int count) {
        List<String> lists = Collections.nCopies(
                count / 500, "d.deal_id IN (" + String.join(", ", Collections.nCopies(500, "?")) + ")");
        return "SELECT 1" + DEALS + " WHERE " + String.join(" OR ", lists);
    }

    private String hasList(int count) {
        return "SELECT 1" + DEALS + " WHERE d.deal_id IN (" + String.join(", ", Collections.nCopies(count, "'x'"))
                + ")";
    }

    private void time(String column, String table) {
        for (Class<?> type : List.of(
                LocalDateTime.class,
                OffsetDateTime.class,
                LocalDate.class,
                java.sql.Timestamp.class,
                java.sql.Date.class)) {
            put(column + " as " + type.getName(), () -> {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(
                                "SELECT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL")) {
                    return rows.next() && rows.getObject(1, type) != null ? "yes" : "no";
                }
            });
        }
        put(column + " as an object", () -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL")) {
                Object value = rows.next() ? rows.getObject(1) : BigDecimal.ZERO;
                return value.getClass().getName();
            }
        });
    }
}

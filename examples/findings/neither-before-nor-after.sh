#!/usr/bin/env bash
# CsvJdbc 1.0.46: a column of type Timestamp is neither before, nor after, nor not before a day written as 'yyyy-mm-dd', nor a LocalDateTime bound as a
# parameter: no row, no error. A day with a time of day, java.sql.Timestamp and java.sql.Date find the rows; for a column of type Date all forms do.
# An amount of type BigDecimal is likewise neither more nor less than '0.15' in quotes.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars net.sourceforge.csvjdbc:csvjdbc:1.0.46

cat >"$work/Csv.java" <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

public class Csv {
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.writeString(folder.resolve("deals.csv"), """
                id,amount,closed,day
                1,100.00,2026-03-31 23:30:00,2026-03-31
                2,0.10,2026-03-01 00:00:00,2026-03-01
                3,0.20,2026-03-05 00:00:00,2026-03-05
                """);
        String url = "jdbc:relique:csv:" + folder + "?columnTypes=Integer,BigDecimal,Timestamp,Date";
        try (var connection = DriverManager.getConnection(url)) {
            for (String where : List.of(
                    "closed < '2026-03-05'", "closed >= '2026-03-05'", "NOT closed < '2026-03-05'", "closed < '2026-03-05 00:00:00'",
                    "closed >= '2026-03-05 00:00:00'", "day < '2026-03-05'", "day >= '2026-03-05'", "amount > '0.15'", "amount < '0.15'", "amount > 0.15")) {
                System.out.println(where + ": " + ids(connection, where));
            }
            for (String column : List.of("closed", "day")) {
                for (Object value : List.of(
                        Timestamp.valueOf("2026-03-05 00:00:00"), Date.valueOf("2026-03-05"), LocalDateTime.parse("2026-03-05T00:00"), "2026-03-05")) {
                    System.out.println(column + " >= ? as " + value.getClass().getSimpleName() + ": " + ids(connection, column + " >= ?", value));
                }
            }
        }
    }

    private static List<Integer> ids(Connection connection, String where, Object... values) throws Exception {
        try (var statement = connection.prepareStatement("SELECT id FROM deals WHERE " + where)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<Integer> ids = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
            return ids;
        }
    }
}
JAVA
run "$work/Csv.java" "$work" | expect <(cat <<'SEEN'
closed < '2026-03-05': []
closed >= '2026-03-05': []
NOT closed < '2026-03-05': []
closed < '2026-03-05 00:00:00': [2]
closed >= '2026-03-05 00:00:00': [1, 3]
day < '2026-03-05': [2]
day >= '2026-03-05': [1, 3]
amount > '0.15': []
amount < '0.15': []
amount > 0.15: [1, 3]
closed >= ? as Timestamp: [1, 3]
closed >= ? as Date: [1, 3]
closed >= ? as LocalDateTime: []
closed >= ? as String: []
day >= ? as Timestamp: [1, 3]
day >= ? as Date: [1, 3]
day >= ? as LocalDateTime: [1, 3]
day >= ? as String: [1, 3]
SEEN
)

#!/usr/bin/env bash
# DuckDB's JDBC driver 2.0.0.1: a DATE before the year 1 read as a LocalDate is a day of our era, 1 BC is the year 1. Read as a LocalDateTime the same
# column has the right year, and the database orders it right: a filter and the rows that it shows disagree.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars org.duckdb:duckdb_jdbc:2.0.0.1

cat >"$work/Era.java" <<'JAVA'
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

public class Era {
    public static void main(String[] args) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:"); var statement = connection.createStatement()) {
            for (String day : List.of("0001-12-31 (BC)", "0044-03-15 (BC)", "0044-03-15", "2026-05-10")) {
                try (var rows = statement.executeQuery("SELECT d, d < DATE '0001-01-01' FROM (SELECT DATE '" + day + "' AS d)")) {
                    rows.next();
                    System.out.println(day + " is before the year 1: " + rows.getBoolean(2) + ", as LocalDate " + rows.getObject(1, LocalDate.class)
                            + ", as LocalDateTime " + rows.getObject(1, LocalDateTime.class));
                }
            }
        }
    }
}
JAVA
run "$work/Era.java" | expect <(cat <<'SEEN'
0001-12-31 (BC) is before the year 1: true, as LocalDate 0001-12-31, as LocalDateTime 0000-12-31T00:00
0044-03-15 (BC) is before the year 1: true, as LocalDate 0044-03-15, as LocalDateTime -0043-03-15T00:00
0044-03-15 is before the year 1: false, as LocalDate 0044-03-15, as LocalDateTime 0044-03-15T00:00
2026-05-10 is before the year 1: false, as LocalDate 2026-05-10, as LocalDateTime 2026-05-10T00:00
SEEN
)

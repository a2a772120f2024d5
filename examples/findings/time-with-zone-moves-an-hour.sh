#!/usr/bin/env bash
# DuckDB's JDBC driver 2.0.0.1: a TIMESTAMP WITH TIME ZONE read as an OffsetDateTime is another point in time in the hour before the clock of the JVM
# is changed. It takes the wall clock of UTC for one of the JVM's zone to find the offset. The database itself has the right time.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars org.duckdb:duckdb_jdbc:2.0.0.1

cat >"$work/Hour.java" <<'JAVA'
import java.sql.DriverManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;

public class Hour {
    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Rome"));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:"); var statement = connection.createStatement()) {
            for (String time : List.of("2026-03-28 23:30", "2026-03-29 00:30", "2026-03-29 01:30", "2026-10-25 00:30", "2026-10-25 01:30")) {
                try (var rows = statement.executeQuery(
                        "SELECT t, epoch_us(t) FROM (SELECT TIMESTAMP WITH TIME ZONE '" + time + ":00+00' AS t)")) {
                    rows.next();
                    System.out.println(time + " UTC is read as " + rows.getObject(1, OffsetDateTime.class).toInstant() + ", in the database "
                            + Instant.ofEpochSecond(rows.getLong(2) / 1_000_000));
                }
            }
        }
    }
}
JAVA
run "$work/Hour.java" | expect <(cat <<'SEEN'
2026-03-28 23:30 UTC is read as 2026-03-28T23:30:00Z, in the database 2026-03-28T23:30:00Z
2026-03-29 00:30 UTC is read as 2026-03-28T23:30:00Z, in the database 2026-03-29T00:30:00Z
2026-03-29 01:30 UTC is read as 2026-03-29T01:30:00Z, in the database 2026-03-29T01:30:00Z
2026-10-25 00:30 UTC is read as 2026-10-25T01:30:00Z, in the database 2026-10-25T00:30:00Z
2026-10-25 01:30 UTC is read as 2026-10-25T01:30:00Z, in the database 2026-10-25T01:30:00Z
SEEN
)

#!/usr/bin/env bash
# UCanAccess 5.1.5 (Microsoft Access files): CAST(x AS DATE) keeps the time of the day, so that a day compared with it is not equal. A time is
# kept in milliseconds, rounded: 23:59:59.9996 of 31 March is read so by the connection that wrote it, and as 1 April once the file is opened anew.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars io.github.spannm:ucanaccess:5.1.5

cat >"$work/Access.java" <<'JAVA'
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDateTime;

public class Access {
    public static void main(String[] args) throws Exception {
        var file = Files.createTempDirectory("access").resolve("t.accdb");
        String url = "jdbc:ucanaccess://" + file + ";immediatelyReleaseResources=true";
        try {
            try (var connection = DriverManager.getConnection(url + ";newDatabaseVersion=V2010")) {
                connection.createStatement().execute("CREATE TABLE t (id LONG, made DATETIME)");
                try (var insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
                    insert.setInt(1, 1);
                    insert.setObject(2, LocalDateTime.parse("2026-03-31T18:15:00"));
                    insert.execute();
                    insert.setInt(1, 2);
                    insert.setObject(2, LocalDateTime.parse("2026-03-31T23:59:59.9996"));
                    insert.execute();
                }
                show(connection);
            }
            try (var connection = DriverManager.getConnection(url)) {
                System.out.println("opened anew:");
                show(connection);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void show(Connection connection) throws Exception {
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT made, CAST(made AS DATE) FROM t ORDER BY id");
        while (rows.next()) {
            System.out.println(rows.getString(1) + " as a date is " + rows.getString(2));
        }
        rows = statement.executeQuery("SELECT COUNT(*) FROM t WHERE CAST(made AS DATE) = #2026-03-31#");
        rows.next();
        System.out.println("rows of 31 March by that date: " + rows.getInt(1) + " of 2");
    }
}
JAVA
run -Dlog4j2.statusLoggerLevel=OFF "$work/Access.java" | expect <(cat <<'SEEN'
2026-03-31 18:15:00.000000 as a date is 2026-03-31 18:15:00
2026-03-31 23:59:59.999600 as a date is 2026-03-31 23:59:59
rows of 31 March by that date: 0 of 2
opened anew:
2026-03-31 18:15:00.000000 as a date is 2026-03-31 18:15:00
2026-04-01 00:00:00.000000 as a date is 2026-04-01 00:00:00
rows of 31 March by that date: 0 of 2
SEEN
)

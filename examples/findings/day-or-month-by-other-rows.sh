#!/usr/bin/env bash
# DuckDB 2.0.0: read_csv takes the same cell for another day by what the other rows of the file hold. An export of days as month/day/year is right in
# a week that has a day after the 12th, and a day/month file in a week that has none: 03/04/2026 is 4 March or 3 April, both of type DATE, and so
# the same deal is in two quarters. Nothing says that there was a choice. Without one it is the day first, and of 01/02/03 the year.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars org.duckdb:duckdb_jdbc:2.0.0.1

cat >"$work/Days.java" <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

public class Days {
    public static void main(String[] args) throws Exception {
        String[][] exports = {
            {"03/04/2026", "04/13/2026"}, {"03/04/2026", "04/12/2026"}, {"03/04/2026", "13/04/2026"}, {"3-4-26", "12-4-26"}, {"01/02/03", "01/03/03"},
        };
        Path file = Files.createTempFile("export", ".csv");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String[] days : exports) {
                Files.writeString(file, "Deal,Closed\n1," + days[0] + "\n2," + days[1] + "\n");
                var rows = connection.createStatement().executeQuery("SELECT typeof(\"Closed\"), \"Closed\" FROM read_csv('" + file + "') WHERE \"Deal\" = 1");
                rows.next();
                System.out.println(days[0] + " beside " + days[1] + ": " + rows.getString(1) + " " + rows.getString(2));
            }
        } finally {
            Files.delete(file);
        }
    }
}
JAVA
run "$work/Days.java" | expect <(cat <<'SEEN'
03/04/2026 beside 04/13/2026: DATE 2026-03-04
03/04/2026 beside 04/12/2026: DATE 2026-04-03
03/04/2026 beside 13/04/2026: DATE 2026-04-03
3-4-26 beside 12-4-26: DATE 2026-04-03
01/02/03 beside 01/03/03: DATE 2001-02-03
SEEN
)

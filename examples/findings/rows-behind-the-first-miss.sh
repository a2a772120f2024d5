#!/usr/bin/env bash
# HSQLDB 2.7.4: where two columns of one row are compared and the first has an index, a bound on the first, or IS NOT NULL, has the index read, and
# reading ends at the first row that does not satisfy the comparison: what comes after it in the index is left out. EXPLAIN PLAN shows "a <= b" as
# the end condition of the index. So it is over a derived table, to which HSQLDB gives an index by itself. H2 and Derby find all rows.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars com.h2database:h2:2.5.252 org.hsqldb:hsqldb:2.7.4 org.apache.derby:derby:10.16.1.1 org.apache.derby:derbytools:10.16.1.1

cat >"$work/Late.java" <<'JAVA'
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;

public class Late {
    public static void main(String[] args) throws Exception {
        for (String url : List.of("jdbc:h2:mem:", "jdbc:hsqldb:mem:x", "jdbc:derby:memory:x;create=true")) {
            try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
                System.out.println(connection.getMetaData().getDatabaseProductName());
                // Paid in time: 1, 3 and 4.
                statement.execute("CREATE TABLE invoice (id INTEGER, paid DATE, due DATE)");
                statement.execute("INSERT INTO invoice VALUES (1, '2026-03-02', '2026-03-09'), (2, '2026-03-05', '2026-03-04'),"
                        + " (3, '2026-03-06', '2026-03-20'), (4, '2026-03-07', '2026-03-08')");
                show(statement, "no index:", "invoice WHERE paid <= due AND paid IS NOT NULL");
                statement.execute("CREATE INDEX by_payment ON invoice (paid)");
                show(statement, "index on paid:", "invoice WHERE paid <= due AND paid IS NOT NULL");
                show(statement, "of March:", "invoice WHERE paid <= due AND paid >= '2026-03-01' AND paid < '2026-04-01'");
                show(statement, "the other way round:", "invoice WHERE due >= paid AND paid IS NOT NULL");
                show(statement, "not late:", "invoice WHERE NOT (paid > due) AND paid IS NOT NULL");
                statement.execute("DROP INDEX by_payment");
                show(statement, "derived, no index:", "(SELECT i.id, i.paid, i.due FROM invoice i JOIN invoice j ON j.id = i.id) x"
                        + " WHERE x.paid <= x.due AND x.paid IS NOT NULL");
            }
        }
    }

    private static void show(Statement statement, String what, String from) throws Exception {
        var ids = new TreeSet<Integer>();
        try (var rows = statement.executeQuery("SELECT id FROM " + from)) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        System.out.println("  " + what + " " + ids);
    }
}
JAVA
run "$work/Late.java" | expect <(cat <<'SEEN'
H2
  no index: [1, 3, 4]
  index on paid: [1, 3, 4]
  of March: [1, 3, 4]
  the other way round: [1, 3, 4]
  not late: [1, 3, 4]
  derived, no index: [1, 3, 4]
HSQL Database Engine
  no index: [1, 3, 4]
  index on paid: [1]
  of March: [1]
  the other way round: [1, 3, 4]
  not late: [1, 3, 4]
  derived, no index: [1]
Apache Derby
  no index: [1, 3, 4]
  index on paid: [1, 3, 4]
  of March: [1, 3, 4]
  the other way round: [1, 3, 4]
  not late: [1, 3, 4]
  derived, no index: [1, 3, 4]
SEEN
)

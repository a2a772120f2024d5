#!/usr/bin/env bash
# H2 2.5.252, HSQLDB 2.7.4, Derby 10.16.1.1, DuckDB 2.0.0.1, SQLite 3.54.1.0: one cast to two decimals rounds, cuts or does nothing, by database
# and by the type that it starts from. HSQLDB rounds a DECIMAL and cuts a DOUBLE; SQLite accepts the cast and leaves the value as it is.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars com.h2database:h2:2.5.252 org.hsqldb:hsqldb:2.7.4 org.apache.derby:derby:10.16.1.1 org.apache.derby:derbytools:10.16.1.1 \
    org.duckdb:duckdb_jdbc:2.0.0.1 org.xerial:sqlite-jdbc:3.54.1.0

cat >"$work/Casts.java" <<'JAVA'
import java.sql.DriverManager;
import java.util.List;

public class Casts {
    public static void main(String[] args) throws Exception {
        for (String url : List.of("jdbc:h2:mem:", "jdbc:hsqldb:mem:x", "jdbc:derby:memory:x;create=true", "jdbc:duckdb:", "jdbc:sqlite::memory:")) {
            try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE t (a DECIMAL(18, 4), d DOUBLE PRECISION, h DOUBLE PRECISION)");
                statement.execute("INSERT INTO t VALUES (1.9996, 2.675, 0.5)");
                try (var rows = statement.executeQuery(
                        "SELECT CAST(a AS DECIMAL(18, 2)), CAST(d AS DECIMAL(18, 2)), CAST(h AS INTEGER) FROM t")) {
                    rows.next();
                    System.out.println(connection.getMetaData().getDatabaseProductName() + ": decimal 1.9996 is " + rows.getString(1)
                            + ", double 2.675 is " + rows.getString(2) + ", double 0.5 is the integer " + rows.getString(3));
                }
            }
        }
    }
}
JAVA

run "$work/Casts.java" | expect <(cat <<'SEEN'
H2: decimal 1.9996 is 2.00, double 2.675 is 2.68, double 0.5 is the integer 1
HSQL Database Engine: decimal 1.9996 is 2.00, double 2.675 is 2.67, double 0.5 is the integer 0
Apache Derby: decimal 1.9996 is 1.99, double 2.675 is 2.67, double 0.5 is the integer 0
DuckDB: decimal 1.9996 is 2.00, double 2.675 is 2.68, double 0.5 is the integer 0
SQLite: decimal 1.9996 is 1.9996, double 2.675 is 2.675, double 0.5 is the integer 0
SEEN
)

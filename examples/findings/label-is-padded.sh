#!/usr/bin/env bash
# HSQLDB 2.7.4: the literals of a CASE, or of a union, get one type of fixed width, CHARACTER(n), so that the shorter are padded with blanks: 'won'
# beside 'unknown' is read as 'won    ', and is no key of a map in Java. In SQL it still equals 'won'. H2, Derby and DuckDB give VARCHAR.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars com.h2database:h2:2.5.252 org.hsqldb:hsqldb:2.7.4 org.apache.derby:derby:10.16.1.1 org.apache.derby:derbytools:10.16.1.1 \
    org.duckdb:duckdb_jdbc:2.0.0.1

cat >"$work/Label.java" <<'JAVA'
import java.sql.DriverManager;
import java.util.List;

public class Label {
    public static void main(String[] args) throws Exception {
        for (String url : List.of("jdbc:h2:mem:", "jdbc:hsqldb:mem:x", "jdbc:derby:memory:x;create=true", "jdbc:duckdb:")) {
            try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE t (s INTEGER)");
                statement.execute("INSERT INTO t VALUES (1)");
                String sql = "SELECT CASE WHEN s = 1 THEN 'won' ELSE 'unknown' END FROM t";
                try (var rows = statement.executeQuery(sql)) {
                    rows.next();
                    System.out.println(connection.getMetaData().getDatabaseProductName() + ": '" + rows.getString(1) + "', "
                            + rows.getMetaData().getColumnTypeName(1));
                }
            }
        }
    }
}
JAVA
run "$work/Label.java" | expect <(cat <<'SEEN'
H2: 'won', CHARACTER VARYING
HSQL Database Engine: 'won    ', CHARACTER
Apache Derby: 'won', CHAR
DuckDB: 'won', VARCHAR
SEEN
)

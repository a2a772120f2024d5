#!/usr/bin/env bash
# HSQLDB 2.7.4: a quotient of decimals has no more decimals than what was divided, and the rest is cut, not rounded: three thirds of 2.00 are 1.98.
# In H2 2.5.252 they are a little more than 2, in Derby 10.16.1.1 a little less; in DuckDB 2.0.0.1 the quotient is a binary number.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars com.h2database:h2:2.5.252 org.hsqldb:hsqldb:2.7.4 org.apache.derby:derby:10.16.1.1 org.apache.derby:derbytools:10.16.1.1 \
    org.duckdb:duckdb_jdbc:2.0.0.1

cat >"$work/Quotient.java" <<'JAVA'
import java.sql.DriverManager;
import java.util.List;

public class Quotient {
    public static void main(String[] args) throws Exception {
        for (String url : List.of("jdbc:h2:mem:", "jdbc:hsqldb:mem:x", "jdbc:derby:memory:x;create=true", "jdbc:duckdb:")) {
            try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE t (a DECIMAL(18, 2))");
                statement.execute("INSERT INTO t VALUES (2.00), (2.00), (2.00)");
                try (var rows = statement.executeQuery("SELECT MAX(a / 3), SUM(a / 3), SUM(a) / 3 FROM t")) {
                    rows.next();
                    System.out.println(connection.getMetaData().getDatabaseProductName() + ": 2.00 / 3 is " + rows.getString(1)
                            + ", three of them are " + rows.getString(2) + ", and their sum / 3 is " + rows.getString(3));
                }
            }
        }
    }
}
JAVA
run "$work/Quotient.java" | expect <(cat <<'SEEN'
H2: 2.00 / 3 is 0.6666666666666666666667, three of them are 2.0000000000000000000001, and their sum / 3 is 2.0000000000000000000000
HSQL Database Engine: 2.00 / 3 is 0.66, three of them are 1.98, and their sum / 3 is 2.00
Apache Derby: 2.00 / 3 is 0.666666666666666, three of them are 1.999999999999998, and their sum / 3 is 2.00
DuckDB: 2.00 / 3 is 0.6666666666666666, three of them are 2.0, and their sum / 3 is 2.0
SEEN
)

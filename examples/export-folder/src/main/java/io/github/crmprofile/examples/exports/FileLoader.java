package io.github.crmprofile.examples.exports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file into a table of the database. What the database cannot read as it is, it gets as a copy.
 *
 * @param statement a statement of the database
 * @param scratch a folder for copies
 * @param charset that of the files, if the user named it
 * @param notes receives what was found out
 */
record FileLoader(
        Statement statement, Path scratch, @Nullable Charset charset, Consumer<String> notes) {

    private static final int LINE_LIMIT = 1 << 20;

    /** Makes a table with a text column for each heading. Returns the names of the columns. */
    List<String> load(ExportFile file, String table) throws SQLException, IOException {
        Path copy = scratch.resolve(file.name() + ".utf8.csv");
        Path clean = scratch.resolve(file.name() + ".clean.csv");
        try {
            Path text = text(file, copy);
            boolean isCopy = !text.equals(file.path());
            FileFacts facts = FileScan.scan(text, file.name(), isCopy ? StandardCharsets.UTF_8 : charset);
            tell(file, facts, isCopy);
            boolean isReadable = facts.charset().equals(StandardCharsets.UTF_8)
                    && facts.nulls() == 0
                    && facts.footer() == 0
                    && !facts.isMixed();
            if (!isReadable) {
                CleanCopy.rows(text, file.name(), facts, clean);
                text = clean;
            }
            List<String> columns = columns(file, facts.headings());
            read(file, table, text, facts, columns);
            file.checkUnchanged();
            return columns;
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(clean);
        }
    }

    private Path text(ExportFile file, Path copy) throws IOException {
        if (file.isSheet()) {
            List<String> others = SheetCopy.write(file.path(), file.name(), copy);
            if (!others.isEmpty()) {
                notes.accept(
                        "'" + file.name() + "': only the first sheet is read; there are " + others.size() + " more");
            }
            return copy;
        }
        Charset wide = charset != null ? charset : CleanCopy.wide(head(file.path()));
        if (wide.name().startsWith("UTF-16")) {
            notes.accept("'" + file.name() + "' is in " + wide.name());
            CleanCopy.decoded(file.path(), file.name(), wide, copy);
            return copy;
        }
        return file.path();
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(400);
        }
    }

    private void tell(ExportFile file, FileFacts facts, boolean isCopy) {
        if (!isCopy && !facts.charset().equals(StandardCharsets.UTF_8)) {
            notes.accept("'" + file.name() + "' is not in UTF-8, and is taken as " + facts.charset());
        }
        if (facts.nulls() > 0) {
            notes.accept("'" + file.name() + "' has " + facts.nulls() + " NUL characters, which are left out");
        }
        if (facts.footer() > 0) {
            notes.accept("'" + file.name() + "' ends with a footer of a report of " + facts.footer()
                    + " lines, which is left out");
        }
        if (facts.delimiter() != ',' && !file.isSheet()) {
            notes.accept("'" + file.name() + "' has "
                    + (facts.delimiter() == '\t' ? "tabs" : "'" + facts.delimiter() + "'") + " between its cells");
        }
        if (facts.isOpen()) {
            notes.accept("'" + file.name() + "' has no line end after its last row");
        }
    }

    /** The headings, made different from each other: the database takes capital letters for small ones. */
    private List<String> columns(ExportFile file, List<String> headings) {
        var known = new HashSet<String>();
        return java.util.stream.IntStream.range(0, headings.size())
                .mapToObj(i -> {
                    String heading = headings.get(i);
                    String name = heading.isEmpty() ? "column_" + (i + 1) : heading;
                    for (int n = 1; !known.add(name.toLowerCase(Locale.ROOT)); n++) {
                        name = (heading.isEmpty() ? "column" : heading) + "_" + n;
                    }
                    if (!heading.isEmpty() && !name.equals(heading)) {
                        notes.accept("'" + file.name() + "' has the heading '" + heading + "' more than once: column "
                                + (i + 1) + " is called '" + name + "'");
                    }
                    return name;
                })
                .toList();
    }

    private void read(ExportFile file, String table, Path text, FileFacts facts, List<String> columns)
            throws SQLException {
        String types = columns.stream()
                .map(column -> Rewrite.literal(column) + ": 'VARCHAR'")
                .collect(Collectors.joining(", "));
        long line = facts.longest() * 2;
        String sql =
                "CREATE OR REPLACE TABLE " + table + " AS SELECT * FROM read_csv(" + Rewrite.literal(text.toString())
                        + ", auto_detect=false, header=true, strict_mode=true, delim="
                        + Rewrite.literal(String.valueOf(facts.delimiter()))
                        + ", quote='\"', escape='\"', columns={" + types + "}"
                        + (line > LINE_LIMIT ? ", max_line_size=" + line : "") + ")";
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            // The message of the database quotes the row, which is nobody's business.
            file.checkUnchanged();
            throw new ExportException("'" + file.name() + "' has " + facts.rows()
                    + " rows that look right, and the database cannot read them"
                    + Objects.requireNonNullElse(errorLine(e), "") + ".");
        }
        try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
            count.next();
            if (count.getLong(1) != facts.rows()) {
                file.checkUnchanged();
                throw new ExportException(
                        "'" + file.name() + "' has " + facts.rows() + " rows, of which the database reads "
                                + count.getLong(1) + ". Export it again with quotes around the cells.");
            }
        }
    }

    private static @Nullable String errorLine(SQLException e) {
        var line = java.util.regex.Pattern.compile("Error on Line: (\\d+)").matcher(String.valueOf(e.getMessage()));
        return line.find() ? ", line " + line.group(1) : null;
    }
}

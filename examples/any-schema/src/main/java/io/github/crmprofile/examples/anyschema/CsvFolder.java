package io.github.crmprofile.examples.anyschema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of CSV files in UTF-8 as tables: each has the name of its file, and a text column for each word of the first line. */
final class CsvFolder {

    private static final String ENDING = ".csv";

    private CsvFolder() {}

    static String script(Path folder) {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no CSV file in '" + folder + "'. Name a folder with files that end in " + ENDING + ".");
        }
        return files.stream().map(CsvFolder::table).collect(Collectors.joining(";\n"));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "'" + folder + "' is not a folder. Name one with files that end in " + ENDING + ".");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder '" + folder + "' cannot be read", e);
        }
    }

    private static String table(Path file) {
        String fileName = String.valueOf(file.getFileName());
        // In capitals, as H2 reads a name that has no quotes.
        String name = fileName.substring(0, fileName.length() - ENDING.length()).toUpperCase(Locale.ROOT);
        return "CREATE TABLE \"" + name.replace("\"", "\"\"") + "\" AS SELECT * FROM CSVREAD('"
                + file.toAbsolutePath().toString().replace("'", "''") + "', NULL, 'charset=UTF-8')";
    }
}

package io.github.crmprofile.examples.exports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a database was made of and what was found then, kept beside it.
 *
 * @param version that of this form
 * @param source the files and options it was made of
 * @param tables its tables
 * @param notes what was found out
 * @param questions what could not be found out
 */
record StoredFolder(
        int version, String source, List<ExportTable> tables, List<String> notes, List<Question> questions) {

    static final int VERSION = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A question about a column.
     *
     * @param table its table
     * @param column its name
     * @param text what is asked
     */
    record Question(String table, String column, String text) {}

    /** Reads what is kept; empty when there is nothing, or it is of an earlier version. */
    static Optional<StoredFolder> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(file.toFile(), StoredFolder.class))
                            .filter(s -> s.version() == VERSION)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), this);
    }
}

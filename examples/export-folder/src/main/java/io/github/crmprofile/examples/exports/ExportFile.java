package io.github.crmprofile.examples.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An exported file as it was when it was found.
 *
 * @param path where it is
 * @param name what messages call it
 * @param bytes its size
 * @param modified when it was changed last, in milliseconds
 * @param tableName the table that it is, or is a part of
 */
record ExportFile(Path path, String name, long bytes, long modified, TableName tableName) {

    static ExportFile of(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            return new ExportFile(
                    path,
                    name,
                    Files.size(path),
                    Files.getLastModifiedTime(path).toMillis(),
                    TableName.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException("'" + name + "' cannot be read", e);
        }
    }

    boolean isSheet() {
        return name.regionMatches(true, name.length() - 5, ".xlsx", 0, 5);
    }

    /** Fails if the file is not as it was found. */
    void checkUnchanged() {
        if (!equals(of(path))) {
            throw new ExportException(
                    "'" + name + "' changed while it was read. Wait until it is written, and try again.");
        }
    }
}

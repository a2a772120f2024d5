package io.github.crmprofile.examples.exports;

import java.util.List;

/**
 * A table made of one exported file, or of several parts. All columns are text; a blank cell is null.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name, that of the file without its date, number and ending
 * @param files the names of the files
 * @param rows how many rows it has
 * @param columns its columns in the order of the file
 */
public record ExportTable(String name, List<String> files, long rows, List<ExportColumn> columns) {

    /** Copies the lists. */
    public ExportTable {
        files = List.copyOf(files);
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param name the name: the heading, with {@code _1} and so on where an earlier one is the same
     * @param form how its cells are written, such as {@code number COMMA}; empty while it has no cells
     */
    public record ExportColumn(String name, String form) {}
}

package io.github.crmprofile.examples.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a command line says of a folder of exported files, beyond where it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param folder the folder
 * @param timesIn the zone of times that have none; null where the mapping says it
 * @param currency the currency of amounts that have none; null where the mapping says it
 * @param charset the charset of the files; null to find it out
 * @param dayOrder the order of day and month; null to find it out
 * @param decimalMark the decimal mark; null to find it out
 */
public record CsvFiles(
        Path folder,
        @Nullable ZoneId timesIn,
        @Nullable String currency,
        @Nullable Charset charset,
        @Nullable DayOrder dayOrder,
        @Nullable DecimalMark decimalMark) {

    /**
     * An open folder with the mapping of its tables.
     *
     * @param folder the folder, which has to be closed
     * @param mapping the mapping, with the headings that the files have
     */
    public record Opened(ExportFolder folder, SchemaMapping mapping) {}

    /**
     * Opens the folder for a mapping, of which the headings are taken that the files have. Times that have an offset in the files are what they say, in whatever
     * zone the others are.
     *
     * @param mapping a file, or the name of a ready-made one
     * @param progress receives lines of text while files are read
     * @return the open folder and the mapping
     * @throws IllegalArgumentException if there is no such mapping, or nothing tells the zone of times
     * @throws ExportException with all that is wrong with the files
     */
    public Opened open(String mapping, Consumer<String> progress) {
        SchemaMapping complete = complete(SchemaMapping.fileOrReadyMade(mapping), mapping);
        ExportFolder open = openFor(complete.toJson() + Headings.known(mapping), progress);
        SchemaMapping headings = Headings.fitting(complete, mapping, open.tables());
        return new Opened(open, UtcTimes.fitting(headings, open.tables()));
    }

    /**
     * Opens the folder; an open question about a column that the mapping does not name is none.
     *
     * @param mapping the mapping
     * @param progress receives lines of text while files are read
     * @return the open folder
     */
    public ExportFolder open(SchemaMapping mapping, Consumer<String> progress) {
        return openFor(mapping.toJson(), progress);
    }

    /**
     * Opens the folder for somebody who has no mapping yet. What a column does not tell is among the notes of the folder, and stays as it is.
     *
     * @param progress receives lines of text while files are read
     * @return the open folder
     */
    public ExportFolder openAll(Consumer<String> progress) {
        return openFor("", progress);
    }

    /** Opens the folder for a text that names the headings which are used. */
    private ExportFolder openFor(String used, Consumer<String> progress) {
        String sql = used.toLowerCase(Locale.ROOT);
        return ExportFolder.open(
                folder,
                new ExportOptions(
                        charset,
                        dayOrder,
                        decimalMark,
                        null,
                        null,
                        (table, column) ->
                                sql.contains(column.toLowerCase(Locale.ROOT).replace("\"", "\\\"")),
                        progress));
    }

    /**
     * Adds to a mapping what the files do not tell.
     *
     * @param file where the mapping was read from
     */
    private SchemaMapping complete(SchemaMapping mapping, String file) {
        SchemaMapping.Builder complete = mapping.toBuilder();
        if (timesIn != null) {
            complete.zone(timesIn);
        } else if (!hasZone(Path.of(file))) {
            throw new IllegalArgumentException(
                    "The files do not tell in which zone their days and times are, and neither does '" + file
                            + "'. Say it with --times-in, such as --times-in Europe/London.");
        }
        if (currency != null) {
            complete.currency(currency);
        }
        return complete.build();
    }

    private static boolean hasZone(Path mapping) {
        try {
            JsonNode json = Files.exists(mapping) ? new ObjectMapper().readTree(mapping.toFile()) : null;
            return json != null && json.has("zone");
        } catch (IOException e) {
            throw new UncheckedIOException("The mapping cannot be read from " + mapping, e);
        }
    }

    /**
     * Lists tables with their columns, for somebody who is to write a mapping.
     *
     * @param tables the tables
     * @return lines of text
     */
    public static String list(List<ExportTable> tables) {
        return tables.stream()
                .map(table -> "  " + table.name() + " (" + String.join(", ", table.files()) + "), rows: " + table.rows()
                        + "\n"
                        + table.columns().stream()
                                .map(column -> "    \"" + column.name() + "\" "
                                        + (column.form().isEmpty() ? "without cells" : column.form()))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }
}

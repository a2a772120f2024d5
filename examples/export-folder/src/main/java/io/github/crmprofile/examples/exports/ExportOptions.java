package io.github.crmprofile.examples.exports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a folder cannot say themselves, and where things are kept. Everything may be left out.
 *
 * <p>Immutable; as thread-safe as its two functions are.
 *
 * @param charset how the letters of all files are stored; null to find it out: UTF-8, UTF-16, Windows-1252 or ISO-8859-1
 * @param dayOrder how days such as 3/4/2026 are written; null to find it out, which fails where no day of a column is above 12
 * @param decimalMark the decimal mark of numbers such as 1,234; null to find it out, which fails where no number of a column tells
 * @param columns the file that keeps the form of each column from one export to the next; null for {@code crm-columns.json} in the folder
 * @param store the folder for the database; null for {@code .crm-profile} in the folder of the files, or a
 *     folder for temporary files where that one cannot be written
 * @param isUsed whether a column, by table and heading, is needed at all: an open question about another column is a note, and no error
 * @param progress receives a line of text whenever a file is begun or done
 */
public record ExportOptions(
        @Nullable Charset charset,
        @Nullable DayOrder dayOrder,
        @Nullable DecimalMark decimalMark,
        @Nullable Path columns,
        @Nullable Path store,
        BiPredicate<String, String> isUsed,
        Consumer<String> progress) {

    /** Finds out everything, takes all columns for needed, and is silent. */
    public static final ExportOptions DEFAULT =
            new ExportOptions(null, null, null, null, null, (table, heading) -> true, line -> {});

    /**
     * Returns a copy with the given charset.
     *
     * @param charset that of all files
     * @return the copy
     */
    public ExportOptions withCharset(Charset charset) {
        return new ExportOptions(charset, dayOrder, decimalMark, columns, store, isUsed, progress);
    }

    /**
     * Returns a copy with the given order of day and month, for columns that do not tell.
     *
     * @param dayOrder the order
     * @return the copy
     */
    public ExportOptions withDayOrder(DayOrder dayOrder) {
        return new ExportOptions(charset, dayOrder, decimalMark, columns, store, isUsed, progress);
    }

    /**
     * Returns a copy with the given decimal mark, for columns that do not tell.
     *
     * @param decimalMark the mark
     * @return the copy
     */
    public ExportOptions withDecimalMark(DecimalMark decimalMark) {
        return new ExportOptions(charset, dayOrder, decimalMark, columns, store, isUsed, progress);
    }

    /**
     * Returns a copy with the given file for the forms of the columns.
     *
     * @param columns the file; it is written when it is not there
     * @return the copy
     */
    public ExportOptions withColumns(Path columns) {
        return new ExportOptions(charset, dayOrder, decimalMark, columns, store, isUsed, progress);
    }

    /**
     * Returns a copy with the given folder for the database.
     *
     * @param store the folder; it is made when it is not there
     * @return the copy
     */
    public ExportOptions withStore(Path store) {
        return new ExportOptions(charset, dayOrder, decimalMark, columns, store, isUsed, progress);
    }

    /**
     * Returns a copy in which only some columns are needed.
     *
     * @param isUsed whether one is, by table and heading
     * @return the copy
     */
    public ExportOptions withUsed(BiPredicate<String, String> isUsed) {
        return new ExportOptions(charset, dayOrder, decimalMark, columns, store, isUsed, progress);
    }

    /**
     * Returns a copy that reports progress.
     *
     * @param progress receives lines of text
     * @return the copy
     */
    public ExportOptions withProgress(Consumer<String> progress) {
        return new ExportOptions(charset, dayOrder, decimalMark, columns, store, isUsed, progress);
    }
}

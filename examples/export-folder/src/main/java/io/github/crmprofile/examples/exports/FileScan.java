package io.github.crmprofile.examples.exports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a whole text file once and finds out what it is, or what is wrong with it. */
final class FileScan {

    private static final int CHUNK = 1 << 16;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FileScan() {}

    /**
     * Scans a file.
     *
     * @param name how messages call it
     * @param given the charset, if the user named one
     * @throws ExportException with what is wrong, and the line
     */
    static FileFacts scan(Path file, String name, @Nullable Charset given) throws IOException {
        byte[] head = head(file);
        char delimiter = delimiter(head, name);
        var scan = new RowScan(delimiter);
        boolean isOpen;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            in.skipNBytes(mark(head));
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                scan.add(chunk, 0, length);
            }
            isOpen = scan.finish();
        }
        int footer = check(scan, name);
        Charset charset = given != null
                ? given
                : scan.letters()
                        .charset()
                        .orElseThrow(
                                () -> new ExportException(
                                        "'" + name
                                                + "' is neither UTF-8 nor in a charset of Western Europe. Name its charset, such as windows-1251."));
        return new FileFacts(
                charset,
                delimiter,
                headings(head, delimiter, charset),
                scan.rows(),
                scan.nulls(),
                scan.isMixed(),
                footer,
                isOpen,
                scan.longest());
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(CHUNK);
        }
    }

    static int mark(byte[] head) {
        return head.length >= MARK.length && Arrays.equals(Arrays.copyOf(head, MARK.length), MARK) ? MARK.length : 0;
    }

    /** What is wrong is thrown; otherwise returns how many lines at the end are a footer. */
    private static int check(RowScan scan, String name) {
        if (scan.width() == 0) {
            throw new ExportException("'" + name + "' has no row of headings.");
        }
        var problems = new ArrayList<String>();
        if (scan.unclosedQuote() > 0) {
            problems.add("'" + name + "', line " + scan.unclosedQuote()
                    + ": the cell that is quoted there does not end before the file does: it is cut off, or a quote is not"
                    + " doubled. Export it again.");
        }
        if (scan.strayQuote() > 0) {
            problems.add("'" + name + "', line " + scan.strayQuote()
                    + ": a quoted cell goes on behind its closing quote. A quote within a cell has to be doubled.");
        }
        OddRow odd = scan.firstOdd();
        boolean isFooter = odd != null && odd.isAfterBlank() && odd.row() == scan.rows() && odd.cells() < scan.width();
        if (odd != null && !isFooter && problems.isEmpty()) {
            problems.add(
                    "'" + name + "', line " + odd.line() + ": the row has " + odd.cells() + " cells, and there are "
                            + scan.width() + " headings"
                            + (scan.oddRows() > 1 ? "; so have " + (scan.oddRows() - 1) + " more" : "")
                            + ". Export it again, or mend it.");
        }
        if (!problems.isEmpty()) {
            throw new ExportException(problems);
        }
        return isFooter ? (int) scan.oddRows() : 0;
    }

    /** What stands between cells: with it the first rows have the same number of cells, and the most. */
    private static char delimiter(byte[] head, String name) {
        char best = ',';
        int most = 1;
        boolean isSettled = false;
        boolean isTie = false;
        int start = mark(head);
        for (char delimiter : DELIMITERS) {
            var scan = new RowScan(delimiter);
            scan.add(head, start, head.length);
            scan.finish();
            boolean isEven = scan.rows() > 0 && scan.rows() >= 9 * scan.oddRows();
            boolean isBetter = isEven == isSettled ? scan.width() > most : isEven && scan.width() > 1;
            isTie = scan.width() > 1 && isEven == isSettled && (isBetter ? false : scan.width() == most || isTie);
            if (isBetter) {
                best = delimiter;
                most = scan.width();
                isSettled = isEven;
            }
        }
        if (isTie) {
            throw new ExportException("'" + name + "' could be separated by '" + best
                    + "' or by something else. Save it with commas, and quotes around the cells.");
        }
        return best;
    }

    private static List<String> headings(byte[] head, char delimiter, Charset charset) {
        int start = mark(head);
        String text =
                new String(head, start, head.length - start, isLikeAscii(charset) ? charset : StandardCharsets.UTF_8);
        return new CellReader(delimiter).firstRow(text);
    }

    private static boolean isLikeAscii(Charset charset) {
        return Optional.of(charset).filter(c -> !c.name().startsWith("UTF-16")).isPresent();
    }
}

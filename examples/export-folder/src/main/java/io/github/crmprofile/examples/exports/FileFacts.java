package io.github.crmprofile.examples.exports;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What a whole text file was found to be.
 *
 * @param charset how its letters are stored
 * @param delimiter what stands between cells
 * @param headings the cells of its first row
 * @param rows how many rows follow
 * @param nulls how many NUL characters there are
 * @param isMixed whether it has line ends of several kinds, or rows without any cell between others
 * @param footer how many lines after the rows are none, such as the totals of a report
 * @param isOpen whether the last line has no line end
 * @param longest the length of the longest row in bytes
 */
record FileFacts(
        Charset charset,
        char delimiter,
        List<String> headings,
        long rows,
        long nulls,
        boolean isMixed,
        int footer,
        boolean isOpen,
        long longest) {

    FileFacts withCharset(Charset other) {
        return new FileFacts(other, delimiter, headings, rows, nulls, isMixed, footer, isOpen, longest);
    }
}

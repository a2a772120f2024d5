package io.github.crmprofile.examples.exports;

import org.jspecify.annotations.Nullable;

/**
 * Follows the cells and rows of a file byte by byte, in any charset whose ASCII letters are single bytes. Not thread-safe.
 *
 * <p>Written for speed: a file of a gigabyte takes seconds.
 */
final class RowScan {

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    /** The bytes that are more than a letter of ASCII. */
    private final boolean[] special = new boolean[256];

    private final Letters letters = new Letters();

    private State state = State.CELL_START;
    private boolean isBlankRow = true;
    private boolean wasReturn;
    private int cells = 1;
    private int width;
    private long line = 1;
    private long firstLine = 1;
    private long quoteLine;
    private long rows;
    private long oddRows;
    private long nulls;
    private long blankRows;
    private long bytesInRow;
    private long longest;
    private long feeds;
    private long returns;
    private long returnFeeds;
    private long strayQuote;
    private boolean isMixed;
    private @Nullable OddRow firstOdd;

    RowScan(char delimiter) {
        for (int b = 0; b < special.length; b++) {
            special[b] = b == 0 || b == '\n' || b == '\r' || b == '"' || b == delimiter || b >= 0x80;
        }
    }

    void add(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int b = bytes[i] & 0xFF;
            if (wasReturn && b != '\n') {
                loneReturn();
            }
            int begin = i++;
            if (special[b]) {
                bytesInRow++;
                special(b);
                continue;
            }
            while (i < to && !special[bytes[i] & 0xFF]) {
                i++;
            }
            plain(i - begin);
        }
    }

    /** Takes in letters of ASCII that stand together. */
    private void plain(int length) {
        bytesInRow += length;
        if (state == State.CELL_START) {
            state = State.PLAIN;
        } else if (state == State.QUOTE_IN_QUOTED) {
            noteStrayQuote();
        }
        isBlankRow = false;
        letters.addAscii(length);
    }

    private void special(int b) {
        if (b >= 0x80) {
            letters.add(b);
            isBlankRow = false;
            state = state == State.CELL_START ? State.PLAIN : state;
            if (state == State.QUOTE_IN_QUOTED) {
                noteStrayQuote();
            }
            return;
        }
        letters.end();
        if (b == 0) {
            nulls++;
        } else if (b == '"') {
            quote();
        } else if (b == '\n') {
            feed();
        } else if (state == State.QUOTED) {
            return;
        } else if (b == '\r') {
            wasReturn = true;
        } else {
            cells++;
            isBlankRow = false;
            state = State.CELL_START;
        }
    }

    private void quote() {
        isBlankRow = false;
        switch (state) {
            case CELL_START -> {
                state = State.QUOTED;
                quoteLine = line;
            }
            case QUOTED -> state = State.QUOTE_IN_QUOTED;
            case QUOTE_IN_QUOTED -> state = State.QUOTED;
            default -> {
                // A quote inside a cell without quotes is a letter like any other.
            }
        }
    }

    private void feed() {
        line++;
        if (state == State.QUOTED) {
            return;
        }
        if (wasReturn) {
            returnFeeds++;
        } else {
            feeds++;
        }
        wasReturn = false;
        endRow();
    }

    private void loneReturn() {
        wasReturn = false;
        returns++;
        line++;
        endRow();
    }

    private void noteStrayQuote() {
        strayQuote = strayQuote == 0 ? line : strayQuote;
        state = State.PLAIN;
    }

    private void endRow() {
        isMixed |= !isBlankRow && blankRows > 0;
        if (isBlankRow) {
            blankRows++;
        } else if (width == 0) {
            width = cells;
        } else if (cells == width) {
            rows++;
        } else {
            oddRows++;
            if (firstOdd == null) {
                firstOdd = new OddRow(firstLine, cells, rows, blankRows > 0);
            }
        }
        longest = Math.max(longest, bytesInRow);
        bytesInRow = 0;
        cells = 1;
        isBlankRow = true;
        firstLine = line;
        state = State.CELL_START;
    }

    /** Takes in the end of the file. Returns whether the last line had no line end. */
    boolean finish() {
        letters.end();
        if (wasReturn) {
            loneReturn();
        }
        boolean isOpen = bytesInRow > 0 && state != State.QUOTED;
        if (isOpen) {
            endRow();
        }
        return isOpen;
    }

    /** The line at which a quote was opened that nothing closed; 0 for none. */
    long unclosedQuote() {
        return state == State.QUOTED ? quoteLine : 0;
    }

    /** The first line on which a quoted cell goes on behind its closing quote; 0 for none. */
    long strayQuote() {
        return strayQuote;
    }

    /** The first row of another width than the headings; null for none. */
    @Nullable
    OddRow firstOdd() {
        return firstOdd;
    }

    long oddRows() {
        return oddRows;
    }

    /** How many rows have as many cells as there are headings, of which there are none when this file is empty. */
    long rows() {
        return rows;
    }

    int width() {
        return width;
    }

    long nulls() {
        return nulls;
    }

    long longest() {
        return longest;
    }

    /** Whether there are line ends of several kinds, or empty lines between rows. */
    boolean isMixed() {
        long kinds = Math.min(1, feeds) + Math.min(1, returns) + Math.min(1, returnFeeds);
        return kinds > 1 || isMixed;
    }

    Letters letters() {
        return letters;
    }
}

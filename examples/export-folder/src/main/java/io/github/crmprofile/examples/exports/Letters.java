package io.github.crmprofile.examples.exports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Collects what the bytes of a file tell about its charset. Not thread-safe. */
final class Letters {

    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HIGH = 0x80;
    /** Bytes that Windows-1252 leaves free. */
    private static final String FREE = "\u0081\u008D\u008F\u0090\u009D";

    private boolean isUtf8 = true;
    private boolean isWindows;
    private boolean isNeither;
    private long high;
    private long ascii;
    /** How many bytes of the present letter are still to come, and between what the next must lie. */
    private int missing;

    private int least;
    private int most;

    /** Takes in letters of ASCII. */
    void addAscii(int count) {
        ascii += count;
        isUtf8 &= missing == 0;
    }

    /** Takes in a byte beyond ASCII. */
    void add(int unsigned) {
        high++;
        if (unsigned < 0xA0) {
            isWindows = true;
            isNeither |= FREE.indexOf(unsigned) >= 0;
        }
        if (isUtf8) {
            utf8(unsigned);
        }
    }

    private void utf8(int unsigned) {
        if (missing > 0) {
            isUtf8 = unsigned >= least && unsigned <= most;
            missing--;
            least = HIGH;
            most = 0xBF;
            return;
        }
        least = unsigned == 0xE0 ? 0xA0 : unsigned == 0xF0 ? 0x90 : HIGH;
        most = unsigned == 0xED ? 0x9F : unsigned == 0xF4 ? 0x8F : 0xBF;
        if (unsigned >= 0xC2 && unsigned <= 0xDF) {
            missing = 1;
        } else if (unsigned >= 0xE0 && unsigned <= 0xEF) {
            missing = 2;
        } else if (unsigned >= 0xF0 && unsigned <= 0xF4) {
            missing = 3;
        } else {
            isUtf8 = false;
        }
    }

    /** Takes in that a byte follows which is no letter, so that no letter may be left unfinished. */
    void end() {
        isUtf8 &= missing == 0;
    }

    /** The charset; empty when no charset of Western Europe gives such bytes, or when most letters lie beyond ASCII. */
    Optional<Charset> charset() {
        if (isUtf8 && missing == 0) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        // In a language of Western Europe few letters have accents; in Greek or Cyrillic nearly all are beyond ASCII.
        if (isNeither || high > ascii) {
            return Optional.empty();
        }
        return Optional.of(isWindows ? WINDOWS : StandardCharsets.ISO_8859_1);
    }
}

package io.github.crmprofile.spelling;

import java.util.Comparator;

/** Orders texts by code point, as clients, channels and turns are ordered; {@code String.compareTo} puts characters beyond U+FFFF before U+E000. */
public final class CodePoints {

    /** The order by code point. */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int same = 0;
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        if (same == shorter) {
            return Integer.compare(a.length(), b.length());
        }
        // Two halves may differ in the second one alone.
        int start = same > 0 && Character.isHighSurrogate(a.charAt(same - 1)) ? same - 1 : same;
        int byStart = Integer.compare(a.codePointAt(start), b.codePointAt(start));
        return byStart != 0 ? byStart : Integer.compare(a.codePointAt(same), b.codePointAt(same));
    }
}

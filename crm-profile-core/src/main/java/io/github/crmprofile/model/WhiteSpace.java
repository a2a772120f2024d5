package io.github.crmprofile.model;

import org.jspecify.annotations.Nullable;

/**
 * Checks for blank text: text of nothing but characters of the Unicode property White_Space: spaces, tabs and line ends, but also the no-break space,
 * the ideographic space and U+0085, all of which {@link String#isBlank} or SQL's {@code TRIM} see otherwise. Blank text is no text everywhere in this
 * library; a source of records must agree with this class. Stateless and thread-safe.
 */
public final class WhiteSpace {

    /** All characters of the property, none of which is outside the Basic Multilingual Plane, for stores that take a list of characters. */
    public static final String CHARACTERS =
            "\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
                    + "\u2028\u2029\u202f\u205f\u3000";

    private WhiteSpace() {}

    /**
     * Returns whether a text is null or blank.
     *
     * @param text a text, or null
     * @return true for null, the empty text, and one of white space alone
     */
    public static boolean isBlank(@Nullable String text) {
        if (text == null) {
            return true;
        }
        // Asked of every id: a stream would take more memory than the text.
        for (int i = 0; i < text.length(); i++) {
            if (!isWhiteSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhiteSpace(char c) {
        return c <= ' ' ? c == ' ' || (c >= '\t' && c <= '\r') : c >= '\u0085' && CHARACTERS.indexOf(c) >= 0;
    }
}

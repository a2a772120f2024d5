package io.github.crmprofile.jdbc.draft;

import java.util.Map;

/**
 * A column of codes: of a table itself, or of the table of codes that a column of it refers to.
 *
 * @param sql the SQL of the codes
 * @param place what people call it
 * @param found the codes with their counts, most first
 * @param told how many of them mean something
 */
record Coded(String sql, String place, Map<String, Integer> found, long told) {

    private static final int MOST = 60;

    /** Whether all of them mean something. */
    boolean isWhole() {
        return told > 0
                && told
                        == found.keySet().stream()
                                .filter(code -> !code.isBlank())
                                .count();
    }

    /** Whether it may be codes at all: many different values are something else. */
    boolean isShort() {
        long codes = found.keySet().stream().filter(code -> !code.isBlank()).count();
        return codes > 0 && codes <= MOST;
    }
}

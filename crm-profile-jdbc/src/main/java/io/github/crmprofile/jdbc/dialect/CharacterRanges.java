package io.github.crmprofile.jdbc.dialect;

/** Writes characters as the ranges within the brackets of a regular expression. */
final class CharacterRanges {

    private CharacterRanges() {}

    /**
     * Returns the ranges.
     *
     * @param text the characters, in any order
     * @param escape the format by which a regular expression of the database names a character
     */
    static String of(String text, String escape) {
        int[] characters = text.chars().sorted().toArray();
        var set = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            boolean isInner = i > 0
                    && i + 1 < characters.length
                    && characters[i - 1] == characters[i] - 1
                    && characters[i + 1] == characters[i] + 1;
            if (!isInner) {
                set.append(escape.formatted(characters[i]));
            } else if (set.charAt(set.length() - 1) != '-') {
                set.append('-');
            }
        }
        return set.toString();
    }
}

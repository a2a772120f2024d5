package io.github.crmprofile.spelling;

/** Counts the letters in which two names differ. */
public final class LetterDistance {

    private LetterDistance() {}

    /**
     * Returns the number of letters to insert, delete, replace or swap with their neighbours (the optimal string alignment distance).
     *
     * @param a one name
     * @param b the other
     * @return 0 for the same name
     */
    public static int between(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : steps(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int steps(int[][] steps, String a, String b, int i, int j) {
        boolean isSame = a.charAt(i - 1) == b.charAt(j - 1);
        int fewest = Math.min(steps[i - 1][j - 1] + (isSame ? 0 : 1), 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean isSwapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwapped ? Math.min(fewest, steps[i - 2][j - 2] + 1) : fewest;
    }
}

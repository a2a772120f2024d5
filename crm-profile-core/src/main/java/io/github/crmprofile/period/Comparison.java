package io.github.crmprofile.period;

import java.util.Locale;

/** Chooses the earlier period with which a period is compared. See {@link ResolvedPeriod#comparedWith(Comparison)}. */
public enum Comparison {
    /**
     * The period before. A calendar period (day, week, month, quarter, half, year, fiscal or not) is compared with the
     * unit before it; {@code last_N_…} and {@code trailing_N_…} with the N units before it; a {@code ..._to_date} period with the same number of days from the start of the unit before it, cut at
     * that unit's end; any other bounded period with the same number of days directly before it.
     */
    PREVIOUS,

    /**
     * The first and the last day one year earlier, 29 February becoming 28 February. A whole month, quarter, half
     * or year, fiscal or not, or several of them, that is written as such and not as a range of days stays whole: February 2025 is compared with all
     * 29 days of February 2024.
     */
    YEAR_EARLIER;

    /**
     * Reads a comparison from a request or a setting.
     *
     * @param text the name of a comparison in lower or upper case, with a hyphen or an underscore: {@code previous}, {@code year-earlier}
     * @return the comparison
     * @throws IllegalArgumentException listing the accepted texts, if the text is another
     */
    public static Comparison parse(String text) {
        for (Comparison comparison : values()) {
            if (comparison.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return comparison;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not a comparison; write 'previous' or 'year_earlier'.");
    }
}

package io.github.crmprofile.examples.exports;

import io.github.crmprofile.examples.exports.ColumnForm.Kind;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Regular expressions of cells, in what Java and DuckDB both understand. */
final class CellPatterns {

    private static final List<String> LOCAL_SIGNS = List.of(
            "z\u0142",
            "K\u010D",
            "kr",
            "kr[.]",
            "lei",
            "Ft",
            "\u0440\u0443\u0431[.]?",
            "\u0440[.]",
            "\u043B\u0432[.]?",
            "RM",
            "Rs[.]?",
            "Fr[.]",
            "S/[.]?");
    private static final String SIGN =
            "(?:[A-Z]{0,3}[$\u20AC\u00A3\u00A5\u20BD\u20B9\u20BA\u20A9\u20AA\u20AB\u20B1\u20BF\u20B4\u20B8\u0E3F]|"
                    + Stream.concat(
                                    Currency.getAvailableCurrencies().stream()
                                            .map(Currency::getCurrencyCode)
                                            .sorted(),
                                    LOCAL_SIGNS.stream())
                            .collect(Collectors.joining("|"))
                    + ")";
    /** Blanks that stand between groups of digits: also the narrow and the one that does not break. */
    static final String BLANKS = " \u00A0\u202F\u2009";

    private static final String BLANK = "[" + BLANKS + "]*";

    /** A number with everything that products and spreadsheets put around it; the groups are currency, digits and currency. */
    static final String NUMBER = "'?[-+\u2212(]?" + BLANK + "(" + SIGN + ")?" + BLANK + "[-+\u2212(]?" + BLANK
            + "([0-9][0-9.,'\u2019" + BLANKS + "]*|[.,][0-9]+)" + BLANK + "(" + SIGN + ")?" + BLANK + "[-)]?";

    private static final String DATE =
            "([0-9]{1,4}|[A-Za-z]{3,9})[-/. ]+([0-9]{1,2}|[A-Za-z]{3,9})[-/., ]+([0-9]{2,4})";
    private static final String TIME_OF_DAY =
            "([0-9]{1,2})[:.]([0-9]{2})(?:[:.]([0-9]{2})([.,][0-9]+)?)?" + BLANK + "([AaPp])?(?:[.]?[Mm][.]?)?";
    private static final String OFFSET = "(Z|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2})?";

    /** A day, perhaps with a time and an offset; the groups are three of the day, then hour, minute, second, decimals, A or P, and offset. */
    static final String MOMENT = DATE + "[.]?(?:(?:[T ]|, )+" + TIME_OF_DAY + " ?" + OFFSET + ")?";

    /** A time of day. */
    static final String CLOCK = TIME_OF_DAY;

    /** The names of the groups of {@link #MOMENT}. */
    static final List<String> MOMENT_GROUPS = List.of("a", "b", "c", "h", "i", "s", "f", "p", "z");

    private CellPatterns() {}

    /** Cells that are in the form of the tables. */
    static String plain(Kind kind) {
        return switch (kind) {
            case NUMBER -> "-?(?:0|[1-9][0-9]*)(?:[.][0-9]+)?";
            case DAY -> "[0-9]{4}-[0-9]{2}-[0-9]{2}";
            case TIME -> "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(?::[0-9]{2})?";
            case CLOCK -> "[0-9]{2}:[0-9]{2}(?::[0-9]{2})?";
            case UTC_TIME, TEXT -> throw new IllegalArgumentException("Nothing is plain of the kind " + kind);
        };
    }
}

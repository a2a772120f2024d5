package io.github.crmprofile.examples.exports;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a table, made of that of a file without what changes from one export to the next.
 *
 * @param table the name, in lower case, of letters, digits and underscores
 * @param day the date in the file's name as it is written there; empty for none
 * @param part the number of the part; empty for none
 * @param isCopy whether the name is that of a second download, such as {@code deals (1).csv}
 */
record TableName(String table, String day, String part, boolean isCopy) {

    private static final Pattern ENDING = Pattern.compile("\\.(csv|tsv|txt|xlsx)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COPY = Pattern.compile("\\s*\\(\\d{1,2}\\)$");
    private static final Pattern HUBSPOT = Pattern.compile("^hubspot-crm-exports-(all-)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PIPEDRIVE = Pattern.compile(
            "^(deals|leads|organizations|people|persons|activities|notes|products)-.*-\\d{4,}$",
            Pattern.CASE_INSENSITIVE);
    /** A day, perhaps with a time and with the hash that Bitrix24 adds. */
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2}([-_.]?)(?:0[1-9]|1[0-2])\\2(?:0[1-9]|[12]\\d|3[01]))(?!\\d)"
                    + "(?:[-_ T]\\d{2}[-_.:]?\\d{2}(?:[-_.:]?\\d{2})?(?!\\d))?(?:_[0-9a-f]{8,})?");

    /** A day with its year behind, perhaps with a time, as Dynamics writes them. */
    private static final Pattern YEAR_BEHIND =
            Pattern.compile("(?<!\\d)(\\d{1,2}([-_.])\\d{1,2}\\2(?:19|20)\\d{2})(?!\\d)"
                    + "(?:[-_ T]\\d{1,2}[-_.:]\\d{2}(?:[-_.:]\\d{2})?(?!\\d)(?: ?[AaPp][Mm])?)?");

    private static final Pattern SERIAL = Pattern.compile("[-_ ]?\\d{10,}$");
    private static final Pattern PART = Pattern.compile("[-_ ](?:part[-_ ]?)?(\\d{1,3})$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    static TableName of(String file) {
        String name = ENDING.matcher(file).replaceFirst("");
        String plain = COPY.matcher(name).replaceFirst("");
        boolean isCopy = !plain.equals(name);
        Matcher pipedrive = PIPEDRIVE.matcher(plain);
        if (pipedrive.matches() && !DAY.matcher(plain).find()) {
            return new TableName(pipedrive.group(1).toLowerCase(Locale.ROOT), "", "", isCopy);
        }
        plain = HUBSPOT.matcher(plain).replaceFirst("");
        String date = "";
        for (Pattern days : List.of(DAY, YEAR_BEHIND)) {
            Matcher day = days.matcher(plain);
            if (date.isEmpty() && day.find()) {
                date = day.group(1);
                plain = day.replaceFirst("");
            }
        }
        plain = SERIAL.matcher(plain).replaceFirst("");
        Matcher part = PART.matcher(plain);
        String number = "";
        if (part.find() && part.start() > 0) {
            number = part.group(1);
            plain = part.replaceFirst("");
        }
        return new TableName(table(plain), date, number, isCopy);
    }

    private static String table(String text) {
        String name =
                OTHER.matcher(text).replaceAll("_").replaceAll("^_+|_+$", "").toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return "export";
        }
        return Character.isDigit(name.charAt(0)) ? "t_" + name : name;
    }
}

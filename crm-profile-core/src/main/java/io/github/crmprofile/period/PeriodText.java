package io.github.crmprofile.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text forms of reporting periods, strictly. */
final class PeriodText {
    private static final Map<String, ReportingPeriod> WORDS = words();
    private static final Pattern LAST_DAYS = Pattern.compile("last_(.*)_days");
    private static final Pattern DAY_COUNT = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern YEAR = Pattern.compile("(FY)?(\\d+)");
    private static final Pattern QUARTER = Pattern.compile("(FY)?(\\d+)-Q(\\d+)");
    private static final Pattern MONTH = Pattern.compile("(\\d+)-(\\d+)");
    private static final Pattern DAY = Pattern.compile("(\\d+)-(\\d+)-(\\d+)");
    private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.(.*)");
    private static final int LONGEST_QUOTE = 80;

    private PeriodText() {}

    static ReportingPeriod parse(String text) {
        ReportingPeriod word = WORDS.get(text);
        if (word != null) {
            return word;
        }
        try {
            return read(text);
        } catch (IllegalArgumentException broken) {
            String forms = String.join(", ", WORDS.keySet()) + ", last_N_days (N from 1 to " + ReportingPeriod.MAX_DAYS
                    + "), 2026, 2026-Q2, 2026-05, 2026-05-17, FY2026, FY2026-Q1, 2026-01-10..2026-02-03, ..2026-02-03"
                    + " (years from 1000 to 9999)";
            throw new IllegalArgumentException(
                    quote(text) + " is not a reporting period: " + broken.getMessage() + ". Accepted: " + forms,
                    broken);
        }
    }

    private static ReportingPeriod read(String text) {
        Matcher form = LAST_DAYS.matcher(text);
        if (form.matches()) {
            return lastDays(form.group(1));
        }
        form = YEAR.matcher(text);
        if (form.matches()) {
            int year = year(form.group(2));
            return form.group(1) == null ? ReportingPeriod.year(year) : ReportingPeriod.fiscalYear(year);
        }
        form = QUARTER.matcher(text);
        if (form.matches()) {
            int year = year(form.group(2));
            int quarter = number("the quarter", form.group(3), 1);
            return form.group(1) == null
                    ? ReportingPeriod.quarter(year, quarter)
                    : ReportingPeriod.fiscalQuarter(year, quarter);
        }
        form = MONTH.matcher(text);
        if (form.matches()) {
            return ReportingPeriod.month(month(form.group(1), form.group(2)));
        }
        form = DAY.matcher(text);
        if (form.matches()) {
            return ReportingPeriod.day(day(text));
        }
        form = RANGE.matcher(text);
        if (form.matches()) {
            LocalDate last = day(form.group(2));
            return form.group(1).isEmpty()
                    ? ReportingPeriod.upTo(last)
                    : ReportingPeriod.between(day(form.group(1)), last);
        }
        throw new IllegalArgumentException(
                "it has none of the accepted forms (words in lower case, FY and Q in upper case, no blanks)");
    }

    private static ReportingPeriod lastDays(String count) {
        if (!DAY_COUNT.matcher(count).matches()) {
            throw new IllegalArgumentException("the number of days must be 1 to " + ReportingPeriod.MAX_DAYS
                    + ", written without sign, blanks or leading zeros");
        }
        return ReportingPeriod.lastDays(Integer.parseInt(count));
    }

    private static LocalDate day(String text) {
        Matcher form = DAY.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a day of a range must be written like 2026-05-17");
        }
        YearMonth month = month(form.group(1), form.group(2));
        int day = number("the day", form.group(3), 2);
        if (!month.isValidDay(day)) {
            throw new IllegalArgumentException(month + " has no day " + day);
        }
        return month.atDay(day);
    }

    private static YearMonth month(String year, String month) {
        int number = number("the month", month, 2);
        if (number < 1 || number > 12) {
            throw new IllegalArgumentException("the month must be 01 to 12, but is " + month);
        }
        return YearMonth.of(year(year), number);
    }

    private static int year(String digits) {
        return number("the year", digits, 4);
    }

    private static int number(String what, String digits, int width) {
        if (digits.length() != width) {
            throw new IllegalArgumentException(what + " must have " + width + (width == 1 ? " digit" : " digits")
                    + ", but has " + digits.length());
        }
        return Integer.parseInt(digits);
    }

    /** The text may come from a web page: neither its length nor a line break in it may spoil a log. */
    private static String quote(String text) {
        boolean tooLong = text.length() > LONGEST_QUOTE;
        StringBuilder quoted = new StringBuilder("\"");
        (tooLong ? text.substring(0, LONGEST_QUOTE) : text)
                .chars()
                .forEach(c -> quoted.append(
                        Character.isISOControl(c) ? String.format(Locale.ROOT, "\\u%04x", c) : (char) c + ""));
        return quoted.append(tooLong ? "…\"" : "\"").toString();
    }

    private static Map<String, ReportingPeriod> words() {
        Map<String, ReportingPeriod> words = new LinkedHashMap<>();
        for (Granularity unit : Granularity.values()) {
            add(words, ReportingPeriod.current(unit));
            add(words, ReportingPeriod.last(unit));
        }
        ReportingPeriod.TO_DATE.forEach(unit -> add(words, ReportingPeriod.toDate(unit)));
        add(words, ReportingPeriod.allTime());
        return Collections.unmodifiableMap(words);
    }

    private static void add(Map<String, ReportingPeriod> words, ReportingPeriod period) {
        words.put(period.toString(), period);
    }
}

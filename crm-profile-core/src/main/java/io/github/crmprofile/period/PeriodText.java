package io.github.crmprofile.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text forms of reporting periods, strictly. */
final class PeriodText {
    /** The periods written as words, by their texts. */
    static final Map<String, ReportingPeriod> WORDS = words();
    /** The counted periods, by their texts with N for the number. */
    static final Map<String, IntFunction<ReportingPeriod>> COUNTED = counted();

    private static final Pattern COUNTED_FORM = Pattern.compile("((?:last|trailing)_)(.*)(_[a-z]+)");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern YEAR = Pattern.compile("(FY)?(\\d+)");
    private static final Pattern PART = Pattern.compile("(FY)?(\\d+)-([HQ])(\\d+)");
    private static final Pattern WEEK = Pattern.compile("(\\d+)-W(\\d+)");
    private static final Pattern MONTH = Pattern.compile("(\\d+)-(\\d+)");
    private static final Pattern DAY = Pattern.compile("(\\d+)-(\\d+)-(\\d+)");
    private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.(.*)");
    private static final String FORMS = String.join(", ", WORDS.keySet()) + ", " + String.join(", ", COUNTED.keySet())
            + " (N from 1 to " + ReportingPeriod.MAX_COUNT + "), 2026, 2026-H1, 2026-Q2, 2026-05, 2026-W20, 2026-05-17,"
            + " FY2026, FY2026-H2, FY2026-Q1, 2026-01-10..2026-02-03, ..2026-02-03, 2026-01-10.."
            + " (years from 1000 to 9999)";
    private static final int LONGEST_QUOTE = 80;

    private PeriodText() {}

    static ReportingPeriod parse(String text) {
        try {
            return read(text);
        } catch (IllegalArgumentException broken) {
            String nearest = text.length() > LONGEST_QUOTE
                    ? ""
                    : NearestPeriod.to(text)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("");
            throw new IllegalArgumentException(
                    quote(text) + " is not a reporting period: " + broken.getMessage()
                            + (nearest.isEmpty() ? "." : nearest) + " Accepted: " + FORMS,
                    broken);
        }
    }

    static ReportingPeriod read(String text) {
        ReportingPeriod word = WORDS.get(text);
        if (word != null) {
            return word;
        }
        Matcher form = COUNTED_FORM.matcher(text);
        if (form.matches()) {
            IntFunction<ReportingPeriod> counted = COUNTED.get(form.group(1) + "N" + form.group(3));
            if (counted != null) {
                return counted.apply(count(form.group(2), form.group(3).substring(1)));
            }
        }
        form = RANGE.matcher(text);
        if (form.matches()) {
            return range(form.group(1), form.group(2));
        }
        return calendarUnit(text);
    }

    private static ReportingPeriod range(String first, String last) {
        if (first.isEmpty() && last.isEmpty()) {
            throw new IllegalArgumentException("it has no day; everything is all_time");
        }
        if (first.isEmpty()) {
            return ReportingPeriod.upTo(day(last));
        }
        return last.isEmpty() ? ReportingPeriod.from(day(first)) : ReportingPeriod.between(day(first), day(last));
    }

    private static ReportingPeriod calendarUnit(String text) {
        Matcher form = YEAR.matcher(text);
        if (form.matches()) {
            int year = year(form.group(2));
            return form.group(1) == null ? ReportingPeriod.year(year) : ReportingPeriod.fiscalYear(year);
        }
        form = PART.matcher(text);
        if (form.matches()) {
            boolean isFiscal = form.group(1) != null;
            int year = year(form.group(2));
            if (form.group(3).equals("H")) {
                int half = number("the half", form.group(4), 1);
                return isFiscal ? ReportingPeriod.fiscalHalfYear(year, half) : ReportingPeriod.halfYear(year, half);
            }
            int quarter = number("the quarter", form.group(4), 1);
            return isFiscal ? ReportingPeriod.fiscalQuarter(year, quarter) : ReportingPeriod.quarter(year, quarter);
        }
        form = WEEK.matcher(text);
        if (form.matches()) {
            return ReportingPeriod.week(year(form.group(1)), number("the week", form.group(2), 2));
        }
        form = MONTH.matcher(text);
        if (form.matches()) {
            return ReportingPeriod.month(month(form.group(1), form.group(2)));
        }
        if (DAY.matcher(text).matches()) {
            return ReportingPeriod.day(day(text));
        }
        throw new IllegalArgumentException(
                "it has none of the accepted forms (words in lower case, FY, H, Q and W in upper case, no blanks)");
    }

    private static int count(String digits, String unit) {
        if (!COUNT.matcher(digits).matches()) {
            throw new IllegalArgumentException("the number of " + unit + " must be 1 to " + ReportingPeriod.MAX_COUNT
                    + ", written in digits without sign, blanks or leading zeros");
        }
        return Integer.parseInt(digits);
    }

    private static LocalDate day(String text) {
        Matcher form = DAY.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "a day of a range must be written like 2026-05-17, and may be left out on one side");
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

    /** Shortens a text for messages, and removes line breaks: it may come from a web page, and end in a log. */
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
        for (PeriodUnit unit : PeriodUnit.values()) {
            add(words, ReportingPeriod.current(unit));
            add(words, ReportingPeriod.last(unit));
        }
        ReportingPeriod.TO_DATE.forEach(unit -> add(words, ReportingPeriod.toDate(unit)));
        add(words, ReportingPeriod.ALL_TIME);
        return Collections.unmodifiableMap(words);
    }

    private static void add(Map<String, ReportingPeriod> words, ReportingPeriod period) {
        words.put(period.toString(), period);
    }

    private static Map<String, IntFunction<ReportingPeriod>> counted() {
        Map<String, IntFunction<ReportingPeriod>> forms = new LinkedHashMap<>();
        forms.put("last_N_days", ReportingPeriod::lastDays);
        List<BiFunction<Integer, PeriodUnit, ReportingPeriod>> kinds =
                List.of(ReportingPeriod::last, ReportingPeriod::trailing);
        for (var kind : kinds) {
            for (PeriodUnit unit : ReportingPeriod.COUNTED) {
                String form = kind.apply(1, unit).toString().replace('1', 'N');
                forms.put(form, count -> kind.apply(count, unit));
            }
        }
        return Collections.unmodifiableMap(forms);
    }
}

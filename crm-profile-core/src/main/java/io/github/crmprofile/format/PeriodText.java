package io.github.crmprofile.format;

import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes periods in words, and by their dates. */
record PeriodText(Phrases phrases, DateText dates) {

    private static final Pattern COUNTED = Pattern.compile("(last|trailing)_(\\d+)_([a-z]+)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)");
    private static final Pattern PART = Pattern.compile("(FY)?(\\d{4})(?:-([HQW])(\\d+))?");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)?(\\.\\.)?(\\d{4}-\\d\\d-\\d\\d)?");

    /** Returns the name: "This quarter"; the dates of a period that is named by its dates. */
    String name(ReportingPeriod period) {
        return relativeName(period.toString()).orElseGet(() -> absolute(period.toString()));
    }

    /** Returns its dates. A period that is named by them keeps its name: "October 2026". */
    String dates(ResolvedPeriod period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        boolean isRelative = relativeName(period.period().toString()).isPresent();
        return isRelative && first != null && last != null ? dates.days(first, last) : name(period.period());
    }

    private Optional<String> relativeName(String text) {
        Matcher counted = COUNTED.matcher(text);
        if (!counted.matches()) {
            return phrases.find("period." + text);
        }
        String key = "period." + counted.group(1) + "_" + counted.group(3);
        return phrases.findCounted(key, new BigDecimal(counted.group(2)), 0);
    }

    private String absolute(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return dates.month(LocalDate.of(number(month, 1), number(month, 2), 1));
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            return part(part);
        }
        Matcher days = DAYS.matcher(text);
        return days.matches() ? days(days.group(1), days.group(3), days.group(2) == null) : text;
    }

    /** Returns the text of a part of a year. Locale data has quarters, but no weeks, halves or fiscal years. */
    private String part(Matcher part) {
        boolean isFiscal = part.group(1) != null;
        int year = number(part, 2);
        String kind = part.group(3);
        if (kind == null) {
            return isFiscal ? words("fiscal_year", 0, year) : dates.year(LocalDate.of(year, 1, 1));
        }
        int number = number(part, 4);
        return switch (kind) {
            case "W" -> words("iso_week", number, year);
            case "H" -> words(isFiscal ? "fiscal_half_year" : "half_year", number, year);
            default ->
                isFiscal ? words("fiscal_quarter", number, year) : dates.quarter(LocalDate.of(year, number * 3, 1));
        };
    }

    private String days(@Nullable String first, @Nullable String last, boolean isOneDay) {
        if (isOneDay && first != null) {
            return dates.day(LocalDate.parse(first));
        } else if (first == null) {
            return bound("period.up_to", Objects.requireNonNull(last));
        }
        return last == null ? bound("period.from", first) : dates.days(LocalDate.parse(first), LocalDate.parse(last));
    }

    private String bound(String key, String day) {
        return phrases.text(key, dates.day(LocalDate.parse(day)));
    }

    private String words(String key, int number, int year) {
        String numeral = phrases.numbers().number(BigDecimal.valueOf(number), 0);
        return phrases.text("period." + key, numeral, dates.year(LocalDate.of(year, 1, 1)));
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}

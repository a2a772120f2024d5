package io.github.crmprofile.format;

import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.widget.Labels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods in words, and by their dates. */
record PeriodText(Labels labels, NumberText numbers, DateText dates) {

    private static final Pattern LAST_DAYS = Pattern.compile("last_(\\d+)_days");
    private static final Pattern UNIT = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(\\d\\d)))?");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:\\.\\.(\\d{4}-\\d\\d-\\d\\d))?");
    private static final Pattern UP_TO = Pattern.compile("\\.\\.(\\d{4}-\\d\\d-\\d\\d)");

    /** What people call it: "This quarter"; by its dates where they are its name. */
    String name(ReportingPeriod period) {
        return relativeName(period.toString()).orElseGet(() -> absolute(period.toString()));
    }

    /** Its dates. A period that is named by them keeps its name: "October 2026". */
    String dates(ResolvedPeriod period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        boolean isRelative = relativeName(period.period().toString()).isPresent();
        return isRelative && first != null && last != null ? dates.days(first, last) : name(period.period());
    }

    private Optional<String> relativeName(String text) {
        Matcher lastDays = LAST_DAYS.matcher(text);
        if (lastDays.matches()) {
            String days = numbers.number(new BigDecimal(lastDays.group(1)), 0);
            return labels.find("period.last_days").map(words -> words.replace("{0}", days));
        }
        return labels.find("period." + text);
    }

    private String absolute(String text) {
        Matcher unit = UNIT.matcher(text);
        if (unit.matches()) {
            return unit(Integer.parseInt(unit.group(1)), unit);
        }
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            LocalDate first = LocalDate.parse(days.group(1));
            return dates.days(first, days.group(2) == null ? first : LocalDate.parse(days.group(2)));
        }
        Matcher upTo = UP_TO.matcher(text);
        if (upTo.matches()) {
            String day = dates.day(LocalDate.parse(upTo.group(1)));
            return labels.find("period.up_to").orElse("{0}").replace("{0}", day);
        }
        // A fiscal year, which no locale has data for: FY2026-Q1.
        return text.replace('-', ' ');
    }

    private String unit(int year, Matcher unit) {
        if (unit.group(2) != null) {
            return dates.quarter(LocalDate.of(year, Integer.parseInt(unit.group(2)) * 3, 1));
        }
        return unit.group(3) == null
                ? dates.year(LocalDate.of(year, 1, 1))
                : dates.month(LocalDate.of(year, Integer.parseInt(unit.group(3)), 1));
    }
}

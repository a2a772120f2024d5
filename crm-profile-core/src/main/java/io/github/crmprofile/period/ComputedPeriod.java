package io.github.crmprofile.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the texts of computed periods outside the years 1000 to 9999: parts of trends, and periods that are compared. */
final class ComputedPeriod {

    private static final Pattern UNIT =
            Pattern.compile("(?<fiscal>FY)?(?<year>-?\\d{1,6})(?:-(?<kind>[HQW]?)(?<number>\\d{1,2}))?");
    private static final Pattern RANGE = Pattern.compile("(.+)\\.\\.(.+)");

    private ComputedPeriod() {}

    /** Returns the period of a text; null where the text is no period, or one of years that may be written. */
    static @Nullable PeriodRule rule(String text) {
        Matcher unit = UNIT.matcher(text);
        PeriodRule rule;
        try {
            rule = unit.matches() ? unit(unit) : days(text);
        } catch (DateTimeException e) {
            return null;
        }
        // Only the text that the period itself gives is accepted.
        return rule != null && rule.text().equals(text) ? rule : null;
    }

    private static @Nullable PeriodRule days(String text) {
        Matcher range = RANGE.matcher(text);
        boolean isRange = range.matches();
        LocalDate first = LocalDate.parse(isRange ? range.group(1) : text);
        LocalDate last = isRange ? LocalDate.parse(range.group(2)) : first;
        boolean mayBeWritten =
                ReportingPeriod.mayBeWritten(first.getYear()) && ReportingPeriod.mayBeWritten(last.getYear());
        return mayBeWritten || last.isBefore(first) ? null : PeriodRule.days(first, last);
    }

    private static @Nullable PeriodRule unit(Matcher text) {
        int year = Integer.parseInt(text.group("year"));
        boolean isFiscal = text.group("fiscal") != null;
        String kind = text.group("kind");
        int number = kind == null ? 1 : Integer.parseInt(text.group("number"));
        if (ReportingPeriod.mayBeWritten(year)) {
            return null;
        } else if (kind == null) {
            return named(isFiscal ? PeriodUnit.FISCAL_YEAR : PeriodUnit.YEAR, year, number, 1);
        }
        return switch (kind) {
            case "W" ->
                number < 1 || number > PeriodRule.IsoWeek.weeks(year) ? null : new PeriodRule.IsoWeek(year, number);
            case "H" -> named(isFiscal ? PeriodUnit.FISCAL_HALF_YEAR : PeriodUnit.HALF_YEAR, year, number, 2);
            case "Q" -> named(isFiscal ? PeriodUnit.FISCAL_QUARTER : PeriodUnit.QUARTER, year, number, 4);
            default -> named(PeriodUnit.MONTH, year, number, 12);
        };
    }

    private static @Nullable PeriodRule named(PeriodUnit unit, int year, int number, int most) {
        return number < 1 || number > most ? null : new PeriodRule.Named(unit, year, number);
    }
}

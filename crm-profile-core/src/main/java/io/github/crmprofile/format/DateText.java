package io.github.crmprofile.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes dates by the conventions of a locale. Its formatters are immutable. */
final class DateText {

    private final Locale locale;
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter month;
    private final DateTimeFormatter quarter;
    private final DateTimeFormatter year;
    private final boolean isYearLast;

    DateText(Locale locale) {
        this.locale = locale;
        DatePattern medium = pattern(FormatStyle.MEDIUM);
        DatePattern monthAndYear = pattern(FormatStyle.LONG).without('d');
        this.time = localized(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
        this.day = formatter(medium);
        this.isYearLast = medium.endsWith('y');
        this.dayOfYear = formatter(isYearLast ? medium.withoutLast('y') : medium);
        this.month = formatter(monthAndYear.withMonthAlone());
        this.quarter = formatter(monthAndYear.withQuarter());
        this.year = formatter(DatePattern.of("y"));
    }

    String instant(Instant instant, ZoneId zone) {
        return time.format(instant.atZone(zone));
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String month(LocalDate first) {
        return month.format(first);
    }

    String quarter(LocalDate first) {
        return quarter.format(first);
    }

    String year(LocalDate first) {
        return year.format(first);
    }

    /** Returns a range of days; without the first year where both days are in one year and the locale writes the year last. */
    String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        return (first.getYear() == last.getYear() ? dayOfYear : day).format(first) + " – " + day(last);
    }

    private DatePattern pattern(FormatStyle style) {
        return DatePattern.of(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE, locale));
    }

    private DateTimeFormatter formatter(DatePattern pattern) {
        return localized(DateTimeFormatter.ofPattern(pattern.withSignedYear().toString(), locale));
    }

    private DateTimeFormatter localized(DateTimeFormatter formatter) {
        return formatter.withLocale(locale).withDecimalStyle(DecimalStyle.of(locale));
    }
}

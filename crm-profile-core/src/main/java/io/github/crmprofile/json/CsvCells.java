package io.github.crmprofile.json;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cells of CSV: by RFC 4180 with a decimal point and with codes, or in the form that spreadsheets of a language read.
 *
 * @param separator stands between cells
 * @param decimal stands in numbers
 * @param isForPeople whether codes are written by their names
 * @param zone the zone of times
 */
record CsvCells(char separator, char decimal, boolean isForPeople, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern FORMULA =
            Pattern.compile("^(?:[\\t\\r]|[\\s\\u00a0]*[=+\\-@\uff1d\uff0b\uff0d\uff20]).*", Pattern.DOTALL);

    static CsvCells exact(ZoneId zone) {
        return new CsvCells(',', '.', false, zone);
    }

    static CsvCells of(Locale locale, ZoneId zone) {
        char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        // Spreadsheets of languages with a decimal comma put semicolons between cells.
        return decimal == ',' ? new CsvCells(';', ',', true, zone) : new CsvCells(',', '.', true, zone);
    }

    String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof String text) {
            return text(text);
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', decimal);
        }
        return value instanceof Instant instant
                ? TIME.format(LocalDateTime.ofInstant(instant, zone))
                : value.toString();
    }

    String text(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        boolean isQuoted = harmless.chars().anyMatch(c -> c == separator || c == '"' || c == '\r' || c == '\n');
        return isQuoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(String.valueOf(separator), "", "\r\n"));
    }
}

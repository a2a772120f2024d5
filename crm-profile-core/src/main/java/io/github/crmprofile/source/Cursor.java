package io.github.crmprofile.source;

import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A position in a list: that of the last record seen. A list that continues there neither loses nor repeats a record, even if records before it were
 * added or removed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the value that the record has in the field of the order; null when unknown
 * @param id the id of the record
 */
public record Cursor(@Nullable Comparable<?> value, String id) {

    private static final int LONGEST = 4_000;
    private static final Pattern FORM = Pattern.compile("([+-])(\\d{1,4}):(.*)", Pattern.DOTALL);
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Checks that the id is there. Trailing zeros of a decimal are removed, so that a position is the same cursor whatever form a store gives it. */
    public Cursor {
        Objects.requireNonNull(id, "id");
        if (value instanceof BigDecimal decimal) {
            BigDecimal plain = decimal.stripTrailingZeros();
            value = plain.scale() < 0 ? plain.setScale(0) : plain;
        }
    }

    /**
     * Returns the position as an opaque text, safe in an address.
     *
     * @return the text that {@link #parse} reads
     */
    @Override
    public String toString() {
        // The length comes first, so the value may hold any character.
        String plain = value == null ? "" : plain(value);
        String text = (value == null ? "-" : "+") + plain.length() + ":" + plain + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(Comparable<?> value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param text the text
     * @param field the field of the order
     * @return the position
     * @throws IllegalArgumentException if the text is no cursor of this field
     */
    public static Cursor parse(String text, Field field) {
        try {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("longer than " + LONGEST);
            }
            Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (!parts.matches()) {
                throw new IllegalArgumentException("not of that form");
            }
            String rest = parts.group(3);
            int end = Integer.parseInt(parts.group(2));
            if (end > rest.length()) {
                throw new IllegalArgumentException("too short");
            }
            boolean isKnown = parts.group(1).equals("+");
            return new Cursor(isKnown ? value(rest.substring(0, end), field) : null, rest.substring(end));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "The page cursor is none of a list ordered by " + field
                            + "; give back the 'next' of the page before, with the same order, or none for the first page",
                    e);
        }
    }

    private static Comparable<?> value(String text, Field field) {
        return switch (field.type()) {
            case TEXT -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case NUMBER, MONEY, DURATION -> decimal(text);
            case INSTANT -> Instant.parse(text);
            case DATE -> LocalDate.parse(text);
        };
    }

    // With an exponent, a few characters could encode a number of a gigabyte.
    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a plain decimal");
        }
        return new BigDecimal(text);
    }
}

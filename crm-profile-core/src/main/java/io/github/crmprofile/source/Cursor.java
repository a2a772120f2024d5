package io.github.crmprofile.source;

import io.github.crmprofile.metric.Field;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: that of its last record seen. A list read on from there neither loses nor doubles a record, also when records were added
 * or taken away before it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the value that the record has in the field of the order; null when unknown
 * @param id the id of the record
 */
public record Cursor(@Nullable Comparable<?> value, String id) {

    private static final int LONGEST = 4_000;

    /** Checks that the id is there. */
    public Cursor {
        Objects.requireNonNull(id, "id");
    }

    /**
     * The place as an opaque text, safe in an address.
     *
     * @return the text that {@link #parse} reads
     */
    @Override
    public String toString() {
        String text = (value == null ? "-" : "+" + plain(value)) + "\n" + id;
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
     * @return the place
     * @throws IllegalArgumentException if the text is none of this field's
     */
    public static Cursor parse(String text, Field field) {
        try {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("longer than " + LONGEST);
            }
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int end = plain.indexOf('\n');
            if (end < 1 || (plain.charAt(0) != '+' && plain.charAt(0) != '-')) {
                throw new IllegalArgumentException("not of that form");
            }
            Comparable<?> value = plain.charAt(0) == '-' ? null : value(plain.substring(1, end), field);
            return new Cursor(value, plain.substring(end + 1));
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
            case NUMBER, MONEY, DURATION -> new BigDecimal(text);
            case INSTANT -> Instant.parse(text);
            case DATE -> LocalDate.parse(text);
        };
    }
}

package io.github.crmprofile.jdbc.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** The form in which a time or date is stored. */
public enum TimeForm {
    /** A timestamp without zone that holds UTC. */
    UTC,
    /**
     * A timestamp without zone that holds the wall clock of a zone. Of the two meanings of a time in the hour that is repeated in autumn the
     * earlier is taken; a time in the hour left out in spring is taken as the moment of the change.
     */
    LOCAL,
    /** A timestamp with zone or offset: a point in time by itself. */
    OFFSET,
    /** A date; as a time it is the start of that day in the zone. */
    DATE,
    /** The number of seconds since 1970-01-01T00:00Z. */
    EPOCH_SECONDS,
    /** The number of milliseconds since 1970-01-01T00:00Z. */
    EPOCH_MILLIS,
    /**
     * Text in a pattern whose alphabetical order is that of time: the wall clock of the zone, or a day when the pattern has no time. Blank text is
     * an unknown time.
     */
    TEXT;

    /**
     * Returns the key under which a mapping in JSON has a time of this form.
     *
     * @return the name in lower camel case, such as {@code epochSeconds}; {@code textTime} for a text
     */
    public String key() {
        return MappingKeys.of(this);
    }

    /** Reads a value of such a column as the mapping writes it. */
    Object stored(String text) {
        return switch (this) {
            case UTC, LOCAL -> LocalDateTime.parse(text.length() == 10 ? text + "T00:00" : text.replace(' ', 'T'));
            case OFFSET -> OffsetDateTime.parse(text.replace(' ', 'T'));
            case DATE -> LocalDate.parse(text);
            case EPOCH_SECONDS, EPOCH_MILLIS -> number(new BigDecimal(text));
            case TEXT -> text;
        };
    }

    private static Object number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 ? (Object) plain.longValueExact() : plain;
    }

    /** Returns whether a text of the mapping can be a stored value of the column. */
    boolean canStore(String text) {
        try {
            stored(text);
            return true;
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            return false;
        }
    }
}

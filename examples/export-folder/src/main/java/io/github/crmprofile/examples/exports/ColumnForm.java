package io.github.crmprofile.examples.exports;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a column are written. In the tables all cells are text: plain numbers and ISO times are kept as they are, and others are
 * written anew in that form, so that {@code 1.250,50 €} is {@code 1250.50} and {@code 11.05.2026 9:30} is {@code 2026-05-11 09:30:00}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what the cells are
 * @param isPlain whether the cells are in the form of the tables already
 * @param order of days and times, the order of day, month and year; else null
 * @param mark of numbers, the decimal mark; else null
 */
public record ColumnForm(
        Kind kind,
        boolean isPlain,
        @Nullable DayOrder order,
        @Nullable DecimalMark mark) {

    /** What the cells of a column are. */
    public enum Kind {
        /** Any text. */
        TEXT("text"),
        /** Numbers, {@code 1250.50} in the tables. */
        NUMBER("number"),
        /** Days, {@code 2026-05-11} in the tables. */
        DAY("day"),
        /** Days with a time and without a zone, {@code 2026-05-11 09:30} or {@code 2026-05-11 09:30:00} in the tables. */
        TIME("time"),
        /** Times with an offset, {@code 2026-05-11 07:30:00} of UTC in the tables. */
        UTC_TIME("utc"),
        /** Times of day, {@code 09:30} or {@code 09:30:00} in the tables. */
        CLOCK("clock");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /**
         * Returns the word for it in messages and in the file of columns.
         *
         * @return such as {@code number}
         */
        public String word() {
            return word;
        }
    }

    static final ColumnForm TEXT = new ColumnForm(Kind.TEXT, true, null, null);

    static ColumnForm plain(Kind kind) {
        return new ColumnForm(
                kind,
                true,
                kind == Kind.DAY || kind == Kind.TIME ? DayOrder.YMD : null,
                kind == Kind.NUMBER ? DecimalMark.POINT : null);
    }

    static ColumnForm number(DecimalMark mark) {
        return new ColumnForm(Kind.NUMBER, false, null, mark);
    }

    /** Reads the form out of the file of columns, such as {@code day DMY} or {@code number}. */
    static Optional<ColumnForm> parse(String text) {
        String[] parts = text.split(" ", -1);
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(k -> k.word.equals(parts[0]))
                .findFirst();
        if (kind.isEmpty() || parts.length > 2) {
            return Optional.empty();
        }
        if (parts.length == 1) {
            return kind.filter(k -> k != Kind.UTC_TIME).map(ColumnForm::plain);
        }
        return kind.flatMap(k -> of(k, parts[1]));
    }

    private static Optional<ColumnForm> of(Kind kind, String detail) {
        return switch (kind) {
            case TEXT -> Optional.empty();
            case NUMBER ->
                Arrays.stream(DecimalMark.values())
                        .filter(m -> m.name().equals(detail))
                        .findFirst()
                        .map(ColumnForm::number);
            case DAY, TIME, UTC_TIME ->
                Arrays.stream(DayOrder.values())
                        .filter(o -> o.name().equals(detail))
                        .findFirst()
                        .map(order -> time(kind, order));
            case CLOCK -> Optional.of(time(kind, null)).filter(form -> detail.equals("any"));
        };
    }

    /** Returns the form as the file of columns has it. */
    @Override
    public String toString() {
        if (isPlain) {
            return kind.word;
        }
        return kind.word + " " + (kind == Kind.CLOCK ? "any" : order == null ? mark : order);
    }

    static ColumnForm time(Kind kind, @Nullable DayOrder order) {
        return new ColumnForm(kind, false, order, null);
    }
}

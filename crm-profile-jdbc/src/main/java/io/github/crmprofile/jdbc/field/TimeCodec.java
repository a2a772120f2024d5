package io.github.crmprofile.jdbc.field;

import com.google.common.collect.Comparators;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.ReadableTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Converts between times and the values of a column, and keeps their order: bounds are converted to the form of the column, so that the bare column
 * is compared.
 *
 * <p>Immutable and thread-safe.
 */
public final class TimeCodec implements ParameterBinder.StoredForm {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate END_DAY = LocalDate.of(10_000, 1, 1);
    private static final Instant FIRST = FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END = END_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);

    private final TimeForm form;
    /** The zone of a stored wall clock; for other forms, the zone in which an instant has its day. */
    private final ZoneId zone;

    private final ZoneId dayZone;
    private final @Nullable TextTimeCodec texts;
    private final Dialect dialect;
    /** Whether the expressions are already in the form in which values are read. */
    private final boolean areRead;

    public TimeCodec(Column.Time column, ZoneId mappingZone, Dialect dialect) {
        this.form = column.form();
        ZoneId own = column.zone();
        this.dayZone = own == null ? mappingZone : own;
        this.zone = form == TimeForm.UTC ? ZoneOffset.UTC : dayZone;
        this.texts = column.pattern() == null ? null : new TextTimeCodec(column.pattern(), zone);
        this.dialect = dialect;
        this.areRead = false;
    }

    private TimeCodec(TimeCodec base, boolean areRead) {
        this.form = base.form;
        this.zone = base.zone;
        this.dayZone = base.dayZone;
        this.texts = base.texts;
        this.dialect = base.dialect;
        this.areRead = areRead;
    }

    /** Returns the codec of expressions that are what this one {@linkplain #read reads}. */
    TimeCodec ofRead() {
        return new TimeCodec(this, true);
    }

    public ColumnType slot() {
        return switch (form) {
            case UTC, LOCAL -> ColumnType.TIMESTAMP;
            case OFFSET -> dialect.offsetSlot();
            case DATE -> ColumnType.DATE;
            case EPOCH_SECONDS, EPOCH_MILLIS -> ColumnType.DECIMAL;
            case TEXT -> ColumnType.TEXT;
        };
    }

    /** Returns the expression of a column whose texts all have the units of its pattern, of which some may leave out the last. */
    String complete(String sql) {
        return texts == null ? sql : texts.complete(sql, dialect);
    }

    /** Returns a stored value with the end that its column's texts get where they leave it out. */
    public Object completed(Object stored) {
        return texts != null && stored instanceof String text ? texts.completed(text) : stored;
    }

    /** Returns the condition that a stored value is a readable time, of the years 1 to 9999. */
    Sql isReadable(String sql) {
        return switch (form) {
            case EPOCH_SECONDS -> isReadable(sql, 0);
            case EPOCH_MILLIS -> isReadable(sql, 3);
            case TEXT -> texts().isReadable(sql, dialect);
            case UTC, LOCAL -> dialect.isReadable(ColumnType.TIMESTAMP, sql);
            case OFFSET -> dialect.isReadable(ColumnType.OFFSET_TIMESTAMP, sql);
            case DATE -> dialect.isReadable(ColumnType.DATE, sql);
        };
    }

    private static Sql isReadable(String seconds, int scale) {
        String zeros = "0".repeat(scale);
        return Sql.of("(", seconds, " >= -62135596800", zeros, " AND ", seconds, " < 253402300800", zeros, ")");
    }

    /** Returns the condition that a value is stored, readable or not. */
    Sql isStored(String sql) {
        boolean isText = form == TimeForm.TEXT || !dialect.typesColumns();
        return isText ? dialect.isFilled(dialect.text(sql)) : Sql.of(sql).isKnown();
    }

    /** Returns whether everything stored between two readable times is readable. */
    boolean ordersReadableTimes() {
        return form != TimeForm.TEXT && dialect.ordersReadableTimes();
    }

    /** Returns the expression that reads a stored value. */
    Sql read(Sql stored) {
        return isOffset() ? new Sql(dialect.readOffset(stored.text()), stored.binds()) : stored;
    }

    private boolean isOffset() {
        return form == TimeForm.OFFSET && !areRead;
    }

    /** Returns whether stored values of both columns have the order of their times. */
    boolean isComparableWith(TimeCodec other) {
        return form == other.form && zone.equals(other.zone) && Objects.equals(pattern(), other.pattern());
    }

    /** Returns whether the stored value is a wall clock whose date is that of the record. */
    boolean isWallClock() {
        return form == TimeForm.LOCAL;
    }

    boolean isDate() {
        return form == TimeForm.DATE;
    }

    /** Returns the stored value of this time or date, or the first after it. Only the years 1 to 9999 can be stored. */
    @Override
    public Object stored(Comparable<?> bound) {
        return dialect.firstForm(converted(bound));
    }

    private Object converted(Comparable<?> bound) {
        if (bound instanceof Instant instant) {
            return first(Comparators.max(FIRST, Comparators.min(END, instant)));
        }
        LocalDate asked = (LocalDate) bound;
        LocalDate day = asked.isBefore(FIRST_DAY) ? FIRST_DAY : asked.isAfter(END_DAY) ? END_DAY : asked;
        return switch (form) {
            case DATE -> day;
            case LOCAL -> day.atStartOfDay();
            case TEXT -> texts().first(day.atStartOfDay());
            default -> first(day.atStartOfDay(dayZone).toInstant());
        };
    }

    private Object first(Instant instant) {
        return switch (form) {
            case UTC, LOCAL -> WallClock.first(ceiling(instant), zone);
            case OFFSET -> offset(ceiling(instant).atOffset(ZoneOffset.UTC));
            case DATE -> WallClock.firstDay(instant, zone);
            case EPOCH_SECONDS -> number(seconds(instant));
            case EPOCH_MILLIS -> number(seconds(instant).movePointRight(3));
            case TEXT -> texts().first(WallClock.first(instant, zone));
        };
    }

    private Object offset(OffsetDateTime time) {
        return dialect.offsetSlot() == ColumnType.DECIMAL ? number(seconds(time.toInstant())) : time;
    }

    /** Returns the expression of a column that is compared with stored values. */
    String compared(String sql) {
        return isOffset() ? dialect.readOffset(sql) : sql;
    }

    /** Returns a condition that holds wherever the column is after, or before, a stored value, and that an index can serve. */
    Sql near(String sql, Sql bound, boolean isFrom) {
        return isOffset() ? dialect.near(sql, bound, isFrom) : Sql.TRUE;
    }

    /** Returns the condition that a stored value, written in any form, is one of some values in the mapping. */
    Sql isOneOf(String sql, List<Object> values) {
        List<Sql> parameters = values.stream()
                .map(this::completed)
                .map(value -> value instanceof OffsetDateTime time ? offset(time) : value)
                .map(value -> dialect.parameter(dialect.lastForm(value)))
                .toList();
        return Sql.in(lastForm(sql), parameters);
    }

    /** Returns the expression of a readable time that no other form of it sorts after. */
    String lastForm(String sql) {
        return dialect.lastForm(slot(), compared(sql));
    }

    private Instant ceiling(Instant instant) {
        int step =
                BigDecimal.TEN.pow(9 - Math.min(9, dialect.timestampDigits())).intValueExact();
        int rest = instant.get(ChronoField.NANO_OF_SECOND) % step;
        return rest == 0 ? instant : instant.plusNanos(step - rest);
    }

    // A binary number keeps microseconds at most, so nanoseconds
    // are rounded up: else the bound would be the moment before.
    private BigDecimal seconds(Instant instant) {
        BigDecimal exact = BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
        return dialect.sumsExactly() ? exact : exact.setScale(6, RoundingMode.CEILING);
    }

    private static Object number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 ? (Object) plain.longValueExact() : plain;
    }

    private TextTimeCodec texts() {
        return Objects.requireNonNull(texts, "pattern");
    }

    private @Nullable String pattern() {
        return texts == null ? null : texts.pattern();
    }

    /** Returns the time of a stored value; null when it cannot be read. */
    @Nullable
    public Instant instant(Object stored) {
        try {
            Instant time = decoded(stored);
            return ReadableTime.isReadable(time) ? time : null;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private Instant decoded(Object stored) {
        return switch (form) {
            case UTC, LOCAL -> WallClock.instant((LocalDateTime) stored, zone);
            case OFFSET ->
                stored instanceof BigDecimal seconds ? epoch(seconds) : ((OffsetDateTime) stored).toInstant();
            case DATE -> ((LocalDate) stored).atStartOfDay(zone).toInstant();
            case EPOCH_SECONDS -> epoch((BigDecimal) stored);
            case EPOCH_MILLIS -> epoch(((BigDecimal) stored).movePointLeft(3));
            case TEXT -> WallClock.instant(texts().wall((String) stored), zone);
        };
    }

    private static Instant epoch(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole)
                        .movePointRight(9)
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact());
    }

    /** Returns the date of a stored value; null when it cannot be read. */
    @Nullable
    LocalDate date(Object stored) {
        try {
            LocalDate day = decodedDay(stored);
            return day != null && ReadableTime.isReadable(day) ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable LocalDate decodedDay(Object stored) {
        return switch (form) {
            case DATE -> (LocalDate) stored;
            case LOCAL -> ((LocalDateTime) stored).toLocalDate();
            case TEXT -> texts().wall((String) stored).toLocalDate();
            default -> {
                Instant instant = instant(stored);
                yield instant == null ? null : LocalDate.ofInstant(instant, dayZone);
            }
        };
    }

    /** Compares how two codecs store and read times. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeCodec codec
                && isComparableWith(codec)
                && dayZone.equals(codec.dayZone)
                && dialect.equals(codec.dialect);
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, zone, dayZone, pattern(), dialect);
    }
}

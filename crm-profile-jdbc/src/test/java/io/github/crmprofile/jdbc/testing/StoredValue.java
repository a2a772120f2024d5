package io.github.crmprofile.jdbc.testing;

import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cell that a field of a record is stored in: what its column reads, the other way round. */
final class StoredValue implements Column.Visitor<StoredValue.Cell> {

    private static final Pattern EQUALS = Pattern.compile("(\\S+)\\s*=\\s*(?:'([^']*)'|(\\w+))");

    /**
     * A cell of a row.
     *
     * @param expression the column, as the mapping writes it; null where nothing is stored
     * @param value what is stored there
     */
    record Cell(@Nullable String expression, @Nullable Object value) {

        static final Cell NONE = new Cell(null, null);
    }

    private final String field;
    private final @Nullable Object value;
    private final ZoneId zone;

    /**
     * Prepares a value.
     *
     * @param field what it is called, for messages
     * @param value the value of the record; null when it has none
     * @param zone in which times without one are stored, unless their column says another
     */
    StoredValue(String field, @Nullable Object value, ZoneId zone) {
        this.field = field;
        this.value = value;
        this.zone = zone;
    }

    @Override
    public Cell text(Column.Text text) {
        return new Cell(text.sql(), value == null ? null : value.toString());
    }

    @Override
    public Cell constant(Column.Constant constant) {
        if (value != null && !constant.value().equals(value.toString())) {
            throw new IllegalArgumentException("'" + field + "' is always '" + constant.value()
                    + "' by the mapping, and is not in the record; write records of that value");
        }
        return Cell.NONE;
    }

    @Override
    public Cell codes(Column.Codes codes) {
        if (value == null) {
            return new Cell(codes.sql(), null);
        }
        return codes.values().entrySet().stream()
                .filter(code -> code.getValue().equals(value.toString()))
                .findFirst()
                .map(code -> new Cell(codes.sql(), code.getKey()))
                .orElseThrow(() -> new IllegalArgumentException("No code of '" + field + "' stands for '" + value
                        + "'; the mapping has codes for " + codes.values().values()));
    }

    @Override
    public Cell flag(Column.Flag flag) {
        Matcher equals = EQUALS.matcher(flag.condition().strip());
        if (!equals.matches()) {
            return new Cell(flag.condition(), value);
        }
        String literal = Objects.requireNonNullElse(equals.group(2), equals.group(3));
        return equals.group(1).equals(literal)
                ? constant(new Column.Constant("true"))
                : new Cell(equals.group(1), Boolean.TRUE.equals(value) ? literal : null);
    }

    @Override
    public Cell decimal(Column.Decimal decimal) {
        return new Cell(
                decimal.sql(), value instanceof BigDecimal number ? number.movePointRight(decimal.scale()) : null);
    }

    @Override
    public Cell time(Column.Time time) {
        ZoneId own = time.zone() == null ? zone : time.zone();
        return new Cell(time.sql(), value == null ? null : stored(value, time, own));
    }

    private static Object stored(Object value, Column.Time time, ZoneId zone) {
        LocalDateTime local =
                value instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.ofInstant((Instant) value, zone);
        Instant moment =
                value instanceof Instant instant ? instant : local.atZone(zone).toInstant();
        return switch (time.form()) {
            case UTC -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
            case LOCAL -> local;
            case OFFSET -> moment.atOffset(ZoneOffset.UTC);
            case DATE -> local.toLocalDate();
            case EPOCH_SECONDS -> moment.getEpochSecond();
            case EPOCH_MILLIS -> moment.toEpochMilli();
            case TEXT ->
                time.pattern() == null
                        ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local)
                        : DateTimeFormatter.ofPattern(time.pattern()).format(local);
        };
    }

    /** Returns the cell that refers to records. */
    static Cell ids(List<String> ids, IdColumn column) {
        String split = column.split();
        if (ids.isEmpty()) {
            return new Cell(column.sql(), null);
        }
        return new Cell(
                column.sql(),
                split == null
                        ? id(ids.get(0), column)
                        : ids.stream().map(id -> id(id, column).toString()).collect(Collectors.joining(split)));
    }

    private static Object id(String id, IdColumn column) {
        if (!id.startsWith(column.prefix())) {
            throw new IllegalArgumentException("The id '" + id + "' does not begin with '" + column.prefix()
                    + "', as all ids of " + column.sql() + " do");
        }
        String stored = column.strip() + id.substring(column.prefix().length());
        return switch (column.type()) {
            case TEXT -> stored;
            case INTEGER -> Long.valueOf(stored);
            case UUID -> UUID.fromString(stored);
        };
    }
}

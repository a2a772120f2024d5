package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates readers of field values: which columns they read, and how these are decoded. */
public final class FieldReaders {

    private FieldReaders() {}

    /** Creates the reader of a column, whatever its field. */
    public static ValueReader of(Column column, ZoneId zone, Dialect dialect) {
        return new ColumnFields.Readers(zone, dialect).of(column);
    }

    static ValueReader flag(Sql isTrue, Sql isKnown) {
        Sql flag = Sql.of("CASE WHEN ", isTrue, " THEN 1 WHEN ", isKnown, " THEN 0 END");
        return one(new SelectColumn.Value(ColumnType.COUNT, flag), value -> (Long) value == 1);
    }

    public static ValueReader of(Field field, SourceFields fields) {
        if (field.equals(Field.CYCLE)) {
            return cycle(of(Field.CREATED_AT, fields), of(Field.CLOSED_AT, fields));
        }
        return switch (field.type()) {
            case TEXT -> text(fields.text(field));
            case BOOLEAN -> fields.hasFlag(field) ? flag(fields.isTrue(field), fields.isKnownFlag(field)) : unknown();
            case NUMBER, MONEY, DURATION -> {
                DecimalField decimal = fields.decimal(field);
                yield decimal == null ? unknown() : decimal(decimal);
            }
            case INSTANT, DATE -> {
                TimeField time = fields.time(field);
                yield time == null ? unknown() : time(time);
            }
        };
    }

    public static ValueReader text(TextField text) {
        if (text instanceof TextField.Fixed fixed) {
            return constant(fixed.value());
        }
        var output = new SelectColumn.Value(ColumnType.TEXT, Sql.of(text.stored()));
        return ValueReader.of(List.of(output), (row, first) -> text.decode(row.text(first)));
    }

    static ValueReader decimal(DecimalField decimal) {
        return one(
                new SelectColumn.Value(ColumnType.DECIMAL, decimal.sql()),
                stored -> decimal.decode((BigDecimal) stored));
    }

    public static ValueReader time(TimeField time) {
        return time(time, value -> value);
    }

    /**
     * Creates the reader of what a time means.
     *
     * @param time the field
     * @param meaning returns the meaning of a known time
     */
    public static ValueReader time(TimeField time, Function<Comparable<?>, Object> meaning) {
        var outputs = new ArrayList<SelectColumn>();
        List<Sql> values = time.values();
        for (int i = 0; i < values.size(); i++) {
            outputs.add(new SelectColumn.Value(time.parts().get(i).codec().slot(), values.get(i)));
        }
        return ValueReader.of(outputs, (row, first) -> {
            for (int i = 0; i < outputs.size(); i++) {
                Object stored = row.get(first + i);
                Comparable<?> value = stored == null ? null : time.decode(i, stored);
                if (value != null) {
                    return meaning.apply(value);
                }
            }
            return null;
        });
    }

    private static ValueReader cycle(ValueReader created, ValueReader closed) {
        var outputs = new ArrayList<>(created.columns());
        outputs.addAll(closed.columns());
        return ValueReader.of(outputs, (row, first) -> {
            Instant from = (Instant) created.read(row, first);
            Instant to = (Instant) closed.read(row, first + created.columns().size());
            return from == null || to == null ? null : seconds(Duration.between(from, to));
        });
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }

    public static ValueReader unknown() {
        return constant(null);
    }

    public static ValueReader constant(@Nullable Object value) {
        return ValueReader.of(List.of(), (row, first) -> value);
    }

    public static ValueReader one(SelectColumn output, Function<Object, @Nullable Object> meaning) {
        return ValueReader.of(List.of(output), (row, first) -> {
            Object stored = row.get(first);
            return stored == null ? null : meaning.apply(stored);
        });
    }
}

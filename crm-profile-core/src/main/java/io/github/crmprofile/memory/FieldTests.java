package io.github.crmprofile.memory;

import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the tests for conditions on the fields of a record itself. */
abstract class FieldTests implements Condition.Visitor<BitmapTest> {

    private final RecordColumns columns;

    FieldTests(RecordColumns columns) {
        this.columns = columns;
    }

    @Override
    public BitmapTest oneOf(Condition.OneOf oneOf) {
        return oneOf(oneOf.field(), oneOf.values());
    }

    @Override
    public BitmapTest isTrue(Condition.IsTrue isTrue) {
        return oneOf(isTrue.field(), Set.of("true"));
    }

    @Override
    public BitmapTest between(Condition.Between between) {
        return between.field().type().isDecimal() ? betweenDecimals(between) : betweenTimes(between);
    }

    @Override
    public BitmapTest above(Condition.Above above) {
        @Nullable BigDecimal[] values = columns.decimals(above.field()).values;
        BigDecimal bound = above.bound();
        return new BitmapTest.Each(row -> {
            BigDecimal value = values[row];
            return value != null && value.compareTo(bound) > 0;
        });
    }

    private BitmapTest oneOf(Field field, Set<String> values) {
        RecordColumns.Codes column = columns.codes(field);
        List<String> texts = column.texts;
        boolean[] accepted = new boolean[texts.size()];
        for (int code = 1; code < accepted.length; code++) {
            accepted[code] = values.contains(texts.get(code));
        }
        return ofCodes(column.codes, accepted);
    }

    private static BitmapTest ofCodes(int[] codes, boolean[] accepted) {
        if (accepted.length > Long.SIZE) {
            return new BitmapTest.Word((rows, start, size) -> {
                long mask = 0;
                for (int i = 0; i < size; i++) {
                    mask |= accepted[codes[rows[start + i]]] ? 1L << i : 0;
                }
                return mask;
            });
        }
        // Up to 64 codes fit into one word, which is tested without a branch.
        long bits = 0;
        for (int code = 0; code < accepted.length; code++) {
            bits |= accepted[code] ? 1L << code : 0;
        }
        long word = bits;
        return new BitmapTest.Word((rows, start, size) -> {
            long mask = 0;
            for (int i = 0; i < size; i++) {
                mask |= ((word >>> codes[rows[start + i]]) & 1) << i;
            }
            return mask;
        });
    }

    @Override
    public BitmapTest known(Condition.Known known) {
        Field field = known.field();
        return switch (field.type()) {
            case TEXT, BOOLEAN -> {
                int[] codes = columns.codes(field).codes;
                yield new BitmapTest.Each(row -> codes[row] != 0);
            }
            case INSTANT, DATE -> {
                long[] times = columns.times(field).values;
                yield columns.isSorted(field)
                        ? new BitmapTest.InRange(RowRange.known(field, columns))
                        : new BitmapTest.Each(row -> times[row] != RecordColumns.Times.UNKNOWN);
            }
            case NUMBER, MONEY, DURATION -> {
                @Nullable BigDecimal[] values = columns.decimals(field).values;
                yield new BitmapTest.Each(row -> values[row] != null);
            }
        };
    }

    @Override
    public BitmapTest notAfter(Condition.NotAfter condition) {
        Field earlier = condition.earlier();
        Field later = condition.later();
        long[] a = columns.times(earlier).values;
        long[] b = columns.times(later).values;
        return new BitmapTest.Each(row -> a[row] != RecordColumns.Times.UNKNOWN
                && b[row] != RecordColumns.Times.UNKNOWN
                && (a[row] < b[row] || (a[row] == b[row] && isNotAfter(earlier, later, row))));
    }

    // RecordColumns hold whole seconds; where those are equal the fractions decide.
    private boolean isNotAfter(Field earlier, Field later, int row) {
        Object a = earlier.value(columns.get(row));
        Object b = later.value(columns.get(row));
        return !(a instanceof Instant x && b instanceof Instant y && x.isAfter(y));
    }

    private BitmapTest betweenTimes(Condition.Between between) {
        if (columns.isSorted(between.field())) {
            return new BitmapTest.InRange(RowRange.of(between, columns));
        }
        long[] times = columns.times(between.field()).values;
        if (hasFraction(between.from()) || hasFraction(between.to())) {
            return new BitmapTest.Each(
                    row -> contains(between, (Instant) between.field().value(columns.get(row))));
        }
        long from = between.from() == null ? RecordColumns.Times.UNKNOWN + 1 : RecordColumns.key(between.from());
        long to = between.to() == null ? Long.MAX_VALUE : RecordColumns.key(between.to());
        return new BitmapTest.Word((rows, start, size) -> {
            long mask = 0;
            for (int i = 0; i < size; i++) {
                long time = times[rows[start + i]];
                mask |= time >= from && time < to ? 1L << i : 0;
            }
            return mask;
        });
    }

    private static boolean hasFraction(@Nullable Comparable<?> bound) {
        return bound instanceof Instant instant && !instant.equals(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    private static boolean contains(Condition.Between between, @Nullable Instant value) {
        return value != null
                && (!(between.from() instanceof Instant from) || !value.isBefore(from))
                && (!(between.to() instanceof Instant to) || value.isBefore(to));
    }

    private BitmapTest betweenDecimals(Condition.Between between) {
        @Nullable BigDecimal[] values = columns.decimals(between.field()).values;
        return new BitmapTest.Each(row -> {
            BigDecimal value = values[row];
            return value != null
                    && (!(between.from() instanceof BigDecimal from) || value.compareTo(from) >= 0)
                    && (!(between.to() instanceof BigDecimal to) || value.compareTo(to) < 0);
        });
    }
}

package io.github.crmprofile.memory;

import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps for conditions on the fields of a record itself. */
final class FieldSteps {

    private final Columns columns;

    FieldSteps(Columns columns) {
        this.columns = columns;
    }

    Step step(Condition condition) {
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf(oneOf.field(), oneOf.values());
        } else if (condition instanceof Condition.IsTrue isTrue) {
            return oneOf(isTrue.field(), Set.of("true"));
        } else if (condition instanceof Condition.Known known) {
            return known(known.field());
        } else if (condition instanceof Condition.NotAfter notAfter) {
            return notAfter(notAfter);
        } else if (condition instanceof Condition.Between between) {
            return between.field().type().valueClass() == BigDecimal.class
                    ? betweenDecimals(between)
                    : betweenTimes(between);
        }
        throw new AssertionError(condition);
    }

    private Step oneOf(Field field, Set<String> values) {
        Columns.Codes column = columns.codes(field);
        List<String> texts = column.texts;
        boolean[] accepted = new boolean[texts.size()];
        for (int code = 1; code < accepted.length; code++) {
            accepted[code] = values.contains(texts.get(code));
        }
        return ofCodes(column.codes, accepted);
    }

    private static Step ofCodes(int[] codes, boolean[] accepted) {
        if (accepted.length > Long.SIZE) {
            return new Step.Word((rows, start, size) -> {
                long mask = 0;
                for (int i = 0; i < size; i++) {
                    mask |= accepted[codes[rows[start + i]]] ? 1L << i : 0;
                }
                return mask;
            });
        }
        // Few codes fit into one word, and then there is nothing to branch on.
        long bits = 0;
        for (int code = 0; code < accepted.length; code++) {
            bits |= accepted[code] ? 1L << code : 0;
        }
        long word = bits;
        return new Step.Word((rows, start, size) -> {
            long mask = 0;
            for (int i = 0; i < size; i++) {
                mask |= ((word >>> codes[rows[start + i]]) & 1) << i;
            }
            return mask;
        });
    }

    private Step known(Field field) {
        return switch (field.type()) {
            case TEXT, BOOLEAN -> {
                int[] codes = columns.codes(field).codes;
                yield new Step.Each(row -> codes[row] != 0);
            }
            case INSTANT, DATE -> {
                long[] times = columns.times(field).values;
                yield columns.isSorted(field)
                        ? new Step.InRange(RowRange.known(field, columns))
                        : new Step.Each(row -> times[row] != Columns.Times.UNKNOWN);
            }
            case NUMBER, MONEY, DURATION -> {
                @Nullable BigDecimal[] values = columns.decimals(field).values;
                yield new Step.Each(row -> values[row] != null);
            }
        };
    }

    private Step notAfter(Condition.NotAfter condition) {
        Field earlier = condition.earlier();
        Field later = condition.later();
        long[] a = columns.times(earlier).values;
        long[] b = columns.times(later).values;
        return new Step.Each(row -> a[row] != Columns.Times.UNKNOWN
                && b[row] != Columns.Times.UNKNOWN
                && (a[row] < b[row] || (a[row] == b[row] && isNotAfter(earlier, later, row))));
    }

    // Columns hold whole seconds; where those are equal the fractions decide.
    private boolean isNotAfter(Field earlier, Field later, int row) {
        Object a = earlier.value(columns.get(row));
        Object b = later.value(columns.get(row));
        return !(a instanceof Instant x && b instanceof Instant y && x.isAfter(y));
    }

    private Step betweenTimes(Condition.Between between) {
        if (columns.isSorted(between.field())) {
            return new Step.InRange(RowRange.of(between, columns));
        }
        long[] times = columns.times(between.field()).values;
        if (hasFraction(between.from()) || hasFraction(between.to())) {
            return new Step.Each(
                    row -> contains(between, (Instant) between.field().value(columns.get(row))));
        }
        long from = between.from() == null ? Columns.Times.UNKNOWN + 1 : Columns.key(between.from());
        long to = between.to() == null ? Long.MAX_VALUE : Columns.key(between.to());
        return new Step.Word((rows, start, size) -> {
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

    private Step betweenDecimals(Condition.Between between) {
        @Nullable BigDecimal[] values = columns.decimals(between.field()).values;
        return new Step.Each(row -> {
            BigDecimal value = values[row];
            return value != null
                    && (!(between.from() instanceof BigDecimal from) || value.compareTo(from) >= 0)
                    && (!(between.to() instanceof BigDecimal to) || value.compareTo(to) < 0);
        });
    }
}

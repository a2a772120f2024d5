package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of times or dates: one column, or several of which the first known one counts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type INSTANT or DATE
 * @param guard where the field is known at all; elsewhere the columns are ignored
 * @param parts the columns
 */
public record TimeField(Field.Type type, Sql guard, List<Part> parts) {

    /**
     * One column.
     *
     * @param sql the expression
     * @param codec converts its values
     * @param isKnown where it holds a time, and no value that means unknown
     * @param isUnreadable where something is stored that is no time
     * @param needsTest whether values that are no times may lie between two that are
     */
    public record Part(String sql, TimeCodec codec, Sql isKnown, Sql isUnreadable, boolean needsTest) {

        /** Returns the expression that is compared with bounds. */
        String compared() {
            return codec.compared(sql);
        }
    }

    static TimeField of(Column.Time column, Field.Type type, Sql guard, java.time.ZoneId zone, Dialect dialect) {
        var parts = new ArrayList<Part>();
        for (Column.Time time = column; time != null; time = time.otherwise()) {
            var codec = new TimeCodec(time, zone, dialect);
            List<Object> absent = time.absentValues();
            String sql = codec.complete(time.sql());
            Sql present = codec.isOneOf(sql, absent).not();
            Sql readable = codec.isReadable(sql);
            parts.add(new Part(
                    sql,
                    codec,
                    Sql.and(readable, present),
                    isUnreadable(codec.isStored(time.sql()), readable, present),
                    !absent.isEmpty() || !codec.ordersReadableTimes()));
        }
        return new TimeField(type, guard, List.copyOf(parts));
    }

    /** Returns whether all columns are stored in one form, so that one column can have the value of the first known of them. */
    boolean isOfOneForm() {
        return parts.stream().map(Part::codec).distinct().count() == 1;
    }

    /** Returns the same field, if of one form, as a single column by its name: null wherever the time is unknown, so that conditions need not ask. */
    TimeField by(NamedColumns names) {
        List<Sql> cases = parts.stream()
                .map(part -> Sql.of(" WHEN ", Sql.and(part.isKnown(), guard), " THEN ", part.compared()))
                .toList();
        String name = names.of(Sql.of("CASE", Sql.join("", cases), " END"));
        TimeCodec codec = parts.get(0).codec().ofRead();
        Sql unreadable = names.holds(isUnreadable());
        return new TimeField(
                type, Sql.TRUE, List.of(new Part(name, codec, Sql.of(name).isKnown(), unreadable, false)));
    }

    private static Sql isUnreadable(Sql stored, Sql readable, Sql present) {
        return stored.equals(readable) ? Sql.FALSE : Sql.and(stored, present, readable.not());
    }

    /** Returns the condition that a column is the first known one. */
    private Sql counts(int part) {
        var conditions = new ArrayList<Sql>();
        conditions.add(guard);
        for (int i = 0; i < part; i++) {
            conditions.add(parts.get(i).isKnown().not());
        }
        return Sql.and(conditions);
    }

    public Sql isKnown() {
        return Sql.and(guard, Sql.or(parts.stream().map(Part::isKnown).toList()));
    }

    /** Returns the condition that any column holds a value that cannot be read. */
    public Sql isUnreadable() {
        return Sql.or(parts.stream().map(Part::isUnreadable).toList());
    }

    public Sql between(@Nullable Comparable<?> from, @Nullable Comparable<?> to, ParameterBinder binder) {
        var alternatives = new ArrayList<Sql>();
        for (int i = 0; i < parts.size(); i++) {
            alternatives.add(Sql.and(range(parts.get(i), from, to, binder), counts(i)));
        }
        return Sql.or(alternatives);
    }

    private static Sql range(
            Part part, @Nullable Comparable<?> from, @Nullable Comparable<?> to, ParameterBinder binder) {
        var bounds = new ArrayList<Sql>();
        if (from != null) {
            Sql bound = binder.time(from, part.codec());
            bounds.add(part.codec().near(part.sql(), bound, true));
            bounds.add(Sql.of(part.compared(), " >= ", bound));
        }
        if (to != null) {
            Sql bound = binder.time(to, part.codec());
            bounds.add(part.codec().near(part.sql(), bound, false));
            bounds.add(Sql.of(part.compared(), " < ", bound));
        }
        if (from == null || to == null || part.needsTest()) {
            bounds.add(part.isKnown());
        }
        return Sql.and(bounds);
    }

    /** Returns the condition that the time is known and not after the moment of the request. */
    public Sql isNotInFuture(ParameterBinder binder) {
        var alternatives = new ArrayList<Sql>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Sql isPast = Sql.of(part.compared(), " < ", binder.afterNow(part.codec()));
            alternatives.add(Sql.and(isPast, part.isKnown(), counts(i)));
        }
        return Sql.or(alternatives);
    }

    /** Returns a condition that an index can serve and that holds at least for all records between the bounds. */
    public Sql atLeast(@Nullable Comparable<?> from, @Nullable Comparable<?> to, ParameterBinder binder) {
        return parts.size() == 1 ? range(parts.get(0), from, to, binder) : Sql.TRUE;
    }

    /** Returns the condition that the time is known and not after another; empty where SQL cannot compare the two forms. */
    public Optional<Sql> isNotAfter(TimeField other, Dialect dialect) {
        var alternatives = new ArrayList<Sql>();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < other.parts.size(); j++) {
                Part a = parts.get(i);
                Part b = other.parts.get(j);
                Optional<Sql> order = order(a, b, dialect);
                if (order.isEmpty()) {
                    return order;
                }
                alternatives.add(Sql.and(order.get(), a.isKnown(), b.isKnown(), counts(i), other.counts(j)));
            }
        }
        return Optional.of(Sql.or(alternatives));
    }

    private Optional<Sql> order(Part a, Part b, Dialect dialect) {
        TimeCodec left = a.codec();
        TimeCodec right = b.codec();
        if (left.isComparableWith(right) && (type == Field.Type.INSTANT || left.isDate())) {
            return Optional.of(dialect.isNotAfter(a.compared(), right.lastForm(b.sql())));
        }
        boolean areDays = type == Field.Type.DATE
                && (left.isDate() || left.isWallClock())
                && (right.isDate() || right.isWallClock());
        return areDays ? Optional.of(dialect.isNotAfter(day(a, dialect), day(b, dialect))) : Optional.empty();
    }

    private static String day(Part part, Dialect dialect) {
        return part.codec().isDate() ? part.sql() : dialect.day(part.sql());
    }

    /** Returns the value of each column where it is the first known one, else null. */
    public List<Sql> values() {
        var values = new ArrayList<Sql>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean isPlain = i == 0 && guard.equals(Sql.TRUE) && !part.needsTest();
            Sql value = Sql.of(part.sql());
            values.add(part.codec().read(isPlain ? value : value.where(Sql.and(counts(i), part.isKnown()))));
        }
        return values;
    }

    /** Returns the value of the only column where it is known, else null: of which the database can find the first and the last. */
    public Sql knownValue() {
        Part part = parts.get(0);
        return part.codec().read(Sql.of(part.sql()).where(Sql.and(guard, part.isKnown())));
    }

    /** Returns the time or date of a stored value; null when it cannot be read. */
    @Nullable
    public Comparable<?> decode(int part, Object stored) {
        TimeCodec codec = parts.get(part).codec();
        return type == Field.Type.INSTANT ? codec.instant(stored) : codec.date(stored);
    }

    /** Returns the number of the interval that the time lies in; {@link IntervalIndex#UNKNOWN} when it is unknown. */
    public Sql digit(List<Comparable<?>> places, ParameterBinder binder) {
        var cases = new ArrayList<Sql>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Sql digit = new IntervalIndex(part, places).digit(binder);
            cases.add(Sql.of(" WHEN ", Sql.and(counts(i), part.isKnown()), " THEN ", digit));
        }
        return Sql.of("CASE", Sql.join("", cases), " ELSE ", IntervalIndex.UNKNOWN, " END");
    }
}

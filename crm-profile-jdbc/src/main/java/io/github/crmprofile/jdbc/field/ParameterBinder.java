package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.sql.Placeholder;
import io.github.crmprofile.jdbc.sql.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes parameters of the values in a request, in the form of the column. A placeholder becomes a parameter that is bound when the statement is run.
 *
 * @param dialect the database
 * @param hasPlaceholders whether values may be placeholders; if not, each stands for itself
 */
public record ParameterBinder(Dialect dialect, boolean hasPlaceholders) {

    /** Creates a binder without placeholders. */
    public static ParameterBinder ofValues(Dialect dialect) {
        return new ParameterBinder(dialect, false);
    }

    /** The form in which a column stores a value. Equal forms store values alike. */
    interface StoredForm {
        Object stored(Comparable<?> value);
    }

    /**
     * A number stored without its decimals.
     *
     * @param scale by how many digits the decimal point moves to the right
     */
    private record Shifted(int scale) implements StoredForm {
        @Override
        public Object stored(Comparable<?> value) {
            return ((BigDecimal) value).movePointRight(scale);
        }
    }

    /**
     * A text to compare with the exact text of a column.
     *
     * @param dialect the database
     */
    private record ExactText(Dialect dialect) implements StoredForm {
        @Override
        public Object stored(Comparable<?> value) {
            return dialect.exactValue((String) value);
        }
    }

    Sql time(Comparable<?> bound, TimeCodec codec) {
        return parameter(bound, codec);
    }

    /** Returns the first moment after that of the request, which is always bound when the statement is run. */
    Sql afterNow(TimeCodec codec) {
        Comparable<?> example = Placeholder.of(Placeholder.Group.NOW, 0, Instant.EPOCH.plusNanos(1));
        Placeholder placeholder = new Placeholder(Placeholder.Group.NOW, 0, Instant.class);
        return new Sql(dialect.parameter(codec.stored(example)).text(), List.of(new Late(placeholder, codec, dialect)));
    }

    Sql number(Comparable<?> bound, int scale) {
        return parameter(bound, new Shifted(scale));
    }

    Sql text(String text) {
        return parameter(text, new ExactText(dialect));
    }

    private Sql parameter(Comparable<?> value, StoredForm form) {
        Sql known = dialect.parameter(form.stored(value));
        Placeholder placeholder = hasPlaceholders ? Placeholder.find(value) : null;
        return placeholder == null ? known : new Sql(known.text(), List.of(new Late(placeholder, form, dialect)));
    }

    /** Returns how many of the bounds, in ascending order, are not after a value; null where the database has no function for it. */
    @Nullable
    Sql boundsUpTo(String sql, List<Comparable<?>> bounds, TimeCodec codec) {
        Sql known = dialect.boundsUpTo(sql, bounds.stream().map(codec::stored).toList());
        if (known == null || !hasPlaceholders) {
            return known;
        }
        List<Placeholder> placeholders = bounds.stream()
                .map(bound -> Objects.requireNonNull(Placeholder.find(bound)))
                .toList();
        boolean isOne = known.binds().size() == 1;
        return new Sql(
                known.text(),
                isOne
                        ? List.of(new LateBounds(sql, placeholders, codec, dialect))
                        : placeholders.stream()
                                .<Object>map(one -> new LateBounds(sql, List.of(one), codec, dialect))
                                .toList());
    }

    /**
     * A value in the form of a column.
     *
     * @param placeholder the value
     * @param form the form
     * @param dialect the database
     */
    private record Late(Placeholder placeholder, StoredForm form, Dialect dialect) implements Sql.Deferred {
        @Override
        public Object value(Arguments arguments) {
            return arguments
                    .values(placeholder.group())
                    .stored(
                            this,
                            () -> dialect.parameter(form.stored(arguments.get(placeholder)))
                                    .binds()
                                    .get(0));
        }
    }

    /**
     * Bounds in one parameter: all of them, or one.
     *
     * @param sql the expression that is compared with them
     * @param placeholders the bounds
     * @param form the form of the column
     * @param dialect the database
     */
    private record LateBounds(String sql, List<Placeholder> placeholders, StoredForm form, Dialect dialect)
            implements Sql.Deferred {
        @Override
        public Object value(Arguments arguments) {
            return arguments.values(placeholders.get(0).group()).stored(this, () -> {
                List<Object> bounds = placeholders.stream()
                        .map(arguments::get)
                        .map(form::stored)
                        .toList();
                return Objects.requireNonNull(dialect.boundsUpTo(sql, bounds), "the form of the bounds")
                        .binds()
                        .get(0);
            });
        }
    }
}

package io.github.crmprofile.jdbc.sql;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL with the values of its parameters, in the order of their question marks. Values of requests and rows never become part of the text.
 *
 * @param text the text
 * @param binds the values
 * @param complement of a comparison, the text that is true of the same values where this one is false or unknown, in words that a database can
 *     estimate; null where there is none of its own
 */
public record Sql(String text, List<Object> binds, @Nullable String complement) {

    /** A value that is bound when the statement is run. */
    public interface Deferred {
        /** Returns what is bound. */
        Object value(Arguments arguments);
    }

    /**
     * A typed NULL, bound where a column's type cannot hold the value.
     *
     * @param jdbcType one of {@link java.sql.Types}
     */
    public record TypedNull(int jdbcType) {}

    /** The most values of a list that every database accepts. */
    private static final int LIST_LIMIT = 1_000;

    public static final Sql NONE = new Sql("", List.of());
    public static final Sql TRUE = new Sql("1 = 1", List.of());
    public static final Sql FALSE = new Sql("1 = 0", List.of());

    public Sql(String text, List<Object> binds) {
        this(text, binds, null);
    }

    /** Joins pieces; other objects than pieces are added as text. */
    public static Sql of(Object... parts) {
        var text = new StringBuilder();
        var binds = new ArrayList<Object>();
        for (Object part : parts) {
            if (part instanceof Sql sql) {
                text.append(sql.text);
                binds.addAll(sql.binds);
            } else {
                text.append(part);
            }
        }
        return new Sql(text.toString(), List.copyOf(binds));
    }

    public static Sql join(String separator, Collection<Sql> parts) {
        String text = parts.stream().map(Sql::text).collect(Collectors.joining(separator));
        return new Sql(text, parts.stream().flatMap(p -> p.binds.stream()).toList());
    }

    /** Returns the conjunction of conditions. */
    public static Sql and(Collection<Sql> parts) {
        List<Sql> distinct =
                parts.stream().filter(p -> !p.equals(TRUE)).distinct().toList();
        if (distinct.contains(FALSE)) {
            return FALSE;
        }
        return distinct.isEmpty() ? TRUE : distinct.size() == 1 ? distinct.get(0) : parenthesised(" AND ", distinct);
    }

    public static Sql and(Sql... parts) {
        return and(List.of(parts));
    }

    /** Returns the disjunction of conditions. */
    public static Sql or(Collection<Sql> parts) {
        List<Sql> distinct =
                parts.stream().filter(p -> !p.equals(FALSE)).distinct().toList();
        if (distinct.contains(TRUE)) {
            return TRUE;
        }
        return distinct.isEmpty() ? FALSE : distinct.size() == 1 ? distinct.get(0) : parenthesised(" OR ", distinct);
    }

    public static Sql or(Sql... parts) {
        return or(List.of(parts));
    }

    // Parts are comparisons, or already in parentheses.
    private static Sql parenthesised(String operator, List<Sql> parts) {
        return of("(", join(operator, parts), ")");
    }

    /** Returns the condition that this expression is not null. */
    public Sql isKnown() {
        return new Sql(text + " IS NOT NULL", binds, text + " IS NULL");
    }

    /** Returns a condition that is true where this one is false or unknown. */
    public Sql not() {
        if (equals(TRUE)) {
            return FALSE;
        } else if (complement != null) {
            return new Sql(/* text= */ complement, binds, /* complement= */ text);
        }
        return equals(FALSE) ? TRUE : of("CASE WHEN ", this, " THEN 0 ELSE 1 END = 1");
    }

    /** Returns an expression that is 1 where this condition holds, else 0. */
    public Sql flag() {
        if (equals(TRUE) || equals(FALSE)) {
            return of(equals(TRUE) ? "1" : "0");
        }
        return of("CASE WHEN ", this, " THEN 1 ELSE 0 END");
    }

    /** Returns an expression that is this one where a condition holds, else null. */
    public Sql where(Sql condition) {
        return condition.equals(TRUE) ? this : of("CASE WHEN ", condition, " THEN ", this, " END");
    }

    /** Returns the condition that an expression equals one of the values, each a parameter. */
    public static Sql in(String expression, Collection<Sql> parameters) {
        if (parameters.isEmpty()) {
            return FALSE;
        } else if (parameters.size() > LIST_LIMIT) {
            return or(Lists.partition(List.copyOf(parameters), LIST_LIMIT).stream()
                    .map(some -> in(expression, some))
                    .toList());
        }
        boolean isOne = parameters.size() == 1;
        Sql list = isOne ? parameters.iterator().next() : of("(", join(", ", parameters), ")");
        return new Sql(
                expression + (isOne ? " = " : " IN ") + list.text,
                list.binds,
                "(" + expression + (isOne ? " <> " : " NOT IN ") + list.text + " OR " + expression + " IS NULL)");
    }

    /** Returns this SELECT without duplicate rows. */
    public Sql distinct() {
        return of("SELECT DISTINCT ", new Sql(text.substring("SELECT ".length()), binds));
    }

    /** Returns a copy whose deferred values are those of the arguments. */
    public Sql boundTo(Arguments arguments) {
        return new Sql(
                text,
                binds.stream()
                        .map(bind -> bind instanceof Deferred deferred ? deferred.value(arguments) : bind)
                        .toList());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}

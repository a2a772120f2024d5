package io.github.crmprofile.jdbc.group;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.ColumnNames;
import io.github.crmprofile.jdbc.field.DecimalField;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.TimeField;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sum, minimum or maximum of a field, as the database computes it for a group. Immutable and thread-safe.
 *
 * @param value the aggregate
 * @param known the number of records with a value; null where the number of records is enough
 * @param meaning decodes the aggregate
 */
public record FieldAggregate(SelectColumn value, @Nullable SelectColumn known, Meaning meaning) {

    /** Decodes a stored value. */
    public interface Meaning {
        @Nullable
        Object of(Object stored);
    }

    /** Returns the aggregate of a query; null where the database computes none for it. */
    public static @Nullable FieldAggregate of(GroupedQuery groupedQuery, SourceFields fields) {
        Aggregate aggregate = groupedQuery.query().aggregate();
        Field field = aggregate.fieldOrNull();
        if (field == null || groupedQuery.value() != null) {
            return null;
        } else if (field.type().valueClass() == BigDecimal.class) {
            DecimalField decimal = fields.decimal(field);
            return decimal == null ? null : of(aggregate, decimal, fields.dialect());
        }
        TimeField time = fields.time(field);
        return time == null
                ? null
                : of(aggregate, time, GroupedQuery.isKnown(field, groupedQuery.conjuncts()), fields.dialect());
    }

    private static FieldAggregate of(Aggregate aggregate, DecimalField decimal, Dialect dialect) {
        return new FieldAggregate(
                new Column(ColumnType.DECIMAL, Function.of(aggregate), decimal.sql(), dialect),
                new Column(ColumnType.COUNT, Function.COUNT, decimal.sql(), dialect),
                stored -> decimal.decode((BigDecimal) stored));
    }

    /** Returns the first or last of the known times of a column: one that cannot be read must not be the first or last of all. */
    private static FieldAggregate of(Aggregate aggregate, TimeField time, boolean isKnown, Dialect dialect) {
        var column = new Column(
                time.parts().get(0).codec().slot(),
                Function.of(aggregate),
                isKnown ? time.values().get(0) : time.knownValue(),
                dialect);
        return new FieldAggregate(column, null, stored -> time.decode(0, stored));
    }

    /** Returns the columns. */
    List<SelectColumn> columns() {
        return known == null ? List.of(value) : List.of(value, known);
    }

    /** An aggregate function of SQL. */
    private enum Function {
        COUNT,
        SUM,
        MIN,
        MAX;

        static Function of(Aggregate aggregate) {
            return aggregate instanceof Aggregate.Sum ? SUM : aggregate instanceof Aggregate.Min ? MIN : MAX;
        }
    }

    /**
     * An aggregate as a column. Queries share equal ones.
     *
     * @param type the type of the aggregate
     * @param function the function
     * @param expression an expression on the rows of the source
     * @param dialect the database
     */
    private record Column(ColumnType type, Function function, Sql expression, Dialect dialect) implements SelectColumn {
        @Override
        public String sql(ColumnNames names) {
            String column = names.of(expression);
            return function + "(" + (function == Function.SUM ? dialect.summand(column) : column) + ")";
        }
    }
}

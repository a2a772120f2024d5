package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.sql.Sql;

/**
 * An output of a branch: its type, and the expressions on the rows of the source that it is made of. It has no names: these are given when the
 * statement is rendered.
 */
public interface SelectColumn {

    /** Returns the type. */
    ColumnType type();

    /** Returns the SQL, in which expressions on the rows of the source stand by their names. */
    String sql(ColumnNames names);

    /**
     * The value of an expression.
     *
     * @param type the type
     * @param expression an expression on the rows of the source
     */
    record Value(ColumnType type, Sql expression) implements SelectColumn {
        @Override
        public String sql(ColumnNames names) {
            return names.of(expression);
        }
    }

    /**
     * A column of a joined table, or an aggregate that needs no expression.
     *
     * @param type the type
     * @param sql the SQL
     */
    record Fixed(ColumnType type, String sql) implements SelectColumn {
        @Override
        public String sql(ColumnNames names) {
            return sql;
        }
    }
}

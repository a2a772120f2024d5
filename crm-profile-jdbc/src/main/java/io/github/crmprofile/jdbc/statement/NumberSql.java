package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.sql.Sql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of each client in SQL, over the {@link ClientValues} named {@code cp_values}: a count, a sum in one currency, or a quotient of two counts.
 *
 * @param above the number, or what is divided
 * @param below what it is divided by; null where it is not divided
 */
record NumberSql(ClientValue above, @Nullable ClientValue below) {

    private static String column(ClientValue value) {
        return "cp_values." + value.name() + (value.money() == null ? "_count" : "_sum");
    }

    private String sql() {
        return above.money() == null ? column(above) : "COALESCE(" + column(above) + ", 0)";
    }

    /** Returns the order of the number: clients without one last, in either direction. */
    String order(boolean isDescending, Dialect dialect) {
        String direction = isDescending ? " DESC" : " ASC";
        if (below == null) {
            return sql() + direction;
        }
        String divisor = "CASE WHEN " + column(below) + " > 0 THEN " + column(below) + " END";
        String isUndefined = "CASE WHEN " + column(below) + " > 0 THEN 0 ELSE 1 END";
        return isUndefined + ", " + dialect.quotient(sql(), divisor) + direction;
    }

    /** Returns the highest count of any client where counts are divided, else 0. */
    String largest() {
        return below == null
                ? "0"
                : "MAX(CASE WHEN " + sql() + " > " + column(below) + " THEN " + sql() + " ELSE " + column(below)
                        + " END) OVER ()";
    }

    /** Returns whether the number is within bounds, both included; false where there is none. */
    Sql within(@Nullable BigDecimal from, @Nullable BigDecimal to, Dialect dialect) {
        return Sql.and(
                below == null ? Sql.TRUE : Sql.of(column(below), " > 0"),
                from == null ? Sql.TRUE : compared(" >= ", from, dialect),
                to == null ? Sql.TRUE : compared(" <= ", to, dialect));
    }

    private Sql compared(String comparison, BigDecimal bound, Dialect dialect) {
        ClientValue.Money money = above.money();
        if (money != null) {
            return Sql.of(
                    sql(),
                    comparison,
                    dialect.parameter(whole(bound.movePointRight(money.amount().scale()))));
        }
        // In whole numbers: a fraction may have no exact binary form.
        BigDecimal divisor = BigDecimal.TEN.pow(Math.max(0, bound.scale()));
        String other = below == null ? "1" : column(below);
        return Sql.of(
                sql(),
                " * ",
                divisor.toPlainString(),
                comparison,
                dialect.parameter(whole(bound.multiply(divisor))),
                " * ",
                other);
    }

    // Other scales would be parameters of other types.
    private static BigDecimal whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.UNNECESSARY);
    }

    /** Returns the columns of the number, of rows named {@code cp_rows}. */
    List<RenderedColumn> columns() {
        var columns = new ArrayList<RenderedColumn>();
        ColumnType type = above.money() == null ? ColumnType.COUNT : ColumnType.DECIMAL;
        columns.add(new RenderedColumn(type, outer(above)));
        if (below != null) {
            columns.add(new RenderedColumn(ColumnType.COUNT, outer(below)));
        }
        return columns;
    }

    private static String outer(ClientValue value) {
        return column(value).replaceFirst("^cp_values", "cp_rows");
    }

    /** Reads the number from the columns that begin with the given one. */
    void read(BranchRow row, int first, ClientAnswerBuilder state) throws SQLException {
        ClientValue.Money money = above.money();
        if (money == null) {
            state.number(BigDecimal.valueOf(row.count(first)), below == null ? 1 : row.count(first + 1));
            return;
        }
        Object sum = row.get(first);
        state.number(sum == null ? BigDecimal.ZERO : money.amount().decode((BigDecimal) sum), 1);
    }
}

package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.BranchRow;
import io.github.crmprofile.jdbc.field.DecimalField;
import io.github.crmprofile.jdbc.field.RenderedColumn;
import io.github.crmprofile.jdbc.sql.Sql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number of each client in SQL, over rows of {@link ClientValues} that are named {@code cp_values}, and {@code cp_rows} in the statement around them.
 * Immutable and thread-safe.
 */
sealed interface NumberSql {

    /** Returns what clients with the number are put in order by. */
    String sql();

    /** Returns the order of the number: clients without one last, in either direction. */
    default String order(boolean isDescending) {
        return sql() + direction(isDescending);
    }

    /** Returns whether the number is within bounds, both included; false where there is none. */
    Sql within(@Nullable BigDecimal from, @Nullable BigDecimal to);

    /** Returns whether a client has amounts in a currency of which the database does not know what they are worth. */
    default Sql isForeign() {
        return Sql.FALSE;
    }

    /** Returns whether the numbers of all clients that are selected are in currencies that do not compare; the same in each row. */
    default Sql areForeign() {
        return Sql.FALSE;
    }

    /** Returns whether two of the numbers of all clients that are selected may be equal only because the database rounds; the same in each row. */
    default Sql areRounded() {
        return Sql.FALSE;
    }

    /** Returns the columns of the number. */
    List<RenderedColumn> columns();

    /** Reads the number from the columns that begin with the given one. */
    void read(BranchRow row, int first, ClientAnswerBuilder state) throws SQLException;

    private static String direction(boolean isDescending) {
        return isDescending ? " DESC" : " ASC";
    }

    private static String inner(ClientValue value) {
        return "cp_values." + name(value);
    }

    private static RenderedColumn outer(ClientValue value) {
        return new RenderedColumn(
                value.money() == null ? ColumnType.COUNT : ColumnType.DECIMAL, "cp_rows." + name(value));
    }

    private static String name(ClientValue value) {
        return value.name() + (value.money() == null ? "_count" : "_sum");
    }

    // In whole numbers: a fraction may have no exact binary form, and other scales would be parameters of other types.
    private static Sql compared(String above, String comparison, BigDecimal bound, String below, Dialect dialect) {
        BigDecimal divisor = BigDecimal.TEN.pow(Math.max(0, bound.scale()));
        return Sql.of(
                above,
                " * ",
                divisor.toPlainString(),
                comparison,
                dialect.parameter(whole(bound.multiply(divisor))),
                " * ",
                below);
    }

    private static BigDecimal whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.UNNECESSARY);
    }

    private static Sql within(
            String above, @Nullable BigDecimal from, @Nullable BigDecimal to, String below, Dialect dialect) {
        return Sql.and(
                from == null ? Sql.TRUE : compared(above, " >= ", from, below, dialect),
                to == null ? Sql.TRUE : compared(above, " <= ", to, below, dialect));
    }

    /**
     * A count, which every client has.
     *
     * @param count its value
     * @param dialect the database
     */
    record Count(ClientValue count, Dialect dialect) implements NumberSql {
        @Override
        public String sql() {
            return inner(count);
        }

        @Override
        public Sql within(@Nullable BigDecimal from, @Nullable BigDecimal to) {
            return NumberSql.within(sql(), from, to, "1", dialect);
        }

        @Override
        public List<RenderedColumn> columns() {
            return List.of(outer(count));
        }

        @Override
        public void read(BranchRow row, int first, ClientAnswerBuilder state) throws SQLException {
            state.number(BigDecimal.valueOf(row.count(first)), 1);
        }
    }

    /**
     * One count divided by another, which clients without the other do not have.
     *
     * @param above what is divided
     * @param below what it is divided by
     * @param dialect the database
     */
    record Quotient(ClientValue above, ClientValue below, Dialect dialect) implements NumberSql {

        /**
         * Different quotients of counts up to this one differ in their first 14 digits, and databases divide with 15 at least, equal ones alike. Where a
         * client has a higher count, the order is not certain.
         */
        private static final long MOST_DIVIDED = 10_000_000;

        @Override
        public String sql() {
            return dialect.quotient(inner(above), inner(below));
        }

        @Override
        public String order(boolean isDescending) {
            String divisor = "CASE WHEN " + inner(below) + " > 0 THEN " + inner(below) + " END";
            String isUndefined = "CASE WHEN " + inner(below) + " > 0 THEN 0 ELSE 1 END";
            return isUndefined + ", " + dialect.quotient(inner(above), divisor) + direction(isDescending);
        }

        @Override
        public Sql within(@Nullable BigDecimal from, @Nullable BigDecimal to) {
            return Sql.and(
                    Sql.of(inner(below), " > 0"), NumberSql.within(inner(above), from, to, inner(below), dialect));
        }

        @Override
        public Sql areRounded() {
            String larger = "CASE WHEN " + inner(above) + " > " + inner(below) + " THEN " + inner(above) + " ELSE "
                    + inner(below) + " END";
            return Sql.of("MAX(", larger, ") OVER () > ", MOST_DIVIDED);
        }

        @Override
        public List<RenderedColumn> columns() {
            return List.of(outer(above), outer(below));
        }

        @Override
        public void read(BranchRow row, int first, ClientAnswerBuilder state) throws SQLException {
            state.number(BigDecimal.valueOf(row.count(first)), row.count(first + 1));
        }
    }

    /**
     * A sum of amounts that are known to be in one currency.
     *
     * @param sum its value
     * @param amount the amounts, as they are stored
     * @param dialect the database
     */
    record Sum(ClientValue sum, DecimalField amount, Dialect dialect) implements NumberSql {
        @Override
        public String sql() {
            return "COALESCE(" + inner(sum) + ", 0)";
        }

        @Override
        public Sql within(@Nullable BigDecimal from, @Nullable BigDecimal to) {
            return Sql.and(
                    from == null ? Sql.TRUE : Sql.of(sql(), " >= ", stored(from)),
                    to == null ? Sql.TRUE : Sql.of(sql(), " <= ", stored(to)));
        }

        private Sql stored(BigDecimal bound) {
            return dialect.parameter(whole(bound.movePointRight(amount.scale())));
        }

        @Override
        public List<RenderedColumn> columns() {
            return List.of(outer(sum));
        }

        @Override
        public void read(BranchRow row, int first, ClientAnswerBuilder state) throws SQLException {
            Object stored = row.get(first);
            state.number(stored == null ? BigDecimal.ZERO : amount.decode((BigDecimal) stored), 1);
        }
    }

    /**
     * A sum of amounts of which the rows say whether they are in one currency: by the first and the last currency of each client, which are null where
     * it has no amounts.
     *
     * @param sum the sum of all amounts
     * @param currency the currency in which all have to be; null for any
     */
    record OneCurrency(Sum sum, @Nullable String currency) implements NumberSql {

        @Override
        public String sql() {
            return sum.sql();
        }

        /** Where no currency is named, a client with several has no number. */
        @Override
        public Sql within(@Nullable BigDecimal from, @Nullable BigDecimal to) {
            Sql isInOne = currency == null ? differ(end(0), end(1)).not() : Sql.TRUE;
            return Sql.and(isInOne, sum.within(from, to));
        }

        @Override
        public Sql isForeign() {
            return currency == null ? Sql.FALSE : areOutside(end(0), end(1), currency);
        }

        @Override
        public Sql areForeign() {
            String first = "MIN(" + end(0) + ") OVER ()";
            String last = "MAX(" + end(1) + ") OVER ()";
            return currency == null ? differ(first, last) : areOutside(first, last, currency);
        }

        private String end(int which) {
            return "cp_values." + sum.sum.name() + "_text" + which;
        }

        private Sql areOutside(String first, String last, String only) {
            Sql text = sum.dialect.textOrNull(sum.dialect.exactValue(only));
            return Sql.or(Sql.of(exact(first), " <> ", text), Sql.of(exact(last), " <> ", text));
        }

        private Sql differ(String a, String b) {
            return Sql.of(exact(a), " <> ", exact(b));
        }

        private String exact(String text) {
            return Objects.requireNonNull(sum.dialect.byCodePoint(text), "an order of code points");
        }

        @Override
        public List<RenderedColumn> columns() {
            return sum.columns();
        }

        @Override
        public void read(BranchRow row, int index, ClientAnswerBuilder state) throws SQLException {
            sum.read(row, index, state);
        }
    }
}

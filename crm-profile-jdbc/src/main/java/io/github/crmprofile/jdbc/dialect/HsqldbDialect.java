package io.github.crmprofile.jdbc.dialect;

import io.github.crmprofile.jdbc.sql.Sql;

/** The dialect of HSQLDB. */
final class HsqldbDialect extends PadSpaceDialect {

    @Override
    public boolean isServer() {
        return false;
    }

    @Override
    public String name() {
        return "HSQLDB";
    }

    // The expression must match the whole text.
    @Override
    public Sql isFilled(String sql) {
        return Sql.of("REGEXP_MATCHES(", sql, ", '(?s).*", notWhiteSpace(), ".*')");
    }

    @Override
    public Sql matches(String sql, String regex) {
        return Sql.of("REGEXP_MATCHES(", sql, ", '", regex, "')");
    }

    // Matches a text as a whole.
    @Override
    public Sql hasOtherThanAscii(String sql) {
        return matches(sql, "(?s).*[^ -~].*");
    }

    @Override
    public Decimals rounded(String sql, int decimals) {
        return super.rounded("ROUND(" + sql + ", " + decimals + ")", decimals);
    }

    @Override
    public Integer snapshot() {
        return REPEATABLE_READ;
    }

    // Reads an index of the first column only up to the first row for which "first <= second" is false, and there
    // stops.
    @Override
    public Sql isNotAfter(String earlier, String later) {
        return Sql.of("NOT (", earlier, " > ", later, ")");
    }

    // Its types hold no other years.
    @Override
    public Sql isReadable(ColumnType slot, String sql) {
        return Sql.of(sql).isKnown();
    }
}

package io.github.crmprofile.jdbc.dialect;

/** HSQLDB. */
final class HsqldbDialect extends PadSpaceDialect {

    @Override
    String name() {
        return "HSQLDB";
    }

    @Override
    public Decimals rounded(String sql, int decimals) {
        return super.rounded("ROUND(" + sql + ", " + decimals + ")", decimals);
    }

    @Override
    public Integer snapshot() {
        return REPEATABLE_READ;
    }
}

package io.github.crmprofile.jdbc;

/** HSQLDB. */
final class HsqldbDialect extends Dialect {

    @Override
    String name() {
        return "HSQLDB";
    }

    @Override
    Decimals rounded(String sql, int decimals) {
        return super.rounded("ROUND(" + sql + ", " + decimals + ")", decimals);
    }

    @Override
    Integer snapshot() {
        return REPEATABLE_READ;
    }
}

package io.github.crmprofile.jdbc.dialect;

/** DuckDB. */
final class DuckDbDialect extends Dialect {

    @Override
    String name() {
        return "DuckDB";
    }

    @Override
    public String text(String sql) {
        return "CAST(" + sql + " AS VARCHAR)";
    }

    // A type given to it would narrow the decimals of other branches.
    @Override
    public String nothing(ColumnType slot) {
        return slot == ColumnType.DECIMAL ? "NULL" : super.nothing(slot);
    }

    @Override
    String type(ColumnType slot) {
        return slot == ColumnType.TEXT ? "VARCHAR" : super.type(slot);
    }
}

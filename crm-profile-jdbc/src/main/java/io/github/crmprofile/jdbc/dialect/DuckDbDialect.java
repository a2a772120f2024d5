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
    public String nothing(Slot slot) {
        return slot == Slot.DECIMAL ? "NULL" : super.nothing(slot);
    }

    @Override
    String type(Slot slot) {
        return slot == Slot.TEXT ? "VARCHAR" : super.type(slot);
    }
}

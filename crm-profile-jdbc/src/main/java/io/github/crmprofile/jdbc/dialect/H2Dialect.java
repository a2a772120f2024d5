package io.github.crmprofile.jdbc.dialect;

/** H2. */
final class H2Dialect extends Dialect {

    @Override
    String name() {
        return "H2";
    }

    @Override
    public String text(String sql) {
        return "CAST(" + sql + " AS VARCHAR)";
    }

    @Override
    String type(ColumnType slot) {
        return slot == ColumnType.TEXT ? "VARCHAR" : super.type(slot);
    }

    @Override
    public boolean keepsSets() {
        return true;
    }

    @Override
    public int timestampDigits() {
        return 9;
    }

    @Override
    public Integer snapshot() {
        return REPEATABLE_READ;
    }
}

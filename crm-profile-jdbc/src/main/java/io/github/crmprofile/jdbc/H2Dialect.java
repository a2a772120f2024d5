package io.github.crmprofile.jdbc;

/** H2. */
final class H2Dialect extends Dialect {

    @Override
    String name() {
        return "H2";
    }

    @Override
    String text(String sql) {
        return "CAST(" + sql + " AS VARCHAR)";
    }

    @Override
    String type(Slot slot) {
        return slot == Slot.TEXT ? "VARCHAR" : super.type(slot);
    }

    @Override
    boolean keepsSets() {
        return true;
    }

    @Override
    int timestampDigits() {
        return 9;
    }

    @Override
    Integer snapshot() {
        return REPEATABLE_READ;
    }
}

package io.github.crmprofile.jdbc;

/** Each statement is compiled to a class, which takes long. */
class DerbyTest extends SlowDatabaseContract {

    DerbyTest() {
        super(DerbyDatabase.DATABASE);
    }
}

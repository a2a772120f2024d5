package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.DerbyDatabase;

/** Each statement is compiled to a class, which takes long. */
class DerbyTest extends SlowDatabaseContract {

    DerbyTest() {
        super(DerbyDatabase.DATABASE);
    }
}

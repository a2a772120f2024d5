package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.FirebirdDatabase;

class FirebirdTest extends SlowDatabaseContract {

    FirebirdTest() {
        super(FirebirdDatabase.DATABASE);
    }
}

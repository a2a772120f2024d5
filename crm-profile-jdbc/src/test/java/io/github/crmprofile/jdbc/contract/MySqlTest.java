package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.MySqlDatabase;

class MySqlTest extends TwoSchemasContract {

    MySqlTest() {
        super(MySqlDatabase.DATABASE);
    }
}

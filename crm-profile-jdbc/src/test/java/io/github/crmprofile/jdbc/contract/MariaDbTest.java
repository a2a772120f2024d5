package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.MariaDbDatabase;

class MariaDbTest extends TwoSchemasContract {

    MariaDbTest() {
        super(MariaDbDatabase.DATABASE);
    }
}

package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.HsqldbDatabase;

class HsqldbTest extends TwoSchemasContract {

    HsqldbTest() {
        super(HsqldbDatabase.DATABASE);
    }
}

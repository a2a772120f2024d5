package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;

class PostgreSqlTest extends TwoSchemasContract {

    PostgreSqlTest() {
        super(PostgreSqlDatabase.DATABASE);
    }
}

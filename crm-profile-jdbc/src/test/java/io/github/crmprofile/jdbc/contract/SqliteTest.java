package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.SqliteDatabase;

class SqliteTest extends TwoSchemasContract {

    SqliteTest() {
        super(SqliteDatabase.DATABASE);
    }
}

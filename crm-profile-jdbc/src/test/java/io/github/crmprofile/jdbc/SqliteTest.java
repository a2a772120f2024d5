package io.github.crmprofile.jdbc;

class SqliteTest extends TwoSchemasContract {

    SqliteTest() {
        super(SqliteDatabase.DATABASE);
    }
}

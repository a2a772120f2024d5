package io.github.crmprofile.jdbc;

class SqliteTest extends DatabaseContract {

    SqliteTest() {
        super(SqliteDatabase.DATABASE);
    }
}

package io.github.crmprofile.jdbc;

class PostgreSqlTest extends DatabaseContract {

    PostgreSqlTest() {
        super(PostgreSqlDatabase.DATABASE);
    }
}

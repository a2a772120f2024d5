package io.github.crmprofile.jdbc;

class PostgreSqlTest extends TwoSchemasContract {

    PostgreSqlTest() {
        super(PostgreSqlDatabase.DATABASE);
    }
}

package io.github.crmprofile.jdbc;

class MySqlTest extends TwoSchemasContract {

    MySqlTest() {
        super(MySqlDatabase.DATABASE);
    }
}

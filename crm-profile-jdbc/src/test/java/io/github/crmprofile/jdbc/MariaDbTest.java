package io.github.crmprofile.jdbc;

class MariaDbTest extends TwoSchemasContract {

    MariaDbTest() {
        super(MariaDbDatabase.DATABASE);
    }
}

package io.github.crmprofile.jdbc;

class MariaDbTest extends DatabaseContract {

    MariaDbTest() {
        super(MariaDbDatabase.DATABASE);
    }
}

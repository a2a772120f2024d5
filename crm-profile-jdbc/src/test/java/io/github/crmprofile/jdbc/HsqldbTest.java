package io.github.crmprofile.jdbc;

class HsqldbTest extends DatabaseContract {

    HsqldbTest() {
        super(HsqldbDatabase.DATABASE);
    }
}

package io.github.crmprofile.jdbc;

class HsqldbTest extends TwoSchemasContract {

    HsqldbTest() {
        super(HsqldbDatabase.DATABASE);
    }
}

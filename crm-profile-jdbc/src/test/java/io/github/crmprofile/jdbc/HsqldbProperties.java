package io.github.crmprofile.jdbc;

class HsqldbProperties extends SourceProperties {

    HsqldbProperties() {
        super(HsqldbDatabase.DATABASE);
    }
}

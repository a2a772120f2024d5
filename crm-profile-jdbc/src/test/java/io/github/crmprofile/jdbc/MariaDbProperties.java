package io.github.crmprofile.jdbc;

class MariaDbProperties extends SourceProperties {

    MariaDbProperties() {
        super(MariaDbDatabase.DATABASE);
    }
}

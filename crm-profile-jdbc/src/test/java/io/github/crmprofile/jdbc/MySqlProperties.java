package io.github.crmprofile.jdbc;

class MySqlProperties extends SourceProperties {

    MySqlProperties() {
        super(MySqlDatabase.DATABASE);
    }
}

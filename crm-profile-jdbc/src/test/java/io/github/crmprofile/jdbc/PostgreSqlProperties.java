package io.github.crmprofile.jdbc;

class PostgreSqlProperties extends SourceProperties {

    PostgreSqlProperties() {
        super(PostgreSqlDatabase.DATABASE);
    }
}

package io.github.crmprofile.jdbc;

class SqliteProperties extends SourceProperties {

    SqliteProperties() {
        super(SqliteDatabase.DATABASE);
    }
}

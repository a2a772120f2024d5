package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.SqliteDatabase;
import io.github.crmprofile.jdbc.random.SourceProperties;

class SqliteProperties extends SourceProperties {

    SqliteProperties() {
        super(SqliteDatabase.DATABASE);
    }
}

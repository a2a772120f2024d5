package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.random.SourceProperties;

class PostgreSqlProperties extends SourceProperties {

    PostgreSqlProperties() {
        super(PostgreSqlDatabase.DATABASE);
    }
}

package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.MySqlDatabase;
import io.github.crmprofile.jdbc.random.SourceProperties;

class MySqlProperties extends SourceProperties {

    MySqlProperties() {
        super(MySqlDatabase.DATABASE);
    }
}

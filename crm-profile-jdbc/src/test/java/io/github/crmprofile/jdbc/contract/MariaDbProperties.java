package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.MariaDbDatabase;
import io.github.crmprofile.jdbc.random.SourceProperties;

class MariaDbProperties extends SourceProperties {

    MariaDbProperties() {
        super(MariaDbDatabase.DATABASE);
    }
}

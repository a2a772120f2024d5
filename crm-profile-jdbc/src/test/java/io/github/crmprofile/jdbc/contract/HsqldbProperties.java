package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.HsqldbDatabase;
import io.github.crmprofile.jdbc.random.SourceProperties;

class HsqldbProperties extends SourceProperties {

    HsqldbProperties() {
        super(HsqldbDatabase.DATABASE);
    }
}

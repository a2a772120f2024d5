package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.FirebirdDatabase;
import io.github.crmprofile.jdbc.random.SourceProperties;

class FirebirdProperties extends SourceProperties {

    FirebirdProperties() {
        super(FirebirdDatabase.DATABASE);
    }
}

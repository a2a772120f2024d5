package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.DerbyDatabase;
import io.github.crmprofile.jdbc.random.SourceProperties;
import net.jqwik.api.PropertyDefaults;

/** Each statement is compiled to a class, which takes long. */
@PropertyDefaults(tries = 6)
class DerbyProperties extends SourceProperties {

    DerbyProperties() {
        super(DerbyDatabase.DATABASE);
    }
}

package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.random.SourceProperties;
import net.jqwik.api.PropertyDefaults;

@PropertyDefaults(tries = 8)
class H2Properties extends SourceProperties {

    H2Properties() {
        super(H2Database.DATABASE);
    }
}

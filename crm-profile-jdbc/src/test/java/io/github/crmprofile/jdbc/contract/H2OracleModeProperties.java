package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.random.SourceProperties;
import net.jqwik.api.PropertyDefaults;

/** Where an empty text is NULL. */
@PropertyDefaults(tries = 5)
class H2OracleModeProperties extends SourceProperties {

    H2OracleModeProperties() {
        super(H2Database.withSettings(";MODE=Oracle"));
    }
}

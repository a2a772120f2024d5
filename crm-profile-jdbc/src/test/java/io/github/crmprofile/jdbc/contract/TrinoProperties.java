package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.TrinoDatabase;
import io.github.crmprofile.jdbc.random.SourceProperties;
import net.jqwik.api.PropertyDefaults;

/** On tables of one PostgreSQL, as they are. */
@PropertyDefaults(tries = 6)
class TrinoProperties extends SourceProperties {

    TrinoProperties() {
        super(TrinoDatabase.of(TrinoDatabase.Form.ONE_SERVER));
    }
}

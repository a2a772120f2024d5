package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.DuckDbDatabase;
import io.github.crmprofile.jdbc.random.SourceProperties;
import net.jqwik.api.PropertyDefaults;

/** Planning a statement takes DuckDB long. */
@PropertyDefaults(tries = 3)
class DuckDbProperties extends SourceProperties {

    DuckDbProperties() {
        super(DuckDbDatabase.DATABASE);
    }
}

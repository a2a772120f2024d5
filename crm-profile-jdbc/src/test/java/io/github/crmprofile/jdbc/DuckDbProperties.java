package io.github.crmprofile.jdbc;

import net.jqwik.api.PropertyDefaults;

/** Planning a statement takes DuckDB long. */
@PropertyDefaults(tries = 6)
class DuckDbProperties extends SourceProperties {

    DuckDbProperties() {
        super(DuckDbDatabase.DATABASE);
    }
}

package io.github.crmprofile.jdbc;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;

/** Planning a statement takes DuckDB long. */
@PropertyDefaults(tries = 15, edgeCases = EdgeCasesMode.NONE)
class DuckDbTest extends DatabaseContract {

    DuckDbTest() {
        super(DuckDbDatabase.DATABASE);
    }
}

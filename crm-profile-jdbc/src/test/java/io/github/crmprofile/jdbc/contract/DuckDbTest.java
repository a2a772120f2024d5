package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.DuckDbDatabase;

/** Planning a statement takes DuckDB long. */
class DuckDbTest extends SlowDatabaseContract {

    DuckDbTest() {
        super(DuckDbDatabase.DATABASE, 5, 3, LISTS);
    }
}

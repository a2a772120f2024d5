package io.github.crmprofile.jdbc;

/** Planning a statement takes DuckDB long. */
class DuckDbTest extends SlowDatabaseContract {

    DuckDbTest() {
        super(DuckDbDatabase.DATABASE);
    }
}

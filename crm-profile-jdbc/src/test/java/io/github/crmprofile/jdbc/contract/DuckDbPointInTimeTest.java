package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.DuckDbDatabase;

class DuckDbPointInTimeTest extends PointInTimeContract {

    DuckDbPointInTimeTest() {
        super(DuckDbDatabase.DATABASE, "TIMESTAMP WITH TIME ZONE", "");
    }
}

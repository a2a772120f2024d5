package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.MariaDbDatabase;

class MariaDbPointInTimeTest extends MySqlTimestampContract {

    MariaDbPointInTimeTest() {
        super(MariaDbDatabase.DATABASE);
    }
}

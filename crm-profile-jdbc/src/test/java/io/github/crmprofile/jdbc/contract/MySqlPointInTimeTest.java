package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.MySqlDatabase;

class MySqlPointInTimeTest extends MySqlTimestampContract {

    MySqlPointInTimeTest() {
        super(MySqlDatabase.DATABASE);
    }
}

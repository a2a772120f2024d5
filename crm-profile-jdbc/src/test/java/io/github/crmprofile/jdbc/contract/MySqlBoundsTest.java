package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.MySqlDatabase;

class MySqlBoundsTest extends TimestampBoundsContract {

    MySqlBoundsTest() {
        super(MySqlDatabase.DATABASE);
    }
}

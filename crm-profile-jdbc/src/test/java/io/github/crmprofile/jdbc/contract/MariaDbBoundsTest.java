package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.MariaDbDatabase;

class MariaDbBoundsTest extends TimestampBoundsContract {

    MariaDbBoundsTest() {
        super(MariaDbDatabase.DATABASE);
    }
}

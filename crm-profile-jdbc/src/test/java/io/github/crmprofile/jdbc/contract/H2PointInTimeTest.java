package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.H2Database;

class H2PointInTimeTest extends PointInTimeContract {

    H2PointInTimeTest() {
        super(H2Database.DATABASE, "TIMESTAMP WITH TIME ZONE", "SET TIME ZONE '%s'");
    }
}

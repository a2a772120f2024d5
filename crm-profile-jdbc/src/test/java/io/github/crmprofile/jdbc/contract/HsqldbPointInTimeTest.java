package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.HsqldbDatabase;
import java.time.Instant;

class HsqldbPointInTimeTest extends PointInTimeContract {

    HsqldbPointInTimeTest() {
        super(HsqldbDatabase.DATABASE, "TIMESTAMP WITH TIME ZONE", "SET TIME ZONE INTERVAL '%s' HOUR TO MINUTE");
    }

    @Override
    String literal(Instant time) {
        return "TIMESTAMP '" + time.toString().substring(0, 19).replace('T', ' ') + "+00:00'";
    }
}

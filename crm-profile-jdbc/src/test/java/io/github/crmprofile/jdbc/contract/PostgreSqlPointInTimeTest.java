package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;

class PostgreSqlPointInTimeTest extends PointInTimeContract {

    PostgreSqlPointInTimeTest() {
        super(PostgreSqlDatabase.DATABASE, "TIMESTAMP WITH TIME ZONE", "SET TIME ZONE INTERVAL '%s' HOUR TO MINUTE");
    }
}

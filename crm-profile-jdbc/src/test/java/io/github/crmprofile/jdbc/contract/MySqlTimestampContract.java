package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.TestDatabase;
import java.time.Instant;

/** A TIMESTAMP of MySQL is stored as a point in time, and written and shown by the clock of the session. */
abstract class MySqlTimestampContract extends PointInTimeContract {

    MySqlTimestampContract(TestDatabase database) {
        super(database, "TIMESTAMP NULL", "SET time_zone = '%s'");
    }

    @Override
    String literal(Instant time) {
        return "'" + time.toString().substring(0, 19).replace('T', ' ') + "'";
    }

    @Override
    void begin(TestDatabase database) {
        database.execute("SET time_zone = '+00:00'");
    }

    @Override
    void end(TestDatabase database) {
        database.execute("SET time_zone = DEFAULT");
    }
}

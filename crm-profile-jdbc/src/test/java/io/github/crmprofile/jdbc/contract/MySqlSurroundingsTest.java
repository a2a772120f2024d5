package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.MySqlDatabase;
import java.util.List;
import java.util.Map;

class MySqlSurroundingsTest extends SurroundingsContract {

    MySqlSurroundingsTest() {
        super(
                Map.of("MySQL", MySqlDatabase.DATABASE),
                Map.of("MySQL", List.of("SET time_zone = '-05:00'", "SET time_zone = '+05:30'")));
    }
}

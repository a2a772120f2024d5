package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.Databases;
import java.util.List;
import java.util.Map;

class SurroundingsTest extends SurroundingsContract {

    SurroundingsTest() {
        super(
                Databases.all(),
                Map.of(
                        "H2", List.of("SET TIME ZONE 'America/New_York'", "SET TIME ZONE 'Asia/Kolkata'"),
                        "PostgreSQL", List.of("SET TIME ZONE 'America/New_York'", "SET TIME ZONE 'Asia/Kolkata'"),
                        "MariaDB",
                                List.of(
                                        "SET time_zone = '-05:00'",
                                        "SET time_zone = '+05:30'",
                                        "SET sql_mode = 'STRICT_TRANS_TABLES,EMPTY_STRING_IS_NULL'",
                                        "SET sql_mode = 'ORACLE'")));
    }
}

package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.DerbyDatabase;
import io.github.crmprofile.jdbc.database.DuckDbDatabase;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.HsqldbDatabase;
import io.github.crmprofile.jdbc.database.MariaDbDatabase;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.database.SqliteDatabase;
import java.util.List;
import java.util.Map;

class SurroundingsTest extends SurroundingsContract {

    SurroundingsTest() {
        super(
                Map.of(
                        "H2", H2Database.DATABASE,
                        "SQLite", SqliteDatabase.DATABASE,
                        "PostgreSQL", PostgreSqlDatabase.DATABASE,
                        "MariaDB", MariaDbDatabase.DATABASE,
                        "DuckDB", DuckDbDatabase.DATABASE,
                        "HSQLDB", HsqldbDatabase.DATABASE,
                        "Derby", DerbyDatabase.DATABASE),
                Map.of(
                        "H2", List.of("SET TIME ZONE 'America/New_York'", "SET TIME ZONE 'Asia/Kolkata'"),
                        "PostgreSQL", List.of("SET TIME ZONE 'America/New_York'", "SET TIME ZONE 'Asia/Kolkata'"),
                        "MariaDB",
                                List.of(
                                        "SET time_zone = '-05:00'",
                                        "SET time_zone = '+05:30'",
                                        "SET sql_mode = 'STRICT_TRANS_TABLES,EMPTY_STRING_IS_NULL'")));
    }
}

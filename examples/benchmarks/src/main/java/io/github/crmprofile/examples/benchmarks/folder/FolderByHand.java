package io.github.crmprofile.examples.benchmarks.folder;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** SQL of DuckDB that a developer would write for just these files and this page. */
final class FolderByHand {

    private FolderByHand() {}

    static Connection open(Path database) throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:" + database, limited(true));
    }

    private static Properties limited(boolean isReadOnly) {
        var properties = new Properties();
        properties.setProperty("memory_limit", "1GB");
        properties.setProperty("duckdb.read_only", String.valueOf(isReadOnly));
        return properties;
    }

    static void load(HubSpotFiles files, Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, limited(false));
                Statement statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = false");
            for (String table : HubSpotFiles.TABLES) {
                statement.execute("CREATE TABLE " + table + " AS SELECT * FROM read_csv('" + files.file(table)
                        + "', header = true, all_varchar = true)");
            }
        }
    }

    /** The numbers of a page in one statement. */
    static List<BigDecimal> page(Connection connection, String contact) throws SQLException {
        String sql = """
                WITH d AS (SELECT * FROM deals WHERE contains(';' || "Associated Contact IDs" || ';', ';%1$s;')),
                     a AS (SELECT * FROM calls WHERE contains(';' || "Associated Contact IDs" || ';', ';%1$s;')
                           AND "Activity date" >= '2025-01-01' AND "Activity date" < '2026-01-01')
                SELECT (SELECT coalesce(sum(CAST("Amount" AS DECIMAL(24, 6))), 0) FROM d WHERE "Is Deal Closed?" = 'true' AND "Deal probability" = '1.0' AND "Close Date" >= '2025-01-01' AND "Close Date" < '2026-01-01'),
                       (SELECT count(*) FROM d WHERE "Is Deal Closed?" = 'true' AND "Deal probability" = '1.0' AND "Close Date" >= '2025-01-01' AND "Close Date" < '2026-01-01'),
                       (SELECT count(*) FROM d WHERE "Is Deal Closed?" = 'true' AND "Deal probability" <> '1.0' AND "Close Date" >= '2025-01-01' AND "Close Date" < '2026-01-01'),
                       (SELECT count(*) FROM d WHERE "Create Date" >= '2025-01-01' AND "Create Date" < '2026-01-01'),
                       (SELECT count(*) FROM a WHERE "Call direction" = 'Inbound'),
                       (SELECT count(*) FROM a WHERE "Call direction" = 'Outbound')""".formatted(contact);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            var values = new ArrayList<BigDecimal>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getBigDecimal(i).stripTrailingZeros());
            }
            return values;
        }
    }
}

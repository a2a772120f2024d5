package io.github.crmprofile.examples.benchmarks.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Invented files in the form of HubSpot's exports.
 *
 * @param folder where they are
 */
record HubSpotFiles(Path folder) {

    static final List<String> TABLES = List.of("companies", "contacts", "deals", "calls");

    boolean areThere() {
        return TABLES.stream().allMatch(table -> Files.exists(file(table)));
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (String table : TABLES) {
            bytes += Files.size(file(table));
        }
        return bytes;
    }

    Path file(String table) {
        return folder.resolve(String.format(Locale.ROOT, "hubspot-crm-exports-all-%s-2026-06-16.csv", table));
    }

    /** Writes contacts, ten deals for each and fifty calls, in the form of HubSpot's exports. */
    void write(int contacts) throws SQLException, IOException {
        Files.createDirectories(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            write(statement, "companies", """
                    SELECT 500000 + i AS "Record ID", 'Firm ' || i AS "Company name", 'firm' || i || '.example' AS "Company Domain Name", 'Owner ' || i %% 50 AS "Company owner"
                    FROM range(%d) t(i)""".formatted(Math.max(1, contacts / 5)));
            write(statement, "contacts", """
                    SELECT 100000000000 + i AS "Record ID", 'First' || i AS "First Name", 'Last' || i %% 977 AS "Last Name", 'c' || i || '@firm.example' AS "Email",
                           '+44 20 ' || 7000000 + i AS "Phone Number", 'Owner ' || i %% 50 AS "Contact owner", 500000 + i // 5 AS "Associated Company IDs"
                    FROM range(%d) t(i)""".formatted(contacts));
            write(statement, "deals", """
                    SELECT 10000000 + i AS "Record ID", 'Deal number ' || i || ' of a middling long name' AS "Deal Name", 'Sales Pipeline' AS "Pipeline",
                           CASE i %% 3 WHEN 0 THEN 'Closed Won' WHEN 1 THEN 'Closed Lost' ELSE 'Negotiation' END AS "Deal Stage",
                           CASE WHEN i %% 3 < 2 THEN 'true' ELSE 'false' END AS "Is Deal Closed?", CASE i %% 3 WHEN 0 THEN '1.0' WHEN 1 THEN '0.0' ELSE '0.4' END AS "Deal probability",
                           (i * 7919) %% 1000000 / 100 || '' AS "Amount", strftime(TIMESTAMP '2024-01-01' + INTERVAL (i * 37 %% 1200000) MINUTE, '%%Y-%%m-%%d %%H:%%M') AS "Create Date",
                           strftime(TIMESTAMP '2024-01-01' + INTERVAL (i * 41 %% 1270000) MINUTE, '%%Y-%%m-%%d %%H:%%M') AS "Close Date",
                           strftime(TIMESTAMP '2026-01-01' + INTERVAL (i %% 200000) MINUTE, '%%Y-%%m-%%d %%H:%%M') AS "Last Modified Date", 'Owner ' || i %% 50 AS "Deal owner",
                           CASE WHEN i %% 4 = 0 THEN 100000000000 + i %% %1$d || ';' || 100000000000 + (i + 1) %% %1$d ELSE 100000000000 + i %% %1$d || '' END AS "Associated Contact IDs",
                           500000 + i %% %1$d // 5 AS "Associated Company IDs"
                    FROM range(%2$d) t(i)""".formatted(contacts, contacts * 10));
            write(statement, "calls", """
                    SELECT 90000000 + i AS "Record ID", strftime(TIMESTAMP '2024-01-01' + INTERVAL (i * 13 %% 1270000) MINUTE, '%%Y-%%m-%%d %%H:%%M') AS "Activity date",
                           CASE i %% 4 WHEN 0 THEN 'No answer' ELSE 'Connected' END AS "Call outcome", CASE i %% 2 WHEN 0 THEN 'Inbound' ELSE 'Outbound' END AS "Call direction",
                           'Owner ' || i %% 50 AS "Activity assigned to", 100000000000 + i %% %1$d || '' AS "Associated Contact IDs", 500000 + i %% %1$d // 5 AS "Associated Company IDs",
                           10000000 + i %% (%1$d * 10) AS "Associated Deal IDs", 'Call notes that somebody has written, number ' || i AS "Call notes"
                    FROM range(%2$d) t(i)""".formatted(contacts, contacts * 50));
        }
    }

    private void write(Statement statement, String table, String select) throws SQLException {
        statement.execute("COPY (" + select + ") TO '" + file(table) + "' (HEADER, FORCE_QUOTE *)");
    }
}

package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import java.sql.SQLException;

/** Checks mappings of a few deals. */
final class CheckedDeals {

    static final String TABLES = """
            CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50));
            CREATE TABLE deal (id INT PRIMARY KEY, person_id INT, state VARCHAR(10), amount DECIMAL(12, 2), currency VARCHAR(3),
                created TIMESTAMP, closed TIMESTAMP);
            CREATE INDEX deal_person ON deal (person_id);
            CREATE INDEX deal_created ON deal (created);
            CREATE INDEX deal_closed ON deal (closed);
            INSERT INTO person VALUES (1, 'Anna'), (2, 'Ben');
            INSERT INTO deal VALUES
                (1, 1, 'won', 100, 'EUR', '2026-05-01 10:00:00', '2026-05-02 10:00:00'),
                (2, 1, 'open', 50, 'EUR', '2026-05-01 10:00:00', NULL);
            """;

    static final String MAPPING = """
            {
              "contacts": [
                {"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}
              ],
              "deals": [
                {
                  "name": "deal",
                  "from": "deal d",
                  "id": {"integer": "d.id"},
                  "columns": {
                    "outcome": {"codes": "d.state", "values": {"won": "WON", "lost": "LOST", "open": "OPEN"}},
                    "amount": {"decimal": "d.amount"},
                    "currency": "d.currency",
                    "createdAt": {"utc": "d.created"},
                    "closedAt": {"utc": "d.closed"}
                  },
                  "links": [{"to": "contact", "id": {"integer": "d.person_id"}}]
                }
              ]
            }
            """;

    private CheckedDeals() {}

    static MappingReport check(String tables, String mapping) throws SQLException {
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            return JdbcSource.check(database.dataSource(), SchemaMapping.parse(mapping));
        }
    }

    static String only(MappingReport report, MappingProblem.Code code) {
        return report.problems().stream()
                .filter(p -> p.code() == code)
                .map(MappingProblem::toString)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}

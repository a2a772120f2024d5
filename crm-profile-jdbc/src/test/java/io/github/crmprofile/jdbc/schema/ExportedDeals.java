package io.github.crmprofile.jdbc.schema;

/** A table of texts, as exported files are. */
final class ExportedDeals {

    static final String TABLES = """
            CREATE TABLE people (id VARCHAR(20), name VARCHAR(50));
            CREATE TABLE deals (id VARCHAR(20), person VARCHAR(50), state VARCHAR(20), amount VARCHAR(20), closed VARCHAR(30), updated VARCHAR(30));
            INSERT INTO people VALUES ('101', 'Ana'), ('151', 'Ben');
            INSERT INTO deals VALUES ('1', '101', 'won', '130000.0', '2026-05-31 23:45', ''), ('2', '101', 'won', '1', '2026-04-30 23:30', '2026-05-01 09:00'),
                ('3', '101', '', '2', '2026-05-02 10:00', ''), ('4', '101', 'won', '4', '', '2026-05-20 10:00'), ('5', '101', 'won', '8', ' ', NULL);
            """;

    static final String MAPPING = """
            {
              "zone": "America/Mexico_City",
              "currency": "GBP",
              "contacts": [{"name": "people", "from": "people p", "id": "p.id", "columns": {"name": "p.name"}}],
              "deals": [
                {
                  "name": "deals",
                  "from": "deals d",
                  "id": "d.id",
                  "columns": {
                    "outcome": {"codes": "d.state", "values": {"won": "WON"}},
                    "amount": {"decimal": "CAST(NULLIF(d.amount, '') AS DECIMAL(12, 2))"},
                    "closedAt": {
                      "textTime": "d.closed", "pattern": "yyyy-MM-dd HH:mm",
                      "otherwise": {"textTime": "d.updated", "pattern": "yyyy-MM-dd HH:mm"}
                    }
                  },
                  "links": [{"to": "contact", "id": "d.person"}]
                }
              ]
            }
            """;

    private ExportedDeals() {}
}

package io.github.crmprofile.jdbc.mapping;

/** A mapping of a few lines. */
final class SmallMapping {

    static final String JSON = """
            {
              "contacts": [
                {"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}
              ],
              "deals": [
                {
                  "name": "deal",
                  "from": "deal d",
                  "id": "d.id",
                  "columns": {"outcome": {"codes": "d.state", "values": {"won": "WON", "lost": "LOST"}, "otherwise": "OPEN"}},
                  "links": [{"to": "contact", "id": {"integer": "d.person_id"}}]
                }
              ]
            }
            """;

    private SmallMapping() {}
}

package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.dialect.Dialects;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.resolved.KnownKeys;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import java.sql.Connection;
import java.sql.SQLException;

/** Deals and people, with a table of pairs that says whose a deal is. */
final class PairTables {

    static final String TABLES = """
            CREATE TABLE person (id INT, name VARCHAR(9));
            CREATE TABLE deal (id INT, amount DECIMAL(10, 2));
            INSERT INTO person VALUES (1, 'Ada'), (2, 'Bo');
            INSERT INTO deal VALUES (10, 5), (11, 7);
            """;
    static final String MAPPING = """
            {
              "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
              "deals": [{"name": "deal", "from": "deal d", "id": {"integer": "d.id"},
                "columns": {"outcome": {"constant": "WON"}, "amount": {"decimal": "d.amount"}, "currency": {"constant": "EUR"}},
                "links": [{"to": "contact", "id": %s, "via": {"from": "%s", "key": "%s"}}]}]
            }
            """;

    private PairTables() {}

    static KnownKeys keys(Connection connection, ResolvedMapping mapping) {
        try {
            return KeptKeys.read(connection, Dialects.of(connection.getMetaData()), mapping);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static ResolvedMapping mappingFrom(String table) {
        return ResolvedMapping.of(
                SchemaMapping.parse(MAPPING.formatted("{\"integer\": \"l.person\"}", table, "l.deal")), "\"");
    }
}

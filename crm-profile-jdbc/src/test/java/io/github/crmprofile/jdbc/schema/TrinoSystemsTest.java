package io.github.crmprofile.jdbc.schema;

import io.github.crmprofile.jdbc.database.TrinoDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import org.junit.jupiter.api.Test;

/** Pages by ready-made mappings, through Trino with its default limits, where SQL that Trino does not know is replaced. */
class TrinoSystemsTest {

    /** Trino does not know IS TRUE. */
    @Test
    void odoo() {
        SchemaMapping mapping = SchemaMapping.readyMade("odoo-18");
        String known = mapping.toJson().replace(" IS NOT TRUE", " IS DISTINCT FROM TRUE");
        try (CrmSystem tables = CrmSystem.onPostgreSql("odoo_trino", "odoo", "odoo-18")) {
            tables.hasTheSamePagesThrough(
                    TrinoDatabase.systems(true, "odoo_trino"), mapping, SchemaMapping.parse(known));
        }
    }

    /** A BOOLEAN of MariaDB is a number. */
    @Test
    void espocrm() {
        SchemaMapping mapping = SchemaMapping.readyMade("espocrm");
        String numbers = mapping.toJson().replace(" = FALSE", " = 0").replace(" = TRUE", " = 1");
        try (CrmSystem tables = CrmSystem.onMariaDb("espocrm_trino", "espocrm")) {
            tables.hasTheSamePagesThrough(
                    TrinoDatabase.systems(false, "espocrm_trino"), mapping, SchemaMapping.parse(numbers));
        }
    }

    /** Its CONCAT makes a text of no integer, and a COALESCE of VARCHAR and CHAR is a padded CHAR. */
    @Test
    void bitrix24() {
        SchemaMapping mapping = SchemaMapping.readyMade("bitrix24");
        String casts = mapping.toJson()
                .replaceAll("(CONCAT\\('\\w+', )(\\w+\\.\\w+)\\)", "$1CAST($2 AS VARCHAR))")
                .replace("s.SEMANTICS", "CAST(s.SEMANTICS AS VARCHAR)");
        try (CrmSystem tables = CrmSystem.onMariaDb("bitrix24_trino", "bitrix24")) {
            tables.hasTheSamePagesThrough(
                    TrinoDatabase.systems(false, "bitrix24_trino"), mapping, SchemaMapping.parse(casts));
        }
    }
}

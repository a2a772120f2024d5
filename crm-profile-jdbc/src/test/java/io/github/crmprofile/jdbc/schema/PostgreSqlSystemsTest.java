package io.github.crmprofile.jdbc.schema;

import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ready-made mappings of systems that run on PostgreSQL, over tables made as those systems make them. */
class PostgreSqlSystemsTest {

    private static void check(String system) {
        try (CrmSystem tables = CrmSystem.onPostgreSql(system.replace('-', '_'), system)) {
            tables.isRight(SchemaMapping.readyMade(system), system);
        }
    }

    @Test
    void corteza() {
        check("corteza");
    }

    @Test
    void fatFreeCrm() {
        check("fat-free-crm");
    }

    @Test
    void oro() {
        try (CrmSystem tables = CrmSystem.onPostgreSql("oro", "oro")) {
            tables.answers(SchemaMapping.readyMade("oro"), "USD");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 18, 19})
    void odoo(int version) {
        try (CrmSystem tables = CrmSystem.onPostgreSql("odoo" + version, "odoo", "odoo-" + version)) {
            tables.isRight(SchemaMapping.readyMade("odoo-" + version), "odoo-" + version);
        }
    }
}

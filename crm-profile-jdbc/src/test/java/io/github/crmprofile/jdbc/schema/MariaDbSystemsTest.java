package io.github.crmprofile.jdbc.schema;

import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import org.junit.jupiter.api.Test;

/** The ready-made mappings of systems that run on MariaDB, over tables made as those systems make them. */
class MariaDbSystemsTest {

    private static void check(String system) {
        try (CrmSystem tables = CrmSystem.onMariaDb(system.replace('-', '_'), system)) {
            tables.isRight(SchemaMapping.readyMade(system), system);
        }
    }

    @Test
    void bitrix24() {
        check("bitrix24");
    }

    @Test
    void dolibarr() {
        try (CrmSystem tables = CrmSystem.onMariaDb("dolibarr", "dolibarr")) {
            tables.answers(SchemaMapping.readyMade("dolibarr"), "EUR");
        }
    }

    @Test
    void erpnext() {
        check("erpnext");
    }

    @Test
    void espocrm() {
        check("espocrm");
    }

    @Test
    void frappeCrm() {
        check("frappe-crm");
    }

    @Test
    void krayin() {
        check("krayin");
    }

    @Test
    void suitecrm() {
        check("suitecrm");
    }
}

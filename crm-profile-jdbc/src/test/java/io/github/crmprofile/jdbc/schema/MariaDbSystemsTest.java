package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import java.util.List;
import java.util.stream.Stream;
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
    void anIdThatTheColumnsCannotHoldIsNobody() {
        try (CrmSystem tables = CrmSystem.onMariaDb("bitrix24_ids", "bitrix24")) {
            List<ClientId> ids = Stream.of("five", "5 ", "05", "9223372036854775808", "5")
                    .map(ClientId::contact)
                    .toList();
            assertThat(tables.find(SchemaMapping.readyMade("bitrix24"), ids))
                    .containsExactly(ClientId.contact("5"), ClientId.contact("5"));
        }
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

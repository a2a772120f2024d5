package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.TrinoDatabase;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;

/** On tables whose rows are spread over two PostgreSQL servers and united by views. */
@PropertyDefaults(tries = 4, edgeCases = EdgeCasesMode.NONE)
class TrinoShardsTest extends SlowDatabaseContract {

    TrinoShardsTest() {
        super(TrinoDatabase.of(TrinoDatabase.Form.TWO_SERVERS), 12, 6, 12);
    }
}

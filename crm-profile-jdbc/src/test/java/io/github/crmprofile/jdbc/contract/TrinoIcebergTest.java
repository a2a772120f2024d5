package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.TrinoDatabase;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;

/** On Iceberg tables. */
@PropertyDefaults(tries = 4, edgeCases = EdgeCasesMode.NONE)
class TrinoIcebergTest extends SlowDatabaseContract {

    TrinoIcebergTest() {
        super(TrinoDatabase.of(TrinoDatabase.Form.ICEBERG), 12, 10, 12);
    }
}

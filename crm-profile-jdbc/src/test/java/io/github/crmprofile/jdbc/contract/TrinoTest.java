package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.TrinoDatabase;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;

/** On tables of one PostgreSQL, as they are. */
@PropertyDefaults(tries = 4, edgeCases = EdgeCasesMode.NONE)
class TrinoTest extends SlowDatabaseContract {

    TrinoTest() {
        super(TrinoDatabase.of(TrinoDatabase.Form.ONE_SERVER), 12, 2, 12);
    }
}

package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.H2Database;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;

@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE)
class H2Test extends TwoSchemasContract {

    H2Test() {
        super(H2Database.DATABASE);
    }
}

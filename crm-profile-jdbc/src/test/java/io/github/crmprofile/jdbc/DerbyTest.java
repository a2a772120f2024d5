package io.github.crmprofile.jdbc;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;

/** Each statement is compiled to a class, which takes long. */
@PropertyDefaults(tries = 15, edgeCases = EdgeCasesMode.NONE)
class DerbyTest extends DatabaseContract {

    DerbyTest() {
        super(DerbyDatabase.DATABASE);
    }
}

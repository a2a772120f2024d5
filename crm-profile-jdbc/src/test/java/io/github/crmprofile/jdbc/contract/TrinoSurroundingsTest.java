package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.TrinoDatabase;
import java.util.Map;

class TrinoSurroundingsTest extends SurroundingsContract {

    TrinoSurroundingsTest() {
        super(Map.of("Trino", TrinoDatabase.of(TrinoDatabase.Form.ONE_SERVER)), Map.of());
    }
}

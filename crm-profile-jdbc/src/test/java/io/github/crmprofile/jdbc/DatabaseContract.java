package io.github.crmprofile.jdbc;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.contract.ProfileSourceContract;
import io.github.crmprofile.source.ProfileSource;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;

/** What a source must do, on a database. */
@PropertyDefaults(tries = 50, edgeCases = EdgeCasesMode.NONE)
abstract class DatabaseContract extends ProfileSourceContract {

    final TestDatabase database;

    DatabaseContract(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected ProfileSource source(Dataset data) {
        return JdbcSource.builder(database.dataSource(), TidySchema.load(database, data))
                .build();
    }
}

package io.github.crmprofile.jdbc;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.contract.ProfileSourceContract;
import io.github.crmprofile.source.ProfileSource;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a source must do, on a database. */
@PropertyDefaults(tries = 50, edgeCases = EdgeCasesMode.NONE)
abstract class DatabaseContract extends ProfileSourceContract {

    private final TestDatabase database;

    DatabaseContract(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected ProfileSource source(Dataset data) {
        return JdbcSource.builder(database.dataSource(), TidySchema.load(database, data))
                .build();
    }

    @TestFactory
    Stream<DynamicTest> theNumbersAreTheSameFromAnAwkwardSchema() {
        return vectors(data -> JdbcSource.builder(
                        database.dataSource(), AwkwardSchema.load(database, data, SchemaMapping.Inheritance.NEVER))
                .build());
    }
}

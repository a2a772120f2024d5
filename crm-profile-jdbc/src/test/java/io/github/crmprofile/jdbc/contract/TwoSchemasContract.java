package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.AwkwardSchema;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a source must do, on a database, with every second vector in an awkward schema as well: for databases that are quick enough to do it in every build. */
abstract class TwoSchemasContract extends DatabaseContract {

    TwoSchemasContract(TestDatabase database) {
        super(database);
    }

    @TestFactory
    Stream<DynamicTest> theNumbersAreTheSameFromAnAwkwardSchema() {
        return some(
                data -> JdbcSource.builder(
                                database.dataSource(),
                                AwkwardSchema.load(database, data, SchemaMapping.Inheritance.NEVER))
                        .build(),
                2,
                0,
                LISTS);
    }
}

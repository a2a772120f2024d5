package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** With all lists of all vectors, as memory has them. */
class PostgreSqlTest extends TwoSchemasContract {

    PostgreSqlTest() {
        super(PostgreSqlDatabase.DATABASE);
    }

    @Override
    @TestFactory
    protected Stream<DynamicTest> theNumbersAreThoseThatAnotherProgramFound() {
        return some(this::source, 1, 0, 1);
    }
}

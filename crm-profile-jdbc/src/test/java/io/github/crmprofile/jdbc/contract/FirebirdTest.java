package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.contract.ProfileSourceContract;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.FirebirdDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.schema.TidySchema;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The vectors alone: a time has four digits of a second here and a sum 18 digits, which the random records of the contract exceed. */
class FirebirdTest {

    private static final TestDatabase DATABASE = FirebirdDatabase.DATABASE;

    @TestFactory
    Stream<DynamicTest> theNumbersAreThoseThatAnotherProgramFound() {
        return ProfileSourceContract.vectors(
                data -> JdbcSource.builder(DATABASE.dataSource(), TidySchema.load(DATABASE, data))
                        .build());
    }

    @Test
    void theCheckFindsNoErrorInAMappingThatFits() {
        var mapping = TidySchema.load(DATABASE, new RandomCrm(1, DATABASE.precision()).dataset(3));
        assertThat(JdbcSource.check(DATABASE.dataSource(), mapping).problems(MappingProblem.Severity.ERROR))
                .isEmpty();
    }
}

package io.github.crmprofile.jdbc.contract;

import io.github.crmprofile.jdbc.database.TestDatabase;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a source must do, on a database that takes minutes to read all vectors: here it reads some of them, and all of them with
 * {@code -Dvectors=all}. Random records and requests are compared in every build.
 */
@PropertyDefaults(tries = 6, edgeCases = EdgeCasesMode.NONE)
abstract class SlowDatabaseContract extends DatabaseContract {

    private final int step;
    private final int first;

    /** Reads every third of the vectors. */
    SlowDatabaseContract(TestDatabase database) {
        this(database, 3, 2);
    }

    /** Reads the vector {@code first}, counted from 0, and every {@code step}-th after it. */
    SlowDatabaseContract(TestDatabase database, int step, int first) {
        super(database);
        this.step = step;
        this.first = first;
    }

    @Override
    @TestFactory
    protected Stream<DynamicTest> theNumbersAreThoseThatAnotherProgramFound() {
        return some(vectors(this::source), step, first);
    }
}

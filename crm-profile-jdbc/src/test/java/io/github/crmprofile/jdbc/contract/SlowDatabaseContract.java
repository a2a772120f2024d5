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
    private final int lists;

    /** Reads every third of the vectors. */
    SlowDatabaseContract(TestDatabase database) {
        this(database, 3, 2, LISTS);
    }

    /**
     * Reads the vector {@code first}, counted from 0, and every {@code step}-th after it, with every {@code lists}-th of the lists that their
     * numbers open.
     */
    SlowDatabaseContract(TestDatabase database, int step, int first, int lists) {
        super(database);
        this.step = step;
        this.first = first;
        this.lists = lists;
    }

    @Override
    @TestFactory
    protected Stream<DynamicTest> theNumbersAreThoseThatAnotherProgramFound() {
        return some(this::source, step, first, lists);
    }
}

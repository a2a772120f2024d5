package io.github.crmprofile.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.source.ProfileSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every source of records must do: extend this class in a test of your own.
 */
public abstract class ProfileSourceContract {

    /**
     * A source with exactly these records.
     *
     * @param data the records
     * @return the source
     */
    protected abstract ProfileSource source(Dataset data);

    @TestFactory
    Stream<DynamicTest> theNumbersAreThoseThatAnotherProgramFound() {
        return Vectors.profiles().stream()
                .map(vectors -> DynamicTest.dynamicTest(
                        vectors.name(),
                        () -> assertThat(VectorCheck.differences(vectors, source(vectors.data())))
                                .isEmpty()));
    }
}

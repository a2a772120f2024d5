package io.github.crmprofile.examples.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.examples.benchmarks.crm.CrmGenerator;
import io.github.crmprofile.examples.benchmarks.crm.ProfileNumbers;
import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.examples.benchmarks.crm.SideNumbers;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoryBenchmarkTest {

    private final RecordRows rows =
            RecordRows.ofContact(new CrmGenerator(1, MemoryBenchmark.SIZE, StandardPage.TODAY), CrmGenerator.busy(0));
    private final MemoryBenchmark benchmark = new MemoryBenchmark();
    private final List<SideNumbers> library = ProfileNumbers.of(benchmark.library());

    @Test
    void thereAreAboutTenThousandRecords() {
        assertThat(new PrimitiveClient(rows).size()).isBetween(9_900, 10_100);
    }

    @Test
    void noNumberIsEmpty() {
        assertThat(library.get(0).money().values())
                .allSatisfy(sums -> assertThat(sums).isNotEmpty());
        assertThat(library.get(1).onTime().denominator()).isPositive();
        assertThat(library.get(0).load().numerator()).isPositive();
        assertThat(library.get(0).paidByDay()).hasSize(90);
    }

    @Test
    void theLoopComputesTheNumbersOfTheLibrary() {
        var client = new PrimitiveClient(rows);
        List<SideNumbers> loop = Stream.of(new HandWrittenLoop(client).run())
                .map(side -> side.toNumbers(client))
                .toList();
        assertThat(loop).isEqualTo(library);
    }

    @Test
    void theStreamsComputeTheNumbersOfTheLibrary() {
        assertThat(benchmark.streams()).isEqualTo(library);
    }
}

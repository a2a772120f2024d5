package io.github.crmprofile.examples.benchmarks.memory;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.Profile;
import io.github.crmprofile.examples.benchmarks.crm.CrmGenerator;
import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.examples.benchmarks.crm.SideNumbers;
import io.github.crmprofile.examples.benchmarks.crm.Size;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.period.ResolvedPeriod;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One standard page over some 10 000 records of one client: the library, a hand-written loop, and streams. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class MemoryBenchmark {

    static final Size SIZE = new Size(CrmGenerator.CONTACTS_OF_COMPANY, 7_700);

    private final RecordRows rows =
            RecordRows.ofContact(new CrmGenerator(1, SIZE, StandardPage.TODAY), CrmGenerator.busy(0));
    private final CrmProfiles profiles = StandardPage.profiles(rows.toSource());
    private final HandWrittenLoop loop = new HandWrittenLoop(new PrimitiveClient(rows));

    /** The library. */
    @Benchmark
    public Profile library() {
        return profiles.profile(StandardPage.request(RecordRows.client(CrmGenerator.busy(0))));
    }

    /** One loop over arrays of primitive fields. */
    @Benchmark
    public Object loop() {
        return loop.run();
    }

    /** A stream for each number. */
    @Benchmark
    public List<SideNumbers> streams() {
        List<ResolvedPeriod> periods = StandardPage.sides();
        List<ResolvedPeriod> trends = StandardPage.trendSides();
        return List.of(streams(periods.get(0), trends.get(0)), streams(periods.get(1), trends.get(1)));
    }

    private SideNumbers streams(ResolvedPeriod period, ResolvedPeriod trend) {
        return new Streams(rows.deals(), rows.activities(), rows.invoices(), period, trend).run(activity -> true);
    }
}

package io.github.crmprofile.examples.benchmarks.memory;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.Profile;
import io.github.crmprofile.examples.benchmarks.crm.CrmGenerator;
import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.examples.benchmarks.crm.Size;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.examples.benchmarks.race.Mark;
import io.github.crmprofile.examples.benchmarks.race.Pace;
import io.github.crmprofile.examples.benchmarks.race.Race;
import io.github.crmprofile.examples.benchmarks.race.Result;
import io.github.crmprofile.memory.InMemorySource;
import java.util.List;

/** The engine in memory, in short: JMH takes longer and knows more. Not thread-safe. */
public final class MemoryRaces {

    static final String PAGE = "in memory, page of 10 000 records";
    static final String PLANNING = "in memory, page whose read takes no time";

    static final String SEGMENT = "in memory, a segment of all clients";

    private static final String LIBRARY = "library";
    private static final int MEDIAN = 1;

    private final Pace pace;
    private final List<Result> results;

    /** Prepares to measure at a pace, and to collect what comes out. */
    public MemoryRaces(Pace pace, List<Result> results) {
        this.pace = new Pace(10 * pace.warmups(), pace.fewest(), 10 * pace.most(), pace.warmUp(), pace.time());
        this.results = results;
    }

    /** What must hold. */
    public static List<Mark> marks() {
        return List.of(
                Mark.most(PAGE + ": library to loop", Mark.lane(PAGE, LIBRARY), 1.5, Mark.lane(PAGE, "loop")),
                Mark.most(PAGE + ": library to streams", Mark.lane(PAGE, LIBRARY), 1, Mark.lane(PAGE, "streams")),
                Mark.most(SEGMENT + ": library to loop", Mark.lane(SEGMENT, LIBRARY), 2, Mark.lane(SEGMENT, "loop")),
                Mark.within(PLANNING + ", µs", Mark.lane(PLANNING, "median client"), 100));
    }

    /** Measures; a part of the CRM of a size stands beside the client. */
    public void run(Size size) throws Exception {
        var benchmark = new MemoryBenchmark();
        results.addAll(new Race(PAGE)
                .with(LIBRARY, benchmark::library)
                .with("loop", benchmark::loop)
                .with("streams", benchmark::streams)
                .run(pace));
        planning();
        var segment = new SegmentRace(size.contacts());
        results.addAll(new Race(SEGMENT)
                .with(LIBRARY, segment::library)
                .with("loop", segment::loop)
                .run(pace));
        others(new Size(Math.max(size.contacts() / 100, CrmGenerator.CONTACTS_OF_COMPANY), size.largest()));
    }

    private void planning() throws Exception {
        var size = new Size(CrmGenerator.CONTACTS_OF_COMPANY, 9_000);
        CrmProfiles profiles = StandardPage.profiles(new KeptAnswers(source(size)));
        results.addAll(new Race(PLANNING)
                .with("median client", () -> page(profiles, MEDIAN))
                .with("largest client", () -> page(profiles, CrmGenerator.busy(0)))
                .run(pace));
    }

    private void others(Size fewer) throws Exception {
        CrmProfiles small = StandardPage.profiles(source(fewer));
        CrmProfiles large = StandardPage.profiles(source(new Size(10 * fewer.contacts(), fewer.largest())));
        results.addAll(new Race("in memory, page of a median client")
                .with("among " + fewer.contacts() + " clients", () -> page(small, MEDIAN))
                .with("among " + 10 * fewer.contacts() + " clients", () -> page(large, MEDIAN))
                .run(pace));
    }

    private static InMemorySource source(Size size) {
        var rows = new RecordRows();
        new CrmGenerator(1, size, StandardPage.TODAY).writeTo(rows);
        return rows.toSource();
    }

    private static Profile page(CrmProfiles profiles, int contact) {
        return profiles.profile(StandardPage.request(RecordRows.client(contact)));
    }
}

package io.github.crmprofile.examples.benchmarks;

import io.github.crmprofile.examples.benchmarks.crm.Size;
import io.github.crmprofile.examples.benchmarks.database.DatabaseRaces;
import io.github.crmprofile.examples.benchmarks.memory.MemoryRaces;
import io.github.crmprofile.examples.benchmarks.race.Mark;
import io.github.crmprofile.examples.benchmarks.race.Pace;
import io.github.crmprofile.examples.benchmarks.race.Report;
import io.github.crmprofile.examples.benchmarks.race.Result;
import java.util.ArrayList;
import java.util.List;

/** Measures the library beside what one would write without it, in memory and over a database. */
public final class Benchmark {

    private Benchmark() {}

    /** Measures and reports. */
    public static void main(String... args) throws Exception {
        Options options;
        try {
            options = Options.parse(List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.USAGE);
            return;
        }
        Report report = measure(options);
        report.writeTo(options.folder());
        System.out.print(report.text());
    }

    private static Report measure(Options options) throws Exception {
        Pace pace = options.isQuick() ? Pace.QUICK : Pace.FULL;
        Size size = options.size();
        var results = new ArrayList<Result>();
        var databases = new DatabaseRaces(pace, results);
        new MemoryRaces(pace, results).run(size);
        if (options.jdbcUrl() == null) {
            databases.ownDatabases(size);
        } else {
            databases.otherDatabase(options.jdbcUrl(), options.user(), System.getenv(Options.PASSWORD));
        }
        var marks = new ArrayList<Mark>(MemoryRaces.marks());
        marks.addAll(DatabaseRaces.marks());
        return new Report(results, marks, databases.notes());
    }
}

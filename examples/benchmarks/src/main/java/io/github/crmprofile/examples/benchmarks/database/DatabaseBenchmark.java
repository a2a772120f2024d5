package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.examples.benchmarks.crm.CrmGenerator;
import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.examples.benchmarks.crm.Size;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Measures the contestants over a PostgreSQL server that it starts: {@code --quick} over a fiftieth of the data.
 *
 * <p>The results are written to the folder that is given, {@code target/results} unless one is.
 */
public final class DatabaseBenchmark {

    private static final int MEDIAN_CONTACT = 1;
    /** A contact with about a tenth of the records of the largest. */
    private static final int TENTH = CrmGenerator.busy(17);

    private static final int CONNECTIONS = 4;
    private static final int MANY = 1_000;

    private final int rounds;
    private final List<Result> results = new ArrayList<>();

    DatabaseBenchmark(int rounds) {
        this.rounds = rounds;
    }

    /** Measures and reports. */
    public static void main(String... args) throws Exception {
        List<String> options = new ArrayList<>(List.of(args));
        boolean isQuick = options.remove("--quick");
        if (options.size() > 1 || options.stream().anyMatch(option -> option.startsWith("-"))) {
            System.err.println("Usage: [--quick] [folder of the results]; given: " + String.join(" ", args));
            return;
        }
        Path folder = Path.of(options.isEmpty() ? "target/results" : options.get(0));
        Report report = new DatabaseBenchmark(isQuick ? 20 : 60).run(isQuick ? Size.QUICK : Size.FULL);
        report.writeTo(folder);
        System.out.println(report.text());
    }

    Report run(Size size) throws Exception {
        Path rows = Files.createTempDirectory("crm");
        try (var postgres = new Postgres();
                var nextRoom = new LatencyProxy(postgres.port(), Duration.ofMillis(1))) {
            var fewer = new Size(Math.max(size.contacts() / 10, CrmGenerator.CONTACTS_OF_COMPANY), size.largest());
            postgres.load("tenth", fewer, rows);
            postgres.load("whole", size, rows);
            DataSource near = postgres.pool("whole", postgres.port(), CONNECTIONS);
            pages(near, "");
            pages(postgres.pool("whole", nextRoom.port(), CONNECTIONS), ", 1 ms away");
            pages(postgres.pool("tenth", postgres.port(), CONNECTIONS), ", a tenth of the others");
            many(near, size);
        } finally {
            for (String table : Schema.TABLES) {
                Files.deleteIfExists(rows.resolve(table + ".csv"));
            }
            Files.delete(rows);
        }
        return new Report(results);
    }

    private void pages(DataSource dataSource, String where) throws Exception {
        List<PageContestant> contestants = List.of(
                new LibraryPage(dataSource),
                new CombinedSql(dataSource),
                new QueryPerFigure(dataSource),
                new RowsAndStreams(dataSource));
        page("median client" + where, MEDIAN_CONTACT, contestants);
        page("busy client" + where, TENTH, contestants);
        page("largest client" + where, CrmGenerator.busy(0), contestants);
    }

    private void page(String work, int contact, List<PageContestant> contestants) throws Exception {
        var race = new Race(work);
        contestants.forEach(contestant -> race.with(contestant.name(), () -> contestant.run(contact)));
        results.addAll(race.run(rounds / 2, rounds));
    }

    private void many(DataSource dataSource, Size size) throws Exception {
        CrmProfiles profiles = new LibraryPage(dataSource).profiles();
        var combined = new CombinedSql(dataSource);
        List<ClientId> ids = IntStream.range(0, Math.min(MANY, size.contacts()))
                .mapToObj(RecordRows::client)
                .toList();
        results.addAll(new Race(ids.size() + " clients")
                .with("library", () -> {
                    var count = new int[1];
                    profiles.profiles(ids, StandardPage.request(ids.get(0)), profile -> count[0]++);
                    return count;
                })
                .with(combined.name() + " each", () -> {
                    for (int contact = 0; contact < ids.size(); contact++) {
                        combined.run(contact);
                    }
                    return ids;
                })
                .run(1, 5));
        results.addAll(new Race("all " + size.contacts() + " clients")
                .with("library", () -> {
                    var count = new int[1];
                    profiles.profiles(ClientKind.CONTACT, StandardPage.request(ids.get(0)), profile -> count[0]++);
                    return count;
                })
                .run(0, 3));
    }
}

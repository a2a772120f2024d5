package io.github.crmprofile.examples.benchmarks.database;

import com.google.common.base.Splitter;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.source.ProfileEvent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * The first page of a process, from the mapping on: what a command-line tool pays each time. The time that statements take is told apart, because
 * the first page also reads the figures over all clients. The driver has read something before.
 */
public final class FreshProcess {

    private static final int PAGES = 10;
    private static final Splitter SPACES = Splitter.on(' ');

    private FreshProcess() {}

    /** Makes ten pages over the database whose address is given, and prints in microseconds what the first and the last took besides statements. */
    public static void main(String... args) throws SQLException {
        try (var pools = new Pools()) {
            DataSource dataSource = pools.open(args[0], 1);
            try (Connection connection = dataSource.getConnection()) {
                connection.prepareStatement("SELECT 1").executeQuery().close();
            }
            var statements = new long[1];
            long start = System.nanoTime();
            CrmProfiles profiles = StandardPage.profiles(JdbcSource.builder(dataSource, Schema.mapping())
                    .listener(event -> {
                        if (event instanceof ProfileEvent.StatementRun run) {
                            statements[0] += run.took().toNanos();
                        }
                    })
                    .build());
            long first = 0;
            for (int page = 0; page < PAGES; page++) {
                profiles.profile(StandardPage.request(RecordRows.client(PageRaces.MEDIAN)));
                long took = System.nanoTime() - start - statements[0];
                first = page == 0 ? took : first;
                if (page == PAGES - 1) {
                    System.out.println(first / 1_000 + " " + took / 1_000);
                }
                start = System.nanoTime();
                statements[0] = 0;
            }
        }
    }

    /** Starts some such processes one after the other, and says the medians. */
    static String run(String url, int processes) throws IOException, InterruptedException {
        var first = new ArrayList<Long>();
        var tenth = new ArrayList<Long>();
        for (int i = 0; i < processes; i++) {
            List<String> micros = SPACES.splitToList(JavaProcess.run(FreshProcess.class, List.of(), url));
            first.add(Long.parseLong(micros.get(0)));
            tenth.add(Long.parseLong(micros.get(1)));
        }
        return String.format(
                Locale.ROOT,
                "First page of a fresh process: %d ms besides statements and the start of Java; the tenth %d ms (medians of %d)",
                Duration.ofNanos(median(first) * 1_000).toMillis(),
                Duration.ofNanos(median(tenth) * 1_000).toMillis(),
                processes);
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}

package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.examples.benchmarks.crm.CrmGenerator;
import io.github.crmprofile.examples.benchmarks.race.Pace;
import io.github.crmprofile.examples.benchmarks.race.Race;
import io.github.crmprofile.examples.benchmarks.race.Result;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** One page of one client, by each contestant. Not thread-safe. */
final class PageRaces {

    /** The contact with the most records. */
    static final int LARGEST = CrmGenerator.busy(0);
    /** A contact like most. */
    static final int MEDIAN = 1;

    static final String MEDIAN_WORK = "page of a median client";
    static final String LARGEST_WORK = "page of the largest client";
    static final String AWAY = ", 1 ms away";

    private final Pace pace;
    private final List<Result> results;

    PageRaces(Pace pace, List<Result> results) {
        this.pace = pace;
        this.results = results;
    }

    /** All ways to the page that a database takes: not every one understands the hand-written statements. */
    static List<PageContestant> contestants(DataSource dataSource) {
        var contestants = new ArrayList<PageContestant>(List.of(new LibraryPage(dataSource)));
        for (PageContestant contestant : List.of(
                new CombinedSql(dataSource, false),
                new CombinedSql(dataSource, true),
                new QueryPerFigure(dataSource),
                new RowsAndStreams(dataSource))) {
            try {
                contestant.run(MEDIAN);
                contestants.add(contestant);
            } catch (SQLException e) {
                System.err.println(
                        "Without '" + contestant.name() + "', which this database refuses: " + e.getMessage());
            }
        }
        return contestants;
    }

    void near(List<PageContestant> contestants, int contacts) throws Exception {
        // The compiler needs some thousand pages: of different clients, so that it does not learn one of them by heart.
        long end = System.nanoTime() + 2 * pace.warmUp().toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            contestants.get(i % contestants.size()).run(MEDIAN + i / contestants.size() % (contacts - MEDIAN));
        }
        page(MEDIAN_WORK, MEDIAN, contestants);
        page(LARGEST_WORK, LARGEST, contestants);
    }

    void away(List<PageContestant> contestants) throws Exception {
        page(MEDIAN_WORK + AWAY, MEDIAN, contestants);
        page(LARGEST_WORK + AWAY, LARGEST, contestants);
    }

    private void page(String work, int contact, List<PageContestant> contestants) throws Exception {
        var race = new Race(work);
        contestants.forEach(contestant -> race.with(contestant.name(), () -> contestant.run(contact)));
        results.addAll(race.run(pace));
    }

    /** The same clients among ten times as many others. */
    void othersGrow(DataSource tenth, DataSource whole) throws Exception {
        List<PageContestant> small = List.of(new LibraryPage(tenth), new CombinedSql(tenth, false));
        List<PageContestant> large = List.of(new LibraryPage(whole), new CombinedSql(whole, false));
        for (int i = 0; i < small.size(); i++) {
            grow(MEDIAN_WORK, MEDIAN, small.get(i), large.get(i));
            grow(LARGEST_WORK, LARGEST, small.get(i), large.get(i));
        }
    }

    private void grow(String page, int contact, PageContestant small, PageContestant large) throws Exception {
        results.addAll(new Race(growth(page, small.name()))
                .with("a tenth of the others", () -> small.run(contact))
                .with("all of the others", () -> large.run(contact))
                .run(pace));
    }

    static String growth(String page, String contestant) {
        return page + ", " + contestant;
    }

    /** The largest client, and one that has about a tenth of its records. */
    void ownGrow(DataSource dataSource, int tenth) throws Exception {
        for (PageContestant contestant : List.of(new LibraryPage(dataSource), new CombinedSql(dataSource, false))) {
            results.addAll(new Race("page, " + contestant.name())
                    .with("a tenth of the records", () -> contestant.run(tenth))
                    .with("all of the records", () -> contestant.run(LARGEST))
                    .run(pace));
        }
    }

    /** So many pages of different clients for some callers at once, each with a connection. */
    void callers(int callers, DataSource dataSource, int contacts, int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            var race = new Race("a page, " + callers + (callers == 1 ? " caller" : " callers at once"))
                    .ofParts(count)
                    .byOthers();
            for (PageContestant contestant : List.of(new LibraryPage(dataSource), new CombinedSql(dataSource, false))) {
                race.with(contestant.name(), () -> {
                    var pages = new ArrayList<Callable<Object>>();
                    for (int i = 0; i < count; i++) {
                        int contact = MEDIAN + i * 7 % (contacts - MEDIAN);
                        pages.add(() -> contestant.run(contact));
                    }
                    for (var page : threads.invokeAll(pages)) {
                        page.get();
                    }
                    return pages;
                });
            }
            // Each connection keeps its statements only after some runs.
            results.addAll(
                    race.run(new Pace(2 + callers / 16, Math.min(3, pace.fewest()), 20, pace.warmUp(), pace.time())));
        } finally {
            threads.shutdown();
        }
    }
}

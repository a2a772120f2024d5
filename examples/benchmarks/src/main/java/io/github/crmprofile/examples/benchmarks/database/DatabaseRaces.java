package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.examples.benchmarks.crm.CrmGenerator;
import io.github.crmprofile.examples.benchmarks.crm.Size;
import io.github.crmprofile.examples.benchmarks.race.Mark;
import io.github.crmprofile.examples.benchmarks.race.Pace;
import io.github.crmprofile.examples.benchmarks.race.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The library over a database, beside hand-written SQL. Not thread-safe. */
public final class DatabaseRaces {

    private static final int CONNECTIONS = 4;
    private static final int[] CALLERS = {1, 8, 64};
    private static final int PAGES_AT_ONCE = 256;
    private static final int FRESH_PROCESSES = 5;
    private static final Duration LATENCY = Duration.ofMillis(1);
    private static final String BY_HAND = "one statement by hand";
    private static final String WITH_WARNINGS = BY_HAND + ", with the data warnings";

    private final List<String> notes = new ArrayList<>();
    private final PageRaces pages;
    private final ManyRaces many;
    private final RankingRaces rankings;
    private final ViewerRaces viewers;

    /** Prepares to measure at a pace, and to collect what comes out. */
    public DatabaseRaces(Pace pace, List<Result> results) {
        this.pages = new PageRaces(pace, results);
        this.many = new ManyRaces(pace, results);
        this.rankings = new RankingRaces(pace, results);
        this.viewers = new ViewerRaces(pace, results);
    }

    /** What must hold. */
    public static List<Mark> marks() {
        String median = PageRaces.MEDIAN_WORK;
        String largest = PageRaces.LARGEST_WORK;
        String away = PageRaces.AWAY;
        String library = ManyRaces.LIBRARY;
        var marks = new ArrayList<Mark>();
        for (String page : List.of(median, largest)) {
            marks.add(Mark.most(
                    page + ": library to one statement by hand",
                    Mark.lane(page, library),
                    1.15,
                    Mark.lane(page, BY_HAND)));
            marks.add(Mark.most(
                    page + ": library to one statement by hand, with the data warnings",
                    Mark.lane(page, library),
                    1.15,
                    Mark.lane(page, WITH_WARNINGS)));
            marks.add(Mark.least(
                    page + away + ": a statement a figure to library",
                    Mark.lane(page + away, "a statement a figure"),
                    2,
                    Mark.lane(page + away, library)));
            String growth = PageRaces.growth(page, library);
            marks.add(Mark.most(
                    page + ": among ten times the others to before",
                    Mark.lane(growth, "all of the others"),
                    1.1,
                    Mark.lane(growth, "a tenth of the others")));
        }
        marks.add(Mark.least(
                largest + ": rows and streams to library",
                Mark.lane(largest, "rows and streams"),
                10,
                Mark.lane(largest, library)));
        marks.addAll(ManyRaces.marks());
        marks.addAll(RankingRaces.marks());
        marks.add(Mark.most(
                ManyRaces.ALL_WORK + ": library to the database's own time",
                Mark.lane(ManyRaces.ALL_WORK, library),
                1.3,
                Mark.lane(ManyRaces.ALL_WORK, ManyRaces.ROWS_ONLY)));
        marks.add(ViewerRaces.mark());
        return marks;
    }

    /** What else there is to say. */
    public List<String> notes() {
        return notes;
    }

    /** Measures over a PostgreSQL server that it starts, and over DuckDB, both filled with an invented CRM. */
    public void ownDatabases(Size size) throws Exception {
        Path folder = Files.createTempDirectory("crm");
        try (var postgres = new Postgres();
                var nextRoom = new LatencyProxy(postgres.port(), LATENCY);
                var pools = new Pools()) {
            var fewer = new Size(Math.max(size.contacts() / 10, CrmGenerator.CONTACTS_OF_COMPANY), size.largest());
            postgres.load("tenth", fewer, folder);
            postgres.load("whole", size, folder);
            DataSource duckDb = pools.open(DuckDb.url(folder), CONNECTIONS);
            DuckDb.load(duckDb, folder);
            DataSource whole = pools.open(postgres.url("whole"), CONNECTIONS);
            ofOneDatabase(whole, duckDb, size.contacts());
            pages.away(PageRaces.contestants(pools.open(Postgres.url("whole", nextRoom.port()), CONNECTIONS)));
            pages.othersGrow(pools.open(postgres.url("tenth"), CONNECTIONS), whole);
            pages.ownGrow(whole, Postgres.generator(size).contactWith(size.largest() / 10));
            for (int callers : CALLERS) {
                pages.callers(callers, pools.open(postgres.url("whole"), callers), size.contacts(), PAGES_AT_ONCE);
            }
            notes.add(FreshProcess.run(postgres.url("whole"), FRESH_PROCESSES));
            notes.add(SmallHeap.run(postgres.url("whole")));
        } finally {
            CsvRows.delete(folder);
            DuckDb.delete(folder);
            Files.delete(folder);
        }
    }

    /** Measures over a database that has the tables already, as far as it takes the hand-written statements. */
    public void otherDatabase(String url, @Nullable String user, @Nullable String password) throws Exception {
        try (var pools = new Pools()) {
            DataSource dataSource = pools.open(url, user, password, CONNECTIONS);
            ofOneDatabase(dataSource, null, contacts(dataSource));
        }
    }

    private void ofOneDatabase(DataSource dataSource, @Nullable DataSource duckDb, int contacts) throws Exception {
        List<PageContestant> contestants = PageRaces.contestants(dataSource);
        var library = (LibraryPage) contestants.get(0);
        pages.near(contestants, contacts);
        viewers.run(dataSource);
        many.lists(library, dataSource);
        many.wholeBase(dataSource, duckDb);
        rankings.run(dataSource, duckDb);
        many.thousand(library, contestants.get(1), contacts);
        many.all(dataSource, duckDb);
    }

    private static int contacts(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM contacts")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

package io.github.crmprofile.examples.benchmarks.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.PageRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.examples.benchmarks.crm.Rows;
import io.github.crmprofile.examples.benchmarks.crm.SideNumbers;
import io.github.crmprofile.examples.benchmarks.crm.Size;
import io.github.crmprofile.examples.benchmarks.race.Pace;
import io.github.crmprofile.examples.benchmarks.race.Result;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.CrmRecord;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Times say nothing unless all contestants come to the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContestantsTest {

    private static final Size SIZE = new Size(300, 600);
    private static final Pace ONCE = new Pace(0, 1, 1, Duration.ZERO, Duration.ZERO);

    private final Pools pools = new Pools();
    private Postgres postgres;
    private DataSource dataSource;
    private DataSource duckDb;
    private LibraryPage library;

    @BeforeAll
    void load(@TempDir Path folder) throws Exception {
        postgres = new Postgres();
        postgres.load("crm", SIZE, folder);
        dataSource = pools.open(postgres.url("crm"), 4);
        duckDb = pools.open(DuckDb.url(folder), 2);
        DuckDb.load(duckDb, folder);
        library = new LibraryPage(dataSource);
    }

    @AfterAll
    void stop() throws Exception {
        pools.close();
        postgres.close();
    }

    @Test
    void pagesHaveTheSameNumbers() throws Exception {
        List<PageContestant> contestants = PageRaces.contestants(dataSource);
        assertThat(contestants)
                .extracting(PageContestant::name)
                .containsExactly(
                        "library",
                        "one statement by hand",
                        "one statement by hand, with the data warnings",
                        "a statement a figure",
                        "rows and streams");
        for (int contact : List.of(PageRaces.LARGEST, PageRaces.MEDIAN, 17, 97, 299)) {
            List<SideNumbers> expected = library.numbers(contact);
            for (PageContestant contestant : contestants) {
                assertThat(contestant.numbers(contact))
                        .as("%s for contact %s", contestant.name(), contact)
                        .isEqualTo(expected);
            }
        }
        assertThat(library.numbers(PageRaces.LARGEST).get(0).load().numerator()).isPositive();
    }

    @Test
    void theWarningsByHandAreThoseOfTheLibrary(@TempDir Path folder) throws Exception {
        postgres.load("unsound", new Size(10, 20), folder);
        DataSource unsound = pools.open(postgres.url("unsound"), 2);
        try (Connection connection = unsound.getConnection();
                Statement statement = connection.createStatement()) {
            for (String rows : UNSOUND) {
                statement.execute(rows);
            }
        }
        List<String> warnings = new LibraryPage(unsound)
                .run(7).warnings().stream()
                        .map(warning -> warning.code() + " " + warning.kind() + " " + warning.id())
                        .toList();
        assertThat(new CombinedSql(unsound, true).warnings(7)).containsExactlyInAnyOrderElementsOf(warnings);
        assertThat(warnings).hasSize(29);
        assertThat(new CombinedSql(unsound, true).warnings(8)).isEmpty();
        assertThat(new LibraryPage(unsound).run(8).warnings()).isEmpty();
    }

    /** Rows of contact 7 that have each defect, some of them several, and rows at the edge that have none. */
    private static final List<String> UNSOUND = List.of(
            """
            INSERT INTO deals (id, outcome, amount, currency, created_at, closed_at, modified_at) VALUES
                (901, 'lead', 1, 'EUR', '2026-01-01Z', NULL, NULL),
                (902, 'won', 1, 'EUR', '2026-01-01Z', NULL, NULL),
                (903, 'lost', 1, 'EUR', '2026-01-01Z', 'infinity', NULL),
                (904, 'won', 1, 'EUR', '-infinity', '2026-01-02Z', NULL),
                (905, 'won', 1, 'EUR', '2026-01-02Z', '2026-01-01Z', NULL),
                (906, 'lost', 1, NULL, '2026-01-02Z', '2026-01-01Z', NULL),
                (907, 'open', 1, '  ', '2026-01-02Z', '10000-01-01Z', NULL),
                (908, 'open', 'NaN', NULL, '2026-01-02Z', NULL, '0001-01-01Z BC'),
                (909, 'won', NULL, NULL, '2026-01-02Z', '2026-01-02Z', '9999-12-31 23:59:59Z'),
                (910, 'other', 'NaN', 'EUR', 'infinity', 'infinity', 'infinity')\
            """, "INSERT INTO deal_contacts SELECT id, 7, true FROM deals WHERE id BETWEEN 901 AND 910", """
            INSERT INTO activities (id, contact_id, channel, direction, occurred_at, is_done) VALUES
                (901, 7, 'unknown', 'in', '2026-01-01Z', true),
                (902, 7, ' ', 'in', 'infinity', true),
                (903, 7, 'call', 'in', '2026-09-16 14:00Z', true),
                (904, 7, 'call', 'in', '2026-09-16 14:00:00.000001Z', true),
                (905, 7, 'call', NULL, '2026-12-01Z', false)\
            """, """
            INSERT INTO invoices (id, contact_id, status, amount, paid_amount, currency, issued_on, due_on, paid_on) VALUES
                (901, 7, 'late', 1, 0, 'EUR', '2026-01-01', NULL, NULL),
                (902, 7, 'paid', 1, 1, 'EUR', '2026-01-01', NULL, NULL),
                (903, 7, 'paid', 1, 1, '', '-infinity', NULL, 'infinity'),
                (904, 7, 'open', 'NaN', NULL, NULL, '2026-01-01', '10000-01-01', NULL),
                (905, 7, 'open', 1, 'NaN', 'EUR', '2026-01-01', NULL, NULL),
                (906, 7, 'draft', NULL, NULL, NULL, '9999-12-31', '0001-01-01', NULL)\
            """);

    @Test
    void duckDbHasTheSameNumbers() {
        var onDuckDb = new LibraryPage(duckDb);
        for (int contact : List.of(PageRaces.LARGEST, PageRaces.MEDIAN)) {
            assertThat(onDuckDb.numbers(contact)).isEqualTo(library.numbers(contact));
        }
    }

    @Test
    void theWholeBaseHasTheSameLoads() throws Exception {
        List<Ratio> expected =
                new LibraryBase(JdbcSource.builder(dataSource, Schema.mapping()).build()).run();
        assertThat(expected.get(0).numerator()).isPositive();
        for (List<Ratio> loads : List.of(
                new WholeBaseSql(dataSource).run(),
                new WholeBaseSql(duckDb).run(),
                new LibraryBase(JdbcSource.builder(duckDb, Schema.mapping()).build()).run())) {
            // Of several clients with the highest load any may stand for it.
            assertThat(loads).usingElementComparator(Comparator.naturalOrder()).isEqualTo(expected);
        }
    }

    @Test
    void rankingsHaveTheSameClients() throws Exception {
        for (DataSource database : List.of(dataSource, duckDb)) {
            var profiles = new LibraryPage(database).profiles();
            assertThat(RankingSql.byWonValue(database).run())
                    .usingElementComparator(SAME_CLIENT)
                    .isEqualTo(RankedRow.of(RankedRow.page(profiles, RankedRow.WON_VALUE, RankedRow.SIZE, null)))
                    .hasSize(RankedRow.SIZE);
            assertThat(RankingSql.byConversion(database).run())
                    .usingElementComparator(SAME_CLIENT)
                    .isEqualTo(RankedRow.of(RankedRow.page(profiles, RankedRow.CONVERSION, RankedRow.SIZE, null)))
                    .hasSize(RankedRow.SIZE);
        }
    }

    private static final Comparator<RankedRow> SAME_CLIENT = Comparator.comparing(RankedRow::number)
            .thenComparing(row ->
                    List.of(row.id(), row.name(), row.counts(), row.contacts()).toString());

    @Test
    void listsHaveTheSameRecords() throws Exception {
        var lists = new Lists(library.profiles(), PageRaces.LARGEST);
        var byHand = new HandWrittenList(dataSource);
        Instant after = Instant.parse("9999-01-01T00:00:00Z");
        long id = 0;
        var ids = new ArrayList<String>();
        for (PageRequest page : lists.pages()) {
            RecordList list = lists.page(page);
            assertThat(byHand.page(PageRaces.LARGEST, after, id))
                    .extracting(Rows.ActivityRow::id)
                    .extracting(String::valueOf)
                    .isEqualTo(list.records().stream().map(CrmRecord::id).toList());
            list.records().forEach(record -> ids.add(record.id()));
            var last = (Activity) list.records().get(list.records().size() - 1);
            after = last.occurredAt();
            id = Long.parseLong(last.id());
        }
        assertThat(ids).hasSizeGreaterThan(400).doesNotHaveDuplicates();
    }

    @Test
    void theStatementOfAllPagesIsRunByItselfWithWhatItWasGiven() throws Exception {
        var results = new ArrayList<Result>();
        new ManyRaces(ONCE, results).all(dataSource, duckDb);
        assertThat(results)
                .extracting(Result::contestant)
                .containsExactly(
                        "library",
                        "its statement, rows only counted",
                        "library, DuckDB",
                        "its statement, rows only counted, DuckDB");
        var tape = new Tape(dataSource);
        var recorded = new LibraryPage(tape.recorder());
        recorded.run(PageRaces.MEDIAN);
        tape.hold(() -> ManyRaces.stream(recorded.profiles()));
        assertThat(tape.countRows()).isGreaterThan(10L * SIZE.contacts());
        assertThat(ManyRaces.stream(library.profiles())).isEqualTo(SIZE.contacts());
    }

    @Test
    void callersAllGetTheirPages() throws Exception {
        var results = new ArrayList<Result>();
        new PageRaces(ONCE, results).callers(4, dataSource, SIZE.contacts(), 16);
        assertThat(results).extracting(Result::work).containsOnly("a page, 4 callers at once");
        assertThat(results).extracting(Result::bytes).containsOnlyNulls();
    }

    @Test
    void aServerInTheNextRoomIsFurtherAway() throws Exception {
        try (var nextRoom = new LatencyProxy(postgres.port(), Duration.ofMillis(20))) {
            var far = new LibraryPage(pools.open(Postgres.url("crm", nextRoom.port()), 1));
            assertThat(far.numbers(PageRaces.MEDIAN)).isEqualTo(library.numbers(PageRaces.MEDIAN));
            long start = System.nanoTime();
            far.run(PageRaces.MEDIAN);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(20));
        }
    }

    @Test
    void theFirstPageOfAProcessIsTimed() throws Exception {
        assertThat(FreshProcess.run(postgres.url("crm"), 1))
                .matches("First page of a fresh process: \\d+ ms besides .* the tenth \\d+ ms \\(medians of 1\\)");
    }

    @Test
    void allPagesAreStreamedInASmallHeap() throws Exception {
        assertThat(SmallHeap.run(postgres.url("crm")))
                .startsWith("Pages of all 300 clients streamed with -Xmx256m, at most ");
    }
}

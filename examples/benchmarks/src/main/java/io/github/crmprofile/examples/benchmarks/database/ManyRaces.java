package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.examples.benchmarks.race.Mark;
import io.github.crmprofile.examples.benchmarks.race.Pace;
import io.github.crmprofile.examples.benchmarks.race.Race;
import io.github.crmprofile.examples.benchmarks.race.Result;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lists of records, figures over the whole base, and pages of many clients. Not thread-safe. */
final class ManyRaces {

    static final String ALL_WORK = "pages of all clients";
    static final String LIBRARY = "library";
    static final String ROWS_ONLY = "its statement, rows only counted";

    private static final int MANY = 1_000;
    private static final String DUCKDB = ", DuckDB";
    private static final String BASE = "average and highest load of all clients";
    private static final String BY_HAND = "one statement by hand";
    private static final String CHOSEN = "pages of " + MANY + " clients";
    private static final String FIRST = "records behind a number, first page";
    private static final String LAST = "records behind a number, last page";
    private static final String LIST_BY_HAND = "by hand";
    private static final String ONE_BY_ONE = "library, one by one";

    private final Pace pace;
    private final List<Result> results;

    ManyRaces(Pace pace, List<Result> results) {
        this.pace = pace;
        this.results = results;
    }

    static List<Mark> marks() {
        return List.of(
                Mark.most(
                        BASE + ": library to one statement by hand",
                        Mark.lane(BASE, LIBRARY),
                        1.2,
                        Mark.lane(BASE, BY_HAND)),
                Mark.most(
                        FIRST + ": library to by hand",
                        Mark.lane(FIRST, LIBRARY),
                        1.15,
                        Mark.lane(FIRST, LIST_BY_HAND)),
                Mark.most(
                        LAST + ": library to its first page", Mark.lane(LAST, LIBRARY), 1.2, Mark.lane(FIRST, LIBRARY)),
                Mark.least(
                        CHOSEN + ": library one by one to library",
                        Mark.lane(CHOSEN, ONE_BY_ONE),
                        3,
                        Mark.lane(CHOSEN, LIBRARY)));
    }

    void lists(LibraryPage library, DataSource dataSource) throws Exception {
        var lists = new Lists(library.profiles(), PageRaces.LARGEST);
        var byHand = new HandWrittenList(dataSource);
        List<PageRequest> pages = lists.pages();
        RecordList before = lists.page(pages.get(Math.max(0, pages.size() - 2)));
        var last = (Activity) before.records().get(before.records().size() - 1);
        results.addAll(new Race(FIRST)
                .with(LIBRARY, () -> lists.page(pages.get(0)))
                .with(LIST_BY_HAND, () -> byHand.page(PageRaces.LARGEST, Instant.parse("9999-01-01T00:00:00Z"), 0))
                .run(pace));
        results.addAll(new Race(LAST)
                .with(LIBRARY, () -> lists.page(pages.get(pages.size() - 1)))
                .with(
                        LIST_BY_HAND,
                        () -> byHand.page(
                                PageRaces.LARGEST,
                                Objects.requireNonNull(last.occurredAt()),
                                Long.parseLong(last.id())))
                .run(pace));
    }

    void wholeBase(DataSource dataSource, @Nullable DataSource duckDb) throws Exception {
        var library = new LibraryBase(source(dataSource));
        var race = new Race(BASE).with(LIBRARY, library::run).with(BY_HAND, () -> new WholeBaseSql(dataSource).run());
        if (duckDb != null) {
            var onDuckDb = new LibraryBase(source(duckDb));
            race.with(LIBRARY + DUCKDB, onDuckDb::run).with(BY_HAND + DUCKDB, () -> new WholeBaseSql(duckDb).run());
        }
        results.addAll(race.run(pace.heavy()));
    }

    private static JdbcSource source(DataSource dataSource) {
        return JdbcSource.builder(dataSource, Schema.mapping()).build();
    }

    void thousand(LibraryPage library, PageContestant other, int contacts) throws Exception {
        List<ClientId> ids = IntStream.range(0, Math.min(MANY, contacts))
                .mapToObj(RecordRows::client)
                .toList();
        results.addAll(new Race("pages of " + ids.size() + " clients")
                .with(LIBRARY, () -> {
                    var count = new int[1];
                    library.profiles().profiles(ids, StandardPage.request(ids.get(0)), profile -> count[0]++);
                    return count;
                })
                .with(ONE_BY_ONE, () -> {
                    ids.forEach(id -> library.profiles().profile(StandardPage.request(id)));
                    return ids;
                })
                .with(other.name() + " each", () -> {
                    for (int contact = 0; contact < ids.size(); contact++) {
                        other.run(contact);
                    }
                    return ids;
                })
                .run(pace.slow()));
    }

    void all(DataSource dataSource, @Nullable DataSource duckDb) throws Exception {
        var race = new Race(ALL_WORK);
        all("", dataSource, race);
        if (duckDb != null) {
            all(DUCKDB, duckDb, race);
        }
        results.addAll(race.run(pace.heavy()));
    }

    private static void all(String where, DataSource dataSource, Race race) {
        var tape = new Tape(dataSource);
        CrmProfiles recorded = new LibraryPage(tape.recorder()).profiles();
        // Before the tape is held: figures over the whole base are kept from now on.
        recorded.profile(StandardPage.request(RecordRows.client(0)));
        tape.hold(() -> stream(recorded));
        CrmProfiles profiles = new LibraryPage(dataSource).profiles();
        profiles.profile(StandardPage.request(RecordRows.client(0)));
        race.with(LIBRARY + where, () -> stream(profiles)).with(ROWS_ONLY + where, tape::countRows);
    }

    /** Streams the pages of all contacts, and counts them. */
    static int stream(CrmProfiles profiles) {
        var count = new int[1];
        profiles.profiles(ClientKind.CONTACT, StandardPage.request(RecordRows.client(0)), profile -> count[0]++);
        return count[0];
    }
}

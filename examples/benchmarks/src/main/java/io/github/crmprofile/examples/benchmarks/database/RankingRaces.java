package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.examples.benchmarks.race.Mark;
import io.github.crmprofile.examples.benchmarks.race.Pace;
import io.github.crmprofile.examples.benchmarks.race.Race;
import io.github.crmprofile.examples.benchmarks.race.Result;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The first clients by a number, with five more numbers, beside hand-written SQL; and a page far behind. Not thread-safe. */
final class RankingRaces {

    private static final String WON_VALUE = "first 20 of all clients by won value";
    private static final String CONVERSION = "first 20 of all clients by conversion";
    private static final String LIBRARY = "library";
    private static final String BY_HAND = "one statement by hand";
    private static final String FAR = "library, page 500";
    private static final String DUCKDB = ", DuckDB";
    private static final int PAGES = 500;

    private final Pace pace;
    private final List<Result> results;

    RankingRaces(Pace pace, List<Result> results) {
        this.pace = pace.heavy();
        this.results = results;
    }

    static List<Mark> marks() {
        return List.of(
                mark(WON_VALUE, LIBRARY, 1.3, BY_HAND),
                mark(CONVERSION, LIBRARY, 1.5, BY_HAND),
                mark(WON_VALUE, FAR, 1.2, LIBRARY),
                mark(CONVERSION, FAR, 1.2, LIBRARY));
    }

    private static Mark mark(String work, String above, double most, String below) {
        return Mark.most(work + ": " + above + " to " + below, Mark.lane(work, above), most, Mark.lane(work, below));
    }

    void run(DataSource dataSource, @Nullable DataSource duckDb) throws Exception {
        results.addAll(race(WON_VALUE, RankedRow.WON_VALUE, dataSource, duckDb).run(pace));
        results.addAll(
                race(CONVERSION, RankedRow.CONVERSION, dataSource, duckDb).run(pace));
    }

    private static Race race(String work, String metric, DataSource dataSource, @Nullable DataSource duckDb) {
        CrmProfiles profiles = new LibraryPage(dataSource).profiles();
        int before = RankedRow.SIZE * (PAGES - 1);
        var race = new Race(work)
                .with(LIBRARY, () -> RankedRow.page(profiles, metric, RankedRow.SIZE, null))
                .with(BY_HAND, () -> sql(metric, dataSource).run());
        String far = RankedRow.page(profiles, metric, before, null).next();
        if (far != null) {
            race.with(FAR, () -> RankedRow.page(profiles, metric, RankedRow.SIZE, far));
        }
        if (duckDb != null) {
            CrmProfiles onDuckDb = new LibraryPage(duckDb).profiles();
            race.with(LIBRARY + DUCKDB, () -> RankedRow.page(onDuckDb, metric, RankedRow.SIZE, null))
                    .with(BY_HAND + DUCKDB, () -> sql(metric, duckDb).run());
        }
        return race;
    }

    private static RankingSql sql(String metric, DataSource dataSource) {
        return metric.equals(RankedRow.WON_VALUE)
                ? RankingSql.byWonValue(dataSource)
                : RankingSql.byConversion(dataSource);
    }
}

package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.Profile;
import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.examples.benchmarks.race.Mark;
import io.github.crmprofile.examples.benchmarks.race.Pace;
import io.github.crmprofile.examples.benchmarks.race.Race;
import io.github.crmprofile.examples.benchmarks.race.Result;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** One page for one viewer, and for many viewers in turn, each restricted by values of its own. Not thread-safe. */
final class ViewerRaces {

    static final String WORK = "page of a median client, by who looks";
    static final String ONE = "one viewer";
    static final String MANY = "1 000 viewers in turn";

    private static final int MOST = 1_000;

    private final Pace pace;
    private final List<Result> results;

    ViewerRaces(Pace pace, List<Result> results) {
        this.pace = pace;
        this.results = results;
    }

    /** The mark: a viewer that was not seen for a long time costs no more than the one who looked last. */
    static Mark mark() {
        return Mark.most("1 000 viewers in turn to one viewer", Mark.lane(WORK, MANY), 1.1, Mark.lane(WORK, ONE));
    }

    /** Runs the race. Averages over all clients are read once for all viewers, so that pages alone are measured. */
    void run(DataSource dataSource) throws Exception {
        CrmProfiles profiles = StandardPage.builder(
                        JdbcSource.builder(dataSource, Schema.mapping()).build())
                .averagesOverAllRecords()
                .build();
        results.addAll(new Race(WORK)
                .with(ONE, new Turns(profiles, 1))
                .with("64 viewers in turn", new Turns(profiles, 64))
                .with(MANY, new Turns(profiles, MOST))
                .run(pace));
    }

    /** Pages for some viewers, one after the other. */
    private static final class Turns implements Callable<Profile> {
        private final CrmProfiles profiles;
        private final List<Viewer> viewers = new ArrayList<>();
        private int next;

        Turns(CrmProfiles profiles, int count) {
            this.profiles = profiles;
            for (int i = 0; i < count; i++) {
                viewers.add(viewer(i));
            }
        }

        // All see the same records, so that they differ in nothing but the values.
        private static Viewer viewer(int number) {
            Set<String> own = Set.of("private, of user " + number);
            return new Viewer(
                    Condition.not(new Condition.OneOf(Field.PIPELINE, own)),
                    Condition.not(new Condition.OneOf(Field.CHANNEL, own)),
                    Condition.always(),
                    ClientCondition.always());
        }

        @Override
        public Profile call() {
            Viewer viewer = viewers.get(next);
            next = (next + 1) % viewers.size();
            return profiles.profile(
                    StandardPage.request(RecordRows.client(PageRaces.MEDIAN)).withViewer(viewer));
        }
    }
}

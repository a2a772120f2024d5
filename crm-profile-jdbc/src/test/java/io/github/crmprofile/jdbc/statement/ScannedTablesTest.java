package io.github.crmprofile.jdbc.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.DuckDbDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.source.ProfileEvent;
import io.github.crmprofile.source.ProfileSource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A database that reads whole tables to find the records of a client reads each of them once, for the numbers and for the data warnings. */
class ScannedTablesTest {

    private static final Dataset DATA = new RandomCrm(7).dataset(6);
    private static final ProfileRequest REQUEST =
            ProfileRequest.of(ClientId.contact("1")).withPeriod("2026-03").withComparison(Comparison.PREVIOUS);

    private static List<FigureResult> figures(ProfileSource source) {
        return CrmProfiles.builder()
                .source(source)
                .clock(Clock.fixed(Instant.parse("2026-03-30T10:00:00Z"), RandomCrm.ZONE))
                .zone(RandomCrm.ZONE)
                .build()
                .figures(REQUEST, "activities.inbound.count", "activities.outbound.count");
    }

    @Test
    void figuresOfAClientTakeOneScanOfItsActivities() {
        TestDatabase database = DuckDbDatabase.fresh();
        var texts = new ArrayList<String>();
        JdbcSource source = JdbcSource.builder(database.dataSource(), TidySchema.load(database, DATA))
                .listener(event -> {
                    if (event instanceof ProfileEvent.StatementRun run) {
                        texts.add(run.text());
                    }
                })
                .build();

        assertThat(figures(source).toString())
                .isEqualTo(figures(SameAnswers.memory(DATA)).toString());

        assertThat(texts)
                .singleElement()
                .satisfies(text -> assertThat(text.split(" FROM activity a ", -1))
                        .as("the text around the scan")
                        .hasSize(2));
    }
}

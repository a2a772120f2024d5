package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.json.ProfileJson;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.source.Viewer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SampleDatabaseTest {

    @Test
    void theDatabaseShowsWhatTheRecordsInMemoryDo() {
        try (Crm database = Crm.open(Options.parse(), TestCrm.CLOCK);
                Crm memory = TestCrm.fresh()) {
            for (ClientId client : List.of(ClientId.contact("1"), ClientId.contact("2"), ClientId.company("3"))) {
                ProfileRequest request = ProfileRequest.of(client)
                        .withPeriod("this_year")
                        .withComparison(Comparison.PREVIOUS)
                        .withViewer(Viewer.everything());
                assertThat(json(database, request)).isEqualTo(json(memory, request));
            }
        }
    }

    // In memory the test has no rates for what the page converts, and clients have attributes that the tables have not.
    private static String json(Crm crm, ProfileRequest request) {
        return ProfileJson.of(Locale.ENGLISH)
                .figures(crm.profiles()
                        .figures(
                                request,
                                "deals.won.count",
                                "deals.lost.count",
                                "deals.period.count",
                                "activities.count",
                                "conversion",
                                "communication.load.level",
                                "channel.load",
                                "invoices.paid_on_time",
                                "invoices.overdue.count"));
    }
}

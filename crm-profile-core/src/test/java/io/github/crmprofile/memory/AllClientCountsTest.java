package io.github.crmprofile.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.ranking.RankingPage;
import io.github.crmprofile.ranking.Segment;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counts of all clients: records shared by several clients, and more combinations of counts than are kept. */
class AllClientCountsTest {

    private static final Instant NOW = Instant.parse("2026-06-16T08:00:00Z");
    private static final Client ANNA =
            Client.builder(ClientId.contact("anna"), "Anna").build();
    private static final Client BEN =
            Client.builder(ClientId.contact("ben"), "Ben").build();
    private static final Client CARLA =
            Client.builder(ClientId.contact("carla"), "Carla").build();

    private static RankingPage withAtLeast(int deals, int activities, int least) {
        var source = InMemorySource.builder()
                .clients(List.of(ANNA, BEN, CARLA))
                .deals(IntStream.range(0, deals)
                        .mapToObj(i -> Deal.builder("d" + i)
                                .contact("anna")
                                .contact(i == 0 ? "ben" : "anna")
                                .outcome(Outcome.WON)
                                .createdAt(NOW)
                                .closedAt(NOW)
                                .build())
                        .toList())
                .activities(IntStream.range(0, activities)
                        .mapToObj(i -> Activity.builder("a" + i, Channel.EMAIL)
                                .contact(i % 2 == 0 ? "anna" : "ben")
                                .completed(true)
                                .occurredAt(NOW)
                                .build())
                        .toList())
                .build();
        return CrmProfiles.builder()
                .source(source)
                .zone(ZoneOffset.UTC)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build()
                .clients(ClientKind.CONTACT)
                .withPeriod("2026")
                .where(Segment.between("deals.won.count", String.valueOf(least), null))
                .where(Segment.between("activities.count", String.valueOf(least), null))
                .orderBy("deals.won.count")
                .page(10, null);
    }

    private static List<String> ids(RankingPage page) {
        return page.clients().stream().map(client -> client.client().id().id()).toList();
    }

    @Test
    void aRecordOfSeveralClientsCountsForEach() {
        assertThat(ids(withAtLeast(2, 4, 1))).containsExactly("anna", "ben");
        assertThat(ids(withAtLeast(2, 4, 2))).containsExactly("anna");
        assertThat(ids(withAtLeast(2, 4, 0))).containsExactly("anna", "ben", "carla");
    }

    @Test
    void countsWithManyCombinationsAreAnsweredOneByOne() {
        assertThat(ids(withAtLeast(400, 800, 1))).containsExactly("anna", "ben");
        assertThat(ids(withAtLeast(400, 800, 400))).containsExactly("anna");
        assertThat(ids(withAtLeast(400, 800, 401))).isEmpty();
    }
}

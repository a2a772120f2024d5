package io.github.crmprofile.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.ranking.RankedClient;
import io.github.crmprofile.ranking.RankingPage;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.standard.DealMetrics;
import io.github.crmprofile.standard.StandardMetrics;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clients with the same values are judged once, and clients with other values each by their own, however many there are. */
class StandingsTest {

    private static final Instant NOW = Instant.parse("2026-06-16T08:00:00Z");
    private static final int CLIENTS = 2_400;

    /** Client i has a won deal of i euros; every third client has none. */
    private static InMemorySource source() {
        return InMemorySource.builder()
                .clients(IntStream.range(0, CLIENTS)
                        .mapToObj(i -> Client.builder(id(i), "Client").build())
                        .toList())
                .deals(IntStream.range(0, CLIENTS)
                        .filter(i -> i % 3 > 0)
                        .mapToObj(i -> Deal.builder("d" + i)
                                .contact(id(i).id())
                                .outcome(Outcome.WON)
                                .amount(new BigDecimal(i))
                                .currency("EUR")
                                .createdAt(NOW)
                                .closedAt(NOW)
                                .build())
                        .toList())
                .build();
    }

    private static ClientId id(int client) {
        return ClientId.contact(String.format("%04d", client));
    }

    private static CrmProfiles profiles(MetricRegistry metrics) {
        return CrmProfiles.builder()
                .source(source())
                .metrics(metrics)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
    }

    @Test
    void theFormulaIsAskedOnceOfAllWhoHaveTheSameCounts() {
        var times = new AtomicInteger();
        var won = Metrics.formula(
                "won.deals", "deals won", ValueKind.COUNT, DealMetrics.WON_COUNT.operands(), operands -> {
                    times.incrementAndGet();
                    return new MetricValue.Count(operands.count(Metrics.RECORDS));
                });
        CrmProfiles profiles =
                profiles(StandardMetrics.registry().toBuilder().add(won).build());
        Viewer viewer = Viewer.everything().withClients(ClientField.ID.in("0001", "0003", "0004"));

        RankingPage all = profiles.clients(ClientKind.CONTACT)
                .withPeriod("2026")
                .where(Segment.between("won.deals", "1", null))
                .page(2, null);
        RankingPage seen = profiles.clients(ClientKind.CONTACT)
                .withRequest(ProfileRequest.of(id(0)).withPeriod("2026").withViewer(viewer))
                .where(Segment.between("won.deals", "1", null))
                .page(3, null);

        assertThat(all.count()).isEqualTo(CLIENTS / 3 * 2);
        assertThat(ids(all.clients())).containsExactly(id(1), id(2));
        assertThat(seen.count()).isEqualTo(2);
        assertThat(ids(seen.clients())).containsExactly(id(1), id(4));
        // Once for those without and once for those with a deal, in each of the two.
        assertThat(times).hasValue(4);
    }

    @Test
    void moreValuesThanAreRememberedAreEachJudgedByTheirOwn() {
        CrmProfiles profiles = profiles(StandardMetrics.registry());
        var ranking = profiles.clients(ClientKind.CONTACT)
                .withPeriod("2026")
                .where(Segment.between("deals.won.value", "1000", "2300"))
                .orderBy("deals.won.value");
        List<ClientId> expected = IntStream.iterate(2_300, i -> i - 1)
                .limit(1_301)
                .filter(i -> i % 3 > 0)
                .mapToObj(StandingsTest::id)
                .toList();
        var streamed = new ArrayList<RankedClient>();
        ranking.forEach(streamed::add);

        RankingPage page = ranking.page(CLIENTS, null);

        assertThat(ids(page.clients())).isEqualTo(expected);
        assertThat(ids(streamed)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<ClientId> ids(List<RankedClient> clients) {
        return clients.stream().map(ranked -> ranked.client().id()).toList();
    }
}

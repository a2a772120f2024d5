package io.github.crmprofile.examples.benchmarks.memory;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.ranking.Segment;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How many clients won two deals in a year and took part in three activities: by the library, and by a loop over arrays of the same records. Each client
 * has 3 deals and 7 activities, in two years.
 */
final class SegmentRace {

    private static final String YEAR = "2026";
    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
    private static final long FROM = Instant.parse("2025-12-31T23:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2026-12-31T23:00:00Z").getEpochSecond();
    private static final int SECONDS = 600 * 86_400;
    private static final int DEALS = 3;
    private static final int ACTIVITIES = 7;
    private static final int LEAST_WON = 2;
    private static final int LEAST_ACTIVITIES = 3;
    private static final Segment BUSY = Segment.all(
            Segment.between("deals.won.count", String.valueOf(LEAST_WON), null),
            Segment.between("activities.count", String.valueOf(LEAST_ACTIVITIES), null));

    private final int clients;
    private final boolean[] areWon;
    private final long[] closedAt;
    private final boolean[] areDone;
    private final long[] occurredAt;
    private final CrmProfiles profiles;

    SegmentRace(int clients) {
        this.clients = clients;
        this.areWon = new boolean[clients * DEALS];
        this.closedAt = new long[areWon.length];
        this.areDone = new boolean[clients * ACTIVITIES];
        this.occurredAt = new long[areDone.length];
        var random = new Random(1);
        for (int deal = 0; deal < areWon.length; deal++) {
            areWon[deal] = random.nextBoolean();
            closedAt[deal] = BEGIN.getEpochSecond() + random.nextInt(SECONDS);
        }
        for (int activity = 0; activity < areDone.length; activity++) {
            areDone[activity] = random.nextBoolean();
            occurredAt[activity] = BEGIN.getEpochSecond() + random.nextInt(SECONDS);
        }
        this.profiles = StandardPage.profiles(source());
    }

    private InMemorySource source() {
        List<Client> all = IntStream.range(0, clients)
                .mapToObj(client -> Client.builder(RecordRows.client(client), RecordRows.name(client))
                        .build())
                .toList();
        List<Deal> deals =
                IntStream.range(0, areWon.length).mapToObj(this::deal).toList();
        List<Activity> activities =
                IntStream.range(0, areDone.length).mapToObj(this::activity).toList();
        return InMemorySource.builder()
                .clients(all)
                .deals(deals)
                .activities(activities)
                .build();
    }

    private Deal deal(int deal) {
        return Deal.builder(String.valueOf(deal))
                .contact(String.valueOf(deal / DEALS))
                .outcome(areWon[deal] ? Outcome.WON : Outcome.LOST)
                .createdAt(BEGIN)
                .closedAt(Instant.ofEpochSecond(closedAt[deal]))
                .build();
    }

    private Activity activity(int activity) {
        return Activity.builder(String.valueOf(activity), Channel.EMAIL)
                .contact(String.valueOf(activity / ACTIVITIES))
                .completed(areDone[activity])
                .occurredAt(Instant.ofEpochSecond(occurredAt[activity]))
                .build();
    }

    /** Counts by the library. */
    long library() {
        return profiles.clients(ClientKind.CONTACT)
                .withPeriod(YEAR)
                .where(BUSY)
                .page(1, null)
                .count();
    }

    /** Counts by a loop. */
    long loop() {
        int[] won = new int[clients];
        int[] counted = new int[clients];
        for (int deal = 0; deal < areWon.length; deal++) {
            if (areWon[deal] && closedAt[deal] >= FROM && closedAt[deal] < TO) {
                won[deal / DEALS]++;
            }
        }
        for (int activity = 0; activity < areDone.length; activity++) {
            if (areDone[activity] && occurredAt[activity] >= FROM && occurredAt[activity] < TO) {
                counted[activity / ACTIVITIES]++;
            }
        }
        long count = 0;
        for (int client = 0; client < clients; client++) {
            count += won[client] >= LEAST_WON && counted[client] >= LEAST_ACTIVITIES ? 1 : 0;
        }
        return count;
    }
}

package io.github.crmprofile.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Direction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The turns of a period are those among all turns of the client that began in it. */
class ResponseProperties {

    private static final Instant FIRST = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant NOW = FIRST.plus(Duration.ofHours(100));
    private static final ClientId CLIENT = ClientId.contact("c");

    /** A turn by the definition: with all that was exchanged at hand. */
    private record Plain(Instant begun, Instant answered) {}

    private record Exchanged(Instant time, Direction direction) {
        Activity activity(String id) {
            return Activity.builder(id, Channel.EMAIL)
                    .contact("c")
                    .direction(direction)
                    .occurredAt(time)
                    .build();
        }
    }

    @Property(tries = 300)
    void aPeriodHasTheTurnsThatBeganInIt(
            @ForAll("activities") List<Activity> activities, @ForAll("periods") String period) {
        List<MetricValue> values = profiles(activities)
                .figures(
                        ProfileRequest.of(CLIENT).withPeriod(period).withComparison(null),
                        "response.count",
                        "response.unanswered.count",
                        "response.time.average")
                .stream()
                .map(figure -> figure.value())
                .toList();

        List<Plain> turns = turns(activities).stream()
                .filter(turn -> isIn(period, turn.begun().atZone(ZoneOffset.UTC).toLocalDate()))
                .toList();
        List<Duration> times = turns.stream()
                .filter(turn -> turn.answered() != null)
                .map(turn -> Duration.between(turn.begun(), turn.answered()))
                .toList();
        long seconds = times.stream().mapToLong(Duration::toSeconds).sum();
        assertThat(values)
                .containsExactly(
                        new MetricValue.Count(times.size()),
                        new MetricValue.Count(turns.size() - times.size()),
                        times.isEmpty()
                                ? new MetricValue.Undefined(Reason.NO_RESPONSES)
                                : new MetricValue.Elapsed(
                                        new Ratio(BigDecimal.valueOf(seconds), BigDecimal.valueOf(times.size()))));
    }

    private static CrmProfiles profiles(List<Activity> activities) {
        return CrmProfiles.builder()
                .source(InMemorySource.builder()
                        .clients(List.of(Client.builder(CLIENT, "C").build()))
                        .activities(activities)
                        .build())
                .zone(ZoneOffset.UTC)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
    }

    private static List<Plain> turns(List<Activity> activities) {
        List<Activity> ordered = activities.stream()
                .filter(activity -> !activity.occurredAt().isAfter(NOW))
                .sorted(Comparator.comparing(Activity::occurredAt)
                        .thenComparing(activity -> activity.direction() == Direction.OUTBOUND))
                .toList();
        var turns = new ArrayList<Plain>();
        for (int i = 0; i < ordered.size(); i++) {
            boolean isFirst = i == 0 || ordered.get(i - 1).direction() == Direction.OUTBOUND;
            if (isFirst && ordered.get(i).direction() == Direction.INBOUND) {
                Instant answered = ordered.subList(i, ordered.size()).stream()
                        .filter(activity -> activity.direction() == Direction.OUTBOUND)
                        .map(Activity::occurredAt)
                        .findFirst()
                        .orElse(null);
                turns.add(new Plain(ordered.get(i).occurredAt(), answered));
            }
        }
        return turns;
    }

    private static boolean isIn(String period, LocalDate day) {
        if (period.equals("all_time")) {
            return true;
        }
        String[] days = period.split("\\.\\.", 2);
        return (days[0].isEmpty() || !day.isBefore(LocalDate.parse(days[0])))
                && (days[1].isEmpty() || !day.isAfter(LocalDate.parse(days[1])));
    }

    /** Few times, so that some coincide, fall on midnight, or lie in the future. */
    @Provide
    Arbitrary<List<Activity>> activities() {
        Arbitrary<Exchanged> one = Combinators.combine(
                        Arbitraries.integers().between(0, 20), Arbitraries.of(Direction.INBOUND, Direction.OUTBOUND))
                .as((quarter, direction) -> new Exchanged(FIRST.plus(Duration.ofHours(6L * quarter)), direction));
        return one.list()
                .ofMaxSize(8)
                .map(all -> IntStream.range(0, all.size())
                        .mapToObj(i -> all.get(i).activity("a" + i))
                        .toList());
    }

    @Provide
    Arbitrary<String> periods() {
        return Arbitraries.of(
                "all_time",
                "2026-05-02..2026-05-03",
                "2026-05-02..2026-05-02",
                "2026-05-03..",
                "..2026-05-02",
                "2026-05-05..2026-05-07");
    }
}

package io.github.crmprofile.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Interners;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.metric.LoadTargets;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileListener;
import io.github.crmprofile.standard.StandardMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all clients have on average depends on their kind, also for one who has no record: in one read it is computed once for each kind. */
class OutcomesOfReadTest {

    private static final Instant NOW = Instant.parse("2026-05-17T12:00:00Z");
    private static final ClientId CONTACT = ClientId.contact("7");
    private static final ClientId COMPANY = ClientId.company("7");

    /** Two without records, a contact with a deal that one call concerns, and a company with one that three concern. */
    private static InMemorySource source() {
        return InMemorySource.builder()
                .clients(Stream.of(CONTACT, COMPANY, ClientId.contact("ann"), ClientId.company("acme"))
                        .map(id -> Client.builder(id, "Somebody").build())
                        .toList())
                .deals(List.of(
                        Deal.builder("small").contact("ann").build(),
                        Deal.builder("large").company("acme").build()))
                .activities(List.of(
                        call("a").contact("ann").deal("small").build(),
                        call("b").company("acme").deal("large").build(),
                        call("c").company("acme").deal("large").build(),
                        call("d").company("acme").deal("large").build()))
                .build();
    }

    private static Activity.Builder call(String id) {
        return Activity.builder(id, Channel.CALL).occurredAt(NOW);
    }

    private static Map<ClientId, MetricValue> averages(List<ClientId> clients) {
        InMemorySource source = source();
        var compiler = new MetricCompiler(
                StandardMetrics.registry(),
                Set.of(RecordKind.values()),
                MoneyConversion.NONE,
                LoadTargets.AUTOMATIC,
                Interners.newWeakInterner());
        var reader = new FigureReader(
                source,
                new FigurePlanner(source, compiler),
                new AllClientCache(source, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(10), null),
                ProfileListener.NONE);
        var request = new ResolvedRequest(
                Population.DEFAULT,
                BusinessCalendar.of(ZoneOffset.UTC),
                NOW,
                ReportingPeriod.parse("2026-05"),
                null,
                Set.of(),
                false);
        Map<ClientId, MetricValue> averages = new HashMap<>();
        reader.read(
                new Clients.Several(clients),
                request,
                List.of(Figure.of("communication.load.average")),
                read -> averages.put(
                        read.answer().id(),
                        FigureReader.require(read.outcomes().get(0)).value()));
        return averages;
    }

    @Test
    void aContactAndACompanyOfOneIdShareNoFigure() {
        Map<ClientId, MetricValue> expected = Map.of(
                CONTACT, new MetricValue.Quotient(Ratio.of(1, 1)),
                COMPANY, new MetricValue.Quotient(Ratio.of(3, 1)));

        assertThat(averages(List.of(CONTACT, COMPANY))).isEqualTo(expected);
        assertThat(averages(List.of(COMPANY, CONTACT))).isEqualTo(expected);
    }
}

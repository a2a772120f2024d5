package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientSharesTest {

    private static final Instant NOW = Instant.parse("2026-05-17T12:00:00Z");

    private final CrmProfiles profiles = CrmProfiles.builder()
            .source(InMemorySource.builder()
                    .clients(List.of(contact("ann"), contact("bob"), contact("cleo")))
                    .deals(List.of(deal("d1", "ann"), deal("d2", "ann"), deal("d3", "bob")))
                    .activities(List.of(call("a1", "ann", "d1"), call("a2", "bob", "d3"), call("a3", "bob", "d3")))
                    .build())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    private final ProfileRequest request = ProfileRequest.of(ClientId.contact("ann"));

    private static Client contact(String id) {
        return Client.builder(new ClientId(ClientKind.CONTACT, id), id).build();
    }

    private static Deal deal(String id, String contact) {
        return Deal.builder(id).contact(contact).createdAt(NOW.minusSeconds(60)).build();
    }

    private static Activity call(String id, String contact, String deal) {
        return Activity.builder(id, Channel.CALL)
                .contact(contact)
                .deal(deal)
                .occurredAt(NOW.minusSeconds(30))
                .build();
    }

    @Test
    void theClientsBehindTheAverageAddUpToItAndBeginWithTheHighest() {
        List<FigureResult> figures =
                profiles.figures(request, "communication.load.average", "communication.load.highest");
        ClientShares shares = profiles.clients(request, Figure.of("communication.load.average"), 0, 10);
        assertThat(shares.shares())
                .containsExactly(
                        new ClientShares.Share(ClientId.contact("bob"), 2, 1),
                        new ClientShares.Share(ClientId.contact("ann"), 1, 2));
        assertThat(figures.get(0).value())
                .isEqualTo(new MetricValue.Quotient(Ratio.of(shares.numerator(), shares.denominator())));
        assertThat(figures.get(1).value()).isEqualTo(new MetricValue.Quotient(Ratio.of(2, 1)));
        assertThat(shares.count()).isEqualTo(2);
    }

    @Test
    void theyArePaged() {
        Figure level = Figure.of("communication.load.level");
        assertThat(profiles.clients(request, level, 1, 1).shares())
                .containsExactly(new ClientShares.Share(ClientId.contact("ann"), 1, 2));
        assertThat(profiles.clients(request, level, 5, 1).shares()).isEmpty();
        assertThatThrownBy(() -> profiles.clients(request, level, -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Clients from -1 on, at most 0, were asked for; the offset is 0 or more and the limit 1 or more");
    }

    @Test
    void aMetricOfOneClientHasNone() {
        assertThatThrownBy(() -> profiles.clients(request, Figure.of("conversion"), 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Metric 'conversion' is no average or highest ratio of two counts over all clients of the source; ask for"
                                + " the records behind it, or for a ranking of the clients, instead");
    }
}

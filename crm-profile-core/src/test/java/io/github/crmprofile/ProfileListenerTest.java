package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileEvent;
import io.github.crmprofile.source.ProfileEvent.Reach;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.ReadEndedException;
import io.github.crmprofile.source.ReadLimit;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.SourceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ProfileListenerTest {

    private static final ProfileRequest ANN = ProfileRequest.of(ClientId.contact("ann"));
    private static final InMemorySource SOURCE = InMemorySource.builder()
            .clients(List.of(Client.builder(ClientId.contact("ann"), "Ann").build()))
            .deals(List.of(Deal.builder("d1")
                    .contact("ann")
                    .outcome(Outcome.WON)
                    .createdAt(Instant.parse("2026-01-01T10:00:00Z"))
                    .build()))
            .build();

    private final List<ProfileEvent> events = new ArrayList<>();
    private final CrmProfiles profiles =
            CrmProfiles.builder().source(SOURCE).listener(events::add).build();

    private <T extends ProfileEvent> List<T> events(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void aPageIsPlannedAndReadAndSoAreTheFiguresOverAllClientsOnce() {
        profiles.profile(ANN);
        profiles.profile(ANN);

        assertThat(events(ProfileEvent.Planned.class)).hasSize(2).allSatisfy(planned -> {
            assertThat(planned.figures()).isPositive();
            assertThat(planned.queries()).isPositive();
            assertThat(planned.took()).isPositive();
        });
        assertThat(events(ProfileEvent.Read.class))
                .extracting(ProfileEvent.Read::reach)
                .containsExactly(Reach.EVERY, Reach.ONE, Reach.ONE);
        assertThat(events(ProfileEvent.Read.class)).last().satisfies(read -> {
            assertThat(read.detail()).isEqualTo(Plan.Detail.PROFILE);
            assertThat(read.clients()).isEqualTo(1);
            assertThat(read.failure()).isNull();
        });
        assertThat(events(ProfileEvent.AllClientsUsed.class)).hasSize(2);
        assertThat(events(ProfileEvent.AllClientsUsed.class).get(1).readAt())
                .as("kept since the first")
                .isEqualTo(events(ProfileEvent.AllClientsUsed.class).get(0).readAt());
    }

    @Test
    void dataWarningsAreCounted() {
        profiles.profile(ANN);

        assertThat(events(ProfileEvent.Warned.class))
                .containsExactly(new ProfileEvent.Warned(Map.of(DataWarning.Code.CLOSED_WITHOUT_DATE, 1L)));
    }

    @Test
    void listsAndSearchesAreTold() {
        FigureList.of(profiles, ANN);
        profiles.find("an", null, 5);

        assertThat(events(ProfileEvent.Listed.class)).singleElement().satisfies(listed -> {
            assertThat(listed.kind()).isEqualTo(RecordKind.DEAL);
            assertThat(listed.records()).isEqualTo(1);
        });
        assertThat(events(ProfileEvent.Searched.class))
                .extracting(ProfileEvent.Searched::found)
                .containsExactly(1);
    }

    /** Lists all deals that were created. */
    private static final class FigureList {
        static void of(CrmProfiles profiles, ProfileRequest request) {
            ProfileRequest always = request.withPeriod("all_time");
            var created = profiles.figure(always, Figure.of("deals.created.count"));
            profiles.records(always, created.evidence("records").ref(), PageRequest.first(5));
        }
    }

    @Test
    void whatAListenerThrowsDoesNoHarm() {
        CrmProfiles observed = CrmProfiles.builder()
                .source(SOURCE)
                .listener(event -> {
                    throw new IllegalStateException("a listener of a host");
                })
                .build();

        assertThat(observed.profile(ANN)).isNotNull();
    }

    @Test
    void aFailureIsToldAndThrown() {
        var down = new SourceException("down");
        ProfileSource broken = new ProfileSource() {
            @Override
            public void read(Plan plan, Consumer<ClientAnswer> answers) {
                throw down;
            }

            @Override
            public RecordPage list(RecordQuery query) {
                throw down;
            }

            @Override
            public List<CrmRecord> lookUp(RecordLookup lookup) {
                throw down;
            }

            @Override
            public List<Client> find(NameSearch search) {
                throw down;
            }
        };
        CrmProfiles failing =
                CrmProfiles.builder().source(broken).listener(events::add).build();

        assertThatThrownBy(() -> failing.client(ANN.client())).isSameAs(down);
        assertThatThrownBy(() -> failing.find("", null, 1)).isSameAs(down);

        assertThat(events(ProfileEvent.Read.class))
                .extracting(ProfileEvent.Read::failure)
                .containsExactly(down);
        assertThat(events(ProfileEvent.Searched.class))
                .extracting(ProfileEvent.Searched::failure)
                .containsExactly(down);
    }

    @Test
    void aRequestThatNobodyWaitsForReadsNothingMore() {
        ReadLimit limit = ReadLimit.cancellable();
        limit.cancel();

        assertThatThrownBy(() -> limit.call(() -> profiles.figure(ANN, "deals.won.count")))
                .isInstanceOf(ReadEndedException.class);
        assertThat(events(ProfileEvent.Read.class)).isEmpty();
        assertThat(profiles.figure(ANN, "deals.won.count")).isNotNull();
    }

    @Test
    void theFiguresOverAllClientsAreReadForTheNextRequestAlsoWhenThisOneIsEnded() {
        ReadLimit limit = ReadLimit.cancellable();
        limit.cancel();

        assertThatThrownBy(() -> limit.call(() -> profiles.profile(ANN))).isInstanceOf(ReadEndedException.class);

        assertThat(events(ProfileEvent.Read.class))
                .extracting(ProfileEvent.Read::reach)
                .containsExactly(Reach.EVERY);
        assertThat(profiles.profile(ANN).widget("load-gauge").failure()).isNull();
    }
}

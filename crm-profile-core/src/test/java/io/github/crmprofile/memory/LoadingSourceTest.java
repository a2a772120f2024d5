package io.github.crmprofile.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.contract.ProfileSourceContract;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import org.junit.jupiter.api.Test;

/** A source of repositories keeps the contract of every source. */
@PropertyDefaults(tries = 50, edgeCases = EdgeCasesMode.NONE)
class LoadingSourceTest extends ProfileSourceContract {

    private static final ClientId ANN = ClientId.contact("ann");
    private static final ClientId ACME = ClientId.company("acme");

    @Override
    protected ProfileSource source(Dataset data) {
        LoadingSource source = LoadingSource.of(new Repositories(data));
        return data.defaultCurrency() == null ? source : source.withDefaultCurrency(data.defaultCurrency());
    }

    private static Dataset company() {
        return new Dataset(
                List.of(
                        Client.builder(ANN, "Ann").company("acme").build(),
                        Client.builder(ACME, "Acme").build()),
                List.of(won("d1").contact("ann").build()),
                List.of(),
                List.of(),
                null,
                ZoneOffset.UTC);
    }

    private static Deal.Builder won(String id) {
        Instant at = Instant.parse("2026-01-05T10:00:00Z");
        return Deal.builder(id).outcome(Outcome.WON).createdAt(at).closedAt(at);
    }

    private static MetricValue won(RecordLoader loader, ProfileRequest request) {
        return CrmProfiles.builder()
                .source(LoadingSource.of(loader))
                .build()
                .figure(request.withPeriod(ReportingPeriod.ALL_TIME), "deals.won.count")
                .value();
    }

    @Test
    void theContactsOfACompanyAreAskedForWhereTheirRecordsCount() {
        var repositories = new Repositories(company());

        assertThat(won(repositories, ProfileRequest.of(ACME))).isEqualTo(new MetricValue.Count(0));
        assertThat(repositories.questions).containsExactly("clients", "deals", "activities", "invoices");

        repositories.questions.clear();
        assertThat(won(repositories, ProfileRequest.of(ACME).withScope(CompanyScope.WITH_CONTACTS)))
                .isEqualTo(new MetricValue.Count(1));
        assertThat(repositories.questions)
                .containsExactly("clients", "contactsOf", "deals", "activities", "activitiesOfDeals", "invoices");
    }

    @Test
    void aClientAloneIsOneLookUp() {
        var repositories = new Repositories(company());
        CrmProfiles profiles =
                CrmProfiles.builder().source(LoadingSource.of(repositories)).build();

        assertThat(profiles.client(ANN).name()).isEqualTo("Ann");
        assertThat(profiles.clients(List.of(ClientId.contact("nobody")))).isEmpty();

        assertThat(repositories.questions).containsExactly("clients", "clients");
    }

    @Test
    void forAClientThatIsNotThereNothingElseIsLoaded() {
        var repositories = new Repositories(company());

        assertThatThrownBy(() -> won(repositories, ProfileRequest.of(ClientId.contact("nobody"))))
                .hasMessageContaining("The source has no client 'contact:nobody'");

        assertThat(repositories.questions).containsExactly("clients");
    }

    @Test
    void moreThanWasAskedForAndTheSameTwiceDoNoHarm() {
        RecordLoader generous = new RecordLoader.OfDeals() {
            @Override
            public Collection<Client> clients(Set<ClientId> ids) {
                return company().clients();
            }

            @Override
            public Collection<Client> contactsOf(Set<String> companies) {
                return company().clients();
            }

            @Override
            public Collection<Deal> deals(Set<ClientId> clients) {
                Deal deal = won("d1").contact("ann").contact("bob").build();
                return List.of(deal, won("d2").contact("bob").build(), deal);
            }

            @Override
            public Stream<ClientId> ids(ClientKind kind) {
                return Stream.of(ANN);
            }

            @Override
            public Collection<Client> find(NameSearch search) {
                return Stream.of(company().clients(), company().clients())
                        .flatMap(List::stream)
                        .toList();
            }
        };

        assertThat(won(generous, ProfileRequest.of(ANN))).isEqualTo(new MetricValue.Count(1));
        assertThat(LoadingSource.of(generous).find(new NameSearch("a", null, Viewer.everything(), 5)))
                .extracting(Client::name)
                .containsExactly("Acme", "Ann");
        CrmProfiles profiles =
                CrmProfiles.builder().source(LoadingSource.of(generous)).build();
        assertThat(profiles.profile(ProfileRequest.of(ANN)).warnings()).isEmpty();
        assertThat(profiles.figure(ProfileRequest.of(ANN), "activities.count").value())
                .isEqualTo(new MetricValue.Undefined(Reason.NOT_IN_SOURCE));
    }

    @Test
    void allClientsAreLoadedSomeAtATimeAndTheStreamOfIdsIsClosed() {
        List<Client> many = IntStream.range(0, 450)
                .mapToObj(n -> Client.builder(ClientId.contact("c" + n), "C").build())
                .toList();
        var closed = new ArrayList<String>();
        var repositories = new Repositories(new Dataset(many, List.of(), List.of(), List.of(), null, ZoneOffset.UTC)) {
            @Override
            public Stream<ClientId> ids(ClientKind kind) {
                return super.ids(kind).onClose(() -> closed.add("closed"));
            }
        };
        var answers = new ArrayList<ClientAnswer>();

        LoadingSource.of(repositories)
                .read(
                        new Plan(
                                new Clients.Every(ClientKind.CONTACT),
                                Population.DEFAULT,
                                List.of(),
                                Plan.Detail.CLIENT,
                                Instant.MAX),
                        answers::add);

        assertThat(answers).hasSize(450);
        assertThat(repositories.questions).containsExactly("ids", "clients", "clients", "clients");
        assertThat(closed).containsExactly("closed");
    }
}

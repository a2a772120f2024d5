package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client that does not exist for a viewer does not exist in any answer. */
class ViewerClientsTest {

    private static final Viewer ANN_ONLY = Viewer.everything().withClients(ClientField.ID.in("ann"));
    private static final ProfileRequest ANN = Sample.MAY.withViewer(ANN_ONLY);
    private static final ProfileRequest BOB = ANN.withClient(Sample.BOB);

    private final CrmProfiles profiles = Sample.profiles().build();

    @Test
    void aHiddenClientHasNoProfileNoFiguresAndNoRecords() {
        var ref = new EvidenceRef(Figure.of("activities.count"), Metrics.RECORDS, new EvidenceRef.Slice.Whole(), false);

        assertThat(profiles.profile(ANN).client().name()).isEqualTo("Ann");
        assertThatThrownBy(() -> profiles.profile(BOB)).isInstanceOf(UnknownClientException.class);
        assertThatThrownBy(() -> profiles.figures(BOB, "activities.count")).isInstanceOf(UnknownClientException.class);
        assertThatThrownBy(() -> profiles.explain(BOB, Figure.of("conversion")))
                .isInstanceOf(UnknownClientException.class);
        assertThatThrownBy(() -> profiles.records(BOB, ref, PageRequest.first(1)))
                .isInstanceOf(UnknownClientException.class);
        assertThat(profiles.records(BOB.withViewer(Viewer.everything()), ref, PageRequest.first(1))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void theRecordsOfAClientThatDoesNotExistAreAnError() {
        var ref = new EvidenceRef(Figure.of("activities.count"), Metrics.RECORDS, new EvidenceRef.Slice.Whole(), false);
        assertThatThrownBy(() ->
                        profiles.records(Sample.MAY.withClient(ClientId.contact("nobody")), ref, PageRequest.first(1)))
                .isInstanceOf(UnknownClientException.class);
        assertThat(profiles.records(Sample.MAY.withPeriod("1999"), ref, PageRequest.first(1))
                        .count())
                .isZero();
    }

    @Test
    void aHiddenClientIsNotFoundNotListedAndInNoAverage() {
        assertThat(profiles.find(new NameSearch("", null, ANN_ONLY, 10)))
                .extracting(Client::name)
                .containsExactly("Ann");
        assertThat(profiles.clients(ANN, Figure.of("communication.load.average"), 0, 10)
                        .shares())
                .extracting(ClientShares.Share::client)
                .containsExactly(Sample.ANN);
        assertThat(profiles.figures(ANN, "communication.load.average").get(0).value())
                .isEqualTo(new MetricValue.Quotient(Ratio.of(2, 3)));
        var all = new ArrayList<String>();
        profiles.profiles(
                Sample.ANN.kind(), ANN, profile -> all.add(profile.client().name()));
        assertThat(all).containsExactly("Ann");
    }

    @Test
    void hiddenContactsLeadToNoRecordsOfTheirCompany() {
        ClientId company = ClientId.company("7");
        CrmProfiles own = Sample.profiles()
                .source(InMemorySource.builder()
                        .clients(List.of(
                                Client.builder(company, "Seven")
                                        .responsible("u1")
                                        .build(),
                                Client.builder(Sample.ANN, "Ann")
                                        .company("7")
                                        .responsible("u1")
                                        .build(),
                                Client.builder(Sample.BOB, "Bob")
                                        .company("7")
                                        .responsible("u2")
                                        .build()))
                        .deals(List.of(
                                Deal.builder("a").contact("ann").build(),
                                Deal.builder("b").contact("bob").build()))
                        .build())
                .build();
        ProfileRequest all = Sample.MAY.withClient(company).withScope(CompanyScope.WITH_CONTACTS);

        assertThat(own.figures(all, "deals.open.count").get(0).value()).isEqualTo(new MetricValue.Count(2));
        assertThat(own.figures(
                                all.withViewer(Viewer.everything().withClients(ClientField.RESPONSIBLE.in("u1"))),
                                "deals.open.count")
                        .get(0)
                        .value())
                .isEqualTo(new MetricValue.Count(1));
    }

    @Test
    void aHostThatDemandsAViewerDemandsItOfASearchToo() {
        CrmProfiles strict = Sample.profiles().demandViewer().build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict.find("", null, 10))
                .withMessageContaining("which this host demands");
        assertThat(strict.find(new NameSearch("", null, Viewer.everything(), 10)))
                .hasSize(2);
    }

    @Test
    void aFieldThatIsMisspeltIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientField("responsable"))
                .withMessageStartingWith(
                        "A client has no field 'responsable'; known are [id, kind, company, companyType,"
                                + " industry, responsible]");
    }
}

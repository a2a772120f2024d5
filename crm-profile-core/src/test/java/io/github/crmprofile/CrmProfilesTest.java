package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.standard.StandardMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrmProfilesTest {

    private final CrmProfiles profiles = Sample.profiles().build();

    @Test
    void figuresComeInTheOrderInWhichTheyWereAskedFor() {
        assertThat(profiles.figures(Sample.MAY, "deals.open.count", "deals.won.count", "activities.count"))
                .extracting(FigureResult::value)
                .containsExactly(new MetricValue.Count(1), new MetricValue.Count(2), new MetricValue.Count(3));
    }

    @Test
    void anUnknownClientIsNamed() {
        ProfileRequest nobody = ProfileRequest.of(ClientId.company("nobody"));

        Throwable thrown = catchThrowable(() -> profiles.figures(nobody, "deals.won.count"));

        assertThat(thrown)
                .isInstanceOf(UnknownClientException.class)
                .hasMessage("The source has no client 'company:nobody'; ids are written as kind and id, such as"
                        + " contact:42 or company:7");
        assertThat(((UnknownClientException) thrown).client()).isEqualTo(ClientId.company("nobody"));
        assertThatThrownBy(() -> profiles.explain(nobody, Figure.of("deals.won.count")))
                .isInstanceOf(UnknownClientException.class);
    }

    @Test
    void anUnknownMetricIsRefusedWithThoseThatExist() {
        assertThatThrownBy(() -> profiles.figures(Sample.MAY, "deals.won.count", "deals.won"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No metric 'deals.won'; registered are deals.won.count, deals.won.value,");
    }

    @Test
    void aHostThatDemandsAViewerIsNotShownEverythingForWantOfOne() {
        CrmProfiles strict = Sample.profiles().demandViewer().build();

        assertThatThrownBy(() -> strict.figures(Sample.MAY, "deals.won.count"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The request does not say who is looking, which this host demands; give it a viewer, for"
                        + " all records Viewer.everything()");
        assertThatThrownBy(() ->
                        strict.records(Sample.MAY, Sample.ref("deals.won.count", "records"), PageRequest.first(10)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(strict.figures(Sample.MAY.withViewer(Viewer.everything()), "deals.won.count"))
                .extracting(FigureResult::value)
                .containsExactly(new MetricValue.Count(2));
    }

    @Test
    void aViewerSeesTheNumbersAndListsOfTheirRecords() {
        ProfileRequest own = Sample.MAY.withViewer(Viewer.responsible(Set.of("u2")));

        assertThat(profiles.figure(own, "deals.won.count").value()).isEqualTo(new MetricValue.Count(1));
        assertThat(Sample.ids(profiles, own, Sample.ref("deals.won.count", "records")))
                .containsExactly("big");
    }

    @Test
    void withoutASourceThereAreNoProfiles() {
        assertThatThrownBy(() -> CrmProfiles.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No source was given; call source(…) with an InMemorySource, a JdbcSource or your own");
        assertThatThrownBy(() -> CrmProfiles.builder().allClientsMaxAge(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("allClientsMaxAge is PT-1S; it is zero, for no cache, or more");
    }

    @Test
    void aBuilderCanBeUsedFurtherWithoutChangingWhatItBuilt() {
        CrmProfilesBuilder builder = Sample.profiles();
        CrmProfiles lenient = builder.build();
        builder.demandViewer();

        assertThat(lenient.figures(Sample.MAY, "deals.won.count")).hasSize(1);
    }

    @Test
    void aFormulaThatFailsIsNamedWithoutTheDataItFailedOn() {
        MetricRegistry metrics = StandardMetrics.registry().toBuilder()
                .add(Metrics.formula(
                        "own.broken", "broken", Map.of("records", Measure.count(Memberships.WON)), operands -> {
                            throw new ArithmeticException("Ann earns 1234");
                        }))
                .build();
        CrmProfiles own = Sample.profiles().metrics(metrics).build();

        assertThatThrownBy(() -> own.figures(Sample.MAY, "deals.won.count", "own.broken"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The formula of metric 'own.broken' failed with ArithmeticException; the log says where");
        assertThat(own.figures(Sample.MAY, "deals.won.count")).hasSize(1);
    }

    @Test
    void whatTheSourceDoesNotHaveIsUndefinedAndNotZero() {
        MetricValue absent = new MetricValue.Undefined(Reason.NOT_IN_SOURCE);
        CrmProfiles noInvoices = Sample.profiles()
                .source(Sample.records().without(RecordKind.INVOICE).build())
                .build();
        CrmProfiles noActivities = Sample.profiles()
                .source(Sample.records().without(RecordKind.ACTIVITY).build())
                .build();

        assertThat(noInvoices.figures(Sample.MAY, "invoices.paid.count", "invoices.paid.value", "deals.won.count"))
                .extracting(FigureResult::value)
                .containsExactly(absent, absent, new MetricValue.Count(2));
        assertThat(noActivities.figures(
                        Sample.MAY,
                        "conversion",
                        "communication.load",
                        "communication.load.average",
                        "communication.load.highest",
                        "communication.load.level"))
                .extracting(FigureResult::value)
                .containsOnly(absent);
        assertThat(noInvoices.figures(
                        Sample.MAY,
                        List.of(
                                Figure.of("invoices.paid.count").by("status"),
                                Figure.of("invoices.paid.count").over(null))))
                .extracting(FigureResult::value)
                .containsOnly(absent);
        assertThatThrownBy(() -> noInvoices.records(
                        Sample.MAY, Sample.ref("invoices.paid.count", "records"), PageRequest.first(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The source has no invoices, so that metric 'invoices.paid.count' is undefined and there is"
                        + " nothing to list");
    }

    @Test
    void theHostSaysWhichChannelsCount() {
        CrmProfiles quiet =
                Sample.profiles().silentChannels(Set.of(Channel.CALL)).build();

        assertThat(quiet.figure(Sample.MAY, "activities.count").value()).isEqualTo(new MetricValue.Count(0));
    }

    @Test
    void clientsAreFoundByTheirNames() {
        assertThat(profiles.find("B", ClientKind.CONTACT, 5))
                .extracting(c -> c.id())
                .containsExactly(Sample.BOB);
        assertThat(profiles.find("", ClientKind.COMPANY, 5)).isEmpty();
    }

    @Test
    void aMetricOverOtherMetricsOpensTheRecordsOfEach() {
        MetricRegistry metrics = StandardMetrics.registry().toBuilder()
                .add(Metrics.percent(
                        "own.share",
                        StandardMetrics.registry().get("deals.won.count"),
                        StandardMetrics.registry().get("deals.total.count")))
                .build();
        CrmProfiles own = Sample.profiles().metrics(metrics).build();

        FigureResult share = own.figure(Sample.MAY, "own.share");

        assertThat(share.value()).isEqualTo(new MetricValue.Percent(Ratio.of(2, 3)));
        assertThat(share.evidence())
                .extracting(e -> e.ref().operand() + " " + e.count())
                .containsExactly("deals.won.count/records 2", "deals.total.count/records 3");
        assertThat(own.records(Sample.MAY, share.evidence().get(1).ref(), PageRequest.first(9))
                        .count())
                .isEqualTo(3);
        assertThat(own.figures(Sample.MAY, List.of(Figure.of("own.share").by("pipeline")))
                        .get(0)
                        .value())
                .isEqualTo(new MetricValue.Breakdown(List.of(
                        new MetricValue.Slice("sales", new MetricValue.Percent(Ratio.of(1, 2))),
                        new MetricValue.Slice("service", new MetricValue.Percent(Ratio.of(1, 1))))));
    }
}

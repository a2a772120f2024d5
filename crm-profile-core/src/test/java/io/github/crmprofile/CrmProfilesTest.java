package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.standard.StandardMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrmProfilesTest {

    private final CrmProfiles profiles = Sample.profiles().build();

    private static EvidenceRef ref(String metric, String operand) {
        return new EvidenceRef(Figure.of(metric), operand, new EvidenceRef.Slice.Whole(), false);
    }

    private List<String> ids(ProfileRequest request, EvidenceRef ref) {
        return profiles.records(request, ref, PageRequest.first(10)).records().stream()
                .map(CrmRecord::id)
                .toList();
    }

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
        assertThatThrownBy(() -> strict.records(Sample.MAY, ref("deals.won.count", "records"), PageRequest.first(10)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(strict.figures(Sample.MAY.withViewer(Viewer.everything()), "deals.won.count"))
                .extracting(FigureResult::value)
                .containsExactly(new MetricValue.Count(2));
    }

    @Test
    void aViewerSeesTheNumbersAndListsOfTheirRecords() {
        ProfileRequest own = Sample.MAY.withViewer(Viewer.responsible(Set.of("u2")));

        assertThat(profiles.figure(own, "deals.won.count").value()).isEqualTo(new MetricValue.Count(1));
        assertThat(ids(own, ref("deals.won.count", "records"))).containsExactly("big");
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
        assertThatThrownBy(() ->
                        noInvoices.records(Sample.MAY, ref("invoices.paid.count", "records"), PageRequest.first(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The source has no invoices, so that metric 'invoices.paid.count' is undefined and there is"
                        + " nothing to list");
    }

    @Test
    void aFigureOfSomeDealsIsAboutThemAndTheActivitiesThatConcernThem() {
        var filter = Figure.DealFilter.pipeline("service");

        assertThat(profiles.figures(
                        Sample.MAY,
                        List.of(
                                Figure.of("deals.won.count").withDeals(filter),
                                Figure.of("activities.count").withDeals(filter),
                                Figure.of("conversion").withDeals(filter))))
                .extracting(FigureResult::value)
                .containsExactly(
                        new MetricValue.Count(1), new MetricValue.Count(1), new MetricValue.Percent(Ratio.of(1, 1)));
        assertThat(ids(
                        Sample.MAY,
                        new EvidenceRef(
                                Figure.of("activities.count").withDeals(filter),
                                "records",
                                new EvidenceRef.Slice.Whole(),
                                false)))
                .containsExactly("a2");
    }

    @Test
    void invoicesHaveNoPipeline() {
        assertThatThrownBy(() -> profiles.figures(
                        Sample.MAY,
                        List.of(Figure.of("invoices.paid.count").withDeals(Figure.DealFilter.pipeline("service")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Metric 'invoices.paid.count' is about invoices, which have neither pipeline nor stage;"
                        + " take the deal filter off this figure");
    }

    @Test
    void aFigureIsBrokenDownByAFieldThatItsRecordsHave() {
        assertThat(profiles.figures(Sample.MAY, List.of(Figure.of("conversion").by("pipeline")))
                        .get(0)
                        .value())
                .isEqualTo(new MetricValue.Breakdown(List.of(
                        new MetricValue.Slice("sales", new MetricValue.Percent(Ratio.of(1, 1))),
                        new MetricValue.Slice("service", new MetricValue.Percent(Ratio.of(1, 1))))));
        assertThatThrownBy(() -> profiles.figures(
                        Sample.MAY, List.of(Figure.of("invoices.paid.count").by("pipeline"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A figure of invoices cannot be broken down by 'pipeline', which they have not; they can by"
                        + " id, status, currency, responsible, and by an attribute, as attributes.NAME");
        assertThatThrownBy(() -> profiles.figures(
                        Sample.MAY, List.of(Figure.of("deals.won.count").by("closedAt"))))
                .hasMessage(
                        "A figure of deals cannot be broken down by 'closedAt', which is no text and no flag; they can"
                                + " by id, pipeline, stage, outcome, currency, responsible, and by an attribute, as"
                                + " attributes.NAME");
        assertThatThrownBy(() -> profiles.figures(
                        Sample.MAY, List.of(Figure.of("activities.count").by("stages"))))
                .hasMessageContaining("and by those of deals: id, pipeline, stage");
    }

    @Test
    void aFigureIsComparedWithTheSameFigureEarlier() {
        FigureResult result = profiles.figures(Sample.MAY.withComparison(Comparison.PREVIOUS), "deals.won.count")
                .get(0);

        FigureResult.Earlier earlier = result.earlier();
        assertThat(earlier.value()).isEqualTo(new MetricValue.Count(1));
        assertThat(earlier.period().label()).isEqualTo("2026-04");
        assertThat(earlier.change().kind()).isEqualTo(Change.Kind.CHANGED);
        assertThat(earlier.change().percent()).isEqualByComparingTo(Ratio.of(1, 1));
        assertThat(ids(
                        Sample.MAY.withComparison(Comparison.PREVIOUS),
                        earlier.evidence().get(0).ref()))
                .containsExactly("april");
    }

    @Test
    void aFigureWithoutBoundsIsNotCompared() {
        ProfileRequest allTime = Sample.MAY.withPeriod("all_time").withComparison(Comparison.PREVIOUS);

        assertThat(profiles.figure(allTime, "deals.won.count").earlier()).isNull();
        var earlier = new EvidenceRef(Figure.of("deals.won.count"), "records", new EvidenceRef.Slice.Whole(), true);
        assertThatThrownBy(() -> profiles.records(allTime, earlier, PageRequest.first(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The records of the comparison period were asked for, but period 'all_time' has none");
        assertThatThrownBy(() -> profiles.records(Sample.MAY, earlier, PageRequest.first(1)))
                .hasMessage("The records of the comparison period were asked for, but the request compares nothing;"
                        + " give it the comparison of the profile");
    }

    @Test
    void aFigureMayHaveAPeriodOfItsOwn() {
        FigureResult result = profiles.figures(
                        Sample.MAY, List.of(Figure.of("deals.won.count").withPeriod(ReportingPeriod.parse("2026-04"))))
                .get(0);

        assertThat(result.value()).isEqualTo(new MetricValue.Count(1));
        assertThat(result.period().label()).isEqualTo("2026-04");
        assertThat(ids(Sample.MAY, result.evidence().get(0).ref())).containsExactly("april");
    }

    @Test
    void theHostSaysWhichChannelsCount() {
        CrmProfiles quiet =
                Sample.profiles().silentChannels(Set.of(Channel.CALL)).build();

        assertThat(quiet.figure(Sample.MAY, "activities.count").value()).isEqualTo(new MetricValue.Count(0));
    }

    @Test
    void aListIsOrderedByAFieldOfItsRecords() {
        EvidenceRef won = ref("deals.won.count", "records");

        assertThat(ids(Sample.MAY, won)).containsExactly("big", "small");
        RecordList byAmount = profiles.records(Sample.MAY, won, new PageRequest("amount", false, null, 1));
        assertThat(byAmount.records()).extracting(CrmRecord::id).containsExactly("small");
        assertThat(byAmount.count()).isEqualTo(2);
        assertThat(profiles.records(
                                Sample.MAY, won, new PageRequest("amount", false, null, 1).withAfter(byAmount.next()))
                        .records())
                .extracting(CrmRecord::id)
                .containsExactly("big");
    }

    @Test
    void aListThatCannotBeIsRefusedWithWhatCan() {
        EvidenceRef won = ref("deals.won.count", "records");

        assertThatThrownBy(() -> profiles.records(Sample.MAY, won, new PageRequest("channel", true, null, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A list of deals cannot be ordered by 'channel'; it can by id, pipeline, stage, outcome,"
                        + " amount, currency, createdAt, closedAt, modifiedAt, cycle, responsible");
        assertThatThrownBy(() -> profiles.records(Sample.MAY, won, PageRequest.first(0)))
                .hasMessage("A page of 0 records was asked for; choose 1 to 10000");
        assertThatThrownBy(() -> profiles.records(Sample.MAY, won, PageRequest.first(10_001)))
                .hasMessage("A page of 10001 records was asked for; choose 1 to 10000");
        assertThatThrownBy(() ->
                        profiles.records(Sample.MAY, won, PageRequest.first(1).withAfter("!")))
                .hasMessageStartingWith("The page cursor is none of a list ordered by deal.closedAt;");
        assertThatThrownBy(() -> profiles.records(Sample.MAY, ref("conversion", "records"), PageRequest.first(1)))
                .hasMessage("Metric 'conversion' has no operand 'records' with records of the client; it has numerator,"
                        + " denominator");
        assertThatThrownBy(() -> profiles.records(
                        Sample.MAY, ref("communication.load.average", "numerator"), PageRequest.first(1)))
                .hasMessage("Metric 'communication.load.average' has no operand 'numerator' with records of the client;"
                        + " it has none, being about all clients");
    }

    @Test
    void aNumberTellsThatItsDataChangedSince() {
        FigureResult read = profiles.figure(Sample.MAY, "deals.won.value");
        Evidence evidence = read.evidence().get(0);
        CrmProfiles later = Sample.profiles()
                .source(Sample.recordsWith(Sample.deal("small", "11", "EUR", "2026-05-02T10:00:00Z")
                                .build())
                        .build())
                .build();
        CrmProfiles fewer = Sample.profiles()
                .source(Sample.recordsWith(Sample.deal("small", "10", "EUR", "2026-06-02T10:00:00Z")
                                .build())
                        .build())
                .build();

        assertThat(profiles.records(Sample.MAY, evidence.ref(), PageRequest.first(1))
                        .hasChangedSince(evidence))
                .isFalse();
        assertThat(later.records(Sample.MAY, evidence.ref(), PageRequest.first(1))
                        .hasChangedSince(evidence))
                .isTrue();
        Evidence count = profiles.figures(Sample.MAY, "deals.won.count")
                .get(0)
                .evidence()
                .get(0);
        assertThat(fewer.records(Sample.MAY, count.ref(), PageRequest.first(1)).hasChangedSince(count))
                .isTrue();
        assertThat(later.records(Sample.MAY, count.ref(), PageRequest.first(1)).hasChangedSince(count))
                .isFalse();
    }

    private static CrmProfiles at(String now) {
        return Sample.profiles()
                .source(InMemorySource.builder()
                        .clients(List.of(Client.builder(Sample.ANN, "Ann").build()))
                        .deals(List.of(
                                Sample.deal("first day", "10", "EUR", "2026-04-21T10:00:00Z")
                                        .build(),
                                Sample.deal("today", "10", "EUR", "2026-05-20T10:00:00Z")
                                        .build(),
                                Sample.deal("tomorrow", "10", "EUR", "2026-05-21T00:00:30Z")
                                        .build()))
                        .build())
                .clock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "last_30_days,   2026-04-21..2026-05-20, first day;today",
        "today,          2026-05-20, today",
        "trailing_1_months, 2026-04-21..2026-05-20, first day;today",
        "month_to_date,  2026-05-01..2026-05-20, today",
        "2026-05-20..,   2026-05-20.., today;tomorrow",
    })
    void aListThatIsOpenedAfterMidnightIsStillThatOfItsNumber(String period, String days, String deals) {
        ProfileRequest request = Sample.MAY.withPeriod(period).withCalendar(BusinessCalendar.of(ZoneOffset.UTC));
        Evidence evidence = at("2026-05-20T23:58:00Z")
                .figures(request, "deals.won.value")
                .get(0)
                .evidence()
                .get(0);
        // The list is opened by the text of an address, and by a request that may be another one by now.
        EvidenceRef ref = EvidenceRef.parse(evidence.address());

        for (ProfileRequest later : List.of(request, request.withPeriod("2020"))) {
            RecordList list = at("2026-05-21T00:01:00Z").records(later, ref, PageRequest.first(10));

            assertThat(list.records()).extracting(CrmRecord::id).containsExactlyInAnyOrder(deals.split(";"));
            assertThat(list.period().label()).isEqualTo(days);
            assertThat(list.hasChanged()).contains(false);
            assertThat(list.hasChangedSince(evidence)).isFalse();
            assertThat(list.readAt()).isEqualTo("2026-05-21T00:01:00Z");
            assertThat(list.ref().origin().readAt()).isEqualTo("2026-05-20T23:58:00Z");
        }
    }

    @Test
    void theListOfTheComparisonSideKeepsItsDaysToo() {
        ProfileRequest request = Sample.MAY
                .withPeriod("yesterday")
                .withComparison(Comparison.PREVIOUS)
                .withCalendar(BusinessCalendar.of(ZoneOffset.UTC));
        EvidenceRef ref = at("2026-04-23T23:58:00Z")
                .figures(request, "deals.won.value")
                .get(0)
                .earlier()
                .evidence()
                .get(0)
                .ref();

        RecordList list = at("2026-04-24T00:01:00Z").records(Sample.MAY, ref, PageRequest.first(10));

        assertThat(list.period().label()).isEqualTo("2026-04-21");
        assertThat(list.records()).extracting(CrmRecord::id).containsExactly("first day");
    }

    @Test
    void aListSaysByItsAddressAloneWhetherTheDataChanged() {
        Evidence value = profiles.figures(Sample.MAY, "deals.won.value")
                .get(0)
                .evidence()
                .get(0);
        Evidence count = profiles.figures(Sample.MAY, "deals.won.count")
                .get(0)
                .evidence()
                .get(0);
        CrmProfiles other = Sample.profiles()
                .source(Sample.records()
                        .deals(List.of(Sample.deal("more", "11", "EUR", "2026-05-02T10:00:00Z")
                                .build()))
                        .build())
                .build();

        for (Evidence evidence : List.of(value, count)) {
            EvidenceRef ref = EvidenceRef.parse(evidence.address());
            assertThat(profiles.records(Sample.MAY, ref, PageRequest.first(1)).hasChanged())
                    .contains(false);
            assertThat(other.records(Sample.MAY, ref, PageRequest.first(1)).hasChanged())
                    .contains(true);
        }
        assertThat(profiles.records(Sample.MAY, value.ref(), PageRequest.first(1))
                        .hasChanged())
                .isEmpty();
        EvidenceRef slice = EvidenceRef.parse(value.address()).withSlice(new EvidenceRef.Slice.Value("x"));
        assertThat(slice.origin().counted()).isNull();
        assertThat(slice.origin().readAt()).isEqualTo(value.ref().origin().readAt());
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

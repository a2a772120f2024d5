package io.github.crmprofile.misspelt;

import static io.github.crmprofile.architecture.MisspeltTrials.WORD;

import io.github.crmprofile.ClientRanking;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.architecture.MisspeltTrials;
import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.json.ProfileJson;
import io.github.crmprofile.json.RecordCsv;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.memory.LoadingSource;
import io.github.crmprofile.memory.RecordLoader;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Viewer;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a host asks, and how it shows the answers. */
final class FigureTrials {

    private static final Client ANN =
            Client.builder(ClientId.contact("1"), "Ann").build();
    private static final Deal WON = Deal.builder("d")
            .contact("1")
            .outcome(Outcome.WON)
            .amount(BigDecimal.ONE)
            .build();
    private static final ProfileRequest REQUEST = ProfileRequest.of(ANN.id()).withPeriod("all_time");
    private static final ProfileFormat ENGLISH = ProfileFormat.of(Locale.ENGLISH);

    private final CrmProfiles profiles =
            CrmProfiles.builder().source(source("EUR")).build();
    private final ClientRanking ranking = profiles.clients(ClientKind.CONTACT);
    private final FigureResult won = profiles.figure(REQUEST, "deals.won.count");

    static MisspeltTrials all() {
        var trials = new FigureTrials();
        return trials.requests().and(trials.answers()).and(trials.rankings()).and(trials.sources());
    }

    private static InMemorySource source(String currency) {
        return InMemorySource.builder()
                .clients(List.of(ANN))
                .deals(List.of(WON))
                .defaultCurrency(currency)
                .build();
    }

    private MisspeltTrials requests() {
        return new MisspeltTrials()
                .refused("CrmProfiles.figure(ProfileRequest, String)", () -> profiles.figure(REQUEST, WORD))
                .refused("CrmProfiles.figures(ProfileRequest, String[])", () -> profiles.figures(REQUEST, WORD))
                .answered("CrmProfiles.find(String, ClientKind, int)", List.of(), () -> profiles.find(WORD, null, 1))
                .refused(
                        "CrmProfilesBuilder.reportingCurrency(String, ExchangeRates)",
                        () -> CrmProfiles.builder()
                                .reportingCurrency(WORD, ExchangeRates.fixed("EUR", Map.of("USD", BigDecimal.ONE))))
                .refused("ProfileRequest.withPeriod(String)", WORD, () -> REQUEST.withPeriod(WORD))
                .kept("ProfileRequest.withUser(String)", () -> REQUEST.withUser(WORD))
                .refused("Figure.of(String)", () -> profiles.figures(REQUEST, List.of(Figure.of(WORD))))
                .refused(
                        "Figure.by(String)",
                        () -> profiles.figure(
                                REQUEST, Figure.of("deals.won.count").by(WORD)))
                .kept(
                        "Figure.DealFilter.pipeline(String)",
                        () -> Figure.DealFilter.pipeline(WORD).condition())
                .refused("EvidenceRef.parse(String)", () -> EvidenceRef.parse(WORD + "=1"))
                .refused("EvidenceRef.valueOf(String)", () -> EvidenceRef.valueOf(WORD + "=1"))
                .refused(
                        "PageRequest.withAfter(String)",
                        "cursor",
                        () -> records(PageRequest.first(1).withAfter(WORD)))
                .refused(
                        "PageRequest.withOrder(String, boolean)",
                        () -> records(PageRequest.first(1).withOrder(WORD, true)));
    }

    private Object records(PageRequest page) {
        return profiles.records(REQUEST, won.evidence().get(0).ref(), page);
    }

    private MisspeltTrials answers() {
        var compared = profiles.figure(
                REQUEST.withPeriod("2026").withComparison(Comparison.PREVIOUS), Figure.of("deals.won.count"));
        var profile = profiles.profile(REQUEST);
        return new MisspeltTrials()
                .refused("FigureResult.evidence(String)", () -> won.evidence(WORD))
                .refused(
                        "FigureResult.Earlier.evidence(String)",
                        () -> compared.earlier().evidence(WORD))
                .refused("Profile.value(String)", () -> profile.value(WORD))
                .refused("Profile.widget(String)", () -> profile.widget(WORD))
                .answered(
                        "WidgetResult.figure(String)",
                        Optional.empty(),
                        () -> profile.widget("conversion").figure(WORD))
                .kept("ProfileFormat.money(BigDecimal, String)", () -> ENGLISH.money(BigDecimal.ONE, WORD))
                .kept("ProfileFormat.slice(Figure, String)", () -> ENGLISH.slice(Figure.of("channel.load"), WORD))
                .kept("ProfileFormat.operand(String, String)", () -> ENGLISH.operand(WORD, "records"))
                .kept(
                        "ProfileFormat.operand(String, OperandPart)",
                        () -> ENGLISH.operand(
                                "conversion",
                                new ChangeExplanation.OperandPart(
                                        WORD, null, null, new ChangeExplanation.Difference(null, new TreeMap<>()))))
                .refused(
                        "ProfileJson.readValue(String, ResolvedPeriod)",
                        () -> ProfileJson.readValue("{\"type\": \"" + WORD + "\"}", won.period()))
                .kept(
                        "RecordCsv.of(ProfileFormat, ZoneId, String[])",
                        () -> RecordCsv.of(ENGLISH, ZoneOffset.UTC, WORD).header(RecordKind.DEAL));
    }

    private MisspeltTrials rankings() {
        return new MisspeltTrials()
                .refused("ClientRanking.columns(String[])", () -> ranking.columns(WORD))
                .refused("ClientRanking.withPeriod(String)", WORD, () -> ranking.withPeriod(WORD))
                .refused("ClientRanking.orderBy(String)", () -> ranking.orderBy(WORD))
                .refused(
                        "ClientRanking.withCurrency(String)",
                        () -> ranking.orderBy("deals.won.count").withCurrency(WORD))
                .refused("ClientRanking.page(int, String)", "cursor", () -> ranking.page(1, WORD))
                .refused("Segment.between(String, String, String)", () -> Segment.between("conversion", WORD, null))
                .refused(
                        "Segment.between(String, Instant, Instant)",
                        () -> ranking.where(Segment.between(WORD, won.period().from(), null)))
                .refused("Segment.equal(String, String)", () -> ranking.where(Segment.equal("deals.won.count", WORD)))
                .refused("Segment.known(String)", () -> ranking.where(Segment.known(WORD)))
                .refused("Segment.undefined(String)", () -> ranking.where(Segment.not(Segment.undefined(WORD))));
    }

    /** A loader of one client. */
    private record OneClient() implements RecordLoader.OfDeals {
        @Override
        public Collection<Deal> deals(Set<ClientId> clients) {
            return List.of(WON);
        }

        @Override
        public Collection<Client> clients(Set<ClientId> ids) {
            return List.of(ANN);
        }

        @Override
        public Collection<Client> contactsOf(Set<String> companies) {
            return List.of();
        }

        @Override
        public Stream<ClientId> ids(ClientKind kind) {
            return Stream.of(ANN.id());
        }

        @Override
        public Collection<Client> find(NameSearch search) {
            return List.of();
        }
    }

    private MisspeltTrials sources() {
        return new MisspeltTrials()
                .kept(
                        "InMemorySource.Builder.defaultCurrency(String)",
                        () -> CrmProfiles.builder()
                                .source(source(WORD))
                                .build()
                                .figure(REQUEST, "deals.won.value")
                                .value())
                .kept(
                        "LoadingSource.withDefaultCurrency(String)",
                        () -> CrmProfiles.builder()
                                .source(LoadingSource.of(new OneClient()).withDefaultCurrency(WORD))
                                .build()
                                .figure(REQUEST, "deals.won.value")
                                .value())
                .answered(
                        "RecordLoader.OfDeals.activitiesOfDeals(Set)",
                        List.<Activity>of(),
                        () -> new OneClient().activitiesOfDeals(Set.of(WORD)))
                .answered(
                        "RecordLoader.records(RecordKind, Set)",
                        List.of(),
                        () -> new OneClient().records(RecordKind.DEAL, Set.of(WORD)))
                .answered(
                        "CrmProfiles.records(RecordKind, Collection, Viewer)",
                        List.of(),
                        () -> profiles.records(RecordKind.DEAL, List.of(WORD), Viewer.everything()))
                .answered(
                        "ProfileSource.find(String, ClientKind, int)",
                        List.of(),
                        () -> source("EUR").find(WORD, null, 1));
    }
}

package io.github.crmprofile.contract;

import io.github.crmprofile.ClientRanking;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.CrmProfilesBuilder;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.ranking.RankedClient;
import io.github.crmprofile.ranking.RankingPage;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.ProfileSource;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a source and the records in memory say of which clients are first, and why numbers changed. */
final class RankingCheck {

    private static final List<String> ORDERS = List.of("response.time.average", "rfm.recency.score");
    /** What some databases can put clients in order by. */
    private static final List<String> ORDERS_OF_ALL = List.of("conversion", "activities.count");

    /** By which some databases can choose. */
    private static final Segment BUSY = Segment.between("activities.count", "1", "40");

    private static final Segment CONVERTED = Segment.between("conversion", "0.5", null);
    private static final Segment RICH =
            new Segment.Between(Figure.of("deals.won.value"), new BigDecimal("100"), null, "EUR");

    private static final Segment WORTH = Segment.between("deals.won.value", "100", null);
    private static final int PAGE = 6;

    private RankingCheck() {}

    /** One line for each client of each ranking, and for each part of each change. */
    static List<String> lines(ProfileVectors vectors, ProfileSource source) {
        CrmProfilesBuilder builder = CrmProfiles.builder()
                .source(source)
                .clock(Clock.fixed(vectors.now(), ZoneOffset.UTC))
                .calendar(vectors.calendar());
        CrmProfiles profiles = builder.build();
        CrmProfiles converted = builder.reportingCurrency(
                        "EUR", ExchangeRates.fixed("EUR", Map.of("USD", new BigDecimal("0.9"))))
                .build();
        ProfileRequest year = vectors.requests().get(0).request().withPeriod("trailing_1_years");
        var lines = new ArrayList<String>();
        Segment some = Segment.any(
                Segment.between("activities.days_since_last", null, "400"), Segment.undefined("conversion"));
        for (ClientKind kind : ClientKind.values()) {
            ClientRanking ranking =
                    profiles.clients(kind).withRequest(year).columns("deals.open.count", "response.count");
            for (String order : ORDERS) {
                lines.addAll(pages(order, ranking.orderBy(order).where(some)));
            }
            for (String order : ORDERS_OF_ALL) {
                lines.addAll(pages(order, ranking.orderBy(order)));
                lines.addAll(pages(order, ranking.orderBy(order).lowestFirst().where(BUSY)));
            }
            ClientRanking inEuro = ranking.orderBy("deals.won.value").withCurrency("EUR");
            lines.addAll(pages("EUR", inEuro));
            lines.addAll(pages("EUR", inEuro.where(CONVERTED).where(BUSY)));
            lines.addAll(pages("id", ranking.where(RICH)));
            lines.addAll(pages("money", ranking.orderBy("deals.won.value")));
            lines.addAll(pages("id", ranking.where(Segment.any(Segment.not(BUSY), WORTH))));
            lines.addAll(pages(
                    "converted",
                    converted
                            .clients(kind)
                            .withRequest(year)
                            .orderBy("deals.won.value")
                            .where(WORTH)));
        }
        vectors.requests().stream()
                .map(each -> each.request().client())
                .distinct()
                .limit(1)
                .forEach(client -> lines.addAll(changes(profiles, year, client)));
        return lines;
    }

    private static List<String> pages(String order, ClientRanking ranking) {
        var lines = new ArrayList<String>();
        String after = null;
        do {
            RankingPage page;
            try {
                page = ranking.page(PAGE, after);
            } catch (IllegalArgumentException severalCurrencies) {
                lines.add(order + " " + severalCurrencies.getMessage());
                return lines;
            }
            page.clients().forEach(client -> lines.add(order + " " + page.count() + " " + line(client)));
            after = page.next();
        } while (after != null);
        return lines;
    }

    private static String line(RankedClient client) {
        FigureResult order = client.order();
        return client.place() + " " + client.client().id() + " " + (order == null ? "" : order.value()) + " "
                + client.columns().stream().map(FigureResult::value).toList();
    }

    private static List<String> changes(CrmProfiles profiles, ProfileRequest request, ClientId client) {
        var lines = new ArrayList<String>();
        ProfileRequest compared = request.withClient(client).withComparison(Comparison.PREVIOUS);
        for (Figure figure : List.of(
                Figure.of("deals.won.count").by("responsible"),
                Figure.of("deals.open.count"),
                Figure.of("response.count").by("channel"),
                Figure.of("conversion"))) {
            ChangeExplanation why = profiles.explainChange(compared, figure);
            why.operands().forEach(part -> lines.add(figure.metric() + part));
            why.slices().forEach(part -> lines.add(figure.metric() + part.key() + part.difference()));
            why.records()
                    .forEach(part -> lines.add(figure.metric()
                            + part.movement()
                            + part.difference()
                            + part.evidence().count()));
        }
        return lines;
    }
}

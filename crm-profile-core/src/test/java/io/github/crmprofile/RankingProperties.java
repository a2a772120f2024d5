package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.contract.ProfileCase;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.ranking.RankOrder;
import io.github.crmprofile.ranking.RankedClient;
import io.github.crmprofile.ranking.RankingPage;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.standard.StandardMetrics;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** A ranking is the order of the single profiles, and a segment those clients whose own profile satisfies the condition. */
class RankingProperties {

    @Property(tries = 150)
    void aRankingIsTheOrderOfTheSingleProfiles(
            @ForAll("cases") ProfileCase asked,
            @ForAll("ordered") String metric,
            @ForAll boolean isDescending,
            @ForAll @IntRange(min = 1, max = 3) int limit) {
        CrmProfiles profiles = profiles(asked);
        Map<ClientId, MetricValue> single = single(profiles, asked, metric);
        List<ClientId> expected = new ArrayList<>(single.keySet());
        expected.sort(inOrder(single, isDescending));
        ClientRanking ranking = ranking(profiles, asked).orderBy(new RankOrder(Figure.of(metric), isDescending, null));
        if (hasSeveralCurrencies(single.values())) {
            assertThatThrownBy(() -> ranking.page(limit, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + metric + "', whose amounts are in several currencies");
            return;
        }

        List<RankedClient> ranked = all(ranking, limit, expected.size());

        assertThat(ranked).extracting(client -> client.client().id()).containsExactlyElementsOf(expected);
        assertThat(ranked)
                .allSatisfy(client -> assertThat(client.order().value())
                        .isEqualTo(single.get(client.client().id())));
        for (int i = 0; i < ranked.size(); i++) {
            assertThat(ranked.get(i).place()).isEqualTo(i + 1);
        }
    }

    private static boolean hasSeveralCurrencies(Collection<MetricValue> values) {
        var currencies = new TreeSet<String>();
        for (MetricValue value : values) {
            Quantity quantity = Quantity.of(value, null);
            if (quantity.currency() != null) {
                currencies.add(quantity.currency());
            } else if (Reason.SEVERAL_CURRENCIES.equals(quantity.undefined())
                    && !(value instanceof MetricValue.Undefined)) {
                return true;
            }
        }
        return currencies.size() > 1;
    }

    private static Comparator<ClientId> inOrder(Map<ClientId, MetricValue> values, boolean isDescending) {
        return (a, b) -> {
            Ratio x = Quantity.of(values.get(a), null).number();
            Ratio y = Quantity.of(values.get(b), null).number();
            int byValue = x == null || y == null
                    ? Boolean.compare(x == null, y == null)
                    : isDescending ? y.compareTo(x) : x.compareTo(y);
            return byValue != 0 ? byValue : a.compareTo(b);
        };
    }

    @Property(tries = 150)
    void aSegmentIsThoseWhoseOwnProfileSatisfiesIt(
            @ForAll("cases") ProfileCase asked, @ForAll("segments") Segment segment) {
        CrmProfiles profiles = profiles(asked);
        var expected = new TreeSet<ClientId>();
        for (ClientId id : ids(asked)) {
            if (segment.holds(figure ->
                    profiles.figure(asked.request().withClient(id), figure).value())) {
                expected.add(id);
            }
        }

        RankingPage page = ranking(profiles, asked).where(segment).page(100, null);
        var streamed = new TreeSet<ClientId>();
        ranking(profiles, asked)
                .where(segment)
                .forEach(client -> streamed.add(client.client().id()));

        assertThat(page.clients()).extracting(client -> client.client().id()).containsExactlyElementsOf(expected);
        assertThat(page.count()).isEqualTo(expected.size());
        assertThat(streamed).isEqualTo(expected);
    }

    @Property(tries = 100)
    void aColumnIsTheNumberOfTheOwnProfileWithItsRecords(@ForAll("cases") ProfileCase asked) {
        CrmProfiles profiles = profiles(asked);
        String[] columns = {"deals.won.value", "conversion", "channel.load", "response.count", "rfm.score"};

        for (RankedClient client :
                ranking(profiles, asked).columns(columns).page(100, null).clients()) {
            List<FigureResult> own = profiles.figures(
                    asked.request()
                            .withComparison(null)
                            .withClient(client.client().id()),
                    columns);
            assertThat(client.columns()).isEqualTo(own);
        }
    }

    @Property(tries = 100)
    void scoresAreMonotoneAndEqualForEqualValues(@ForAll("cases") ProfileCase asked) {
        CrmProfiles profiles = profiles(asked);
        for (String part : List.of("recency", "frequency", "monetary")) {
            Map<ClientId, MetricValue> values = single(profiles, asked, "rfm." + part);
            Map<ClientId, MetricValue> scores = single(profiles, asked, "rfm." + part + ".score");
            scores.forEach((a, scoreOfA) -> scores.forEach((b, scoreOfB) -> {
                if (scoreOfA instanceof MetricValue.Grade x && scoreOfB instanceof MetricValue.Grade y) {
                    int compared = Quantity.of(values.get(a), null)
                            .number()
                            .compareTo(Quantity.of(values.get(b), null).number());
                    int better = part.equals("recency") ? -compared : compared;
                    assertThat(Integer.signum(x.grade() - y.grade()) * Integer.signum(better))
                            .isGreaterThanOrEqualTo(0);
                    assertThat(better != 0 || x.equals(y)).isTrue();
                }
            }));
        }
    }

    private static Map<ClientId, MetricValue> single(CrmProfiles profiles, ProfileCase asked, String metric) {
        var values = new HashMap<ClientId, MetricValue>();
        ids(asked)
                .forEach(id -> values.put(
                        id,
                        profiles.figure(asked.request().withClient(id), metric).value()));
        return values;
    }

    private static List<ClientId> ids(ProfileCase asked) {
        return asked.data().clients().stream()
                .map(Client::id)
                .filter(id -> id.kind() == asked.request().client().kind())
                .distinct()
                .toList();
    }

    private static List<RankedClient> all(ClientRanking ranking, int limit, int count) {
        var all = new ArrayList<RankedClient>();
        String after = null;
        do {
            RankingPage page = ranking.page(limit, after);
            assertThat(page.count()).isEqualTo(count);
            all.addAll(page.clients());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static ClientRanking ranking(CrmProfiles profiles, ProfileCase asked) {
        return profiles.clients(asked.request().client().kind()).withRequest(asked.request());
    }

    private static CrmProfiles profiles(ProfileCase asked) {
        return CrmProfiles.builder()
                .source(asked.data().inMemory())
                .clock(Clock.fixed(asked.now(), ZoneOffset.UTC))
                .reportingCurrency("EUR", ExchangeRates.fixed("EUR", Map.of("USD", new BigDecimal("0.9"))))
                .build();
    }

    @Provide
    Arbitrary<ProfileCase> cases() {
        return ProfileCase.arbitrary(ChronoUnit.NANOS);
    }

    @Provide
    Arbitrary<String> ordered() {
        return Arbitraries.of(ids(true));
    }

    private static List<String> ids(boolean isOrdered) {
        return StandardMetrics.registry().ids().stream()
                .filter(id -> {
                    Metric metric = StandardMetrics.registry().get(id);
                    return metric.kind().orElseThrow().isOrdered() == isOrdered;
                })
                .toList();
    }

    @Provide
    Arbitrary<Segment> segments() {
        Arbitrary<@Nullable String> bounds =
                Arbitraries.of("0", "1", "2", "-1", "50", "100").injectNull(0.3);
        Arbitrary<Segment> between = Combinators.combine(Arbitraries.of(ids(true)), bounds, bounds)
                .as((metric, a, b) -> {
                    boolean isInOrder = a == null || b == null || new BigDecimal(a).compareTo(new BigDecimal(b)) <= 0;
                    return Segment.between(metric, isInOrder ? a : b, isInOrder ? b : a);
                });
        Arbitrary<Segment> equal =
                Arbitraries.of("email", "call").map(code -> Segment.equal("channel.preferred", code));
        Arbitrary<Segment> known = Arbitraries.of(ids(true)).map(Segment::known);
        Arbitrary<Segment> undefined = Arbitraries.of(ids(true)).map(Segment::undefined);
        Arbitrary<Segment> leaves = Arbitraries.oneOf(between, between, equal, known, undefined);
        Arbitrary<Segment> lists = leaves.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(parts -> Arbitraries.of(new Segment.All(parts), new Segment.Any(parts)));
        return Arbitraries.oneOf(leaves, leaves.map(Segment::not), lists, lists.map(Segment::not));
    }

    @Example
    void whatCannotBeAskedIsRefusedWithTheReason() {
        CrmProfiles profiles = Sample.profiles().build();
        ClientRanking ranking = profiles.clients(ClientKind.CONTACT);

        assertThatThrownBy(() -> ranking.orderBy("channel.load"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Clients cannot be ordered by 'channel.load', which is of kind BREAKDOWN;"
                        + " choose a metric that is one number");
        assertThatThrownBy(() -> ranking.orderBy(
                        RankOrder.highestFirst(Figure.of("conversion").by("channel"))))
                .hasMessage("Clients are ordered by a figure in one piece, which that of 'conversion' is not;"
                        + " leave by(…) and over(…) out");
        assertThatThrownBy(() -> ranking.page(20, "x"))
                .hasMessage("The page cursor is none of a list ordered by id; give back the 'next' of the page before,"
                        + " with the same order, or none for the first page");
        assertThatThrownBy(() -> ranking.page(0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Segment.between("conversion", "50", "20"))
                .hasMessage("'conversion' between 50 and 20 holds of no client; give the lower bound first");
        assertThat(Stream.of("x", "1,5"))
                .allSatisfy(text -> assertThatThrownBy(() -> Segment.between("conversion", text, null))
                        .hasMessage("A bound of 'conversion' is '" + text + "'; give a decimal, such as 12.5"));
    }
}

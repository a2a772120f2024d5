package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.contract.ProfileCase;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.Metric.Statistic;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.standard.ActivityMetrics;
import io.github.crmprofile.standard.DealMetrics;
import io.github.crmprofile.standard.InvoiceMetrics;
import io.github.crmprofile.standard.StandardMetrics;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A statistic over all clients is that of the numbers which their own profiles show. */
class AcrossClientsProperties {

    private static final List<Metric> OF = List.of(
            DealMetrics.WON_COUNT,
            DealMetrics.WON_VALUE,
            DealMetrics.WIN_RATE,
            DealMetrics.CYCLE_AVERAGE,
            ActivityMetrics.COUNT,
            ActivityMetrics.DAYS_SINCE_LAST,
            InvoiceMetrics.OUTSTANDING_VALUE);

    private static String id(Metric of, Statistic statistic) {
        return of.id() + "." + statistic.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static CrmProfiles profiles(ProfileCase asked) {
        List<Metric> all = new ArrayList<>();
        for (Metric of : OF) {
            for (Statistic statistic : Statistic.values()) {
                boolean isSum = of == DealMetrics.WIN_RATE
                        || of == DealMetrics.CYCLE_AVERAGE
                        || of == ActivityMetrics.DAYS_SINCE_LAST;
                if (statistic != Statistic.TOTAL || !isSum) {
                    all.add(Metrics.acrossClients(id(of, statistic), of, statistic));
                }
            }
        }
        return CrmProfiles.builder()
                .source(new GroupingSource(asked.data().inMemory()))
                .metrics(StandardMetrics.registry().toBuilder().addAll(all).build())
                .clock(Clock.fixed(asked.now(), ZoneOffset.UTC))
                .reportingCurrency(
                        "EUR", ExchangeRates.fixed("EUR", Map.of("USD", new BigDecimal("0.9"), "BTC", BigDecimal.TEN)))
                .build();
    }

    private static List<Ratio> numbers(CrmProfiles profiles, ProfileCase asked, Metric of) {
        return asked.data().clients().stream()
                .map(Client::id)
                .filter(client -> client.kind() == asked.request().client().kind())
                .distinct()
                .flatMap(client -> Stream.ofNullable(number(profiles, asked, client, of)))
                .sorted()
                .toList();
    }

    private static Ratio number(CrmProfiles profiles, ProfileCase asked, ClientId client, Metric of) {
        return Quantity.of(
                        profiles.figure(asked.request().withClient(client), of.id())
                                .value(),
                        null)
                .number();
    }

    @Property(tries = 150)
    void middleHighestAndPlacesAreThoseOfTheSingleProfiles(
            @ForAll("cases") ProfileCase asked, @ForAll("metrics") Metric of) {
        CrmProfiles profiles = profiles(asked);
        List<Ratio> numbers = numbers(profiles, asked, of);
        Ratio own = number(profiles, asked, asked.request().client(), of);
        List<MetricValue> values = Stream.of(Statistic.MEDIAN, Statistic.HIGHEST, Statistic.RANK, Statistic.QUINTILE)
                .map(statistic ->
                        profiles.figure(asked.request(), id(of, statistic)).value())
                .toList();
        int size = numbers.size();
        if (size == 0) {
            assertThat(values).allSatisfy(value -> assertThat(value).isInstanceOf(MetricValue.Undefined.class));
            return;
        }
        Ratio median = numbers.get((size - 1) / 2).plus(numbers.get(size / 2)).dividedBy(Ratio.of(2, 1));
        assertNumber(values.get(0), median, of);
        assertNumber(values.get(1), numbers.get(size - 1), of);
        if (own == null) {
            assertThat(values.get(2)).isInstanceOf(MetricValue.Undefined.class);
            assertThat(values.get(3)).isInstanceOf(MetricValue.Undefined.class);
            return;
        }
        long above = numbers.stream().filter(other -> other.compareTo(own) > 0).count();
        long below = numbers.stream().filter(other -> other.compareTo(own) < 0).count();
        assertThat(values.get(2)).isEqualTo(new MetricValue.Rank(1 + above, size));
        assertThat(values.get(3)).isEqualTo(new MetricValue.Grade((int) (1 + 5 * below / size), 5));
    }

    @Property(tries = 100)
    void meanAndTotalAreThoseOfTheSingleProfiles(@ForAll("cases") ProfileCase asked, @ForAll("sums") Metric of) {
        CrmProfiles profiles = profiles(asked);
        List<Ratio> numbers = numbers(profiles, asked, of);
        Ratio sum = numbers.stream().reduce(Ratio.of(0, 1), Ratio::plus);
        MetricValue mean =
                profiles.figure(asked.request(), id(of, Statistic.AVERAGE)).value();
        MetricValue total =
                profiles.figure(asked.request(), id(of, Statistic.TOTAL)).value();

        assertNumber(mean, sum.dividedBy(Ratio.of(numbers.size(), 1)), of);
        boolean isCompany = asked.request().client().kind() == io.github.crmprofile.model.ClientKind.COMPANY;
        boolean isShared = of == ActivityMetrics.COUNT
                || (isCompany
                        ? asked.request().scope() == CompanyScope.WITH_CONTACTS
                        : of != InvoiceMetrics.OUTSTANDING_VALUE
                                && asked.request().attribution() == Attribution.EACH);
        if (isShared) {
            assertThat(total).isEqualTo(new MetricValue.Undefined(Reason.SHARED_RECORDS));
        } else {
            assertNumber(total, sum, of);
        }
    }

    /** Of money without an amount there is no mean, and no currency. */
    private static void assertNumber(MetricValue value, Ratio expected, Metric of) {
        if (value instanceof MetricValue.Undefined
                && (of == DealMetrics.WON_VALUE || of.id().startsWith("invoices."))) {
            assertThat(expected.signum()).isZero();
            return;
        }
        Ratio number = value instanceof MetricValue.Elapsed elapsed && of == ActivityMetrics.DAYS_SINCE_LAST
                ? elapsed.seconds().dividedBy(Ratio.of(86_400, 1))
                : Objects.requireNonNull(Quantity.of(value, null).number());
        assertThat(number).as(value.toString()).isEqualByComparingTo(expected);
    }

    @Property(tries = 20)
    void nobodyWithMoneyInTwoCurrenciesIsComparedWithoutAReportingCurrency(@ForAll("cases") ProfileCase asked) {
        Metric rank = Metrics.acrossClients("rank", DealMetrics.WON_VALUE, Statistic.RANK);
        CrmProfiles profiles = CrmProfiles.builder()
                .source(asked.data().inMemory())
                .metrics(StandardMetrics.registry().toBuilder().add(rank).build())
                .clock(Clock.fixed(asked.now(), ZoneOffset.UTC))
                .build();
        long currencies = asked.data().clients().stream()
                .map(Client::id)
                .filter(client -> client.kind() == asked.request().client().kind())
                .map(client -> ((MetricValue.Money)
                                profiles.figure(asked.request().withClient(client), "deals.won.value")
                                        .value())
                        .amounts())
                .reduce(Amounts.NONE, Amounts::plus)
                .currencies()
                .size();

        MetricValue value = profiles.figure(asked.request(), "rank").value();

        assertThat(value instanceof MetricValue.Undefined).isEqualTo(currencies > 1);
    }

    @Provide
    Arbitrary<ProfileCase> cases() {
        return ProfileCase.arbitrary(ChronoUnit.NANOS);
    }

    @Provide
    Arbitrary<Metric> metrics() {
        return Arbitraries.of(OF);
    }

    @Provide
    Arbitrary<Metric> sums() {
        return Arbitraries.of(
                DealMetrics.WON_COUNT, DealMetrics.WON_VALUE, ActivityMetrics.COUNT, InvoiceMetrics.OUTSTANDING_VALUE);
    }
}

package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ConvertedTotal;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.model.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UnconvertedTest {

    private static final ClientId ANN = ClientId.contact("ann");

    private static Deal won(String id, String amount, String currency, String closedAt) {
        return Deal.builder(id)
                .contact("ann")
                .outcome(Outcome.WON)
                .amount(new BigDecimal(amount))
                .currency(currency)
                .closedAt(Instant.parse(closedAt))
                .build();
    }

    private static CrmProfiles profiles(ExchangeRates rates) {
        return CrmProfiles.builder()
                .source(InMemorySource.builder()
                        .clients(List.of(Client.builder(ANN, "Ann").build()))
                        .deals(List.of(
                                won("eur", "10", "EUR", "2026-05-02T10:00:00Z"),
                                won("early", "20", "USD", "2026-05-03T21:59:59Z"),
                                won("late", "30", "USD", "2026-05-03T22:00:00Z"),
                                won("yen", "40", "JPY", "2026-05-04T10:00:00Z"),
                                Deal.builder("no-amount")
                                        .contact("ann")
                                        .outcome(Outcome.WON)
                                        .currency("JPY")
                                        .closedAt(Instant.parse("2026-05-04T10:00:00Z"))
                                        .build()))
                        .build())
                .clock(Clock.fixed(Instant.parse("2026-05-17T12:00:00Z"), ZoneOffset.UTC))
                .zone(ZoneId.of("Europe/Rome"))
                .reportingCurrency("EUR", rates)
                .build();
    }

    private static ConvertedTotal total(CrmProfiles profiles, ProfileRequest request) {
        var money =
                (MetricValue.Money) profiles.figure(request, "deals.won.value").value();
        return Objects.requireNonNull(money.converted());
    }

    private static List<String> unconverted(CrmProfiles profiles, ProfileRequest request) {
        Evidence won = profiles.figure(request, "deals.won.value").evidence().get(0);
        EvidenceRef ref = EvidenceRef.parse(
                won.ref().withSlice(new EvidenceRef.Slice.Unconverted()).toString());
        return profiles.records(request, ref, PageRequest.first(10)).records().stream()
                .map(CrmRecord::id)
                .toList();
    }

    private final ProfileRequest request = ProfileRequest.of(ANN).withPeriod("2026-05");

    @Test
    void withFixedRatesTheyAreThoseOfTheCurrenciesWithoutOne() {
        CrmProfiles profiles = profiles(ExchangeRates.fixed("EUR", Map.of("USD", new BigDecimal("0.5"))));
        ConvertedTotal total = total(profiles, request);
        assertThat(total.amount()).isEqualByComparingTo("35");
        assertThat(total.missingRates()).containsExactly("JPY");
        assertThat(total.leftOut()).isEqualTo(1);
        assertThat(unconverted(profiles, request)).containsExactly("yen");
    }

    @Test
    void withDailyRatesTheDayIsThatOfTheBusinessZone() {
        var usd = Map.of(LocalDate.of(2026, 5, 4), new BigDecimal("0.5"));
        CrmProfiles profiles = profiles(ExchangeRates.byDay("EUR", Map.of("USD", usd)));
        ConvertedTotal total = total(profiles, request);
        assertThat(total.amount()).isEqualByComparingTo("25");
        assertThat(total.leftOut()).isEqualTo(2);
        assertThat(unconverted(profiles, request)).containsExactly("yen", "early");
    }

    @Test
    void aNumberThatIsNoSumOfMoneyHasNone() {
        CrmProfiles profiles = profiles(ExchangeRates.fixed("EUR", Map.of()));
        EvidenceRef ref = EvidenceRef.parse("metric=deals.won.count&operand=records&unconverted=true");
        assertThatThrownBy(() -> profiles.records(request, ref, PageRequest.first(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Records without a rate were asked for, of a number that is no sum of money; leave 'unconverted' out");
    }
}

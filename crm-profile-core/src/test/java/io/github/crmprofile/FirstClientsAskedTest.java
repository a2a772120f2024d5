package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.ExchangeRates;
import io.github.crmprofile.ranking.RankOrder;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.FirstClients;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.NumberCondition;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What a source is asked to put in order, and what is read of all clients without asking it. */
class FirstClientsAskedTest {

    private final List<ClientsInOrder> asked = new ArrayList<>();

    /** A source without clients that keeps what it is asked to put in order, and cannot do it. */
    private final class Asked implements ProfileSource {
        private final ProfileSource empty = InMemorySource.builder().build();

        @Override
        public void read(Plan plan, Consumer<ClientAnswer> answers) {
            empty.read(plan, answers);
        }

        @Override
        public boolean readFirst(
                ClientsInOrder order, Function<FirstClients, Optional<Plan>> second, Consumer<ClientAnswer> answers) {
            asked.add(order);
            return false;
        }

        @Override
        public RecordPage list(RecordQuery query) {
            return empty.list(query);
        }

        @Override
        public List<CrmRecord> lookUp(RecordLookup lookup) {
            return empty.lookUp(lookup);
        }

        @Override
        public List<Client> find(NameSearch search) {
            return empty.find(search);
        }
    }

    private ClientRanking inEuro() {
        return CrmProfiles.builder()
                .source(new Asked())
                .reportingCurrency("EUR", ExchangeRates.fixed("EUR", Map.of("USD", new BigDecimal("0.9"))))
                .build()
                .clients(ClientKind.CONTACT);
    }

    private static Segment wonFrom(String bound, String currency) {
        return new Segment.Between(Figure.of("deals.won.value"), new BigDecimal(bound), null, currency);
    }

    @Test
    void boundsAreInTheUnitOfTheNumber() {
        inEuro().orderBy("deals.won.count")
                .lowestFirst()
                .where(Segment.between("conversion", "25", "50"))
                .where(Segment.between("communication.load", "25", null))
                .page(1, null);

        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).isDescending()).isFalse();
        assertThat(compared())
                .extracting(NumberCondition.Between::from)
                .containsExactly(new BigDecimal("0.25"), new BigDecimal("25"));
        assertThat(compared().get(0).to()).isEqualTo("0.50");
    }

    @Test
    void moneyIsBoundedInTheCurrencyThatIsNamed() {
        inEuro().where(wonFrom("100", "USD")).page(1, null);

        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).number()).isNull();
        assertThat(compared().get(0).number())
                .asInstanceOf(InstanceOfAssertFactories.type(ClientNumber.Whole.class))
                .satisfies(sum -> assertThat(sum.query().selection().condition().toString())
                        .contains("USD"));
    }

    @Test
    void convertedMoneyIsItsSumWhereAllIsInTheReportingCurrency() {
        inEuro().where(wonFrom("100", "EUR")).page(1, null);
        inEuro().orderBy("deals.won.value").page(1, null);
        inEuro().orderBy(new RankOrder(Figure.of("deals.won.value"), true, "EUR"))
                .page(1, null);

        assertThat(asked).hasSize(3);
        assertThat(Stream.of(
                        compared().get(0).number(),
                        asked.get(1).number(),
                        asked.get(2).number()))
                .allSatisfy(number -> assertThat(number)
                        .asInstanceOf(InstanceOfAssertFactories.type(ClientNumber.OneCurrency.class))
                        .extracting(ClientNumber.OneCurrency::currency)
                        .isEqualTo("EUR"));
    }

    @Test
    void conditionsAreCombinedAsTheyAreSaid() {
        Segment many = Segment.between("activities.count", "3", null);
        inEuro().where(Segment.any(Segment.not(many), Segment.undefined("conversion")))
                .page(1, null);

        var parts = ((NumberCondition.All) asked.get(0).condition()).parts();
        NumberCondition.Between busy = compared().get(0);
        assertThat(parts)
                .last()
                .isEqualTo(new NumberCondition.Any(List.of(
                        new NumberCondition.Not(busy),
                        new NumberCondition.Not(
                                new NumberCondition.Between(compared().get(1).number(), null, null)))));
        assertThat(busy.from()).isEqualTo("3");
    }

    @Test
    void countsAndSumsAreDefinedWhateverTheyAre() {
        inEuro().where(Segment.all(Segment.known("deals.won.value"), Segment.not(Segment.undefined("deals.won.count"))))
                .page(1, null);

        assertThat(compared()).isEmpty();
    }

    @Test
    void whatIsNoCountRatioOrSumIsComparedAmongAllClients() {
        inEuro().orderBy("deals.won.count")
                .where(Segment.between("activities.days_since_last", "60", null))
                .page(1, null);
        inEuro().orderBy("deals.won.average").page(1, null);
        inEuro().where(Segment.not(Segment.equal("channel.preferred", "call"))).page(1, null);

        assertThat(asked).isEmpty();
    }

    private List<NumberCondition.Between> compared() {
        var compared = new ArrayList<NumberCondition.Between>();
        asked.get(0).condition().forEach(compared::add);
        return compared;
    }
}

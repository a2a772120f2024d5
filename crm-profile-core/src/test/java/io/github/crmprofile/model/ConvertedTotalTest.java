package io.github.crmprofile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertedTotalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 17);
    private static final ExchangeRates RATES =
            ExchangeRates.fixed("EUR", Map.of("USD", new BigDecimal("0.9"), "GBP", new BigDecimal("1.15")));
    private static final Amounts MIXED = Amounts.of("EUR", new BigDecimal("100"))
            .plus(Amounts.of("USD", new BigDecimal("10.05")))
            .plus(Amounts.of("GBP", new BigDecimal("2")));

    @Test
    void convertsExactly() {
        ConvertedTotal total = ConvertedTotal.of(MIXED, "EUR", RATES, null);
        assertThat(total).isEqualTo(new ConvertedTotal("EUR", new BigDecimal("111.345"), 3, new TreeSet<>(), 0));
        assertThat(total.isPartial()).isFalse();
    }

    @Test
    void leavesOutAndCountsWhatHasNoRate() {
        Amounts amounts = MIXED.plus(Amounts.of("JPY", new BigDecimal("500")))
                .plus(Amounts.of("JPY", new BigDecimal("1")))
                .plus(Amounts.of("CHF", new BigDecimal("3")));
        ConvertedTotal total = ConvertedTotal.of(amounts, "EUR", RATES, DAY);
        assertThat(total.amount()).isEqualTo("111.345");
        assertThat(total.missingRates()).containsExactly("CHF", "JPY").isUnmodifiable();
        assertThat(total.leftOut()).isEqualTo(3);
        assertThat(total.isPartial()).isTrue();
    }

    @Test
    void neverAsksForTheReportingCurrencyItself() {
        ExchangeRates unaskable = (from, to, day) -> {
            throw new AssertionError("asked for " + from);
        };
        assertThat(ConvertedTotal.of(Amounts.of("EUR", BigDecimal.TEN), "EUR", unaskable, DAY))
                .isEqualTo(new ConvertedTotal("EUR", BigDecimal.TEN, 1, new TreeSet<>(), 0));
    }

    @Test
    void asksForTheDayGiven() {
        ExchangeRates byDay = (from, to, day) -> DAY.equals(day) ? Optional.of(BigDecimal.TEN) : Optional.empty();
        Amounts amounts = Amounts.of("USD", BigDecimal.ONE);
        assertThat(ConvertedTotal.of(amounts, "EUR", byDay, DAY).amount()).isEqualTo("10");
        assertThat(ConvertedTotal.of(amounts, "EUR", byDay, null).isPartial()).isTrue();
    }

    @Test
    void missingAmountsDoNotMakeATotalPartial() {
        Amounts.Accumulator accumulator = new Amounts.Accumulator();
        accumulator.add(null, "USD");
        assertThat(ConvertedTotal.of(accumulator.toAmounts(), "EUR", RATES, null))
                .isEqualTo(new ConvertedTotal("EUR", BigDecimal.ZERO, 0, new TreeSet<>(), 0));
    }

    @Test
    void partsAddUp() {
        ConvertedTotal first = ConvertedTotal.of(Amounts.of("USD", BigDecimal.ONE), "EUR", RATES, null);
        ConvertedTotal second = ConvertedTotal.of(Amounts.of("JPY", BigDecimal.ONE), "EUR", RATES, null);
        assertThat(first.plus(second).plus(second))
                .isEqualTo(new ConvertedTotal("EUR", new BigDecimal("0.90"), 1, sorted("JPY"), 2));
    }

    @Test
    void refusesToAddAnotherCurrency() {
        ConvertedTotal euro = ConvertedTotal.of(Amounts.NONE, "EUR", RATES, null);
        ConvertedTotal dollar = ConvertedTotal.of(Amounts.NONE, "USD", RATES, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> euro.plus(dollar))
                .withMessage("A total in EUR cannot be added to one in USD. Convert both to the same currency.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1E+999999999"})
    void refusesAnUnusableAnswerAndNamesWhoGaveIt(String answer) {
        ExchangeRates broken = new Broken(new BigDecimal(answer));
        assertThatIllegalStateException()
                .isThrownBy(() -> ConvertedTotal.of(MIXED, "EUR", broken, DAY))
                .withMessage(Broken.class.getName() + " answered an unusable rate from GBP to EUR on 2026-05-17."
                        + " A rate must be greater than 0, with at most 1000 digits before and after the decimal point;"
                        + " without one, answer Optional.empty().");
        assertThatIllegalStateException()
                .isThrownBy(() -> ConvertedTotal.of(MIXED, "EUR", broken, null))
                .withMessageContaining("from GBP to EUR. A rate");
    }

    @Test
    void refusesACountThatDoesNotFitTheCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConvertedTotal("EUR", BigDecimal.ONE, 1, sorted("CHF", "JPY"), 1))
                .withMessage("Left out are 1 amounts, for want of rates from [CHF, JPY]."
                        + " Give at least one amount for each currency without a rate, and none otherwise.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConvertedTotal("EUR", BigDecimal.ONE, 1, sorted(), 1))
                .withMessageStartingWith("Left out are 1 amounts, for want of rates from [].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConvertedTotal("EUR", BigDecimal.ONE, 1, sorted(), -1))
                .withMessageStartingWith("Left out are -1 amounts");
        assertThat(new ConvertedTotal("EUR", BigDecimal.ONE, 1, sorted("CHF"), 1).isPartial())
                .isTrue();
    }

    @Test
    void thereIsNoTotalWhereNothingCouldBeConverted() {
        Amounts yen = Amounts.of("JPY", new BigDecimal("5500"));

        ConvertedTotal none = ConvertedTotal.of(yen, "EUR", RATES, null);

        assertThat(none).isEqualTo(new ConvertedTotal("EUR", null, 0, sorted("JPY"), 1));
        assertThat(none.plus(none).amount()).isNull();
        assertThat(none.plus(ConvertedTotal.of(Amounts.NONE, "EUR", RATES, null))
                        .amount())
                .isNull();
        assertThat(none.plus(ConvertedTotal.of(Amounts.of("EUR", BigDecimal.ZERO), "EUR", RATES, null))
                        .amount())
                .isEqualTo("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConvertedTotal("EUR", BigDecimal.ZERO, 0, sorted("JPY"), 1))
                .withMessageContaining("Give null where amounts were left out and none could be converted");
        assertThatIllegalArgumentException().isThrownBy(() -> new ConvertedTotal("EUR", null, 0, sorted(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConvertedTotal("EUR", null, 1, sorted("JPY"), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConvertedTotal("EUR", BigDecimal.ONE, -1, sorted(), 0));
    }

    @Test
    void refusesABlankCurrency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConvertedTotal("", BigDecimal.ONE, 1, sorted(), 0))
                .withMessage("The currency of a converted total is blank. Give the one of the host's data.");
    }

    private static SortedSet<String> sorted(String... currencies) {
        SortedSet<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER.reversed());
        sorted.addAll(List.of(currencies));
        return sorted;
    }

    private record Broken(BigDecimal answer) implements ExchangeRates {
        @Override
        public Optional<BigDecimal> rate(String from, String to, @Nullable LocalDate day) {
            return Optional.of(answer);
        }
    }
}

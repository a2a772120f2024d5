package io.github.crmprofile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    private final Amounts.Accumulator accumulator = new Amounts.Accumulator();

    @Test
    void addsEachCurrencyForItself() {
        add("0.1", "EUR");
        add("0.2", "EUR");
        add("5", "USD");
        Amounts amounts = accumulator.toAmounts();
        assertThat(amounts.byCurrency())
                .containsExactly(Map.entry("EUR", new BigDecimal("0.3")), Map.entry("USD", new BigDecimal("5")));
        assertThat(amounts.counts()).containsExactly(Map.entry("EUR", 2L), Map.entry("USD", 1L));
        assertThat(amounts.missing()).isZero();
    }

    @Test
    void countsWhatHasNoAmountOrNoCurrencyAsMissing() {
        add(null, "EUR");
        add("1", null);
        add("1", " ");
        add(null, null);
        add("1", "EUR");
        assertThat(accumulator.toAmounts()).isEqualTo(new Amounts(sorted("EUR", BigDecimal.ONE), sorted("EUR", 1L), 4));
    }

    @Test
    void anAmountOfZeroIsAnAmount() {
        add("0.00", "EUR");
        Amounts amounts = accumulator.toAmounts();
        assertThat(amounts.currencies()).containsExactly("EUR");
        assertThat(amounts.count("EUR")).isEqualTo(1);
        assertThat(amounts.isZero()).isTrue();
        assertThat(amounts).isNotEqualTo(Amounts.NONE);
    }

    @Test
    void addingMayGoOnAfterALook() {
        add("1", "EUR");
        Amounts first = accumulator.toAmounts();
        add("1", "EUR");
        assertThat(first).isEqualTo(Amounts.of("EUR", BigDecimal.ONE));
        assertThat(accumulator.toAmounts().amount("EUR")).isEqualTo(BigDecimal.valueOf(2));
    }

    @Test
    void whatDoesNotOccurIsZero() {
        assertThat(Amounts.NONE.amount("EUR")).isEqualTo(BigDecimal.ZERO);
        assertThat(Amounts.NONE.count("EUR")).isZero();
        assertThat(Amounts.NONE.currencies()).isEmpty();
        assertThat(Amounts.NONE.isZero()).isTrue();
        assertThat(Amounts.of("EUR", BigDecimal.ONE.negate()).isZero()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1E+3, 1000", "12.50, 12.5", "-0.0, 0", "0E-50, 0", "0.0000001, 0.0000001"})
    void equalNumbersMakeEqualAmountsAndPlainText(String given, String plain) {
        Amounts amounts = Amounts.of("EUR", new BigDecimal(given));
        assertThat(amounts).isEqualTo(Amounts.of("EUR", new BigDecimal(plain))).hasToString("EUR " + plain);
        assertThat(amounts.amount("EUR").scale()).isNotNegative();
    }

    @Test
    void minusSubtractsSumsAndKeepsCountOfAllThatTheDifferenceRestsOn() {
        add("10", "EUR");
        add(null, "EUR");
        Amounts left = accumulator.toAmounts();
        add("5", "USD");
        Amounts difference = left.minus(accumulator.toAmounts());
        assertThat(difference.byCurrency())
                .containsExactly(Map.entry("EUR", BigDecimal.ZERO), Map.entry("USD", new BigDecimal("-5")));
        assertThat(difference.counts()).containsExactly(Map.entry("EUR", 2L), Map.entry("USD", 1L));
        assertThat(difference.missing()).isEqualTo(2);
    }

    @Test
    void readsAsText() {
        assertThat(Amounts.NONE).hasToString("none");
        add("3", "USD");
        add("1234567.890", "EUR");
        assertThat(accumulator.toAmounts()).hasToString("EUR 1234567.89, USD 3");
        add("1", null);
        assertThat(accumulator.toAmounts()).hasToString("EUR 1234567.89, USD 3 (1 missing)");
    }

    @Test
    void copiesTheMapsInAlphabeticalOrderAndAllowsNoChange() {
        SortedMap<String, BigDecimal> sums = new TreeMap<>(String.CASE_INSENSITIVE_ORDER.reversed());
        SortedMap<String, Long> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER.reversed());
        for (String currency : new String[] {"EUR", "USD"}) {
            sums.put(currency, BigDecimal.ONE);
            counts.put(currency, 1L);
        }
        Amounts amounts = new Amounts(sums, counts, 0);
        sums.clear();
        counts.clear();
        assertThat(amounts.byCurrency()).containsOnlyKeys("EUR", "USD").isUnmodifiable();
        assertThat(amounts.counts()).containsOnlyKeys("EUR", "USD").isUnmodifiable();
        assertThat(amounts.currencies()).containsExactly("EUR", "USD").isUnmodifiable();
        assertThat(amounts.amount("eur")).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void refusesSumsAndCountsOfDifferentCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amounts(sorted("EUR", BigDecimal.ONE), sorted("USD", 1L), 0))
                .withMessage("There are sums in [EUR] but counts in [USD]. Give one count for each sum.");
    }

    @Test
    void refusesCountsOutOfBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amounts(sorted("EUR", BigDecimal.ONE), sorted("EUR", 0L), 0))
                .withMessage("The sum in EUR is made of 0 amounts. Leave a currency without amounts out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amounts(new TreeMap<>(), new TreeMap<>(), -1))
                .withMessage("The number of missing amounts is -1. It must not be below 0.");
    }

    @Test
    void refusesABlankCurrency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amounts.of(" ", BigDecimal.ONE))
                .withMessage("The code of a currency is blank. Give the one of the host's data.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000", "1E+999999999", "1E-1001", "1E-999999999"})
    void refusesAmountsThatWouldFillTheMemory(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add(amount, "EUR"))
                .withMessage("The amount in EUR has more than 1000 digits before or after the decimal point."
                        + " Correct it, or leave it out as unknown.");
        assertThat(accumulator.toAmounts()).isEqualTo(Amounts.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999", "1E-1000", "0E+999999999", "0E-999999999"})
    void takesAmountsOfAThousandDigits(String amount) {
        add(amount, "EUR");
        add("1", "EUR");
        BigDecimal expected = new BigDecimal(amount).stripTrailingZeros().add(BigDecimal.ONE);
        assertThat(accumulator.toAmounts().amount("EUR")).isEqualByComparingTo(expected);
    }

    @Test
    void sumsMayBeTenTimesAsLong() {
        assertThat(Amounts.of("EUR", new BigDecimal("1E+9999")).amount("EUR").precision())
                .isEqualTo(10_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amounts.of("EUR", new BigDecimal("1E+10000")))
                .withMessageStartingWith("The sum in EUR has more than 10000 digits before or after");
    }

    @Test
    void sumsInOrderAreWhatAmountsAreMadeOf() {
        var sums = new Amounts.Sums(3);
        sums.add("EUR", BigDecimal.TEN, 2);
        sums.add("USD", BigDecimal.ONE, 1);
        Amounts amounts = sums.toAmounts(4);

        assertThat(amounts.currencies()).containsExactly("EUR", "USD");
        assertThat(amounts.records()).isEqualTo(7);
        var all = new TreeMap<String, BigDecimal>();
        amounts.forEach(all::put);
        assertThat(all).isEqualTo(amounts.byCurrency());
        assertThat(amounts).isEqualTo(sums.toAmounts(4)).hasSameHashCodeAs(sums.toAmounts(4));
        assertThat(amounts.hashCode()).isNotEqualTo(Amounts.NONE.hashCode());
        sums.add("XAU", BigDecimal.ONE, 1);
        assertThat(amounts.currencies()).containsExactly("EUR", "USD");
        assertThat(sums.toAmounts(0).currencies()).containsExactly("EUR", "USD", "XAU");
    }

    @Test
    void unitsWithTooManyOrNegativeDecimalsAreRefused() {
        var sums = new Amounts.Sums(2);
        sums.add("EUR", 10, 0, 1);
        sums.add("USD", 1, 1_000, 1);

        assertThat(sums.toAmounts(0).amount("EUR")).isEqualTo(BigDecimal.TEN);
        assertThat(sums.toAmounts(0).amount("USD")).isEqualTo(new BigDecimal("1E-1000"));
        for (int scale : new int[] {-1, 1_001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Amounts.Sums(1).add("EUR", 1, scale, 1))
                    .withMessage("A unit has " + scale + " decimals. Give one with 0 to 1000.");
        }
    }

    @Test
    void sumsOutOfOrderAreRefused() {
        var sums = new Amounts.Sums(3);
        sums.add("EUR", BigDecimal.TEN, 2);

        for (String currency : List.of("EUR", "CHF")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sums.add(currency, BigDecimal.ONE, 1))
                    .withMessage("The currency " + currency
                            + " comes after EUR. Give each currency once, in alphabetical order.");
        }
    }

    private void add(@Nullable String amount, @Nullable String currency) {
        accumulator.add(amount == null ? null : new BigDecimal(amount), currency);
    }

    private static <V> SortedMap<String, V> sorted(String currency, V value) {
        return new TreeMap<>(Map.of(currency, value));
    }
}

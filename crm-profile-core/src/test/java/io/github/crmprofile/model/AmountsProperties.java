package io.github.crmprofile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class AmountsProperties {
    @Property
    void additionIsCommutative(@ForAll("entries") List<Entry> a, @ForAll("entries") List<Entry> b) {
        assertThat(sum(a).plus(sum(b))).isEqualTo(sum(b).plus(sum(a)));
    }

    @Property
    void additionIsAssociative(
            @ForAll("entries") List<Entry> a, @ForAll("entries") List<Entry> b, @ForAll("entries") List<Entry> c) {
        assertThat(sum(a).plus(sum(b)).plus(sum(c))).isEqualTo(sum(a).plus(sum(b).plus(sum(c))));
    }

    @Property
    void noneIsNeutral(@ForAll("entries") List<Entry> a) {
        assertThat(sum(a).plus(Amounts.NONE)).isEqualTo(sum(a)).isEqualTo(Amounts.NONE.plus(sum(a)));
        assertThat(sum(a).minus(Amounts.NONE)).isEqualTo(sum(a));
    }

    @Property
    void sumOfPartsIsSumOfAll(@ForAll("entries") List<Entry> entries, @ForAll List<Boolean> sides) {
        Amounts.Accumulator left = new Amounts.Accumulator();
        Amounts.Accumulator right = new Amounts.Accumulator();
        for (int i = 0; i < entries.size(); i++) {
            (i < sides.size() && sides.get(i) ? left : right).add(entries.get(i).amount, entries.get(i).currency);
        }
        assertThat(right.toAmounts().plus(left.toAmounts())).isEqualTo(sum(entries));
    }

    @Property
    void everyEntryIsEitherCountedOrMissing(@ForAll("entries") List<Entry> entries) {
        Amounts sum = sum(entries);
        long counted = sum.counts().values().stream().mapToLong(Long::longValue).sum();
        assertThat(counted + sum.missing()).isEqualTo(entries.size());
    }

    @Property
    void minusTakesBackWhatPlusGave(@ForAll("entries") List<Entry> a, @ForAll("entries") List<Entry> b) {
        Amounts difference = sum(a).plus(sum(b)).minus(sum(b));
        for (String currency : difference.currencies()) {
            assertThat(difference.amount(currency)).isEqualTo(sum(a).amount(currency));
        }
        assertThat(sum(a).minus(sum(a)).isZero()).isTrue();
    }

    @Property
    void sumsHaveOneForm(@ForAll("entries") List<Entry> entries) {
        assertThat(sum(entries).byCurrency().values())
                .allSatisfy(sum -> assertThat(sum.scale())
                        .isNotNegative()
                        .isEqualTo(Math.max(0, sum.stripTrailingZeros().scale())));
    }

    @Property
    void unitsAreTheDecimalThatTheyMean(
            @ForAll long units, @ForAll @IntRange(max = 3) int zeros, @ForAll @IntRange(max = 30) int scale) {
        long many = units / 1_000 * BigInteger.TEN.pow(zeros).longValueExact();
        var inUnits = new Amounts.Sums(1);
        inUnits.add("EUR", many, scale, 2);
        var asDecimal = new Amounts.Sums(1);
        asDecimal.add("EUR", BigDecimal.valueOf(many, scale), 2);

        assertThat(inUnits.toAmounts(1)).isEqualTo(asDecimal.toAmounts(1));
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<BigDecimal> amounts = Combinators.combine(
                        Arbitraries.bigIntegers(), Arbitraries.integers().between(-20, 20))
                .as(BigDecimal::new);
        Arbitrary<String> currencies = Arbitraries.of("EUR", "USD", "JPY", "eur", " ");
        return Combinators.combine(amounts.injectNull(0.1), currencies.injectNull(0.1))
                .as(Entry::new)
                .list()
                .ofMaxSize(20);
    }

    private static Amounts sum(List<Entry> entries) {
        Amounts.Accumulator accumulator = new Amounts.Accumulator();
        entries.forEach(entry -> accumulator.add(entry.amount, entry.currency));
        return accumulator.toAmounts();
    }

    record Entry(@Nullable BigDecimal amount, @Nullable String currency) {}
}

package io.github.crmprofile.jdbc.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.source.FirstClients.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is below a cut comes before all that a database did not give, however it rounds. */
class CutProperties {

    @Property(tries = 300)
    void whatIsBelowTheCutIsHigherThanAllThatIsNotGiven(
            @ForAll("quotients") List<Fraction> all, @ForAll @IntRange(min = 1, max = 12) int given) {
        var inOrder = new ArrayList<>(all);
        inOrder.sort(Comparator.comparingDouble(CutProperties::rounded).reversed());
        assertCut(inOrder, given, true);
    }

    @Property(tries = 300)
    void sumsMayBeNegative(@ForAll("sums") List<Fraction> all, @ForAll @IntRange(min = 1, max = 12) int given) {
        var inOrder = new ArrayList<>(all);
        inOrder.sort(Comparator.comparing(Fraction::above).reversed());
        assertCut(inOrder, given, false);
    }

    @Example
    void twoThatTheDatabaseRoundsToOneNumberAreNotToldApart() {
        Fraction higher = client(1_000_000_000_000_000_001L, 1_000_000_000_000_000_000L);
        Fraction lower = client(1_000_000_000_000_000_000L, 1_000_000_000_000_000_000L);
        Fraction highest = client(2, 1);

        Cut cut = Cut.of(List.of(highest, lower), false, true);

        assertThat(List.of(highest, higher, lower)).filteredOn(cut::isBelow).containsExactly(highest);
    }

    private static void assertCut(List<Fraction> inOrder, int size, boolean areQuotients) {
        List<Fraction> given = inOrder.subList(0, Math.min(size, inOrder.size()));
        List<Fraction> rest = inOrder.subList(given.size(), inOrder.size());

        Cut cut = Cut.of(given, rest.isEmpty(), areQuotients);

        List<Fraction> certain = given.stream().filter(cut::isBelow).toList();
        assertThat(certain).allSatisfy(one -> {
            assertThat(one.above()).isPositive();
            assertThat(rest).allSatisfy(other -> assertThat(compare(one, other)).isPositive());
        });
        if (rest.isEmpty()) {
            assertThat(certain)
                    .containsExactlyElementsOf(given.stream()
                            .filter(one -> one.above().signum() > 0)
                            .toList());
        }
    }

    private static int compare(Fraction a, Fraction b) {
        return a.above().multiply(b.below()).compareTo(b.above().multiply(a.below()));
    }

    private static double rounded(Fraction client) {
        return client.above().doubleValue() / client.below().doubleValue();
    }

    private static Fraction client(long above, long below) {
        return new Fraction(BigDecimal.valueOf(above), BigDecimal.valueOf(below));
    }

    /** Also quotients so close to each other that they are one binary number. */
    @Provide
    Arbitrary<List<Fraction>> quotients() {
        Arbitrary<Long> counts = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 6), Arbitraries.longs().between(999_999_999L, 1_000_000_003L));
        return Combinators.combine(counts, counts)
                .as(CutProperties::client)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Fraction>> sums() {
        return Arbitraries.longs()
                .between(-3, 6)
                .map(sum -> client(sum, 1))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}

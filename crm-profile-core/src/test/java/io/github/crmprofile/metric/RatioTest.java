package io.github.crmprofile.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RatioTest {

    private static Ratio ratio(String numerator, String denominator) {
        return new Ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    @Test
    void arithmeticIsExact() {
        Ratio third = Ratio.of(1, 3);
        Ratio half = Ratio.of(1, 2);

        assertThat(third.plus(half)).isEqualByComparingTo(Ratio.of(5, 6));
        assertThat(third.minus(half)).isEqualByComparingTo(Ratio.of(-1, 6));
        assertThat(third.times(half)).isEqualTo(Ratio.of(1, 6));
        assertThat(third.dividedBy(half)).isEqualTo(Ratio.of(2, 3));
        assertThat(third.percent()).isEqualTo(Ratio.of(100, 3));
    }

    @Test
    void ratiosOverTheSameDenominatorKeepIt() {
        assertThat(Ratio.of(1, 7).plus(Ratio.of(2, 7))).isEqualTo(Ratio.of(3, 7));
        assertThat(Ratio.of(3, 7).minus(Ratio.of(2, 7))).isEqualTo(Ratio.of(1, 7));
    }

    @Test
    void ratiosThatTellOfDifferentRecordsCompareAsEqualWithoutBeingEqual() {
        assertThat(Ratio.of(1, 2)).isEqualByComparingTo(Ratio.of(2, 4)).isNotEqualTo(Ratio.of(2, 4));
    }

    @Test
    void theScaleOfDecimalsDoesNotMatter() {
        assertThat(ratio("1.50", "2.0")).isEqualTo(ratio("1.5", "2")).hasToString("1.5/2");
        assertThat(ratio("1E+3", "1E+1")).hasToString("1000/10");
        assertThat(Ratio.of(new BigDecimal("2.50"))).hasToString("2.5/1");
    }

    @Test
    void ratiosAreOrderedByValueAlsoWithNegativeDenominators() {
        assertThat(Ratio.of(1, -2)).isLessThan(Ratio.of(0, 1)).isEqualByComparingTo(Ratio.of(-1, 2));
        assertThat(Ratio.of(2, 3)).isGreaterThan(Ratio.of(1, 2));
        assertThat(Ratio.of(1, -2).signum()).isEqualTo(-1);
        assertThat(Ratio.of(-1, -2).signum()).isEqualTo(1);
        assertThat(Ratio.of(0, 5).signum()).isZero();
    }

    @Test
    void roundingIsHalfUpAndOnlyForDisplay() {
        assertThat(ratio("1.005", "1").toDecimal(2)).isEqualTo(new BigDecimal("1.01"));
        assertThat(ratio("-1.005", "1").toDecimal(2)).isEqualTo(new BigDecimal("-1.01"));
        assertThat(Ratio.of(2, 3).toDecimal(2)).isEqualTo(new BigDecimal("0.67"));
        assertThat(Ratio.of(1, 3).toDecimal(0)).isEqualTo(new BigDecimal("0"));
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Ratio.of(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A ratio over zero is undefined; answer MetricValue.Undefined with the reason instead");
        assertThatThrownBy(() -> Ratio.of(1, 2).dividedBy(Ratio.of(0, 3))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inLowestTermsTheLowerNumberIsAboveZero() {
        assertThat(ratio("1.50", "0.5").reduced()).isEqualTo(Ratio.of(3, 1));
        assertThat(Ratio.of(6, -4).reduced()).isEqualTo(Ratio.of(-3, 2));
        assertThat(Ratio.of(-6, -4).reduced()).isEqualTo(Ratio.of(3, 2));
        assertThat(Ratio.of(0, -5).reduced()).isEqualTo(Ratio.of(0, 1));
        assertThat(ratio("1000", "1E+1").reduced()).isEqualTo(Ratio.of(100, 1));
    }
}

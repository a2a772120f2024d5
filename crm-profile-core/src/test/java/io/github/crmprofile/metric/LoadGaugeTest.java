package io.github.crmprofile.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.contract.Vectors;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LoadGaugeTest {

    static List<JsonNode> gauges() {
        return Vectors.gauges();
    }

    private static Ratio ratio(String fraction) {
        String[] parts = fraction.split("/", -1);
        return new Ratio(new BigDecimal(parts[0]), parts.length == 1 ? BigDecimal.ONE : new BigDecimal(parts[1]));
    }

    private static LoadGauge gauge(String current, String highest, String target) {
        return LoadGauge.of(ratio(current), ratio(highest), ratio(target), false);
    }

    @ParameterizedTest
    @MethodSource("gauges")
    void aLoadIsWhereAnotherProgramFoundIt(JsonNode vector) {
        LoadGauge gauge = gauge(
                vector.get("current").asText(),
                vector.get("highest").asText(),
                vector.get("target").asText());

        assertThat(gauge.scale()).isEqualTo(vector.get("scale").longValue());
        assertThat(gauge.position().toDecimal(4))
                .hasToString(vector.get("position").asText());
        assertThat(gauge.edges()).map(edge -> edge.toDecimal(4).toString()).isEqualTo(texts(vector.get("edges")));
        assertThat(gauge.level()).hasToString(vector.get("level").asText());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "8, 8", "17/2, 8", "9, 9", "89/9, 9", "100/3, 33"})
    void theScaleIsTheHighestLoadInWholeNumbersAndAtLeastEight(String highest, long scale) {
        assertThat(gauge("1", highest, "1").scale()).isEqualTo(scale);
    }

    @Test
    void aLoadOnTheEdgeOfABandIsInIt() {
        // Bands 1 to 4 are 25 / 3.5 wide.
        LoadGauge edge = gauge("4/7", "8", "2");

        assertThat(edge.position()).isEqualByComparingTo(edge.edges().get(0));
        assertThat(edge.level()).isEqualTo(LoadGauge.Level.IDEAL);
        assertThat(gauge("5/7", "8", "2").level()).isEqualTo(LoadGauge.Level.VERY_LOW);
    }

    @Test
    void theTargetIsInTheMiddleOfTheFourthBand() {
        for (String target : List.of("2", "4", "6")) {
            LoadGauge gauge = gauge(target, "8", target);
            Ratio middle = gauge.edges().get(2).plus(gauge.edges().get(3)).dividedBy(Ratio.of(2, 1));

            assertThat(gauge.level()).isEqualTo(LoadGauge.Level.MAXIMUM_DESIRABLE);
            assertThat(middle).isEqualByComparingTo(gauge.position());
        }
    }

    @Test
    void aTargetAtEitherEndLeavesBandsOneWide() {
        assertThat(gauge("0", "8", "0").edges())
                .usingElementComparator(Ratio::compareTo)
                .containsExactly(
                        Ratio.of(1, 1),
                        Ratio.of(2, 1),
                        Ratio.of(3, 1),
                        Ratio.of(4, 1),
                        Ratio.of(36, 1),
                        Ratio.of(68, 1),
                        Ratio.of(100, 1));
        assertThat(gauge("0", "8", "8").edges())
                .usingElementComparator(Ratio::compareTo)
                .containsExactly(
                        Ratio.of(32, 1),
                        Ratio.of(64, 1),
                        Ratio.of(96, 1),
                        Ratio.of(97, 1),
                        Ratio.of(98, 1),
                        Ratio.of(99, 1),
                        Ratio.of(100, 1));
    }

    @Test
    void whatIsBeyondTheScaleIsPlacedAtItsEndAndToldAsItIs() {
        LoadGauge gauge = LoadGauge.of(Ratio.of(20, 1), Ratio.of(8, 1), Ratio.of(30, 1), true);

        assertThat(gauge.position()).isEqualByComparingTo(Ratio.of(100, 1));
        assertThat(gauge.current()).isEqualTo(Ratio.of(20, 1));
        assertThat(gauge.target()).isEqualTo(Ratio.of(30, 1));
        assertThat(gauge.isTargetManual()).isTrue();
        assertThat(gauge("-1", "8", "2").position()).isEqualByComparingTo(Ratio.of(0, 1));
        assertThat(gauge("0", "8", "0").level()).isEqualTo(LoadGauge.Level.IDEAL);
    }
}

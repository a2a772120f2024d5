package io.github.crmprofile.period;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.crmprofile.contract.Vectors;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Periods computed by another program. More of them are read from the folder that the system property
 * {@value Vectors#FOLDER} names.
 */
class PeriodVectorsTest {
    private static final JsonMapper JSON = new JsonMapper();

    static List<JsonNode> vectors() {
        return Vectors.periods();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void aPeriodHasTheBoundsAndComparisonsThatAnotherProgramFound(JsonNode vector) {
        BusinessCalendar calendar = Vectors.calendar(vector);
        String text = vector.get("text").textValue();

        ReportingPeriod period = ReportingPeriod.parse(text);
        ResolvedPeriod resolved =
                period.resolve(calendar, Instant.parse(vector.get("now").textValue()));

        assertThat(period).hasToString(text);
        assertThat(Arrays.asList(resolved.first(), resolved.last(), resolved.from(), resolved.to()))
                .map(PeriodVectorsTest::textOf)
                .containsExactly(
                        vector.get("first").textValue(),
                        vector.get("last").textValue(),
                        vector.get("from").textValue(),
                        vector.get("to").textValue());
        assertThat(days(resolved, Comparison.PREVIOUS)).isEqualTo(vector.get("previous"));
        assertThat(days(resolved, Comparison.YEAR_EARLIER)).isEqualTo(vector.get("yearEarlier"));
    }

    private static @Nullable String textOf(@Nullable Object bound) {
        return Objects.toString(bound, null);
    }

    private static JsonNode days(ResolvedPeriod period, Comparison comparison) {
        return period.comparedWith(comparison)
                .<JsonNode>map(other ->
                        JSON.createArrayNode().add(textOf(other.first())).add(textOf(other.last())))
                .orElse(JSON.nullNode());
    }
}

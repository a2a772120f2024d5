package io.github.crmprofile.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are read back from their JSON. */
class ValuesFromJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                                  | The value is not JSON, at line 1, column 2; give what ProfileJson wrote
            {"type":"COUNT","count":1} 2                       | The value is not JSON, at line 1, column 28; give what ProfileJson wrote
            []                                                 | 'value' must be a JSON object; give what ProfileJson wrote
            {}                                                 | 'type' of 'value' must be a text; give what ProfileJson wrote
            {"type":"COUNT","count":"1"}                       | 'count' of 'value' must be a whole number of at most 18 digits; give what ProfileJson wrote
            {"type":"DECIMAL","value":"1E99999999"}            | 'value' of 'value' must be a decimal number in a text, such as "12.50"; give what ProfileJson wrote
            {"type":"MOMENT","instant":"today"}                | 'instant' of 'value' must be an instant, such as "2026-10-01T12:00:00Z"; give what ProfileJson wrote
            {"type":"CODES","codes":[1]}                       | 'codes' of 'value' must be an array of texts; give what ProfileJson wrote
            {"type":"BREAKDOWN","slices":[{"key":null}]}       | 'value' of 'slices' must be an object; give what ProfileJson wrote
            {"type":"PERCENT","numerator":"1","denominator":"0"} | A ratio over zero is undefined; answer MetricValue.Undefined with the reason instead
            """)
    void whatCannotBeReadIsNamed(String json, String message) {
        var period =
                JsonTrees.figures("this_month", Figure.of("conversion")).get(0).period();
        assertThatThrownBy(() -> ProfileJson.readValue(json, period))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void anUnknownTypeOrConstantIsAnsweredWithTheKnownOnes() {
        var period =
                JsonTrees.figures("this_month", Figure.of("conversion")).get(0).period();
        assertThatThrownBy(() -> ProfileJson.readValue("{\"type\":\"MOOD\"}", period))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A value of type 'MOOD' cannot be read; accepted are [COUNT, DECIMAL, MONEY,");
        assertThatThrownBy(() -> ProfileJson.readValue(
                        "{\"type\":\"TREND\",\"undated\":null,\"granularity\":\"HOUR\",\"points\":[]}", period))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'granularity' of 'value' must be one of [DAY, WEEK, MONTH,");
    }

    @Test
    void aLoadBeyondAllScalesIsRefused() {
        String load = "{\"numerator\":\"" + "9".repeat(30) + "\",\"denominator\":\"1\"}";
        String json = "{\"type\":\"LEVEL\",\"current\":" + load + ",\"highest\":" + load + ",\"target\":" + load
                + ",\"manual\":true}";
        var period =
                JsonTrees.figures("this_month", Figure.of("conversion")).get(0).period();
        assertThatThrownBy(() -> ProfileJson.readValue(json, period))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value has a load beyond all scales; give what ProfileJson wrote");
    }

    @Test
    void aTrendIsReadByTheCalendarOfItsFigure() {
        Figure trend = Figure.of("deals.won.value").over(Granularity.QUARTER);
        for (FigureResult result : JsonTrees.figures("2026", trend, trend.by("stage"))) {
            String json = JsonTrees.tree(JsonTrees.ENGLISH.figures(List.of(result)))
                    .at("/0/value")
                    .toString();
            MetricValue read = ProfileJson.readValue(json, result.period());
            assertThat(read).isEqualTo(result.value());
            assertThat(((MetricValue.Trend) read).points().get(0).period().period())
                    .isEqualTo(ReportingPeriod.quarter(2026, 1));
        }
    }
}

package io.github.crmprofile.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ProfileJsonProperties {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = Schemas.schema("figures");
    private static final ResolvedPeriod PERIOD = ReportingPeriod.parse("this_year")
            .resolve(
                    new BusinessCalendar(ZoneId.of("America/New_York"), DayOfWeek.SUNDAY, 4),
                    Instant.parse("2026-11-17T12:00:00Z"));

    @Provide
    Arbitrary<MetricValue> values() {
        return ValueArbitraries.values(PERIOD);
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(
                Locale.ENGLISH, Locale.ITALY, Locale.GERMANY, Locale.JAPAN, Locale.forLanguageTag("ar-EG"));
    }

    private static String figures(MetricValue value, Locale locale) {
        return ProfileJson.of(locale)
                .figures(List.of(new FigureResult(Figure.of("some.metric"), PERIOD, value, null, List.of())));
    }

    private static String value(String figures) {
        try {
            return MAPPER.readTree(figures).at("/0/value").toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyValueComesBackWhateverTheLocale(@ForAll("values") MetricValue value, @ForAll("locales") Locale locale) {
        assertThat(ProfileJson.readValue(value(figures(value, locale)), PERIOD)).isEqualTo(value);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyValueFitsTheSchema(@ForAll("values") MetricValue value, @ForAll("locales") Locale locale) {
        Schemas.assertValid(SCHEMA, figures(value, locale));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void damagedJsonIsRefusedAndNothingElseHappens(
            @ForAll("values") MetricValue value,
            @ForAll @IntRange(min = 0, max = 10_000) int at,
            @ForAll @IntRange(min = 0, max = 40) int length) {
        String json = value(figures(value, Locale.ENGLISH));
        int from = at % json.length();
        String damaged = json.substring(0, from) + json.substring(Math.min(json.length(), from + length));
        try {
            assertThat(ProfileJson.readValue(damaged, PERIOD)).isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 200)
    void anyTextIsRefused(@ForAll String text) {
        assertThatThrownBy(() -> ProfileJson.readValue(text, PERIOD)).isInstanceOf(IllegalArgumentException.class);
    }
}

package io.github.crmprofile.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.Explanation;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.standard.StandardMetrics;
import io.github.crmprofile.widget.Labels;
import io.github.crmprofile.widget.WidgetRegistry;
import io.github.crmprofile.widget.WidgetSettings;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is standard has its records, explanation, course, comparison, words and place on a page. */
class EveryStandardMetricTest {

    private static final CrmProfiles PROFILES = SmallCompany.profiles();
    private static final ProfileJson ENGLISH = ProfileJson.of(Locale.ENGLISH);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ProfileRequest NOVEMBER = SmallCompany.request("2026-11");

    static Set<String> ids() {
        return StandardMetrics.registry().ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itIsComparedAndOpensItsRecords(String id) {
        FigureResult result = PROFILES.figure(NOVEMBER, id);

        assertThat(result.earlier()).isNotNull();
        assertThat(result.evidence().isEmpty()).isEqualTo(isAboutAllClientsAlone(id));
        assertThat(result.earlier().evidence()).hasSameSizeAs(result.evidence());
        for (Evidence evidence : result.evidence()) {
            RecordList records = PROFILES.records(NOVEMBER, evidence.ref(), PageRequest.first(50));
            // The latest of some records is read without counting them.
            if (evidence.count() == null) {
                assertThat(records.count()).isPositive();
            } else {
                assertThat(records.count()).isEqualTo(evidence.count());
            }
        }
    }

    private static boolean isAboutAllClientsAlone(String id) {
        return StandardMetrics.registry().get(id) instanceof Metric.AcrossClients across
                && !across.statistic().isOfOneClient();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itHasACourse(String id) {
        MetricValue value =
                PROFILES.figure(NOVEMBER, Figure.of(id).over(Granularity.WEEK)).value();

        assertThat(value).isInstanceOf(MetricValue.Trend.class);
        assertThat(((MetricValue.Trend) value).points()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itIsExplainedInEveryLanguage(String id) throws IOException {
        var explanation = PROFILES.explain(NOVEMBER, Figure.of(id));
        var change = PROFILES.explainChange(NOVEMBER, Figure.of(id));
        String english = formula(explanation, Locale.ENGLISH);
        Schemas.assertValid(Schemas.schema("changeExplanation"), ENGLISH.change(change));
        for (Locale language : Labels.languages()) {
            assertThat(formula(explanation, language))
                    .as(language.toLanguageTag())
                    .isNotBlank()
                    .satisfies(text -> assertThat(text.equals(english)).isEqualTo(language.equals(Locale.ENGLISH)));
            assertThat(ProfileFormat.of(language).why(change))
                    .contains(Labels.of(language).metric(id))
                    .doesNotContain("{", "why.", "operand.");
        }
    }

    private static String formula(Explanation explanation, Locale language) throws IOException {
        JsonNode json = MAPPER.readTree(ProfileJson.of(language).explanation(explanation));
        return json.get("formulaText").asText();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itCanBePutOnAPageAndBesideClients(String id) {
        WidgetRegistry registry = WidgetRegistry.standard();
        for (String widget : List.of("number", "block", "table", "bar", "line")) {
            registry.check(widget, WidgetSettings.EMPTY.with("metrics", id));
        }
        assertThat(PROFILES.clients(ClientKind.CONTACT)
                        .withPeriod("2026-11")
                        .columns(id)
                        .page(5, null)
                        .clients())
                .hasSize(2)
                .allSatisfy(client -> assertThat(client.columns()).hasSize(1));
    }
}

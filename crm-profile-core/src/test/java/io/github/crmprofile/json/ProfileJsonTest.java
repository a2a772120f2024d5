package io.github.crmprofile.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.Profile;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.standard.ConversionPolicy;
import io.github.crmprofile.standard.StandardMetrics;
import io.github.crmprofile.widget.Labels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileJsonTest {

    @Test
    void theSchemaIsGivenAsText() throws JsonProcessingException {
        JsonNode schema = new ObjectMapper().readTree(ProfileJson.schema());
        assertThat(schema.at("/$defs/recordList/type").asText()).isEqualTo("object");
    }

    private final CrmProfiles profiles = SmallCompany.profiles();

    private RecordList records(Figure figure) {
        ProfileRequest request = SmallCompany.request("this_month");
        EvidenceRef ref = profiles.figures(request, List.of(figure))
                .get(0)
                .evidence()
                .get(0)
                .ref();
        return profiles.records(request, ref, PageRequest.first(20));
    }

    @Test
    void aSmallProfileStaysAsItIs() throws IOException {
        String expected;
        try (var stream = Objects.requireNonNull(ProfileJsonTest.class.getResourceAsStream("small-profile.json"))) {
            expected = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        String json =
                JsonTrees.ENGLISH.profile(SmallCompany.withSmallPage().profile(SmallCompany.request("this_month")));
        assertThat(JsonTrees.tree(json).toPrettyString()).isEqualToNormalizingNewlines(expected.strip());
    }

    @Test
    void ofManyDataWarningsAProfileHoldsTheFirstAndAPageTheRest() {
        Profile profile = profiles.profile(SmallCompany.request("this_month"));
        DataWarning warning = profile.warnings().get(0);
        Profile spoilt = new Profile(
                profile.request(),
                profile.client(),
                profile.period(),
                profile.earlierPeriod(),
                profile.layout(),
                profile.repairs(),
                profile.widgets(),
                Collections.nCopies(120, warning),
                profile.readAt(),
                profile.allClientsReadAt());
        String json = JsonTrees.ENGLISH.profile(spoilt);
        Schemas.assertValid(Schemas.schema(""), json);
        assertThat(JsonTrees.tree(json).get("warnings")).hasSize(50);
        assertThat(JsonTrees.tree(json).get("warningCount").intValue()).isEqualTo(120);

        String middle = JsonTrees.ENGLISH.warnings(spoilt, 50, 50);
        Schemas.assertValid(Schemas.schema("warningList"), middle);
        assertThat(JsonTrees.tree(middle).get("warnings")).hasSize(50);
        assertThat(JsonTrees.tree(middle).get("next").intValue()).isEqualTo(100);
        JsonNode last = JsonTrees.tree(JsonTrees.ENGLISH.warnings(spoilt, 100, 50));
        assertThat(last.get("warnings")).hasSize(20);
        assertThat(last.get("next").isNull()).isTrue();
        assertThat(JsonTrees.tree(JsonTrees.ENGLISH.warnings(spoilt, 900, 50)).get("warnings"))
                .isEmpty();
        assertThatThrownBy(() -> JsonTrees.ENGLISH.warnings(spoilt, -1, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("accepted are an offset of 0 or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"this_month", "all_time", "2030", "..2026-11-06"})
    void aWholePageFitsTheSchema(String period) {
        String json = JsonTrees.ENGLISH.profile(profiles.profile(SmallCompany.request(period)));
        Schemas.assertValid(Schemas.schema(""), json);
        assertThat(json.length()).as("characters of the standard page").isLessThan(100_000);
    }

    @Test
    void aFailedWidgetHasItsFailureInPlaceOfFigures() {
        CrmProfiles failing = SmallCompany.withBrokenWidget();
        JsonNode widgets = JsonTrees.tree(
                        JsonTrees.ENGLISH.profile(failing.profile(SmallCompany.request("this_month"))))
                .get("widgets");
        JsonNode broken = widgets.get(widgets.size() - 1);
        assertThat(broken.get("failure").textValue())
                .isEqualTo("The formula of metric 'broken' failed with IllegalStateException; the log says where");
        assertThat(broken.get("figures")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"this_month", "all_time", "2030"})
    void everyStandardMetricFitsTheSchemaInEveryShape(String period) {
        var figures = new ArrayList<FigureResult>();
        for (Metric metric : StandardMetrics.all(ConversionPolicy.UNDEFINED_WITHOUT_ACTIVITIES)) {
            Figure plain = Figure.of(metric.id());
            figures.addAll(JsonTrees.figures(period, plain, plain.over(Granularity.MONTH)));
        }
        figures.addAll(JsonTrees.figures(
                period,
                Figure.of("deals.won.value").by("stage"),
                Figure.of("deals.won.value").by("stage").over(Granularity.MONTH),
                Figure.of("communication.load.level").by("pipeline").over(Granularity.MONTH),
                Figure.of("communication.load.level").by("pipeline"),
                Figure.of("activities.count").by("channel")));
        Schemas.assertValid(Schemas.schema("figures"), JsonTrees.ENGLISH.figures(figures));
    }

    @Test
    void theSchemaRefusesWhatIsNotWritten() {
        String json = JsonTrees.ENGLISH.figures(JsonTrees.figures("this_month", Figure.of("conversion")));
        assertThat(Schemas.schema("figures").validate(json.replace("\"PERCENT\"", "\"PERCENTAGE\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(Schemas.schema("figures").validate(json.replace("\"metric\"", "\"metrics\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theRecordsOfEveryKindFitTheSchema() {
        for (String metric :
                List.of("deals.won.value", "deals.open.count", "activities.count", "invoices.issued.value")) {
            Schemas.assertValid(
                    Schemas.schema("recordList"),
                    JsonTrees.ENGLISH.records(records(Figure.of(metric)), SmallCompany.ROME));
        }
    }

    @Test
    void clientsSharesAndExplanationsFitTheSchema() {
        ProfileRequest request = SmallCompany.request("this_month");
        Schemas.assertValid(Schemas.schema("clients"), JsonTrees.ENGLISH.clients(profiles.find("", null, 10)));
        Schemas.assertValid(
                Schemas.schema("clientShares"),
                JsonTrees.ENGLISH.shares(profiles.clients(request, Figure.of("communication.load.average"), 0, 10)));
        Schemas.assertValid(
                Schemas.schema("explanation"),
                JsonTrees.ENGLISH.explanation(profiles.explain(request, Figure.of("deals.won.average"))));
    }

    @Test
    void changesAreInTheUnitOfTheirValues() {
        JsonNode money =
                JsonTrees.figure("this_month", Figure.of("deals.won.value")).get("earlier");
        // The total lacks an amount for want of a rate.
        assertThat(money.at("/change/kind").textValue()).isEqualTo("UNDEFINED");
        assertThat(money.at("/change/difference").isNull()).isTrue();
        JsonNode euros = money.at("/changesByCurrency/EUR");
        assertThat(euros.get("kind").textValue()).isEqualTo("CHANGED");
        assertThat(euros.get("difference").textValue()).isEqualTo("350.5");
        assertThat(euros.get("percent").textValue()).isEqualTo("38.94");
        assertThat(euros.get("text").textValue()).isEqualTo("+38.9%");
        assertThat(euros.get("pointsText").isNull()).isTrue();
        assertThat(money.at("/changesByCurrency/USD/kind").textValue()).isEqualTo("NEW");
        assertThat(money.at("/changesByCurrency/USD/percent").isNull()).isTrue();
        // 3 deals of 2 activities after 1 of 1.
        JsonNode percent =
                JsonTrees.figure("this_month", Figure.of("conversion")).get("earlier");
        assertThat(percent.at("/change/difference").textValue()).isEqualTo("50.00");
        assertThat(percent.at("/change/percent").textValue()).isEqualTo("50.00");
        assertThat(percent.at("/change/pointsText").textValue()).isEqualTo("+50 pp");
    }

    @Test
    void aListSaysItsDaysAndWhetherTheDataChanged() {
        ProfileRequest request = SmallCompany.request("this_month");
        String ref = JsonTrees.figure("this_month", Figure.of("deals.won.value"))
                .at("/evidence/0/ref")
                .textValue();
        JsonNode list = JsonTrees.tree(JsonTrees.ENGLISH.records(
                profiles.records(request, EvidenceRef.parse(ref), PageRequest.first(1)), SmallCompany.ROME));

        assertThat(list.at("/period/first").textValue()).isEqualTo("2026-11-01");
        assertThat(list.at("/period/last").textValue()).isEqualTo("2026-11-30");
        assertThat(list.get("numberReadAt").textValue()).isEqualTo("2026-11-17T12:00:00Z");
        assertThat(list.get("hasChanged").isBoolean()).isTrue();
        assertThat(list.get("hasChanged").booleanValue()).isFalse();
        assertThat(list.get("ref").textValue()).isEqualTo(ref);
    }

    @Test
    void anOpenDealHasNoClosingDateWhateverItsRecordSays() {
        JsonNode deal = JsonTrees.tree(
                        JsonTrees.ENGLISH.records(records(Figure.of("deals.open.count")), SmallCompany.ROME))
                .at("/records/0");
        assertThat(deal.get("closedAt").isNull()).isTrue();
        assertThat(deal.at("/texts/date").textValue()).isEqualTo("5 Oct 2026, 10:00");
    }

    @Test
    void recordsHaveTextsBesideTheirFields() {
        JsonNode list = JsonTrees.tree(
                ProfileJson.of(Locale.ITALY).records(records(Figure.of("deals.won.value")), SmallCompany.ROME));
        assertThat(list.get("label").textValue()).isEqualTo("Offerte vinte");
        assertThat(list.get("count").longValue()).isEqualTo(3);
        JsonNode dollars = list.at("/records/1");
        assertThat(dollars.get("amount").textValue()).isEqualTo("100");
        assertThat(dollars.at("/texts/amount").textValue()).isEqualTo("100,00\u00a0USD");
        assertThat(dollars.at("/texts/outcome").textValue()).isEqualTo("Vinta");
        assertThat(dollars.at("/texts/stage").textValue()).isEqualTo("C1:WON");
        assertThat(dollars.get("closedAt").textValue()).isEqualTo("2026-11-05T20:00:00Z");
        assertThat(dollars.at("/texts/date").textValue()).isEqualTo("5 nov 2026, 21:00");
    }

    @Test
    void hostileTextComesOutAsItIs() {
        JsonNode client = JsonTrees.tree(JsonTrees.ENGLISH.clients(profiles.find("Ann", null, 1)))
                .get(0);
        assertThat(client.get("name").textValue()).isEqualTo(SmallCompany.HOSTILE);
        assertThat(client.get("company").textValue()).isEqualTo("company:7");
        assertThat(client.get("attributes").toString())
                .isEqualTo("{\"rating\":\"4.5\",\"since\":\"2020-02-29\",\"vip\":true}");
    }

    @Test
    void theHostsOwnLabelsAreUsed() {
        Labels labels = Labels.of(Locale.ENGLISH)
                .with(Map.of("metric.conversion", "Hit rate", "operand.conversion.numerator", "Hits"));
        String json = ProfileJson.of(ProfileFormat.of(labels))
                .figures(JsonTrees.figures("this_month", Figure.of("conversion")));
        assertThat(JsonTrees.tree(json).at("/0/label").textValue()).isEqualTo("Hit rate");
        assertThat(JsonTrees.tree(json).at("/0/evidence/0/label").textValue()).isEqualTo("Hits");
        assertThat(JsonTrees.tree(json).at("/0/evidence/1/label").textValue()).isEqualTo("Activities");
    }
}

package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.WidgetSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every number that a profile holds, of whatever kind: the pages of records behind it are counted and added up. */
class AddsUpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String QUERY = "client=contact:1&period=this_year&compare=PREVIOUS";

    private Crm crm;
    private PageServer server;
    private int opened;

    @BeforeEach
    void start() throws IOException {
        crm = TestCrm.fresh();
        server = PageServer.start(crm, 0);
        Layout layout = crm.rules().defaultLayout(ClientKind.CONTACT);
        for (String grouping : new String[] {"none", "time", "currency", "responsible"}) {
            layout = layout.add(
                    "table",
                    WidgetSettings.EMPTY
                            .with(
                                    "metrics",
                                    "deals.open.value",
                                    "win_rate",
                                    "invoices.overdue.count",
                                    "deals.won.average")
                            .with("grouping", grouping),
                    layout.placements().size());
        }
        crm.settings()
                .layouts()
                .save(ClientKind.CONTACT, LayoutStore.Owner.user(crm.users().get(0)), layout.toJson());
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void everyNumberOpensTheRecordsThatItCounts() throws Exception {
        JsonNode profile = get("api/profile?" + QUERY).path("profile");
        assertThat(profile.path("widgets").size()).isEqualTo(19);
        for (JsonNode widget : profile.path("widgets")) {
            assertThat(widget.path("failure").isNull())
                    .as(widget.path("id").asText())
                    .isTrue();
            for (JsonNode figure : widget.path("figures")) {
                String metric = figure.path("metric").asText();
                check(metric, figure);
                if (figure.path("earlier").isObject()) {
                    check(metric, figure.path("earlier"));
                }
                parts(metric, figure.path("value").path("slices"));
                parts(metric, figure.path("value").path("points"));
            }
        }
        assertThat(opened).isGreaterThan(200);
    }

    private void parts(String metric, JsonNode parts) throws Exception {
        for (JsonNode part : parts) {
            check(metric, part);
        }
    }

    private void check(String metric, JsonNode number) throws Exception {
        JsonNode value = number.path("value");
        String amount = metric.matches("invoices\\.(outstanding|overdue)\\..*") ? "balance" : "amount";
        for (JsonNode evidence : number.path("evidence")) {
            Sum sum = list(evidence.path("ref").asText(), amount);
            if (evidence.path("count").isNumber()) {
                assertThat(sum.count)
                        .as(number.toString())
                        .isEqualTo(evidence.path("count").asInt());
            } else if (value.path("type").asText().equals("COUNT")) {
                assertThat(sum.count)
                        .as(number.toString())
                        .isEqualTo(value.path("count").asInt());
            }
            if (value.path("type").asText().equals("MONEY")) {
                assertThat(sum.amounts).as(number.toString()).isEqualTo(amounts(value.path("amounts")));
            }
        }
    }

    /** What the records of all pages come to, counted and added up one by one. */
    private Sum list(String ref, String amount) throws Exception {
        var amounts = new TreeMap<String, BigDecimal>();
        int count = 0;
        String after = "";
        do {
            JsonNode page = get("api/records?" + QUERY + "&limit=100&ref=" + encode(ref) + after);
            for (JsonNode record : page.path("records")) {
                count++;
                if (record.path(amount).isTextual() && record.path("currency").isTextual()) {
                    amounts.merge(
                            record.path("currency").asText(),
                            new BigDecimal(record.path(amount).asText()),
                            BigDecimal::add);
                }
            }
            after = page.path("next").isTextual()
                    ? "&after=" + encode(page.path("next").asText())
                    : "";
        } while (!after.isEmpty());
        opened++;
        return new Sum(count, stripped(amounts));
    }

    private record Sum(int count, Map<String, BigDecimal> amounts) {}

    private static Map<String, BigDecimal> amounts(JsonNode node) {
        var amounts = new TreeMap<String, BigDecimal>();
        node.properties()
                .forEach(entry -> amounts.put(
                        entry.getKey(), new BigDecimal(entry.getValue().asText())));
        return stripped(amounts);
    }

    private static Map<String, BigDecimal> stripped(Map<String, BigDecimal> amounts) {
        amounts.replaceAll((currency, amount) -> amount.stripTrailingZeros());
        return amounts;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }
}

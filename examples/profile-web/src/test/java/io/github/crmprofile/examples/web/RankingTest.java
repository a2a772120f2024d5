package io.github.crmprofile.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.source.Viewer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients by number: their order, their pages, the conditions of an address, the file, and who may see whom. */
class RankingTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BY_VALUE =
            "kind=contact&period=all_time&order=-deals.won.value&columns=deals.won.count";

    private final TestHost host = TestHost.alone();

    private JsonNode page(String query) throws IOException {
        Answer answer = host.get("ranking", query);
        assertThat(answer.status()).as(TestHost.text(answer)).isEqualTo(200);
        return MAPPER.readTree(answer.body()).path("page");
    }

    private static List<String> ids(JsonNode page) {
        return page.path("clients").findValues("client").stream()
                .map(client -> client.path("id").asText())
                .toList();
    }

    @Test
    void pagesContinueOneAnotherWithoutGapOrRepetition() throws IOException {
        var all = new ArrayList<String>();
        String after = "";
        JsonNode page;
        do {
            page = page(BY_VALUE + "&limit=60" + after);
            all.addAll(ids(page));
            after = "&after=" + page.path("next").asText();
        } while (page.path("next").isTextual());
        assertThat(all).doesNotHaveDuplicates().hasSize(page.path("count").asInt());
        assertThat(ids(page(BY_VALUE + "&limit=200"))).isEqualTo(all.subList(0, Math.min(200, all.size())));
    }

    @Test
    void aPeriodInWhichNobodyHasRecordsIsToldWithTheDayOfTheLatest() throws IOException {
        String order = "kind=contact&order=-deals.won.value&columns=conversion,deals.open.value,activities.last";
        assertThat(MAPPER.readTree(
                                host.get("ranking", order + "&period=this_year").body())
                        .path("isEmpty")
                        .asBoolean())
                .isFalse();
        assertThat(MAPPER.readTree(host.get("ranking", order + "&period=2019").body())
                        .path("isEmpty")
                        .asBoolean())
                .isTrue();

        JsonNode latest = MAPPER.readTree(
                host.get("ranking/latest", "kind=contact&period=2019").body());
        assertThat(latest.path("day").asText()).isBetween("2026-11-01", "2026-11-23");
        assertThat(latest.path("period").asText()).isEqualTo("2026");
        Viewer nobody = Viewer.everything().withClients(ClientField.ID.in("nobody"));
        assertThat(MAPPER.readTree(
                        host.get("ranking/latest", "kind=contact", nobody).body()))
                .hasToString("{\"day\":null,\"text\":null,\"period\":null}");
    }

    @Test
    void theFileHasTheClientsInTheOrderOfThePage() throws IOException {
        List<String> shown = ids(page(BY_VALUE + "&limit=200"));
        List<String> lines =
                TestHost.text(host.get("ranking.csv", BY_VALUE)).lines().toList();
        assertThat(lines.get(0)).isEqualTo("\uFEFFid,Name,Won deals,");
        assertThat(lines.stream()
                        .skip(1)
                        .limit(shown.size())
                        .map(line -> "contact:" + line.substring(0, line.indexOf(','))))
                .isEqualTo(shown);
        assertThat(host.get("ranking.csv", BY_VALUE).headers())
                .containsEntry(
                        "Content-Disposition",
                        "attachment; filename=\"contact-all_time.csv\"; filename*=UTF-8''contact-all_time.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "deals.won.value:100000.., true",
        "deals.won.count:2..2;deals.lost.count:1.., true",
        "activities.last:2026-10-01..2026-10-31, true",
        "activities.last:..2020-01-01, false",
        "win_rate:none, true",
        "win_rate:some, true",
        "channel.preferred:=no%20such%20channel, false",
        "channel.preferred:=call, true",
    })
    void anAddressHasConditions(String where, boolean isAnybody) throws IOException {
        int all = page(BY_VALUE).path("count").asInt();
        int some = page(BY_VALUE + "&where=" + where.replace("%", "%25"))
                .path("count")
                .asInt();
        assertThat(some).isLessThan(all);
        assertThat(some > 0).isEqualTo(isAnybody);
    }

    @Test
    void aConditionHoldsOfTheNumberThatIsShown() throws IOException {
        JsonNode page = page(BY_VALUE + "&where=deals.won.count:2..3&limit=200");
        for (JsonNode client : page.path("clients")) {
            assertThat(client.at("/columns/0/value/count").decimalValue())
                    .isBetween(new BigDecimal(2), new BigDecimal(3));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=contact&order=nonsense | No metric 'nonsense'",
                "kind=contact&order=channel.load | cannot be ordered by 'channel.load'",
                "kind=contact&columns=nonsense | No metric 'nonsense'",
                "kind=contact&where=nonsense:1.. | No metric 'nonsense'",
                "kind=contact&where=deals.won.count | is no condition on clients",
                "kind=contact&where=deals.won.count:a..b | give a decimal",
                "kind=contact&where=activities.last:2026-13-01.. | 2026-13-01",
                "kind=contact&where=a:1..;b:1..;c:1..;d:1..;e:1..;f:1..;g:1..;h:1..;i:1..;j:1..;k:1..;l:1..;m:1.. | up to 12",
                "kind=contact&columns=a,b,c,d,e,f,g,h,i,j,k,l,m | up to 12",
                "kind=contact&after=nonsense | cursor",
            })
    void whatIsWrongIsToldWithWhatIsAccepted(String query, String reason) throws IOException {
        for (String path : List.of("ranking", "ranking.csv")) {
            if (path.equals("ranking") || !query.contains("after=")) {
                Answer answer = host.get(path, query);
                assertThat(answer.status()).isEqualTo(400);
                JsonNode problem = MAPPER.readTree(answer.body());
                assertThat(problem.path("type").asText()).endsWith("/ranking-wrong");
                assertThat(problem.path("detail").asText()).contains(reason);
            }
        }
        assertThat(host.get("ranking", "order=-deals.won.value").status()).isEqualTo(400);
    }

    @Test
    void aCompanyHasItsOwnContacts() throws IOException {
        JsonNode page = page(BY_VALUE + "&company=company:1&limit=200");
        assertThat(page.path("clients").findValuesAsText("company"))
                .isNotEmpty()
                .containsOnly("company:1");
        assertThat(host.get("ranking", BY_VALUE + "&company=nonsense").status()).isEqualTo(400);
    }

    @Test
    void nobodyIsListedWhoDoesNotExistForTheViewer() throws IOException {
        Viewer one = Viewer.everything().withClients(ClientField.INDUSTRY.in("Transport"));
        String companies = BY_VALUE.replace("contact", "company") + "&limit=200";
        JsonNode page =
                MAPPER.readTree(host.get("ranking", companies, one).body()).path("page");
        assertThat(page.path("clients").findValuesAsText("industry"))
                .isNotEmpty()
                .containsOnly("Transport");
        assertThat(page.path("count").asInt())
                .isLessThan(page(companies).path("count").asInt());
        assertThat(TestHost.text(host.get("ranking.csv", companies, one)).lines())
                .hasSize(page.path("count").asInt() + 1);
        int own = page(BY_VALUE + "&viewer=own&where=deals.won.count:1..")
                .path("count")
                .asInt();
        int all = page(BY_VALUE + "&where=deals.won.count:1..").path("count").asInt();
        assertThat(own).isPositive().isLessThan(all);
    }
}

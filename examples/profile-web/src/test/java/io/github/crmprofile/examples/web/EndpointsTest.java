package io.github.crmprofile.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.source.ReadLimit;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.widget.InMemoryLayoutStore;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens when two windows or two nodes change a page at once, and what else a host relies on. */
class EndpointsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonNode json(Answer answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    @Test
    void aProfileThatHasNotChangedIsNotSentAgain() {
        TestHost host = TestHost.alone();
        Answer first = host.get("profile", "client=contact:1&period=this_year");
        String tag = first.headers().get("ETag");
        Answer again = host.get("profile", "client=contact:1&period=this_year").unlessKnown(tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers()).containsKey("Read-At").containsEntry("ETag", tag);
        assertThat(host.get("profile", "client=contact:1&period=2025")
                        .unlessKnown(tag)
                        .status())
                .isEqualTo(200);
        assertThat(first.headers()).containsEntry("Cache-Control", "no-cache, private");
    }

    @Test
    void theTimeThatPassesIsNoChange() {
        var host = new TestHost(new InMemoryLayoutStore(), Clock.systemUTC());
        Answer first = host.get("profile", "client=contact:1&period=2020");

        Answer later = host.get("profile", "client=contact:1&period=2020");

        assertThat(later.headers().get("Read-At")).isNotEqualTo(first.headers().get("Read-At"));
        assertThat(later.headers()).containsEntry("ETag", first.headers().get("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "quintarossi julien, Julien Quintarossi",
        "QUINTAROSSI, Julien Quintarossi",
        "halbruck quintarossi, Julien Quintarossi",
        "julien.quintarossi@, Julien Quintarossi",
        "7700 900001, Julien Quintarossi",
        "+447700900001, Julien Quintarossi",
        "halbruck, Halbrück Logistics GmbH",
        "Mørkfjell, Alice Mørkfjell",
        "morkfjell alice, Alice Mørkfjell"
    })
    void clientsAreFoundByAnyWords(String text, String name) throws IOException {
        JsonNode found =
                json(TestHost.alone().get("clients", "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
        assertThat(found.path("clients").findValuesAsText("name")).contains(name);
    }

    @Test
    void whoMayNotSeeAClientDoesNotFindItOnAnyWay() throws IOException {
        TestHost host = TestHost.alone();
        Viewer contacts = Viewer.everything()
                .withClients(new ClientCondition.Not(ClientField.INDUSTRY.in("Transport", "Software")));
        String company = "client=company:1";
        assertThat(json(host.get("client", company)).at("/clients/0/industry").asText())
                .isEqualTo("Transport");
        for (String query : List.of(company, company + "&viewer=own", company + "&viewer=own&scope=WITH_CONTACTS")) {
            assertThat(host.get("profile", query, contacts).status()).as(query).isEqualTo(404);
        }
        assertThat(host.get("client", company, contacts).status()).isEqualTo(404);
        for (String text : List.of("halbruck", "quintarossi")) {
            assertThat(json(host.get("clients", "text=" + text))
                            .at("/companyNames/company:1")
                            .asText())
                    .as(text)
                    .isEqualTo("Halbrück Logistics GmbH");
            JsonNode found = json(host.get("clients", "text=" + text, contacts));
            assertThat(found.path("clients").findValuesAsText("id")).as(text).doesNotContain("company:1");
            assertThat(found.toString()).as(text).doesNotContain("Halbrück Logistics");
        }
        assertThat(TestHost.text(host.get("profile", "client=contact:1", contacts)))
                .contains("Quintarossi")
                .doesNotContain("\"companyNames\":{\"company:1\"");
    }

    @Test
    void clientsComePageByPage() throws IOException {
        TestHost host = TestHost.alone();
        JsonNode first = json(host.get("clients", "limit=3"));
        JsonNode second = json(host.get("clients", "limit=3&after=3"));
        assertThat(first.path("more").asBoolean()).isTrue();
        assertThat(first.path("clients").findValuesAsText("id"))
                .hasSize(3)
                .doesNotContainAnyElementsOf(second.path("clients").findValuesAsText("id"));
        assertThat(json(host.get("clients", "text=nobody of that name")).path("clients"))
                .isEmpty();
    }

    @Test
    void aFileIsNamedByClientFigureAndPeriod() {
        Answer csv = TestHost.alone()
                .get(
                        "records.csv",
                        "client=company:1&period=2026-01-01..2026-11-20&form=spreadsheet&lang=it"
                                + "&ref=metric%3Ddeals.won.value%26operand%3Drecords");
        assertThat(csv.headers().get("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"Halbruck-Logistics-GmbH-Valore-offerte-vinte-2026-01-01_2026-11-20.csv\";"
                                + " filename*=UTF-8''Halbr%C3%BCck-Logistics-GmbH-Valore-offerte-vinte-2026-01-01_2026-11-20.csv");
        assertThat(TestHost.text(csv)).startsWith("\uFEFFId;Titolo;");
    }

    @Test
    void aPageThatHasNoRecordsInItsPeriodLeadsToTheLatest() throws IOException {
        TestHost host = TestHost.alone();
        assertThat(json(host.get("profile", "client=contact:1&period=this_year"))
                        .path("isEmpty")
                        .asBoolean())
                .isFalse();
        JsonNode empty = json(host.get("profile", "client=contact:1&period=2019"));
        assertThat(empty.path("isEmpty").asBoolean()).isTrue();

        JsonNode latest = json(host.get("latest", "client=contact:1&period=2019&compare=PREVIOUS&lang=it"));
        assertThat(latest.path("day").asText()).isBetween("2026-11-01", "2026-11-23");
        assertThat(latest.path("text").asText()).contains("nov 2026");
        assertThat(latest.path("period").asText()).isEqualTo("2026");
        assertThat(json(host.get("profile", "client=contact:1&period=2026"))
                        .path("isEmpty")
                        .asBoolean())
                .isFalse();
        assertThat(host.get("latest", "client=contact:none").status()).isEqualTo(404);
    }

    @Test
    void aClientWithoutRecordsHasNoLatestOne() throws IOException {
        TestHost host = TestHost.alone();
        Viewer nobody = Viewer.responsible(List.of("nobody"));
        JsonNode latest = json(host.get("latest", "client=contact:1", nobody));
        assertThat(latest).hasToString("{\"day\":null,\"text\":null,\"period\":null}");
    }

    @Test
    void aFileHasNamesAndTitlesBesideTheIds() {
        TestHost host = TestHost.alone();
        String query = "client=contact:1&period=all_time&ref=metric%3Dactivities.count%26operand%3Drecords";
        List<String> lines =
                TestHost.text(host.get("records.csv", query)).lines().toList();
        assertThat(lines.get(0))
                .isEqualTo(
                        "\uFEFFId,Time,Channel,Direction,Completed,Contacts,Contacts (name),Companies,Companies (name),"
                                + "Deals,Deals (title),Responsible person");
        assertThat(lines)
                .anyMatch(line -> line.matches(
                        ".*,1,Julien Quintarossi,[^,]*,[^,]*,d\\d+,[^,]+ for Halbrück Logistics GmbH,[^,]*"));
        assertThat(
                        TestHost.text(
                                host.get(
                                        "records.csv",
                                        "client=contact:1&period=all_time&lang=de&ref=metric%3Dinvoices.issued.count%26operand%3Drecords")))
                .contains("Kontakt,Kontakt (Name),Unternehmen,Unternehmen (Name),Deal,Deal (Titel),")
                .contains(",1,Julien Quintarossi,");
    }

    @Test
    void aListOfActivitiesHasTheTitlesOfTheirDeals() throws IOException {
        TestHost host = TestHost.alone();
        String query =
                "client=contact:1&period=this_year&limit=5&ref=metric%3Dcommunication.load%26operand%3Dnumerator";
        JsonNode named = json(host.get("records", query + "&names=true"));
        assertThat(named.path("records")).hasSize(5).allSatisfy(record -> {
            assertThat(record.at("/deals/0").asText()).matches("d\\d+");
            assertThat(record.at("/texts/deals").asText()).endsWith(" for Halbrück Logistics GmbH");
        });
        assertThat(json(host.get("records", query)).path("records"))
                .allSatisfy(record ->
                        assertThat(record.at("/texts/deals").isMissingNode()).isTrue());
    }

    @Test
    void aFileDoesNotNameClientsThatItsReaderMayNotSee() {
        TestHost host = TestHost.alone();
        String query = "client=contact:1&period=all_time&ref=metric%3Ddeals.total.count%26operand%3Drecords";
        Viewer contacts = Viewer.everything()
                .withClients(new ClientCondition.Not(ClientField.INDUSTRY.in("Transport", "Software")));
        assertThat(TestHost.text(host.get("records.csv", query))).contains(",1,Halbrück Logistics GmbH,");
        assertThat(TestHost.text(host.get("records.csv", query, contacts)))
                .contains(",1,Julien Quintarossi,1,,")
                .doesNotContain(",1,Halbrück");
    }

    @Test
    void aRequestThatIsEndedByItsLimitIsAProblem() throws IOException {
        TestHost host = TestHost.alone();
        ReadLimit limit = ReadLimit.cancellable();
        limit.cancel();
        Answer ended = limit.call(() -> host.get("profile", "client=contact:1"));
        assertThat(ended.status()).isEqualTo(503);
        assertThat(json(ended).path("type").asText()).endsWith("/source-failed");
    }

    @Test
    void whatIsWrongHasAStableTypeAndItsArguments() throws IOException {
        TestHost host = TestHost.alone();
        for (var wrong : Map.of(
                        "client=contact:1&period=soon", "period-wrong",
                        "client=contact:none", "client-unknown",
                        "client=nobody", "client-wrong",
                        "client=contact:1&viewer=x", "parameter-wrong",
                        "period=2026", "parameter-missing",
                        "client=contact:1&a=%zz", "query-malformed")
                .entrySet()) {
            JsonNode problem = json(host.get("profile", wrong.getKey()));
            assertThat(problem.path("type").asText()).as(wrong.getKey()).endsWith("/" + wrong.getValue());
        }
        assertThat(json(host.get("profile", "client=contact:1&period=soon"))
                        .at("/arguments/value")
                        .asText())
                .isEqualTo("soon");
        Answer method = host.send("POST", "profile", "", "");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.headers()).containsEntry("Allow", "GET");
    }
}

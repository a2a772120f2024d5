package io.github.crmprofile.jdbc.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaMappingJsonTest {

    private static final String SMALL = """
            {
              "contacts": [
                {"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}
              ],
              "deals": [
                {
                  "name": "deal",
                  "from": "deal d",
                  "id": "d.id",
                  "columns": {"outcome": {"codes": "d.state", "values": {"won": "WON", "lost": "LOST"}, "otherwise": "OPEN"}},
                  "links": [{"to": "contact", "id": {"integer": "d.person_id"}}]
                }
              ]
            }
            """;

    @Test
    void whatIsWrittenIsWhatTheBuilderMakes() {
        var json = """
                {
                  "$schema": "../schema-mapping.schema.json",
                  "$comment": "anything",
                  "zone": "Europe/Berlin",
                  "currency": "EUR",
                  "parameters": {"tenant": "t1_"},
                  "clientsOfDeal": "whenNone",
                  "contacts": [
                    {
                      "name": "person",
                      "from": "${tenant}person p",
                      "where": "p.deleted = 0",
                      "id": {"integer": "p.id", "prefix": "p-"},
                      "columns": {"name": "p.name", "attributes.vip": {"when": "p.vip = 1"}},
                      "companies": [{"id": {"uuid": "p.firm"}}],
                      "emails": ["p.mail", {"text": "m.address", "via": {"from": "mail m", "key": "m.person", "recordKey": "p.no"}, "where": "m.ok = 1"}]
                    }
                  ],
                  "companies": [{"name": "firm", "from": "firm f", "id": {"uuid": "f.id"}, "columns": {"name": {"text": "f.name", "absent": ["-"]}}}],
                  "deals": [
                    {
                      "name": "deal",
                      "from": "deal d",
                      "id": "d.id",
                      "columns": {
                        "outcome": {"codes": "d.state", "values": {"1": "WON"}, "otherwise": "OPEN", "whenNull": "LOST"},
                        "amount": {"decimal": "d.cents", "scale": 2, "decimals": 0, "absent": ["-1"]},
                        "currency": {"constant": "USD"},
                        "createdAt": {"epochMillis": "d.created", "absent": ["0"], "otherwise": {"textTime": "d.day", "pattern": "yyyyMMdd", "zone": "Asia/Tokyo"}}
                      },
                      "links": [
                        {"to": "contact", "id": {"text": "d.who", "strip": "P_", "prefix": "p-", "absent": ["P_0"]}, "primary": "1 = 1", "where": "d.who <> ''"}
                      ]
                    }
                  ]
                }
                """;
        var built = SchemaMapping.builder()
                .zone(ZoneId.of("Europe/Berlin"))
                .currency("EUR")
                .parameter("tenant", "t1_")
                .clientsOfDeal(SchemaMapping.Inheritance.WHEN_NONE)
                .records(RecordSource.of(RecordKind.DEAL, "deal", "deal d", IdColumn.text("d.id"))
                        .column(
                                "outcome",
                                Column.codes("d.state", Map.of("1", "WON"))
                                        .withOtherwise("OPEN")
                                        .withWhenNull("LOST"))
                        .column("amount", new Column.Decimal("d.cents", 2, 0, List.of("-1")))
                        .column("currency", Column.constant("USD"))
                        .column(
                                "createdAt",
                                Column.time("d.created", TimeForm.EPOCH_MILLIS)
                                        .withAbsent("0")
                                        .withOtherwise(Column.textTime("d.day", "yyyyMMdd")
                                                .withZone(ZoneId.of("Asia/Tokyo"))))
                        .link(Link.to(
                                        Link.Target.CONTACT,
                                        IdColumn.text("d.who")
                                                .withStrip("P_")
                                                .withPrefix("p-")
                                                .withAbsent("P_0"))
                                .withWhere("d.who <> ''")
                                .withPrimary("1 = 1"))
                        .build())
                .clients(ClientSource.of(ClientKind.COMPANY, "firm", "firm f", IdColumn.uuid("f.id"))
                        .column("name", new Column.Text("f.name", List.of("-")))
                        .build())
                .clients(ClientSource.of(
                                ClientKind.CONTACT,
                                "person",
                                "${tenant}person p",
                                IdColumn.integer("p.id").withPrefix("p-"))
                        .where("p.deleted = 0")
                        .column("name", Column.text("p.name"))
                        .column("attributes.vip", Column.when("p.vip = 1"))
                        .company(Link.to(Link.Target.COMPANY, IdColumn.uuid("p.firm")))
                        .email(new ClientSource.Values("p.mail", null, null))
                        .email(new ClientSource.Values(
                                "m.address", new Link.Via("mail m", "m.person", "p.no"), "m.ok = 1"))
                        .build())
                .build();

        assertThat(SchemaMapping.parse(json)).isEqualTo(built);
        assertThat(SchemaMapping.parse(built.toJson())).isEqualTo(built);
        assertThat(built.toBuilder().build()).isEqualTo(built);
    }

    @Test
    void allProblemsAreSaidAtOnceWithPlaceLineAndRemedy() {
        var json = SMALL.replace("\"from\": \"deal d\"", "\"form\": \"deal d\"")
                .replace("\"to\": \"contact\"", "\"to\": \"person\"")
                .replace("\"LOST\"", "\"LOOSE\"")
                .replace("{\"integer\": \"p.id\"}", "7");

        var problems = catchThrowableOfType(MappingException.class, () -> SchemaMapping.parse(json));

        assertThat(problems).hasMessage("""
                        The mapping has 5 problems:
                          contacts[0].id: is a number; write an object, such as {"key": "value"} (line 3)
                          deals[0].from: is required and missing (line 6)
                          deals[0].links[0].to: 'person' is none of 'contact', 'company', 'deal' (line 11)
                          deals[0].form: is no key here; did you mean 'from'? (line 8)
                          deals[0].columns.outcome.values.lost: 'LOOSE' is none of OPEN, WON, LOST (line 10)""");
        assertThat(problems.problems())
                .hasSize(5)
                .allMatch(p -> p.code() == MappingProblem.Code.INVALID_MAPPING)
                .extracting(MappingProblem::path)
                .contains("deals[0].columns.outcome.values.lost");
    }

    @Test
    void anUnknownKeyIsAnErrorWhereverItStands() {
        assertThatThrownBy(() ->
                        SchemaMapping.parse(SMALL.replaceFirst("\"contacts\"", "\"timezone\": \"UTC\", \"contacts\"")))
                .isInstanceOf(MappingException.class)
                .hasMessage("The mapping has a problem:\n  timezone: is no key here; did you mean 'zone'? (line 2)");
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("\"otherwise\"", "\"otherwize\"")))
                .hasMessageContaining(
                        "deals[0].columns.outcome.otherwize: is no key here; did you mean 'otherwise'? (line 10)");
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("\"outcome\"", "\"outcom\"")))
                .hasMessageContaining("deals[0].columns.outcome: is required and missing (line 10)")
                .hasMessageContaining("deals[0].columns.outcom: is no column here; did you mean 'outcome'?");
    }

    @Test
    void whoForgetsTheStateOfActivitiesIsToldHowToSayThatTheyHaveNone() {
        String activities =
                "\"activities\": [{\"name\": \"calls\", \"from\": \"call c\", \"id\": {\"integer\": \"c.id\"},"
                        + " \"columns\": {\"channel\": {\"constant\": \"call\"}, \"occurredAt\": {\"utc\": \"c.at\"}%s},"
                        + " \"links\": [{\"to\": \"contact\", \"id\": {\"integer\": \"c.person_id\"}}]}], \"contacts\"";

        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replaceFirst("\"contacts\"", activities.formatted(""))))
                .hasMessageContaining(
                        "activities[0].columns.completed: is required and missing; where all that is written down has"
                                + " taken place, it is true, in Java Column.when(\"1 = 1\")");
        SchemaMapping mapping =
                SchemaMapping.parse(SMALL.replaceFirst("\"contacts\"", activities.formatted(", \"completed\": true")));
        assertThat(mapping.toJson()).containsPattern("\"completed\"\\s*:\\s*true");
    }

    @Test
    void aColumnMustSayWhatItIsMadeOf() {
        assertThatThrownBy(() -> SchemaMapping.parse(withColumn("\"amount\": {\"decmal\": \"d.amount\"}")))
                .hasMessageContaining(
                        "deals[0].columns.amount.decmal: is no key here; did you mean 'decimal', 'decimals'?")
                .hasMessageContaining(
                        "deals[0].columns.amount: needs exactly one of the keys 'text', 'constant', 'codes'");
        assertThatThrownBy(() -> SchemaMapping.parse(withColumn("\"amount\": {\"text\": \"d.amount\"}")))
                .hasMessageContaining(
                        "deals[0].columns.amount: is a text, which cannot be an amount; write {\"decimal\": \"expression\"}");
        assertThatThrownBy(() -> SchemaMapping.parse(withColumn("\"createdAt\": \"d.created\"")))
                .hasMessageContaining(
                        "deals[0].columns.createdAt: is SQL alone, which does not say how the time is stored; write one of the"
                                + " keys 'utc', 'local',");
        assertThatThrownBy(() -> SchemaMapping.parse(withColumn("\"createdAt\": {\"decimal\": \"d.created\"}")))
                .hasMessageContaining(
                        "deals[0].columns.createdAt: is a number, which cannot be a time; write one of the keys"
                                + " 'utc', 'local', 'offset', 'date', 'epochSeconds', 'epochMillis', 'textTime'");
        assertThatThrownBy(() -> SchemaMapping.parse(withColumn("\"title\": {\"utc\": \"d.created\"}")))
                .hasMessageContaining("deals[0].columns.title: is a time, which cannot be a text; write the SQL alone");
        assertThatThrownBy(() -> SchemaMapping.parse(
                        withColumn("\"createdAt\": {\"utc\": \"d.created\", \"otherwise\": {\"text\": \"d.x\"}}")))
                .hasMessageContaining("deals[0].columns.createdAt.otherwise: is no time;");
    }

    @Test
    void aTimeStoredAsTextHasAPatternAndNoOtherTimeHas() {
        assertThatThrownBy(() -> SchemaMapping.parse(withColumn("\"createdAt\": {\"textTime\": \"d.created\"}")))
                .hasMessageContaining("deals[0].columns.createdAt.pattern: is required for a time stored as text");
        assertThatThrownBy(() -> SchemaMapping.parse(withColumn(
                        "\"createdAt\": {\"utc\": \"d.a\", \"otherwise\": {\"utc\": \"d.b\", \"pattern\": \"y\"}}")))
                .hasMessageContaining("deals[0].columns.createdAt.otherwise.pattern: is for times stored as text only");
        assertThatThrownBy(() -> SchemaMapping.parse(
                        withColumn("\"createdAt\": {\"textTime\": \"d.a\", \"pattern\": \"bogus{\"}")))
                .hasMessageContaining(
                        "deals[0].columns.createdAt.pattern: 'bogus{' is no pattern of java.time.format.DateTimeFormatter");
        assertThatThrownBy(() ->
                        SchemaMapping.parse(withColumn("\"createdAt\": {\"local\": \"d.a\", \"zone\": \"Berlin\"}")))
                .hasMessageContaining(
                        "deals[0].columns.createdAt.zone: 'Berlin' is no time zone; write one such as 'Europe/Berlin'");
    }

    @Test
    void aTimeThatMeansUnknownIsOneThatItsColumnCanHold() {
        for (String time : List.of(
                "{\"utc\": \"d.a\", \"absent\": [\"1900-13-01 00:00:00\"]}",
                "{\"offset\": \"d.a\", \"absent\": [\"1900-01-01\"]}",
                "{\"date\": \"d.a\", \"absent\": [\"1900-01-01T00:00\"]}",
                "{\"epochSeconds\": \"d.a\", \"absent\": [\"never\"]}",
                "{\"epochMillis\": \"d.a\", \"absent\": [\"1e99\"]}")) {
            String absent = time.substring(time.indexOf('[') + 2, time.indexOf(']') - 1);
            assertThatThrownBy(() -> SchemaMapping.parse(withColumn("\"createdAt\": " + time)))
                    .hasMessageContaining("deals[0].columns.createdAt.absent: has '" + absent
                            + "', which the column cannot hold; write times in ISO form");
        }
    }

    @Test
    void aZeroDateIsNoValueThatMeansUnknown() {
        var zero = "\"createdAt\": {\"utc\": \"d.created\", \"absent\": [\"0000-00-00 00:00:00\"]}, \"outcome\"";
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("\"outcome\"", zero)))
                .hasMessageContaining(
                        "deals[0].columns.createdAt.absent: has a zero date, which drivers do not read; let the SQL say"
                                + " that it is none: CASE WHEN x > '1000-01-01' THEN x END");
    }

    @Test
    void sqlThatWouldChangeTheStatementAroundItIsRefused() {
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("deal d", "deal d; DROP TABLE deal")))
                .hasMessageContaining("deals[0].from: has a ';' outside of a text in quotes");
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("d.state", "d.state -- remark")))
                .hasMessageContaining("deals[0].columns.outcome: has a '--' outside of a text in quotes");
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("d.state", "d.json ? 'state'")))
                .hasMessageContaining("deals[0].columns.outcome: has a '?' outside");
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("d.state", "lower(d.state))")))
                .hasMessageContaining("deals[0].columns.outcome: has parentheses that do not match");
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("d.state", "'won")))
                .hasMessageContaining("deals[0].columns.outcome: has a ' that is never closed");
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("d.state", " ")))
                .hasMessageContaining("deals[0].columns.outcome: is blank; write an SQL expression");
        assertThat(SchemaMapping.parse(SMALL.replace("d.state", "coalesce(d.state, ';?--(''')")))
                .isNotNull();
    }

    @Test
    void tablesAreNotJoinedByCommas() {
        String remedy = "joins tables by a comma, behind which nothing more can be joined; write JOIN ... ON instead";
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("deal d", "deal d, entity e")))
                .hasMessageContaining("deals[0].from: " + remedy);
        var via = "\"id\": \"l.who\", \"via\": {\"from\": \"link l,entity e\", \"key\": \"l.deal\"}";
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("\"id\": {\"integer\": \"d.person_id\"}", via)))
                .hasMessageContaining("deals[0].links[0].via.from: " + remedy);
        var join = "deal d JOIN (SELECT c.a, e.b FROM c, e) x ON x.a = COALESCE(d.id, ',')";
        assertThat(SchemaMapping.parse(SMALL.replace("deal d", join))).isNotNull();
    }

    @Test
    void aParameterIsDefinedAndUsedAndPlain() {
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("deal d", "${tenant}deal d")))
                .hasMessageContaining(
                        "deals[0].from: has the parameter ${tenant}, which 'parameters' lacks; there is none");
        assertThatThrownBy(() -> SchemaMapping.parse(withTop("\"parameters\": {\"tenant\": \"a; b\"}")))
                .hasMessageContaining("parameters.tenant: may hold no quotes, semicolons and backslashes")
                .hasMessageContaining(
                        "parameters.tenant: is not used; write ${tenant} where it is meant, or leave it out");
    }

    @Test
    void linksLeadToSourcesThatExist() {
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("\"to\": \"contact\"", "\"to\": \"company\"")))
                .hasMessageContaining(
                        "deals[0].links[0]: leads to a company, of which the mapping has no source; add one, or leave out the link");
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("\"to\": \"contact\"", "\"to\": \"deal\"")))
                .hasMessageContaining("deals[0].links[0].to: leads from a deal to a deal; write 'contact' or 'company'")
                .hasMessageContaining("deals[0].links: lead to no client, so that no record would belong to any");
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL.replace("{\"to\": \"contact\", ", "{")))
                .hasMessageContaining(
                        "deals[0].links[0]: leads nowhere; write the id beside one of the keys 'contact', 'company', 'deal', or say 'to' and 'id'");
    }

    @Test
    void aMappingNeedsClientsAndRecords() {
        assertThatThrownBy(() -> SchemaMapping.parse("{}"))
                .hasMessageContaining("has neither 'contacts' nor 'companies'")
                .hasMessageContaining("has neither 'deals', 'activities' nor 'invoices'");
        assertThatThrownBy(() -> SchemaMapping.builder().build())
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "has neither 'contacts' nor 'companies'; say where at least one of them comes from");
    }

    @Test
    void javaMappingsKeepTheSameRulesUnderTheSamePaths() {
        var source = RecordSource.of(RecordKind.DEAL, "deal", "deal d", IdColumn.integer("d.id"))
                .column("outcome", Column.codes("d.state", Map.of("1", "won")))
                .link(Link.to(Link.Target.CONTACT, IdColumn.integer("d.person").withStrip("P")))
                .build();
        var builder = SchemaMapping.parse(SMALL).toBuilder().records(source);

        assertThatThrownBy(builder::build).hasMessage("""
                        The mapping has 3 problems:
                          deals[1].name: 'deal' is the name of an earlier source of the kind too; give each its own
                          deals[1].columns.outcome.values.1: 'won' is none of OPEN, WON, LOST
                          deals[1].links[0].id.strip: is for texts only; write {"text": ...} if the column is one""");
    }

    @Test
    void whatIsNoJsonIsToldWhere() {
        assertThatThrownBy(() -> SchemaMapping.parse("{\n  \"zone\": UTC\n}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The mapping is no JSON: line 2, column ");
        assertThatThrownBy(() -> SchemaMapping.parse("{\"zone\": \"UTC\",\n \"zone\": \"UTC\"}"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("Duplicate field 'zone'");
        assertThatThrownBy(() -> SchemaMapping.parse(SMALL + "{}"))
                .hasMessageContaining("The mapping is no JSON: line ");
        assertThatThrownBy(() -> SchemaMapping.parse("")).hasMessageContaining("is missing; write an object");
    }

    @Test
    void aMappingIsReadFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mapping.json"), SMALL);

        assertThat(SchemaMapping.read(file)).isEqualTo(SchemaMapping.parse(SMALL));
        assertThatThrownBy(() -> SchemaMapping.read(folder.resolve("none.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The mapping cannot be read from")
                .hasMessageContaining("none.json");
    }

    @Test
    void aReadyMadeMappingIsFoundByName() {
        assertThat(SchemaMapping.readyMade("espocrm").records()).hasSize(5);
        assertThatThrownBy(() -> SchemaMapping.readyMade("espo"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No ready-made mapping 'espo'; there are bitrix24, ")
                .hasMessageContaining(" espocrm, ");
    }

    @Test
    void sourcesThatAnInstallationLacksAreLeftOut() {
        var mapping = SchemaMapping.readyMade("bitrix24");

        assertThat(mapping.toBuilder().without("old invoice").build().records())
                .extracting(RecordSource::name)
                .containsExactly("deal", "activity", "task", "smart invoice");
        assertThatThrownBy(() -> mapping.toBuilder().without("old invoices"))
                .hasMessage("No source 'old invoices'; did you mean 'old invoice'?");
    }

    private static String withColumn(String column) {
        return SMALL.replace("\"columns\": {\"outcome\"", "\"columns\": {" + column + ", \"outcome\"");
    }

    private static String withTop(String entry) {
        return SMALL.replaceFirst("\\{", "{" + entry + ",");
    }
}

package io.github.crmprofile.jdbc.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void javaMappingsKeepTheSameRulesUnderTheSamePaths() {
        var source = RecordSource.of(RecordKind.DEAL, "deal", "deal d", IdColumn.integer("d.id"))
                .column("outcome", Column.codes("d.state", Map.of("1", "won")))
                .link(Link.to(Link.Target.CONTACT, IdColumn.integer("d.person").withStrip("P")))
                .build();
        var builder = SchemaMapping.parse(SmallMapping.JSON).toBuilder().records(source);

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
        assertThatThrownBy(() -> SchemaMapping.parse(SmallMapping.JSON + "{}"))
                .hasMessageContaining("The mapping is no JSON: line ");
        assertThatThrownBy(() -> SchemaMapping.parse("")).hasMessageContaining("is missing; write an object");
    }

    @Test
    void aMappingIsReadFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mapping.json"), SmallMapping.JSON);

        assertThat(SchemaMapping.read(file)).isEqualTo(SchemaMapping.parse(SmallMapping.JSON));
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
}

package io.github.crmprofile.jdbc.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.RecordKind;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/** Definitions of a mapping, and a mapping that says what differs from another one. */
class DefinitionsTest {

    @Test
    void sqlThatDiffersInAWordIsDefinedOnceAndUsedWithTheWord() throws IOException {
        var definitions = """
                "definitions": {
                  "field": "${source.alias}.data->>'${it}'", "number": "CAST(${field:${it}} AS INTEGER)"
                },""";

        assertThat(ShortMappings.links(ShortMappings.withLinks(
                        "[{\"contact\": {\"integer\": \"${number:who}\"}, \"where\": \"${field: kind } = 'person'\"}]",
                        definitions)))
                .containsExactly(Link.to(Link.Target.CONTACT, IdColumn.integer("CAST(a.data->>'who' AS INTEGER)"))
                        .withWhere("a.data->>'kind' = 'person'"));
        assertThatThrownBy(() -> SchemaMapping.parse(ShortMappings.withLinks(
                        "[{\"contact\": \"${field}\"}, {\"contact\": \"${feild:who}\"}, {\"contact\": \"${plain:who}\"}]",
                        "\"definitions\": {\"field\": \"a.data->>'${it}'\", \"plain\": \"a.who\"},")))
                .hasMessageContaining(
                        "activities[0].links[0].contact: has ${field} without what stands for ${it} in it;"
                                + " write ${field:...}")
                .hasMessageContaining(
                        "activities[0].links[1].contact: has ${feild:who}, and 'feild' is no SQL among the"
                                + " 'definitions'; did you mean 'field'?")
                .hasMessageContaining(
                        "activities[0].links[2].contact: has ${plain:who}, and the definition 'plain' has no"
                                + " ${it}; write ${plain}");
    }

    @Test
    void definitionsAreSqlLinksColumnsAndListsThatSourcesShare() throws IOException {
        var definitions = """
                "definitions": {
                  "live": "a.deleted = ${none}",
                  "none": "0",
                  "parent": {"to": "${kind}", "id": "a.parent_id", "where": "${live} AND a.parent_type = '${type}'"},
                  "both": [{"use": "parent", "kind": "contact", "type": "Contact"}, {"use": "parent", "kind": "company", "type": "Account"}],
                  "outcome": {"constant": "OPEN"}
                },""";
        var json = ShortMappings.withLinks(
                        "[{\"to\": \"deal\", \"id\": \"a.sale\"}, {\"use\": \"both\"}, {\"to\": \"contact\", \"id\": \"a.who\"}]",
                        definitions)
                .replace(
                        "\"outcome\": {\"constant\": \"OPEN\"}}, \"links\"",
                        "\"outcome\": {\"use\": \"outcome\"}}, \"links\"");

        assertThat(ShortMappings.links(json))
                .containsExactly(
                        Link.to(Link.Target.DEAL, IdColumn.text("a.sale")),
                        Link.to(Link.Target.CONTACT, IdColumn.text("a.parent_id"))
                                .withWhere("a.deleted = 0 AND a.parent_type = 'Contact'"),
                        Link.to(Link.Target.COMPANY, IdColumn.text("a.parent_id"))
                                .withWhere("a.deleted = 0 AND a.parent_type = 'Account'"),
                        Link.to(Link.Target.CONTACT, IdColumn.text("a.who")));
        assertThat(ShortMappings.read(json).records(RecordKind.DEAL).get(0).columns())
                .containsEntry("outcome", Column.constant("OPEN"));
    }

    @Test
    void whatIsWrongWithADefinitionIsSaid() {
        var definitions = """
                "parameters": {"p": "x"},
                "definitions": {"p": "1", "a b": "2", "unused": {"to": "contact"}, "round": "${trip}", "trip": "${round}", "given": "a.x"},""";
        assertThatThrownBy(() -> SchemaMapping.parse(ShortMappings.withLinks(
                        "[{\"use\": \"givn\"}, {\"to\": \"contact\", \"id\": \"${round}\"}, {\"to\": \"contact\", \"id\": \"${given}\"}]",
                        definitions)))
                .hasMessageContaining(
                        "activities[0].links[0].use: 'givn' is not among the 'definitions'; did you mean 'given'? (line ")
                .hasMessageContaining("activities[0].links[1].id: the definition 'round' uses itself; write it without")
                .hasMessageContaining("definitions.p: is the name of a parameter, too; give each its own")
                .hasMessageContaining("definitions.'a b': is no name for a definition; write letters, digits and '_'")
                .hasMessageContaining("definitions.unused: is not used; write {\"use\": \"unused\"} where it is meant");
        assertThatThrownBy(() -> SchemaMapping.parse(ShortMappings.withLinks(
                        "[{\"use\": \"one\", \"typ\": \"x\"}]",
                        "\"definitions\": {\"one\": {\"to\": \"contact\", \"id\": \"a.who\", \"were\": \"1 = 0\"}},")))
                .hasMessageContaining(
                        "activities[0].links[0].typ: is no key here: the definition 'one' has no ${typ} for which it could stand")
                .hasMessageContaining(
                        "activities[0].links[0].were: is no key here; did you mean 'where'? (line 1, definitions.one.were)");
        assertThatThrownBy(() -> SchemaMapping.parse(ShortMappings.withLinks("[]", "\"definitions\": [],")))
                .hasMessageContaining("definitions: is no object; write {\"name\": \"SQL\"}");
    }

    @Test
    void theMomentOfTheRequestHasTheFormOfTheColumnAndIsForRecords() {
        assertThatThrownBy(() -> SchemaMapping.parse(ShortMappings.withLinks(
                        "[{\"to\": \"contact\", \"id\": \"a.who\", \"where\": \"a.at < ${now}\"}]", "")))
                .hasMessageContaining(
                        "activities[0].links[0].where: has ${now}, which does not say how the time that it is compared"
                                + " with is stored; write ${now.utc}, ${now.local}, ${now.offset}, ${now.date}, ${now.epochSeconds}, ${now.epochMillis}");
        assertThatThrownBy(() ->
                        SchemaMapping.parse(ShortMappings.withLinks("[{\"to\": \"contact\", \"id\": \"a.who\"}]", "")
                                .replace(
                                        "\"from\": \"person p\"",
                                        "\"from\": \"person p\", \"where\": \"p.since < ${now.utc}\"")))
                .hasMessageContaining(
                        "contacts[0].where: has ${now...}, which is for deals, activities and invoices only");
        assertThatThrownBy(
                        () -> SchemaMapping.parse(ShortMappings.withLinks("[]", "\"parameters\": {\"now\": \"x\"},")))
                .hasMessageContaining("parameters.now: is the name of the moment of the request; write another");
    }

    @Test
    void aMappingSaysWhatIsDifferentFromAReadyMadeOne() throws IOException {
        var base = SchemaMapping.readyMade("espocrm");
        var own = ShortMappings.read("""
                {
                  "base": "espocrm",
                  "without": ["task"],
                  "zone": "Europe/Rome",
                  "deals": [
                    {"name": "opportunity", "where": "o.deleted = FALSE AND o.test = 0", "columns": {"outcome": {"values": {"Vinta": "WON"}}, "closedAt": {"utc": "o.closed_at"}}}
                  ],
                  "invoices": [
                    {"name": "bill", "from": "bill b", "id": "b.id", "columns": {"status": {"constant": "PAID"}}, "links": [{"to": "company", "id": "b.account_id"}]}
                  ]
                }
                """);

        assertThat(own.zone().getId()).isEqualTo("Europe/Rome");
        assertThat(own.records(RecordKind.ACTIVITY))
                .isEqualTo(base.records(RecordKind.ACTIVITY).stream()
                        .filter(source -> !source.name().equals("task"))
                        .toList());
        assertThat(own.records(RecordKind.INVOICE))
                .extracting(RecordSource::name)
                .containsExactly("bill");
        RecordSource deals = own.records(RecordKind.DEAL).get(0);
        RecordSource theirs = base.records(RecordKind.DEAL).get(0);
        assertThat(deals.where()).isEqualTo("o.deleted = FALSE AND o.test = 0");
        assertThat(deals.links()).isEqualTo(theirs.links());
        assertThat(deals.columns()).containsEntry("closedAt", Column.time("o.closed_at", TimeForm.UTC));
        var values = new LinkedHashMap<>(((Column.Codes) theirs.columns().get("outcome")).values());
        values.put("Vinta", "WON");
        assertThat(deals.columns()).containsEntry("outcome", Column.codes("o.stage", values));
    }

    @Test
    void whatIsWrongWithADifferenceIsSaidWithItsOwnLines() {
        assertThatThrownBy(() -> SchemaMapping.parse("{\"base\": \"espocrn\"}"))
                .hasMessageContaining("base: 'espocrn' is no ready-made mapping; write one of bitrix24, corteza,");
        assertThatThrownBy(() -> SchemaMapping.parse("""
                        {
                          "base": "espocrm",
                          "without": ["tusk"],
                          "activities": [
                            {"name": "meeting", "form": "x"},
                            {"name": "call", "from": " "}
                          ]
                        }
                        """))
                .hasMessageContaining("without[0]: 'tusk' is the name of no source of the base (line 3)")
                .hasMessageContaining("activities[0].form: is no key here; did you mean 'from'? (line 5)")
                .hasMessageContaining("activities[1].from: is blank; write an SQL expression (line 6)");
        assertThatThrownBy(() -> SchemaMapping.parse("{\"base\": \"espocrm\", \"companies\": [], \"zone\": \"UTC\"}"))
                .hasMessageContaining(
                        "activities[3].links[2]: leads to a company, of which the mapping has no source; add one, or leave out the link (the base 'espocrm')")
                .hasMessageNotContaining("(line");
    }

    @Test
    void amountsHaveTheDecimalsOfTheirCurrency() throws IOException {
        var json = ShortMappings.withLinks("[{\"to\": \"contact\", \"id\": \"a.who\"}]", "");
        var amount = "\"outcome\": {\"constant\": \"OPEN\"}, \"amount\": {\"decimal\": \"s.minor\", \"scale\": %s}";
        String outcome = "\"outcome\": {\"constant\": \"OPEN\"}";
        var mapping = ShortMappings.read(json.replace(
                outcome,
                amount.formatted("{\"codes\": \"s.cur\", \"values\": {\"JPY\": 0, \"KWD\": 3}, \"otherwise\": 2}")));

        var digits = new LinkedHashMap<String, Integer>();
        digits.put("JPY", 0);
        digits.put("KWD", 3);
        assertThat(mapping.records(RecordKind.DEAL).get(0).columns())
                .containsEntry("amount", Column.decimal("s.minor").withScaleBy("s.cur", digits, 2));
        var otherOrder = new LinkedHashMap<String, Integer>();
        otherOrder.put("KWD", 3);
        otherOrder.put("JPY", 0);
        assertThat(Column.decimal("s.minor").withScaleBy("s.cur", otherOrder, 2))
                .isEqualTo(Column.decimal("s.minor").withScaleBy("s.cur", digits, 2));
        assertThatThrownBy(() -> SchemaMapping.parse(json.replace(
                        outcome,
                        amount.formatted("{\"codes\": \"s.cur\", \"values\": {\"J'\": 0}, \"otherwise\": 2}"))))
                .hasMessageContaining(
                        "deals[0].columns.amount.scale: 'J'' is no code of a currency; write letters and digits");
        assertThatThrownBy(() -> SchemaMapping.parse(
                        json.replace(outcome, amount.formatted("{\"codes\": \"s.cur\", \"values\": {\"JPY\": 9}}"))))
                .hasMessageContaining("deals[0].columns.amount.scale: lacks 'otherwise'; write how many decimals")
                .hasMessageContaining("deals[0].columns.amount.scale: has a number of decimals below 0 or above 4");
    }
}

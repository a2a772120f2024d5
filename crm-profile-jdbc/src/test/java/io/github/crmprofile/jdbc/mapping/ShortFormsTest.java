package io.github.crmprofile.jdbc.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What fields, links and sources need not say in full: each short form is the long one. */
class ShortFormsTest {

    private static final String SHORT = """
            {
              "times": "utc",
              "targets": {"Person": "contact", "Firm": "company", "Sale": "deal"},
              "definitions": {
                "row": {"id": {"integer": "${source.alias}.id"}, "where": "${source.alias}.gone = 0", "columns": {"responsible": "${source.alias}.owner"}},
                "event": {"include": "row", "id": {"integer": "${source.alias}.id", "prefix": "${source.name}-"}, "columns": {"completed": true}},
                "about": {"to": {"codes": "${source.alias}.of_type"}, "id": "${source.alias}.of_id"}
              },
              "contacts": [
                {"include": "row", "from": "crm.persons p", "columns": {"name": "p.name", "position": "'staff'"}, "companies": ["p.firm_id"],
                 "emails": [{"text": "m.mail", "via": "mail m ON m.person", "where": "m.ok = 1 OR m.ok IS NULL", "primary": "m.main = 1"}]}
              ],
              "companies": [{"include": "row", "from": "\\"Firm List\\" f", "columns": {"name": "f.name", "responsible": "f.boss"}}],
              "deals": [
                {"include": "row", "from": "sales s LEFT JOIN x ON x.id = s.x", "columns": {
                  "outcome": {"codes": "s.stage", "values": {"WON": ["won", "sold"], "LOST": ["lost"], "new": "OPEN"}},
                  "amount": {"choices": [{"decimal": "s.base", "currency": "'EUR'"}, {"decimal": "s.own", "currency": "s.cur"}], "decimals": 2},
                  "createdAt": "s.created", "closedAt": ["s.closed", {"date": "s.day"}]},
                 "links": [{"contact": "s.person", "company": {"text": "s.firm"}, "absent": ["0"]}, {"contact": "y.person", "via": "y ON y.sale", "primary": "y.first = 1"}]}
              ],
              "activities": [
                {"include": "event", "name": "call", "from": "calls a", "columns": {
                  "channel": "'call'", "occurredAt": {"local": "a.at", "otherwise": "a.made"},
                  "direction": {"cases": {"UNKNOWN": "a.way IS NULL", "INBOUND": "a.way = 1"}, "otherwise": "OUTBOUND"}},
                 "links": [{"use": "about"}]},
                {"include": ["row", "event"], "name": "visit", "from": "visit b", "columns": {
                  "channel": "b.channel", "occurredAt": "b.at", "completed": "b.done = 1",
                  "direction": {"cases": {"INBOUND": "b.guest = 1"}, "codes": "b.way", "values": {"o": "OUTBOUND"}, "whenNull": "UNKNOWN"}},
                 "links": [{"contact": "b.ids", "split": ";"}]}
              ],
              "invoices": [
                {"include": "row", "from": "bills", "id": "bills.id", "where": "bills.gone = 0", "columns": {"responsible": "bills.owner",
                  "status": {"constant": "PAID"}, "amount": "bills.total", "paidOn": "bills.paid"}, "links": [{"company": "bills.firm"}]}
              ]
            }
            """;

    private static final String LONG = """
            {
              "contacts": [
                {"name": "persons", "from": "crm.persons p", "where": "p.gone = 0", "id": {"integer": "p.id"},
                 "columns": {"name": "p.name", "position": {"constant": "staff"}, "responsible": "p.owner"},
                 "companies": [{"id": "p.firm_id"}],
                 "emails": [{"text": "m.mail", "via": "mail m ON m.person", "where": "(m.ok = 1 OR m.ok IS NULL) AND (m.main = 1)"},
                            {"text": "m.mail", "via": "mail m ON m.person", "where": "(m.ok = 1 OR m.ok IS NULL) AND CASE WHEN m.main = 1 THEN 0 ELSE 1 END = 1"}]}
              ],
              "companies": [
                {"name": "Firm List", "from": "\\"Firm List\\" f", "where": "f.gone = 0", "id": {"integer": "f.id"}, "columns": {"name": "f.name", "responsible": "f.boss"}}
              ],
              "deals": [
                {"name": "sales", "from": "sales s LEFT JOIN x ON x.id = s.x", "where": "s.gone = 0", "id": {"integer": "s.id"}, "columns": {
                  "outcome": {"codes": "s.stage", "values": {"won": "WON", "sold": "WON", "lost": "LOST", "new": "OPEN"}},
                  "amount": {"decimal": "CASE WHEN (s.base) IS NOT NULL THEN s.base ELSE s.own END", "decimals": 2},
                  "currency": "CASE WHEN (s.base) IS NOT NULL THEN 'EUR' ELSE s.cur END",
                  "createdAt": {"utc": "s.created"}, "closedAt": {"utc": "s.closed", "otherwise": {"date": "s.day"}}, "responsible": "s.owner"},
                 "links": [{"to": "contact", "id": {"text": "s.person", "absent": ["0"]}}, {"to": "company", "id": {"text": "s.firm", "absent": ["0"]}},
                           {"to": "contact", "id": "y.person", "via": "y ON y.sale", "primary": "y.first = 1"}]}
              ],
              "activities": [
                {"name": "call", "from": "calls a", "where": "a.gone = 0", "id": {"integer": "a.id", "prefix": "call-"}, "columns": {
                  "channel": {"constant": "call"}, "occurredAt": {"local": "a.at", "otherwise": {"local": "a.made"}}, "completed": {"when": "1 = 1"},
                  "direction": {"codes": "CASE WHEN a.way IS NULL THEN 'UNKNOWN' WHEN a.way = 1 THEN 'INBOUND' ELSE 'OUTBOUND' END",
                                "values": {"UNKNOWN": "UNKNOWN", "INBOUND": "INBOUND", "OUTBOUND": "OUTBOUND"}}, "responsible": "a.owner"},
                 "links": [{"to": {"codes": "a.of_type", "values": {"Person": "contact", "Firm": "company", "Sale": "deal"}}, "id": "a.of_id"}]},
                {"name": "visit", "from": "visit b", "where": "b.gone = 0", "id": {"integer": "b.id", "prefix": "visit-"}, "columns": {
                  "channel": "b.channel", "occurredAt": {"utc": "b.at"}, "completed": {"when": "b.done = 1"},
                  "direction": {"codes": "CASE WHEN b.guest = 1 THEN 'by condition: INBOUND' ELSE b.way END",
                                "values": {"by condition: INBOUND": "INBOUND", "o": "OUTBOUND"}, "whenNull": "UNKNOWN"}, "responsible": "b.owner"},
                 "links": [{"to": "contact", "id": {"text": "b.ids", "split": ";"}}]}
              ],
              "invoices": [
                {"name": "bills", "from": "bills", "where": "bills.gone = 0", "id": "bills.id",
                 "columns": {"status": {"constant": "PAID"}, "amount": {"decimal": "bills.total"}, "paidOn": {"date": "bills.paid"}, "responsible": "bills.owner"},
                 "links": [{"to": "company", "id": "bills.firm"}]}
              ]
            }
            """;

    private static void isValid(String json) throws IOException {
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SchemaMapping.schema());
        assertThat(schema.validate(new ObjectMapper().readTree(json))).isEmpty();
    }

    @Test
    void eachShortFormIsTheLongOne() throws IOException {
        isValid(SHORT);
        isValid(LONG);
        SchemaMapping shorter = SchemaMapping.parse(SHORT);

        assertThat(shorter).isEqualTo(SchemaMapping.parse(LONG));
        assertThat(SchemaMapping.parse(shorter.toJson())).isEqualTo(shorter).hasSameHashCodeAs(shorter);
    }

    @Test
    void theSameIsSaidInJava() {
        SchemaMapping read = SchemaMapping.parse(SHORT);
        RecordSource deals = RecordSource.of(RecordKind.DEAL, "sales", "sales s", IdColumn.text("s.id"))
                .amounts(
                        new RecordSource.Amount("s.base", "'EUR'", null),
                        new RecordSource.Amount("s.own", "s.cur", null))
                .build();

        assertThat(deals.columns().get("currency"))
                .isEqualTo(read.records(RecordKind.DEAL).get(0).columns().get("currency"));
        assertThat(((Column.Decimal) deals.columns().get("amount")).withDecimals(2))
                .isEqualTo(read.records(RecordKind.DEAL).get(0).columns().get("amount"));
        assertThat(read.clients(ClientKind.COMPANY))
                .extracting(ClientSource::name)
                .containsExactly("Firm List");
    }

    @Test
    void textsOfTimesHaveOnePatternForAll() throws IOException {
        String json = SHORT.replace(
                "\"times\": \"utc\"", "\"times\": {\"pattern\": \"yyyy-MM-dd HH:mm\", \"zone\": \"Asia/Tokyo\"}");
        isValid(json);

        assertThat(SchemaMapping.parse(json).records(RecordKind.DEAL).get(0).columns())
                .containsEntry(
                        "createdAt",
                        Column.textTime("s.created", "yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo")));
    }

    @Test
    void whatIsWrongIsNamedWhereItWasWritten() {
        assertThatThrownBy(() -> SchemaMapping.parse(SHORT.replace("\"times\": \"utc\",", "")
                        .replace("{\"use\": \"about\"}", "{\"use\": \"about\"}, {\"company\": \"a.firm = ;\"}")
                        .replace("m.ok = 1 OR m.ok IS NULL", "(m.ok = 1")
                        .replace("\"p.firm_id\"", "\"p.firm_id\", \"' p\"")
                        .replace("\"WON\": [\"won\", \"sold\"]", "\"WON\": [\"won\", \"lost\"]")))
                .hasMessageContaining(
                        "deals[0].columns.createdAt: is SQL alone, which does not say how the time is stored;")
                .hasMessageContaining(
                        "deals[0].columns.outcome.values.LOST[0]: 'lost' has a meaning already; name each code once (line ")
                .hasMessageContaining("deals[0].columns.closedAt[0]: is SQL alone")
                .hasMessageContaining("activities[0].links[1].company: has a ';'")
                .hasMessageContaining("contacts[0].companies[1]: has a ' that is never closed")
                .hasMessageContaining("contacts[0].emails[0].where: has parentheses that do not match")
                .hasMessageNotContaining("emails[1]");
        assertThatThrownBy(() -> SchemaMapping.parse(SHORT.replace("\"include\": \"event\"", "\"include\": \"evnt\"")
                        .replace("\"codes\": \"${source.alias}.of_type\"", "\"codes\": \";\"")
                        .replace(
                                "\"include\": \"row\", \"id\": {\"integer\": \"${source.alias}.id\", \"prefix\"",
                                "\"include\": \"event\", \"id\": {\"integer\": \"${source.alias}.id\", \"prefix\"")))
                .hasMessageContaining(
                        "activities[0].include: 'evnt' is no object in 'definitions'; did you mean 'event'? (line ")
                .hasMessageContaining("the definition 'event' includes itself; write it without")
                .hasMessageContaining("activities[0].links[0].to.codes: has a ';' outside of a text")
                .hasMessageContaining(", definitions.about.to.codes)");
        assertThatThrownBy(() -> SchemaMapping.parse(SHORT.replace(
                        "\"where\": \"${source.alias}.gone = 0\"", "\"where\": \"(${source.alias}.gone = 0\"")))
                .hasMessageContaining(
                        "contacts[0].where: has parentheses that do not match (line 5, definitions.row.where)");
        assertThatThrownBy(() -> SchemaMapping.parse(SHORT.replace(
                                "\"createdAt\": \"s.created\"", "\"createdAt\": [], \"currency\": \"s.cur\"")
                        .replace("\"cases\": {\"INBOUND\": \"b.guest = 1\"}", "\"cases\": {\"IN'\": \"b.guest = 1\"}")
                        .replace("{\"contact\": \"b.ids\"", "{\"to\": \"contact\", \"contact\": \"b.ids\"")
                        .replace("\"from\": \"bills\"", "\"from\": \"(SELECT 1) bills\"")))
                .hasMessageContaining("deals[0].columns.createdAt: is an empty list;")
                .hasMessageContaining("deals[0].columns.currency: stands beside 'choices' of the amount")
                .hasMessageContaining(
                        "activities[1].columns.direction: has a meaning with a quote or a backslash in 'cases'")
                .hasMessageContaining("activities[1].links[0]: says twice where it leads; leave out 'to' and 'id'")
                .hasMessageContaining(
                        "invoices[0]: lacks a 'name', which is needed where 'from' does not begin with a table");
    }

    @Test
    void aMappingKnowsWhereItsPartsWereWritten() {
        SchemaMapping mapping = SchemaMapping.parse(SHORT);

        assertThat(List.of(
                        "activities[0].links[2].id",
                        "deals[0].links[1].id",
                        "deals[0].links[2].where",
                        "contacts[0].emails[1]",
                        "contacts[0].where",
                        "deals[0].columns.outcome",
                        "database"))
                .extracting(mapping::written)
                .containsExactly(
                        "activities[0].links[0].id (definitions.about.id)",
                        "deals[0].links[0].company",
                        "deals[0].links[1].where",
                        "contacts[0].emails[0]",
                        "contacts[0].where (definitions.row.where)",
                        "deals[0].columns.outcome",
                        "database");
        var based = SchemaMapping.parse("""
                {"base": "espocrm", "activities": [{"name": "meeting", "where": "m.x = 1"}, {"name": "own", "from": "o", "id": "o.id",
                 "columns": {"channel": "'x'", "occurredAt": "o.at", "completed": true}, "links": [{"contact": "o.who"}]}]}
                """);
        assertThat(based.written("activities[1].where")).isEqualTo("activities[0].where");
        assertThat(based.written("activities[4].links[0].id")).isEqualTo("activities[1].links[0].contact");
        assertThat(based.written("activities[1].links[0].where")).startsWith("activities[1].links[0]");
    }
}

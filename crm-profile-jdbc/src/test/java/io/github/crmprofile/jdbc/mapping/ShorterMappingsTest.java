package io.github.crmprofile.jdbc.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.RecordKind;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a mapping need not say in full: each short form is the long one. */
class ShorterMappingsTest {

    @Test
    void aLinkByCodeIsOneForEachKindOfTarget() throws IOException {
        var targets = new LinkedHashMap<String, Link.Target>();
        targets.put("Contact", Link.Target.CONTACT);
        targets.put("Account", Link.Target.COMPANY);
        targets.put("Lead", Link.Target.CONTACT);

        var links = ShortMappings.links(ShortMappings.withLinks("""
                [{"to": {"codes": "a.type", "values": {"Contact": "contact", "Account": "company", "Lead": "contact"}},
                  "id": {"integer": "a.parent"}, "where": "a.deleted = 0"}]""", ""));

        assertThat(links)
                .isEqualTo(Link.byCode("a.type", targets, IdColumn.integer("a.parent")).stream()
                        .map(link -> link.withWhere("a.deleted = 0"))
                        .toList())
                .extracting(Link::code)
                .containsExactly(
                        new Link.Code("a.type", List.of("Contact", "Lead")),
                        new Link.Code("a.type", List.of("Account")));
    }

    @Test
    void codesOfLinksStandInListsByWhatTheyLeadTo() throws IOException {
        String link = "[{\"to\": {\"codes\": \"a.type\"%s}, \"id\": \"a.parent\"}]";
        String one = ", \"values\": {\"Person\": \"contact\", \"Firm\": \"company\", \"House\": \"company\"}";
        String lists = "{\"contact\": [\"Person\"], \"company\": [\"Firm\", \"House\"]}";
        List<Link> links = ShortMappings.links(ShortMappings.withLinks(link.formatted(one), ""));

        assertThat(ShortMappings.links(ShortMappings.withLinks(link.formatted(", \"values\": " + lists), "")))
                .isEqualTo(links);
        assertThat(ShortMappings.links(ShortMappings.withLinks(link.formatted(""), "\"targets\": " + lists + ",")))
                .isEqualTo(links);
        assertThatThrownBy(() -> SchemaMapping.parse(ShortMappings.withLinks(
                        link.formatted(""), "\"targets\": {\"firm\": [\"Firm\"], \"deal\": [\"Sale\", \"Sale\", 1]},")))
                .hasMessageContaining("targets.firm: 'firm' is none of 'contact', 'company', 'deal'")
                .hasMessageContaining("targets.deal[1]: 'Sale' has a meaning already; name each code once")
                .hasMessageContaining("targets.deal[2]: is a number; write a text in quotes");
    }

    @Test
    void ofTheTargetsOfAllLinksADealHasTheClients() throws IOException {
        String targets = "\"targets\": {\"P\": \"contact\", \"F\": \"company\", \"S\": \"deal\"},";
        String json = ShortMappings.withLinks("[{\"to\": {\"codes\": \"a.type\"}, \"id\": \"a.parent\"}]", targets)
                .replace(
                        "{\"to\": \"contact\", \"id\": \"s.who\"}",
                        "{\"to\": {\"codes\": \"s.type\"}, \"id\": \"s.who\"}");

        assertThat(ShortMappings.read(json).records(RecordKind.DEAL).get(0).links())
                .extracting(Link::target)
                .containsExactly(Link.Target.CONTACT, Link.Target.COMPANY);
        assertThat(ShortMappings.links(json))
                .extracting(Link::target)
                .containsExactly(Link.Target.CONTACT, Link.Target.COMPANY, Link.Target.DEAL);
        assertThatThrownBy(() ->
                        SchemaMapping.parse(json.replace("\"s.type\"}", "\"s.type\", \"values\": {\"S\": \"deal\"}}")))
                .hasMessageContaining("leads from a deal to a deal; write 'contact' or 'company'");
    }

    @Test
    void whatLiesBetweenIsWrittenLikeAJoin() throws IOException {
        assertThat(ShortMappings.links(ShortMappings.withLinks("""
                [{"to": "contact", "id": "x.who", "via": "x JOIN y ON y.id = x.y ON x.call"},
                 {"to": "contact", "id": "x.who", "via": "mail x ON x.address = CASE WHEN a.way = 'mail' THEN a.mail END"}]""", "")))
                .extracting(Link::via)
                .containsExactly(
                        new Link.Via("x JOIN y ON y.id = x.y", "x.call", null),
                        new Link.Via("mail x", "x.address", "CASE WHEN a.way = 'mail' THEN a.mail END"));
        assertThatThrownBy(() -> SchemaMapping.parse(
                        ShortMappings.withLinks("[{\"to\": \"contact\", \"id\": \"x.who\", \"via\": \"mail x\"}]", "")))
                .hasMessageContaining(
                        "activities[0].links[0]: has a 'via' that does not say by what it refers to the record;"
                                + " write \"link_table x ON x.record_id\"");
    }

    @Test
    void idsAreOfTheTypeThatTheMappingSays() throws IOException {
        var mapping = ShortMappings.read(ShortMappings.withLinks(
                "[{\"to\": \"contact\", \"id\": \"a.who\"}, {\"to\": \"deal\", \"id\": {\"text\": \"a.sale\"}}]",
                "\"ids\": \"uuid\","));

        assertThat(mapping.records(RecordKind.ACTIVITY).get(0).links())
                .extracting(Link::ref)
                .containsExactly(IdColumn.uuid("a.who"), IdColumn.text("a.sale"));
        assertThat(mapping.records(RecordKind.DEAL).get(0).id()).isEqualTo(IdColumn.uuid("s.id"));
    }

    @Test
    void trueIsTheConditionThatAlwaysHolds() throws IOException {
        var json = ShortMappings.withLinks("[{\"to\": \"contact\", \"id\": \"a.who\"}]", "");
        var shorter = json.replace("{\"when\": \"1 = 1\"}", "true")
                .replace("\"id\": \"s.who\"}", "\"id\": \"s.who\", \"primary\": true}");

        assertThat(ShortMappings.read(shorter))
                .isEqualTo(SchemaMapping.parse(
                        json.replace("\"id\": \"s.who\"}", "\"id\": \"s.who\", \"primary\": \"1 = 1\"}")));
        assertThat(ShortMappings.read(json.replace("{\"when\": \"1 = 1\"}", "false")))
                .isEqualTo(SchemaMapping.parse(json.replace("1 = 1", "1 = 0")));
        assertThatThrownBy(() -> SchemaMapping.parse(json.replace("{\"constant\": \"call\"}", "false")))
                .hasMessageContaining("activities[0].columns.channel: is true or false; write an object");
    }
}

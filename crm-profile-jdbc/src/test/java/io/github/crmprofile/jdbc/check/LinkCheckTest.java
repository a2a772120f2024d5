package io.github.crmprofile.jdbc.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Links that lead elsewhere than their mapping says: nothing else in a report would show it. */
class LinkCheckTest {

    private static final Set<MappingProblem.Code> ABOUT_LINKS = Set.of(
            MappingProblem.Code.DEAD_LINK,
            MappingProblem.Code.STALE_LINK,
            MappingProblem.Code.SEVERAL_TARGETS,
            MappingProblem.Code.SEVERAL_COMPANIES,
            MappingProblem.Code.UNUSED_LINK,
            MappingProblem.Code.UNLINKED_RECORDS);

    private static final String TABLES = """
            CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50), firm INT, uid UUID);
            CREATE TABLE firm (id INT PRIMARY KEY, name VARCHAR(50));
            CREATE TABLE deal (id INT PRIMARY KEY, person INT, firm INT, cell VARCHAR(50), firm_name VARCHAR(50));
            CREATE TABLE act (id INT PRIMARY KEY, person INT, deal INT, deleted INT DEFAULT 0, at TIMESTAMP);
            CREATE TABLE act_person (row_id INT PRIMARY KEY, act INT, person INT);
            INSERT INTO person (id, name, firm, uid) VALUES (101, 'Anna', 11, 'aaaaaaaa-0000-0000-0000-000000000001'),
                (151, 'Ben', 11, 'aaaaaaaa-0000-0000-0000-000000000002'), (201, 'Carla', NULL, 'aaaaaaaa-0000-0000-0000-000000000003');
            INSERT INTO firm VALUES (11, 'Acme'), (12, 'Bolt'), (13, 'Acme');
            INSERT INTO deal VALUES (1, 101, 11, '101', 'Acme'), (2, 101, 12, '101;151', 'Bolt'), (3, 151, 11, '151', 'Acme'), (4, 201, NULL, '201', NULL);
            INSERT INTO act (id, person, deal) VALUES (71, 101, 1), (72, 101, 2), (73, 151, 3), (74, NULL, NULL);
            INSERT INTO act_person VALUES (901, 71, 101), (902, 71, 151), (903, 72, 101), (904, 73, 151);
            """;

    private static final String CLIENTS = """
            {"contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"},
                 "companies": [{"id": {"integer": "p.firm"}}]}],
             "companies": [{"name": "firm", "from": "firm f", "id": {"integer": "f.id"}, "columns": {"name": "f.name"}}],
            """;

    private static String deals(String id, String links) {
        return "\"deals\": [{\"name\": \"deal\", \"from\": \"deal d\", \"id\": " + id
                + ", \"columns\": {\"outcome\": {\"constant\": \"OPEN\"}}, \"links\": [" + links + "]}]";
    }

    private static String activities(String links) {
        return ", \"activities\": [{\"name\": \"act\", \"from\": \"act a\", \"where\": \"a.deleted = 0\", \"id\": {\"integer\": \"a.id\"},"
                + " \"columns\": {\"channel\": {\"constant\": \"call\"}, \"occurredAt\": {\"utc\": \"a.at\"}, \"completed\": {\"when\": \"1 = 1\"}}, \"links\": ["
                + links + "]}]";
    }

    private static final String ID = "{\"integer\": \"d.id\"}";
    private static final String TO_PERSON = "{\"to\": \"contact\", \"id\": {\"integer\": \"d.person\"}}";
    private static final String ACT_TO_PERSON = "{\"to\": \"contact\", \"id\": {\"integer\": \"a.person\"}}";

    private static List<String> problems(String tables, String mapping) throws SQLException {
        try (ScriptedDatabase database = ScriptedDatabase.of(tables)) {
            return JdbcSource.check(database.dataSource(), SchemaMapping.parse(mapping)).problems().stream()
                    .filter(problem -> ABOUT_LINKS.contains(problem.code()))
                    .map(problem -> problem.code() + " " + problem)
                    .toList();
        }
    }

    private static List<String> problems(String records) throws SQLException {
        return problems(TABLES, CLIENTS + records + "}");
    }

    @Test
    void linksThatAllLeadToRecordsAreRight() throws SQLException {
        assertThat(problems(deals(ID, TO_PERSON + ", {\"to\": \"company\", \"id\": {\"integer\": \"d.firm\"}}")))
                .isEmpty();
    }

    @Test
    void aForgottenPrefixIsNamed() throws SQLException {
        assertThat(problems(deals("{\"integer\": \"d.id\", \"prefix\": \"project-\"}", TO_PERSON)
                        + activities(ACT_TO_PERSON + ", {\"to\": \"deal\", \"id\": {\"integer\": \"a.deal\"}}")))
                .containsExactly(
                        "DEAD_LINK activities[0].links[1].id: 0 of 3 rows lead to a deal: the ids here are numbers of 1 digit, and those"
                                + " of deals are numbers of 1 digit behind 'project-'; with \"prefix\": \"project-\" 3 rows do",
                        "UNLINKED_RECORDS activities[0]: 1 of 4 records belongs to no client");
    }

    @Test
    void aLinkToTheWrongKindNamesTheRightOne() throws SQLException {
        assertThat(problems(deals(ID, "{\"to\": \"contact\", \"id\": {\"integer\": \"d.firm\"}}")))
                .containsExactly(
                        "DEAD_LINK deals[0].links[0].id: 0 of 3 rows lead to a contact: the ids here are numbers of 2 digits, and those"
                                + " of contacts are numbers of 3 digits; 3 rows lead to a company",
                        "UNLINKED_RECORDS deals[0]: 4 of 4 records belong to no client");
    }

    @Test
    void idsOfPersonsAndFirmsOfOneTableLeadAstrayOnlyWhereTheyAreNeither() throws SQLException {
        String clients = """
                {"contacts": [{"name": "person", "from": "person p", "where": "p.firm IS NOT NULL", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
                 "companies": [{"name": "firm", "from": "person p", "where": "p.id = 201", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
                """;
        String both =
                deals(ID, "{\"contact\": {\"integer\": \"d.person\"}, \"company\": {\"integer\": \"d.person\"}}") + "}";

        assertThat(problems(TABLES, clients + both)).isEmpty();
        assertThat(problems(TABLES + "INSERT INTO deal VALUES (5, 999, NULL, NULL, NULL);", clients + both))
                .containsExactly(
                        "STALE_LINK deals[0].links[0].contact: 1 of 5 rows leads to no contact or company: the ids have the form of"
                                + " those of contacts or companies, which may be deleted or left out by 'where'",
                        "UNLINKED_RECORDS deals[0]: 1 of 5 records belongs to no client");
    }

    @Test
    void severalIdsInACellAreToldByTheirForm() throws SQLException {
        assertThat(problems(deals(ID, "{\"to\": \"contact\", \"id\": {\"text\": \"d.cell\"}}")))
                .containsExactly(
                        "STALE_LINK deals[0].links[0].id: 1 of 4 rows leads to no contact: their ids are texts of 7 characters with ';' in"
                                + " them, and those of contacts are numbers of 3 digits; where a cell holds several ids, say with"
                                + " 'split' what stands between them",
                        "UNLINKED_RECORDS deals[0]: 1 of 4 records belongs to no client");
        assertThat(problems(deals(ID, "{\"to\": \"contact\", \"id\": {\"text\": \"d.cell\", \"split\": \";\"}}")))
                .isEmpty();
    }

    @Test
    void linksToRecordsThatAreGoneAreCounted() throws SQLException {
        assertThat(problems(TABLES + "DELETE FROM person WHERE id = 201;", CLIENTS + deals(ID, TO_PERSON) + "}"))
                .containsExactly(
                        "STALE_LINK deals[0].links[0].id: 1 of 4 rows leads to no contact: the ids have the form of those of contacts, which"
                                + " may be deleted or left out by 'where'",
                        "UNLINKED_RECORDS deals[0]: 1 of 4 records belongs to no client");
    }

    /** The link has the prefix of the deals: to speak of it as theirs alone would send the reader after a prefix that is there. */
    @Test
    void idsBehindThePrefixOfTheirTargetsHaveItsForm() throws SQLException {
        String gone = TABLES + "DELETE FROM deal WHERE id = 3;";
        String deals = deals("{\"integer\": \"d.id\", \"prefix\": \"project-\"}", TO_PERSON);
        String form = ": the ids have the form of those of deals, which may be deleted or left out by 'where'";

        for (String stored : List.of("\"integer\": \"a.deal\"", "\"text\": \"CAST(a.deal AS VARCHAR(9))\"")) {
            String link = "{\"to\": \"deal\", \"id\": {" + stored + ", \"prefix\": \"project-\"}}";
            assertThat(problems(gone, CLIENTS + deals + activities(ACT_TO_PERSON + ", " + link) + "}"))
                    .contains("STALE_LINK activities[0].links[1].id: 1 of 3 rows leads to no deal" + form);
        }
    }

    @Test
    void idsBehindOneOfThePrefixesOfTheirTargetsHaveItsForm() throws SQLException {
        String gone = TABLES + "DELETE FROM deal WHERE id = 3;";
        String link = "{\"to\": \"deal\", \"id\": {\"integer\": \"a.deal\"%s}}";
        String second =
                "{\"name\": \"more\", \"from\": \"deal d\", \"id\": {\"integer\": \"d.id\", \"prefix\": \"project-\"},"
                        + " \"columns\": {\"outcome\": {\"constant\": \"OPEN\"}}, \"links\": [" + TO_PERSON + "]}]";
        String both = deals(ID, TO_PERSON).replaceFirst("]$", ", ") + second;
        for (String prefix : List.of("", ", \"prefix\": \"project-\"")) {
            String own = link.formatted(prefix);
            assertThat(problems(gone, CLIENTS + both + activities(ACT_TO_PERSON + ", " + own) + "}"))
                    .contains(
                            "STALE_LINK activities[0].links[1].id: 1 of 3 rows leads to no deal: the ids have the form of those of"
                                    + " deals, which may be deleted or left out by 'where'");
        }
    }

    @Test
    void aWrongPrefixIsNamedBesideTheRightOne() throws SQLException {
        String deals = deals("{\"integer\": \"d.id\", \"prefix\": \"project-\"}", TO_PERSON);
        String link = "{\"to\": \"deal\", \"id\": {\"integer\": \"a.deal\", \"prefix\": \"projekt-\"}}";
        assertThat(problems(deals + activities(ACT_TO_PERSON + ", " + link)))
                .contains(
                        "DEAD_LINK activities[0].links[1].id: 0 of 3 rows lead to a deal: the ids here are numbers of 1 digit behind"
                                + " 'projekt-', and those of deals are numbers of 1 digit behind 'project-'; with \"prefix\":"
                                + " \"project-\" 3 rows do");
    }

    /** What the mapping takes away from stored ids is no part of their form. */
    @Test
    void idsAreToldWithoutWhatIsStrippedOfThem() throws SQLException {
        String tables =
                TABLES + "UPDATE deal SET cell = 'p_' || person; UPDATE deal SET cell = 'p_' || 999 WHERE id = 4;";
        String link = "{\"to\": \"contact\", \"id\": {\"text\": \"d.cell\", \"strip\": \"p_\"}}";
        assertThat(problems(tables, CLIENTS + deals(ID, link) + "}"))
                .contains(
                        "STALE_LINK deals[0].links[0].id: 1 of 4 rows leads to no contact: the ids have the form of those of"
                                + " contacts, which may be deleted or left out by 'where'");
    }

    @Test
    void anIdThatMeansNothingIsToldByItsForm() throws SQLException {
        assertThat(problems(
                        TABLES
                                + "UPDATE deal SET cell = '000000000000000AAA' WHERE id > 2; UPDATE deal SET cell = '101' WHERE id = 2;",
                        CLIENTS + deals(ID, "{\"to\": \"contact\", \"id\": {\"text\": \"d.cell\"}}") + "}"))
                .contains(
                        "STALE_LINK deals[0].links[0].id: 2 of 4 rows lead to no contact: their ids are texts of 18 characters, and those of"
                                + " contacts are numbers of 3 digits; it is one id in all of them: if it means none, name it in 'absent'");
    }

    @Test
    void aKeyOfALinkingTableThatIsNoneOfTheRecordsIsNamed() throws SQLException {
        String link =
                "{\"to\": \"contact\", \"id\": {\"integer\": \"x.person\"}, \"via\": {\"from\": \"act_person x\", \"key\": \"x.row_id\"}}";
        assertThat(problems(deals(ID, TO_PERSON) + activities(link)))
                .containsExactly(
                        "DEAD_LINK activities[0].links[0].via.key: 0 of 4 rows belong to a record of this source: the keys here are numbers"
                                + " of 3 digits, and the ids of the records are numbers of 2 digits; look at the column",
                        "UNLINKED_RECORDS activities[0]: 4 of 4 records belong to no client");
        assertThat(problems(deals(ID, TO_PERSON) + activities(link.replace("row_id", "act"))))
                .containsExactly("UNLINKED_RECORDS activities[0]: 1 of 4 records belongs to no client");
    }

    @Test
    void rowsOfALinkingTableThatMayBeOfAnotherSourceAreNoted() throws SQLException {
        String link =
                "{\"to\": \"contact\", \"id\": {\"integer\": \"x.person\"}, \"where\": \"x.act = 74\", \"via\": {\"from\": \"act_person x\", \"key\": \"x.act\"}}";
        assertThat(problems(
                        TABLES
                                + "INSERT INTO act_person VALUES (905, 74, 101); UPDATE act SET deleted = 1 WHERE id = 74;",
                        CLIENTS + deals(ID, TO_PERSON) + activities(link) + "}"))
                .containsExactly(
                        "UNUSED_LINK activities[0].links[0].via.key: 0 of 1 row belong to a record of this source: the keys here are"
                                + " numbers of 2 digits, and the ids of the records are numbers of 2 digits",
                        "UNLINKED_RECORDS activities[0]: 3 of 3 records belong to no client");
    }

    @Test
    void uuidsAreToldFromNumbers() throws SQLException {
        String link =
                "{\"to\": \"contact\", \"id\": {\"text\": \"x.uid\"}, \"via\": {\"from\": \"(SELECT CAST(uid AS VARCHAR) AS uid, id"
                        + " FROM person) x\", \"key\": \"x.id\", \"recordKey\": \"a.person\"}}";
        assertThat(problems(deals(ID, TO_PERSON) + activities(link)))
                .contains(
                        "DEAD_LINK activities[0].links[0].id: 0 of 3 rows lead to a contact: the ids here are UUIDs, and those of contacts"
                                + " are numbers of 3 digits; look at the column, at what it refers to, and at prefixes");
    }

    @Test
    void aNameThatSeveralRecordsHaveIsCounted() throws SQLException {
        String link =
                "{\"to\": \"company\", \"id\": {\"integer\": \"o.id\"}, \"via\": {\"from\": \"firm o\", \"key\": \"o.name\", \"recordKey\": \"d.firm_name\"}}";
        assertThat(problems(deals(ID, TO_PERSON + ", " + link)))
                .containsExactly(
                        "SEVERAL_TARGETS deals[0].links: 2 records lead to several companies, where a record has one: they count for each of them;"
                                + " link by an id, or leave out with 'where' what is not unique");
    }

    @Test
    void aContactWithSeveralCompaniesIsNamed() throws SQLException {
        String second = "{\"id\": {\"integer\": \"p.firm\"}}, {\"id\": {\"integer\": \"p.id - 89\"}}";
        assertThat(problems(
                        TABLES,
                        CLIENTS.replace("{\"id\": {\"integer\": \"p.firm\"}}", second) + deals(ID, TO_PERSON) + "}"))
                .contains(
                        "SEVERAL_COMPANIES contacts[0].companies: 1 contact leads to several companies: with the contacts of a company it"
                                + " counts for each of them");
    }

    @Test
    void activitiesThatBelongToTheClientsOfTheirDealsAreNotUnlinked() throws SQLException {
        String records = deals(ID, TO_PERSON) + activities("{\"to\": \"deal\", \"id\": {\"integer\": \"a.deal\"}}");
        assertThat(problems(TABLES, CLIENTS + "\"clientsOfDeal\": \"whenNone\", " + records + "}"))
                .containsExactly("UNLINKED_RECORDS activities[0]: 1 of 4 records belongs to no client");
    }
}

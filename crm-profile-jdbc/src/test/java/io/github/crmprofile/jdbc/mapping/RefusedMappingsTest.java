package io.github.crmprofile.jdbc.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a mapping cannot say, and what is said about it. */
class RefusedMappingsTest {

    @Test
    void allProblemsAreSaidAtOnceWithPlaceLineAndRemedy() {
        var json = SmallMapping.JSON
                .replace("\"from\": \"deal d\"", "\"form\": \"deal d\"")
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
        assertThatThrownBy(() -> SchemaMapping.parse(
                        SmallMapping.JSON.replaceFirst("\"contacts\"", "\"timezone\": \"UTC\", \"contacts\"")))
                .isInstanceOf(MappingException.class)
                .hasMessage("The mapping has a problem:\n  timezone: is no key here; did you mean 'zone'? (line 2)");
        assertThatThrownBy(() -> SchemaMapping.parse(SmallMapping.JSON.replace("\"otherwise\"", "\"otherwize\"")))
                .hasMessageContaining(
                        "deals[0].columns.outcome.otherwize: is no key here; did you mean 'otherwise'? (line 10)");
        assertThatThrownBy(() -> SchemaMapping.parse(SmallMapping.JSON.replace("\"outcome\"", "\"outcom\"")))
                .hasMessageContaining("deals[0].columns.outcome: is required and missing (line 10)")
                .hasMessageContaining("deals[0].columns.outcom: is no column here; did you mean 'outcome'?");
    }

    @Test
    void whoForgetsTheStateOfActivitiesIsToldHowToSayThatTheyHaveNone() {
        String activities =
                "\"activities\": [{\"name\": \"calls\", \"from\": \"call c\", \"id\": {\"integer\": \"c.id\"},"
                        + " \"columns\": {\"channel\": {\"constant\": \"call\"}, \"occurredAt\": {\"utc\": \"c.at\"}%s},"
                        + " \"links\": [{\"to\": \"contact\", \"id\": {\"integer\": \"c.person_id\"}}]}], \"contacts\"";

        assertThatThrownBy(() ->
                        SchemaMapping.parse(SmallMapping.JSON.replaceFirst("\"contacts\"", activities.formatted(""))))
                .hasMessageContaining(
                        "activities[0].columns.completed: is required and missing; where all that is written down has"
                                + " taken place, it is true, in Java Column.when(\"1 = 1\")");
        SchemaMapping mapping = SchemaMapping.parse(
                SmallMapping.JSON.replaceFirst("\"contacts\"", activities.formatted(", \"completed\": true")));
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
        assertThatThrownBy(() -> SchemaMapping.parse(SmallMapping.JSON.replace("\"outcome\"", zero)))
                .hasMessageContaining(
                        "deals[0].columns.createdAt.absent: has a zero date, which drivers do not read; let the SQL say"
                                + " that it is none: CASE WHEN x > '1000-01-01' THEN x END");
    }

    @Test
    void sqlThatWouldChangeTheStatementAroundItIsRefused() {
        assertThatThrownBy(() -> SchemaMapping.parse(SmallMapping.JSON.replace("deal d", "deal d; DROP TABLE deal")))
                .hasMessageContaining("deals[0].from: has a ';' outside of a text in quotes");
        assertThatThrownBy(() -> SchemaMapping.parse(SmallMapping.JSON.replace("d.state", "d.state -- remark")))
                .hasMessageContaining("deals[0].columns.outcome: has a '--' outside of a text in quotes");
        assertThatThrownBy(() -> SchemaMapping.parse(SmallMapping.JSON.replace("d.state", "d.json ? 'state'")))
                .hasMessageContaining("deals[0].columns.outcome: has a '?' outside");
        assertThatThrownBy(() -> SchemaMapping.parse(SmallMapping.JSON.replace("d.state", "lower(d.state))")))
                .hasMessageContaining("deals[0].columns.outcome: has parentheses that do not match");
        assertThatThrownBy(() -> SchemaMapping.parse(SmallMapping.JSON.replace("d.state", "'won")))
                .hasMessageContaining("deals[0].columns.outcome: has a ' that is never closed");
        assertThatThrownBy(() -> SchemaMapping.parse(SmallMapping.JSON.replace("d.state", " ")))
                .hasMessageContaining("deals[0].columns.outcome: is blank; write an SQL expression");
        assertThat(SchemaMapping.parse(SmallMapping.JSON.replace("d.state", "coalesce(d.state, ';?--(''')")))
                .isNotNull();
    }

    @Test
    void tablesAreNotJoinedByCommas() {
        String remedy = "joins tables by a comma, behind which nothing more can be joined; write JOIN ... ON instead";
        assertThatThrownBy(() -> SchemaMapping.parse(SmallMapping.JSON.replace("deal d", "deal d, entity e")))
                .hasMessageContaining("deals[0].from: " + remedy);
        var via = "\"id\": \"l.who\", \"via\": {\"from\": \"link l,entity e\", \"key\": \"l.deal\"}";
        assertThatThrownBy(() ->
                        SchemaMapping.parse(SmallMapping.JSON.replace("\"id\": {\"integer\": \"d.person_id\"}", via)))
                .hasMessageContaining("deals[0].links[0].via.from: " + remedy);
        var join = "deal d JOIN (SELECT c.a, e.b FROM c, e) x ON x.a = COALESCE(d.id, ',')";
        assertThat(SchemaMapping.parse(SmallMapping.JSON.replace("deal d", join)))
                .isNotNull();
    }

    @Test
    void aParameterIsDefinedAndUsedAndPlain() {
        assertThatThrownBy(() -> SchemaMapping.parse(SmallMapping.JSON.replace("deal d", "${tenant}deal d")))
                .hasMessageContaining(
                        "deals[0].from: has the parameter ${tenant}, which 'parameters' lacks; there is none");
        assertThatThrownBy(() -> SchemaMapping.parse(withTop("\"parameters\": {\"tenant\": \"a; b\"}")))
                .hasMessageContaining("parameters.tenant: may hold no quotes, semicolons and backslashes")
                .hasMessageContaining(
                        "parameters.tenant: is not used; write ${tenant} where it is meant, or leave it out");
    }

    @Test
    void linksLeadToSourcesThatExist() {
        assertThatThrownBy(() ->
                        SchemaMapping.parse(SmallMapping.JSON.replace("\"to\": \"contact\"", "\"to\": \"company\"")))
                .hasMessageContaining(
                        "deals[0].links[0]: leads to a company, of which the mapping has no source; add one, or leave out the link");
        assertThatThrownBy(
                        () -> SchemaMapping.parse(SmallMapping.JSON.replace("\"to\": \"contact\"", "\"to\": \"deal\"")))
                .hasMessageContaining("deals[0].links[0].to: leads from a deal to a deal; write 'contact' or 'company'")
                .hasMessageContaining("deals[0].links: lead to no client, so that no record would belong to any");
        assertThatThrownBy(() -> SchemaMapping.parse(SmallMapping.JSON.replace("{\"to\": \"contact\", ", "{")))
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

    private static String withColumn(String column) {
        return SmallMapping.JSON.replace("\"columns\": {\"outcome\"", "\"columns\": {" + column + ", \"outcome\"");
    }

    private static String withTop(String entry) {
        return SmallMapping.JSON.replaceFirst("\\{", "{" + entry + ",");
    }
}

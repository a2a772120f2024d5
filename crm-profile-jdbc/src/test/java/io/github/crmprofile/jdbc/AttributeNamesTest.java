package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Viewer;
import io.github.crmprofile.standard.StandardMetrics;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An attribute that is misspelt, or of another type, is an error wherever it is named: it would be unknown of every record. */
class AttributeNamesTest {

    private static final String TABLES = """
            CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50), tier VARCHAR(9));
            CREATE TABLE deal (id INT PRIMARY KEY, person INT, region VARCHAR(9), score DECIMAL(9, 2), vip BOOLEAN, at TIMESTAMP);
            CREATE TABLE act (id INT PRIMARY KEY, person INT, deal INT, at TIMESTAMP);
            INSERT INTO person VALUES (1, 'Anna', 'gold');
            INSERT INTO deal VALUES (1, 1, 'north', 3, TRUE, '2026-05-02 10:00:00'), (2, 1, 'south', 4, FALSE, '2026-05-03 10:00:00'),
                (3, 1, NULL, NULL, NULL, '2026-05-04 10:00:00');
            INSERT INTO act VALUES (1, 1, 1, '2026-05-02 10:00:00'), (2, 1, 2, '2026-05-02 10:00:00');
            """;
    private static final String MAPPING = """
            {
              "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name", "attributes.tier": "p.tier"}}],
              "deals": [{"name": "deal", "from": "deal d", "id": {"integer": "d.id"},
                "columns": {"outcome": {"constant": "WON"}, "closedAt": {"utc": "d.at"}, "attributes.region": "d.region",
                  "attributes.score": {"decimal": "d.score"}, "attributes.vip": {"when": "d.vip"}},
                "links": [{"to": "contact", "id": {"integer": "d.person"}}]}],
              "activities": [{"name": "act", "from": "act a", "id": {"integer": "a.id"},
                "columns": {"channel": {"constant": "call"}, "occurredAt": {"utc": "a.at"}, "completed": {"when": "1 = 1"}},
                "links": [{"to": "contact", "id": {"integer": "a.person"}}, {"to": "deal", "id": {"integer": "a.deal"}}]}]
            }
            """;
    private static final ClientId ANNA = ClientId.contact("1");
    private static final ProfileRequest MAY = ProfileRequest.of(ANNA).withPeriod("2026-05");
    private static final String DEALS =
            "The source has attributes.region (TEXT), attributes.score (NUMBER), attributes.vip (BOOLEAN)";

    private static ScriptedDatabase database;
    private static CrmProfiles profiles;

    @BeforeAll
    static void open() throws SQLException {
        database = ScriptedDatabase.of(TABLES);
        Field misspelt = Field.attribute(RecordKind.DEAL, "scroe", Field.Type.NUMBER);
        MetricRegistry metrics = StandardMetrics.registry().toBuilder()
                .add(Metrics.of("scores", Measure.sum(misspelt, Memberships.WON)))
                .add(Metrics.of(
                        "north",
                        Measure.count(Memberships.WON).where(text("regoin").in("north"))))
                .build();
        profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(database.dataSource(), SchemaMapping.parse(MAPPING))
                        .build())
                .metrics(metrics)
                .build();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    private static Field text(String name) {
        return Field.attribute(RecordKind.DEAL, name, Field.Type.TEXT);
    }

    private static ThrowingCallable seenBy(Condition deals) {
        var viewer = new Viewer(deals, Condition.always(), Condition.always(), ClientCondition.always());
        return () -> profiles.figures(MAY.withViewer(viewer), "deals.won.count");
    }

    private static ThrowingCallable by(String metric, String field) {
        return () -> profiles.figure(MAY, Figure.of(metric).by(field));
    }

    static Stream<Arguments> misspelt() {
        Viewer gold =
                Viewer.everything().withClients(ClientField.attribute("teir").in("gold"));
        var list = new EvidenceRef(
                Figure.of("deals.won.count").by("attributes.regoin"),
                "records",
                new EvidenceRef.Slice.Value("north"),
                false);
        String teir = "Clients have no attribute 'teir' with texts; the source has tier; did you mean 'tier'?";
        String region = "; did you mean 'attributes.region'?";
        return Stream.of(
                Arguments.of(
                        by("deals.won.count", "attributes.regoin"),
                        "A figure of deals cannot be broken down by 'attributes.regoin', which they have not as text or flag. "
                                + DEALS + region),
                Arguments.of(
                        by("deals.won.count", "attributes.score"),
                        "A figure of deals cannot be broken down by 'attributes.score', which they have not as text or flag. "
                                + DEALS),
                Arguments.of(
                        by("activities.count", "attributes.regoin"),
                        "A figure of activities cannot be broken down by 'attributes.regoin', which they have not as text or flag."
                                + " The source has no attributes of activities. " + DEALS + region),
                Arguments.of(
                        (ThrowingCallable) () -> profiles.figures(MAY, "scores"),
                        "No attribute 'scroe' of type NUMBER of deals. " + DEALS
                                + "; did you mean 'attributes.score'?"),
                Arguments.of(
                        (ThrowingCallable) () -> profiles.figures(MAY, "north"),
                        "No attribute 'regoin' of type TEXT of deals. " + DEALS + region),
                Arguments.of(
                        (ThrowingCallable) () -> profiles.explain(MAY, Figure.of("north")),
                        "No attribute 'regoin' of type TEXT of deals. " + DEALS + region),
                Arguments.of(seenBy(text("score").in("3")), "No attribute 'score' of type TEXT of deals. " + DEALS),
                Arguments.of(
                        seenBy(Condition.not(text("Region").known())),
                        "No attribute 'Region' of type TEXT of deals. " + DEALS + region),
                Arguments.of((ThrowingCallable) () -> profiles.profile(MAY.withViewer(gold)), teir),
                Arguments.of((ThrowingCallable) () -> profiles.client(ANNA, gold), teir),
                Arguments.of((ThrowingCallable) () -> profiles.clients(List.of(ANNA), gold), teir),
                Arguments.of(
                        (ThrowingCallable) () -> profiles.clients(ClientKind.CONTACT)
                                .withRequest(MAY.withViewer(gold))
                                .page(1, null),
                        teir),
                Arguments.of(
                        (ThrowingCallable) () -> profiles.explainChange(
                                MAY.withViewer(gold).withComparison(Comparison.PREVIOUS), Figure.of("deals.won.count")),
                        teir),
                Arguments.of((ThrowingCallable) () -> profiles.find(new NameSearch("", null, gold, 1)), teir),
                Arguments.of(
                        (ThrowingCallable) () -> profiles.records(MAY, list, PageRequest.first(1)),
                        "A figure of deals cannot be broken down by 'attributes.regoin', which they have not as text or flag. "
                                + DEALS + region));
    }

    @ParameterizedTest
    @MethodSource("misspelt")
    void isRefused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void thoseThatAreMappedAreRight() {
        assertThat(slices("deals.won.count", "attributes.region")).isEqualTo("north=1, south=1, null=1");
        assertThat(slices("deals.won.count", "attributes.vip")).isEqualTo("false=1, true=1, null=1");
        assertThat(slices("activities.count", "attributes.region")).isEqualTo("north=1, south=1");
        var gold = ClientField.attribute("tier").in("gold");
        assertThat(profiles.find(new NameSearch("", null, Viewer.everything().withClients(gold), 9)))
                .hasSize(1);
        assertThat(profiles.find(
                        new NameSearch("", null, Viewer.everything().withClients(new ClientCondition.Not(gold)), 9)))
                .isEmpty();
    }

    private static String slices(String metric, String field) {
        var value = (MetricValue.Breakdown)
                profiles.figure(MAY, Figure.of(metric).by(field)).value();
        return value.slices().stream()
                .map(slice -> slice.key() + "=" + ((MetricValue.Count) slice.value()).count())
                .collect(Collectors.joining(", "));
    }
}

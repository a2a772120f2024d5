package io.github.crmprofile.jdbc.misspelt;

import static io.github.crmprofile.architecture.MisspeltTrials.WORD;

import io.github.crmprofile.architecture.MisspeltTrials;
import io.github.crmprofile.architecture.TextMethods;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.jdbc.schema.ScriptedDatabase;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing that a mapping says is silently nothing: it is refused, or the check of the mapping names it. */
class MisspeltMappingsTest {

    private static final String TABLES = """
            CREATE TABLE person (id INT PRIMARY KEY, name VARCHAR(50));
            CREATE TABLE deal (id INT PRIMARY KEY, person INT, state VARCHAR(20), amount DECIMAL(12,2), at TIMESTAMP, a_day VARCHAR(20));
            INSERT INTO person VALUES (1, 'Ann');
            INSERT INTO deal VALUES (11, 1, 'won', 1, '2026-05-01 10:00:00', '2026-05-01');
            """;
    private static final IdColumn ID = IdColumn.integer("d.id");
    private static final Link TO_PERSON = Link.to(Link.Target.CONTACT, IdColumn.integer("d.person"));

    private static ScriptedDatabase database;

    @BeforeAll
    static void open() throws SQLException {
        database = ScriptedDatabase.of(TABLES);
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void everyTextThatIsMisspeltIsRefusedOrNamedByTheCheck() throws IOException, ReflectiveOperationException {
        mappings().and(sources()).and(columns()).and(ids()).and(links()).run(TextMethods.around(JdbcSource.class));
    }

    private static SchemaMapping mapping(
            UnaryOperator<ClientSource.Builder> people, Function<IdColumn, RecordSource.Builder> deals, IdColumn id) {
        ClientSource.Builder person = ClientSource.of(
                        ClientKind.CONTACT, "person", "person p", IdColumn.integer("p.id"))
                .column("name", Column.text("p.name"));
        return SchemaMapping.builder()
                .clients(people.apply(person).build())
                .records(deals.apply(id).build())
                .build();
    }

    private static RecordSource.Builder deal(IdColumn id) {
        return RecordSource.of(RecordKind.DEAL, "deal", "deal d", id)
                .column("outcome", Column.codes("d.state", Map.of("won", "WON")));
    }

    /** What the check says of a mapping in which deals have something more. */
    private static Callable<String> said(UnaryOperator<RecordSource.Builder> more) {
        return () -> check(mapping(people -> people, id -> more.apply(deal(id)).link(TO_PERSON), ID));
    }

    private static Callable<String> said(String column, Column more) {
        return said(deal -> deal.column(column, more));
    }

    private static Callable<String> said(IdColumn id) {
        return () -> check(mapping(people -> people, own -> deal(own).link(TO_PERSON), id));
    }

    private static Callable<String> said(Link link) {
        return () -> check(mapping(people -> people, id -> deal(id).link(link), ID));
    }

    private static String check(SchemaMapping mapping) {
        return JdbcSource.check(database.dataSource(), mapping).text();
    }

    private static MisspeltTrials mappings() {
        SchemaMapping right = mapping(people -> people, id -> deal(id).link(TO_PERSON), ID);
        return new MisspeltTrials()
                .kept("SchemaMapping.written(String)", () -> right.written(WORD))
                .refused(
                        "JdbcSource.draft(DataSource, Map)",
                        WORD,
                        () -> JdbcSource.draft(database.dataSource(), Map.of("deals", WORD)))
                .refused("SchemaMapping.parse(String)", WORD, () -> SchemaMapping.parse("{\"" + WORD + "\": []}"))
                .refused("SchemaMapping.readyMade(String)", WORD, () -> SchemaMapping.readyMade(WORD))
                .refused("SchemaMapping.fileOrReadyMade(String)", () -> SchemaMapping.fileOrReadyMade(WORD))
                .refused("SchemaMapping.isDisjoint(String)", WORD, () -> right.isDisjoint(WORD))
                .kept(
                        "SchemaMapping.Builder.currency(String)",
                        () -> right.toBuilder().currency(WORD).build().toJson())
                .refused(
                        "SchemaMapping.Builder.parameter(String, String)",
                        WORD,
                        () -> right.toBuilder().parameter(WORD, "1").build())
                .refused(
                        "SchemaMapping.Builder.without(String)",
                        WORD,
                        () -> right.toBuilder().without(WORD));
    }

    private static MisspeltTrials sources() {
        return new MisspeltTrials()
                .kept(
                        "ClientSource.of(ClientKind, String, String, IdColumn)",
                        () -> check(SchemaMapping.builder()
                                .clients(ClientSource.of(ClientKind.CONTACT, "p", WORD + " p", IdColumn.integer("p.id"))
                                        .column("name", Column.text("p.name"))
                                        .build())
                                .records(deal(ID).link(TO_PERSON).build())
                                .build()))
                .kept(
                        "ClientSource.Builder.where(String)",
                        () -> check(mapping(
                                people -> people.where("p." + WORD + " = 1"), id -> deal(id).link(TO_PERSON), ID)))
                .refused(
                        "ClientSource.Builder.column(String, Column)",
                        WORD,
                        () -> mapping(
                                people -> people.column(WORD, Column.text("p.name")),
                                id -> deal(id).link(TO_PERSON),
                                ID))
                .kept(
                        "RecordSource.of(RecordKind, String, String, IdColumn)",
                        () -> check(mapping(
                                people -> people,
                                id -> RecordSource.of(RecordKind.DEAL, "deal", WORD + " d", id)
                                        .column("outcome", Column.constant("WON"))
                                        .link(TO_PERSON),
                                ID)))
                .kept("RecordSource.Builder.where(String)", said(deal -> deal.where("d." + WORD + " = 1")))
                .refused(
                        "RecordSource.Builder.column(String, Column)",
                        WORD,
                        () -> said(WORD, Column.text("d.state")).call())
                .refused(
                        "RecordSource.withColumns(Map)",
                        WORD,
                        () -> mapping(
                                people -> people,
                                id -> RecordSource.of(RecordKind.DEAL, "x", "deal d", id)
                                        .column("outcome", Column.constant("WON"))
                                        .column(WORD, Column.text("d.state"))
                                        .link(TO_PERSON),
                                ID))
                .kept("RecordSource.Rows.first(String)", said(deal -> deal.rows(RecordSource.Rows.first("d." + WORD))))
                .refused(
                        "RecordSource.Rows.withParts(String[])",
                        WORD,
                        () -> said(deal -> deal.rows(
                                        RecordSource.Rows.first("d.id").withParts(WORD)))
                                .call());
    }

    private static MisspeltTrials columns() {
        Column.Codes state = Column.codes("d.state", Map.of("won", "WON"));
        return new MisspeltTrials()
                .refused(
                        "Column.constant(String)",
                        WORD,
                        () -> said("outcome", Column.constant(WORD)).call())
                .refused(
                        "Column.codes(String, Map)",
                        WORD,
                        () -> said("outcome", Column.codes("d.state", Map.of("won", WORD)))
                                .call())
                .refused(
                        "Column.Codes.withOtherwise(String)",
                        WORD,
                        () -> said("outcome", state.withOtherwise(WORD)).call())
                .refused(
                        "Column.Codes.withWhenNull(String)",
                        WORD,
                        () -> said("outcome", state.withWhenNull(WORD)).call())
                .refused(
                        "Column.Codes.withUnless(Map)",
                        WORD,
                        () -> said("outcome", state.withUnless(Map.of(WORD, "d.amount > 5")))
                                .call())
                .refused(
                        "Column.cases(Map, String)",
                        WORD,
                        () -> said("outcome", Column.cases(Map.of(WORD, "d.amount > 5"), "OPEN"))
                                .call())
                .kept("Column.text(String)", said("stage", Column.text("d." + WORD)))
                .kept("Column.decimal(String)", said("amount", Column.decimal("d." + WORD)))
                .kept(
                        "Column.Decimal.withScaleBy(String, Map, int)",
                        said("amount", Column.decimal("d.amount").withScaleBy("d." + WORD, Map.of("JPY", 0), 2)))
                .kept("Column.time(String, TimeForm)", said("closedAt", Column.time("d." + WORD, TimeForm.UTC)))
                .refused(
                        "Column.textTime(String, String)",
                        WORD,
                        () -> said("closedAt", Column.textTime("d.a_day", WORD)).call())
                .refused(
                        "Column.Time.withAbsent(String[])",
                        WORD,
                        () -> said("closedAt", Column.time("d.at", TimeForm.UTC).withAbsent(WORD))
                                .call())
                .kept(
                        "Column.when(String)",
                        said(deal -> deal.where("1 = 1").column("attributes.vip", Column.when("d." + WORD + " = 1"))));
    }

    private static MisspeltTrials ids() {
        return new MisspeltTrials()
                .kept("IdColumn.text(String)", said(IdColumn.text("d." + WORD)))
                .kept("IdColumn.integer(String)", said(IdColumn.integer("d." + WORD)))
                .kept("IdColumn.uuid(String)", said(IdColumn.uuid("d." + WORD)))
                .answered(
                        "IdColumn.withPrefix(String)",
                        true,
                        () -> said(Link.to(
                                        Link.Target.CONTACT,
                                        IdColumn.integer("d.person").withPrefix(WORD)))
                                .call()
                                .contains("0 of 1 row lead to a contact"))
                .answered(
                        "IdColumn.withStrip(String)",
                        true,
                        () -> said(Link.to(
                                        Link.Target.CONTACT,
                                        IdColumn.text("d.person").withStrip(WORD)))
                                .call()
                                .contains("deals[0].links[0].id"))
                .refused(
                        "IdColumn.withAbsent(String[])",
                        WORD,
                        () -> said(Link.to(
                                        Link.Target.CONTACT,
                                        IdColumn.integer("d.person").withAbsent(WORD)))
                                .call())
                .refused(
                        "IdColumn.withSplit(String)",
                        WORD,
                        () -> said(Link.to(
                                        Link.Target.CONTACT,
                                        IdColumn.integer("d.person").withSplit(WORD)))
                                .call());
    }

    private static MisspeltTrials links() {
        return new MisspeltTrials()
                .kept("Link.withWhere(String)", said(TO_PERSON.withWhere("d." + WORD + " = 1")))
                .kept("Link.withPrimary(String)", said(TO_PERSON.withPrimary("d." + WORD + " = 1")))
                .kept(
                        "Link.withVia(String, String)",
                        said(Link.to(Link.Target.CONTACT, IdColumn.integer("x.person"))
                                .withVia(WORD + " x", "x.deal")))
                .kept("Link.byCode(String, Map, IdColumn)", said(deal -> {
                    Link.byCode("d." + WORD, Map.of("Contact", Link.Target.CONTACT), IdColumn.integer("d.person"))
                            .forEach(deal::link);
                    return deal;
                }));
    }
}

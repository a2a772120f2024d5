package io.github.crmprofile.jdbc.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.source.Viewer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tables of another server, which takes texts for equal that differ in case, and keeps more decimals than are declared here. */
class ForeignTablesTest {

    private static final String MAPPING = """
            {
              "contacts": [{"name": "person", "from": "person p", "id": {"text": "p.id"}, "columns": {"name": "p.name"}}],
              "deals": [{
                "name": "deal", "from": "deal d", "id": {"integer": "d.id"},
                "columns": {"outcome": {"constant": "WON"}, "stage": "d.stage", "responsible": "d.owner",
                            "amount": {"decimal": "d.amount"}, "currency": {"constant": "EUR"}, "closedAt": {"offset": "d.closed"}},
                "links": [{"to": "contact", "id": {"text": "d.person"}}]
              }]
            }
            """;

    private static HikariDataSource here;

    /** Another wrapper than its own, by which tables of PostgreSQL stand for those of any server. */
    @BeforeAll
    static void declare() {
        for (String sql : List.of(
                "CREATE EXTENSION IF NOT EXISTS postgres_fdw",
                "CREATE COLLATION IF NOT EXISTS blind (provider = icu, locale = 'und-u-ks-level1', deterministic = false)",
                "DROP SCHEMA IF EXISTS foreign_there CASCADE",
                "DROP SCHEMA IF EXISTS foreign_here CASCADE",
                "DROP FOREIGN DATA WRAPPER IF EXISTS other_fdw CASCADE",
                "CREATE SCHEMA foreign_there",
                "CREATE SCHEMA foreign_here",
                "CREATE FOREIGN DATA WRAPPER other_fdw HANDLER postgres_fdw_handler VALIDATOR postgres_fdw_validator",
                """
                DO $$ BEGIN
                  EXECUTE format('CREATE SERVER other_server FOREIGN DATA WRAPPER other_fdw OPTIONS'
                    || ' (host ''127.0.0.1'', port %L, dbname ''postgres'')', current_setting('port'));
                END $$
                """,
                "CREATE USER MAPPING FOR CURRENT_USER SERVER other_server OPTIONS (user 'postgres')",
                "CREATE TABLE foreign_there.person (id TEXT COLLATE blind, name TEXT COLLATE blind)",
                "CREATE TABLE foreign_there.deal (id INT, person TEXT COLLATE blind, stage TEXT COLLATE blind,"
                        + " owner TEXT COLLATE blind, amount NUMERIC(18, 4), closed TIMESTAMPTZ)",
                "INSERT INTO foreign_there.person VALUES ('k', 'Kim')",
                "INSERT INTO foreign_there.deal SELECT n, person, stage, stage, 1.004, '2026-05-01 12:00Z'"
                        + " FROM (VALUES (1, 'k', 'a'), (2, 'k', 'A'), (3, 'k', 'a'), (4, 'K', 'a')) rows (n, person, stage)",
                "CREATE FOREIGN TABLE foreign_here.person (id TEXT, name TEXT) SERVER other_server"
                        + " OPTIONS (schema_name 'foreign_there')",
                "CREATE FOREIGN TABLE foreign_here.far (id INT, person TEXT, stage TEXT, owner TEXT, amount NUMERIC(18, 2),"
                        + " closed TIMESTAMPTZ) SERVER other_server OPTIONS (schema_name 'foreign_there', table_name 'deal')",
                "CREATE VIEW foreign_here.deal AS SELECT * FROM foreign_here.far")) {
            PostgreSqlDatabase.DATABASE.execute(sql);
        }
        here = PostgreSqlDatabase.DATABASE.sessions("SET search_path TO foreign_here");
    }

    @AfterAll
    static void close() {
        here.close();
    }

    private static CrmProfiles profiles() {
        return CrmProfiles.builder()
                .source(JdbcSource.builder(here, SchemaMapping.parse(MAPPING)).build())
                .build();
    }

    private static ProfileRequest request() {
        return ProfileRequest.of(ClientId.contact("k")).withPeriod("2026-05");
    }

    private static String figure(ProfileRequest request, Figure figure) {
        return profiles().figures(request, List.of(figure)).get(0).value().toString();
    }

    @Test
    void textsThatAreOneThereStayApart() {
        assertThat(figure(request(), Figure.of("deals.won.count"))).isEqualTo("Count[count=3]");
        assertThat(figure(request(), Figure.of("deals.won.count").by("stage")))
                .contains("a, value=Count[count=2]", "A, value=Count[count=1]");
        assertThat(figure(request().withViewer(Viewer.responsible(List.of("a"))), Figure.of("deals.won.count")))
                .isEqualTo("Count[count=2]");
        assertThat(figure(request().withViewer(Viewer.responsible(List.of("A"))), Figure.of("deals.won.count")))
                .isEqualTo("Count[count=1]");
    }

    @Test
    void aSumIsThatOfTheListedAmounts() {
        CrmProfiles profiles = profiles();
        FigureResult sum = profiles.figures(request(), "deals.won.value").get(0);
        assertThat(sum.value().toString()).contains("EUR 3");
        assertThat(profiles.records(request(), sum.evidence().get(0).ref(), PageRequest.first(10))
                        .records())
                .extracting(CrmRecord::id)
                .containsExactly("1", "2", "3");
    }

    @Test
    void theCheckSaysWhatMayDiffer() {
        assertThat(JdbcSource.check(here, SchemaMapping.parse(MAPPING)).problems())
                .filteredOn(problem -> problem.code().name().startsWith("FOREIGN"))
                .extracting(MappingProblem::toString)
                .satisfiesExactly(
                        amount -> assertThat(amount)
                                .startsWith("deals[0].columns.amount: adds up to another sum on the other server")
                                .contains("declare as many as there"),
                        time -> assertThat(time)
                                .startsWith("deals[0].columns.closedAt: is a time with zone")
                                .contains("declare it as timestamp, and map it as 'utc'"),
                        person -> assertThat(person)
                                .startsWith("contacts[0].from: 'person' is a table of another server (other_fdw)"),
                        deal -> assertThat(deal)
                                .startsWith("deals[0].from: 'deal' is over a table of another server (other_fdw)"));
    }

    @Test
    void ofTablesOfThisServerNothingIsSaid() {
        try (HikariDataSource there = PostgreSqlDatabase.DATABASE.sessions("SET search_path TO foreign_there")) {
            assertThat(JdbcSource.check(there, SchemaMapping.parse(MAPPING)).problems())
                    .extracting(MappingProblem::code)
                    .doesNotContain(MappingProblem.Code.FOREIGN_TABLE, MappingProblem.Code.FOREIGN_VALUE);
        }
    }
}

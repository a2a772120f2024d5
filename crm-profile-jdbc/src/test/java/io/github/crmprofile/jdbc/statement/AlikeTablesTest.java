package io.github.crmprofile.jdbc.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.Profile;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.MariaDbDatabase;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.json.ProfileJson;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.source.ProfileEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deals in two tables are read in one branch where both store alike, and always give the numbers that they give in one table. */
class AlikeTablesTest {

    private static final String DEAL =
            " (id INT PRIMARY KEY, person INT, state VARCHAR(9), amount %s, currency VARCHAR(3), opened %s, closed %s)";
    private static final String MAPPING = """
            {
              "times": "utc", "ids": "integer",
              "definitions": {
                "deal": {
                  "columns": {
                    "outcome": {"codes": "d.state", "values": {"open": "OPEN", "won": "WON", "lost": "LOST"}}, "amount": "d.amount", "currency": "d.currency",
                    "createdAt": "d.opened", "closedAt": "d.closed"
                  },
                  "links": [{"contact": "d.person"}]
                }
              },
              "contacts": [{"from": "alike_person p", "id": "p.id", "columns": {"name": "p.name"}}],
              "deals": [%s]
            }
            """;
    private static final SchemaMapping ONE = SchemaMapping.parse(
            MAPPING.formatted("{\"include\": \"deal\", \"from\": \"alike_deal d\", \"id\": \"d.id\"}"));
    private static final SchemaMapping TWO = SchemaMapping.parse(MAPPING.formatted("""
            {"include": "deal", "from": "alike_sale d", "id": {"integer": "d.id", "prefix": "a-"}},
            {"include": "deal", "from": "alike_renewal d", "id": {"integer": "d.id", "prefix": "b-"}}"""));

    private final List<String> texts = new ArrayList<>();

    static Stream<TestDatabase> databases() {
        return Stream.of(PostgreSqlDatabase.DATABASE, MariaDbDatabase.DATABASE);
    }

    private static void create(TestDatabase database, String amountOfRenewals) {
        String time = database == MariaDbDatabase.DATABASE ? "DATETIME" : "TIMESTAMP";
        for (String table : List.of("person", "deal", "sale", "renewal")) {
            database.execute("DROP TABLE IF EXISTS alike_" + table);
        }
        database.execute("CREATE TABLE alike_person (id INT PRIMARY KEY, name VARCHAR(50))");
        database.execute("INSERT INTO alike_person VALUES (1, 'Anna')");
        for (String table : List.of("deal", "sale", "renewal")) {
            String amount = table.equals("renewal") ? amountOfRenewals : "DECIMAL(20, 2)";
            database.execute("CREATE TABLE alike_" + table + DEAL.formatted(amount, time, time));
        }
        List<String> sales = List.of(
                "(1, 1, 'won', 12345678901234567.89, 'EUR', '2026-05-02 10:00:00', '2026-05-12 10:00:00')",
                "(2, 1, 'lost', 5.00, 'EUR', '2026-04-02 10:00:00', '2026-05-13 10:00:00')",
                "(3, 1, 'gone', 6.00, 'EUR', '2026-04-02 10:00:00', NULL)");
        List<String> renewals = List.of(
                "(4, 1, 'won', 0.50, 'EUR', '2026-05-03 10:00:00', '2026-05-14 10:00:00')",
                "(5, 1, 'won', 2.50, 'USD', '2026-05-03 10:00:00', '2026-05-01 10:00:00')",
                "(6, 1, 'open', 7.25, NULL, '2026-03-03 10:00:00', NULL)");
        database.execute("INSERT INTO alike_sale VALUES " + String.join(", ", sales));
        database.execute("INSERT INTO alike_renewal VALUES " + String.join(", ", renewals));
        database.execute(
                "INSERT INTO alike_deal VALUES " + String.join(", ", sales) + ", " + String.join(", ", renewals));
    }

    private Profile page(TestDatabase database, SchemaMapping mapping) {
        texts.clear();
        return CrmProfiles.builder()
                .source(JdbcSource.builder(database.dataSource(), mapping)
                        .listener(event -> {
                            if (event instanceof ProfileEvent.StatementRun run) {
                                texts.add(run.text());
                            }
                        })
                        .build())
                .zone(ZoneOffset.UTC)
                .clock(Clock.fixed(Instant.parse("2026-06-10T08:00:00Z"), ZoneOffset.UTC))
                .build()
                .profile(ProfileRequest.of(ClientId.contact("1")).withPeriod("2026-05"));
    }

    /** How many SELECTs of groups the page has. */
    private int branches() {
        String page = texts.get(texts.size() - 1);
        return page.split(" GROUP BY cp_rows", -1).length - 1;
    }

    private static String json(Profile page) {
        return ProfileJson.of(Locale.ENGLISH).profile(page);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoTablesOfOneFormAreReadInOneBranch(TestDatabase database) {
        create(database, "DECIMAL(18, 2)");
        Profile one = page(database, ONE);
        int branches = branches();
        Profile two = page(database, TWO);

        assertThat(json(two).replaceAll("\\b[ab]-(?=\\d)", "")).isEqualTo(json(one));
        assertThat(two.warnings()).hasSize(3);
        assertThat(branches()).isEqualTo(branches);
        assertThat(texts.get(texts.size() - 1)).contains(" FROM alike_sale d ", " FROM alike_renewal d ");
    }

    /** Read together, exact amounts would become floating-point numbers. */
    @ParameterizedTest
    @MethodSource("databases")
    void amountsOfOtherTypesStayApart(TestDatabase database) {
        create(database, "DECIMAL(20, 4)");
        page(database, ONE);
        int branches = branches();

        page(database, TWO);
        assertThat(branches()).isEqualTo(branches + 1);

        create(database, "DOUBLE PRECISION");
        page(database, TWO);
        assertThat(branches()).isEqualTo(branches + 1);
    }

    /** Read together, PostgreSQL refuses the one for the other. */
    @ParameterizedTest
    @MethodSource("databases")
    void textIdsOfOtherTypesStayApart(TestDatabase database) {
        create(database, "DECIMAL(20, 2)");
        database.execute("DROP TABLE alike_renewal");
        database.execute(
                "CREATE TABLE alike_renewal AS SELECT CAST(d.id AS CHAR(3)) AS id, d.person, d.state, d.amount, d.currency,"
                        + " d.opened, d.closed FROM alike_deal d WHERE d.id > 3");
        SchemaMapping texts = SchemaMapping.parse(MAPPING.formatted("""
                {"include": "deal", "from": "alike_sale d", "id": {"text": "d.id", "prefix": "a-"},
                 "links": [{"contact": "x.person", "via": "alike_sale x ON x.id = d.id"}]},
                {"include": "deal", "from": "alike_renewal d", "id": {"text": "d.id", "prefix": "b-"},
                 "links": [{"contact": "x.person", "via": "alike_renewal x ON x.id = d.id"}]}"""));
        Profile one = page(database, ONE);

        assertThat(json(page(database, texts)).replaceAll("\\b[ab]-(?=\\d)", ""))
                .isEqualTo(json(one));
    }
}

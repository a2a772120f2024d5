package io.github.crmprofile.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.duckdb.DuckDBDataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The ready-made mappings of exports over files in the very form of real ones, counted by hand: on DuckDB, and on H2 by CSVREAD. */
class ExportMappingsTest {

    private static final List<String> METRICS = List.of(
            "deals.won.count",
            "deals.won.value",
            "deals.lost.count",
            "deals.lost.value",
            "deals.open.value",
            "channel.load",
            "communication.load");

    private static final String NO_ACTIVITIES = Stream.generate(
                    () -> "Undefined[reason=Reason[code=NOT_IN_SOURCE, text=the source has no records of this kind]]")
            .limit(2)
            .collect(Collectors.joining("; "));

    private static Path files(String product) {
        try {
            return Path.of(Objects.requireNonNull(ExportMappingsTest.class.getResource("exports/" + product), product)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tables of text, each of a file with its name, such as {@code deals=deals.csv}. */
    private static void load(Connection connection, Path folder, boolean isDuckDb, String... tables)
            throws SQLException {
        boolean isLatin = folder.endsWith("salesforce");
        try (var statement = connection.createStatement()) {
            for (String table : tables) {
                String[] names = table.split("=", 2);
                String file = folder.resolve(names[1]).toString();
                statement.execute("CREATE TABLE " + names[0] + " AS SELECT * FROM "
                        + (isDuckDb
                                ? "read_csv('" + file
                                        + "', all_varchar=true, header=true, delim=',', quote='\"', escape='\"'"
                                        + (isLatin ? ", encoding='latin-1'" : "") + ")"
                                : "CSVREAD('" + file + "', NULL, 'charset=" + (isLatin ? "ISO-8859-1" : "UTF-8")
                                        + "')"));
            }
        }
    }

    private static List<String> figures(DataSource database, SchemaMapping mapping, String zone, String client) {
        CrmProfiles profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(database, mapping).build())
                .zone(ZoneId.of(zone))
                .clock(Clock.fixed(Instant.parse("2026-06-16T08:00:00Z"), ZoneId.of(zone)))
                .build();
        ProfileRequest request = ProfileRequest.of(ClientId.parse(client)).withPeriod("2026-05");
        return profiles.figures(request, METRICS.toArray(String[]::new)).stream()
                .map(figure -> FigureTexts.text(figure.value()))
                .toList();
    }

    private interface Work {
        void on(DataSource database, SchemaMapping mapping) throws SQLException;
    }

    private static void onBoth(String product, SchemaMapping.Builder mapping, Work work, String... tables)
            throws SQLException {
        var duck = new DuckDBDataSource("jdbc:duckdb:memory:" + product + ";threads=1");
        try (Connection open = duck.getConnection()) {
            load(open, files(product), true, tables);
            work.on(duck, mapping.build());
        }
        var h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:" + product);
        try (Connection open = h2.getConnection()) {
            load(open, files(product), false, tables);
            if (product.equals("hubspot")) {
                mapping.parameter("companyIds", "Associated Company IDs1");
            }
            work.on(h2, mapping.build());
        }
    }

    private static List<String> problems(DataSource database, SchemaMapping mapping) {
        return JdbcSource.check(database, mapping).problems().stream()
                .filter(problem -> problem.code() != MappingProblem.Code.NO_INDEX)
                .map(MappingProblem::toString)
                .toList();
    }

    private static void assertFigures(
            DataSource database, SchemaMapping mapping, String zone, String client, String expected) {
        assertThat(figures(database, mapping, zone, client).stream().collect(Collectors.joining("; ")))
                .as(client)
                .isEqualTo(expected);
    }

    @Test
    void salesforce() throws SQLException {
        String zone = "America/Mexico_City";
        onBoth(
                "salesforce",
                SchemaMapping.readyMade("salesforce-export").toBuilder()
                        .zone(ZoneId.of(zone))
                        .parameter("call", "Llama"),
                (database, mapping) -> {
                    assertThat(problems(database, mapping))
                            .containsExactly(
                                    "deals[0]: 1 of 8 records belongs to no client",
                                    "activities[1]: 1 of 2 records belongs to no client");
                    assertFigures(
                            database,
                            mapping,
                            zone,
                            "company:001Xx00000AbCd1AAA",
                            "3; PEN 9325.325 (1 missing); 1; USD 100; MXN 452865.6; call 1, email 2, meeting 1; 2/6");
                    assertFigures(
                            database,
                            mapping,
                            zone,
                            "contact:003Xx00000CoNt1AAA",
                            "1; PEN 9225.225; 0; none; none; call 1, email 2, meeting 1; 2/1");
                    assertFigures(
                            database,
                            mapping,
                            zone,
                            "contact:003Xx00000CoNt2AAA",
                            "1; PEN 9225.225; 0; none; none; ; 0/1");
                },
                "opportunity=Opportunity.csv",
                "account=Account.csv",
                "contact=Contact.csv",
                "event=Event.csv",
                "task=Task.csv",
                "opportunitycontactrole=OpportunityContactRole.csv");
    }

    @Test
    void hubSpot() throws SQLException {
        String zone = "Europe/London";
        onBoth(
                "hubspot",
                SchemaMapping.readyMade("hubspot-export").toBuilder()
                        .zone(ZoneId.of(zone))
                        .currency("GBP"),
                (database, mapping) -> {
                    assertThat(problems(database, mapping))
                            .containsExactly(
                                    "deals[0].links: 1 record leads to several companies, where a record has one: it counts for each of"
                                            + " them; link by an id, or leave out with 'where' what is not unique",
                                    "contacts[0].companies: 1 contact leads to several companies: with the contacts of a company it"
                                            + " counts for each of them");
                    assertFigures(
                            database,
                            mapping,
                            zone,
                            "company:5709268960",
                            "2; GBP 168130000; 1; GBP 30; GBP 100500 (1 missing); call 2; 2/6");
                    assertFigures(
                            database, mapping, zone, "company:5709493184", "1; GBP 168000000; 0; none; none; ; 0/1");
                    assertFigures(
                            database,
                            mapping,
                            zone,
                            "contact:101",
                            "2; GBP 168130000; 0; none; none (1 missing); call 2; 2/3");
                    assertFigures(
                            database, mapping, zone, "contact:151", "1; GBP 130000; 1; GBP 30; none; call 2; 1/2");
                },
                Arrays.stream(new String[] {"deals", "companies", "contacts", "calls"})
                        .map(table -> table + "=hubspot-crm-exports-all-" + table + "-2026-06-16.csv")
                        .toArray(String[]::new));
    }

    @Test
    void pipedrive() throws SQLException {
        String zone = "Europe/Warsaw";
        onBoth(
                "pipedrive",
                SchemaMapping.readyMade("pipedrive-export").toBuilder(),
                (database, mapping) -> {
                    assertThat(problems(database, mapping)).isEmpty();
                    assertFigures(
                            database,
                            mapping,
                            zone,
                            "company:21",
                            "1; EUR 959.5; 1; PLN 1300; PLN 2136.38; call 1, email 1; 2/3");
                    assertFigures(
                            database,
                            mapping,
                            zone,
                            "contact:11",
                            "1; PLN 700; 1; PLN 1300; PLN 2136.38; call 1, email 1; 2/3");
                    assertThat(CrmProfiles.builder()
                                    .source(JdbcSource.builder(database, mapping)
                                            .build())
                                    .build()
                                    .profile(ProfileRequest.of(ClientId.contact("11")))
                                    .client()
                                    .emails())
                            .containsExactlyInAnyOrder("jan@p.example", "biuro@p.example", "jan@home.example");
                },
                "deals=deals.csv",
                "organizations=organizations.csv",
                "people=people.csv",
                "activities=activities.csv");
    }

    @Test
    void zoho() throws SQLException {
        for (String form : List.of("backup", "export")) {
            onBoth(
                    "zoho-" + form,
                    SchemaMapping.readyMade("zoho-" + form).toBuilder()
                            .zone(ZoneId.of("Asia/Kolkata"))
                            .currency("INR"),
                    (database, mapping) -> {
                        assertThat(problems(database, mapping)).isEmpty();
                        assertFigures(
                                database,
                                mapping,
                                "Asia/Kolkata",
                                "company:zcrm_4041",
                                "1; INR 250000; 1; INR 100; INR 7; " + NO_ACTIVITIES);
                        assertFigures(
                                database,
                                mapping,
                                "Asia/Kolkata",
                                "contact:zcrm_4051",
                                "1; INR 250000; 0; none; none; " + NO_ACTIVITIES);
                    },
                    "deals=Deals.csv",
                    "accounts=Accounts.csv",
                    "contacts=Contacts.csv");
        }
    }
}

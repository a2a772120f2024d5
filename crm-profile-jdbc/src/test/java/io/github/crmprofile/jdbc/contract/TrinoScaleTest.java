package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.TrinoDatabase;
import io.github.crmprofile.jdbc.database.TrinoWork;
import io.github.crmprofile.jdbc.schema.LargeTables;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 100,000 contacts with a million activities, in one PostgreSQL and spread over two, which Trino unites: the same answers, and what they cost. The
 * figures are in {@code target/trino-scale.md}.
 */
class TrinoScaleTest {

    private static final int CLIENTS = 100_000;

    /** Client 7 has 2,000 activities more. On each of several servers are the clients whose number, divided by theirs, leaves the rest that is its own. */
    private static final String TABLES = """
            CREATE TABLE scale_client (id BIGINT PRIMARY KEY, name VARCHAR(50));
            CREATE TABLE scale_deal (id BIGINT PRIMARY KEY, client BIGINT, state VARCHAR(10), amount DECIMAL(12, 2),
                created TIMESTAMP WITH TIME ZONE, closed TIMESTAMP WITH TIME ZONE);
            CREATE TABLE scale_activity (id BIGINT PRIMARY KEY, client BIGINT, deal BIGINT, channel VARCHAR(10),
                direction VARCHAR(10), at TIMESTAMP WITH TIME ZONE);
            INSERT INTO scale_client SELECT c, 'Client ' || c FROM generate_series(1, :clients) c WHERE c % :servers = :server;
            INSERT INTO scale_deal SELECT c * 2 + n, c, CASE (c + n) % 3 WHEN 0 THEN 'WON' WHEN 1 THEN 'LOST' ELSE 'OPEN' END, c % 1000,
                TIMESTAMPTZ '2024-01-01 00:00Z' + c * INTERVAL '8 minutes',
                CASE WHEN (c + n) % 3 < 2 THEN TIMESTAMPTZ '2024-03-01 00:00Z' + c * INTERVAL '8 minutes' END
                FROM generate_series(1, :clients) c, generate_series(0, 1) n WHERE c % :servers = :server;
            INSERT INTO scale_activity SELECT c * 10000 + n, c, c * 2 + n % 2,
                CASE n % 3 WHEN 0 THEN 'call' WHEN 1 THEN 'email' ELSE 'meeting' END, 'INBOUND',
                TIMESTAMPTZ '2024-01-01 00:00Z' + (c * 7 + n * 90000) % 1000000 * INTERVAL '1 minute'
                FROM generate_series(1, :clients) c, generate_series(1, CASE c WHEN 7 THEN 2010 ELSE 10 END) n WHERE c % :servers = :server;
            CREATE INDEX ON scale_deal (client);
            CREATE INDEX ON scale_activity (client, at);
            CREATE INDEX ON scale_activity (deal);
            ANALYZE scale_client;
            ANALYZE scale_deal;
            ANALYZE scale_activity
            """;

    private static final TrinoDatabase ONE = TrinoDatabase.of(TrinoDatabase.Form.ONE_SERVER);
    private static final TrinoDatabase TWO = TrinoDatabase.of(TrinoDatabase.Form.TWO_SERVERS);
    private static final String[] FIGURES = {
        "deals.won.value",
        "deals.won.count",
        "conversion",
        "activities.count",
        "activities.last",
        "channel.load",
        "channel.preferred"
    };

    private final List<String> lines = new ArrayList<>(List.of(
            "| Work | PostgreSQL | Trino over it | over two | Statements | Stages | Rows read |",
            "|---|---|---|---|---|---|---|"));

    @BeforeAll
    static void load() {
        for (TrinoDatabase database : List.of(ONE, TWO)) {
            database.fill(server -> TABLES.replace(":clients", "" + CLIENTS)
                    .replace(":servers", "" + database.servers())
                    .replace(":server", "" + server));
            database.unite("scale_client", "scale_deal", "scale_activity");
        }
    }

    @Test
    void twoServersGiveTheNumbersOfOneAndReadFewRowsOfOthers() throws IOException {
        TrinoWork median =
                compared("page of a client with 10 activities", "median", profiles -> page(profiles, "4711"));
        TrinoWork largest =
                compared("page of a client with 2,010 activities", "largest", profiles -> page(profiles, "7"));
        compared("average and highest load of all", "load", TrinoScaleTest::load);
        compared("profiles of all clients", "all", TrinoScaleTest::all);
        Files.write(Path.of("target", "trino-scale.md"), lines);

        // The client, two deals and ten activities; or 2,010 of them.
        assertThat(median.rows()).isLessThanOrEqualTo(2 * (1 + 2 + 10));
        assertThat(largest.rows()).isLessThanOrEqualTo(2 * (1 + 2 + 2_010));
    }

    /** Has the same answer from each, and a line of what it took; what it took on two servers. */
    private <T> TrinoWork compared(String work, String name, Function<CrmProfiles, T> question) {
        var answers = new ArrayList<T>();
        var millis = new ArrayList<Long>();
        List<DataSource> databases = List.of(
                ONE.firstServer(), ONE.dataSource("&source=one-" + name), TWO.dataSource("&source=two-" + name));
        for (DataSource database : databases) {
            CrmProfiles profiles = profiles(database);
            long start = System.nanoTime();
            answers.add(question.apply(profiles));
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
        TrinoWork one = ONE.work("one-" + name);
        TrinoWork two = TWO.work("two-" + name);
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %d ms | %.1f times | %.1f times | %d; %d | %d; %d | %d; %d |",
                work,
                millis.get(0),
                (double) millis.get(1) / millis.get(0),
                (double) millis.get(2) / millis.get(0),
                one.statements(),
                two.statements(),
                one.stages(),
                two.stages(),
                one.rows(),
                two.rows()));
        return two;
    }

    private static List<Object> page(CrmProfiles profiles, String id) {
        return values(profiles.figures(request(id), FIGURES));
    }

    private static List<Object> load(CrmProfiles profiles) {
        return values(profiles.figures(request("7"), "communication.load.average", "communication.load.highest"));
    }

    /** All clients with two of the values of their pages, in order. */
    private static List<Object> all(CrmProfiles profiles) {
        var seen = new ArrayList<Object>();
        profiles.profiles(
                ClientKind.CONTACT,
                request("7"),
                profile -> seen.add(
                        List.of(profile.client().id(), profile.value("won-deals-value"), profile.value("conversion"))));
        assertThat(seen).hasSize(CLIENTS);
        return seen;
    }

    private static List<Object> values(List<FigureResult> figures) {
        return figures.stream().<Object>map(FigureResult::value).toList();
    }

    private static ProfileRequest request(String id) {
        return ProfileRequest.of(ClientId.contact(id)).withPeriod("2025");
    }

    private static CrmProfiles profiles(DataSource database) {
        return CrmProfiles.builder()
                .source(JdbcSource.builder(
                                database, LargeTables.mapping("scale_").build())
                        .build())
                .clock(Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneOffset.UTC))
                .build();
    }
}

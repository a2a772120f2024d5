package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.source.ProfileEvent;
import io.github.crmprofile.source.ReadEndedException;
import io.github.crmprofile.source.ReadLimit;
import io.github.crmprofile.source.SourceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement over rows that take 50 milliseconds each, and a minute all together. */
public class ReadLimitTest {

    private static volatile CountDownLatch begun = new CountDownLatch(1);
    private static final ProfileRequest ANN =
            ProfileRequest.of(ClientId.contact("1")).withPeriod("all_time");
    private static final SchemaMapping MAPPING = SchemaMapping.parse("""
            {
              "zone": "UTC",
              "contacts": [{"name": "person", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
              "deals": [
                {
                  "name": "sale",
                  "from": "sale s",
                  "where": "slow(s.id) = 1",
                  "id": {"integer": "s.id"},
                  "columns": {"outcome": {"constant": "WON"}, "createdAt": {"utc": "s.at"}, "closedAt": {"utc": "s.at"}},
                  "links": [{"to": "contact", "id": {"integer": "s.person"}}]
                }
              ]
            }
            """);

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:limit", "", "");
    private final List<ProfileEvent> events = new CopyOnWriteArrayList<>();

    /** Called by the database for each row: as slow as a table that is not in memory. */
    public static int slow(int row) throws InterruptedException {
        begun.countDown();
        if (row > 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return 1;
    }

    @BeforeEach
    void fill() throws SQLException {
        begun = new CountDownLatch(1);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ALIAS slow FOR '" + ReadLimitTest.class.getName() + ".slow'");
            statement.execute("CREATE TABLE person(id INT PRIMARY KEY, name VARCHAR(20))");
            statement.execute("CREATE TABLE sale(id INT PRIMARY KEY, person INT, at TIMESTAMP)");
            statement.execute("CREATE INDEX sale_of_person ON sale(person)");
            statement.execute("INSERT INTO person VALUES (1, 'Ann'), (2, 'Bob')");
            statement.execute(
                    "INSERT INTO sale SELECT x, 1, TIMESTAMP '2026-01-01 10:00:00' FROM SYSTEM_RANGE(1, 1200)");
            statement.execute("INSERT INTO sale SELECT -x, 2, TIMESTAMP '2026-01-01 10:00:00' FROM SYSTEM_RANGE(1, 3)");
        }
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    private JdbcSource.Builder source() {
        return JdbcSource.builder(pool, MAPPING).listener(events::add);
    }

    private CrmProfiles profiles(JdbcSource.Builder source) {
        return CrmProfiles.builder().source(source.build()).build();
    }

    @Test
    void theStatementOfARequestEndsWithItsTime() {
        CrmProfiles profiles = profiles(source());
        long start = System.nanoTime();

        assertThatThrownBy(
                        () -> ReadLimit.of(Duration.ofMillis(700)).call(() -> profiles.figure(ANN, "deals.won.count")))
                .isInstanceOf(ReadEndedException.class)
                .hasMessage("The read took longer than the PT0.7S that it was given");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(pool.getActiveConnections()).isZero();
        assertThat(statements()).singleElement().satisfies(run -> {
            assertThat(run.failure()).isInstanceOf(SQLException.class);
            assertThat(run.text()).startsWith("SELECT").contains("s.person = ?");
        });
    }

    @Test
    void theStatementOfARequestThatNobodyWaitsForIsCancelled() throws InterruptedException {
        CrmProfiles profiles = profiles(source());
        ReadLimit limit = ReadLimit.cancellable();
        var browserGoesAway = new Thread(() -> {
            try {
                begun.await();
            } catch (InterruptedException impossible) {
                throw new IllegalStateException(impossible);
            }
            limit.cancel();
        });
        browserGoesAway.start();

        assertThatThrownBy(() -> limit.call(() -> profiles.figure(ANN, "deals.won.count")))
                .isInstanceOf(ReadEndedException.class)
                .hasMessage("The read was cancelled")
                .hasCauseInstanceOf(SQLException.class);

        browserGoesAway.join();
        assertThat(pool.getActiveConnections()).isZero();
    }

    @Test
    void allClientsHaveATimeOfTheirOwn() {
        CrmProfiles profiles =
                profiles(source().timeout(Duration.ofMinutes(10)).timeoutForAllClients(Duration.ofSeconds(1)));

        assertThatThrownBy(() -> profiles.profiles(ClientKind.CONTACT, ANN, profile -> {}))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("took longer than it may");

        assertThat(profiles.figure(ANN.withClient(ClientId.contact("2")), "deals.won.count")
                        .value())
                .hasToString("Count[count=3]");
    }

    @Test
    void statementsAreToldWithTheirRowsAndTime() {
        CrmProfiles profiles = profiles(source());

        profiles.figure(ANN.withClient(ClientId.contact("2")), "deals.won.count");

        assertThat(statements()).singleElement().satisfies(run -> {
            assertThat(run.rows()).isPositive();
            assertThat(run.took()).isPositive();
            assertThat(run.failure()).isNull();
        });
    }

    private List<ProfileEvent.StatementRun> statements() {
        return events.stream().map(ProfileEvent.StatementRun.class::cast).toList();
    }
}

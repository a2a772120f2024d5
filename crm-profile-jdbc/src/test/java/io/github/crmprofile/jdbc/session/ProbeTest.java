package io.github.crmprofile.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.reflect.Reflection;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.dialect.Dialects;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.source.SourceException;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases whose name does not say what they do. */
class ProbeTest {

    private static final SchemaMapping MAPPING = SchemaMapping.parse("""
            {
              "contacts": [{"name": "person", "from": "person p", "id": {"text": "p.id"}, "columns": {"name": "p.name"}}],
              "deals": [{
                "name": "deal", "from": "deal d", "id": {"text": "d.id"},
                "columns": {"outcome": {"constant": "WON"}, "stage": "d.stage", "amount": {"decimal": "d.amount"}, "currency": {"constant": "EUR"}},
                "links": [{"to": "contact", "id": {"text": "d.person"}}]
              }]
            }
            """);

    /** A database under another name, whose SQL may be changed on the way. */
    private record Renamed(String url, String product, UnaryOperator<String> sql) {

        static Renamed of(String url, String product) {
            return new Renamed(url, product, UnaryOperator.identity());
        }

        Renamed with(String text, String... script) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE person (id " + text + ", name VARCHAR(20))");
                statement.execute("CREATE TABLE deal (id " + text + ", person " + text + ", stage " + text
                        + ", amount DECIMAL(10, 2))");
                statement.execute("INSERT INTO person VALUES ('k', 'Kim')");
                statement.execute("INSERT INTO deal VALUES ('1', 'k', 'new', 12.34)");
                statement.execute("INSERT INTO deal VALUES ('2', 'k', 'new ', 1)");
                for (String each : script) {
                    statement.execute(each);
                }
            }
            return this;
        }

        DataSource dataSource() {
            return Reflection.newProxy(
                    DataSource.class, (proxy, method, arguments) -> connection(DriverManager.getConnection(url)));
        }

        private Connection connection(Connection real) {
            return Reflection.newProxy(Connection.class, (proxy, method, arguments) -> {
                Object answer = call(() -> method.invoke(real, arguments));
                return answer instanceof DatabaseMetaData data
                        ? metaData(data)
                        : method.getName().equals("createStatement") ? statement((Statement) answer) : answer;
            });
        }

        private DatabaseMetaData metaData(DatabaseMetaData real) {
            return Reflection.newProxy(
                    DatabaseMetaData.class,
                    (proxy, method, arguments) -> method.getName().equals("getDatabaseProductName")
                            ? product
                            : call(() -> method.invoke(real, arguments)));
        }

        private Statement statement(Statement real) {
            return Reflection.newProxy(
                    Statement.class,
                    (proxy, method, arguments) -> method.getName().equals("executeQuery")
                            ? real.executeQuery(sql.apply((String) arguments[0]))
                            : call(() -> method.invoke(real, arguments)));
        }

        private interface Call {
            Object run() throws ReflectiveOperationException;
        }

        private static Object call(Call call) throws Throwable {
            try {
                return call.run();
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private static String byStage(Renamed database) {
        CrmProfiles profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(database.dataSource(), MAPPING).build())
                .build();
        var request = ProfileRequest.of(ClientId.contact("k")).withPeriod("all_time");
        return profiles.figures(request, List.of(Figure.of("deals.won.value").by("stage")))
                .get(0)
                .value()
                .toString();
    }

    private static void assertRefused(Renamed database, String... reasons) {
        assertThatThrownBy(() -> byStage(database))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("The database '" + database.product() + "' cannot be used: ")
                .hasMessageContainingAll(reasons);
        assertThat(JdbcSource.check(database.dataSource(), MAPPING).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(reasons));
    }

    @Test
    void anUnknownDatabaseThatComparesExactlyIsUsed() throws SQLException {
        var database = Renamed.of("jdbc:h2:mem:probe_exact;DB_CLOSE_DELAY=-1", "Unheard Of")
                .with("VARCHAR(20)");
        assertThat(byStage(database)).contains("12.34").contains("EUR 1");
        assertThat(JdbcSource.check(database.dataSource(), MAPPING).isUsable()).isTrue();
    }

    @Test
    void anUnknownDatabaseThatFillsUpTextsWithBlanksIsComparedExactly() throws SQLException {
        var database = Renamed.of("jdbc:hsqldb:mem:probe_padded", "Unheard Of").with("VARCHAR(20)");
        assertThat(byStage(database)).contains("12.34").contains("EUR 1");
    }

    @Test
    void anUnknownDatabaseThatIsBlindToCaseIsRefused() throws SQLException {
        assertRefused(
                Renamed.of("jdbc:h2:mem:probe_blind;DB_CLOSE_DELAY=-1", "Unheard Of")
                        .with("VARCHAR_IGNORECASE(20)"),
                "p.id, d.id, d.stage",
                "give these columns a collation that compares exactly");
    }

    @Test
    void anEmptyColumnDoesNotPassForAnExactOne() throws SQLException {
        assertRefused(
                Renamed.of("jdbc:h2:mem:probe_empty;DB_CLOSE_DELAY=-1", "Unheard Of")
                        .with("VARCHAR_IGNORECASE(20)", "DELETE FROM deal", "DELETE FROM person"),
                "p.id, d.id, d.stage",
                "give these columns a collation that compares exactly");
    }

    @Test
    void anUnknownDatabaseThatIsBlindToAccentsAloneIsRefused() throws SQLException {
        PostgreSqlDatabase.DATABASE.execute("DROP SCHEMA IF EXISTS probe_accents CASCADE");
        PostgreSqlDatabase.DATABASE.execute("CREATE SCHEMA probe_accents");
        PostgreSqlDatabase.DATABASE.execute(
                "CREATE COLLATION probe_accents.no_accents (provider = icu, locale = 'und-u-ks-level1-kc', deterministic = false)");
        assertRefused(
                Renamed.of(
                                "jdbc:postgresql://127.0.0.1:" + PostgreSqlDatabase.port()
                                        + "/postgres?user=postgres&currentSchema=probe_accents",
                                "Unheard Of")
                        .with("TEXT COLLATE probe_accents.no_accents"),
                "texts that differ in case or accents are one to it, in p.id, d.id, d.stage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DECIMAL(18, 4)  | DECIMAL(19, 0)               | unites SELECTs or adds up",
                "SUM(cp_value)   | SUM(CAST(cp_value AS DOUBLE)) | unites SELECTs or adds up",
                "THEN cp_value   | THEN CAST(cp_value AS REAL)   | chooses between them by CASE",
            })
    void aDatabaseThatLosesDigitsOfAmountsIsRefused(String sql, String otherwise, String reason) throws SQLException {
        var exact = Renamed.of("jdbc:h2:mem:probe_digits_" + otherwise.hashCode() + ";DB_CLOSE_DELAY=-1", "Unheard Of")
                .with("VARCHAR(20)");
        assertRefused(
                new Renamed(exact.url(), exact.product(), each -> each.replace(sql, otherwise)),
                "it loses digits of amounts when it " + reason);
    }

    @Test
    void questDbIsToldFromPostgreSql() throws SQLException {
        assertRefused(
                Renamed.of("jdbc:h2:mem:probe_quest;DB_CLOSE_DELAY=-1", "PostgreSQL")
                        .with("VARCHAR(20)", "CREATE ALIAS VERSION FOR \"" + QuestDb.class.getName() + ".version\""),
                "it is QuestDB");
    }

    /** What QuestDB 9 answers. */
    public static final class QuestDb {

        private QuestDb() {}

        public static String version() {
            return "PostgreSQL 12.3, compiled by Visual C++ build 1914, 64-bit, QuestDB";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "deal"})
    void shardsThatAnswerEachForItselfAreRefused(String divided) throws SQLException {
        var one = Renamed.of("jdbc:h2:mem:probe_shards_" + divided + ";DB_CLOSE_DELAY=-1", "MySQL")
                .with("VARCHAR(20)");
        assertRefused(
                new Renamed(
                        one.url(),
                        one.product(),
                        sql -> sql.startsWith("SELECT COUNT(*) + 1") && sql.contains("FROM " + divided)
                                ? sql + " UNION ALL " + sql
                                : sql),
                "once for each of its shards");
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE TABLE plain (text VARCHAR), true",
        "CREATE TABLE t (text VARCHAR COLLATE NOCASE), false",
        "CREATE VIEW v AS SELECT 'a' COLLATE NOCASE AS text, false",
        "SET default_collation = 'NOCASE', false"
    })
    void duckDbIsAskedForCollationsAlsoWhereItHasNoTables(String sql, boolean isExact) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);

            ResolvedMapping mapping = ResolvedMapping.of(MAPPING, "\"");
            assertThat(Probe.dialect(connection, Dialects.of(connection.getMetaData()), mapping)
                            .isExact())
                    .isEqualTo(isExact);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "public.citext", "probe_domain.words", "probe_domain.names"})
    void postgreSqlIsAskedForTypesThatIgnoreCaseAndDomainsOfThem(String type) throws SQLException {
        TestDatabase database = PostgreSqlDatabase.DATABASE;
        database.execute("CREATE EXTENSION IF NOT EXISTS citext");
        database.execute("DROP SCHEMA IF EXISTS probe_domain CASCADE");
        database.execute("CREATE SCHEMA probe_domain");
        database.execute("CREATE DOMAIN probe_domain.words AS public.citext");
        database.execute("CREATE DOMAIN probe_domain.names AS probe_domain.words");
        database.execute("CREATE TABLE probe_domain.probed_person (id " + type + ", name TEXT)");
        try (Connection connection = database.dataSource().getConnection()) {
            ResolvedMapping mapping = ResolvedMapping.of(
                    SchemaMapping.parse(MAPPING.toJson()
                            .replace("person p", "probe_domain.probed_person p")
                            .replace("deal d", "probed_deal d")),
                    "\"");
            assertThat(Probe.dialect(connection, Dialects.of(connection.getMetaData()), mapping)
                            .isExact())
                    .isEqualTo(type.equals("TEXT"));
        }
    }
}

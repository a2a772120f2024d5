package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.ClientRanking;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.HsqldbDatabase;
import io.github.crmprofile.jdbc.database.SmallServer;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.RandomRequests;
import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.SourceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement that is too large for the database is read as several, which answer the same. */
class LargeStatementsTest {

    private static final Pattern PARAMETER = Pattern.compile("\\?");
    private static final Pattern BRANCH = Pattern.compile("SELECT \\d+(?: AS cp_out0)?,");
    private static final Pattern TABLE = Pattern.compile(" (?:FROM|JOIN) (?!\\()");

    private final TestDatabase database = H2Database.fresh();

    private static boolean hasMore(Pattern part, int most, String sql) {
        return part.matcher(sql).results().count() > most;
    }

    private ProfileSource source(SmallServer server, Dataset data) {
        return JdbcSource.builder(server.dataSource(), TidySchema.load(database, data))
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void itsBranchesAreReadByAsManyStatementsAsItTakes(int most) {
        for (long seed = 0; seed < 2; seed++) {
            Dataset data = new RandomCrm(seed).dataset(5);
            var server = new SmallServer(database.dataSource(), sql -> hasMore(BRANCH, most, sql));
            SameAnswers.assertSame(new RandomRequests(seed, 5, true), SameAnswers.memory(data), source(server, data));
            assertThat(server.refused()).isPositive();
        }
    }

    /** Each part of this trend is a query with conditions of its own, and all are of one branch. */
    @Test
    void theQueriesOfABranchAreReadByAsManyStatementsAsItTakes() {
        Dataset data = new RandomCrm(1).dataset(20);
        var server = new SmallServer(database.dataSource(), sql -> hasMore(PARAMETER, 200, sql));
        for (ClientId client : List.of(ClientId.contact("1"), ClientId.company("2"))) {
            FigureResult expected = weeks(client, SameAnswers.memory(data));
            assertThat(expected.evidence()).isNotEmpty();
            assertThat(weeks(client, source(server, data))).isEqualTo(expected);
        }
        assertThat(server.refused()).isGreaterThan(4);
    }

    private static FigureResult weeks(ClientId client, ProfileSource source) {
        var request = ProfileRequest.of(client).withPeriod("2026-01-01..2026-07-31");
        Figure figure = Figure.of("deals.period.count").over(Granularity.WEEK);
        return CrmProfiles.builder()
                .source(source)
                .clock(Clock.fixed(Instant.parse("2026-08-01T10:00:00Z"), RandomCrm.ZONE))
                .zone(RandomCrm.ZONE)
                .build()
                .figure(request, figure);
    }

    /** The values of all clients are a statement of one branch over all tables. */
    @Test
    void whatCannotBeDividedIsReadInAnotherWay() {
        for (long seed = 0; seed < 2; seed++) {
            Dataset data = new RandomCrm(seed).dataset(5);
            var server = new SmallServer(database.dataSource(), sql -> hasMore(TABLE, 11, sql));
            SameAnswers.assertSame(new RandomRequests(seed, 5, true), SameAnswers.memory(data), source(server, data));
            assertThat(server.refused()).isPositive();
        }
    }

    @Test
    void whatWasTooLargeOnceIsNotTriedAgain() {
        var server = new SmallServer(database.dataSource(), sql -> hasMore(BRANCH, 3, sql));
        Dataset data = new RandomCrm(1).dataset(5);
        CrmProfiles profiles = CrmProfiles.builder()
                .source(source(server, data))
                .zone(RandomCrm.ZONE)
                .build();
        profiles.profile(ProfileRequest.of(ClientId.contact("1")));
        int refused = server.refused();
        int taken = server.taken();

        profiles.profile(ProfileRequest.of(ClientId.contact("2")));

        assertThat(server.refused()).isEqualTo(refused).isPositive();
        assertThat(server.taken()).isGreaterThan(taken + 1);
    }

    @Test
    void anOrderThatIsTooLargeIsNotAskedForAgain() {
        var server = new SmallServer(database.dataSource(), sql -> sql.contains("cp_number"));
        CrmProfiles profiles = CrmProfiles.builder()
                .source(source(server, new RandomCrm(1).dataset(5)))
                .zone(RandomCrm.ZONE)
                .build();
        ClientRanking ranking =
                profiles.clients(ClientKind.CONTACT).withPeriod("all_time").orderBy("deals.total.count");
        ranking.page(1, null);
        assertThat(server.refused()).isEqualTo(1);

        ranking.page(1, null);

        assertThat(server.refused()).isEqualTo(1);
    }

    /** Its order of texts is not known, so that rows of several statements cannot be merged. */
    @Test
    void whatOneDatabaseCannotMergeIsReadInAnotherWay() {
        TestDatabase other = HsqldbDatabase.DATABASE;
        var tooLarge = new SQLException("too large", "54001");
        var server =
                new SmallServer(other.dataSource(), sql -> sql.contains("cp_value0"), tooLarge, "HSQL Database Engine");
        Dataset data = new RandomCrm(1).dataset(5);
        ProfileSource source = JdbcSource.builder(server.dataSource(), TidySchema.load(other, data))
                .build();
        var sum = new Query(
                new Selection(RecordKind.DEAL, Condition.always(), Field.CREATED_AT),
                new Aggregate.Sum(Field.DEAL_AMOUNT),
                List.of());
        var plan = new Plan(
                new Clients.Every(ClientKind.CONTACT),
                Population.DEFAULT,
                List.of(sum),
                Plan.Detail.NUMBERS,
                Instant.MAX);

        for (int i = 0; i < 2; i++) {
            assertThat(SameAnswers.answers(plan, source))
                    .isEqualTo(SameAnswers.answers(plan, SameAnswers.memory(data)))
                    .isNotEmpty();
        }

        assertThat(server.refused()).isEqualTo(1);
    }

    @Test
    void aBranchThatIsTooLargeByItselfIsNamed() {
        var server = new SmallServer(database.dataSource(), sql -> sql.contains("FROM invoice"));
        SchemaMapping mapping = TidySchema.load(database, new RandomCrm(1).dataset(5));
        CrmProfiles profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(server.dataSource(), mapping).build())
                .zone(RandomCrm.ZONE)
                .build();

        assertThatThrownBy(() -> profiles.profile(ProfileRequest.of(ClientId.contact("1"))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(
                        "Reading invoices[0] \"invoice\" failed (SQLException, SQL state 54001, code 40)");
    }

    /** A text that may hold values is left out; one about the statement is what the developer needs. */
    @Test
    void theCodeOfAnErrorSaysWhetherItIsAboutData() {
        assertThat(cause(47, "Column 'x' cannot be resolved")).hasMessage("Column 'x' cannot be resolved");
        assertThat(cause(9, "Cannot cast 'secret' to BIGINT")).hasMessageNotContaining("secret");
        assertThat(cause(65_536, "of an unknown kind: 'secret'")).hasMessageNotContaining("secret");
    }

    private Throwable cause(int code, String message) {
        var server = new SmallServer(database.dataSource(), sql -> true, new SQLException(message, null, code));
        ProfileSource source = source(server, new RandomCrm(1).dataset(3));
        var plan = new Plan(
                new Clients.One(ClientId.contact("1")),
                Population.DEFAULT,
                List.of(),
                Plan.Detail.PROFILE,
                Instant.MAX);
        return assertThatThrownBy(() -> source.read(plan, answer -> {}))
                .isInstanceOf(SourceException.class)
                .actual()
                .getCause();
    }
}

package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.database.FaultyDataSource;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.SourceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A source over connections that fail where a test says so. */
abstract class FaultySource {

    static final Selection DEALS = new Selection(RecordKind.DEAL, Condition.always(), Field.CREATED_AT);

    static final List<Query> QUERIES = List.of(
            new Query(DEALS, new Aggregate.Count(), List.of()),
            new Query(DEALS, new Aggregate.Sum(Field.DEAL_AMOUNT), List.of(new Grouping.ByField(Field.STAGE))),
            new Query(DEALS, new Aggregate.Median(Field.CYCLE), List.of()),
            new Query(
                    new Selection(
                            RecordKind.ACTIVITY, new Condition.LinkedToDeal(Condition.always()), Field.OCCURRED_AT),
                    new Aggregate.Count(),
                    List.of(new Grouping.ByField(Field.CHANNEL))),
            new Query(
                    new Selection(RecordKind.INVOICE, Condition.always(), Field.ISSUED_ON),
                    new Aggregate.Sum(Field.BALANCE),
                    List.of()));

    final TestDatabase database = H2Database.fresh();
    final Dataset data = new RandomCrm(7).dataset(8);
    final SchemaMapping mapping = TidySchema.load(database, data);
    final FaultyDataSource pool = new FaultyDataSource(database.dataSource(), 1);

    final ProfileSource source = JdbcSource.builder(pool.dataSource(), mapping).build();

    static Plan plan(Clients clients) {
        return new Plan(clients, Population.DEFAULT, QUERIES, Plan.Detail.PROFILE, Instant.MAX);
    }

    static Plan every() {
        return plan(new Clients.Every(ClientKind.CONTACT));
    }

    /** A list that takes a transaction of two statements. */
    static RecordQuery list(ClientId client) {
        return list(client, new RecordOrder(Field.DEAL_AMOUNT, true));
    }

    /** A list that takes a single statement. */
    static RecordQuery latest(ClientId client) {
        return list(client, RecordOrder.latestFirst(Field.CREATED_AT));
    }

    static RecordQuery list(ClientId client, RecordOrder order) {
        return new RecordQuery(client, Population.DEFAULT, DEALS, Field.DEAL_AMOUNT, order, null, 3, Instant.MAX);
    }

    static List<ClientAnswer> read(ProfileSource source, Plan plan) {
        var answers = new ArrayList<ClientAnswer>();
        source.read(plan, answers::add);
        return answers;
    }

    /** Everything that a source can be asked. */
    Map<String, Runnable> calls() {
        ClientId client = data.clients().get(0).id();
        return Map.of(
                "one", () -> read(source, plan(new Clients.One(client))),
                "several", () -> read(source, plan(new Clients.Several(List.of(client, ClientId.company("1"))))),
                "every", () -> read(source, every()),
                "list", () -> source.list(list(client)),
                "latest", () -> source.list(latest(client)),
                "find", () -> source.find("", null, 5));
    }

    void assertThatTheNextCallsWork() {
        pool.set(FaultyDataSource.NONE);
        assertThat(pool.open()).isZero();
        calls().values().forEach(Runnable::run);
        assertThat(SameAnswers.answers(every(), source)).isEqualTo(SameAnswers.answers(every(), data.inMemory()));
        assertThat(pool.open()).isZero();
    }

    void assertThatEachCallFails() {
        calls().forEach((name, call) -> {
            assertThatThrownBy(call::run)
                    .as(name)
                    .isInstanceOf(SourceException.class)
                    .hasMessageMatching("Reading .+ failed \\(\\w+, SQL state \\w+, code 0\\); see the cause, and run"
                            + " the check of the mapping|The data source gave no connection \\(.+; see the cause")
                    .hasCauseInstanceOf(SQLException.class);
            assertThat(pool.open()).as(name).isZero();
        });
    }
}

package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.database.WatchedDataSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.model.ClientId;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A source over connections that are watched. */
abstract class WatchedSource {

    static final Selection DEALS = new Selection(RecordKind.DEAL, Condition.always(), Field.CREATED_AT);

    static final Selection ACTIVITIES =
            new Selection(RecordKind.ACTIVITY, new Condition.LinkedToDeal(Field.OUTCOME.in("WON")), Field.OCCURRED_AT);

    static final Selection INVOICES = new Selection(RecordKind.INVOICE, Field.STATUS.in("PAID"), Field.ISSUED_ON);

    static final List<Query> QUERIES = List.of(
            new Query(DEALS, new Aggregate.Count(), List.of()),
            new Query(DEALS, new Aggregate.Sum(Field.DEAL_AMOUNT), List.of(new Grouping.ByField(Field.STAGE))),
            new Query(DEALS, new Aggregate.Median(Field.CYCLE), List.of()),
            new Query(DEALS, new Aggregate.Records(RecordKind.DEAL), List.of()),
            new Query(ACTIVITIES, new Aggregate.Count(), List.of(new Grouping.ByDealField(Field.PIPELINE))),
            new Query(INVOICES, new Aggregate.Sum(Field.BALANCE), List.of()));

    final TestDatabase database = H2Database.fresh();
    final Dataset data = new RandomCrm(1).dataset(8);
    final SchemaMapping mapping = TidySchema.load(database, data);
    final WatchedDataSource watched = new WatchedDataSource(database.dataSource(), 1);

    final ProfileSource source =
            JdbcSource.builder(watched.dataSource(), mapping).build();

    static Plan plan(Clients clients, Plan.Detail detail) {
        return new Plan(clients, Population.DEFAULT, QUERIES, detail, Instant.MAX);
    }

    static List<ClientAnswer> read(ProfileSource source, Plan plan) {
        var answers = new ArrayList<ClientAnswer>();
        source.read(plan, answers::add);
        return answers;
    }

    static RecordQuery list(ClientId client) {
        return new RecordQuery(
                client,
                Population.DEFAULT,
                DEALS,
                Field.DEAL_AMOUNT,
                RecordOrder.latestFirst(Field.CREATED_AT),
                null,
                3,
                Instant.MAX);
    }

    void assertThatNothingIsLeftOpen() {
        assertThat(watched.open()).isZero();
        assertThat(watched.leftChanged()).isEmpty();
    }

    ClientId busiest() {
        return data.clients().stream()
                .map(client -> client.id())
                .filter(id -> JdbcSource.builder(database.dataSource(), mapping)
                                .build()
                                .list(list(id))
                                .count()
                        > 3)
                .findFirst()
                .orElseThrow();
    }
}

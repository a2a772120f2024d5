package io.github.crmprofile.examples.benchmarks.split;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.examples.benchmarks.crm.CrmGenerator;
import io.github.crmprofile.examples.benchmarks.crm.Size;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.examples.benchmarks.race.Mark;
import io.github.crmprofile.examples.benchmarks.race.Pace;
import io.github.crmprofile.examples.benchmarks.race.Race;
import io.github.crmprofile.examples.benchmarks.race.Report;
import io.github.crmprofile.examples.benchmarks.race.Result;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.model.ClientId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Pages over deals in two tables, told apart by prefixes, beside pages over the same deals in one table. Some 400,000 activities. */
public final class SplitRace {

    static final String ONE = "deals in one table";
    static final String TWO = "deals in two tables";

    private static final long SEED = 7;
    private static final Size SIZE = new Size(8_000, 2_000);
    private static final double MOST = 1.2;
    private static final String ALL = """
            {
              "times": "utc", "ids": "integer", "clientsOfDeal": "whenNone",
              "definitions": {
                "deal": {
                  "columns": {
                    "pipeline": "d.pipeline", "outcome": {"codes": "d.outcome", "values": {"open": "OPEN", "won": "WON", "lost": "LOST"}},
                    "amount": "d.amount", "currency": "d.currency", "createdAt": "d.created_at", "closedAt": "d.closed_at", "modifiedAt": "d.modified_at"
                  },
                  "links": [{"contact": "d.contact_id", "primary": true}, {"company": "d.company_id"}]
                }
              },
              "contacts": [{"from": "contacts k", "id": "k.id", "columns": {"name": "k.name"}, "companies": ["k.company_id"]}],
              "companies": [{"from": "companies k", "id": "k.id", "columns": {"name": "k.name"}}],
              "deals": [%s],
              "activities": [{
                "from": "activities a", "id": "a.id",
                "columns": {
                  "channel": "a.channel", "direction": {"codes": "a.direction", "values": {"in": "INBOUND", "out": "OUTBOUND"}, "otherwise": "UNKNOWN"},
                  "occurredAt": "a.occurred_at", "completed": "a.is_done = 1"
                },
                "links": [{"contact": "a.contact_id", "company": "a.company_id"}, %s]
              }]
            }
            """;

    private final DataSource database;

    SplitRace(DataSource database) {
        this.database = database;
    }

    /** The mapping of the table that has all deals. */
    static SchemaMapping one() {
        return SchemaMapping.parse(ALL.formatted("""
                {"include": "deal", "from": "deals d", "id": "d.id"}""", """
                {"deal": "a.deal_id"}"""));
    }

    /** The mapping of the two tables that each have some. */
    static SchemaMapping two() {
        return SchemaMapping.parse(ALL.formatted("""
                {"include": "deal", "from": "sales d", "id": {"integer": "d.id", "prefix": "sale-"}},
                {"include": "deal", "from": "renewals d", "id": {"integer": "d.id", "prefix": "renewal-"}}""", """
                {"deal": {"integer": "a.sale_id", "prefix": "sale-"}}, {"deal": {"integer": "a.renewal_id", "prefix": "renewal-"}}"""));
    }

    /**
     * Measures and prints.
     *
     * @param arguments the address of an empty database, and a user without a password; without them a PostgreSQL server of its own
     */
    public static void main(String... arguments) throws Exception {
        if (arguments.length > 0) {
            System.out.print(measure(arguments[0], arguments.length > 1 ? arguments[1] : null));
            return;
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .start()) {
            System.out.print(measure(server.getJdbcUrl("postgres", "postgres"), null));
        }
    }

    private static String measure(String url, @Nullable String user) throws Exception {
        var pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setMaximumPoolSize(2);
        try (var database = new HikariDataSource(pool)) {
            var crm = new CrmGenerator(SEED, SIZE, StandardPage.TODAY);
            try (Connection connection = database.getConnection()) {
                SplitTables.create(connection, crm::writeTo);
                connection.setAutoCommit(true);
                analyze(connection);
            }
            return new SplitRace(database).run(Pace.FULL).text();
        }
    }

    private static void analyze(Connection connection) throws SQLException {
        boolean isPostgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    isPostgres
                            ? "VACUUM ANALYZE"
                            : "ANALYZE TABLE contacts, companies, deals, sales, renewals, activities");
        }
    }

    /** Runs the race for a contact and a company like most, and for the largest. */
    Report run(Pace pace) throws Exception {
        CrmProfiles one = profiles(one());
        CrmProfiles two = profiles(two());
        var results = new ArrayList<Result>();
        var marks = new ArrayList<Mark>();
        for (Map.Entry<String, ClientId> page : pages().entrySet()) {
            String work = page.getKey();
            ProfileRequest request = StandardPage.request(page.getValue());
            results.addAll(new Race(work)
                    .with(ONE, () -> one.profile(request))
                    .with(TWO, () -> two.profile(request))
                    .run(pace));
            marks.add(Mark.most(work + ": two tables to one", Mark.lane(work, TWO), MOST, Mark.lane(work, ONE)));
        }
        return new Report(results, marks, List.of());
    }

    private static Map<String, ClientId> pages() {
        var pages = new LinkedHashMap<String, ClientId>();
        pages.put("page of a median contact", ClientId.contact("1"));
        pages.put("page of the largest contact", ClientId.contact("0"));
        pages.put("page of a median company", ClientId.company("1"));
        pages.put("page of the largest company", ClientId.company("0"));
        return pages;
    }

    /** Averages over all clients are left out: they are kept, and read by neither. */
    CrmProfiles profiles(SchemaMapping mapping) {
        return StandardPage.builder(JdbcSource.builder(database, mapping).build())
                .averagesOverAllRecords()
                .build();
    }
}

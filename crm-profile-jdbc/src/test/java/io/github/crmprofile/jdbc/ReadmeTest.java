package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.Profile;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.json.ProfileJson;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.memory.LoadingSource;
import io.github.crmprofile.memory.RecordLoader;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricRegistry;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.metric.ScorePart;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.ranking.RankedClient;
import io.github.crmprofile.ranking.RankingPage;
import io.github.crmprofile.ranking.Segment;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.ProfileEvent;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.ReadLimit;
import io.github.crmprofile.standard.ActivityMetrics;
import io.github.crmprofile.standard.DealMetrics;
import io.github.crmprofile.standard.StandardMetrics;
import io.github.crmprofile.widget.Labels;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.Setting;
import io.github.crmprofile.widget.StandardWidgets;
import io.github.crmprofile.widget.Widget;
import io.github.crmprofile.widget.WidgetKind;
import io.github.crmprofile.widget.WidgetRegistry;
import io.github.crmprofile.widget.WidgetSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** The code of the READMEs: every block of it stands in this file to the letter, and runs. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path CORE_README = Path.of("..", "crm-profile-core", "README.md");
    private static final Path THIS =
            Path.of("src", "test", "java", "io", "github", "crmprofile", "jdbc", "ReadmeTest.java");

    private static List<String> blocks(Path page, String before) throws IOException {
        return Pattern.compile(before + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(page))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring(before.length(), block.length() - 3))
                .toList();
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void allOfItsCodeIsHere() throws IOException {
        String here = squeezed(Files.readString(THIS));
        for (Path page : List.of(README, CORE_README)) {
            List<String> blocks = blocks(page, "```java");
            assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
            assertThat(blocks).allSatisfy(block -> assertThat(here).contains(squeezed(block)));
        }
    }

    private record Order(String id, ClientId customer) {

        Deal toDeal() {
            return Deal.builder(id)
                    .contact(customer.id())
                    .outcome(Outcome.WON)
                    .amount(new BigDecimal("10"))
                    .currency("EUR")
                    .build();
        }
    }

    private record Orders(List<Order> all) {

        List<Order> findByCustomerIn(Set<ClientId> customers) {
            return all.stream()
                    .filter(order -> customers.contains(order.customer()))
                    .toList();
        }
    }

    private record Customers(List<Client> all) {

        List<Client> findByIdIn(Set<ClientId> ids) {
            return all.stream().filter(client -> ids.contains(client.id())).toList();
        }

        Stream<ClientId> ids(ClientKind kind) {
            return all.stream().map(Client::id).filter(id -> id.kind() == kind);
        }

        List<Client> findByName(NameSearch search) {
            return all.stream().filter(client -> search.matches(client.name())).toList();
        }
    }

    @Test
    void recordsOfRepositories() {
        ClientId ada = ClientId.contact("42");
        var customers = new Customers(List.of(Client.builder(ada, "Ada Rossi").build()));
        var orders = new Orders(List.of(new Order("1", ada), new Order("2", ClientId.contact("43"))));

        class CrmLoader implements RecordLoader.OfDeals {

            @Override
            public Collection<Deal> deals(Set<ClientId> clients) {
                return orders.findByCustomerIn(clients).stream()
                        .map(Order::toDeal)
                        .toList();
            }

            @Override
            public Collection<Client> clients(Set<ClientId> ids) {
                return customers.findByIdIn(ids);
            }

            @Override
            public Collection<Client> contactsOf(Set<String> companies) {
                return List.of();
            }

            @Override
            public Stream<ClientId> ids(ClientKind kind) {
                return customers.ids(kind);
            }

            @Override
            public Collection<Client> find(NameSearch search) {
                return customers.findByName(search);
            }
        }

        CrmProfiles profiles =
                CrmProfiles.builder().source(LoadingSource.of(new CrmLoader())).build();

        ProfileRequest request = ProfileRequest.of(ada).withPeriod("all_time");
        assertThat(profiles.figure(request, "deals.won.count").value()).hasToString("Count[count=1]");
        assertThat(profiles.find("rossi", null, 5)).hasSize(1);
    }

    @Test
    void aRequestThatIsWatchedAndLimited() {
        ProfileSource source = InMemorySource.builder()
                .clients(List.of(
                        Client.builder(ClientId.contact("42"), "Ada Rossi").build()))
                .build();
        ProfileRequest request = thisYear();
        List<Duration> times = new ArrayList<>();

        CrmProfiles watched = CrmProfiles.builder()
                .source(source)
                .listener(event -> {
                    if (event instanceof ProfileEvent.Read read) {
                        times.add(read.took());
                    }
                })
                .build();

        ReadLimit limit = ReadLimit.of(Duration.ofSeconds(5));
        Profile profile = limit.call(() -> watched.profile(request)); // another thread may call limit.cancel()

        assertThat(profile.client().name()).isEqualTo("Ada Rossi");
        assertThat(times).isNotEmpty();
    }

    @Test
    void wordsOfAHost() {
        Labels own = Labels.of(Locale.GERMANY)
                .with(Map.of(
                        "metric.deals.won.count", "Gewonnene Aufträge",
                        "stage.negotiation", "Verhandlung"));
        Labels czech = Labels.of(Locale.forLanguageTag("cs"))
                .with(Map.of(
                        "plural.rules", "one: i = 1 and v = 0; few: i = 2..4 and v = 0; many: v != 0",
                        "duration.day.one", "{0} den",
                        "duration.day.few", "{0} dny",
                        "duration.day.many", "{0} dne",
                        "duration.day.other", "{0} dní"));
        String text = ProfileFormat.of(czech).duration(Duration.ofDays(3)); // 3 dny

        assertThat(text).isEqualTo("3 dny");
        assertThat(own.metric("deals.won.count")).isEqualTo("Gewonnene Aufträge");
        assertThat(own.metric("deals.lost.count")).isEqualTo("Verlorene Deals");
    }

    private static CrmProfiles profiles(ProfileSource source) {
        return CrmProfiles.builder().source(source).build();
    }

    private static ProfileRequest thisYear() {
        return ProfileRequest.of(ClientId.contact("42")).withPeriod("2026");
    }

    @Test
    void aNumberAndTheRecordsBehindIt(@TempDir Path folder) throws IOException, SQLException {
        Path file = mapping(folder);
        Files.writeString(file, Files.readString(file).replace("\"deals\": [", ACTIVITIES + "\"deals\": ["));
        DataSource dataSource = sales();

        SchemaMapping mapping = SchemaMapping.read(file);
        CrmProfiles profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(dataSource, mapping).build())
                .zone(ZoneId.of("Europe/Rome"))
                .build();

        ProfileRequest request = ProfileRequest.of(ClientId.contact("42"))
                .withPeriod("this_quarter")
                .withComparison(Comparison.PREVIOUS);

        FigureResult conversion = profiles.figure(request, "conversion");
        Evidence won = conversion.evidence("numerator");
        RecordList deals = profiles.records(request, won.ref(), PageRequest.first(20));

        Profile profile = profiles.profile(request);
        String json = ProfileJson.of(Locale.ITALY).profile(profile);

        assertThat(conversion.value()).isEqualTo(new MetricValue.Percent(Ratio.of(1, 4)));
        assertThat(deals.records()).extracting(CrmRecord::id).containsExactly("1");
        assertThat(json).contains("Ada Rossi").contains("Valore offerte vinte");
    }

    private static final String ACTIVITIES = """
            "activities": [
              {
                "name": "talks",
                "from": "talk t",
                "id": {"integer": "t.id"},
                "columns": {"channel": {"constant": "call"}, "occurredAt": {"utc": "t.at"}, "completed": {"when": "1 = 1"}},
                "links": [{"to": "contact", "id": {"integer": "t.person_id"}}]
              }
            ],
            """;

    private static Path mapping(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("mapping.json"),
                blocks(README, "<!-- mapping -->\n```json").get(0));
    }

    private static ProfileSource records(List<Activity> activities) {
        ProfileSource source = InMemorySource.builder()
                .clients(List.of(
                        Client.builder(ClientId.contact("42"), "Ada Rossi").build()))
                .deals(List.of(Deal.builder("7")
                        .contact("42")
                        .outcome(Outcome.WON)
                        .amount(new BigDecimal("1200.00"))
                        .currency("EUR")
                        .closedAt(Instant.parse("2026-05-04T09:30:00Z"))
                        .build()))
                .activities(activities)
                .build();
        return source;
    }

    @Test
    void figuresOfAnyShape() {
        CrmProfiles profiles = profiles(records(List.of()));
        ProfileRequest request = thisYear();

        List<FigureResult> figures = profiles.figures(
                request,
                List.of(
                        Figure.of("deals.won.value").over(Granularity.MONTH),
                        Figure.of("activities.count").by("channel"),
                        Figure.of("deals.won.value").by("stage").over(Granularity.MONTH),
                        Figure.of("invoices.overdue.value").withPeriod(ReportingPeriod.ALL_TIME)));

        assertThat(figures).hasSize(4);
        assertThat(((MetricValue.Trend) figures.get(0).value()).points()).hasSize(12);
    }

    @Test
    void aMappedSchema(@TempDir Path folder) throws IOException, SQLException {
        Path file = mapping(folder);
        DataSource dataSource = sales();

        SchemaMapping mapping = SchemaMapping.read(file);
        System.out.println(JdbcSource.check(dataSource, mapping).text());
        ProfileSource source = JdbcSource.builder(dataSource, mapping).build();

        assertThat(JdbcSource.check(dataSource, mapping).isUsable()).isTrue();
        FigureResult won = profiles(source).figure(thisYear(), "deals.won.value");
        assertThat(((MetricValue.Money) won.value()).amounts()).hasToString("EUR 1200");
    }

    private static DataSource sales() throws SQLException {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE person(id INT PRIMARY KEY, full_name VARCHAR(80));
                    CREATE TABLE sale(id INT PRIMARY KEY, person_id INT, state VARCHAR(10), amount DECIMAL(12, 2),
                        created_at TIMESTAMP, closed_at TIMESTAMP, deleted INT);
                    INSERT INTO person VALUES (42, 'Ada Rossi');
                    INSERT INTO sale VALUES
                        (7, 42, 'won', 1200.00, '2026-04-01 09:00:00', '2026-05-04 09:30:00', 0),
                        (8, 42, 'won', 9999.00, '2026-04-01 09:00:00', '2026-05-04 09:30:00', 1),
                        (9, 42, 'talking', 100.00, '2026-05-01 09:00:00', NULL, 0),
                        (1, 42, 'won', 0.00, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0);
                    CREATE TABLE talk(id INT PRIMARY KEY, person_id INT, at TIMESTAMP);
                    INSERT INTO talk SELECT x, 42, CURRENT_TIMESTAMP FROM SYSTEM_RANGE(1, 4)""");
        }
        return dataSource;
    }

    @Test
    void aMetricOfOnesOwn() {
        Metric big = Metrics.of(
                "deals.big.count",
                Measure.count(Memberships.WON).where(Field.DEAL_AMOUNT.between(new BigDecimal("10000"), null)));
        Metric share = Metrics.percent("deals.big.share", big, DealMetrics.WON_COUNT);
        MetricRegistry metrics =
                StandardMetrics.registry().toBuilder().add(big).add(share).build();

        Widget tile = Widget.builder("big-deals", WidgetKind.BLOCK)
                .settings(Setting.TITLE, Setting.PERIOD)
                .figures(settings -> List.of(settings.figure("deals.big.count"), settings.figure("deals.big.share")))
                .build();

        ProfileSource source = records(List.of());
        LayoutRules rules = LayoutRules.standard(WidgetRegistry.builder(metrics)
                .addAll(StandardWidgets.open())
                .add(tile)
                .build());
        CrmProfiles profiles =
                CrmProfiles.builder().source(source).layoutRules(rules).build();
        assertThat(profiles.figure(thisYear(), "deals.big.count").value()).isEqualTo(new MetricValue.Count(0));
        assertThat(rules.registry().get("big-deals").figures(WidgetSettings.EMPTY))
                .hasSize(2);
    }

    @Test
    void statisticsAndScoresOfOnesOwn() {
        Metric idle = Metrics.formula(
                "deals.open.idle_days",
                "days since a deal was last modified",
                ValueKind.DAYS,
                Map.of("deals", Measure.max(Field.MODIFIED_AT, Memberships.OPEN_AT_END)),
                operands -> operands.date("deals") instanceof Instant last
                        ? new MetricValue.Days(ChronoUnit.DAYS.between(
                                operands.period().calendar().dateOf(last),
                                operands.period().lastOrToday()))
                        : new MetricValue.Undefined(Reason.NO_DEALS));
        Metric place = Metrics.acrossClients("deals.won.rank", DealMetrics.WON_COUNT, Metric.Statistic.RANK);
        Metric health = Metrics.score(
                "client.health",
                ScorePart.of(DealMetrics.WON_COUNT, 60).withStep("1", 30).withStep("5", 60),
                ScorePart.of(ActivityMetrics.DAYS_SINCE_LAST, 40)
                        .withStep("0", 40)
                        .withStep("31", 10)
                        .withStep("91", 0));

        CrmProfiles profiles = CrmProfiles.builder()
                .source(records(List.of()))
                .metrics(StandardMetrics.registry().toBuilder()
                        .addAll(List.of(idle, place, health))
                        .build())
                .build();
        assertThat(profiles.figures(thisYear(), "deals.open.idle_days", "deals.won.rank", "client.health"))
                .extracting(FigureResult::value)
                .startsWith(new MetricValue.Undefined(Reason.NO_DEALS), new MetricValue.Rank(1, 1))
                .satisfies(values ->
                        assertThat(((MetricValue.Score) values.get(2)).ratio()).isEqualByComparingTo(Ratio.of(1, 2)));
    }

    @Test
    void whichClientsAndWhy() {
        CrmProfiles profiles = profiles(records(List.of()));
        RankingPage best = profiles.clients(ClientKind.CONTACT)
                .withPeriod("this_year")
                .orderBy("deals.won.value")
                .where(Segment.between("activities.days_since_last", "60", null))
                .columns("conversion", "rfm.score")
                .page(20, null);
        for (RankedClient client : best.clients()) {
            MetricValue conversion = client.columns().get(0).value();
            assertThat(conversion).isNotNull();
        }

        ProfileRequest request = ProfileRequest.of(ClientId.contact("42"))
                .withPeriod("this_quarter")
                .withComparison(Comparison.PREVIOUS);
        ChangeExplanation why = profiles.explainChange(request, Figure.of("conversion"));
        String words = ProfileFormat.of(Locale.ENGLISH).why(why);

        assertThat(best.count()).isZero();
        assertThat(words).isEqualTo("Conversion cannot be compared");
    }

    static class Configured {
        @Bean
        CrmProfiles profiles(DataSource dataSource) throws IOException {
            SchemaMapping mapping = SchemaMapping.read(Path.of("crm-mapping.json"));
            return CrmProfiles.builder()
                    .source(JdbcSource.builder(new TransactionAwareDataSourceProxy(dataSource), mapping)
                            .build())
                    .demandViewer()
                    .build();
        }
    }

    /** The bean cannot find its file here, so its source is made again: what it says of transactions is what is tried. */
    @Test
    void inATransactionOfSpringAProfileSeesWhatWasWritten(@TempDir Path folder) throws IOException, SQLException {
        DataSource dataSource = sales();
        SchemaMapping mapping = SchemaMapping.read(mapping(folder));
        CrmProfiles within = profiles(JdbcSource.builder(new TransactionAwareDataSourceProxy(dataSource), mapping)
                .build());
        CrmProfiles outside = profiles(JdbcSource.builder(dataSource, mapping).build());
        assertThatThrownBy(() -> new Configured().profiles(dataSource))
                .hasRootCauseInstanceOf(NoSuchFileException.class);

        new TransactionTemplate(new DataSourceTransactionManager(dataSource)).executeWithoutResult(status -> {
            new JdbcTemplate(dataSource)
                    .update("INSERT INTO sale VALUES (10, 42, 'won', 1, '2026-04-01', '2026-05-05', 0)");
            assertThat(within.figure(thisYear(), "deals.won.count").value()).isEqualTo(new MetricValue.Count(3));
            assertThat(outside.figure(thisYear(), "deals.won.count").value()).isEqualTo(new MetricValue.Count(2));
            status.setRollbackOnly();
        });
        assertThat(within.figure(thisYear(), "deals.won.count").value()).isEqualTo(new MetricValue.Count(2));
    }
}

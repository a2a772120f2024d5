package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.BusinessCalendar;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.SourceException;
import io.github.crmprofile.source.Viewer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class JdbcSourceTest extends WatchedSource {

    @Test
    void morePartsThanOneNumberHasRoomForAreAsInMemory() {
        List<ResolvedPeriod> days = ReportingPeriod.parse("2022-01-01..2026-12-31")
                .resolve(BusinessCalendar.of(RandomCrm.ZONE), Instant.parse("2026-04-01T10:00:00Z"))
                .buckets(Granularity.DAY);
        List<Query> trends = Stream.of(Field.CREATED_AT, Field.CLOSED_AT, Field.MODIFIED_AT)
                .map(date -> new Query(DEALS, new Aggregate.Count(), List.of(new Grouping.ByBucket(date, days))))
                .toList();
        var plan = new Plan(new Clients.One(busiest()), Population.DEFAULT, trends, Plan.Detail.PROFILE, Instant.MAX);
        List<Map<String, Object>> expected = SameAnswers.answers(plan, data.inMemory());
        assertThat(SameAnswers.answers(plan, source)).isEqualTo(expected);
        assertThat(expected.get(0).get("values"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSizeGreaterThan(3);
    }

    @Test
    void aClientThatIsNotThereIsNotAnswered() {
        for (String id : List.of("none", "' OR 1 = 1 --", "1 ", "\u0000", "%")) {
            assertThat(read(source, plan(new Clients.One(ClientId.contact("x" + id)), Plan.Detail.NUMBERS)))
                    .isEmpty();
            assertThat(source.list(list(ClientId.contact("x" + id)))).isEqualTo(RecordPage.EMPTY);
        }
        assertThatNothingIsLeftOpen();
    }

    @Test
    void valuesOfUsersAreOnlyEverParameters() {
        String hostile = "won't; DROP TABLE deal --";
        Selection selection = new Selection(RecordKind.DEAL, Field.STAGE.in(hostile), Field.CREATED_AT);
        var plan = new Plan(
                new Clients.One(ClientId.contact(hostile)),
                Population.DEFAULT,
                List.of(new Query(selection, new Aggregate.Count(), List.of())),
                Plan.Detail.NUMBERS,
                Instant.MAX);
        assertThat(read(source, plan)).isEmpty();
        assertThat(source.find(hostile, null, 1)).isEmpty();
        assertThat(source.statements(plan)).singleElement().asString().doesNotContain("DROP");
        assertThat(watched.statements())
                .isNotEmpty()
                .allSatisfy(sql -> assertThat(sql).doesNotContain("DROP"));
    }

    @Test
    void theStatementsShownAreThoseThatAreRun() {
        Plan plan = plan(new Clients.One(ClientId.contact("1")), Plan.Detail.PROFILE);
        List<String> shown = source.statements(plan);
        read(source, plan);
        assertThat(watched.statements()).isEqualTo(shown);
        ClientId busiest = busiest();
        int before = watched.statements().size();
        source.list(list(busiest));
        assertThat(watched.statements().subList(before, before + 1)).isEqualTo(source.statements(list(busiest)));
    }

    @Test
    void aFailureNamesThePartOfTheMappingAndLeavesNothingOpen() {
        database.execute("DROP TABLE activity_link");
        assertThatThrownBy(() -> read(source, plan(new Clients.One(ClientId.contact("1")), Plan.Detail.NUMBERS)))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("Reading activities[0] \"activity\" failed (")
                .hasMessageContaining("42S02")
                .hasMessageEndingWith("see the cause, and run the check of the mapping");
        assertThatNothingIsLeftOpen();
    }

    @Test
    void theCallAfterAFailureWorks() {
        database.execute("ALTER TABLE invoice RENAME TO elsewhere");
        Plan plan = plan(new Clients.Every(ClientKind.CONTACT), Plan.Detail.NUMBERS);
        assertThatThrownBy(() -> read(source, plan)).hasMessageContaining("invoices[0] \"invoice\"");
        database.execute("ALTER TABLE elsewhere RENAME TO invoice");
        assertThat(read(source, plan)).isNotEmpty();
        assertThatNothingIsLeftOpen();
    }

    @Test
    void anErrorAboutDataDoesNotQuoteIt() {
        database.execute("UPDATE deal SET d_title = 'secret'");
        var broken = new ArrayList<RecordSource>();
        for (RecordSource records : mapping.records()) {
            broken.add(
                    records.kind() == RecordKind.DEAL
                            ? new RecordSource(
                                    records.kind(),
                                    records.name(),
                                    records.from(),
                                    "CAST(d.d_title AS INTEGER) = 1",
                                    records.id(),
                                    records.columns(),
                                    records.links(),
                                    records.rows())
                            : records);
        }
        SchemaMapping.Builder builder = SchemaMapping.builder();
        mapping.clients().forEach(builder::clients);
        broken.forEach(builder::records);
        ProfileSource wrong =
                JdbcSource.builder(watched.dataSource(), builder.build()).build();
        assertThatThrownBy(() -> read(wrong, plan(new Clients.Every(ClientKind.CONTACT), Plan.Detail.NUMBERS)))
                .hasMessageStartingWith("Reading deals[0] \"deal\" failed")
                .satisfies(e -> assertThat(Stream.iterate(e, t -> t != null, Throwable::getCause))
                        .allSatisfy(t -> assertThat(t.getMessage()).doesNotContain("secret")));
    }

    @Test
    void whatTheReceiverThrowsComesOutAndLeavesNothingOpen() {
        assertThatThrownBy(
                        () -> source.read(plan(new Clients.Every(ClientKind.CONTACT), Plan.Detail.NUMBERS), answer -> {
                            throw new IllegalStateException("enough");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThatNothingIsLeftOpen();
    }

    @Test
    void aRecordKindWithoutASourceIsAbsent() {
        SchemaMapping.Builder builder = SchemaMapping.builder();
        mapping.clients().forEach(builder::clients);
        builder.records(mapping.records(RecordKind.DEAL).get(0));
        ProfileSource deals =
                JdbcSource.builder(database.dataSource(), builder.build()).build();
        assertThat(deals.kinds()).containsExactly(RecordKind.DEAL);
        assertThat(source.kinds()).containsExactly(RecordKind.values());
        assertThat(read(deals, plan(new Clients.One(ClientId.contact("1")), Plan.Detail.NUMBERS)))
                .singleElement()
                .satisfies(answer -> assertThat(answer.groups(QUERIES.get(5))).isEmpty());
    }

    @Test
    void aTimeoutIsGivenInWholeSeconds() {
        assertThatThrownBy(
                        () -> JdbcSource.builder(database.dataSource(), mapping).timeout(Duration.ofMillis(900)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A timeout of PT0.9S was given; databases count whole seconds: give 1 or more");
        ProfileSource patient = JdbcSource.builder(database.dataSource(), mapping)
                .timeout(Duration.ofSeconds(5))
                .build();
        assertThat(patient.find("", ClientKind.COMPANY, 20)).hasSize(8);
    }

    @Test
    void neitherZoneNorLocaleOfTheJvmChangesANumber() {
        Plan plan = plan(new Clients.Every(ClientKind.COMPANY), Plan.Detail.PROFILE);
        List<ClientAnswer> expected = read(source, plan);
        var zone = java.util.TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("America/New_York"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(read(source, plan)).isEqualTo(expected);
        } finally {
            java.util.TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void anAmountThatIsThereTwiceCountsOnceForEachRecord() {
        database.execute("INSERT INTO deal_contact SELECT * FROM deal_contact");
        var count = new Query(DEALS, new Aggregate.Count(), List.of());
        Plan plan = new Plan(
                new Clients.One(busiest()), Population.DEFAULT, List.of(count), Plan.Detail.NUMBERS, Instant.MAX);
        long records = source.list(list(busiest())).count();
        assertThat(read(source, plan).get(0).groups(count)).containsValue(new MeasureValue.Counted(records));
    }

    @Test
    void aCycleAboveADurationIsThatOfTheDealsThatTookLonger() {
        var clients = new Clients.Every(ClientKind.CONTACT);
        ProfileSource memory = SameAnswers.memory(data);
        for (BigDecimal days : List.of(BigDecimal.ONE, new BigDecimal("20"), new BigDecimal("100000"))) {
            BigDecimal seconds = days.multiply(new BigDecimal("86400"));
            var selection = new Selection(RecordKind.DEAL, new Condition.Above(Field.CYCLE, seconds), Field.CREATED_AT);
            var count = new Query(selection, new Aggregate.Count(), List.of());
            var plan = new Plan(clients, Population.DEFAULT, List.of(count), Plan.Detail.NUMBERS, Instant.MAX);
            assertThat(read(source, plan))
                    .extracting(answer -> answer.groups(count))
                    .isEqualTo(read(memory, plan).stream()
                            .map(answer -> answer.groups(count))
                            .toList());
        }
    }

    @Test
    void aViewerThatComparesDurationsIsRefusedInsteadOfIgnored() {
        var viewer = new Viewer(
                Field.CYCLE.between(null, BigDecimal.TEN),
                Condition.always(),
                Condition.always(),
                ClientCondition.always());
        var population = new Population(CompanyScope.DIRECT, Attribution.EACH, viewer);
        var plan = new Plan(new Clients.One(busiest()), population, QUERIES, Plan.Detail.NUMBERS, Instant.MAX);
        assertThatThrownBy(() -> read(source, plan))
                .isInstanceOf(SourceException.class)
                .hasMessage("deals[0] \"deal\": deal.cycle is compared with a duration where SQL has to do it, in a"
                        + " condition of the viewer or on linked records; compare it with zero there, or map the"
                        + " duration as an attribute, for example of a view");
        assertThatNothingIsLeftOpen();
    }
}

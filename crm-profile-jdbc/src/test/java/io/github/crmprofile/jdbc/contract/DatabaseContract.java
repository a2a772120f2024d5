package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.contract.ProfileSourceContract;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.schema.AwkwardSchema;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.Granularity;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.ProfileSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a source must do, on a database. Few random tries, for hostile texts above all: records and requests of all sorts are compared in properties. */
@PropertyDefaults(tries = 15, edgeCases = EdgeCasesMode.NONE)
abstract class DatabaseContract extends ProfileSourceContract {

    private static final Set<MappingProblem.Code> ABOUT_LINKS =
            Set.of(MappingProblem.Code.DEAD_LINK, MappingProblem.Code.STALE_LINK, MappingProblem.Code.UNLINKED_RECORDS);

    /** Which of the lists of a vector are read, where none is named: lists of random records are all read, in properties. */
    static final int LISTS = 4;

    final TestDatabase database;

    DatabaseContract(TestDatabase database) {
        this.database = database;
    }

    /**
     * The vector {@code first}, counted from 0, and every {@code step}-th after it, with every {@code lists}-th of the lists that their numbers
     * open; all of them with {@code -Dvectors=all}.
     */
    static Stream<DynamicTest> some(Function<Dataset, ProfileSource> source, int step, int first, int lists) {
        boolean isEach = "all".equals(System.getProperty("vectors"));
        List<DynamicTest> all = vectors(source, isEach ? 1 : lists).toList();
        return IntStream.range(0, all.size())
                .filter(i -> isEach || i % step == first)
                .mapToObj(all::get);
    }

    @Override
    @TestFactory
    protected Stream<DynamicTest> theNumbersAreThoseThatAnotherProgramFound() {
        return some(this::source, 1, 0, LISTS);
    }

    @Override
    protected ProfileSource source(Dataset data) {
        return JdbcSource.builder(database.dataSource(), TidySchema.load(database, data))
                .build();
    }

    @Test
    void theCheckFindsNoErrorInMappingsThatFit() {
        Dataset data = new RandomCrm(1).dataset(3);
        SchemaMapping tidy = TidySchema.load(database, data);
        assertThat(errors(tidy)).isEmpty();
        assertThat(errors(AwkwardSchema.load(database, data, SchemaMapping.Inheritance.NEVER)))
                .isEmpty();
    }

    @Test
    void theCheckNamesTheTablesAndColumnsThatAreMissing() {
        SchemaMapping tidy = TidySchema.load(database, new RandomCrm(1).dataset(3));
        String wrong = tidy.toJson()
                .replace("d.d_amount", "d.d_amonut")
                .replace("d.d_stage", "d_stgae")
                .replace("activity_link al", "activity_lnk al")
                .replace("i.i_dueOn", "i.i_dueOn +");
        assertThat(errors(SchemaMapping.parse(wrong)))
                .anySatisfy(e -> assertThat(e)
                        .startsWith(
                                "deals[0].columns.amount: there is no column 'd_amonut' in table 'deal'; did you mean ")
                        .containsIgnoringCase("'d_amount'"))
                .anySatisfy(e -> assertThat(e)
                        .startsWith("deals[0].columns.stage: there is no column 'd_stgae'; did you mean ")
                        .containsIgnoringCase("'d_stage'"))
                .anySatisfy(e -> assertThat(e)
                        .startsWith("activities[0].links[0].via: there is no table 'activity_lnk'; did you mean ")
                        .containsIgnoringCase("'activity_link'"))
                .anySatisfy(e -> assertThat(e).startsWith("invoices[0].columns.dueOn: the database refuses this SQL: "))
                .allSatisfy(e -> assertThat(e)
                        .matches("deals.*(amonut|stgae).*|activities.*activity_lnk.*|invoices.*refuses.*"));
    }

    @Test
    void theCheckSaysWhereLinksLead() {
        var data = new Dataset(
                List.of(
                        Client.builder(ClientId.contact("c1"), "Anna").build(),
                        Client.builder(ClientId.contact("c2"), "Ben").build()),
                List.of(
                        Deal.builder("d1").contact("c1").build(),
                        Deal.builder("d2").contact("c2").contact("gone").build()),
                List.of(
                        Activity.builder("a1", Channel.CALL).deal("d1").build(),
                        Activity.builder("a2", Channel.CALL).deal("d2").build()),
                List.of(),
                null,
                ZoneOffset.UTC);
        String mapping = TidySchema.load(database, data).toJson();
        String prefixed =
                mapping.replace("\"id\" : \"d.d_id\"", "\"id\" : {\"prefix\" : \"deal-\", \"text\" : \"d.d_id\"}");

        assertThat(problems(SchemaMapping.parse(prefixed), ABOUT_LINKS))
                .containsExactlyInAnyOrder(
                        "deals[0].links[1].id: 1 of 3 rows leads to no contact: their ids are texts of 4 characters, and those of contacts are"
                                + " texts of 2 characters",
                        "activities[0].links[2].id: 0 of 2 rows lead to a deal: the ids here are texts of 2 characters, and those of deals are"
                                + " texts of 2 characters behind 'deal-'; with \"prefix\": \"deal-\" 2 rows do",
                        "activities[0]: 2 of 2 records belong to no client");
    }

    @Test
    void ofRowsWithTheIdOfOneContactTheFirstSaysItsCompany() {
        var data = new Dataset(
                List.of(
                        Client.builder(ClientId.contact("c"), "Anna")
                                .company("k1")
                                .build(),
                        Client.builder(ClientId.contact("c"), "Anna")
                                .company("k2")
                                .build(),
                        Client.builder(ClientId.company("k1"), "One").build(),
                        Client.builder(ClientId.company("k2"), "Two").build()),
                List.of(Deal.builder("d").contact("c").outcome(Outcome.OPEN).build()),
                List.of(),
                List.of(),
                null,
                ZoneOffset.UTC);
        CrmProfiles memory = profiles(data.inMemory());
        CrmProfiles jdbc = profiles(source(data));
        for (String company : List.of("k1", "k2")) {
            ProfileRequest request = ProfileRequest.of(ClientId.company(company))
                    .withPeriod("2026-03")
                    .withScope(CompanyScope.WITH_CONTACTS);
            assertThat(jdbc.figures(request, "deals.open.count"))
                    .isEqualTo(memory.figures(request, "deals.open.count"));
        }
    }

    @Test
    void trendsInSlicesAreAsInMemory() {
        Dataset data = new RandomCrm(11, database.precision()).dataset(4);
        List<Figure> figures = Stream.of(
                        Figure.of("deals.won.value").by("stage"),
                        Figure.of("deals.open.count").by("responsible"),
                        Figure.of("activities.count").by("stage"),
                        Figure.of("conversion").by("pipeline"),
                        Figure.of("channel.load").by("direction"))
                .map(figure -> figure.over(Granularity.DAY))
                .toList();
        CrmProfiles memory = profiles(data.inMemory());
        CrmProfiles jdbc = profiles(source(data));

        for (Client client : data.clients()) {
            for (String period : List.of("all_time", "2026-03-28..2026-03-31")) {
                ProfileRequest request =
                        ProfileRequest.of(client.id()).withPeriod(period).withComparison(Comparison.PREVIOUS);
                assertThat(jdbc.figures(request, figures)).isEqualTo(memory.figures(request, figures));
            }
        }
    }

    /** So many that no statement can compare a time with each of them. */
    @Test
    void trendsOfVeryManyPartsAreAsInMemory() {
        Dataset data = new RandomCrm(12, database.precision()).dataset(3);
        ProfileSource awkward = JdbcSource.builder(
                        database.dataSource(), AwkwardSchema.load(database, data, SchemaMapping.Inheritance.NEVER))
                .build();
        CrmProfiles memory = profiles(
                AwkwardSchema.written(data, SchemaMapping.Inheritance.NEVER).inMemory());
        CrmProfiles jdbc = profiles(awkward);
        List<Figure> figures = List.of(
                Figure.of("deals.won.value").over(Granularity.DAY),
                Figure.of("invoices.issued.value").over(Granularity.DAY),
                Figure.of("deals.open.count").over(Granularity.YEAR));

        for (Client client : data.clients().subList(0, 2)) {
            ProfileRequest request = ProfileRequest.of(client.id()).withPeriod("1930-01-01..2029-12-31");
            assertThat(jdbc.figures(request, figures)).isEqualTo(memory.figures(request, figures));
        }
    }

    private static CrmProfiles profiles(ProfileSource source) {
        return CrmProfiles.builder()
                .source(source)
                .zone(RandomCrm.ZONE)
                .clock(Clock.fixed(Instant.parse("2026-04-01T08:00:00Z"), RandomCrm.ZONE))
                .build();
    }

    private List<String> problems(SchemaMapping mapping, Set<MappingProblem.Code> codes) {
        return JdbcSource.check(database.dataSource(), mapping).problems().stream()
                .filter(problem -> codes.contains(problem.code()))
                .map(MappingProblem::toString)
                .toList();
    }

    private List<String> errors(SchemaMapping mapping) {
        return JdbcSource.check(database.dataSource(), mapping).problems(MappingProblem.Severity.ERROR).stream()
                .map(MappingProblem::toString)
                .toList();
    }
}

package io.github.crmprofile.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every source of records must do. Extend this class in a test of your own, and say how to fill your source:
 *
 * <pre>{@code
 * class MySourceTest extends ProfileSourceContract {
 *     @Override
 *     protected ProfileSource source(Dataset data) {
 *         tables.clear();
 *         tables.insert(data.clients(), data.deals(), data.activities(), data.invoices());
 *         return new MySource(tables, data.defaultCurrency());
 *     }
 * }
 * }</pre>
 *
 * <p>It is tried with the numbers of {@link Vectors}, and with random data sets and requests, whose answers must be those
 * of an oracle that loops over all records. What fails is made smaller until it can be read, and printed with the plan and
 * all records. {@code @PropertyDefaults(tries = 1_000)} on your class asks for more random tries than {@value #TRIES}.
 *
 * <p>A source has to keep: of clients id, name, the company of a contact, and who is responsible; of the other records
 * every field but titles and numbers; ids and codes that differ in case or accents only, or hold quotes and other signs;
 * amounts of up to 14 digits before and 4 after the point; instants to {@link #precision()}; and of each record kind the
 * attributes {@code segment} (text), {@code vip} (boolean), {@code score} (number), {@code reviewedAt} (instant), {@code
 * renewalOn} (date) and, but for activities, {@code margin} (money). A source that can keep less says so by {@link #abilities()}.
 */
@PropertyDefaults(tries = ProfileSourceContract.TRIES, edgeCases = EdgeCasesMode.NONE)
public abstract class ProfileSourceContract {

    /** How often each property is tried unless told otherwise. */
    public static final int TRIES = 200;

    /**
     * A source with exactly these records. What a former call filled is no longer read.
     *
     * @param data the records
     * @return the source
     */
    protected abstract ProfileSource source(Dataset data);

    /**
     * The smallest unit of time that the source keeps.
     *
     * @return microseconds unless overridden; milliseconds or seconds where the source is coarser
     */
    protected ChronoUnit precision() {
        return ChronoUnit.MICROS;
    }

    /**
     * Returns what the source can store. Override it for a source over tables or entities that cannot hold everything; such a source is filled with
     * that part of the data, and held to what the records in memory say of it.
     *
     * @return everything unless overridden
     */
    protected SourceAbilities abilities() {
        return SourceAbilities.all();
    }

    /** So many clients make a ranking of several pages. */
    private static final int RANKED = 4;

    /** A data set with something that is asked of it. */
    record Asked<T>(Dataset data, T question) {
        @Override
        public String toString() {
            return question + viewer() + "\n  of " + data;
        }

        private String viewer() {
            var population = question instanceof Plan plan
                    ? plan.population()
                    : question instanceof RecordQuery query ? query.population() : null;
            return population == null ? "" : "\n  seen by " + Plain.text(population.viewer());
        }
    }

    /** A search for clients. */
    record Search(String text, @Nullable ClientKind kind, int limit) {}

    /**
     * A test for each of {@link Vectors#profiles()}, for sources that can be filled in more ways than one.
     *
     * @param source makes a source with exactly the records it is given
     * @return the tests
     */
    public static Stream<DynamicTest> vectors(Function<Dataset, ProfileSource> source) {
        return vectors(source, 1);
    }

    /**
     * A test for each of {@link Vectors#profiles()}, for sources that need a second for a list. All numbers are compared, and all
     * records that the vectors name; of the lists of which they tell the number alone, every {@code step}-th is read.
     *
     * @param source makes a source with exactly the records it is given
     * @param step 1 for every list
     * @return the tests
     */
    public static Stream<DynamicTest> vectors(Function<Dataset, ProfileSource> source, int step) {
        return Vectors.profiles().stream()
                .map(vectors -> DynamicTest.dynamicTest(
                        vectors.name(),
                        () -> assertThat(VectorCheck.differences(vectors, source.apply(vectors.data()), step))
                                .isEmpty()));
    }

    @TestFactory
    protected Stream<DynamicTest> theNumbersAreThoseThatAnotherProgramFound() {
        SourceAbilities abilities = abilities();
        return abilities.equals(SourceAbilities.all())
                ? vectors(this::source)
                : Vectors.profiles().stream()
                        .map(vectors -> Projection.of(vectors, abilities))
                        .map(vectors -> DynamicTest.dynamicTest(
                                vectors.name(),
                                () -> assertThat(VectorCheck.lines(vectors, source(vectors.data())))
                                        .isEqualTo(VectorCheck.lines(
                                                vectors, Projection.inMemory(vectors.data(), abilities)))));
    }

    @TestFactory
    protected Stream<DynamicTest> rankingsAndReasonsOfChangesAreThoseOfTheRecords() {
        return Vectors.profiles().stream()
                .filter(vectors -> vectors.data().clients().size() > RANKED)
                .limit(1)
                .map(vectors -> Projection.of(vectors, abilities()))
                .map(vectors -> DynamicTest.dynamicTest(
                        vectors.name(),
                        () -> assertThat(RankingCheck.lines(vectors, source(vectors.data())))
                                .isEqualTo(
                                        RankingCheck.lines(vectors, Projection.inMemory(vectors.data(), abilities())))
                                .isNotEmpty()));
    }

    @Property
    void aPlanIsAnsweredAsTheRecordsSay(@ForAll("plans") Asked<Plan> asked) {
        Plan plan = asked.question();
        List<ClientAnswer> expected = answers(new NaiveSource(asked.data()), plan);

        List<ClientAnswer> answers = answers(source(asked.data()), plan);

        if (plan.clients() instanceof Clients.Every) {
            assertThat(byClient(answers)).isEqualTo(byClient(expected));
            assertThat(groups(source(asked.data()), plan)).isEqualTo(groups(new NaiveSource(asked.data()), plan));
        } else {
            assertThat(answers).isEqualTo(expected);
        }
    }

    @Property
    void aListHasTheRecordsOfItsSelectionPageByPage(@ForAll("lists") Asked<RecordQuery> asked) {
        RecordQuery query = asked.question();
        RecordPage expected = new NaiveSource(asked.data()).list(limited(query, RecordQuery.MOST, null));
        ProfileSource source = source(asked.data());

        var records = new ArrayList<CrmRecord>();
        Cursor after = null;
        do {
            RecordPage page = source.list(limited(query, query.limit(), after));
            assertThat(page.count()).isEqualTo(expected.count());
            assertThat(page.amounts()).isEqualTo(expected.amounts());
            assertThat(page.records())
                    .hasSize(Math.min(query.limit(), expected.records().size() - records.size()));
            records.addAll(page.records());
            after = page.next() == null
                    ? null
                    : Cursor.parse(page.next().toString(), query.order().field());
        } while (after != null);

        assertThat(Plain.records(records)).isEqualTo(Plain.records(expected.records()));
    }

    @Property
    void aListGoesOnFromAnyPlace(@ForAll("places") Asked<RecordQuery> asked) {
        RecordPage expected = new NaiveSource(asked.data()).list(asked.question());

        RecordPage page = source(asked.data()).list(asked.question());

        assertThat(Plain.records(page.records())).isEqualTo(Plain.records(expected.records()));
        assertThat(page.next()).isEqualTo(expected.next());
        assertThat(page.count()).isEqualTo(expected.count());
    }

    @Property
    void recordsAreFoundByTheirIds(@ForAll("lookups") Asked<RecordLookup> asked) {
        List<CrmRecord> expected = new NaiveSource(asked.data()).lookUp(asked.question());

        List<CrmRecord> found = source(asked.data()).lookUp(asked.question());

        assertThat(Plain.records(found)).containsExactlyInAnyOrderElementsOf(Plain.records(expected));
    }

    @Property
    void clientsAreFoundByAPartOfTheirName(@ForAll("searches") Asked<Search> asked) {
        Search search = asked.question();
        List<Client> expected = new NaiveSource(asked.data()).find(search.text(), search.kind(), search.limit());

        List<Client> found = source(asked.data()).find(search.text(), search.kind(), search.limit());

        assertThat(found).isEqualTo(expected);
    }

    private static List<ClientAnswer> answers(ProfileSource source, Plan plan) {
        var answers = new ArrayList<ClientAnswer>();
        source.read(plan, answer -> answers.add(Plain.answer(answer)));
        if (plan.detail() == Plan.Detail.NUMBERS) {
            answers.removeIf(answer -> answer.values().isEmpty());
        }
        return answers;
    }

    /** How many clients have which answer, but for those without any. */
    private static Map<Object, Long> groups(ProfileSource source, Plan plan) {
        var groups = new HashMap<Object, Long>();
        source.readGrouped(plan, group -> {
            var values = Plain.values(group.values());
            if (!values.isEmpty()) {
                groups.merge(values, group.clients(), Long::sum);
            }
        });
        return groups;
    }

    private static Map<ClientId, ClientAnswer> byClient(List<ClientAnswer> answers) {
        var byClient = new HashMap<ClientId, ClientAnswer>();
        answers.forEach(answer -> assertThat(byClient.put(answer.id(), answer))
                .as("answered before")
                .isNull());
        return byClient;
    }

    private static RecordQuery limited(RecordQuery query, int limit, @Nullable Cursor after) {
        return new RecordQuery(
                query.client(),
                query.population(),
                query.selection(),
                query.sum(),
                query.order(),
                after,
                limit,
                query.now());
    }

    @Provide
    Arbitrary<Asked<Plan>> plans() {
        return asked(world -> new RequestArbitraries(world).plans());
    }

    @Provide
    Arbitrary<Asked<RecordQuery>> lists() {
        return asked(world -> new RequestArbitraries(world).lists());
    }

    @Provide
    Arbitrary<Asked<RecordQuery>> places() {
        return asked(world -> new RequestArbitraries(world).places());
    }

    @Provide
    Arbitrary<Asked<RecordLookup>> lookups() {
        return asked(world -> new RequestArbitraries(world).lookups());
    }

    @Provide
    Arbitrary<Asked<Search>> searches() {
        Arbitrary<Search> searches = Combinators.combine(
                        Arbitraries.of("", "ANN", "n", "%", "_", "o'n", "Änn", "\\", "nobody"),
                        Arbitraries.of(ClientKind.class).injectNull(0.3),
                        Arbitraries.integers().between(1, 8))
                .as(Search::new);
        return World.worlds(precision(), abilities())
                .flatMap(world -> Combinators.combine(new RecordArbitraries(world).clients(), searches)
                        .as((clients, search) -> new Asked<>(
                                new Dataset(clients, List.of(), List.of(), List.of(), null, ZoneOffset.UTC), search)));
    }

    private <T> Arbitrary<Asked<T>> asked(Function<World, Arbitrary<T>> questions) {
        return World.worlds(precision(), abilities())
                .flatMap(world -> Combinators.combine(new RecordArbitraries(world).datasets(), questions.apply(world))
                        .as(Asked::new));
    }
}

package io.github.crmprofile.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The evaluator in memory with more records than it looks at in one step, of which the contract has but a dozen. */
class ManyRecordsProperties {

    private static final int PARTS = 14;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void manyRecordsAreAnsweredAsTheRecordsSay(@ForAll("plans") ProfileSourceContract.Asked<Plan> asked) {
        Plan plan = asked.question();
        assertThat(answers(asked.data().inMemory(), plan))
                .containsExactlyInAnyOrderElementsOf(answers(new NaiveSource(asked.data()), plan));
    }

    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void onePlanIsAnsweredAgainAndAgainAlike(@ForAll("plans") ProfileSourceContract.Asked<Plan> asked) {
        ProfileSource source = asked.data().inMemory();
        List<ClientAnswer> first = answers(source, asked.question());
        answers(
                source,
                new Plan(
                        new Clients.Several(clients(asked.data())),
                        asked.question().querySet(),
                        asked.question().now()));
        assertThat(answers(source, asked.question())).isEqualTo(first);
    }

    @Example
    void tensOfThousandsOfRecordsOfOneClientAreAllCounted() {
        int many = 20_000;
        List<Activity> activities = IntStream.range(0, many)
                .mapToObj(i -> Activity.builder("a" + i, Channel.CALL)
                        .contacts(List.of("1"))
                        .completed(i < many - 100)
                        .occurredAt(START.plus(i, ChronoUnit.MINUTES))
                        .build())
                .toList();
        List<Deal> deals = IntStream.range(0, many)
                .mapToObj(i -> Deal.builder("d" + i)
                        .contacts(List.of("1"))
                        .amount(new BigDecimal(i % 2 == 0 ? "9000000000000.5" : "-0.0001"))
                        .currency("EUR")
                        .build())
                .toList();
        var data = new Dataset(
                List.of(Client.builder(ClientId.contact("1"), "Ann").build()),
                deals,
                activities,
                List.of(),
                null,
                ZoneOffset.UTC);
        var held = new Selection(
                RecordKind.ACTIVITY,
                Condition.all(
                        new Condition.IsTrue(Field.COMPLETED),
                        Field.OCCURRED_AT.between(null, START.plus(15_000, ChronoUnit.MINUTES))),
                Field.OCCURRED_AT);
        var all = new Selection(RecordKind.DEAL, Condition.always(), Field.CREATED_AT);
        var plan = new Plan(
                new Clients.One(ClientId.contact("1")),
                Population.DEFAULT,
                List.of(
                        new Query(held, new Aggregate.Count(), List.of()),
                        new Query(held, new Aggregate.Max(Field.OCCURRED_AT), List.of()),
                        new Query(all, new Aggregate.Sum(Field.DEAL_AMOUNT), List.of())),
                Plan.Detail.NUMBERS,
                Instant.MAX);

        assertThat(answers(data.inMemory(), plan)).isEqualTo(answers(new NaiveSource(data), plan));
    }

    private static List<ClientId> clients(Dataset data) {
        return data.clients().stream().map(Client::id).toList();
    }

    private static List<ClientAnswer> answers(ProfileSource source, Plan plan) {
        var answers = new ArrayList<ClientAnswer>();
        source.read(plan, answer -> answers.add(Plain.answer(answer)));
        answers.removeIf(answer ->
                plan.detail() == Plan.Detail.NUMBERS && answer.values().isEmpty());
        return answers;
    }

    @Provide
    Arbitrary<ProfileSourceContract.Asked<Plan>> plans() {
        return World.worlds(ChronoUnit.MICROS, SourceAbilities.all())
                .flatMap(world -> Combinators.combine(
                                new RecordArbitraries(world).datasets().list().ofSize(PARTS),
                                new RequestArbitraries(world).plans())
                        .as((parts, plan) ->
                                new ProfileSourceContract.Asked<>(RecordArbitraries.together(parts), plan)));
    }
}

package io.github.crmprofile.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.QuerySet;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A client is answered from its own records, however many others there are. */
class LocalityTest {

    private static final int ALL = 20_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Counts how often a record is looked at. */
    private static final class Watched extends AbstractList<Activity> {
        private final List<Activity> records;
        private int looks;

        Watched(List<Activity> records) {
            this.records = records;
        }

        @Override
        public Activity get(int index) {
            looks++;
            return records.get(index);
        }

        @Override
        public int size() {
            return records.size();
        }
    }

    private final Client ann = Client.builder(ClientId.contact("ann"), "Ann").build();
    private final Watched activities = new Watched(IntStream.range(0, ALL)
            .mapToObj(i -> Activity.builder("a" + i, Channel.CALL)
                    .contact(i % 5_000 == 0 ? "ann" : "c" + i)
                    .occurredAt(START.plusSeconds(i))
                    .build())
            .toList());

    private static Query query(Aggregate aggregate) {
        var selection = new Selection(
                RecordKind.ACTIVITY,
                Condition.all(
                        new Condition.IsTrue(Field.COMPLETED),
                        Field.CHANNEL.in("call"),
                        Field.OCCURRED_AT.between(START, START.plusSeconds(12_000))),
                Field.OCCURRED_AT);
        return new Query(selection, aggregate, List.of());
    }

    @Test
    void onceTheColumnsAreThereOnlyTheClientsOwnRecordsAreLookedAt() {
        var data = new RecordStore(List.of(ann), List.of(), activities, List.of(), ImmutableSetMultimap.of(), Set.of());
        Query count = query(new Aggregate.Count());
        Query latest = query(new Aggregate.Max(Field.OCCURRED_AT));
        var querySet = new QuerySet(Population.DEFAULT, List.of(count, latest), Plan.Detail.PROFILE);
        new Evaluation(data, querySet).answer(ann, Instant.MAX);
        activities.looks = 0;

        ClientAnswer answer = new Evaluation(data, querySet).answer(ann, Instant.MAX);

        assertThat(answer.groups(count)).containsValue(new MeasureValue.Counted(3));
        assertThat(answer.groups(latest)).containsValue(new MeasureValue.Dated(START.plusSeconds(10_000)));
        assertThat(activities.looks).isLessThanOrEqualTo(3);
    }

    @Test
    void aListLooksAtTheClientsOwnRecordsOnly() {
        var data = new RecordStore(List.of(ann), List.of(), activities, List.of(), ImmutableSetMultimap.of(), Set.of());
        var querySet = new QuerySet(Population.DEFAULT, List.of(), Plan.Detail.NUMBERS);
        new Evaluation(data, querySet).select(ann.id(), RecordKind.ACTIVITY, Field.CHANNEL.in("call"), Instant.MAX);
        activities.looks = 0;

        int[] rows = new Evaluation(data, querySet)
                .select(ann.id(), RecordKind.ACTIVITY, Field.CHANNEL.in("call"), Instant.MAX);

        assertThat(rows).hasSize(4);
        assertThat(activities.looks).isZero();
    }
}

package io.github.crmprofile.memory;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.QuerySet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Counts the records of all clients of a kind. Each condition is evaluated once over all records in the order in which they lie in memory, and not for
 * each client over records that lie far apart. For one thread.
 */
final class AllClientCounts {

    private final RecordStore data;
    private final ClientKind kind;
    private final Population population;
    private final boolean hasClient;
    private final List<Counted> counts = new ArrayList<>();

    /** A query, with what it is counted by. */
    private static final class Counted {
        private final Query query;
        /** The rows of each client, in the order of the clients. */
        private final int[][] rows;
        /** A bit for each row, set where it meets the condition. */
        private final long[] met;

        Counted(Query query, int[][] rows, long[] met) {
            this.query = query;
            this.rows = rows;
            this.met = met;
        }

        Map<List<Grouping.Key>, MeasureValue> of(int client) {
            long count = 0;
            for (int row : rows[client]) {
                count += (met[row / Long.SIZE] >>> row) & 1;
            }
            return count == 0 ? Map.of() : Map.of(List.of(), new MeasureValue.Counted(count));
        }
    }

    private AllClientCounts(RecordStore data, ClientKind kind, Plan plan) {
        this.data = data;
        this.kind = kind;
        this.population = plan.population();
        this.hasClient = plan.detail().hasClient();
        var links = new LinkEvaluation(data, population.viewer());
        links.at(plan.now());
        for (Query query : plan.querySet().queries()) {
            RecordKind records = query.selection().kind();
            Condition condition = Condition.all(
                    population.viewer().condition(records), query.selection().condition());
            counts.add(new Counted(
                    query,
                    data.rowsOfClients(kind, records, population),
                    met(
                            new ConditionBitmaps(data.columns(records), links),
                            condition,
                            data.columns(records).size())));
        }
    }

    /** Returns whether all that is asked of the clients of a kind is how many records meet conditions on the record alone. */
    static boolean areFor(QuerySet asked, ClientKind kind) {
        Population population = asked.population();
        boolean isByOwnLinks = kind == ClientKind.CONTACT || population.scope() == CompanyScope.DIRECT;
        return isByOwnLinks
                && !asked.detail().hasWarnings()
                && asked.queries().stream()
                        .allMatch(query -> query.aggregate() instanceof Aggregate.Count
                                && query.groupings().isEmpty()
                                && !query.selection().condition().asksForLinks()
                                && !population
                                        .viewer()
                                        .condition(query.selection().kind())
                                        .asksForLinks());
    }

    /** Gives the answer of each client that exists for the viewer. */
    static void read(RecordStore data, ClientKind kind, Plan plan, Consumer<ClientAnswer> answers) {
        new AllClientCounts(data, kind, plan).run(answers);
    }

    private static long[] met(ConditionBitmaps bitmaps, Condition condition, int size) {
        BitmapTest test = bitmaps.add(condition);
        long[] met = new long[(size + Long.SIZE - 1) / Long.SIZE];
        int[] rows = IntStream.range(0, size).toArray();
        for (int start = 0; start < size; start += ConditionBitmaps.MOST) {
            bitmaps.enter(rows, start, Math.min(ConditionBitmaps.MOST, size - start));
            int words = bitmaps.words();
            System.arraycopy(bitmaps.ask(test, 0, words), 0, met, start / Long.SIZE, words);
        }
        return met;
    }

    private void run(Consumer<ClientAnswer> answers) {
        int place = 0;
        for (Client client : data.clients().values()) {
            if (client.id().kind() == kind) {
                if (population.viewer().clients().holds(client)) {
                    answers.accept(answer(client, place));
                }
                place++;
            }
        }
    }

    private ClientAnswer answer(Client client, int place) {
        var values = new HashMap<Query, Map<List<Grouping.Key>, MeasureValue>>(2 * counts.size());
        for (Counted each : counts) {
            values.put(each.query, each.of(place));
        }
        return new ClientAnswer(client.id(), hasClient ? client : null, values, List.of());
    }
}

package io.github.crmprofile.memory;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.QuerySet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records of all clients of a kind. Each condition is evaluated once over all records in the order in which they lie in memory, and not for
 * each client over records that lie far apart. For one thread.
 */
final class AllClientCounts {

    private static final int MOST_COMBINATIONS = 65_536;

    private final RecordStore data;
    private final ClientKind kind;
    private final Population population;
    private final boolean hasClient;
    private final List<Counted> counts = new ArrayList<>();

    /** The values of each combination of counts, which many clients share; null for those that no client had yet, none where there are too many. */
    private final List<@Nullable Map<Query, Map<List<Grouping.Key>, MeasureValue>>> shared;

    /** A query, with the count of each client in the order of the clients. */
    private static final class Counted {
        private final Query query;
        private final int[] counts;
        private final int most;

        Counted(Query query, int[] counts) {
            this.query = query;
            this.counts = counts;
            this.most = Arrays.stream(counts).max().orElse(0);
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
            long[] met = met(
                    new ConditionBitmaps(data.columns(records), links),
                    condition,
                    data.columns(records).size());
            counts.add(new Counted(
                    query, data.clientsOfRows(kind, records, population).counts(met)));
        }
        long combinations = 1;
        for (Counted each : counts) {
            combinations = Math.min(combinations * (each.most + 1), MOST_COMBINATIONS + 1);
        }
        this.shared = combinations > MOST_COMBINATIONS
                ? List.of()
                : new ArrayList<>(Collections.nCopies((int) combinations, null));
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
        int[] rows = new int[Math.min(ConditionBitmaps.MOST, size)];
        for (int start = 0; start < size; start += rows.length) {
            int many = Math.min(rows.length, size - start);
            for (int i = 0; i < many; i++) {
                rows[i] = start + i;
            }
            bitmaps.enter(rows, 0, many);
            int words = bitmaps.words();
            System.arraycopy(bitmaps.ask(test, 0, words), 0, met, start / Long.SIZE, words);
        }
        return met;
    }

    private void run(Consumer<ClientAnswer> answers) {
        List<Client> clients = data.clients(kind);
        List<ClientId> ids = data.ids(kind);
        ClientCondition visible = population.viewer().clients();
        boolean areAllVisible = visible.equals(ClientCondition.always());
        for (int place = 0; place < ids.size(); place++) {
            if (areAllVisible || visible.holds(clients.get(place))) {
                Client client = hasClient ? clients.get(place) : null;
                answers.accept(new ClientAnswer(ids.get(place), client, values(place), List.of()));
            }
        }
    }

    private Map<Query, Map<List<Grouping.Key>, MeasureValue>> values(int client) {
        if (shared.isEmpty()) {
            return newValues(client);
        }
        int combination = 0;
        for (Counted each : counts) {
            combination = combination * (each.most + 1) + each.counts[client];
        }
        var known = shared.get(combination);
        if (known == null) {
            known = newValues(client);
            shared.set(combination, known);
        }
        return known;
    }

    private Map<Query, Map<List<Grouping.Key>, MeasureValue>> newValues(int client) {
        var values = new HashMap<Query, Map<List<Grouping.Key>, MeasureValue>>(2 * counts.size());
        for (Counted each : counts) {
            int count = each.counts[client];
            values.put(each.query, count == 0 ? Map.of() : Map.of(List.of(), new MeasureValue.Counted(count)));
        }
        return values;
    }
}

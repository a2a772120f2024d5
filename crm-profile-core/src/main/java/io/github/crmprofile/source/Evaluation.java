package io.github.crmprofile.source;

import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.metric.MeasureValue;
import io.github.crmprofile.metric.Query;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions made ready for a data set: one pass over a client's records answers all queries. Holds state of the client at hand: for one thread. */
final class Evaluation {

    private final Dataset data;
    private final Population population;
    private final boolean isProfile;
    private final Map<RecordKind, KindEvaluation> kinds = new EnumMap<>(RecordKind.class);
    private final LinkEvaluation links;

    Evaluation(Dataset data, Questions questions) {
        this.data = data;
        // Not the questions themselves: what is prepared is kept for as long as somebody else holds them.
        this.population = questions.population();
        this.isProfile = questions.detail() == Plan.Detail.PROFILE;
        this.links = new LinkEvaluation(data, population.viewer());
        // Deals come first: the conditions on activities ask for the client's deals.
        for (RecordKind kind : RecordKind.values()) {
            List<DataCheck> checks = isProfile
                    ? DataCheck.STANDARD.stream().filter(c -> c.kind() == kind).toList()
                    : List.of();
            List<Query> queries = questions.queries(kind);
            if (!queries.isEmpty() || !checks.isEmpty()) {
                kinds.put(kind, new KindEvaluation(data, kind, queries, checks, links));
            }
        }
    }

    ClientAnswer answer(Client client) {
        ClientId id = client.id();
        int[] deals = visible(data.rows(id, RecordKind.DEAL, population), RecordKind.DEAL);
        links.enter(deals);
        var values = new HashMap<Query, Map<List<Grouping.Key>, MeasureValue>>();
        var warnings = new ArrayList<DataWarning>();
        kinds.forEach((kind, evaluation) -> {
            int[] rows = kind == RecordKind.DEAL ? deals : visible(data.rows(id, kind, population), kind);
            evaluation.run(rows, values, warnings);
        });
        Collections.sort(warnings);
        return new ClientAnswer(id, isProfile ? client : null, values, warnings);
    }

    /** The rows of a selection, in the order of the data set. */
    int[] select(ClientId id, RecordKind kind, Condition condition) {
        var masks = new Masks(data.columns(kind), links);
        int place = masks.add(condition);
        links.enter(visible(data.rows(id, RecordKind.DEAL, population), RecordKind.DEAL));
        return masks.matching(visible(data.rows(id, kind, population), kind), place);
    }

    private int[] visible(int[] rows, RecordKind kind) {
        Condition condition = population.viewer().condition(kind);
        return condition.equals(Condition.always()) ? rows : matching(rows, kind, condition);
    }

    private int[] matching(int[] rows, RecordKind kind, Condition condition) {
        var masks = new Masks(data.columns(kind), links);
        int place = masks.add(condition);
        return masks.matching(rows, place);
    }
}

package io.github.crmprofile.memory;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.DataCheck;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.QuerySet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers a query set with one pass over a client's records. Holds the state of that client: for one thread. */
final class Evaluation {

    private final RecordStore data;
    private final Population population;
    private final Plan.Detail detail;
    private final int queries;
    private final Map<RecordKind, KindEvaluation> kinds = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, Visible> restricted = new EnumMap<>(RecordKind.class);
    private final LinkEvaluation links;

    /** The rows that the viewer may see. */
    private record Visible(ConditionBitmaps bitmaps, BitmapTest test) {}

    /** A check whose outcome depends on the moment of the request. */
    private record MomentCheck(DataCheck check, ConditionBitmaps bitmaps, BitmapTest test) {}

    private final List<MomentCheck> momentChecks;

    Evaluation(RecordStore data, QuerySet querySet) {
        this.data = data;
        // Do not keep the query set: it is the weak key of the cache that holds this object.
        this.population = querySet.population();
        this.detail = querySet.detail();
        this.queries = querySet.queries().size();
        this.links = new LinkEvaluation(data, population.viewer());
        for (RecordKind kind : RecordKind.values()) {
            Condition visible = population.viewer().condition(kind);
            if (!visible.equals(Condition.always())) {
                var bitmaps = new ConditionBitmaps(data.columns(kind), links);
                restricted.put(kind, new Visible(bitmaps, bitmaps.add(visible)));
            }
            List<Query> asked = querySet.queries(kind);
            if (!asked.isEmpty()) {
                kinds.put(kind, new KindEvaluation(data.columns(kind), asked, data, links));
            }
        }
        this.momentChecks = detail.hasWarnings()
                ? DataCheck.STANDARD.stream()
                        .filter(check -> check.condition().asksForTheMoment())
                        .map(this::momentCheck)
                        .toList()
                : List.of();
    }

    private MomentCheck momentCheck(DataCheck check) {
        var bitmaps = new ConditionBitmaps(data.columns(check.kind()), links);
        return new MomentCheck(check, bitmaps, bitmaps.add(check.condition()));
    }

    ClientAnswer answer(Client client, Instant now) {
        links.at(now);
        ClientId id = client.id();
        // Deals come first: the conditions on activities ask for the client's deals.
        int[] deals = visible(id, RecordKind.DEAL);
        links.enter(deals);
        var values = new HashMap<Query, Map<List<Grouping.Key>, MeasureValue>>(2 * queries);
        var warnings = new ArrayList<DataWarning>();
        for (RecordKind kind : RecordKind.values()) {
            KindEvaluation evaluation = kinds.get(kind);
            if (evaluation != null || detail.hasWarnings()) {
                int[] rows = kind == RecordKind.DEAL ? deals : visible(id, kind);
                if (evaluation != null) {
                    evaluation.run(rows, values);
                }
                if (detail.hasWarnings()) {
                    data.failedChecks(kind).warn(rows, warnings);
                    warnOfTheMoment(kind, rows, warnings);
                }
            }
        }
        if (detail.hasWarnings() && data.isRepeated(id)) {
            warnings.add(DataWarning.of(DataWarning.Code.DUPLICATE_ID, id));
        }
        Collections.sort(warnings);
        return new ClientAnswer(id, detail.hasClient() ? client : null, values, warnings);
    }

    private void warnOfTheMoment(RecordKind kind, int[] rows, List<DataWarning> warnings) {
        for (MomentCheck each : momentChecks) {
            if (each.check.kind() == kind) {
                for (int row : each.bitmaps.matching(rows, each.test)) {
                    String record = data.columns(kind).get(row).id();
                    warnings.add(DataWarning.of(each.check.code(), kind, record));
                }
            }
        }
    }

    /** Returns the rows of a selection, in the order of the record store. */
    int[] select(ClientId id, RecordKind kind, Condition condition, Instant now) {
        links.at(now);
        var bitmaps = new ConditionBitmaps(data.columns(kind), links);
        BitmapTest test = bitmaps.add(condition);
        links.enter(visible(id, RecordKind.DEAL));
        return bitmaps.matching(visible(id, kind), test);
    }

    private int[] visible(ClientId id, RecordKind kind) {
        return visible(data.rows(id, kind, population), kind);
    }

    /** Returns those of some rows that exist for the viewer. */
    int[] visible(int[] rows, RecordKind kind) {
        Visible visible = restricted.get(kind);
        return visible == null ? rows : visible.bitmaps.matching(rows, visible.test);
    }
}

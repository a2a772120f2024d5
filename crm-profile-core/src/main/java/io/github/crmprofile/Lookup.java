package io.github.crmprofile;

import io.github.crmprofile.metric.Grouping;
import io.github.crmprofile.metric.MeasureValue;
import io.github.crmprofile.metric.Query;
import io.github.crmprofile.source.ClientAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answer of a source for one client, sorted by slices as they are asked for. For one thread. */
final class Lookup {

    private final ClientAnswer answer;
    private final Map<Query, Map<Grouping.Key, Map<List<Grouping.Key>, MeasureValue>>> slices = new HashMap<>();

    Lookup(ClientAnswer answer) {
        this.answer = answer;
    }

    Map<List<Grouping.Key>, MeasureValue> groups(Query query) {
        return answer.groups(query);
    }

    /** The groups by their outermost key, without it. */
    Map<Grouping.Key, Map<List<Grouping.Key>, MeasureValue>> slices(Query query) {
        return slices.computeIfAbsent(query, asked -> {
            var byKey = new HashMap<Grouping.Key, Map<List<Grouping.Key>, MeasureValue>>();
            answer.groups(asked)
                    .forEach((keys, value) -> byKey.computeIfAbsent(keys.get(0), key -> new HashMap<>())
                            .put(keys.subList(1, keys.size()), value));
            return byKey;
        });
    }
}

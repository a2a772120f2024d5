package io.github.crmprofile.engine;

import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answer of a source for one client, indexed by slice on demand. For one thread. */
public final class SlicedAnswer {

    private final ClientAnswer answer;
    private final Map<Query, SliceIndex> slices = new HashMap<>();
    private final Map<Query, Map<Grouping.Key, SliceIndex>> slicesOfParts = new HashMap<>();

    /** Wraps an answer. */
    public SlicedAnswer(ClientAnswer answer) {
        this.answer = answer;
    }

    Map<List<Grouping.Key>, MeasureValue> groups(Query query) {
        return answer.groups(query);
    }

    /** Returns the groups of a query by their outermost key. */
    SliceIndex slices(Query query) {
        SliceIndex known = slices.get(query);
        if (known == null) {
            known = new SliceIndex(answer.groups(query));
            slices.put(query, known);
        }
        return known;
    }

    /** Returns the groups with an outermost key, by the key after it. */
    SliceIndex slices(Query query, Grouping.Key outermost) {
        return slicesOfParts
                .computeIfAbsent(query, asked -> new HashMap<>())
                .computeIfAbsent(
                        outermost, part -> new SliceIndex(slices(query).get(part)));
    }
}

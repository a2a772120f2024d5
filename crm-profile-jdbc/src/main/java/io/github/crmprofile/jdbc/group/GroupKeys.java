package io.github.crmprofile.jdbc.group;

import com.google.common.collect.ImmutableMap;
import io.github.crmprofile.query.Field;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The GROUP BY keys of a branch, each once, with their indexes. Records of one group agree on everything that any query of the branch asks for, so
 * every query can be evaluated group by group. Immutable and thread-safe.
 */
public final class GroupKeys {

    /**
     * Text fields with few distinct values in a CRM. Grouped by such a value, a single column serves all conditions on it, and Java looks the values
     * up.
     */
    public static final Set<Field> FEW = Set.of(
            Field.OUTCOME,
            Field.PIPELINE,
            Field.STAGE,
            Field.DEAL_CURRENCY,
            Field.CHANNEL,
            Field.DIRECTION,
            Field.STATUS,
            Field.INVOICE_CURRENCY);

    private final ImmutableMap<GroupKey, Integer> places;

    private GroupKeys(ImmutableMap<GroupKey, Integer> places) {
        this.places = places;
    }

    /** Numbers keys in their order. */
    public static GroupKeys of(Collection<GroupKey> keys) {
        var places = new LinkedHashMap<GroupKey, Integer>();
        keys.forEach(key -> places.putIfAbsent(key, places.size()));
        return new GroupKeys(ImmutableMap.copyOf(places));
    }

    /** Returns the keys in the order of their indexes. */
    List<GroupKey> keys() {
        return places.keySet().asList();
    }

    /** Returns the index of a key in a group's values. */
    int place(GroupKey key) {
        return Objects.requireNonNull(places.get(key), "a key of this branch");
    }
}

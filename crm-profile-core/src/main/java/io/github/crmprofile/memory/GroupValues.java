package io.github.crmprofile.memory;

import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Maps the keys of groups to the values of a query. Callers iterate and rarely look one up, so nothing is hashed. Not changed once it is
 * handed out.
 */
final class GroupValues extends AbstractMap<List<Grouping.Key>, MeasureValue> {

    private final List<List<Grouping.Key>> keys;
    private final List<MeasureValue> values;

    /** Creates an empty map for the expected number of groups. */
    GroupValues(int most) {
        keys = new ArrayList<>(most);
        values = new ArrayList<>(most);
    }

    /** Adds a group that is not in the map yet. */
    void add(List<Grouping.Key> group, MeasureValue value) {
        keys.add(group);
        values.add(value);
    }

    @Override
    public void forEach(BiConsumer<? super List<Grouping.Key>, ? super MeasureValue> action) {
        for (int i = 0; i < keys.size(); i++) {
            action.accept(keys.get(i), values.get(i));
        }
    }

    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public @Nullable MeasureValue get(@Nullable Object key) {
        int place = keys.indexOf(key);
        return place < 0 ? null : values.get(place);
    }

    @Override
    public Collection<MeasureValue> values() {
        return Collections.unmodifiableList(values);
    }

    @Override
    public Set<Map.Entry<List<Grouping.Key>, MeasureValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<List<Grouping.Key>, MeasureValue>> iterator() {
                return IntStream.range(0, keys.size())
                        .mapToObj(i -> Map.entry(keys.get(i), values.get(i)))
                        .iterator();
            }

            @Override
            public int size() {
                return keys.size();
            }
        };
    }
}

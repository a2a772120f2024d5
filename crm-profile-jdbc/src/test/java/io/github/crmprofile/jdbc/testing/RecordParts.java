package io.github.crmprofile.jdbc.testing;

import io.github.crmprofile.model.Channel;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record or client holds, by the names that mappings use: {@code outcome}, {@code contacts}, {@code attributes.region}. */
final class RecordParts {

    private static final String ATTRIBUTES = "attributes";

    private final Map<String, @Nullable Object> parts = new LinkedHashMap<>();

    private RecordParts() {}

    static RecordParts of(Record record) {
        var all = new RecordParts();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(component, record);
            if (component.getName().equals(ATTRIBUTES) && value instanceof Map<?, ?> attributes) {
                attributes.forEach((name, own) -> all.parts.put(ATTRIBUTES + "." + name, own));
            } else {
                all.parts.put(component.getName(), code(value));
            }
        }
        return all;
    }

    private static @Nullable Object code(@Nullable Object value) {
        return value instanceof Enum<?> constant
                ? constant.name()
                : value instanceof Channel channel ? channel.code() : value;
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Returns one value; null when there is none. */
    @Nullable
    Object value(String name) {
        return parts.get(name);
    }

    /** Returns the ids or texts under one of these names, as a list of many or as one. */
    List<String> texts(String... names) {
        return Stream.of(names)
                .map(parts::get)
                .flatMap(value -> value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value))
                .map(Object::toString)
                .distinct()
                .toList();
    }
}

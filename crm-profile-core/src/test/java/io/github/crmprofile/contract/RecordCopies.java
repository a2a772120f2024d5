package io.github.crmprofile.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Copies records with some of their parts changed. */
public final class RecordCopies {

    private RecordCopies() {}

    /**
     * Returns a copy of a record.
     *
     * @param <T> the class of the record
     * @param record the record
     * @param changes the new values of parts by name
     * @return the copy, checked as any other record is
     */
    public static <T extends Record> T with(T record, Map<String, ?> changes) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Set<String> unknown = new TreeSet<>(changes.keySet());
        Arrays.stream(parts).map(RecordComponent::getName).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no part " + unknown);
        }
        @Nullable Object[] values = new @Nullable Object[parts.length];
        Class<?>[] types = new Class<?>[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                String name = parts[i].getName();
                values[i] = changes.containsKey(name)
                        ? changes.get(name)
                        : parts[i].getAccessor().invoke(record);
            }
            @SuppressWarnings("unchecked") // the class of the record is that of the copy
            Constructor<T> constructor = (Constructor<T>) record.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}

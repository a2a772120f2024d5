package io.github.crmprofile.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks the host's own fields of a record: only types that every source of records compares in the same way are accepted. */
final class Attributes {
    private Attributes() {}

    /** Returns a sorted, unmodifiable copy without blank texts; all unusable attributes are named at once, by class and never by value. */
    static Map<String, Object> copyOf(Map<String, Object> attributes, String owner) {
        Objects.requireNonNull(attributes, () -> "the attributes of " + owner + " must not be null: use an empty map");
        if (attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> copy = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        attributes.forEach((name, value) -> {
            String problem = problem(name, value);
            if (problem != null) {
                problems.add(problem);
            } else if (!(value instanceof String text && WhiteSpace.isBlank(text))) {
                copy.put(name, normalised(value, owner, name));
            }
        });
        if (!problems.isEmpty()) {
            Collections.sort(problems);
            throw new IllegalArgumentException("Unusable attributes of " + owner + ": " + String.join("; ", problems)
                    + ". Accepted are String, BigDecimal, Long, Integer, Boolean, Instant and LocalDate, under a name"
                    + " that is not blank; leave unknown values out.");
        }
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable String problem(@Nullable String name, @Nullable Object value) {
        if (name == null || WhiteSpace.isBlank(name)) {
            return "one has no name";
        }
        if (value == null) {
            return "'" + name + "' is null";
        }
        boolean accepted = value instanceof String
                || value instanceof BigDecimal
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof LocalDate;
        return accepted ? null : "'" + name + "' is a " + value.getClass().getName();
    }

    private static Object normalised(Object value, String owner, String name) {
        if (value instanceof Long || value instanceof Integer) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        return value instanceof BigDecimal decimal
                ? Decimals.ofRecord(decimal, "attribute '" + name + "' of " + owner)
                : value;
    }
}

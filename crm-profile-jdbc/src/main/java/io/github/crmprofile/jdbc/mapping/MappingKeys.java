package io.github.crmprofile.jdbc.mapping;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the constants of the mapping model as JSON words. */
final class MappingKeys {

    private MappingKeys() {}

    /** Returns the word for a constant: {@code whenNone} for {@code WHEN_NONE}. */
    static String of(Enum<?> constant) {
        // 'text' alone is a column of texts; a time stored as text needs another word.
        return constant == TimeForm.TEXT
                ? "textTime"
                : CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant.name());
    }

    /** Returns the constants by their words, in their order. */
    static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        return Arrays.stream(constants).collect(ImmutableMap.toImmutableMap(MappingKeys::of, constant -> constant));
    }

    /** Returns all words, for messages. */
    static String all(Enum<?>... constants) {
        return Arrays.stream(constants).map(c -> "'" + of(c) + "'").collect(Collectors.joining(", "));
    }
}

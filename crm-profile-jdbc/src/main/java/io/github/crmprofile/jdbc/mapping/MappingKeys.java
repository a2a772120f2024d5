package io.github.crmprofile.jdbc.mapping;

import com.google.common.base.CaseFormat;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How the constants of the mapping model are written in JSON. */
final class MappingKeys {

    private MappingKeys() {}

    /** The word for a constant: {@code whenNone} for {@code WHEN_NONE}. */
    static String of(Enum<?> constant) {
        // 'text' alone is that of a text, and a time that is stored as one would read the same.
        return constant == TimeForm.TEXT
                ? "textTime"
                : CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant.name());
    }

    /** All words, for messages. */
    static String all(Enum<?>... constants) {
        return Arrays.stream(constants).map(c -> "'" + of(c) + "'").collect(Collectors.joining(", "));
    }
}

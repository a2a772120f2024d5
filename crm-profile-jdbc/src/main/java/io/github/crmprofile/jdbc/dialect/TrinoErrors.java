package io.github.crmprofile.jdbc.dialect;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/** Translates the error codes of Trino, which sends no SQL states. A code that is missing here has a text that may hold values of rows. */
final class TrinoErrors {

    private static final List<Integer> SYNTAX = List.of(1, 4, 6, 10, 13, 43, 44, 45, 46, 47, 54, 55, 58, 62);
    private static final List<Integer> DATA = List.of(7, 8, 9, 19, 59, 114, 115, 116, 118);
    /** Too long a text, too many stages, too much generated code. */
    private static final List<Integer> LIMITS = List.of(35, 40, 132);

    private static final List<Integer> CANCELLED = List.of(3, 131_075, 131_077);
    private static final List<Integer> RESOURCES = List.of(131_072, 131_073, 131_074, 131_076, 131_079);
    /** Nodes that are not there, go away, or do not answer. */
    private static final List<Integer> NODES = List.of(65_541, 65_542, 65_545, 65_548, 65_558);

    /** The SQL state of each code. */
    static final Map<Integer, String> STATES = states();

    private TrinoErrors() {}

    private static Map<Integer, String> states() {
        var states = ImmutableMap.<Integer, String>builder();
        SYNTAX.forEach(code -> states.put(code, "42000"));
        DATA.forEach(code -> states.put(code, "22023"));
        LIMITS.forEach(code -> states.put(code, "54001"));
        CANCELLED.forEach(code -> states.put(code, "57014"));
        RESOURCES.forEach(code -> states.put(code, "53000"));
        NODES.forEach(code -> states.put(code, "58000"));
        return states.buildOrThrow();
    }
}

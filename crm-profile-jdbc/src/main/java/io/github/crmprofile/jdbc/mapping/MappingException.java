package io.github.crmprofile.jdbc.mapping;

import java.util.List;
import java.util.stream.Collectors;

/** Signals that a mapping breaks rules, with all problems at once. */
public final class MappingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<MappingProblem> problems;

    MappingException(List<MappingProblem> problems) {
        super((problems.size() == 1
                        ? "The mapping has a problem:"
                        : "The mapping has " + problems.size() + " problems:")
                + problems.stream().map(p -> "\n  " + p).collect(Collectors.joining()));
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns the problems.
     *
     * @return in the order of the mapping; none after deserialization, when only the message is left
     */
    public List<MappingProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}

package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.jdbc.problem.LocatedJson;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.problem.Problems;
import java.util.List;
import java.util.function.Function;
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
     * Throws when there is any problem.
     *
     * @param problems the problems
     * @param origins where a place was written
     * @throws MappingException with all of them
     */
    static void throwIfAny(Problems problems, Function<Location, LocatedJson.Origin> origins) {
        List<MappingProblem> found = problems.found().stream()
                .map(f -> problem(f, origins.apply(f.place())))
                .distinct()
                .toList();
        if (!found.isEmpty()) {
            throw new MappingException(found);
        }
    }

    private static MappingProblem problem(Problems.Found found, LocatedJson.Origin origin) {
        return new MappingProblem(
                MappingProblem.Code.INVALID_MAPPING, origin.place().text(), found.message() + origin.remark(), 0);
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

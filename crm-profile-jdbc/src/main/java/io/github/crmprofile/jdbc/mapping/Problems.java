package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.jdbc.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Collects what is wrong with the form of a mapping, so that all of it is said at once. */
final class Problems {

    private record Found(Location place, String message) {}

    private final List<Found> found = new ArrayList<>();

    void add(Location place, String message) {
        found.add(new Found(place, message));
    }

    /** Adds problems of another kind, but for those in a place that already has one: they only follow from it. */
    void addUnlessKnown(Problems more) {
        var known = List.copyOf(found);
        more.found.stream()
                .filter(m -> known.stream().noneMatch(k -> k.place.overlaps(m.place)))
                .forEach(found::add);
    }

    /**
     * Throws when there is any.
     *
     * @throws MappingException with all of them
     */
    void throwIfAny() {
        throwIfAny(place -> 0);
    }

    void throwIfAny(ToIntFunction<Location> line) {
        if (!found.isEmpty()) {
            throw new MappingException(found.stream()
                    .map(f -> problem(f, line.applyAsInt(f.place)))
                    .toList());
        }
    }

    private static MappingProblem problem(Found found, int line) {
        String message = line == 0 ? found.message : found.message + " (line " + line + ")";
        return new MappingProblem(MappingProblem.Code.INVALID_MAPPING, found.place.text(), message, 0);
    }
}

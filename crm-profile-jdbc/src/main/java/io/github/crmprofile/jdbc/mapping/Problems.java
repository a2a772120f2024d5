package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.jdbc.problem.LocatedJson;
import io.github.crmprofile.jdbc.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Collects the problems of a mapping's form, so that all are reported at once. */
final class Problems {

    private record Found(Location place, String message) {}

    private final List<Found> found = new ArrayList<>();

    void add(Location place, String message) {
        found.add(new Found(place, message));
    }

    /** Adds problems of another kind, except at places that have one already: those follow from it. */
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
        throwIfAny(place -> new LocatedJson.Origin(place, 0, ""));
    }

    /** Throws when there is any, with the places in the text of the mapping. */
    void throwIfAny(Function<Location, LocatedJson.Origin> origins) {
        if (!found.isEmpty()) {
            throw new MappingException(found.stream()
                    .map(f -> problem(f, origins.apply(f.place)))
                    .distinct()
                    .toList());
        }
    }

    /** Returns a copy at other places. */
    Problems at(UnaryOperator<Location> places) {
        var moved = new Problems();
        found.forEach(f -> moved.add(places.apply(f.place), f.message));
        return moved;
    }

    private static MappingProblem problem(Found found, LocatedJson.Origin origin) {
        return new MappingProblem(
                MappingProblem.Code.INVALID_MAPPING, origin.place().text(), found.message + origin.remark(), 0);
    }
}

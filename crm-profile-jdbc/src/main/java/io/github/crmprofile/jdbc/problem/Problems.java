package io.github.crmprofile.jdbc.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects the problems of a mapping's form, so that all are reported at once. Not thread-safe. */
public final class Problems {

    /**
     * One problem.
     *
     * @param place where it is
     * @param message what is wrong, and the remedy
     */
    public record Found(Location place, String message) {}

    private final List<Found> found = new ArrayList<>();

    public void add(Location place, String message) {
        found.add(new Found(place, message));
    }

    /** Adds problems of another kind, except at places that have one already: those follow from it. */
    public void addUnlessKnown(Problems more) {
        var known = List.copyOf(found);
        more.found.stream()
                .filter(m -> known.stream().noneMatch(k -> k.place.overlaps(m.place)))
                .forEach(found::add);
    }

    /** Returns all of them, in the order in which they were added. */
    public List<Found> found() {
        return List.copyOf(found);
    }

    /** Returns a copy at other places. */
    public Problems at(UnaryOperator<Location> places) {
        var moved = new Problems();
        found.forEach(f -> moved.add(places.apply(f.place), f.message));
        return moved;
    }
}

package io.github.crmprofile.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The places at which a widget can be put among others without pushing down one that is locked against moving.
 *
 * @param placement the widget
 * @param others the other widgets of the page, in order
 * @param anchors the locked widgets
 */
record Insertion(Placement placement, List<Placement> others, Anchors anchors) {

    /** Returns the places that are accepted, ascending. */
    List<Integer> places() {
        return IntStream.rangeClosed(0, others.size())
                .filter(at -> anchors.misplaced(inserted(at)).isEmpty())
                .boxed()
                .toList();
    }

    /**
     * Returns the page with the widget at a place.
     *
     * @throws LockedWidgetException if a locked widget would be pushed down
     * @throws IllegalArgumentException if there is no such place
     */
    List<Placement> at(int place) {
        if (place < 0 || place > others.size()) {
            throw new IllegalArgumentException("There is no place " + place + "; accepted are " + words());
        }
        List<Placement> page = inserted(place);
        Optional<Placement> pushed = anchors.misplaced(page);
        if (pushed.isPresent()) {
            String locked = pushed.get().widget();
            throw new LockedWidgetException(
                    locked,
                    WidgetLock.MOVE,
                    "Widget '" + placement.widget() + "' cannot be put at place " + place + ": widget '" + locked
                            + "' is locked against being moved, and would be. Accepted are " + words());
        }
        return page;
    }

    private String words() {
        return String.join(", ", places().stream().map(String::valueOf).toList());
    }

    private List<Placement> inserted(int place) {
        var inserted = new ArrayList<>(others);
        inserted.add(place, placement);
        return inserted;
    }
}

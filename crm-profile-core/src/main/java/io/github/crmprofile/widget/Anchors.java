package io.github.crmprofile.widget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The widgets of a default page that are locked against moving, and what that means while others come and go: they keep their order, and
 * before each of them there is room for as many other widgets as in the default. So none is ever pushed down, neighbours stay neighbours,
 * and where a widget above is removed they move up.
 */
final class Anchors {
    private final Map<String, String> widgets = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Placement> page;

    Anchors(List<Placement> page, WidgetRegistry registry) {
        this.page = page;
        for (int place = 0; place < page.size(); place++) {
            Placement placement = page.get(place);
            if (registry.get(placement.widget()).locks().contains(WidgetLock.MOVE)) {
                widgets.put(placement.id(), placement.widget());
                places.put(placement.id(), place);
            }
        }
    }

    boolean has(Placement placement) {
        return placement.widget().equals(widgets.get(placement.id()));
    }

    /** Returns the first locked widget that is out of place, if any is. */
    Optional<Placement> misplaced(List<Placement> placements) {
        int previousPlace = -1;
        int before = 0;
        for (Placement placement : placements) {
            if (has(placement)) {
                int place = place(placement);
                if (before > place - previousPlace - 1) {
                    return Optional.of(placement);
                }
                previousPlace = place;
                before = 0;
            } else {
                before++;
            }
        }
        return Optional.empty();
    }

    /** Returns the placements with every locked widget in its place. Widgets that do not fit before a locked one follow the last of them. */
    List<Placement> restored(List<Placement> placements) {
        var restored = new ArrayList<Placement>();
        List<Placement> locked = placements.stream()
                .filter(this::has)
                .sorted(Comparator.comparing(this::place))
                .toList();
        int from = 0;
        for (Placement anchor : locked) {
            List<Placement> room = page.subList(from, place(anchor));
            placements.stream()
                    .filter(p -> !has(p) && room.stream().anyMatch(r -> r.id().equals(p.id())))
                    .forEach(restored::add);
            restored.add(anchor);
            from = place(anchor) + 1;
        }
        placements.stream().filter(p -> !restored.contains(p)).forEach(restored::add);
        return restored;
    }

    private int place(Placement anchor) {
        return places.getOrDefault(anchor.id(), 0);
    }
}

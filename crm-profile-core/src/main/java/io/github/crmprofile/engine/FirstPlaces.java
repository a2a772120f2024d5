package io.github.crmprofile.engine;

import io.github.crmprofile.ranking.RankOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The places of a page, out of all places that come in any order: it keeps no more than the page has. For one thread. */
final class FirstPlaces {

    private final RankOrder order;
    private final @Nullable RankPlace from;
    private final int limit;
    private final Comparator<RankPlace> inOrder;
    private final PriorityQueue<RankPlace> kept;
    private long count;
    private long before;

    /**
     * Starts without places.
     *
     * @param order in which order
     * @param from the place after which the page begins; null for the first page
     * @param limit how many places a page has at most
     */
    FirstPlaces(RankOrder order, @Nullable RankPlace from, int limit) {
        this.order = order;
        this.from = from;
        this.limit = limit;
        this.inOrder = (a, b) -> a.compareTo(b, order);
        // The last of those that are kept is the first to go.
        this.kept = new PriorityQueue<>(inOrder.reversed());
    }

    void add(RankPlace place) {
        count++;
        if (from != null && place.compareTo(from, order) <= 0) {
            before++;
            return;
        }
        RankPlace last = kept.peek();
        if (last != null && kept.size() == limit) {
            if (inOrder.compare(place, last) > 0) {
                return;
            }
            kept.remove();
        }
        kept.add(place);
    }

    /** Returns how many places there are in all. */
    long count() {
        return count;
    }

    /** Returns how many places come before the page. */
    long before() {
        return before;
    }

    /** Returns the places of the page, in order. */
    List<RankPlace> page() {
        var page = new ArrayList<>(kept);
        page.sort(inOrder);
        return page;
    }

    /** Returns the last place of the page where others follow; null where none does. */
    @Nullable
    RankPlace last() {
        return before + kept.size() == count ? null : kept.peek();
    }
}

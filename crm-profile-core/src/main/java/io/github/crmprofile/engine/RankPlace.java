package io.github.crmprofile.engine;

import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.ranking.RankOrder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of a client in an order: its value and its id. A list read on from there neither loses nor doubles a client, also when others were added.
 *
 * @param number the value; null when undefined
 * @param id the client
 */
record RankPlace(@Nullable Ratio number, ClientId id) {

    private static final int LONGEST = 4_000;
    private static final Pattern FORM =
            Pattern.compile("([^\n]*)\n(?:(-?\\d+(?:\\.\\d+)?)/(-?\\d+(?:\\.\\d+)?))?\n(.*)", Pattern.DOTALL);

    int compareTo(RankPlace other, RankOrder order) {
        Ratio a = number;
        Ratio b = other.number;
        int byValue;
        if (a == null || b == null) {
            byValue = Boolean.compare(a == null, b == null);
        } else {
            byValue = order.isDescending() ? b.compareTo(a) : a.compareTo(b);
        }
        return byValue != 0 ? byValue : id.compareTo(other.id);
    }

    /** Returns an opaque text, which names the order that it belongs to. */
    String toText(RankOrder order) {
        Ratio value = number;
        String plain = order.toString() + "\n" + (value == null ? "" : value.toString()) + "\n" + id.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static RankPlace parse(String text, ClientKind kind, RankOrder order) {
        try {
            if (text.length() <= LONGEST) {
                Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
                if (parts.matches() && parts.group(1).equals(order.toString())) {
                    String upper = parts.group(2);
                    Ratio number =
                            upper == null ? null : new Ratio(new BigDecimal(upper), new BigDecimal(parts.group(3)));
                    return new RankPlace(number, new ClientId(kind, parts.group(4)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw refusal(order, e);
        }
        throw refusal(order, null);
    }

    private static IllegalArgumentException refusal(RankOrder order, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "The page cursor is none of a list ordered by " + order.toString()
                        + "; give back the 'next' of the page before, with the same order, or none for the first page",
                cause);
    }

    /** The places of a page, out of all places that come in any order: it keeps no more than the page has. For one thread. */
    static final class FirstPlaces {

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
}

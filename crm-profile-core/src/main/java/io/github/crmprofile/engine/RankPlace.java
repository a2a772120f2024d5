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
    private static final long MOST_BEFORE = 999_999_999;
    private static final Pattern FORM = Pattern.compile(
            "([^\n]*)\n(?:(-?\\d+(?:\\.\\d+)?)/(-?\\d+(?:\\.\\d+)?))?\n(\\d{1,9})\n(.*)", Pattern.DOTALL);

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

    /**
     * The place at which a page ends and the next one goes on.
     *
     * @param place the last place of the page
     * @param number how many places there were up to it: about so many come before the next page, unless clients were added or removed
     */
    record Cursor(RankPlace place, long number) {

        /** Returns an opaque text, which names the order that it belongs to. */
        String toText(RankOrder order) {
            Ratio value = place.number;
            String plain = order.toString() + "\n" + (value == null ? "" : value.toString()) + "\n"
                    + Math.min(number, MOST_BEFORE) + "\n" + place.id.id();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }

        static Cursor parse(String text, ClientKind kind, RankOrder order) {
            try {
                if (text.length() <= LONGEST) {
                    Matcher parts =
                            FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
                    if (parts.matches() && parts.group(1).equals(order.toString())) {
                        String upper = parts.group(2);
                        Ratio number =
                                upper == null ? null : new Ratio(new BigDecimal(upper), new BigDecimal(parts.group(3)));
                        var place = new RankPlace(number, new ClientId(kind, parts.group(5)));
                        return new Cursor(place, Long.parseLong(parts.group(4)));
                    }
                }
            } catch (IllegalArgumentException e) {
                throw refusal(order, e);
            }
            throw refusal(order, null);
        }
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

        /** Says how many places there are in all, where only the first of them are added. */
        void areFirstOf(long all) {
            count = all;
        }

        /** Returns whether the page is known, where only the first of all places were added. */
        boolean isFull(long added) {
            return kept.size() == limit || added == count;
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

        /** Returns where the next page goes on; null after the last. */
        @Nullable
        Cursor next() {
            RankPlace last = kept.peek();
            long upTo = before + kept.size();
            return last == null || upTo == count ? null : new Cursor(last, upTo);
        }
    }
}

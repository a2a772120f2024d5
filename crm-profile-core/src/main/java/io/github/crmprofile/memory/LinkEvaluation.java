package io.github.crmprofile.memory;

import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.source.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Evaluates conditions on linked records. The matching deals are computed once for each client.
 */
final class LinkEvaluation implements ConditionBitmaps.LinkTests {

    private final RecordStore data;
    private final RowSet clientDeals;
    private final List<MatchingDeals> matchingDeals = new ArrayList<>();
    private final ConditionBitmaps activityBitmaps;
    private final Condition visible;
    private Instant now = Instant.MAX;

    LinkEvaluation(RecordStore data, Viewer viewer) {
        this.data = data;
        this.clientDeals = new RowSet(data.columns(RecordKind.DEAL).size());
        this.activityBitmaps = new ConditionBitmaps(data.columns(RecordKind.ACTIVITY), this);
        this.visible = viewer.activities();
    }

    /** Sets the moment of the next request. */
    void at(Instant moment) {
        now = moment;
    }

    @Override
    public Instant now() {
        return now;
    }

    /** Sets the deals of the next client. */
    void enter(int[] deals) {
        clientDeals.set(deals);
        matchingDeals.forEach(matching -> matching.enter(deals));
    }

    RowSet clientDeals() {
        return clientDeals;
    }

    @Override
    public BitmapTest linkedToDeal(Condition deal) {
        RowSet linked;
        if (deal.equals(Condition.always())) {
            linked = clientDeals;
        } else {
            var matching = new MatchingDeals(deal);
            // Comes after the deals of nested conditions, which its constructor has added: they are entered first.
            matchingDeals.add(matching);
            linked = matching.deals;
        }
        return new BitmapTest.Each(row -> {
            for (int dealRow : data.dealsOfActivity(row)) {
                if (linked.contains(dealRow)) {
                    return true;
                }
            }
            return false;
        });
    }

    @Override
    public BitmapTest withActivity(Condition activity) {
        return new WithActivity(Condition.all(visible, activity));
    }

    /** The client's deals that match a condition. */
    private final class MatchingDeals {

        private final RecordColumns columns = data.columns(RecordKind.DEAL);
        private final RowSet deals = new RowSet(columns.size());
        private final ConditionBitmaps bitmaps = new ConditionBitmaps(columns, LinkEvaluation.this);
        private final BitmapTest test;

        MatchingDeals(Condition condition) {
            this.test = bitmaps.add(condition);
        }

        void enter(int[] clientRows) {
            deals.set(bitmaps.matching(clientRows, test));
        }
    }

    /** Finds the deals with a matching activity; evaluates the activities of all deals asked for in common blocks. */
    private final class WithActivity extends BitmapTest {

        private final BitmapTest test;
        private final RowRange range;
        private final RowList activities = new RowList();
        private final RowList owners = new RowList();

        WithActivity(Condition condition) {
            this.test = activityBitmaps.add(condition);
            this.range = RowRange.of(condition, data.columns(RecordKind.ACTIVITY));
        }

        @Override
        void find(ConditionBitmaps deals, long[] open, int from, int to) {
            activities.clear();
            owners.clear();
            for (int w = from; w < to; w++) {
                for (long rest = open[w]; rest != 0; rest &= rest - 1) {
                    int bit = Long.numberOfTrailingZeros(rest);
                    int deal = deals.row(w, bit);
                    // Most old deals have no activity in the range, which their latest one shows.
                    if (data.lastActivityOfDeal(deal) >= range.from()) {
                        collect(data.activitiesOfDeal(deal), w * Long.SIZE + bit);
                    }
                }
            }
            int[] rows = activities.toArray();
            for (int start = 0; start < rows.length; start += ConditionBitmaps.MOST) {
                activityBitmaps.enterUnordered(rows, start, Math.min(ConditionBitmaps.MOST, rows.length - start));
                long[] hits = activityBitmaps.ask(test, 0, activityBitmaps.words());
                for (int w = 0; w < activityBitmaps.words(); w++) {
                    for (long rest = hits[w]; rest != 0; rest &= rest - 1) {
                        int owner = owners.get(start + w * Long.SIZE + Long.numberOfTrailingZeros(rest));
                        found[owner / Long.SIZE] |= 1L << owner;
                    }
                }
            }
        }

        private void collect(int[] ofDeal, int owner) {
            int place = Arrays.binarySearch(ofDeal, range.from());
            for (int i = place < 0 ? -place - 1 : place; i < ofDeal.length && ofDeal[i] < range.to(); i++) {
                activities.add(ofDeal[i]);
                owners.add(owner);
            }
        }
    }
}

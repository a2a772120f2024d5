package io.github.crmprofile.source;

import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.model.RecordKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The conditions that ask for linked records. Which of the client's deals match is worked out once for each client; which deals have a matching
 * activity once for each block of deals, for all such conditions together.
 */
final class LinkEvaluation implements Masks.LinkSteps {

    private final Dataset data;
    private final ClientDeals clientDeals = new ClientDeals();
    private final List<MatchingDeals> matchingDeals = new ArrayList<>();
    private final Masks activityMasks;
    private final int visible;
    private final List<Integer> activityPlaces = new ArrayList<>();
    private long[] found = {};
    private int[] foundRows = Rows.NONE;
    private int foundStart;

    LinkEvaluation(Dataset data, Viewer viewer) {
        this.data = data;
        this.activityMasks = new Masks(data.columns(RecordKind.ACTIVITY), this);
        this.visible = activityMasks.add(viewer.activities());
    }

    /** Goes on to another client. */
    void enter(int[] deals) {
        foundRows = Rows.NONE;
        clientDeals.set(deals);
        matchingDeals.forEach(matching -> matching.enter(deals));
    }

    ClientDeals clientDeals() {
        return clientDeals;
    }

    @Override
    public Masks.Step linkedToDeal(Condition deal) {
        ClientDeals linked;
        if (deal.equals(Condition.always())) {
            linked = clientDeals;
        } else {
            var matching = new MatchingDeals(deal);
            // After those that the condition itself asks for, which were added while it was made.
            matchingDeals.add(matching);
            linked = matching.deals;
        }
        return Masks.each(row -> {
            for (int dealRow : data.dealsOfActivity(row)) {
                if (linked.contains(dealRow)) {
                    return true;
                }
            }
            return false;
        });
    }

    @Override
    public Masks.Step withActivity(Condition activity) {
        activityPlaces.add(activityMasks.add(activity));
        int index = activityPlaces.size() - 1;
        return (rows, start, size, answers) -> {
            findActivities(rows, start, size);
            return found[index];
        };
    }

    private void findActivities(int[] rows, int start, int size) {
        if (foundRows == rows && foundStart == start) {
            return;
        }
        long[] words = new long[activityPlaces.size()];
        long[] answers = activityMasks.newAnswers();
        for (int i = 0; i < size; i++) {
            int[] activities = data.activitiesOfDeal(rows[start + i]);
            for (int from = 0; from < activities.length; from += Masks.BLOCK) {
                activityMasks.eval(activities, from, Math.min(Masks.BLOCK, activities.length - from), answers);
                for (int c = 0; c < words.length; c++) {
                    if ((answers[activityPlaces.get(c)] & answers[visible]) != 0) {
                        words[c] |= 1L << i;
                    }
                }
            }
        }
        found = words;
        foundRows = rows;
        foundStart = start;
    }

    /** The client's deals that match a condition. */
    private final class MatchingDeals {

        private final ClientDeals deals = new ClientDeals();
        private final Masks masks = new Masks(data.columns(RecordKind.DEAL), LinkEvaluation.this);
        private final int place;

        MatchingDeals(Condition condition) {
            this.place = masks.add(condition);
        }

        void enter(int[] clientRows) {
            deals.set(masks.matching(clientRows, place));
        }
    }
}

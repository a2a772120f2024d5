package io.github.crmprofile.source;

import io.github.crmprofile.metric.Condition;
import io.github.crmprofile.model.RecordKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The conditions that ask for linked records. Which of the client's deals match is worked out once for each client.
 */
final class LinkEvaluation implements Masks.LinkSteps {

    private final Dataset data;
    private final ClientDeals clientDeals = new ClientDeals();
    private final List<MatchingDeals> matchingDeals = new ArrayList<>();
    private final Masks activityMasks;
    private final Condition visible;

    LinkEvaluation(Dataset data, Viewer viewer) {
        this.data = data;
        this.activityMasks = new Masks(data.columns(RecordKind.ACTIVITY), this);
        this.visible = viewer.activities();
    }

    /** Goes on to another client. */
    void enter(int[] deals) {
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
        int place = activityMasks.add(Condition.all(visible, activity));
        return Masks.each(row -> hasActivity(data.activitiesOfDeal(row), place));
    }

    private boolean hasActivity(int[] activities, int place) {
        for (int from = 0; from < activities.length; from += Masks.BLOCK) {
            activityMasks.enter(activities, from, Math.min(Masks.BLOCK, activities.length - from));
            if (activityMasks.get(place) != 0) {
                return true;
            }
        }
        return false;
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

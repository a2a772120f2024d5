package io.github.crmprofile.widget;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.LayoutRepair.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Restores what the locks of widgets protect. */
final class LockRepair {
    private final LayoutRules rules;
    private final ClientKind client;
    private final Repairs repairs;

    LockRepair(LayoutRules rules, ClientKind client, Repairs repairs) {
        this.rules = rules;
        this.client = client;
        this.repairs = repairs;
    }

    List<Placement> repaired(List<Placement> stored) {
        var placements = new ArrayList<Placement>();
        stored.forEach(placement -> placements.add(unchanged(placement)));
        List<Placement> page = rules.defaultLayout(client).placements();
        for (int place = 0; place < page.size(); place++) {
            Placement wanted = page.get(place);
            if (locks(wanted).contains(WidgetLock.REMOVE)
                    && stored.stream().noneMatch(p -> p.id().equals(wanted.id()))) {
                report(wanted, "was missing");
                placements.add(Math.min(place, placements.size()), wanted);
            }
        }
        Anchors anchors = rules.anchors(client);
        return anchors.misplaced(placements)
                .map(placement -> {
                    report(placement, "was out of its place");
                    return anchors.restored(placements);
                })
                .orElse(placements);
    }

    private Placement unchanged(Placement stored) {
        Placement pristine =
                rules.pristine(client, stored.id(), rules.registry().get(stored.widget()));
        Placement unchanged = stored;
        if (locks(stored).contains(WidgetLock.RESIZE)) {
            unchanged = unchanged.with(pristine.width(), pristine.height());
        }
        if (locks(stored).contains(WidgetLock.CONFIGURE)) {
            unchanged = unchanged.with(pristine.settings());
        }
        if (!unchanged.equals(stored)) {
            report(stored, "was resized or configured");
        }
        return unchanged;
    }

    private Set<WidgetLock> locks(Placement placement) {
        return rules.registry().get(placement.widget()).locks();
    }

    private void report(Placement placement, String what) {
        repairs.add(
                Code.LOCK_RESTORED,
                placement.id(),
                "Widget '" + placement.widget() + "' is locked and " + what + ". It was put back");
    }
}

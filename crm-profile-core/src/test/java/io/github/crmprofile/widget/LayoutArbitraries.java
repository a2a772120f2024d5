package io.github.crmprofile.widget;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Placement.Height;
import io.github.crmprofile.widget.Placement.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rules of hosts, and edits as users make them, those included that are refused. */
final class LayoutArbitraries {
    private LayoutArbitraries() {}

    /** An edit that may be refused. */
    record Edit(String words, UnaryOperator<Layout> change) {
        /** The edited layout, or the same when the edit is refused. */
        Layout apply(Layout layout) {
            try {
                return change.apply(layout);
            } catch (IllegalArgumentException refused) {
                return layout;
            }
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Standard widgets, up to four of which the host has locked in some ways. */
    static Arbitrary<LayoutRules> rules() {
        Arbitrary<Set<WidgetLock>> locks =
                Arbitraries.of(WidgetLock.class).set().ofMinSize(1);
        Arbitrary<String> ids = Arbitraries.of("load-gauge", "client-card", "channel-load", "number", "block", "line");
        return Arbitraries.maps(ids, locks).ofMaxSize(4).map(locked -> {
            var builder = WidgetRegistry.standard().toBuilder();
            locked.forEach((id, set) -> set.forEach(lock -> builder.lock(id, lock)));
            return LayoutRules.standard(builder.build());
        });
    }

    static Arbitrary<ClientKind> clients() {
        return Arbitraries.of(ClientKind.class);
    }

    static Arbitrary<List<Edit>> edits() {
        return Arbitraries.oneOf(adds(), removes(), moves(), resizes(), configures(), splits())
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Integer> places() {
        return Arbitraries.integers().between(-1, LayoutRules.MOST_WIDGETS + 1);
    }

    /** Of the default page, of widgets that were added, and one that is never there. */
    private static Arbitrary<String> ids() {
        var ids = new ArrayList<String>();
        LayoutRules.standard().defaultLayout(ClientKind.CONTACT).placements().forEach(p -> ids.add(p.id()));
        ids.addAll(WidgetRegistry.standard().ids());
        ids.addAll(List.of("number-2", "number-3", "pie-2", "nothing"));
        return Arbitraries.of(ids);
    }

    static Arbitrary<WidgetSettings> settings() {
        return Arbitraries.of(
                WidgetSettings.EMPTY,
                WidgetSettings.EMPTY.with("title", "Mine – \"quoted\" € \u2028"),
                WidgetSettings.EMPTY.with("period", "2026-Q2").with("metrics", "win_rate"),
                WidgetSettings.EMPTY
                        .with("pipelines", "a", "b")
                        .with("stages", "x")
                        .with("colour", "red"),
                WidgetSettings.EMPTY.with("pipelines").with("byPipeline", true),
                WidgetSettings.EMPTY.with("grouping", "stage").with("granularity", "week"),
                WidgetSettings.EMPTY.with("nothing", "like it"));
    }

    private static Arbitrary<Edit> adds() {
        Arbitrary<String> widgets = Arbitraries.of(WidgetRegistry.standard().ids());
        return Combinators.combine(widgets, settings(), places())
                .as((id, settings, at) -> new Edit("add " + id + " at " + at, l -> l.add(id, settings, at)));
    }

    private static Arbitrary<Edit> removes() {
        return ids().map(id -> new Edit("remove " + id, l -> l.remove(id)));
    }

    private static Arbitrary<Edit> moves() {
        return Combinators.combine(ids(), places())
                .as((id, to) -> new Edit("move " + id + " to " + to, l -> l.move(id, to)));
    }

    private static Arbitrary<Edit> resizes() {
        return Combinators.combine(ids(), Arbitraries.of(Width.class), Arbitraries.of(Height.class))
                .as((id, width, height) ->
                        new Edit("resize " + id + " " + width + " " + height, l -> l.resize(id, width, height)));
    }

    private static Arbitrary<Edit> configures() {
        return Combinators.combine(ids(), settings())
                .as((id, settings) -> new Edit("configure " + id + " " + settings, l -> l.configure(id, settings)));
    }

    private static Arbitrary<Edit> splits() {
        return Arbitraries.of(Layout.Split.class).map(split -> new Edit("split " + split, l -> l.withSplit(split)));
    }
}

package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

/** What holds for every layout of some rules, told independently of how the library sees to it. */
final class LayoutLaws {
    private LayoutLaws() {}

    static void assertHold(LayoutRules rules, Layout layout) {
        List<Placement> original = rules.defaultLayout(layout.client()).placements();
        List<Placement> page = layout.placements();
        assertThat(page).hasSizeLessThanOrEqualTo(LayoutRules.MOST_WIDGETS);
        assertThat(page).extracting(Placement::id).doesNotHaveDuplicates();
        page.forEach(p -> rules.registry().check(p.widget(), p.settings()));
        for (Placement wanted : original) {
            Set<WidgetLock> locks = rules.registry().get(wanted.widget()).locks();
            List<Placement> found = page.stream().filter(p -> isSame(p, wanted)).toList();
            if (locks.contains(WidgetLock.REMOVE)) {
                assertThat(found).hasSize(1);
            }
        }
        for (Placement placement : page) {
            Set<WidgetLock> locks = rules.registry().get(placement.widget()).locks();
            Placement wanted = original.stream()
                    .filter(p -> isSame(p, placement))
                    .findFirst()
                    .orElse(Placement.of(placement.id(), rules.registry().get(placement.widget())));
            if (locks.contains(WidgetLock.RESIZE)) {
                assertThat(placement).isEqualTo(placement.with(wanted.width(), wanted.height()));
            }
            if (locks.contains(WidgetLock.CONFIGURE)) {
                assertThat(placement.settings()).isEqualTo(wanted.settings());
            }
        }
        for (String id : rules.registry().ids()) {
            if (rules.registry().get(id).locks().contains(WidgetLock.REMOVE)) {
                assertThat(page.stream().filter(p -> p.widget().equals(id)))
                        .hasSameSizeAs(original.stream()
                                .filter(p -> p.widget().equals(id))
                                .toList());
            }
        }
        assertUnmoved(rules, original, page);
    }

    /** Locked widgets are in the order of the default page, and before each are at most as many others as there. */
    private static void assertUnmoved(LayoutRules rules, List<Placement> original, List<Placement> page) {
        List<Integer> places = original.stream()
                .filter(p -> rules.registry().get(p.widget()).locks().contains(WidgetLock.MOVE))
                .filter(p -> page.stream().anyMatch(q -> isSame(q, p)))
                .map(original::indexOf)
                .toList();
        int previous = -1;
        int previousOriginal = -1;
        for (int place : places) {
            int now = indexOf(page, original.get(place));
            assertThat(now).as("place of %s", original.get(place).id()).isGreaterThan(previous);
            assertThat(now - previous)
                    .as(
                            "distance to the locked widget before %s",
                            original.get(place).id())
                    .isLessThanOrEqualTo(place - previousOriginal);
            previous = now;
            previousOriginal = place;
        }
    }

    private static int indexOf(List<Placement> page, Placement wanted) {
        return page.indexOf(
                page.stream().filter(p -> isSame(p, wanted)).findFirst().orElseThrow());
    }

    private static boolean isSame(Placement one, Placement other) {
        return one.id().equals(other.id()) && one.widget().equals(other.widget());
    }
}

package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Layout.Split;
import io.github.crmprofile.widget.Placement.Height;
import io.github.crmprofile.widget.Placement.Width;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final Layout PAGE = LayoutRules.standard().defaultLayout(ClientKind.CONTACT);
    private static final WidgetSettings NONE = WidgetSettings.EMPTY;
    private static final String LOCKED = ". It is locked by the standard, on every page, against being removed, moved,"
            + " resized, configured; accepted are edits of other widgets";

    private static List<String> ids(Layout layout) {
        return layout.placements().stream().map(Placement::id).toList();
    }

    private static void assertLocked(ThrowingCallable edit, String widget, WidgetLock lock, String message) {
        assertThatExceptionOfType(LockedWidgetException.class)
                .isThrownBy(edit)
                .withMessage(message)
                .satisfies(refused -> {
                    assertThat(refused.widget()).isEqualTo(widget);
                    assertThat(refused.lock()).isEqualTo(lock);
                });
    }

    @Test
    void theStandardPageHasGaugeCardChannelsAndLockedTilesFirst() {
        assertThat(ids(PAGE))
                .containsExactly(
                        "load-gauge",
                        "client-card",
                        "channel-load",
                        "won-deals-value",
                        "conversion",
                        "deals-by-outcome",
                        "invoices-on-time",
                        "invoices-by-status",
                        "deals-total",
                        "deals-conversion",
                        "payments",
                        "call-load",
                        "meeting-load",
                        "email-load",
                        "feed-load");
        assertThat(PAGE.split()).isEqualTo(Split.EVEN);
        assertThat(PAGE.client()).isEqualTo(ClientKind.CONTACT);
        assertThat(PAGE).hasToString("contact 50/50 " + ids(PAGE));
        assertThat(PAGE.find("payments").orElseThrow().settings().text("period"))
                .contains("last_90_days");
        assertThat(LayoutRules.standard().defaultLayout(ClientKind.COMPANY).placements())
                .isEqualTo(PAGE.placements());
    }

    @Test
    void aLockedWidgetCannotBeTouched() {
        for (String id : List.of("won-deals-value", "conversion")) {
            String widget = "Widget '" + id + "' cannot be ";
            assertLocked(() -> PAGE.remove(id), id, WidgetLock.REMOVE, widget + "removed" + LOCKED);
            assertLocked(() -> PAGE.move(id, 9), id, WidgetLock.MOVE, widget + "moved" + LOCKED);
            assertLocked(
                    () -> PAGE.resize(id, Width.FULL, Height.TALL), id, WidgetLock.RESIZE, widget + "resized" + LOCKED);
            assertLocked(() -> PAGE.configure(id, NONE), id, WidgetLock.CONFIGURE, widget + "configured" + LOCKED);
            assertLocked(
                    () -> PAGE.add(id, NONE, 9),
                    id,
                    WidgetLock.REMOVE,
                    widget + "added: it could not be removed" + LOCKED);
        }
    }

    @Test
    void nothingCanPushALockedWidgetDown() {
        assertLocked(
                () -> PAGE.add("number", NONE, 0),
                "won-deals-value",
                WidgetLock.MOVE,
                "Widget 'number' cannot be put at place 0: widget 'won-deals-value' is locked against being moved, and"
                        + " would be. Accepted are 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15");
        assertLocked(
                () -> PAGE.move("payments", 4),
                "conversion",
                WidgetLock.MOVE,
                "Widget 'line' cannot be put at place 4: widget 'conversion' is locked against being moved, and would"
                        + " be. Accepted are 5, 6, 7, 8, 9, 10, 11, 12, 13, 14");
    }

    @Test
    void aPageKnowsWhereAWidgetCanBeMoved() {
        for (Placement placement : PAGE.placements()) {
            String id = placement.id();
            List<Integer> accepted = IntStream.range(0, PAGE.placements().size())
                    .filter(to -> isAccepted(id, to))
                    .boxed()
                    .toList();
            assertThat(PAGE.places(id)).as(id).isEqualTo(accepted);
        }
        assertThat(PAGE.places("conversion")).isEmpty();
        assertThat(PAGE.places("payments")).contains(5, 14).doesNotContain(3, 4);
    }

    private static boolean isAccepted(String id, int to) {
        try {
            return PAGE.move(id, to).client() == PAGE.client();
        } catch (LockedWidgetException refused) {
            return false;
        }
    }

    @Test
    void whereOneAboveWasRemovedLockedWidgetsMoveUpAndLeaveRoomForAnother() {
        Layout less = PAGE.remove("client-card");

        assertThat(ids(less)).startsWith("load-gauge", "channel-load", "won-deals-value", "conversion");
        assertThat(ids(less.add("pie", NONE, 1)))
                .startsWith("load-gauge", "pie", "channel-load", "won-deals-value", "conversion", "deals-by-outcome");
        assertThat(ids(less.move("payments", 0)))
                .startsWith("payments", "load-gauge", "channel-load", "won-deals-value");
        assertThat(ids(PAGE.move("load-gauge", 2)))
                .startsWith("client-card", "channel-load", "load-gauge", "won-deals-value");
        assertThat(ids(PAGE.move("load-gauge", 14)))
                .startsWith("client-card", "channel-load", "won-deals-value")
                .endsWith("feed-load", "load-gauge");
    }

    @Test
    void aWidgetThatComesBackIsAsLargeAsOnTheDefaultPage() {
        assertThat(PAGE.remove("load-gauge").add("load-gauge", NONE, 0)).isEqualTo(PAGE);
        Layout twice = PAGE.add("load-gauge", NONE, 15);
        assertThat(twice.placements().get(15)).isEqualTo(Placement.of("load-gauge-2", StandardWidgets.LOAD_GAUGE));
        assertThat(ids(twice.add("load-gauge", NONE, 15))).endsWith("load-gauge-3", "load-gauge-2");
    }

    @Test
    void anOpenWidgetCanBeResizedAndConfigured() {
        Layout edited = PAGE.resize("call-load", Width.FULL, Height.TALL)
                .configure("call-load", NONE.with("metrics", "win_rate"))
                .withSplit(Split.WIDE_RIGHT);

        assertThat(edited.find("call-load"))
                .contains(new Placement(
                        "call-load", "number", NONE.with("metrics", "win_rate"), Width.FULL, Height.TALL));
        assertThat(edited.split().code()).isEqualTo("30/70");
        assertThat(ids(edited)).isEqualTo(ids(PAGE));
        assertThat(edited).isNotEqualTo(PAGE);
        assertThat(edited.reset()).isEqualTo(PAGE).hasSameHashCodeAs(PAGE);
    }

    @Test
    void whatIsNotThereIsAnsweredWithWhatIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAGE.remove("map"))
                .withMessage("No placement 'map'; on the page are " + String.join(", ", ids(PAGE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAGE.add("map", NONE, 9))
                .withMessageStartingWith("No widget 'map'; registered are won-deals-value, conversion, load-gauge");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAGE.move("payments", 15))
                .withMessage("There is no place 15; accepted are 5, 6, 7, 8, 9, 10, 11, 12, 13, 14");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAGE.add("number", NONE, -1))
                .withMessage("There is no place -1; accepted are 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15");
    }

    @Test
    void settingsAreCheckedBeforeTheyAreSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAGE.add("line", NONE.with("future", "1").with("granularity", "hour"), 9))
                .withMessage("Widget 'line' does not accept these settings: setting 'future' does not exist; accepted:"
                        + " title, period, metrics, granularity, pipelines, stages, colour; setting 'granularity' has"
                        + " 'hour'; accepted: day, week, month, quarter, year");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAGE.configure("call-load", NONE.with("metrics")))
                .withMessage(
                        "Widget 'number' does not accept these settings: setting 'metrics' has 0 values; accepted are 1");
    }

    @Test
    void aPageHasThirtyWidgets() {
        Layout full = PAGE;
        while (full.placements().size() < 30) {
            full = full.add("number", NONE, 15);
        }
        Layout page = full;

        assertThat(ids(page)).contains("number", "number-2", "number-15");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page.add("number", NONE, 15))
                .withMessage("The page has 30 widgets; accepted are at most 30, so remove one before you add one");
        assertThat(page.remove("payments").add("number", NONE, 29).placements()).hasSize(30);
    }

    @Test
    void aLockOfTheHostIsToldAsSuch() {
        Layout page = LayoutRules.standard(WidgetRegistry.standard().toBuilder()
                        .lock("client-card", WidgetLock.REMOVE)
                        .build())
                .defaultLayout(ClientKind.COMPANY);

        assertLocked(
                () -> page.remove("client-card"),
                "client-card",
                WidgetLock.REMOVE,
                "Widget 'client-card' cannot be removed. It is locked by the host, against being removed; accepted are"
                        + " edits of other widgets");
        assertThat(ids(page.move("client-card", 0))).startsWith("client-card", "load-gauge", "channel-load");
        assertThat(page.resize("client-card", Width.FULL, Height.TALL)
                        .find("client-card")
                        .orElseThrow()
                        .width())
                .isEqualTo(Width.FULL);
    }

    @Test
    void aWidgetLockedAgainstConfiguringIsNotConfiguredByAddingItAgain() {
        Layout page = LayoutRules.standard(WidgetRegistry.standard().toBuilder()
                        .lock("client-card", WidgetLock.CONFIGURE)
                        .build())
                .defaultLayout(ClientKind.COMPANY);

        assertLocked(
                () -> page.remove("client-card").add("client-card", NONE.with("title", "Mine"), 0),
                "client-card",
                WidgetLock.CONFIGURE,
                "Widget 'client-card' cannot be added with settings. It is locked by the host, against being configured;"
                        + " accepted are edits of other widgets");
        assertThat(page.remove("client-card").add("client-card", NONE, 1)).isEqualTo(page);
    }

    @Test
    void aTitleIsTheUsersOrThatOfTheDefaultPageOrSaysWhatIsShown() {
        Labels english = Labels.of(Locale.UK);
        Layout edited = PAGE.configure("payments", NONE.with("metrics", "win_rate", "conversion"))
                .configure("call-load", NONE.with("title", "Phone"))
                .configure("deals-by-outcome", NONE.with("colour", "red"))
                .add("number", NONE.with("metrics", "win_rate"), 5);

        assertThat(PAGE.title("payments", english)).isEqualTo("Payments");
        assertThat(PAGE.title("payments", Labels.of(Locale.ITALY))).isEqualTo("Pagamenti");
        assertThat(PAGE.title("call-load", english)).isEqualTo("Calls: total load");
        assertThat(PAGE.title("conversion", english)).isEqualTo("Conversion");
        assertThat(PAGE.title("load-gauge", Labels.of(Locale.ITALIAN)))
                .isEqualTo("Carico di comunicazione prodotto dal contatto");
        assertThat(edited.title("payments", english)).isEqualTo("Win rate · Conversion");
        assertThat(edited.title("call-load", english)).isEqualTo("Phone");
        assertThat(edited.title("deals-by-outcome", english)).isEqualTo("Deals");
        assertThat(edited.title("number", english)).isEqualTo("Win rate");
    }
}

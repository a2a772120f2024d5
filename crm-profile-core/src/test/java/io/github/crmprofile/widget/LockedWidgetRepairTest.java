package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.LayoutRepair.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A stored layout keeps to the locks: what is missing, moved or one too many is repaired, and said. */
class LockedWidgetRepairTest {

    @Test
    void aLockedWidgetThatIsMissingIsPutBack() {
        LoadedLayout loaded = StoredLayouts.read(
                "{'placements':[{'id':'a','widget':'number'},{'id':'client-card','widget':'client-card'},"
                        + "{'id':'won-deals-value','widget':'won-deals-value'}]}");

        assertThat(StoredLayouts.ids(loaded)).containsExactly("a", "client-card", "won-deals-value", "conversion");
        StoredLayouts.assertRepairs(
                loaded,
                new LayoutRepair(
                        Code.LOCK_RESTORED,
                        "conversion",
                        "Widget 'conversion' is locked and was missing. It was put back"));
    }

    @Test
    void aLockedWidgetThatWasMovedIsPutBack() {
        LoadedLayout loaded = StoredLayouts.read("{'placements':[{'id':'conversion','widget':'conversion'},"
                + "{'id':'won-deals-value','widget':'won-deals-value'},{'id':'load-gauge','widget':'load-gauge'}]}");

        assertThat(StoredLayouts.ids(loaded)).containsExactly("load-gauge", "won-deals-value", "conversion");
        StoredLayouts.assertRepairs(
                loaded,
                new LayoutRepair(
                        Code.LOCK_RESTORED,
                        "won-deals-value",
                        "Widget 'won-deals-value' is locked and was out of its place. It was put back"));
    }

    @Test
    void whatPushesALockedWidgetDownGoesBelow() {
        LoadedLayout loaded =
                StoredLayouts.read("{'placements':[{'id':'a','widget':'number'},{'id':'b','widget':'number'},"
                        + "{'id':'channel-load','widget':'channel-load'},{'id':'c','widget':'number'},"
                        + StoredLayouts.TILES + "]}");

        assertThat(StoredLayouts.ids(loaded))
                .containsExactly("channel-load", "won-deals-value", "conversion", "a", "b", "c");
        assertThat(loaded.repairs()).extracting(LayoutRepair::code).containsExactly(Code.LOCK_RESTORED);
    }

    @Test
    void aLockedWidgetThatWasResizedIsPutBack() {
        LoadedLayout loaded =
                StoredLayouts.read("{'placements':[{'id':'won-deals-value','widget':'won-deals-value','width':'FULL'},"
                        + "{'id':'conversion','widget':'conversion','height':'TALL'}]}");

        assertThat(loaded.layout().placements())
                .containsExactlyElementsOf(StoredLayouts.PAGE.placements().subList(3, 5));
        StoredLayouts.assertRepairs(
                loaded,
                new LayoutRepair(
                        Code.LOCK_RESTORED,
                        "won-deals-value",
                        "Widget 'won-deals-value' is locked and was resized or configured. It was put back"),
                new LayoutRepair(
                        Code.LOCK_RESTORED,
                        "conversion",
                        "Widget 'conversion' is locked and was resized or configured. It was put back"));
    }

    @Test
    void aWidgetThatTheHostHasLockedSinceIsPutBack() {
        LayoutRules locked = LayoutRules.standard(WidgetRegistry.standard().toBuilder()
                .lock("number", WidgetLock.CONFIGURE)
                .build());
        Layout stored = StoredLayouts.PAGE
                .configure("call-load", WidgetSettings.EMPTY.with("title", "Mine"))
                .add("number", WidgetSettings.EMPTY.with("title", "Mine"), 15);

        LoadedLayout loaded = locked.read(ClientKind.CONTACT, stored.toJson());

        assertThat(loaded.layout().find("call-load")).isEqualTo(StoredLayouts.PAGE.find("call-load"));
        assertThat(loaded.layout().find("number")).contains(Placement.of("number", StandardWidgets.NUMBER));
        assertThat(loaded.repairs()).extracting(LayoutRepair::placement).containsExactly("call-load", "number");
    }

    @Test
    void oneMoreOfALockedWidgetIsKeptAndNotShown() {
        LoadedLayout loaded = StoredLayouts.readWith(
                ",{'id':'conversion','widget':'conversion','x':1},{'id':'mine','widget':'conversion','x':2}");

        assertThat(StoredLayouts.ids(loaded)).containsExactly("won-deals-value", "conversion");
        StoredLayouts.assertRepairs(
                loaded,
                new LayoutRepair(
                        Code.SURPLUS_WIDGET,
                        null,
                        "Placement 3 is one more 'conversion', which is locked on the page. It is kept, and not shown"),
                new LayoutRepair(
                        Code.SURPLUS_WIDGET,
                        null,
                        "Placement 4 is one more 'conversion', which is locked on the page. It is kept, and not shown"));
        assertThat(loaded.layout().toJson().replace('"', '\''))
                .endsWith("'surplus':[{'id':'conversion','widget':'conversion','x':1},"
                        + "{'id':'mine','widget':'conversion','x':2}]}");
        assertThat(StoredLayouts.RULES.read(ClientKind.CONTACT, loaded.layout().toJson()))
                .isEqualTo(new LoadedLayout(loaded.layout(), false, List.of(), null));
    }

    @Test
    void earlierSurplusIsKeptWithTheNew() {
        String surplus = ",{'id':'mine','widget':'conversion'}]";

        assertThat(StoredLayouts.read("{'placements':[" + StoredLayouts.TILES + surplus + ",'surplus':[1]}")
                        .layout()
                        .toJson())
                .endsWith("\"surplus\":[1,{\"id\":\"mine\",\"widget\":\"conversion\"}]}");
        assertThat(StoredLayouts.read("{'placements':[" + StoredLayouts.TILES + surplus + ",'surplus':'x'}")
                        .layout()
                        .toJson())
                .endsWith("\"surplus\":[\"x\",{\"id\":\"mine\",\"widget\":\"conversion\"}]}");
    }

    @Test
    void aNewIdIsNotThatOfALockedWidget() {
        WidgetRegistry registry = WidgetRegistry.standard().toBuilder()
                .lock("pie", WidgetLock.REMOVE)
                .build();
        var page = new ArrayList<>(StoredLayouts.PAGE.placements());
        page.add(Placement.of("number", StandardWidgets.PIE));
        LayoutRules rules = LayoutRules.of(registry, Map.of(ClientKind.CONTACT, page, ClientKind.COMPANY, page));

        LoadedLayout loaded = rules.read(ClientKind.CONTACT, "{\"placements\":[{\"widget\":\"number\"}]}");

        assertThat(StoredLayouts.ids(loaded)).containsExactly("number-2", "won-deals-value", "conversion", "number");
    }
}

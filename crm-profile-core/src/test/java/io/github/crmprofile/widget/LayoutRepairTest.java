package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Layout.Split;
import io.github.crmprofile.widget.LayoutRepair.Code;
import io.github.crmprofile.widget.Placement.Height;
import io.github.crmprofile.widget.Placement.Width;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutRepairTest {

    @Test
    void anUnknownWidgetIsKeptWhereItWas() {
        String map = "{\"id\":\"m\",\"widget\":\"map\",\"settings\":{\"zoom\":1.50}}";
        LoadedLayout loaded =
                StoredLayouts.readWith(",{'id':'a','widget':'number'}," + map + ",7,{'id':'b','widget':'number'}");

        assertThat(StoredLayouts.ids(loaded)).containsExactly("won-deals-value", "conversion", "a", "b");
        StoredLayouts.assertRepairs(
                loaded,
                new LayoutRepair(
                        Code.UNKNOWN_WIDGET,
                        null,
                        "Placement 4 names no widget that is known here: 'map'. It is kept, and not shown"),
                new LayoutRepair(
                        Code.UNKNOWN_WIDGET,
                        null,
                        "Placement 5 names no widget that is known here: ''. It is kept, and not shown"));
        assertThat(loaded.layout().toJson()).contains("\"settings\":{}}," + map + ",7,{\"id\":\"b\"");
        assertThat(loaded.layout().remove("b").toJson()).endsWith("\"settings\":{}}," + map + ",7]}");
        assertThat(loaded.layout().remove("a").remove("b").toJson()).endsWith("\"settings\":{}}," + map + ",7]}");
        assertThat(loaded.layout().add("number", WidgetSettings.EMPTY, 2).toJson())
                .contains("\"id\":\"number\"")
                .contains(map);
    }

    @Test
    void aWidgetOfTheHostIsThereAgainOnceItIsRegistered() {
        LoadedLayout loaded = StoredLayouts.readWith(",{'id':'m','widget':'map'}");
        Widget map = Widget.builder("map", WidgetKind.CARD)
                .figures(settings -> List.of())
                .build();
        LayoutRules withMap = LayoutRules.standard(
                WidgetRegistry.standard().toBuilder().add(map).build());

        LoadedLayout later = withMap.read(
                ClientKind.CONTACT, loaded.layout().withSplit(Split.WIDE_LEFT).toJson());

        assertThat(StoredLayouts.ids(later)).containsExactly("won-deals-value", "conversion", "m");
        StoredLayouts.assertRepairs(later);
    }

    @Test
    void anUnknownSettingIsKeptUntilTheWidgetGoes() {
        LoadedLayout loaded = StoredLayouts.readWith(
                ",{'id':'a','widget':'number','settings':{'future':[1,null],'title':'Mine','colour':'pink','metrics':7}}");

        assertThat(loaded.layout().find("a").orElseThrow().settings())
                .isEqualTo(WidgetSettings.EMPTY.with("title", "Mine"));
        StoredLayouts.assertRepairs(
                loaded,
                new LayoutRepair(
                        Code.UNKNOWN_SETTING,
                        "a",
                        "Placement 'a' has a setting 'future' that is not accepted here. It is kept without effect"),
                new LayoutRepair(
                        Code.INVALID_VALUE,
                        "a",
                        "Placement 'a' has a value of setting 'colour' that is not accepted here. It is kept without"
                                + " effect"),
                new LayoutRepair(
                        Code.INVALID_VALUE,
                        "a",
                        "Placement 'a' has a value of setting 'metrics' that is not accepted here. It is kept without"
                                + " effect"));
        Layout configured = loaded.layout().configure("a", WidgetSettings.EMPTY.with("colour", "red"));
        assertThat(configured.toJson()).contains("\"settings\":{\"colour\":\"red\",\"future\":[1,null],\"metrics\":7}");
        assertThat(configured.remove("a").toJson()).doesNotContain("future");
        assertThat(configured.remove("a").add("number", WidgetSettings.EMPTY, 2).toJson())
                .doesNotContain("future");
    }

    @Test
    void unknownMembersAndSizesAreKeptUntilTheyAreSet() {
        LoadedLayout loaded =
                StoredLayouts.read("{'version':1,'split':'60/40','theme':'dark','placements':[" + StoredLayouts.TILES
                        + ",{'id':'a','widget':'number','width':'THIRD','height':1,'pinned':true,'settings':[]}]}");

        assertThat(loaded.layout().split()).isEqualTo(Split.EVEN);
        assertThat(loaded.layout().find("a")).contains(Placement.of("a", StandardWidgets.NUMBER));
        assertThat(loaded.repairs())
                .extracting(LayoutRepair::code, LayoutRepair::placement, LayoutRepair::message)
                .containsExactly(
                        tuple(Code.UNKNOWN_MEMBER, null, "Member 'theme' is not known here. It is kept without effect"),
                        tuple(
                                Code.INVALID_VALUE,
                                null,
                                "The split '\"60/40\"' is not accepted; accepted are 70/30, 50/50, 30/70. It is kept, and"
                                        + " 50/50 is used"),
                        tuple(
                                Code.UNKNOWN_MEMBER,
                                "a",
                                "Placement 'a' has a member 'pinned' that is not accepted here. It is kept without"
                                        + " effect"),
                        tuple(
                                Code.INVALID_VALUE,
                                "a",
                                "Placement 'a' has a value of 'width' that is not accepted here. It is kept without"
                                        + " effect"),
                        tuple(
                                Code.INVALID_VALUE,
                                "a",
                                "Placement 'a' has a value of 'height' that is not accepted here. It is kept without"
                                        + " effect"),
                        tuple(
                                Code.INVALID_VALUE,
                                "a",
                                "Placement 'a' has a value of 'settings' that is not accepted here. It is kept without"
                                        + " effect"));
        assertThat(loaded.layout().toJson().replace('"', '\''))
                .contains("'split':'60/40'", "'theme':'dark'")
                .contains("'width':'THIRD','height':1,'settings':[],'pinned':true");
        Layout edited = loaded.layout()
                .withSplit(Split.WIDE_RIGHT)
                .resize("a", Width.FULL, Height.TALL)
                .configure("a", WidgetSettings.EMPTY.with("title", "Mine"));
        assertThat(edited.toJson().replace('"', '\''))
                .contains("'split':'30/70'", "'theme':'dark'")
                .contains("'width':'FULL','height':'TALL','settings':{'title':'Mine'},'pinned':true");
    }

    @Test
    void aPlacementWithoutAnIdOfItsOwnGetsOne() {
        LoadedLayout loaded =
                StoredLayouts.readWith(",{'id':'a','widget':'number'},{'id':'a','widget':'number'},{'widget':'pie'},"
                        + "{'id':'conversion','widget':'number'},{'id':'b c','widget':'number'}");

        assertThat(StoredLayouts.ids(loaded))
                .containsExactly("won-deals-value", "conversion", "a", "number", "pie", "number-2", "number-3");
        StoredLayouts.assertRepairs(
                loaded,
                new LayoutRepair(Code.NEW_ID, "number", "Placement 4 has no id of its own: 'a'. It is now 'number'"),
                new LayoutRepair(Code.NEW_ID, "pie", "Placement 5 has no id of its own: ''. It is now 'pie'"),
                new LayoutRepair(
                        Code.NEW_ID,
                        "number-2",
                        "Placement 6 has no id of its own: 'conversion'. It is now 'number-2'"),
                new LayoutRepair(
                        Code.NEW_ID, "number-3", "Placement 7 has no id of its own: 'b c'. It is now 'number-3'"));
    }

    @Test
    void moreWidgetsThanAPageHoldsAreKeptAndNotShown() {
        var numbers = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            numbers.append(",{'id':'n").append(i).append("','widget':'number'}");
        }

        LoadedLayout loaded = StoredLayouts.read("{'placements':[" + StoredLayouts.TILES + numbers + "]}");

        assertThat(StoredLayouts.ids(loaded)).hasSize(30).contains("n1", "n28", "won-deals-value", "conversion");
        assertThat(loaded.layout().toJson())
                .endsWith(
                        "\"surplus\":[{\"id\":\"n29\",\"widget\":\"number\"},{\"id\":\"n30\",\"widget\":\"number\"}]}");
        assertThat(loaded.repairs())
                .contains(new LayoutRepair(
                        Code.SURPLUS_WIDGET,
                        null,
                        "Placement 31 is more than the 30 of a page. It is kept, and not shown"));
    }

    @Test
    void aHundredRepairsAreListedAndTheRestIsCounted() {
        LoadedLayout loaded = StoredLayouts.readWith(",0".repeat(100_000));

        assertThat(loaded.repairs())
                .hasSize(101)
                .endsWith(new LayoutRepair(Code.MORE, null, "99900 more repairs were made"));
        assertThat(loaded.layout().toJson()).endsWith(",0".repeat(100_000) + "]}");
    }
}

package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Layout.Split;
import io.github.crmprofile.widget.LayoutRepair.Code;
import io.github.crmprofile.widget.Placement.Height;
import io.github.crmprofile.widget.Placement.Width;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutRepairTest {
    private static final LayoutRules RULES = LayoutRules.standard();
    private static final Layout PAGE = RULES.defaultLayout(ClientKind.CONTACT);
    private static final String TILES =
            "{'id':'won-deals-value','widget':'won-deals-value'}," + "{'id':'conversion','widget':'conversion'}";

    private static LoadedLayout read(String json) {
        return RULES.read(ClientKind.CONTACT, json.replace('\'', '"'));
    }

    /** Placements between the two locked tiles and the end of the page. */
    private static LoadedLayout readWith(String placements) {
        return read("{'version':1,'split':'50/50','placements':[" + TILES + placements + "]}");
    }

    private static List<String> ids(LoadedLayout loaded) {
        return loaded.layout().placements().stream().map(Placement::id).toList();
    }

    private static void assertRepairs(LoadedLayout loaded, LayoutRepair... repairs) {
        assertThat(loaded.repairs()).containsExactly(repairs);
        assertThat(loaded.isDefault()).isFalse();
    }

    @Test
    void whoChangedALayoutLastIsStoredWithIt() {
        Instant at = Instant.parse("2026-11-23T12:00:00.25Z");
        Layout layout = PAGE.withLastChange("ann", at).remove("payments");

        assertThat(layout.lastChange()).contains(new LayoutChange("ann", at));
        assertThat(layout.toJson()).contains("\"changed\":{\"user\":\"ann\",\"at\":\"2026-11-23T12:00:00.250Z\"}");
        assertThat(read(layout.toJson()).layout()).isEqualTo(layout);
        assertThat(layout.withLastChange("bob", at)).isNotEqualTo(layout);
        assertThat(PAGE.lastChange()).isEmpty();
        assertThat(layout.reset().lastChange()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> PAGE.withLastChange(" ", at));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'ann'",
                "{'at':'2026-11-23T12:00:00Z'}",
                "{'user':' ','at':'2026-11-23T12:00:00Z'}",
                "{'user':'ann','at':'today'}",
                "{'user':'ann'}",
                "{'user':7,'at':'2026-11-23T12:00:00Z'}"
            })
    void aLastChangeThatCannotBeReadIsKeptWithoutEffectUntilTheNextOne(String change) {
        LoadedLayout loaded =
                read("{'version':1,'split':'50/50','changed':" + change + ",'placements':[" + TILES + "]}");

        assertThat(loaded.repairs()).extracting(LayoutRepair::code).containsExactly(Code.INVALID_VALUE);
        assertThat(loaded.layout().lastChange()).isEmpty();
        assertThat(loaded.layout().toJson()).contains("\"changed\":" + change.replace('\'', '"'));
        assertThat(loaded.layout().withLastChange("bob", Instant.EPOCH).toJson())
                .contains("\"changed\":{\"user\":\"bob\",\"at\":\"1970-01-01T00:00:00Z\"}")
                .doesNotContain(change.replace('\'', '"'));
    }

    @Test
    void theStoredFormIsStable() {
        Layout layout = PAGE.withSplit(Split.WIDE_LEFT)
                .configure(
                        "load-gauge",
                        WidgetSettings.EMPTY.with("byPipeline", true).with("pipelines"));
        for (Placement placement : layout.placements().subList(5, 15)) {
            layout = layout.remove(placement.id());
        }

        assertThat(layout.toJson().replace('"', '\''))
                .isEqualTo("{'version':1,'split':'70/30','placements':["
                        + "{'id':'load-gauge','widget':'load-gauge','width':'FULL','height':'SMALL',"
                        + "'settings':{'byPipeline':true,'pipelines':[]}},"
                        + "{'id':'client-card','widget':'client-card','width':'HALF','height':'TALL','settings':{}},"
                        + "{'id':'channel-load','widget':'channel-load','width':'HALF','height':'TALL','settings':{}},"
                        + "{'id':'won-deals-value','widget':'won-deals-value','width':'HALF','height':'SMALL',"
                        + "'settings':{}},"
                        + "{'id':'conversion','widget':'conversion','width':'HALF','height':'SMALL','settings':{}}]}");
        assertThat(RULES.read(ClientKind.CONTACT, layout.toJson()).layout()).isEqualTo(layout);
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        LoadedLayout loaded = read("{'placements':[" + TILES + ",{'id':'a','widget':'number'}]}");

        assertRepairs(loaded);
        assertThat(loaded.layout().split()).isEqualTo(Split.EVEN);
        assertThat(loaded.layout().find("a")).contains(Placement.of("a", StandardWidgets.NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "'text'", "{}", "{'version':1}", "{'version':1,'placements':{}}"})
    void jsonThatIsNoLayoutGivesTheDefaultAndIsKept(String json) {
        LoadedLayout loaded = read(json);

        assertThat(loaded.isDefault()).isTrue();
        assertThat(loaded.layout().placements()).isEqualTo(PAGE.placements());
        assertThat(loaded.repairs())
                .containsExactly(new LayoutRepair(
                        Code.NOT_A_LAYOUT,
                        null,
                        "The stored layout is not an object with an array 'placements'. It is not used, and kept as"
                                + " 'setAside' when another is saved in its place"));
        assertThat(loaded.layout().withSplit(Split.WIDE_LEFT).toJson())
                .contains("\"setAside\":\"" + json.replace("'", "\\\"") + "\"");
        assertThat(RULES.read(ClientKind.CONTACT, loaded.layout().toJson()))
                .isEqualTo(new LoadedLayout(loaded.layout(), false, List.of(), null));
        assertThat(loaded.layout().reset()).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @CsvSource({"2,2", "0,0", "1.0,1.0", "null,null", "\"1\",\"1\"", "[1],[1]"})
    void anotherVersionIsNotGuessedAt(String version, String quoted) {
        LoadedLayout loaded = RULES.read(ClientKind.CONTACT, "{\"version\":" + version + ",\"placements\":[]}");

        assertThat(loaded.isDefault()).isTrue();
        assertThat(loaded.repairs())
                .containsExactly(new LayoutRepair(
                        Code.NOT_A_LAYOUT,
                        null,
                        "The stored layout has version '" + quoted + "' instead of 1. It is not used, and kept as"
                                + " 'setAside' when another is saved in its place"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'version':1,|from line 1, column 14",
                "garbage|from line 1, column 1",
                "{'placements':[]} more|from line 1, column 19",
                "{'placements':[],'placements':[]}|from line 1, column 31"
            })
    void textThatIsNotJsonGivesTheDefault(String json, String where) {
        LoadedLayout loaded = read(json);

        assertThat(loaded.isDefault()).isTrue();
        assertThat(loaded.layout().placements()).isEqualTo(PAGE.placements());
        assertThat(loaded.repairs())
                .containsExactly(new LayoutRepair(
                        Code.UNREADABLE,
                        null,
                        "The stored layout is not JSON " + where
                                + ". It is not used, and kept as 'setAside' when another is saved in its place"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e-99999999999", "10e2147483647"})
    void aNumberThatCouldNotBeWrittenAndReadAgainIsRefused(String number) {
        LoadedLayout loaded = read("{'placements':[],'n':" + number + "}");

        assertThat(loaded.isDefault()).isTrue();
        assertThat(loaded.repairs())
                .containsExactly(new LayoutRepair(
                        Code.UNREADABLE,
                        null,
                        "The stored layout has a number whose exponent is out of range. It is not used, and kept as"
                                + " 'setAside' when another is saved in its place"));
        assertThat(loaded.layout().toJson()).contains(number);
    }

    @Test
    void nestingWithoutEndIsNotJson() {
        LoadedLayout loaded = read("[".repeat(100_000));

        assertThat(loaded.isDefault()).isTrue();
        assertThat(loaded.repairs()).extracting(LayoutRepair::code).containsExactly(Code.UNREADABLE);
    }

    @Test
    void moreThanAMegabyteIsNotRead() {
        String megabyte = "{'placements':[" + TILES + "]}" + " ".repeat((1 << 20) - 110);
        assertThat(megabyte).hasSize(1 << 20);

        assertThat(read(megabyte).repairs()).isEmpty();
        LoadedLayout loaded = read(megabyte + " ");
        assertThat(loaded.layout()).isEqualTo(PAGE);
        assertThat(loaded.isDefault()).isTrue();
        assertThat(loaded.repairs())
                .containsExactly(new LayoutRepair(
                        Code.TOO_LARGE,
                        null,
                        "The stored layout has more than 1048576 characters. It is not used, and too long to be kept"
                                + " when another is saved in its place"));
    }

    @Test
    void aTextIsSetAsideUpToATenthOfAMegabyte() {
        // Control characters are six times as long as part of another text.
        String text = "\u0001".repeat((1 << 20) / 10);
        LoadedLayout longest = RULES.read(ClientKind.CONTACT, text);
        LoadedLayout tooLong = RULES.read(ClientKind.CONTACT, text + "\u0001");

        assertThat(RULES.read(ClientKind.CONTACT, longest.layout().toJson()).layout())
                .isEqualTo(longest.layout())
                .isNotEqualTo(PAGE);
        assertThat(longest.repairs().get(0).message())
                .endsWith("kept as 'setAside' when another is saved in its place");
        assertThat(tooLong.layout()).isEqualTo(PAGE);
        assertThat(tooLong.repairs().get(0).message())
                .endsWith("too long to be kept when another is saved in its place");
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() {
        // A number that is one character longer when it is written: 1e5 becomes 1E+5.
        LoadedLayout loaded = read("{'placements':[],'n':[" + "1e5,".repeat(250_000) + "1]}");

        assertThat(loaded.isDefault()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> loaded.layout().toJson())
                .withMessageMatching("The layout has 125\\d{4} characters as JSON; accepted are 1048576, so reset it:"
                        + " most of it is kept from a stored layout that is not understood here");
        assertThat(loaded.layout().reset().toJson()).hasSizeLessThan(10_000);
    }

    @Test
    void aLockedWidgetThatIsMissingIsPutBack() {
        LoadedLayout loaded =
                read("{'placements':[{'id':'a','widget':'number'},{'id':'client-card','widget':'client-card'},"
                        + "{'id':'won-deals-value','widget':'won-deals-value'}]}");

        assertThat(ids(loaded)).containsExactly("a", "client-card", "won-deals-value", "conversion");
        assertRepairs(
                loaded,
                new LayoutRepair(
                        Code.LOCK_RESTORED,
                        "conversion",
                        "Widget 'conversion' is locked and was missing. It was put back"));
    }

    @Test
    void aLockedWidgetThatWasMovedIsPutBack() {
        LoadedLayout loaded = read("{'placements':[{'id':'conversion','widget':'conversion'},"
                + "{'id':'won-deals-value','widget':'won-deals-value'},{'id':'load-gauge','widget':'load-gauge'}]}");

        assertThat(ids(loaded)).containsExactly("load-gauge", "won-deals-value", "conversion");
        assertRepairs(
                loaded,
                new LayoutRepair(
                        Code.LOCK_RESTORED,
                        "won-deals-value",
                        "Widget 'won-deals-value' is locked and was out of its place. It was put back"));
    }

    @Test
    void whatPushesALockedWidgetDownGoesBelow() {
        LoadedLayout loaded = read("{'placements':[{'id':'a','widget':'number'},{'id':'b','widget':'number'},"
                + "{'id':'channel-load','widget':'channel-load'},{'id':'c','widget':'number'}," + TILES + "]}");

        assertThat(ids(loaded)).containsExactly("channel-load", "won-deals-value", "conversion", "a", "b", "c");
        assertThat(loaded.repairs()).extracting(LayoutRepair::code).containsExactly(Code.LOCK_RESTORED);
    }

    @Test
    void aLockedWidgetThatWasResizedIsPutBack() {
        LoadedLayout loaded = read("{'placements':[{'id':'won-deals-value','widget':'won-deals-value','width':'FULL'},"
                + "{'id':'conversion','widget':'conversion','height':'TALL'}]}");

        assertThat(loaded.layout().placements())
                .containsExactlyElementsOf(PAGE.placements().subList(3, 5));
        assertRepairs(
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
        Layout stored = PAGE.configure("call-load", WidgetSettings.EMPTY.with("title", "Mine"))
                .add("number", WidgetSettings.EMPTY.with("title", "Mine"), 15);

        LoadedLayout loaded = locked.read(ClientKind.CONTACT, stored.toJson());

        assertThat(loaded.layout().find("call-load")).isEqualTo(PAGE.find("call-load"));
        assertThat(loaded.layout().find("number")).contains(Placement.of("number", StandardWidgets.NUMBER));
        assertThat(loaded.repairs()).extracting(LayoutRepair::placement).containsExactly("call-load", "number");
    }

    @Test
    void oneMoreOfALockedWidgetIsKeptAndNotShown() {
        LoadedLayout loaded =
                readWith(",{'id':'conversion','widget':'conversion','x':1},{'id':'mine','widget':'conversion','x':2}");

        assertThat(ids(loaded)).containsExactly("won-deals-value", "conversion");
        assertRepairs(
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
        assertThat(RULES.read(ClientKind.CONTACT, loaded.layout().toJson()))
                .isEqualTo(new LoadedLayout(loaded.layout(), false, List.of(), null));
    }

    @Test
    void earlierSurplusIsKeptWithTheNew() {
        String surplus = ",{'id':'mine','widget':'conversion'}]";

        assertThat(read("{'placements':[" + TILES + surplus + ",'surplus':[1]}")
                        .layout()
                        .toJson())
                .endsWith("\"surplus\":[1,{\"id\":\"mine\",\"widget\":\"conversion\"}]}");
        assertThat(read("{'placements':[" + TILES + surplus + ",'surplus':'x'}")
                        .layout()
                        .toJson())
                .endsWith("\"surplus\":[\"x\",{\"id\":\"mine\",\"widget\":\"conversion\"}]}");
    }

    @Test
    void anUnknownWidgetIsKeptWhereItWas() {
        String map = "{\"id\":\"m\",\"widget\":\"map\",\"settings\":{\"zoom\":1.50}}";
        LoadedLayout loaded = readWith(",{'id':'a','widget':'number'}," + map + ",7,{'id':'b','widget':'number'}");

        assertThat(ids(loaded)).containsExactly("won-deals-value", "conversion", "a", "b");
        assertRepairs(
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
        LoadedLayout loaded = readWith(",{'id':'m','widget':'map'}");
        Widget map = Widget.builder("map", WidgetKind.CARD)
                .figures(settings -> List.of())
                .build();
        LayoutRules withMap = LayoutRules.standard(
                WidgetRegistry.standard().toBuilder().add(map).build());

        LoadedLayout later = withMap.read(
                ClientKind.CONTACT, loaded.layout().withSplit(Split.WIDE_LEFT).toJson());

        assertThat(ids(later)).containsExactly("won-deals-value", "conversion", "m");
        assertRepairs(later);
    }

    @Test
    void anUnknownSettingIsKeptUntilTheWidgetGoes() {
        LoadedLayout loaded = readWith(
                ",{'id':'a','widget':'number','settings':{'future':[1,null],'title':'Mine','colour':'pink','metrics':7}}");

        assertThat(loaded.layout().find("a").orElseThrow().settings())
                .isEqualTo(WidgetSettings.EMPTY.with("title", "Mine"));
        assertRepairs(
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
        LoadedLayout loaded = read("{'version':1,'split':'60/40','theme':'dark','placements':[" + TILES
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
        LoadedLayout loaded = readWith(",{'id':'a','widget':'number'},{'id':'a','widget':'number'},{'widget':'pie'},"
                + "{'id':'conversion','widget':'number'},{'id':'b c','widget':'number'}");

        assertThat(ids(loaded))
                .containsExactly("won-deals-value", "conversion", "a", "number", "pie", "number-2", "number-3");
        assertRepairs(
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
    void aNewIdIsNotThatOfALockedWidget() {
        WidgetRegistry registry = WidgetRegistry.standard().toBuilder()
                .lock("pie", WidgetLock.REMOVE)
                .build();
        var page = new ArrayList<>(PAGE.placements());
        page.add(Placement.of("number", StandardWidgets.PIE));
        LayoutRules rules = LayoutRules.of(registry, Map.of(ClientKind.CONTACT, page, ClientKind.COMPANY, page));

        LoadedLayout loaded = rules.read(ClientKind.CONTACT, "{\"placements\":[{\"widget\":\"number\"}]}");

        assertThat(ids(loaded)).containsExactly("number-2", "won-deals-value", "conversion", "number");
    }

    @Test
    void moreWidgetsThanAPageHoldsAreKeptAndNotShown() {
        var numbers = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            numbers.append(",{'id':'n").append(i).append("','widget':'number'}");
        }

        LoadedLayout loaded = read("{'placements':[" + TILES + numbers + "]}");

        assertThat(ids(loaded)).hasSize(30).contains("n1", "n28", "won-deals-value", "conversion");
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
        LoadedLayout loaded = readWith(",0".repeat(100_000));

        assertThat(loaded.repairs())
                .hasSize(101)
                .endsWith(new LayoutRepair(Code.MORE, null, "99900 more repairs were made"));
        assertThat(loaded.layout().toJson()).endsWith(",0".repeat(100_000) + "]}");
    }
}

package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Layout.Split;
import io.github.crmprofile.widget.LayoutRepair.Code;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text in which a layout is stored; what cannot be read as one gives the default. */
class StoredFormTest {

    @Test
    void whoChangedALayoutLastIsStoredWithIt() {
        Instant at = Instant.parse("2026-11-23T12:00:00.25Z");
        Layout layout = StoredLayouts.PAGE.withLastChange("ann", at).remove("payments");

        assertThat(layout.lastChange()).contains(new LayoutChange("ann", at));
        assertThat(layout.toJson()).contains("\"changed\":{\"user\":\"ann\",\"at\":\"2026-11-23T12:00:00.250Z\"}");
        assertThat(StoredLayouts.read(layout.toJson()).layout()).isEqualTo(layout);
        assertThat(layout.withLastChange("bob", at)).isNotEqualTo(layout);
        assertThat(StoredLayouts.PAGE.lastChange()).isEmpty();
        assertThat(layout.reset().lastChange()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> StoredLayouts.PAGE.withLastChange(" ", at));
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
        LoadedLayout loaded = StoredLayouts.read(
                "{'version':1,'split':'50/50','changed':" + change + ",'placements':[" + StoredLayouts.TILES + "]}");

        assertThat(loaded.repairs()).extracting(LayoutRepair::code).containsExactly(Code.INVALID_VALUE);
        assertThat(loaded.layout().lastChange()).isEmpty();
        assertThat(loaded.layout().toJson()).contains("\"changed\":" + change.replace('\'', '"'));
        assertThat(loaded.layout().withLastChange("bob", Instant.EPOCH).toJson())
                .contains("\"changed\":{\"user\":\"bob\",\"at\":\"1970-01-01T00:00:00Z\"}")
                .doesNotContain(change.replace('\'', '"'));
    }

    @Test
    void theStoredFormIsStable() {
        Layout layout = StoredLayouts.PAGE
                .withSplit(Split.WIDE_LEFT)
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
        assertThat(StoredLayouts.RULES.read(ClientKind.CONTACT, layout.toJson()).layout())
                .isEqualTo(layout);
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        LoadedLayout loaded =
                StoredLayouts.read("{'placements':[" + StoredLayouts.TILES + ",{'id':'a','widget':'number'}]}");

        StoredLayouts.assertRepairs(loaded);
        assertThat(loaded.layout().split()).isEqualTo(Split.EVEN);
        assertThat(loaded.layout().find("a")).contains(Placement.of("a", StandardWidgets.NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "'text'", "{}", "{'version':1}", "{'version':1,'placements':{}}"})
    void jsonThatIsNoLayoutGivesTheDefaultAndIsKept(String json) {
        LoadedLayout loaded = StoredLayouts.read(json);

        assertThat(loaded.isDefault()).isTrue();
        assertThat(loaded.layout().placements()).isEqualTo(StoredLayouts.PAGE.placements());
        assertThat(loaded.repairs())
                .containsExactly(new LayoutRepair(
                        Code.NOT_A_LAYOUT,
                        null,
                        "The stored layout is not an object with an array 'placements'. It is not used, and kept as"
                                + " 'setAside' when another is saved in its place"));
        assertThat(loaded.layout().withSplit(Split.WIDE_LEFT).toJson())
                .contains("\"setAside\":\"" + json.replace("'", "\\\"") + "\"");
        assertThat(StoredLayouts.RULES.read(ClientKind.CONTACT, loaded.layout().toJson()))
                .isEqualTo(new LoadedLayout(loaded.layout(), false, List.of(), null));
        assertThat(loaded.layout().reset()).isEqualTo(StoredLayouts.PAGE);
    }

    @ParameterizedTest
    @CsvSource({"2,2", "0,0", "1.0,1.0", "null,null", "\"1\",\"1\"", "[1],[1]"})
    void anotherVersionIsNotGuessedAt(String version, String quoted) {
        LoadedLayout loaded =
                StoredLayouts.RULES.read(ClientKind.CONTACT, "{\"version\":" + version + ",\"placements\":[]}");

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
        LoadedLayout loaded = StoredLayouts.read(json);

        assertThat(loaded.isDefault()).isTrue();
        assertThat(loaded.layout().placements()).isEqualTo(StoredLayouts.PAGE.placements());
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
        LoadedLayout loaded = StoredLayouts.read("{'placements':[],'n':" + number + "}");

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
        LoadedLayout loaded = StoredLayouts.read("[".repeat(100_000));

        assertThat(loaded.isDefault()).isTrue();
        assertThat(loaded.repairs()).extracting(LayoutRepair::code).containsExactly(Code.UNREADABLE);
    }

    @Test
    void moreThanAMegabyteIsNotRead() {
        String megabyte = "{'placements':[" + StoredLayouts.TILES + "]}" + " ".repeat((1 << 20) - 110);
        assertThat(megabyte).hasSize(1 << 20);

        assertThat(StoredLayouts.read(megabyte).repairs()).isEmpty();
        LoadedLayout loaded = StoredLayouts.read(megabyte + " ");
        assertThat(loaded.layout()).isEqualTo(StoredLayouts.PAGE);
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
        LoadedLayout longest = StoredLayouts.RULES.read(ClientKind.CONTACT, text);
        LoadedLayout tooLong = StoredLayouts.RULES.read(ClientKind.CONTACT, text + "\u0001");

        assertThat(StoredLayouts.RULES
                        .read(ClientKind.CONTACT, longest.layout().toJson())
                        .layout())
                .isEqualTo(longest.layout())
                .isNotEqualTo(StoredLayouts.PAGE);
        assertThat(longest.repairs().get(0).message())
                .endsWith("kept as 'setAside' when another is saved in its place");
        assertThat(tooLong.layout()).isEqualTo(StoredLayouts.PAGE);
        assertThat(tooLong.repairs().get(0).message())
                .endsWith("too long to be kept when another is saved in its place");
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() {
        // A number that is one character longer when it is written: 1e5 becomes 1E+5.
        LoadedLayout loaded = StoredLayouts.read("{'placements':[],'n':[" + "1e5,".repeat(250_000) + "1]}");

        assertThat(loaded.isDefault()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> loaded.layout().toJson())
                .withMessageMatching("The layout has 125\\d{4} characters as JSON; accepted are 1048576, so reset it:"
                        + " most of it is kept from a stored layout that is not understood here");
        assertThat(loaded.layout().reset().toJson()).hasSizeLessThan(10_000);
    }
}

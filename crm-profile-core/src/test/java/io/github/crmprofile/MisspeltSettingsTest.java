package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.metric.Field;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.ClientField;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.Placement;
import io.github.crmprofile.widget.WidgetLock;
import io.github.crmprofile.widget.WidgetRegistry;
import io.github.crmprofile.widget.WidgetSettings;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of widgets, placements and settings that are misspelt are refused wherever they are given. */
class MisspeltSettingsTest {

    private static Layout page() {
        return LayoutRules.standard().defaultLayout(ClientKind.CONTACT);
    }

    private static Arguments call(String wrong, String known, ThrowingCallable call) {
        return Arguments.of(wrong, known, call);
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call("conversoin", "conversion", () -> page().add("conversoin", WidgetSettings.EMPTY, 0)),
                call("conversoin", "conversion", () -> page().remove("conversoin")),
                call("conversoin", "conversion", () -> page().move("conversoin", 0)),
                call(
                        "conversoin",
                        "conversion",
                        () -> page().resize("conversoin", Placement.Width.values()[0], Placement.Height.values()[0])),
                call("conversoin", "conversion", () -> page().configure("conversoin", WidgetSettings.EMPTY)),
                call(
                        "conversoin",
                        "conversion",
                        () -> WidgetRegistry.standard().check("conversoin", WidgetSettings.EMPTY)),
                call(
                        "gruoping",
                        "period",
                        () -> WidgetRegistry.standard()
                                .check("channel-load", WidgetSettings.EMPTY.with("gruoping", "channel"))),
                call(
                        "this_mnoth",
                        "this_month",
                        () -> WidgetRegistry.standard()
                                .check("channel-load", WidgetSettings.EMPTY.with("period", "this_mnoth"))),
                call("load-guage", "load-gauge", () -> LayoutRules.standard().without("load-guage")),
                call(
                        "conversoin",
                        "conversion",
                        () -> WidgetRegistry.standard().toBuilder()
                                .lock("conversoin", WidgetLock.MOVE)
                                .build()),
                call("reponsible", "responsible", () -> new ClientField("reponsible")),
                call("Amount", "amount", () -> new Field(RecordKind.DEAL, "Amount", Field.Type.MONEY)),
                call("contcat", "contact", () -> ClientKind.parse("contcat")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void isRefusedWithWhatThereIs(String wrong, String known, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(wrong)
                .hasMessageContaining(known);
    }
}

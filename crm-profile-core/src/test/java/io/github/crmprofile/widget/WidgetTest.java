package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.widget.Placement.Height;
import io.github.crmprofile.widget.Placement.Width;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WidgetTest {
    private static final Widget CREDIT = Widget.builder("credit", WidgetKind.BAR)
            .settings(Setting.TITLE, Setting.choice("unit", "day", "week"))
            .locks(WidgetLock.RESIZE)
            .figures(settings ->
                    List.of(Figure.of("credit." + settings.text("unit").orElseThrow())))
            .build();

    @Test
    void aHostsWidgetIsWhatItsBuilderWasTold() {
        assertThat(CREDIT.id()).isEqualTo("credit").isEqualTo(CREDIT.toString());
        assertThat(CREDIT.kind()).isEqualTo(WidgetKind.BAR);
        assertThat(CREDIT.locks()).containsExactly(WidgetLock.RESIZE);
        assertThat(CREDIT.schema().settings()).extracting(Setting::name).containsExactly("title", "unit");
    }

    @Test
    void itsFunctionIsToldTheDefaultsOfWhatIsNotSet() {
        assertThat(CREDIT.figures(WidgetSettings.EMPTY)).containsExactly(Figure.of("credit.day"));
        assertThat(CREDIT.figures(WidgetSettings.EMPTY.with("unit", "week"))).containsExactly(Figure.of("credit.week"));
    }

    @Test
    void aFunctionThatFailsIsNamed() {
        Widget broken = Widget.builder("broken", WidgetKind.NUMBER)
                .figures(settings -> Arrays.asList((Figure) null))
                .build();

        assertThatIllegalStateException()
                .isThrownBy(() -> broken.figures(WidgetSettings.EMPTY))
                .withMessage("The function of widget 'broken' gave no figures; it must return a list without nulls")
                .withCauseInstanceOf(NullPointerException.class);
    }

    @Test
    void aChoiceCanBeWidened() {
        Widget wider = CREDIT.withChoices("unit", "hour");

        assertThat(wider.schema().find("unit").orElseThrow().choices()).containsExactly("day", "week", "hour");
        assertThat(wider.schema().find("title")).contains(Setting.TITLE);
        assertThat(wider.figures(WidgetSettings.EMPTY.with("unit", "hour"))).containsExactly(Figure.of("credit.hour"));
        assertThat(wider.locks()).containsExactly(WidgetLock.RESIZE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CREDIT.withChoices("size", "big"))
                .withMessage("Widget 'credit' has no setting 'size'; accepted: title, unit");
    }

    @Test
    void aWidgetNeedsFiguresOnceAndAnId() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Widget.builder("a", WidgetKind.PIE).build())
                .withMessage("Widget 'a' shows no figures; give them with figures(settings ->"
                        + " List.of(settings.figure(id)))");
        assertThatIllegalStateException()
                .isThrownBy(() -> Widget.builder("a", WidgetKind.PIE)
                        .figures(settings -> List.of())
                        .figures(settings -> List.of()))
                .withMessage("The figures of widget 'a' are already given; give them once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Widget.builder("-a", WidgetKind.PIE))
                .withMessage("Widget id '-a' must be 1 to 100 letters, digits, dots, underscores or hyphens, beginning"
                        + " with a letter or digit");
    }

    @Test
    void aNewPlacementIsAsHighAsTheKindOfItsWidget() {
        assertThat(Placement.of("mine", CREDIT))
                .isEqualTo(new Placement("mine", "credit", WidgetSettings.EMPTY, Width.HALF, Height.TALL));
        assertThat(Placement.of("mine", StandardWidgets.NUMBER).height()).isEqualTo(Height.SMALL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Placement.of("", CREDIT))
                .withMessageStartingWith("Placement id '' must be 1 to 100 letters");
    }
}

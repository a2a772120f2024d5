package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingTest {
    private static final Set<String> METRICS = Set.of("deals.won.count");

    static Stream<Arguments> valuesAndProblems() {
        return Stream.of(
                Arguments.of(Setting.TITLE, List.of("Won"), List.of()),
                Arguments.of(Setting.TITLE, List.of(), List.of()),
                Arguments.of(Setting.TITLE, List.of("😀".repeat(120)), List.of()),
                Arguments.of(
                        Setting.TITLE,
                        List.of("x".repeat(121)),
                        List.of("setting 'title' has a text of 121 characters; accepted are 120 at most")),
                Arguments.of(
                        Setting.TITLE,
                        List.of(" "),
                        List.of(
                                "setting 'title' has ' '; accepted: a text that is not blank and has no control characters")),
                Arguments.of(
                        Setting.TITLE,
                        List.of("two\nlines"),
                        List.of("setting 'title' has 'two?lines'; accepted: a text that is not blank and has no control"
                                + " characters")),
                Arguments.of(
                        Setting.TITLE, List.of("a", "b"), List.of("setting 'title' has 2 values; accepted are 0 to 1")),
                Arguments.of(Setting.PIPELINES, List.of("a", "b"), List.of()),
                Arguments.of(
                        Setting.PIPELINES,
                        List.of("a", "a"),
                        List.of("setting 'pipelines' has a value twice; accepted is each value once")),
                Arguments.of(
                        Setting.COLOUR,
                        List.of("pink"),
                        List.of("setting 'colour' has 'pink'; accepted: blue, green, cyan, yellow, orange, red, violet,"
                                + " grey")),
                Arguments.of(Setting.COLOUR, List.of("grey"), List.of()),
                Arguments.of(Setting.GRANULARITY, List.of("quarter"), List.of()),
                Arguments.of(
                        Setting.flag("byPipeline", false),
                        List.of("yes"),
                        List.of("setting 'byPipeline' has 'yes'; accepted: true, false")),
                Arguments.of(Setting.metrics(1, "deals.won.count"), List.of("deals.won.count"), List.of()),
                Arguments.of(
                        Setting.metrics(3, "deals.won.count"),
                        List.of("x".repeat(80), "y".repeat(81)),
                        List.of(
                                "setting 'metrics' has '" + "x".repeat(80) + "'; accepted: deals.won.count",
                                "setting 'metrics' has '" + "y".repeat(80) + "…'; accepted: deals.won.count")),
                Arguments.of(
                        Setting.metrics(3, "deals.won.count"),
                        List.of(),
                        List.of("setting 'metrics' has 0 values; accepted are 1 to 3")),
                Arguments.of(
                        Setting.choice("shape", "round", "square"),
                        List.of("flat", "long"),
                        List.of(
                                "setting 'shape' has 2 values; accepted are 1",
                                "setting 'shape' has 'flat'; accepted: round, square",
                                "setting 'shape' has 'long'; accepted: round, square")),
                Arguments.of(Setting.multiChoice("shapes", "round", "square"), List.of("square", "round"), List.of()),
                Arguments.of(Setting.choice("shape", "round").withChoices("flat"), List.of("flat"), List.of()),
                Arguments.of(Setting.PERIOD, List.of("2026-Q2"), List.of()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("valuesAndProblems")
    void valuesAreCheckedByTheirType(Setting setting, List<String> values, List<String> problems) {
        assertThat(setting.problems(values, METRICS)).isEqualTo(problems);
    }

    @Test
    void aWrongPeriodIsAnsweredWithTheAcceptedForms() {
        assertThat(Setting.PERIOD.problems(List.of("soon"), METRICS))
                .singleElement()
                .asString()
                .startsWith("setting 'period' has no period: \"soon\" is not a reporting period: ")
                .contains("last_N_days, ");
    }

    @Test
    void onlyListsHaveSeveralValues() {
        assertThat(Stream.of(Setting.Type.values()).filter(Setting.Type::isList))
                .containsExactly(
                        Setting.Type.MULTI_CHOICE, Setting.Type.METRICS, Setting.Type.PIPELINES, Setting.Type.STAGES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Setting("a", Setting.Type.TEXT, List.of(), List.of(), 0, 2, 9))
                .withMessage(
                        "Setting 'a' of type TEXT cannot have 0 to 2 values; accepted are 0 or more, and more than 1"
                                + " for lists only");
    }

    @Test
    void defaultsAreThoseOfTheFactory() {
        assertThat(Setting.choice("a", "x", "y").defaults()).containsExactly("x");
        assertThat(Setting.multiChoice("a", "x", "y").defaults()).isEmpty();
        assertThat(Setting.multiChoice("a", "x", "y").most()).isEqualTo(2);
        assertThat(Setting.flag("a", true).defaults()).containsExactly("true");
        assertThat(Setting.metrics(2, "x", "y").defaults()).containsExactly("x", "y");
        assertThat(Setting.text("a", 5).defaults()).isEmpty();
    }

    @Test
    void aWrongDescriptionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.text("no blanks", 5))
                .withMessage("Setting name 'no blanks' must be 1 to 50 letters, digits or underscores, beginning with a"
                        + " letter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.choice("a"))
                .withMessage("Setting 'a' of type CHOICE has no choices; give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.TITLE.withChoices("x"))
                .withMessage("Setting 'title' of type TEXT has choices; only choices and colours have");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.metrics(1, "x", "y"))
                .withMessage("The default is wrong: setting 'metrics' has 2 values; accepted are 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettingsSchema(List.of(Setting.TITLE, Setting.TITLE)))
                .withMessage("Setting 'title' is described twice; give the second a name of its own");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WidgetRegistry.standard()
                        .check(
                                "load-gauge",
                                WidgetSettings.EMPTY
                                        .with("byPipeline", "maybe")
                                        .with("colour", "red")
                                        .with("title", "x".repeat(200))))
                .withMessage("Widget 'load-gauge' does not accept these settings: setting 'byPipeline' has 'maybe';"
                        + " accepted: true, false; setting 'colour' does not exist; accepted: title, period,"
                        + " byPipeline, pipelines, stages; setting 'title' has a text of 200 characters; accepted are"
                        + " 120 at most");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> WidgetRegistry.standard().check("conversion", WidgetSettings.EMPTY.with("title", "Mine")))
                .withMessage("Widget 'conversion' does not accept these settings: setting 'title' does not exist;"
                        + " accepted: no setting");
    }
}

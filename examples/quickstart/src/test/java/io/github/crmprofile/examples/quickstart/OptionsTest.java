package io.github.crmprofile.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.widget.Labels;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void nothingNeedsToBeGiven() {
        Options options = Options.parse(List.of());

        assertThat(options.client()).isNull();
        assertThat(options.period()).isNull();
        assertThat(options.comparison()).contains(Comparison.PREVIOUS);
        assertThat(options.zone()).isEqualTo(ZoneId.of("Europe/Rome"));
        assertThat(options.language()).isEqualTo(Locale.ENGLISH);
        assertThat(options.csv()).isNull();
        assertThat(options.isJson()).isFalse();
        assertThat(options.isPlain()).isFalse();
        assertThat(options.isHelp()).isFalse();
    }

    @Test
    void everythingCanBeGiven() {
        Options options = Options.parse(List.of(
                "--client",
                "company:1",
                "--period",
                "2026-Q2",
                "--compare",
                "year_earlier",
                "--zone",
                "UTC",
                "--lang",
                "it",
                "--csv",
                "folder",
                "--json",
                "--no-color",
                "--help"));

        assertThat(options.client()).isEqualTo("company:1");
        assertThat(options.period()).isEqualTo(ReportingPeriod.quarter(2026, 2));
        assertThat(options.comparison()).contains(Comparison.YEAR_EARLIER);
        assertThat(options.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(options.language()).isEqualTo(Locale.ITALIAN);
        assertThat(options.csv()).isEqualTo(Path.of("folder"));
        assertThat(options.isJson()).isTrue();
        assertThat(options.isPlain()).isTrue();
        assertThat(options.isHelp()).isTrue();
        assertThat(Options.parse(List.of("--compare", "none")).comparison()).isEmpty();
        assertThat(Options.parse(List.of("--lang", "it-CH")).language()).isEqualTo(Locale.forLanguageTag("it-CH"));
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        assertThatThrownBy(() -> Options.parse(List.of(
                        "--cleint",
                        "--period",
                        "next_week",
                        "--compare",
                        "never",
                        "--zone",
                        "Rome",
                        "--lang",
                        "tlh",
                        "--json",
                        "--json",
                        "--csv")))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .satisfies(message -> assertThat(message.lines().filter(line -> !line.startsWith("--period")))
                        .containsExactly(
                                "'--cleint' is not an option. See the list below.",
                                "--json is given twice. Give it once.",
                                "--csv needs a value after it.",
                                "--compare: 'never' is not a comparison. Write previous, year_earlier or none.",
                                "--zone: 'Rome' is not a time zone. Write one such as Europe/Rome, America/New_York or UTC.",
                                "--lang: 'tlh' is not a language here. Write one of "
                                        + Labels.languages().stream()
                                                .map(Locale::toLanguageTag)
                                                .collect(Collectors.joining(", "))
                                        + ", with a region or without one."))
                .contains("--period: \"next_week\" is not a reporting period");
    }

    @Test
    void aValueMayNotBeAnotherOption() {
        assertThatThrownBy(() -> Options.parse(List.of("--client", "--json")))
                .hasMessage("--client needs a value after it.");
    }

    @Test
    void theUsageNamesEveryOption() {
        assertThat(Options.USAGE)
                .contains(
                        "--client",
                        "--period",
                        "--compare",
                        "--zone",
                        "--lang",
                        "--csv",
                        "--json",
                        "--no-color",
                        "--help");
    }
}

package io.github.crmprofile.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.Profile;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.examples.sample.SampleCompany;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.json.ProfileJson;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.widget.Labels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-20T22:30:00Z"), ZoneId.of("UTC"));
    private static final ProfileFormat ENGLISH = ProfileFormat.of(Locale.ENGLISH);

    @TempDir
    private Path folder;

    private record Output(int status, String out, String errors) {}

    @Test
    void everyFigureIsThatOfTheLibrary() {
        Profile profile = profile(ProfileRequest.of(SampleCompany.BUSIEST).withComparison(Comparison.PREVIOUS));

        Output output = run();

        assertThat(output.status()).isZero();
        assertThat(output.errors()).isEmpty();
        List<String> expected = new ArrayList<>();
        profile.widgets().stream()
                .flatMap(widget -> widget.figures().stream())
                .map(FigureResult::value)
                .forEach(value -> expected.addAll(texts(value)));
        assertThat(expected).hasSizeGreaterThan(30);
        assertThat(output.out()).contains(expected);
    }

    private static List<String> texts(MetricValue value) {
        if (value instanceof MetricValue.Money money) {
            List<String> texts = new ArrayList<>();
            texts.add(
                    ENGLISH.money(money.converted().amount(), money.converted().currency()));
            if (!money.amounts().currencies().equals(Set.of("EUR"))) {
                money.amounts().byCurrency().forEach((currency, sum) -> texts.add(ENGLISH.money(sum, currency)));
            }
            return texts;
        } else if (value instanceof MetricValue.Breakdown breakdown) {
            return breakdown.slices().stream()
                    .flatMap(slice -> texts(slice.value()).stream())
                    .toList();
        } else if (value instanceof MetricValue.Level level) {
            return List.of(
                    "▼ " + ENGLISH.number(level.gauge().current().toDecimal(2)),
                    "▲ target " + ENGLISH.number(level.gauge().target().toDecimal(2)),
                    ENGLISH.labels().level(level.gauge().level()));
        }
        return value instanceof MetricValue.Trend ? List.of() : List.of(ENGLISH.value(value, SampleCompany.ZONE));
    }

    @Test
    void channelsAreSortedByTheirActivitiesWithBothDirections() {
        Profile profile = profile(ProfileRequest.of(SampleCompany.BUSIEST));
        FigureResult load =
                profile.widget("channel-load").figure("channel.load").orElseThrow();
        MetricValue.Breakdown breakdown = (MetricValue.Breakdown) load.value();

        List<String> lines = run().out().lines().toList();

        int heading = lines.indexOf("Load per channel");
        assertThat(lines.get(heading + 1)).endsWith("Total     Inbound    Outbound");
        List<Integer> totals = lines
                .subList(heading + 2, heading + 2 + breakdown.slices().size())
                .stream()
                .map(line -> Integer.valueOf(line.substring(41, 53).strip()))
                .toList();
        assertThat(totals).isSortedAccordingTo((a, b) -> b - a);
        assertThat(totals.stream().mapToLong(Integer::longValue).sum())
                .isEqualTo(breakdown.slices().stream()
                        .mapToLong(slice -> ((MetricValue.Count) slice.value()).count())
                        .sum());
    }

    @Test
    void theCardTellsWhoItIs() {
        assertThat(run().out().lines().toList())
                .startsWith(
                        "Julien Quintarossi                                                   contact:1",
                        "Chief financial officer · Halbrück Logistics GmbH",
                        "julien.quintarossi@halbruck-logistics.example · +44 7700 900001",
                        "Responsible person: filippo")
                .anyMatch(line -> line.startsWith("Preferred channel: "))
                .anyMatch(line -> line.startsWith("Last activity: "));
    }

    @Test
    void theRecordsBehindANumberAddUpToIt() {
        Profile profile = profile(ProfileRequest.of(SampleCompany.BUSIEST));
        MetricValue.Money won = (MetricValue.Money) profile.value("won-deals-value");
        long count = profile.widget("won-deals-value")
                .figures()
                .get(0)
                .evidence()
                .get(0)
                .count();

        assertThat(run().out())
                .contains("Value of won deals = " + count + " × Deal = " + ENGLISH.amounts(won.amounts()) + "\n")
                .contains("and " + (count - 3) + " more\n");
    }

    @Test
    void aClientIsFoundByItsIdOrAPartOfItsName() {
        assertThat(run("--client", "company:1").out()).startsWith("Halbrück Logistics GmbH ");
        assertThat(run("--client", "halbrück log").out()).startsWith("Halbrück Logistics GmbH ");
        assertThat(run("--client", "JULIEN Q").out()).startsWith("Julien Quintarossi ");
    }

    @Test
    void aClientThatIsNotClearIsAskedFor() {
        assertThat(run("--client", "Anna"))
                .isEqualTo(new Output(
                        1,
                        "",
                        "Several clients' names contain 'Anna'. Give more of the name, or the id: Anna Ardovani (contact:106),"
                                + " Anna Delmontari (contact:66), Anna Hallowmere (contact:26), Anna Valdescura (contact:186),"
                                + " Anna Xandrino (contact:146), Hannah Corvandi (contact:44), Hannah Galvastro (contact:4),"
                                + " Hannah Torrebruna (contact:164), Hannah Westerlundh (contact:124),"
                                + " Hannah Zuccarossi (contact:84).\n"));
        assertThat(run("--client", "zzz"))
                .isEqualTo(new Output(
                        1,
                        "",
                        "No client's name contains 'zzz'. Give a part of a name, or an id such as contact:1.\n"));
        assertThat(run("--client", "contact:zzz").errors()).startsWith("The source has no client 'contact:zzz'");
        assertThat(run("--client", "e").errors()).endsWith(", …\n");
    }

    @Test
    void periodAndComparisonAreNamed() {
        assertThat(run().out())
                .contains("Last 30 days · Apr 22 – May 21, 2026 · compared with Mar 23 – Apr 21, 2026\n");
        assertThat(run("--period", "2026-Q1", "--compare", "year_earlier").out())
                .contains("Q1 2026 · compared with Q1 2025\n");
        assertThat(run("--period", "2026-05", "--compare", "none").out())
                .contains("May 2026\n")
                .doesNotContain("▲ +");
        assertThat(run("--period", "all_time").out()).contains("All time\n");
    }

    @Test
    void daysAreThoseOfTheZone() {
        assertThat(run("--zone", "America/New_York", "--period", "today", "--compare", "none")
                        .out())
                .contains("Today · May 20, 2026\n");
        assertThat(run("--zone", "Europe/Rome", "--period", "today", "--compare", "none")
                        .out())
                .contains("Today · May 21, 2026\n");
    }

    @Test
    void changesPointUpAndDown() {
        assertThat(run("--period", "2026-Q1").out())
                .containsPattern("▲ \\+[\\d.,]+% · ")
                .containsPattern("▼ -[\\d.,]+% · ");
    }

    @Test
    void italianIsSpokenToo() {
        assertThat(run("--lang", "it").out())
                .contains("Valore offerte vinte", "Conversione", "Ultimi 30 giorni", "obiettivo", "a confronto con")
                .contains("In entrata", "In uscita")
                .doesNotContain("Value of", "target");
    }

    @Test
    void jsonIsTheLibrarys() throws IOException {
        Output output = run("--json", "--client", "company:1", "--period", "2026-Q1");

        Profile profile = profile(
                ProfileRequest.of(ClientId.company("1")).withPeriod("2026-Q1").withComparison(Comparison.PREVIOUS));
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.readTree(output.out()))
                .isEqualTo(mapper.readTree(ProfileJson.of(Locale.ENGLISH)
                        .figures(profile.widgets().stream()
                                .flatMap(widget -> widget.figures().stream())
                                .toList())));
    }

    @Test
    void whatIsUndefinedSaysWhy() {
        assertThat(run("--client", SampleCompany.EMPTY.toString()).out())
                .startsWith("Beatrice Dahlquister ")
                .contains("Communication load produced by the contact\nThere are no deals\n")
                .contains("Load per channel\n–\n")
                .contains("€0.00                     –\n= Unchanged               There are no activities\n");
    }

    @Test
    void whatCannotBeUsedIsWarnedOf() {
        assertThat(run().out())
                .contains("! Deal d6: Closed deal without a closing date\n")
                .contains("! Deal d11: Amount without a currency\n")
                .containsPattern("! and \\d+ more\n");
    }

    @Test
    void csvFilesAreReadAsOfTheirLastDay() {
        String sales = SalesFolderTest.EXCERPT.toString();

        assertThat(run("--csv", sales, "--client", "Isdom", "--period", "all_time")
                        .out())
                .startsWith("Isdom ")
                .contains("Value of won deals        Conversion\n")
                .contains("$10,969.00                –\n")
                .contains("The source has no records of this kind\n")
                .contains("Value of won deals = 4 × Deal = $10,969.00\n");
        assertThat(run("--csv", sales).out()).startsWith("Hottechi ").contains("This quarter · Jul 1 – Sep 30, 2017");
    }

    @Test
    void aFolderWithoutFilesIsRefused() {
        assertThat(run("--csv", folder.toString()))
                .isEqualTo(new Output(
                        1,
                        "",
                        "There is no file " + folder.resolve("accounts.csv")
                                + ". Give the folder that holds accounts.csv and sales_pipeline.csv.\n"));
    }

    @Test
    void filesWithoutRecordsAreRefused() throws IOException {
        write("Acme", "");
        assertThat(run("--csv", folder.toString()).errors()).isEqualTo("There are no dates in " + folder + ".\n");
        write("", "1,,,,Won,2017-01-01,2017-02-01,5\n");
        assertThat(run("--csv", folder.toString()).errors()).isEqualTo("There are no accounts in " + folder + ".\n");
    }

    @Test
    void namesFromFilesCannotSteerTheTerminal() throws IOException {
        write("Acme\033[2J", "1,,Box\033[31m,Acme\033[2J,Won,2017-01-01,2017-02-01,5\n");

        assertThat(run("--csv", folder.toString(), "--no-color").out())
                .startsWith("Acme[2J ")
                .contains("Box[31m")
                .doesNotContain("\033");
    }

    private void write(String account, String deals) throws IOException {
        String accounts = account.isEmpty() ? "" : account + ",retail,\n";
        Files.writeString(folder.resolve("accounts.csv"), "account,sector,office_location\n" + accounts);
        Files.writeString(
                folder.resolve("sales_pipeline.csv"),
                "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n" + deals);
    }

    @Test
    void colourIsLeftOutOnDemand() {
        assertThat(run(true).out())
                .contains("\033[1mJulien Quintarossi", "\033[36m")
                .contains("\033[33m! Deal");
        assertThat(run(true, "--no-color").out()).isEqualTo(run().out()).doesNotContain("\033");
    }

    @Test
    void colourDependsOnTheEnvironment() {
        assertThat(Quickstart.isColourful(Map.of("TERM", "xterm-256color"))).isTrue();
        assertThat(Quickstart.isColourful(Map.of("TERM", "xterm", "NO_COLOR", "")))
                .isTrue();
        assertThat(Quickstart.isColourful(Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isFalse();
        assertThat(Quickstart.isColourful(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Quickstart.isColourful(Map.of())).isFalse();
    }

    @Test
    void noLineIsTooWideForATerminal() {
        for (String client : List.of("contact:1", "contact:2", "contact:3", "company:1", "company:7")) {
            for (Locale language : Labels.languages()) {
                assertThat(run("--client", client, "--lang", language.toLanguageTag(), "--period", "last_year")
                                .out()
                                .lines())
                        .allMatch(line -> Columns.width(line) <= ProfilePage.WIDTH)
                        .noneMatch(line -> line.endsWith(" "));
            }
        }
    }

    @Test
    void wrongOptionsAreExplained() {
        assertThat(run("--cleint", "x"))
                .isEqualTo(new Output(
                        2,
                        "",
                        "'--cleint' is not an option. See the list below.\n'x' is not an option. See the list below.\n\n"
                                + Options.USAGE));
    }

    @Test
    void helpIsGiven() {
        assertThat(run("--help")).isEqualTo(new Output(0, Options.USAGE, ""));
    }

    @Test
    void mainPrintsUtf8() {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.US_ASCII));
        try {
            Quickstart.main(new String[] {"--client", "Halbrück Logistics GmbH", "--no-color"});
        } finally {
            System.setOut(before);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Halbrück Logistics GmbH ");
    }

    @Test
    void clientsAreOrderedByAMetric() {
        Profile first = profile(ProfileRequest.of(SampleCompany.BUSIEST).withPeriod("all_time"));
        String value = texts(first.widget("won-deals-value")
                        .figure("deals.won.value")
                        .orElseThrow()
                        .value())
                .get(0);

        List<String> lines = run("--top", "deals.won.value", "--period", "all_time")
                .out()
                .lines()
                .toList();

        assertThat(lines).hasSize(12);
        assertThat(lines.get(0)).isEqualTo("Value of won deals · All time");
        assertThat(lines.get(1))
                .startsWith("  1 Julien Quintarossi ")
                .endsWith(value)
                .hasSize(78);
        assertThat(lines.get(11)).matches("and \\d+ more");
        assertThat(run("--top", "nonsense").errors()).contains("No metric 'nonsense'");
    }

    private static Profile profile(ProfileRequest request) {
        Data data = Data.sample(CLOCK, SampleCompany.ZONE);
        return CrmProfiles.builder()
                .source(data.source())
                .clock(CLOCK)
                .zone(SampleCompany.ZONE)
                .reportingCurrency("EUR", data.exchangeRates())
                .build()
                .profile(request);
    }

    private static Output run(String... arguments) {
        return run(false, arguments);
    }

    private static Output run(boolean isColoured, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = new Quickstart(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8),
                        CLOCK,
                        isColoured)
                .run(List.of(arguments));
        return new Output(status, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whyANumberChangedIsSaidInParts() {
        List<String> lines = run("--why", "conversion").out().lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isEqualTo("Conversion · Apr 22 – May 21, 2026");
        assertThat(lines.get(1))
                .matches("Conversion (rose|fell) by \\S+ pp: \\S+ pp from Won deals \\(\\d+ → \\d+\\), \\S+ pp from"
                        + " Activities \\(\\d+ → \\d+\\)");
        assertThat(run("--why", "conversion", "--compare", "none").status()).isEqualTo(1);
        assertThat(run("--why", "nonsense").errors()).contains("No metric 'nonsense'");
    }
}

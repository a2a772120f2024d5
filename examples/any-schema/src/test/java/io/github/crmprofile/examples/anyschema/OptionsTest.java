package io.github.crmprofile.examples.anyschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.examples.exports.CsvFiles;
import io.github.crmprofile.examples.exports.DayOrder;
import io.github.crmprofile.examples.exports.DecimalMark;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.period.ReportingPeriod;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final String URL = "jdbc:postgresql://localhost/crm";

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments));
    }

    private static void assertRefused(String message, String... arguments) {
        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void nothingIsNeeded() {
        assertThat(parse())
                .isEqualTo(new Options(
                        null, null, null, null, List.of(), null, null, null, null, Map.of(), false, false, false));
    }

    @Test
    void everyOptionIsRead() {
        assertThat(parse(
                        "--jdbc-url",
                        URL,
                        "--user",
                        "crm",
                        "--mapping",
                        "odoo-18",
                        "--client",
                        "company:7",
                        "--period",
                        "2026-05",
                        "--zone",
                        "Europe/Rome",
                        "--check"))
                .isEqualTo(new Options(
                        null,
                        URL,
                        "crm",
                        "odoo-18",
                        List.of(ClientId.company("7")),
                        ReportingPeriod.parse("2026-05"),
                        ZoneId.of("Europe/Rome"),
                        null,
                        null,
                        Map.of(),
                        true,
                        false,
                        false));
        assertThat(parse("--jdbc-url", URL, "--prove").isProof()).isTrue();
        assertThat(parse("--csv", "files").files())
                .isEqualTo(new CsvFiles(Path.of("files"), null, null, null, null, null));
        assertThat(parse(
                                "--csv",
                                "files",
                                "--times-in",
                                "Europe/London",
                                "--currency",
                                "GBP",
                                "--charset",
                                "windows-1251",
                                "--days",
                                "dmy",
                                "--decimals",
                                "comma")
                        .files())
                .isEqualTo(new CsvFiles(
                        Path.of("files"),
                        ZoneId.of("Europe/London"),
                        "GBP",
                        Charset.forName("windows-1251"),
                        DayOrder.DMY,
                        DecimalMark.COMMA));
        assertThat(parse("--help").isHelp()).isTrue();
    }

    @Test
    void whatIsNoOptionIsNamed() {
        assertRefused("'--chek' is not an option. See the list below.", "--chek");
        assertRefused("'check' is not an option. See the list below.", "check");
        assertRefused("--csv needs a value after it.", "--csv");
        assertRefused("--csv needs a value after it.", "--csv", "--check");
        assertRefused("--check is given twice. Give it once.", "--check", "--check");
        assertThat(parse("--client", "contact:42", "--client", "company:A, B").clients())
                .containsExactly(ClientId.contact("42"), ClientId.company("A, B"));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertRefused("""
                '--zome' is not an option. See the list below.
                --client: '42' is not a client id. Write the kind, a colon and the id, such as contact:42 or company:7.
                --zone: 'Nowhere' is not a time zone. Write one such as Europe/Rome, America/New_York or UTC.""", "--zome", "--client", "42", "--zone", "Nowhere");
    }

    @Test
    void anUnknownPeriodIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> parse("--period", "someday"))
                .hasMessageStartingWith("--period: \"someday\"")
                .hasMessageContaining("this_quarter");
    }

    @Test
    void optionsThatNeedEachOtherAreGivenTogether() {
        assertRefused(
                "--jdbc-url needs a --mapping, which says where the records are, a --draft, which finds out, or --prove, which brings"
                        + " records of its own: one of them.",
                "--jdbc-url",
                URL);
        assertRefused("--prove needs a --jdbc-url, where it makes tables.", "--prove");
        assertRefused("--draft needs a --jdbc-url or --csv, which has the tables.", "--draft", "new.json");
        assertRefused(
                "--draft writes a mapping, and --mapping names one. Give the one that is meant.",
                "--csv",
                "files",
                "--draft",
                "new.json",
                "--mapping",
                "odoo-18");
        assertRefused("--mapping needs a --jdbc-url or --csv, which has the tables.", "--mapping", "odoo-18");
        assertRefused("--user needs a --jdbc-url, whose user it is.", "--user", "crm");
        assertRefused("--days needs a --csv, whose files it is about.", "--days", "dmy");
        assertRefused("--days: 'dym' is not known. Write one of ymd, dmy, mdy.", "--csv", "files", "--days", "dym");
        assertRefused(
                "--charset: 'latin' is not a charset. Write one such as windows-1251.",
                "--csv",
                "files",
                "--charset",
                "latin");
        assertRefused(
                "--jdbc-url and --csv are both given. Give the one that has the records.",
                "--jdbc-url",
                URL,
                "--csv",
                "files",
                "--mapping",
                "odoo-18");
    }

    @Test
    void aPasswordOnTheCommandLineIsRefusedAndNotRepeated() {
        for (String url : List.of(
                URL + "?user=crm&password=sesame",
                "jdbc:h2:mem:crm;PASSWORD=sesame",
                "jdbc:mysql://crm:sesame@db/crm")) {
            assertRefused(
                    "--jdbc-url has a password in it, which others can read in the list of processes. Put it into"
                            + " CRM_PROFILE_PASSWORD in the environment.",
                    "--jdbc-url",
                    url,
                    "--mapping",
                    "odoo-18");
        }
    }

    @Test
    void severalTablesOfAKindAreNamedTogetherOrOneByOne() {
        Options options = Options.parse(List.of(
                "--jdbc-url",
                "jdbc:x",
                "--draft",
                "new.json",
                "--tables",
                "deals=opportunity,offer,contacts=person,deals=quote"));

        assertThat(options.tables()).isEqualTo(Map.of("deals", "opportunity,offer,quote", "contacts", "person"));
    }
}

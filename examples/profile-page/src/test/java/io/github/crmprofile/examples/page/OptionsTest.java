package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.examples.exports.CsvFiles;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.source.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    @Test
    void withoutOptionsItIsTheInventedCompanyOnAnyPort() {
        Options options = Options.parse();
        assertThat(options.port()).isZero();
        assertThat(options.jdbcUrl()).isNull();
        assertThat(options.zone()).isEqualTo(ZoneId.of("Europe/Rome"));
    }

    @Test
    void everyOptionIsTaken() {
        Options options = Options.parse(
                "--port",
                "8080",
                "--jdbc-url",
                "jdbc:x",
                "--user",
                "me",
                "--mapping",
                "m.json",
                "--zone",
                "UTC",
                "--users",
                "1,7");
        assertThat(options)
                .isEqualTo(
                        new Options(8080, "jdbc:x", "me", "m.json", null, ZoneId.of("UTC"), List.of("1", "7"), null));
        assertThat(Options.parse("--settings", "s").settings()).isAbsolute();
    }

    @Test
    void wrongOptionsSayWhatIsAccepted() {
        assertThatThrownBy(() -> Options.parse("--port", "70000"))
                .hasMessage("'70000' is no port; accepted are 0 to 65535.");
        assertThatThrownBy(() -> Options.parse("--port")).hasMessage("'--port' is not followed by a value.");
        assertThatThrownBy(() -> Options.parse("--colour", "red")).hasMessage("There is no option '--colour'.");
        assertThatThrownBy(() -> Options.parse("--zone", "Mars")).hasMessageContaining("'Mars' is no time zone");
        assertThatThrownBy(() -> Options.parse("--mapping", "m.json")).hasMessageContaining("belong together");
    }

    @Test
    void exportedFilesTakeThePlaceOfADatabase() {
        Options options = Options.parse(
                "--csv", "files", "--mapping", "hubspot-export", "--times-in", "Europe/London", "--currency", "GBP");
        assertThat(options.files())
                .isEqualTo(new CsvFiles(Path.of("files"), ZoneId.of("Europe/London"), "GBP", null, null, null));
        assertThat(options.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThatThrownBy(() -> Options.parse("--csv", "files")).hasMessageContaining("belong together");
        assertThatThrownBy(() -> Options.parse("--currency", "GBP"))
                .hasMessage("--currency needs a --csv, whose files it is about.");
        assertThatThrownBy(() -> Options.parse("--csv", "f", "--jdbc-url", "jdbc:x", "--mapping", "m"))
                .hasMessageContaining("both given");
        assertThatThrownBy(() -> Options.parse("--csv", "f", "--mapping", "m", "--days", "ydm"))
                .hasMessage("'ydm' is not known; accepted are [ymd, dmy, mdy].");
    }

    @Test
    void aFolderThatTheMappingDoesNotFitIsRefusedWithWhatIsThere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("deals.csv"), "Record ID,Amount\n1,2\n");
        Options options =
                Options.parse("--csv", folder.toString(), "--mapping", "hubspot-export", "--times-in", "Europe/London");
        assertThatThrownBy(() -> Crm.open(options, TestCrm.CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"Amount\" number");
    }

    @Test
    void exportedFilesAreShown(@TempDir Path folder) throws IOException {
        Path hubspot =
                Path.of("../../crm-profile-jdbc/src/test/resources/io/github/crmprofile/jdbc/schema/exports/hubspot");
        try (Stream<Path> files = Files.list(hubspot)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Options options = Options.parse(
                "--csv",
                folder.toString(),
                "--mapping",
                "hubspot-export",
                "--times-in",
                "Europe/London",
                "--currency",
                "GBP");
        try (Crm crm = Crm.open(options, TestCrm.CLOCK)) {
            ProfileRequest may = ProfileRequest.of(ClientId.company("5709268960"))
                    .withPeriod("2026-05")
                    .withViewer(Viewer.everything());
            assertThat(crm.profiles().figure(may, "deals.won.value").value().toString())
                    .contains("GBP");
            assertThat(crm.users()).containsExactly("everybody");
            assertThat(crm.name()).isEqualTo(String.valueOf(folder.getFileName()));
            // The names of the demo's users are not those of other data.
            assertThat(crm.nameOf("aurora")).isEqualTo("aurora");
        }
    }

    @Test
    void aDatabaseThatCannotBeHadIsToldWithoutItsAddress() {
        Options unknown = Options.parse("--jdbc-url", "jdbc:nothing:secret", "--mapping", "m.json");
        assertThatThrownBy(() -> Crm.open(unknown, TestCrm.CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No driver")
                .message()
                .doesNotContain("secret");
    }
}

package io.github.crmprofile.examples.anyschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of headings that exports of other years have, and of missing ones. */
class HeadingsTest {

    private static final Path HUBSPOT =
            Path.of("../../crm-profile-jdbc/src/test/resources/io/github/crmprofile/jdbc/schema/exports/hubspot");

    @TempDir
    Path folder;

    private void copy() throws IOException {
        try (var files = Files.list(HUBSPOT)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private String[] options(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--csv",
                                folder.toString(),
                                "--mapping",
                                "hubspot-export",
                                "--times-in",
                                "Europe/London",
                                "--currency",
                                "GBP"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private void replace(String table, String text, String other) throws IOException {
        Path file = folder.resolve("hubspot-crm-exports-all-" + table + "-2026-06-16.csv");
        Files.writeString(file, Files.readString(file).replace(text, other));
    }

    @Test
    void headingsOfOtherYearsAreTakenWhereTheFilesHaveThem() throws IOException {
        copy();
        String before = Command.run(options("--client", "company:5709268960", "--period", "2026-05"))
                .output();
        replace("deals", "\"Record ID\"", "\"Deal ID\"");
        Command after = Command.run(options("--client", "company:5709268960", "--period", "2026-05"));

        assertThat(before).contains("deals.won.value");
        assertThat(after.status()).isZero();
        assertThat(after.output().substring(after.output().indexOf("deals.won.value")))
                .isEqualTo(before.substring(before.indexOf("deals.won.value")));
    }

    @Test
    void filesThatAGermanSpreadsheetSavedAgainHaveTheSameNumbers() throws IOException {
        copy();
        String before = Command.run(options("--client", "company:5709268960", "--period", "2026-05"))
                .output();
        Files.delete(folder.resolve("crm-columns.json"));
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                String saved = Files.readString(file)
                        .replaceAll("\"(\\d{4})-(\\d\\d)-(\\d\\d) (\\d\\d:\\d\\d)\"", "\"$3.$2.$1 $4\"")
                        .replaceAll("\"(\\d+)\\.(\\d+)\"", "\"$1,$2\"")
                        .replace("\",\"", "\";\"");
                Files.write(file, saved.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252")));
            }
        }
        Command after = Command.run(options("--client", "company:5709268960", "--period", "2026-05"));

        assertThat(after.output()).contains("deals.\"Close Date\" is read as 'time DMY'");
        assertThat(after.output().substring(after.output().indexOf("deals.won.value")))
                .isEqualTo(before.substring(before.indexOf("deals.won.value")));
    }

    @Test
    void missingHeadingsAreNamedAllAtOnceWithThoseThatAreThere() throws IOException {
        copy();
        replace("deals", "\"Deal Stage\"", "\"Deal Stages\"");
        replace("contacts", "\"Last Name\"", "\"Nachname\"");
        Command command = Command.run(options("--check"));

        assertThat(command.status()).isEqualTo(1);
        assertThat(command.output())
                .contains("there is no column 'Deal Stage'")
                .contains("did you mean 'Deal Stages'")
                .contains("there is no column 'Last Name'")
                .contains("The tables of the folder, with their headings:")
                .contains("    \"Nachname\" text");
    }
}

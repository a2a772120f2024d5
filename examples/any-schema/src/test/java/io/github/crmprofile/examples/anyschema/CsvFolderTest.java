package io.github.crmprofile.examples.anyschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFolderTest {

    private static final String MAPPING = """
            {
              "zone": "UTC",
              "currency": "EUR",
              "contacts": [{"name": "people", "from": "the_people p", "id": "p.no", "columns": {"name": "p.name"}}],
              "deals": [
                {
                  "name": "sales",
                  "from": "sales s",
                  "id": "s.no",
                  "columns": {
                    "outcome": {"constant": "WON"},
                    "amount": {"decimal": "CAST(s.amount AS DECIMAL(9, 2))"},
                    "closedAt": {"textTime": "s.closed", "pattern": "yyyy-MM-dd"}
                  },
                  "links": [{"to": "contact", "id": "s.person"}]
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    @Test
    void filesOfAnyColumnsAreMappedByAFile() throws IOException {
        Path files = Files.createDirectory(folder.resolve("it's; all"));
        Files.writeString(files.resolve("the people.csv"), "no,name\nA,Zoë\n");
        Files.writeString(
                files.resolve("sales.csv"), "no,person,amount,closed\n1,A,10.50,01.05.2026\n2,A,,31.05.2026\n");
        Files.writeString(files.resolve("notes.md"), "no table");
        Path mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);

        Command command = Command.run(
                "--csv",
                files.toString(),
                "--mapping",
                mapping.toString(),
                "--client",
                "contact:A",
                "--period",
                "2026-05");

        assertThat(command.errors()).startsWith("Reading sales: 0.0 MB");
        assertThat(command.output()).contains("""
                Zoë (contact:A), 2026-05
                  deals.won.value              EUR 10.5 (1 missing)
                  deals.won.count              2
                """).contains("""
                  2026-05-31  2  no title  no amount
                  2026-05-01  1  no title  EUR 10.5
                """);
    }

    @Test
    void aFolderWithoutFilesIsSaid() {
        assertThat(Command.run("--csv", "nowhere"))
                .isEqualTo(new Command(
                        1, "", "'nowhere' is not a folder. Name one with files that end in .csv or .xlsx.\n"));
    }

    @Test
    void filesWithoutAMappingAreListedWithTheirColumns() throws IOException {
        Files.writeString(folder.resolve("deals-2026-05-11.csv"), "Id,Amount,Note\nA,\"1.250,50\",\nB,\"7,00\",\n");

        Command command = Command.run("--csv", folder.toString());

        assertThat(command.status()).isEqualTo(1);
        assertThat(command.errors()).endsWith("""
                A --mapping has to say where the records are in these tables, by a ready-made name such as \
                hubspot-export, or by a file (examples/any-schema/README.md has a short one):
                  deals (deals-2026-05-11.csv), rows: 2
                    "Id" text
                    "Amount" number COMMA
                    "Note" without cells
                """);
    }

    @Test
    void theZoneOfTimesIsAskedForWhereTheMappingHasNone() throws IOException {
        Files.writeString(folder.resolve("sales.csv"), "no,person,amount,closed\n1,A,10.50,01.05.2026\n");
        Files.writeString(folder.resolve("the people.csv"), "no,name\nA,Zoë\n");
        Path mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING.replace("\"zone\": \"UTC\",", ""));
        String[] files = {"--csv", folder.toString(), "--mapping", mapping.toString(), "--find", "Zo"};

        assertThat(Command.run(files).errors())
                .isEqualTo("The files do not tell in which zone their days and times are, and neither does '" + mapping
                        + "'. Say it with --times-in, such as --times-in Europe/London.\n");
        Command command = Command.run(Stream.concat(Stream.of(files), Stream.of("--times-in", "Europe/London"))
                .toArray(String[]::new));
        assertThat(command.status()).isZero();
        assertThat(command.output()).endsWith("--client \"contact:A\"  Zoë\n");
    }

    @Test
    void aMappingOfFilesOfAnUnknownProductIsDrafted() throws IOException {
        Files.writeString(folder.resolve("customers.csv"), "Customer No;Name;Branch\n7;Zoë;Food\n8;Stal;Metal\n");
        Files.writeString(
                folder.resolve("opportunities-2026-06-16.csv"),
                "Opp Id;Customer No;Title;Stage;Value;Opened;Closed\n1;7;Roof;won;1.250,50;01.05.2026;11.05.2026 09:30\n2;7;Wall;lost;7,00;25.05.2026;26.05.2026 10:00\n");
        Path draft = folder.resolve("draft.json");
        String[] files = {"--csv", folder.toString(), "--times-in", "Europe/Rome", "--currency", "EUR"};

        Command drafted = run(files, "--draft", draft.toString());
        Command checked = run(files, "--mapping", draft.toString(), "--check");
        Command profile = run(files, "--mapping", draft.toString(), "--client", "company:7", "--period", "2026-05");

        assertThat(drafted.output())
                .contains("By what is a row of 'opportunities' known? The draft takes 'Opp Id'")
                .contains("When the questions are answered in the file, give the same command these options: --csv "
                        + folder + " --mapping " + draft + " --check");
        assertThat(drafted.status()).isZero();
        assertThat(Files.readString(draft)).contains("\"zone\" : \"Europe/Rome\"", "\"currency\" : \"EUR\"");
        assertThat(checked.output())
                .contains("deals[0] \"opportunities\": 2 rows")
                .doesNotContain("Errors", "Warnings");
        assertThat(profile.output()).contains("Zoë (company:7), 2026-05\n  deals.won.value              EUR 1250.5\n");
    }

    @Test
    void theZoneOfDraftedFilesIsAskedForLater() throws IOException {
        Files.writeString(folder.resolve("customers.csv"), "Id,Name,Email\nA,Zoë,zoe@example.com\n");
        Files.writeString(folder.resolve("deals.csv"), "Id,Customer,Title,Stage,Amount\n1,A,Roof,won,7\n");
        Path draft = folder.resolve("draft.json");

        assertThat(run(new String[] {"--csv", folder.toString()}, "--draft", draft.toString())
                        .status())
                .isZero();
        assertThat(Files.readString(draft)).doesNotContain("\"zone\"");
        assertThat(run(new String[] {"--csv", folder.toString()}, "--mapping", draft.toString())
                        .errors())
                .contains("Say it with --times-in");
    }

    private static Command run(String[] files, String... more) {
        return Command.run(Stream.concat(Stream.of(files), Stream.of(more)).toArray(String[]::new));
    }
}

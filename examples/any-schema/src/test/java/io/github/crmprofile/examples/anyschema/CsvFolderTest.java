package io.github.crmprofile.examples.anyschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFolderTest {

    private static final String MAPPING = """
            {
              "zone": "UTC",
              "currency": "EUR",
              "contacts": [{"name": "people", "from": "\\"THE PEOPLE\\" p", "id": "p.no", "columns": {"name": "p.name"}}],
              "deals": [
                {
                  "name": "sales",
                  "from": "sales s",
                  "id": "s.no",
                  "columns": {
                    "outcome": {"constant": "WON"},
                    "amount": {"decimal": "CAST(s.amount AS DECIMAL(9, 2))"},
                    "closedAt": {"textTime": "SUBSTR(s.closed, 7) || SUBSTR(s.closed, 4, 2) || SUBSTR(s.closed, 1, 2)", "pattern": "yyyyMMdd"}
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
        Files.writeString(files.resolve("notes.txt"), "no table");
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

        assertThat(command.errors()).isEmpty();
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
        assertThatThrownBy(() -> CsvFolder.script(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no CSV file in '" + folder + "'. Name a folder with files that end in .csv.");
        assertThat(Command.run("--csv", "nowhere"))
                .isEqualTo(new Command(1, "", "'nowhere' is not a folder. Name one with files that end in .csv.\n"));
    }

    @Test
    void filesOfAnotherShapeFailTheCheck() throws IOException {
        Files.writeString(folder.resolve("account.csv"), "account,sector\nCancity,retail\n");

        Command command = Command.run("--csv", folder.toString());

        assertThat(command.status()).isEqualTo(1);
        assertThat(command.output())
                .contains("  companies[0].from: there is no table 'ACCOUNTS'; did you mean 'ACCOUNT'?\n");
    }
}

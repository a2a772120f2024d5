package io.github.crmprofile.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesFolderTest {
    static final Path EXCERPT = Path.of("src", "test", "resources", "sales");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final String ACCOUNTS = "account,sector,office_location\n";
    private static final String PIPELINE =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";

    @TempDir
    private Path folder;

    @Test
    void accountsAreCompanies() {
        assertThat(SalesFolder.read(EXCERPT, ROME).clients())
                .hasSize(3)
                .contains(Client.builder(ClientId.company("Cancity"), "Cancity")
                        .industry("retail")
                        .attribute("office", "United States")
                        .build());
    }

    @Test
    void opportunitiesAreDeals() {
        assertThat(SalesFolder.read(EXCERPT, ROME).deals())
                .hasSize(42)
                .contains(Deal.builder("1C1I7A6R")
                        .title("GTX Plus Basic")
                        .company("Cancity")
                        .stage("Won")
                        .outcome(Outcome.WON)
                        .amount(BigDecimal.valueOf(1_054))
                        .currency("USD")
                        .createdAt(Instant.parse("2016-10-19T22:00:00Z"))
                        .closedAt(Instant.parse("2017-02-28T23:00:00Z"))
                        .responsible("Moses Frase")
                        .build())
                .contains(Deal.builder("3LCLVRVV")
                        .title("GTX Basic")
                        .stage("Prospecting")
                        .outcome(Outcome.OPEN)
                        .currency("USD")
                        .responsible("Anna Snelling")
                        .build());
    }

    @Test
    void quotesAndUnknownStagesAreRead() throws IOException {
        write(ACCOUNTS + "\"Böhm, Söhne & \"\"Co\"\"\",retail,\n", PIPELINE + "1,,,,Paused,,,\n");

        SalesFolder sales = SalesFolder.read(folder, ROME);

        assertThat(sales.clients()).extracting(Client::name).containsExactly("Böhm, Söhne & \"Co\"");
        assertThat(sales.deals()).extracting(Deal::outcome).containsOnlyNulls();
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> SalesFolder.read(folder, ROME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no file " + folder.resolve("accounts.csv")
                        + ". Give the folder that holds accounts.csv and sales_pipeline.csv.");
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        write("account,industry\nAcme,retail\n", PIPELINE);

        assertThatThrownBy(() -> SalesFolder.read(folder, ROME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder.resolve("accounts.csv") + " has no column sector, office_location."
                        + " Its first line must name the columns account, sector, office_location.");
    }

    @Test
    void aBrokenValueIsNamedByItsPlaceAndNotRepeated() throws IOException {
        for (List<String> broken : List.of(
                List.of(
                        "1,,,,Won,2017-01-01,,12 euro",
                        "close_value is not a number. Write it with a decimal point, such as 1054 or 99.50."),
                List.of(
                        "1,,,,Won,1/2/2017,,",
                        "engage_date is not a date. Write it as year-month-day, such as 2017-03-01."),
                List.of(",,,,Won,,,", "opportunity_id is empty. Give it a value."))) {
            write(ACCOUNTS, PIPELINE + "0,,,,Won,,,\n" + broken.get(0) + "\n");

            assertThatThrownBy(() -> SalesFolder.read(folder, ROME))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(folder.resolve("sales_pipeline.csv") + ", line 3: " + broken.get(1));
        }
    }

    @Test
    void emptyFilesLackTheirColumns() throws IOException {
        write("", "");

        assertThatThrownBy(() -> SalesFolder.read(folder, ROME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder.resolve("accounts.csv") + " is not CSV: Empty header line: can not bind data."
                        + " Its first line must name the columns account, sector, office_location.");
    }

    private void write(String accounts, String pipeline) throws IOException {
        Files.writeString(folder.resolve("accounts.csv"), accounts);
        Files.writeString(folder.resolve("sales_pipeline.csv"), pipeline);
    }
}

package io.github.crmprofile.examples.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a mapping: numbers of files in the forms that products and spreadsheets write. */
class CsvFilesTest {

    private static final String MAPPING = """
            {
              "times": {"pattern": "yyyy-MM-dd HH:mm[:ss]"},
              "currency": "EUR",
              "contacts": [{"from": "people p", "id": "p.id", "columns": {"name": "p.name"}}],
              "deals": [{
                "from": "deals d", "id": "d.id",
                "columns": {
                  "outcome": {"codes": "d.state", "values": {"won": "WON", "open": "OPEN"}},
                  "amount": {"decimal": "CAST(d.amount AS DECIMAL(24, 6))"},
                  "closedAt": ["d.closed", "d.planned"]
                },
                "links": [{"contact": "d.person"}]
              }]
            }
            """;

    @TempDir
    Path folder;

    private Exports files;

    @BeforeEach
    void begin() {
        files = new Exports(folder).write("people.csv", "id,name\n7,Ana\n").write("mapping.json", MAPPING);
    }

    /** The value won by contact 7 in May 2026. */
    private int won(String zone) {
        ZoneId days = ZoneId.of(zone);
        var opened = new CsvFiles(folder, days, null, null, null, null)
                .open(folder.resolve("mapping.json").toString(), line -> {});
        try (ExportFolder open = opened.folder()) {
            CrmProfiles profiles = CrmProfiles.builder()
                    .source(JdbcSource.builder(open.dataSource(), opened.mapping())
                            .build())
                    .zone(days)
                    .build();
            ProfileRequest request = ProfileRequest.of(ClientId.contact("7")).withPeriod("2026-05");
            var won = (MetricValue.Money)
                    profiles.figures(request, "deals.won.value").get(0).value();
            return Objects.requireNonNull(won.amounts().byCurrency().get("EUR")).intValueExact();
        }
    }

    @Test
    void headingsOfAnotherLanguageAreTakenOrAsked() {
        files.write("mapping.json", """
                        {"base": "pipedrive-export", "parameters": {"dealContactPersonId": "Kontakt", "dealOrganizationId": "Firma", "dealCurrencyOfValue": "Währung"}}
                        """)
                .write(
                        "people.csv",
                        "Person - ID,Person - Name,Person - Owner,Person - Organization ID,Personne - E-mail - Travail,"
                                + "Personne - E-mail - Domicile,Personne - E-mail - Autre,Personne - Téléphone - Travail,Personne - Téléphone - Mobile\n7,Ana,,,,,,,\n")
                .write("organizations.csv", "Organization - ID,Organization - Name,Organization - Owner\n")
                .write(
                        "activities.csv",
                        "Activity - ID,Activity - Type,Activity - Due date,Activity - Due time,Activity - Done,"
                                + "Activity - Marked as done time,Activity - Assigned to user,Activity - Deal ID\n");
        String deals =
                "Deal - ID;Deal - Titel;Deal - Wert;Deal - Deal erstellt;Deal - Deal abgeschlossen am;Deal - Pipeline;Deal - Phase;Deal - Status;"
                        + "Deal - Besitzer;Kontakt;Firma;Währung\n1;A;1.250;01.05.2026 10:00;31.05.2026 23:59:59;P;X;Won;O;7;;EUR\n"
                        + "2;B;12;01.05.2026;01.06.2026 00:00:00;P;X;Won;O;7;;EUR\n";
        files.write("deals.csv", deals);
        assertThatThrownBy(() -> won("Europe/Rome"))
                .hasMessageStartingWith("deals.\"Deal - Wert\" has numbers such as 9,999 or 9.999 only");
        files.write("deals.csv", deals.replace(";12;", ";12,5;"));
        assertThat(won("Europe/Rome")).isEqualTo(1250);
    }

    @Test
    void timesWithAnOffsetAreWhatTheySayInEveryZone() {
        files.write("deals.csv", """
                id,person,state,amount,closed,planned
                1,7,won,1,2026-05-31T21:59:59Z,
                2,7,won,2,2026-05-31T22:30:00Z,
                3,7,won,4,2026-04-30T22:30:00+00:00,
                4,7,won,8,,2026-05-31 23:00
                5,7,won,16,,2026-06-01 00:30
                """);
        assertThat(won("Europe/Rome")).isEqualTo(13);
        assertThat(won("America/Mexico_City")).isEqualTo(11);
    }

    @Test
    void aNameWithinAnotherIsNoColumnWithOffsets() {
        files.write("mapping.json", MAPPING.replace("d.planned", "d.closed_there"))
                .write("deals.csv", """
                        id,person,state,amount,closed,closed_there
                        1,7,won,1,2026-05-31T21:59:59Z,
                        2,7,won,2,,2026-05-31 23:00:00
                        3,7,won,4,,2026-06-01 00:30:00
                        """);
        assertThat(won("Europe/Rome")).isEqualTo(3);
    }
}

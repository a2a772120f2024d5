package io.github.crmprofile.examples.exports;

import static org.assertj.core.api.Assertions.assertThat;

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
            var won = (MetricValue.Money) profiles.figures(request, "deals.won.value").get(0).value();
            return Objects.requireNonNull(won.amounts().byCurrency().get("EUR")).intValueExact();
        }
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
}

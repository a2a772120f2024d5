package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.SqliteDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where times are texts, a time has several: each is the same time, or none. */
class FormsOfTextTimesTest {

    private static final TestDatabase DATABASE = SqliteDatabase.fresh();

    private static final String MAPPING = """
            {
              "zone": "Europe/Berlin",
              "currency": "EUR",
              "contacts": [{"name": "p", "from": "person p", "id": {"integer": "p.id"}, "columns": {"name": {"constant": "x"}}}],
              "deals": [
                {
                  "name": "d",
                  "from": "deal d",
                  "id": {"integer": "d.id"},
                  "columns": {
                    "outcome": {"constant": "WON"},
                    "createdAt": {"utc": "d.created"},
                    "closedAt": {"FORM": "d.closed", "absent": ["ABSENT"]}
                  },
                  "links": [{"to": "contact", "id": {"integer": "d.person"}}]
                }
              ]
            }
            """;

    @BeforeEach
    void createTables() {
        DATABASE.execute("DROP TABLE IF EXISTS deal");
        DATABASE.execute("DROP TABLE IF EXISTS person");
        DATABASE.execute("CREATE TABLE person (id INTEGER)");
        DATABASE.execute("CREATE TABLE deal (id INTEGER, person INTEGER, created DATETIME, closed DATETIME)");
        DATABASE.execute("INSERT INTO person VALUES (1)");
    }

    private static SchemaMapping mapping(String form, String absent) {
        return SchemaMapping.parse(MAPPING.replace("FORM", form).replace("ABSENT", absent));
    }

    private static SchemaMapping mapping() {
        return mapping("utc", "1999-01-01T00:00");
    }

    private static MetricValue value(SchemaMapping mapping, String metric, String period) {
        CrmProfiles profiles = CrmProfiles.builder()
                .source(JdbcSource.builder(DATABASE.dataSource(), mapping).build())
                .zone(ZoneId.of("Europe/Berlin"))
                .build();
        return profiles.figure(ProfileRequest.of(ClientId.contact("1")).withPeriod(period), metric)
                .value();
    }

    private static void close(String created, String closed) {
        DATABASE.execute("INSERT INTO deal VALUES (1, 1, '" + created + "', '" + closed + "')");
    }

    @ParameterizedTest
    @CsvSource({
        "utc, 2026-06-30 22:00",
        "utc, 2026-06-30 22:00:00",
        "utc, 2026-06-30 22:00:00.0",
        "utc, 2026-06-30 22:00:00.000000000",
        "offset, 2026-06-30 22:00",
        "offset, 2026-06-30 22:00:00.000",
        "local, 2026-07-01 00:00",
        "local, 2026-07-01 00:00:00.000"
    })
    void everyFormOfATimeIsOnTheSameSideOfABound(String form, String closed) {
        close("2026-01-01 00:00:00", closed);
        SchemaMapping mapping = mapping(form, form.equals("offset") ? "1999-01-01T00:00Z" : "1999-01-01T00:00");
        assertThat(value(mapping, "deals.won.count", "2026-Q2")).isEqualTo(new MetricValue.Count(0));
        assertThat(value(mapping, "deals.won.count", "2026-Q3")).isEqualTo(new MetricValue.Count(1));
        assertThat(JdbcSource.check(DATABASE.dataSource(), mapping).problems())
                .noneMatch(FormsOfTextTimesTest::isOfClosedAt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-30 22:00", "2026-06-30 22:00:00", "2026-06-30 22:00:00.00"})
    void aStandInIsFoundInEveryForm(String closed) {
        close("2026-01-01 00:00:00", closed);
        assertThat(value(mapping("utc", "2026-06-30T22:00"), "deals.won.count", "2026"))
                .isEqualTo(new MetricValue.Count(0));
    }

    /** SQLite stores digits as a number in a column of dates, and a number is before every text. */
    @ParameterizedTest
    @ValueSource(strings = {"d.person", "COALESCE(d.person, 0)"})
    void digitsAreATimeAlsoWhereAnotherColumnIsComputed(String amount) {
        close("2026-01-01 00:00:00", "20260510");
        SchemaMapping mapping = SchemaMapping.parse(MAPPING.replace(
                "{\"FORM\": \"d.closed\", \"absent\": [\"ABSENT\"]}",
                "{\"textTime\": \"d.closed\", \"pattern\": \"yyyyMMdd\"}," + " \"amount\": {\"decimal\": \"" + amount
                        + "\"}"));
        assertThat(value(mapping, "deals.won.count", "2026-05")).isEqualTo(new MetricValue.Count(1));
        assertThat(value(mapping, "deals.won.count", "2026-06")).isEqualTo(new MetricValue.Count(0));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30 22:00:00.000, 2026-06-30 22:00, true",
        "2026-06-30 22:00:00, 2026-06-30 22:00, true",
        "2026-06-30 22:00, 2026-06-30 22:00:00.0, true",
        "2026-06-30 22:00:00.50, 2026-06-30 22:00:00.5, true",
        "2026-06-30 22:00:00.6, 2026-06-30 22:00:00.51, false",
        "2026-06-30 22:00:01, 2026-06-30 22:00, false"
    })
    void twoTimesAreComparedWhateverTheirForms(String created, String closed, boolean isInOrder) {
        close(created, closed);
        MetricValue cycle = value(mapping(), "deals.cycle.average", "2026");
        assertThat(cycle instanceof MetricValue.Undefined).isEqualTo(!isInOrder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-30T22:00:00",
                "2026-06-30T22:00:00Z",
                "2026-06-30 22:00:00Z",
                "2026-06-30 22:00Z",
                "2026-06-30 22:00:00+00:00",
                "2026-06-30 22:00 ",
                " 2026-06-30 22:00:00",
                "2026-06-30  22:00",
                "2026-06-30 22",
                "2026-06-30",
                "2026-06-30 9:00",
                "2026-6-30 22:00:00",
                "2026-06-30 22:00:00.",
                "2026-06-30 22:00:00,5",
                "2026-06-30 22:00:00.0000000000",
                "2026-06-30 24:00",
                "2026-06-30 22:00:60",
                "2026-06-31 22:00:00"
            })
    void anotherTextIsNoTimeAndTheCheckSaysSo(String closed) {
        close("2026-01-01 00:00:00", closed);
        assertThat(value(mapping(), "deals.won.count", "2026")).isEqualTo(new MetricValue.Count(0));
        assertThat(JdbcSource.check(DATABASE.dataSource(), mapping()).problems())
                .filteredOn(FormsOfTextTimesTest::isOfClosedAt)
                .extracting(MappingProblem::message)
                .first()
                .asString()
                .startsWith("1 row with a text that is no time");
    }

    private static boolean isOfClosedAt(MappingProblem problem) {
        return problem.code() == MappingProblem.Code.UNBELIEVABLE_DATE
                && problem.path().endsWith("closedAt");
    }
}

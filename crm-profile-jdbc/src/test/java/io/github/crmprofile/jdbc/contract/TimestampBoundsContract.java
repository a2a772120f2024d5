package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A column of the type TIMESTAMP of MySQL is a point in time, whatever the zones of the session, of the JVM and of the business. */
abstract class TimestampBoundsContract {

    private static final String MAPPING = """
            {
              "contacts": [{"name": "p", "from": "tb_person p", "id": {"integer": "p.id"}, "columns": {"name": "p.name"}}],
              "deals": [{
                "name": "d", "from": "tb_deal d", "id": {"integer": "d.id"},
                "columns": {"outcome": {"constant": "WON"}, "closedAt": {"offset": "d.ts"}},
                "links": [{"to": "contact", "id": {"integer": "d.person"}}]
              }]
            }
            """;

    private final TestDatabase database;

    TimestampBoundsContract(TestDatabase database) {
        this.database = database;
    }

    @Provide
    Arbitrary<String> offsets() {
        return Arbitraries.of("-11:00", "-05:00", "+00:00", "+05:30", "+09:00", "+13:00");
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of("America/New_York", "Europe/Rome", "UTC", "Asia/Tokyo", "Pacific/Apia");
    }

    /** There is a record on each half hour of the days around: some within any shift of either bound. */
    @Property(tries = 12)
    void aTimestampIsComparedAsThePointInTimeThatItIs(
            @ForAll @From("offsets") String session,
            @ForAll @From("zones") String jvm,
            @ForAll @From("zones") String business) {
        LocalDate day = LocalDate.of(2026, 10, 25);
        Instant first = day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Instant> times = IntStream.range(0, 144)
                .mapToObj(i -> first.plusSeconds(1_800L * i))
                .toList();
        fill(times);
        ZoneId zone = ZoneId.of(business);
        List<String> expected = IntStream.range(0, times.size())
                .filter(i -> LocalDate.ofInstant(times.get(i), zone).equals(day))
                .mapToObj(String::valueOf)
                .toList();
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(jvm));
        try (HikariDataSource pool = database.sessions("SET time_zone = '" + session + "'")) {
            CrmProfiles profiles = CrmProfiles.builder()
                    .source(JdbcSource.builder(pool, SchemaMapping.parse(MAPPING))
                            .build())
                    .zone(zone)
                    .clock(Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), zone))
                    .build();
            var request = ProfileRequest.of(ClientId.contact("1")).withPeriod(day.toString());
            var won = profiles.figures(request, "deals.won.count").get(0);
            assertThat(((MetricValue.Count) won.value()).count()).isEqualTo(expected.size());
            assertThat(profiles.records(request, won.evidence().get(0).ref(), PageRequest.first(100)).records().stream()
                            .map(CrmRecord::id)
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(expected);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private void fill(List<Instant> times) {
        database.execute("SET time_zone = '+00:00'");
        database.execute("DROP TABLE IF EXISTS tb_deal");
        database.execute("DROP TABLE IF EXISTS tb_person");
        database.execute("CREATE TABLE tb_person (id INT PRIMARY KEY, name VARCHAR(20))");
        database.execute("CREATE TABLE tb_deal (id INT PRIMARY KEY, person INT, ts TIMESTAMP NULL)");
        database.execute("INSERT INTO tb_person VALUES (1, 'x')");
        String rows = IntStream.range(0, times.size())
                .mapToObj(i -> "(" + i + ", 1, '"
                        + times.get(i).toString().substring(0, 19).replace('T', ' ') + "')")
                .collect(java.util.stream.Collectors.joining(", "));
        database.execute("INSERT INTO tb_deal VALUES " + rows);
        database.execute("SET time_zone = DEFAULT");
    }
}

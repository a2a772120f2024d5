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
import io.github.crmprofile.model.Deal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A column that holds a point in time is read and compared as one, whatever the zones of the session, of the JVM and of the business. */
abstract class PointInTimeContract {

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

    private final String column;
    private final String session;

    /**
     * Tests of a database.
     *
     * @param database the database
     * @param column the type of the column
     * @param session the statement that gives a session its zone, with {@code %s} for the zone as offset; empty where sessions have none
     */
    PointInTimeContract(TestDatabase database, String column, String session) {
        this.database = database;
        this.column = column;
        this.session = session;
    }

    /** Returns a point in time as a literal of the database. */
    String literal(Instant time) {
        return "TIMESTAMP WITH TIME ZONE '" + time.toString().substring(0, 19).replace('T', ' ') + "+00:00'";
    }

    @Provide
    Arbitrary<String> offsets() {
        return Arbitraries.of("-11:00", "-05:00", "+00:00", "+05:30", "+09:00", "+13:00");
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of("America/New_York", "Europe/Rome", "UTC", "Asia/Tokyo", "Pacific/Apia");
    }

    /** The days on which the clocks of Rome are changed. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25));
    }

    /** There is a record on each half hour of the days around: some within any shift of either bound. */
    @Property(tries = 12)
    void aPointInTimeIsReadAndComparedAsOne(
            @ForAll @From("offsets") String offset,
            @ForAll @From("zones") String jvm,
            @ForAll @From("zones") String business,
            @ForAll @From("days") LocalDate day) {
        Instant first = day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Instant> times = IntStream.range(0, 144)
                .mapToObj(i -> first.plusSeconds(1_800L * i))
                .toList();
        fill(times);
        ZoneId zone = ZoneId.of(business);
        Map<String, Instant> expected = IntStream.range(0, times.size())
                .boxed()
                .filter(i -> LocalDate.ofInstant(times.get(i), zone).equals(day))
                .collect(Collectors.toMap(String::valueOf, times::get));
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(jvm));
        try (HikariDataSource pool = sessions(offset)) {
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
                            .map(Deal.class::cast)
                            .collect(Collectors.toMap(Deal::id, Deal::closedAt)))
                    .isEqualTo(expected);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private HikariDataSource sessions(String offset) {
        return database.sessions(session.isEmpty() ? null : String.format(Locale.ROOT, session, offset));
    }

    private void fill(List<Instant> times) {
        begin(database);
        database.execute("DROP TABLE IF EXISTS tb_deal");
        database.execute("DROP TABLE IF EXISTS tb_person");
        database.execute("CREATE TABLE tb_person (id INT PRIMARY KEY, name VARCHAR(20))");
        database.execute("CREATE TABLE tb_deal (id INT PRIMARY KEY, person INT, ts " + column + ")");
        database.execute("INSERT INTO tb_person VALUES (1, 'x')");
        database.execute("INSERT INTO tb_deal VALUES "
                + IntStream.range(0, times.size())
                        .mapToObj(i -> "(" + i + ", 1, " + literal(times.get(i)) + ")")
                        .collect(Collectors.joining(", ")));
        end(database);
    }

    /** Makes the session ready for the literals. */
    void begin(TestDatabase database) {}

    /** Gives the session back as it was. */
    void end(TestDatabase database) {}
}

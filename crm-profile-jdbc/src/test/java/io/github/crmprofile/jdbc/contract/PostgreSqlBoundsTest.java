package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.dialect.PostgreSqlDialect;
import io.github.crmprofile.jdbc.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** PostgreSQL counts bounds as binary numbers: no time may fall on the wrong side of one. */
class PostgreSqlBoundsTest {

    /** The last second that is counted in this way. */
    private static final long LAST = (1L << 33) - 1;

    private final PostgreSqlDialect dialect = new PostgreSqlDialect();

    private long count(Object value, List<?> bounds) throws SQLException {
        Sql sql = Objects.requireNonNull(dialect.boundsUpTo("cp_v.v", List.copyOf(bounds)));
        String type = value instanceof LocalDate
                ? "DATE"
                : value instanceof LocalDateTime ? "TIMESTAMP" : "TIMESTAMP WITH TIME ZONE";
        try (Connection connection = PostgreSqlDatabase.DATABASE.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT " + sql.text() + " FROM (SELECT CAST(? AS " + type + ") AS v) cp_v")) {
            dialect.bind(statement, 1, sql.binds().get(0));
            dialect.bind(statement, 2, value);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getLong(1);
            }
        }
    }

    private static OffsetDateTime at(long second) {
        return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
    }

    @Test
    void theMicrosecondBeforeABoundIsBeforeIt() throws SQLException {
        List<OffsetDateTime> bounds = LongStream.of(-LAST, -1, 0, 1_774_047_600, 4_294_967_296L, LAST)
                .mapToObj(PostgreSqlBoundsTest::at)
                .toList();
        List<LocalDateTime> walls =
                bounds.stream().map(OffsetDateTime::toLocalDateTime).toList();
        for (int i = 0; i < bounds.size(); i++) {
            OffsetDateTime bound = bounds.get(i);
            assertThat(count(bound, bounds)).isEqualTo(i + 1);
            assertThat(count(bound.minusNanos(1_000), bounds)).isEqualTo(i);
            assertThat(count(bound.plusNanos(1_000), bounds)).isEqualTo(i + 1);
            assertThat(count(walls.get(i), walls)).isEqualTo(i + 1);
            assertThat(count(walls.get(i).minusNanos(1_000), walls)).isEqualTo(i);
        }
    }

    @Test
    void daysAreCountedOverAllYears() throws SQLException {
        List<LocalDate> bounds = List.of(
                LocalDate.of(1000, 1, 1), LocalDate.EPOCH, LocalDate.of(2026, 5, 4), LocalDate.of(9999, 12, 31));
        for (int i = 0; i < bounds.size(); i++) {
            assertThat(count(bounds.get(i), bounds)).isEqualTo(i + 1);
            assertThat(count(bounds.get(i).minusDays(1), bounds)).isEqualTo(i);
        }
    }

    @Test
    void boundsThatABinaryNumberDoesNotTellAreComparedOneByOne() {
        assertThat(dialect.boundsUpTo("v", List.of(at(LAST), at(LAST + 1)))).isNull();
        assertThat(dialect.boundsUpTo("v", List.of(at(-LAST - 1), at(0)))).isNull();
        assertThat(dialect.boundsUpTo("v", List.of(at(0), at(1).plusNanos(1_000))))
                .isNull();
        assertThat(dialect.boundsUpTo("v", List.of(1L, 2L))).isNull();
        assertThat(dialect.boundsUpTo("v", List.of("2026", "2027"))).isNull();
    }
}

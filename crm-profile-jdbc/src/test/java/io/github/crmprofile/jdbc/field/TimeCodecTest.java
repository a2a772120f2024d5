package io.github.crmprofile.jdbc.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimeCodecTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static TimeCodec codec(Column.Time column) {
        return new TimeCodec(column, ROME, new Dialect());
    }

    private static TimeCodec codec(TimeForm form) {
        return codec(Column.time("t", form));
    }

    @Test
    void aLocalTimeLeftOutInSpringIsTheMomentOfTheChange() {
        Instant change = Instant.parse("2026-03-29T01:00:00Z");
        assertThat(codec(TimeForm.LOCAL).instant(LocalDateTime.parse("2026-03-29T02:30")))
                .isEqualTo(change);
        assertThat(codec(TimeForm.LOCAL).stored(change)).isEqualTo(LocalDateTime.parse("2026-03-29T02:00"));
    }

    @Test
    void aLocalTimeRepeatedInAutumnIsTheEarlierOne() {
        assertThat(codec(TimeForm.LOCAL).instant(LocalDateTime.parse("2026-10-25T02:30")))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(codec(TimeForm.LOCAL).stored(Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo(LocalDateTime.parse("2026-10-25T02:30"));
        assertThat(codec(TimeForm.LOCAL).stored(Instant.parse("2026-10-25T01:30:00Z")))
                .isEqualTo(LocalDateTime.parse("2026-10-25T03:00"));
    }

    @Test
    void aDateIsTheStartOfItsDay() {
        assertThat(codec(TimeForm.DATE).instant(LocalDate.parse("2026-03-30")))
                .isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(codec(TimeForm.DATE).stored(Instant.parse("2026-03-29T22:00:00Z")))
                .isEqualTo(LocalDate.parse("2026-03-30"));
        assertThat(codec(TimeForm.DATE).stored(Instant.parse("2026-03-29T22:00:01Z")))
                .isEqualTo(LocalDate.parse("2026-03-31"));
    }

    @Test
    void epochsAreWholeNumbersWhereTheyCanBe() {
        Instant instant = Instant.parse("2026-01-01T00:00:00.5Z");
        assertThat(codec(TimeForm.EPOCH_MILLIS).stored(instant)).isEqualTo(1767225600500L);
        assertThat(codec(TimeForm.EPOCH_SECONDS).stored(instant)).isEqualTo(new BigDecimal("1767225600.5"));
        assertThat(codec(TimeForm.EPOCH_SECONDS).instant(new BigDecimal("1767225600.5")))
                .isEqualTo(instant);
        assertThat(codec(TimeForm.EPOCH_MILLIS).instant(new BigDecimal("-1"))).isEqualTo(Instant.ofEpochMilli(-1));
    }

    @Test
    void aBoundIsRoundedUpToWhatTheColumnCanHold() {
        Instant instant = Instant.parse("2026-01-01T00:00:00.0000001Z");
        assertThat(codec(TimeForm.UTC).stored(instant)).isEqualTo(LocalDateTime.parse("2026-01-01T00:00:00.000001"));
        assertThat(codec(TimeForm.OFFSET).stored(instant))
                .isEqualTo(OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 1_000, ZoneOffset.UTC));
        assertThat(codec(Column.textTime("t", "uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC))
                        .stored(instant))
                .isEqualTo("2026-01-01 00:01");
        assertThat(codec(Column.textTime("t", "uuuuMMdd").withZone(ROME)).stored(instant))
                .isEqualTo("20260102");
    }

    @Test
    void aTextIsInTheZoneOfTheMappingUnlessItsColumnHasOne() {
        assertThat(codec(Column.textTime("t", "uuuu-MM-dd HH:mm")).instant("2026-07-01 12:00"))
                .isEqualTo(Instant.parse("2026-07-01T10:00:00Z"));
        assertThat(codec(Column.textTime("t", "uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC))
                        .instant("2026-07-01 12:00"))
                .isEqualTo(Instant.parse("2026-07-01T12:00:00Z"));
        assertThat(codec(Column.textTime("t", "uuuu-MM-dd")).instant("2026-07-01"))
                .isEqualTo(Instant.parse("2026-06-30T22:00:00Z"));
        assertThat(codec(Column.textTime("t", "uuuu-MM-dd")).date("2026-07-01"))
                .isEqualTo(LocalDate.parse("2026-07-01"));
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        assertThat(codec(Column.textTime("t", "uuuu-MM-dd")).instant("soon")).isNull();
        assertThat(codec(Column.textTime("t", "uuuu-MM-dd")).date("soon")).isNull();
        assertThat(codec(TimeForm.EPOCH_SECONDS).instant(new BigDecimal("1E+30")))
                .isNull();
    }

    @Test
    void anInstantHasItsDayInTheZoneOfTheMapping() {
        assertThat(codec(TimeForm.UTC).date(LocalDateTime.parse("2026-07-01T22:30")))
                .isEqualTo(LocalDate.parse("2026-07-02"));
        assertThat(codec(TimeForm.LOCAL).date(LocalDateTime.parse("2026-07-01T22:30")))
                .isEqualTo(LocalDate.parse("2026-07-01"));
        assertThat(codec(TimeForm.UTC).stored(LocalDate.parse("2026-07-02")))
                .isEqualTo(LocalDateTime.parse("2026-07-01T22:00"));
    }
}

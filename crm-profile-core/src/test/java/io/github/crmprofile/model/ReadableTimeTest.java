package io.github.crmprofile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTimeTest {

    @ParameterizedTest
    @CsvSource({
        "-1000000000-01-01T00:00:00Z, false",
        "0000-12-31T23:59:59.999999999Z, false",
        "0001-01-01T00:00:00Z, true",
        "9999-12-31T23:59:59.999999999Z, true",
        "+10000-01-01T00:00:00Z, false"
    })
    void anInstantIsReadableInTheYears1To9999(Instant time, boolean isReadable) {
        assertThat(ReadableTime.isReadable(time)).isEqualTo(isReadable);
        assertThat(ReadableTime.isReadable((Object) time)).isEqualTo(isReadable);
    }

    @ParameterizedTest
    @CsvSource({"0000-12-31, false", "0001-01-01, true", "9999-12-31, true", "+10000-01-01, false"})
    void aDayIsReadableInTheYears1To9999(LocalDate day, boolean isReadable) {
        assertThat(ReadableTime.isReadable(day)).isEqualTo(isReadable);
        assertThat(ReadableTime.isReadable((Object) day)).isEqualTo(isReadable);
    }

    @Test
    void whatIsNoTimeIsReadable() {
        assertThat(ReadableTime.isReadable((Object) null)).isTrue();
        assertThat(ReadableTime.isReadable("n/a")).isTrue();
    }

    @Test
    void aRecordSaysWhetherOneOfItsTimesIsUnreadable() {
        Instant wrong = Instant.MIN;
        LocalDate zero = LocalDate.of(0, 1, 1);
        assertThat(Deal.builder("1").closedAt(Instant.EPOCH).build().hasUnreadableTime())
                .isFalse();
        assertThat(Deal.builder("1").closedAt(wrong).build().hasUnreadableTime())
                .isTrue();
        assertThat(Deal.builder("1").attribute("since", zero).build().hasUnreadableTime())
                .isTrue();
        assertThat(Activity.builder("1", Channel.CALL)
                        .occurredAt(Instant.EPOCH)
                        .build()
                        .hasUnreadableTime())
                .isFalse();
        assertThat(Activity.builder("1", Channel.CALL).occurredAt(wrong).build().hasUnreadableTime())
                .isTrue();
        assertThat(Invoice.builder("1", InvoiceStatus.PAID)
                        .paidOn(LocalDate.EPOCH)
                        .build()
                        .hasUnreadableTime())
                .isFalse();
        assertThat(Invoice.builder("1", InvoiceStatus.PAID).paidOn(zero).build().hasUnreadableTime())
                .isTrue();
    }

    @Test
    void anAmountWithoutCurrencyHasTheDefaultOneAndOthersKeepTheirOwn() {
        Deal deal = Deal.builder("1").amount(BigDecimal.ONE).build();
        Invoice invoice =
                Invoice.builder("1", InvoiceStatus.PAID).amount(BigDecimal.ONE).build();
        assertThat(deal.withDefaultCurrency("EUR").currency()).isEqualTo("EUR");
        assertThat(deal.withDefaultCurrency("EUR").withDefaultCurrency("USD").currency())
                .isEqualTo("EUR");
        assertThat(invoice.withDefaultCurrency("EUR").currency()).isEqualTo("EUR");
        assertThat(invoice.withDefaultCurrency("EUR").withDefaultCurrency("USD").currency())
                .isEqualTo("EUR");
    }
}

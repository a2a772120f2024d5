package io.github.crmprofile.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private static Map<String, Object> values(CrmRecord record) {
        var values = new LinkedHashMap<String, Object>();
        for (String name : Field.names(record.kind())) {
            values.put(name, Field.find(record.kind(), name).orElseThrow().value(record));
        }
        return values;
    }

    @Test
    void everyFieldOfADealIsRead() {
        Deal deal = Deal.builder("1")
                .pipeline("sales")
                .stage("new")
                .outcome(Outcome.WON)
                .amount(BigDecimal.TEN)
                .currency("EUR")
                .createdAt(NOON)
                .closedAt(NOON.plusMillis(1_500))
                .modifiedAt(NOON.plusSeconds(9))
                .responsible("u1")
                .build();

        assertThat(values(deal))
                .containsExactly(
                        Map.entry("id", "1"),
                        Map.entry("pipeline", "sales"),
                        Map.entry("stage", "new"),
                        Map.entry("outcome", "WON"),
                        Map.entry("amount", BigDecimal.TEN),
                        Map.entry("currency", "EUR"),
                        Map.entry("createdAt", NOON),
                        Map.entry("closedAt", NOON.plusMillis(1_500)),
                        Map.entry("modifiedAt", NOON.plusSeconds(9)),
                        Map.entry("cycle", new BigDecimal("1.500000000")),
                        Map.entry("responsible", "u1"));
    }

    @Test
    void everyFieldOfAnActivityIsRead() {
        Activity activity = Activity.builder("1", Channel.CALL)
                .direction(Direction.INBOUND)
                .occurredAt(NOON)
                .responsible("u1")
                .build();

        assertThat(values(activity))
                .containsExactly(
                        Map.entry("id", "1"),
                        Map.entry("channel", "call"),
                        Map.entry("direction", "INBOUND"),
                        Map.entry("occurredAt", NOON),
                        Map.entry("completed", true),
                        Map.entry("responsible", "u1"));
    }

    @Test
    void everyFieldOfAnInvoiceIsRead() {
        Invoice invoice = Invoice.builder("1", InvoiceStatus.ISSUED)
                .amount(new BigDecimal("10"))
                .paidAmount(new BigDecimal("4"))
                .currency("EUR")
                .issuedOn(DAY)
                .dueOn(DAY.plusDays(1))
                .paidOn(DAY.plusDays(2))
                .responsible("u1")
                .build();

        assertThat(values(invoice))
                .containsExactly(
                        Map.entry("id", "1"),
                        Map.entry("status", "ISSUED"),
                        Map.entry("amount", new BigDecimal("10")),
                        Map.entry("balance", new BigDecimal("6")),
                        Map.entry("currency", "EUR"),
                        Map.entry("issuedOn", DAY),
                        Map.entry("dueOn", DAY.plusDays(1)),
                        Map.entry("paidOn", DAY.plusDays(2)),
                        Map.entry("responsible", "u1"));
    }

    @Test
    void whatIsUnknownIsNull() {
        assertThat(values(Deal.builder("1").outcome(null).build()).values()).containsOnly("1", null);
        assertThat(values(Invoice.builder("1", null).build()).values()).containsOnly("1", null);
        assertThat(Field.OCCURRED_AT.value(Activity.builder("1", Channel.CALL).build()))
                .isNull();
    }

    @Test
    void anOpenDealHasNoClosingWhateverItsRecordSays() {
        Deal open = Deal.builder("1").createdAt(NOON).closedAt(NOON).build();

        assertThat(Field.CLOSED_AT.value(open)).isNull();
        assertThat(Field.CYCLE.value(open)).isNull();
        assertThat(Field.CYCLE.value(
                        Deal.builder("1").outcome(Outcome.LOST).closedAt(NOON).build()))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void onlyOfAnIssuedInvoiceWhatIsPaidIsTakenOff(InvoiceStatus status) {
        Invoice invoice = Invoice.builder("1", status)
                .amount(BigDecimal.TEN)
                .paidAmount(BigDecimal.ONE)
                .build();

        assertThat(Field.BALANCE.value(invoice))
                .isEqualTo(status == InvoiceStatus.ISSUED ? new BigDecimal("9") : BigDecimal.TEN);
    }

    @Test
    void anUnknownPaymentIsNoneAndAnUnknownAmountStaysUnknown() {
        assertThat(Field.BALANCE.value(Invoice.builder("1", InvoiceStatus.ISSUED)
                        .amount(BigDecimal.TEN)
                        .build()))
                .isEqualTo(BigDecimal.TEN);
        assertThat(Field.BALANCE.value(Invoice.builder("1", InvoiceStatus.ISSUED)
                        .paidAmount(BigDecimal.TEN)
                        .build()))
                .isNull();
    }

    @Test
    void anAttributeOfAnotherTypeIsUnknown() {
        Deal deal = Deal.builder("1").attribute("size", "XL").build();

        assertThat(Field.attribute(RecordKind.DEAL, "size", Field.Type.TEXT).value(deal))
                .isEqualTo("XL");
        assertThat(Field.attribute(RecordKind.DEAL, "size", Field.Type.NUMBER).value(deal))
                .isNull();
        assertThat(Field.attribute(RecordKind.DEAL, "weight", Field.Type.TEXT).value(deal))
                .isNull();
    }

    @Test
    void anAttributeTellsItsOwnName() {
        Field size = Field.attribute(RecordKind.DEAL, "size", Field.Type.TEXT);

        assertThat(size.name()).isEqualTo("attributes.size");
        assertThat(size.attributeName()).contains("size");
        assertThat(size).hasToString("deal.attributes.size");
        assertThat(Field.STAGE.attributeName()).isEmpty();
        assertThat(Field.find(RecordKind.DEAL, "attributes.size")).isEmpty();
    }

    @Test
    void aFieldIsFoundByTheNameOfItsKind() {
        assertThat(Field.find(RecordKind.INVOICE, "amount")).contains(Field.INVOICE_AMOUNT);
        assertThat(Field.find(RecordKind.DEAL, "amount")).contains(Field.DEAL_AMOUNT);
        assertThat(Field.find(RecordKind.ACTIVITY, "amount")).isEmpty();
    }

    @Test
    void anUnknownFieldIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> new Field(RecordKind.ACTIVITY, "stage", Field.Type.TEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "No field 'stage' of type TEXT of activities; known are [id, channel, direction, occurredAt,"
                                + " completed, responsible], or use Field.attribute(kind, name, type) for a field of your own");
        assertThatThrownBy(() -> new Field(RecordKind.DEAL, "stage", Field.Type.NUMBER))
                .hasMessageStartingWith("No field 'stage' of type NUMBER");
        assertThatThrownBy(() -> Field.attribute(RecordKind.DEAL, "", Field.Type.TEXT))
                .hasMessageStartingWith("No field 'attributes.'");
    }

    @Test
    void aFieldIsReadFromItsOwnKindOnly() {
        assertThatThrownBy(() ->
                        Field.STAGE.value(Activity.builder("1", Channel.CALL).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Field deal.stage cannot be read from activities");
    }

    @Test
    void onlyMoneyHasACurrency() {
        assertThat(Field.DEAL_AMOUNT.currency()).isEqualTo(Field.DEAL_CURRENCY);
        assertThat(Field.BALANCE.currency()).isEqualTo(Field.INVOICE_CURRENCY);
        for (Field field : List.of(Field.STAGE, Field.attribute(RecordKind.ACTIVITY, "cost", Field.Type.MONEY))) {
            assertThatThrownBy(field::currency)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Field " + field + " of type " + field.type()
                            + " has no currency; MONEY fields of deals and invoices do");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, java.lang.String",
        "BOOLEAN, java.lang.Boolean",
        "NUMBER, java.math.BigDecimal",
        "MONEY, java.math.BigDecimal",
        "DURATION, java.math.BigDecimal",
        "INSTANT, java.time.Instant",
        "DATE, java.time.LocalDate"
    })
    void everyTypeHasItsClass(Field.Type type, Class<?> valueClass) {
        assertThat(type.valueClass()).isEqualTo(valueClass);
    }

    @Test
    void valuesOfAClosedSetAreGivenAsTextsOrConstants() {
        assertThat(Field.OUTCOME.closedValues()).containsExactly("OPEN", "WON", "LOST");
        assertThat(Field.DIRECTION.closedValues()).containsExactly("INBOUND", "OUTBOUND", "UNKNOWN");
        assertThat(Field.STATUS.closedValues()).containsExactly("DRAFT", "ISSUED", "PAID", "CANCELLED");
        assertThat(Field.STAGE.closedValues()).isEmpty();
        assertThat(Field.OUTCOME.in(Outcome.WON, Outcome.LOST)).isEqualTo(Field.OUTCOME.in("LOST", "WON"));
        assertThat(Field.DIRECTION.in(Direction.INBOUND)).isEqualTo(Field.DIRECTION.in("INBOUND"));
        assertThat(Field.STATUS.in(InvoiceStatus.PAID)).isEqualTo(Field.STATUS.in("PAID"));
        assertThatThrownBy(() -> Field.OUTCOME.in("WON", "Lost", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Field deal.outcome has no value 'Lost', 'x'; its values are [OPEN, WON, LOST]");
        assertThatThrownBy(() -> Field.STAGE.in(Outcome.WON))
                .hasMessage("Field deal.stage has no value WON, which is one of deal.outcome");
    }

    @Test
    void aTimeThatCannotBeReadIsUnknown() {
        Instant early = Instant.parse("0000-12-31T23:59:59Z");
        Instant late = Instant.parse("+10000-01-01T00:00:00Z");
        Field seen = Field.attribute(RecordKind.DEAL, "seen", Field.Type.DATE);

        for (Instant time : List.of(early, late)) {
            Deal deal = Deal.builder("1")
                    .outcome(Outcome.WON)
                    .createdAt(time)
                    .closedAt(NOON)
                    .attribute("seen", LocalDate.ofInstant(time, java.time.ZoneOffset.UTC))
                    .build();
            assertThat(Field.CREATED_AT.value(deal)).isNull();
            assertThat(Field.CYCLE.value(deal)).isNull();
            assertThat(seen.value(deal)).isNull();
            assertThat(Field.CLOSED_AT.value(deal)).isEqualTo(NOON);
        }
        assertThat(Field.CYCLE.value(Deal.builder("1")
                        .outcome(Outcome.WON)
                        .createdAt(NOON)
                        .closedAt(late)
                        .build()))
                .isNull();
    }

    @Test
    void whatIsKnownIsACondition() {
        assertThat(Field.STAGE.known()).isEqualTo(new Condition.Known(Field.STAGE));
        assertThat(Field.stored(RecordKind.DEAL)).contains(Field.STAGE).doesNotContain(Field.CYCLE);
        assertThat(Field.stored(RecordKind.INVOICE))
                .contains(Field.INVOICE_AMOUNT)
                .doesNotContain(Field.BALANCE);
    }
}

package io.github.crmprofile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a record cannot be, and what is said about it. */
class RefusedRecordsTest {

    private static final Instant EARLY = Instant.parse("2026-01-10T08:00:00Z");
    private static final BigDecimal HUGE = new BigDecimal("1E+999999999");

    @Test
    void refusesAmountsThatWouldFillTheMemory() {
        assertThatIllegalArgumentException()
                .isThrownBy(Deal.builder("d1").amount(HUGE)::build)
                .withMessage("The amount of deal 'd1' has more than 1000 digits before or after the decimal point."
                        + " Correct it, or leave it out as unknown.");
        assertThatIllegalArgumentException()
                .isThrownBy(Invoice.builder("i1", null).amount(new BigDecimal("1E-1001"))::build)
                .withMessageStartingWith("The amount of invoice 'i1' has more than 1000 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(Invoice.builder("i1", null).paidAmount(HUGE)::build)
                .withMessageStartingWith("The paidAmount of invoice 'i1' has more than 1000 digits");
    }

    @Test
    void refusesBlankIds() {
        assertThatIllegalArgumentException()
                .isThrownBy(Deal.builder(" ")::build)
                .withMessage("The deal id is blank. Give the one of the host's data.");
        assertThatIllegalArgumentException()
                .isThrownBy(Activity.builder("", Channel.CALL)::build)
                .withMessage("The activity id is blank. Give the one of the host's data.");
        assertThatIllegalArgumentException()
                .isThrownBy(Invoice.builder("\n", null)::build)
                .withMessage("The invoice id is blank. Give the one of the host's data.");
    }

    @Test
    void refusesACompanyWithACompany() {
        assertThatIllegalArgumentException()
                .isThrownBy(Client.builder(ClientId.company("7"), "Mine").company("8")::build)
                .withMessage("The client company:7 has a company, but only a contact belongs to one."
                        + " Leave its company out.");
    }

    @Test
    void namesTheRecordWhoseAttributeIsUnusable() {
        assertThatIllegalArgumentException()
                .isThrownBy(Activity.builder("a1", Channel.CALL).attribute("x", 'c')::build)
                .withMessageStartingWith(
                        "Unusable attributes of activity 'a1': 'x' is a java.lang.Character. Accepted");
        assertThatIllegalArgumentException()
                .isThrownBy(Client.builder(ClientId.contact("42"), "Ada").attribute("x", 'c')::build)
                .withMessageStartingWith("Unusable attributes of client contact:42: 'x' is a java.lang.Character.");
        assertThatIllegalArgumentException()
                .isThrownBy(Invoice.builder("i1", null).attribute("x", 'c')::build)
                .withMessageStartingWith("Unusable attributes of invoice 'i1': 'x' is a java.lang.Character.");
        assertThatIllegalArgumentException()
                .isThrownBy(Deal.builder("d1").attribute("x", 'c')::build)
                .withMessageStartingWith("Unusable attributes of deal 'd1': 'x' is a java.lang.Character.");
    }

    @Test
    void namesThePartThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(Deal.builder(null)::build)
                .withMessage("the deal id must not be null");
        assertThatNullPointerException()
                .isThrownBy(Activity.builder("a1", Channel.CALL).direction(null)::build)
                .withMessage("the direction of activity 'a1' must not be null");
        assertThatNullPointerException()
                .isThrownBy(Client.builder(null, "Ada")::build)
                .withMessage("the id of a client must not be null");
        assertThatNullPointerException()
                .isThrownBy(Client.builder(ClientId.contact("42"), null)::build)
                .withMessage("the name of client contact:42 must not be null");
        assertThatNullPointerException()
                .isThrownBy(Deal.builder("d1").contacts(Arrays.asList("1", null))::build)
                .withMessage("the contacts of deal 'd1' must not hold null: leave unknown ones out");
        assertThatNullPointerException()
                .isThrownBy(() -> new Activity(
                        "a1", List.of(), List.of(), null, Channel.CALL, Direction.UNKNOWN, null, true, null, Map.of()))
                .withMessage("the deals of activity 'a1' must not be null: use an empty list");
    }

    @Test
    void toStringShowsNoDataOfTheCustomer() {
        assertThat(Client.builder(ClientId.contact("42"), "Ada")
                        .email("a@example.org")
                        .build())
                .hasToString("Client[contact:42]");
        assertThat(Deal.builder("d1").title("Pumps").build()).hasToString("Deal[d1]");
        assertThat(Activity.builder("a1", Channel.CALL).contact("1").build()).hasToString("Activity[a1]");
        assertThat(Invoice.builder("i1", null).number("2026/1").build()).hasToString("Invoice[i1]");
    }

    @Test
    void aRecordIsDescribedByAllThatIsKnown() {
        Deal deal = Deal.builder("d1")
                .contact("42")
                .amount(new BigDecimal("1E3"))
                .createdAt(EARLY)
                .build();
        assertThat(deal.describe())
                .isEqualTo("Deal[id=d1, contacts=[42], outcome=OPEN, amount=1000, createdAt=2026-01-10T08:00:00Z]");
        assertThat(Invoice.builder("i1", InvoiceStatus.PAID).build().describe())
                .isEqualTo("Invoice[id=i1, status=PAID]");
    }
}

package io.github.crmprofile.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a record is in a period; the period of most examples is May 2026 in Rome. */
class MembershipsTest {

    private static final Instant FROM = Instant.parse("2026-04-30T22:00:00Z");
    private static final Instant TO = Instant.parse("2026-05-31T22:00:00Z");

    private final List<Deal> deals = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Invoice> invoices = new ArrayList<>();

    private static Deal.Builder deal(String id, Outcome outcome) {
        return Deal.builder(id).contact("ann").outcome(outcome);
    }

    private void add(Deal.Builder deal) {
        deals.add(deal.build());
    }

    private static Invoice.Builder invoice(String id, InvoiceStatus status) {
        return Invoice.builder(id, status).contact("ann").issuedOn(LocalDate.of(2026, 5, 1));
    }

    private void add(Invoice.Builder invoice) {
        invoices.add(invoice.build());
    }

    /** The records behind a count, by id. */
    private List<String> of(String metric, String period) {
        CrmProfiles profiles = CrmProfiles.builder()
                .source(InMemorySource.builder()
                        .clients(List.of(
                                Client.builder(ClientId.contact("ann"), "Ann").build()))
                        .deals(deals)
                        .activities(activities)
                        .invoices(invoices)
                        .build())
                .zone(ZoneId.of("Europe/Rome"))
                .clock(Clock.fixed(Instant.parse("2026-05-17T12:00:00Z"), ZoneOffset.UTC))
                .build();
        var ref = new EvidenceRef(Figure.of(metric), Metrics.RECORDS, new EvidenceRef.Slice.Whole(), false);
        return profiles
                .records(ProfileRequest.of(ClientId.contact("ann")).withPeriod(period), ref, PageRequest.first(100))
                .records()
                .stream()
                .map(CrmRecord::id)
                .sorted()
                .toList();
    }

    @Test
    void aDealIsWonFromTheFirstInstantOfAPeriodToTheLastBeforeItsEnd() {
        add(deal("first", Outcome.WON).closedAt(FROM));
        add(deal("last", Outcome.WON).closedAt(TO.minusNanos(1)));
        add(deal("before", Outcome.WON).closedAt(FROM.minusNanos(1)));
        add(deal("after", Outcome.WON).closedAt(TO));
        add(deal("planned", Outcome.OPEN).closedAt(FROM));
        add(deal("lost", Outcome.LOST).closedAt(FROM));
        add(deal("undated", Outcome.WON));

        assertThat(of("deals.won.count", "2026-05")).containsExactly("first", "last");
        assertThat(of("deals.lost.count", "2026-05")).containsExactly("lost");
        assertThat(of("deals.won.count", "..2026-05-31")).containsExactly("before", "first", "last");
        assertThat(of("deals.won.count", "all_time")).containsExactly("after", "before", "first", "last", "undated");
    }

    @Test
    void aDealIsOpenAtTheEndUnlessItWasClosedByThen() {
        add(deal("open", Outcome.OPEN).createdAt(FROM));
        add(deal("old", Outcome.OPEN).createdAt(FROM.minusSeconds(1_000_000)));
        add(deal("ageless", Outcome.OPEN));
        add(deal("new", Outcome.OPEN).createdAt(TO));
        add(deal("won-later", Outcome.WON).createdAt(FROM).closedAt(TO));
        add(deal("lost-later", Outcome.LOST).closedAt(TO.plusSeconds(1)));
        add(deal("won", Outcome.WON).createdAt(FROM).closedAt(TO.minusNanos(1)));
        add(deal("closed-some-day", Outcome.WON).createdAt(FROM));
        add(deal("unknown", null).createdAt(FROM).closedAt(TO));

        assertThat(of("deals.open.count", "2026-05"))
                .containsExactly("ageless", "lost-later", "old", "open", "won-later");
        assertThat(of("deals.open.count", "all_time")).containsExactly("ageless", "new", "old", "open");
        assertThat(of("deals.total.count", "2026-05"))
                .containsExactly("ageless", "lost-later", "old", "open", "won", "won-later");
    }

    @Test
    void aDealIsCreatedInThePeriodOfItsCreation() {
        add(deal("first", Outcome.OPEN).createdAt(FROM));
        add(deal("after", Outcome.OPEN).createdAt(TO));
        add(deal("ageless", Outcome.OPEN));

        assertThat(of("deals.created.count", "2026-05")).containsExactly("first");
        assertThat(of("deals.created.count", "all_time")).containsExactly("after", "ageless", "first");
    }

    @Test
    void aDealIsInTheReportingPeriodWhenSomethingHappenedToIt() {
        Instant before = FROM.minusSeconds(1);
        add(deal("created", Outcome.LOST).createdAt(FROM).closedAt(before));
        add(deal("modified", Outcome.LOST).createdAt(before).closedAt(before).modifiedAt(TO.minusNanos(1)));
        add(deal("closed", Outcome.LOST).createdAt(before).closedAt(FROM));
        add(deal("open", Outcome.OPEN).createdAt(before));
        add(deal("spoken-of", Outcome.LOST).createdAt(before).closedAt(before));
        add(deal("written-about", Outcome.LOST).createdAt(before).closedAt(before));
        add(deal("untouched", Outcome.LOST).createdAt(before).closedAt(before).modifiedAt(TO));
        add(deal("planned-for-may", null).createdAt(before).closedAt(FROM));
        add(deal("created-later", Outcome.OPEN).createdAt(TO).modifiedAt(FROM));
        add(deal("ageless", Outcome.WON).closedAt(FROM));
        activities.add(Activity.builder("call", Channel.CALL)
                .contact("somebody else")
                .deal("spoken-of")
                .occurredAt(FROM)
                .build());
        activities.add(Activity.builder("note", Channel.NOTE)
                .deal("written-about")
                .occurredAt(FROM)
                .build());
        activities.add(Activity.builder("planned", Channel.CALL)
                .deal("untouched")
                .occurredAt(FROM)
                .completed(false)
                .build());
        activities.add(Activity.builder("late", Channel.CALL)
                .deal("untouched")
                .occurredAt(TO)
                .build());

        assertThat(of("deals.period.count", "2026-05"))
                .containsExactly("ageless", "closed", "created", "modified", "open", "spoken-of");
    }

    @Test
    void anActivityCountsWhenItIsCompletedAndCommunication() {
        for (Channel channel : List.of(Channel.CALL, Channel.of("fax"), Channel.TASK, Channel.NOTE)) {
            activities.add(Activity.builder(channel.code(), channel)
                    .contact("ann")
                    .occurredAt(FROM)
                    .build());
        }
        activities.add(Activity.builder("planned", Channel.CALL)
                .contact("ann")
                .occurredAt(FROM)
                .completed(false)
                .build());
        activities.add(Activity.builder("undated", Channel.CALL).contact("ann").build());
        activities.add(Activity.builder("earlier", Channel.CALL)
                .contact("ann")
                .occurredAt(FROM.minusNanos(1))
                .build());

        assertThat(of("activities.count", "2026-05")).containsExactly("call", "fax");
        assertThat(of("activities.count", "all_time")).containsExactly("call", "earlier", "fax", "undated");
        assertThat(of("activities.last", "2026-05")).containsExactly("call", "earlier", "fax");
    }

    @Test
    void anInvoiceIsIssuedUnlessItIsADraftOrCancelled() {
        for (InvoiceStatus status : InvoiceStatus.values()) {
            add(invoice(status.name(), status));
        }
        add(invoice("unknown", null));
        add(invoice("last", InvoiceStatus.ISSUED).issuedOn(LocalDate.of(2026, 5, 31)));
        add(invoice("after", InvoiceStatus.ISSUED).issuedOn(LocalDate.of(2026, 6, 1)));
        add(invoice("undated", InvoiceStatus.ISSUED).issuedOn(null));

        assertThat(of("invoices.issued.count", "2026-05")).containsExactly("ISSUED", "PAID", "last");
        assertThat(of("invoices.issued.count", "all_time"))
                .containsExactly("ISSUED", "PAID", "after", "last", "undated");
    }

    @Test
    void anInvoiceIsPaidOnTheDayOfItsPayment() {
        add(invoice("first", InvoiceStatus.PAID).paidOn(LocalDate.of(2026, 5, 1)));
        add(invoice("after", InvoiceStatus.PAID).paidOn(LocalDate.of(2026, 6, 1)));
        add(invoice("partly", InvoiceStatus.ISSUED).paidOn(LocalDate.of(2026, 5, 1)));
        add(invoice("undated", InvoiceStatus.PAID));

        assertThat(of("invoices.paid.count", "2026-05")).containsExactly("first");
        assertThat(of("invoices.paid.count", "all_time")).containsExactly("after", "first", "undated");
    }

    @Test
    void anInvoiceIsOutstandingUntilItIsPaid() {
        add(invoice("issued", InvoiceStatus.ISSUED));
        add(invoice("paid-later", InvoiceStatus.PAID).paidOn(LocalDate.of(2026, 6, 1)));
        add(invoice("paid", InvoiceStatus.PAID).paidOn(LocalDate.of(2026, 5, 31)));
        add(invoice("paid-some-day", InvoiceStatus.PAID));
        add(invoice("draft", InvoiceStatus.DRAFT));
        add(invoice("cancelled", InvoiceStatus.CANCELLED));
        add(invoice("unknown", null));
        add(invoice("later", InvoiceStatus.ISSUED).issuedOn(LocalDate.of(2026, 6, 1)));
        add(invoice("undated", InvoiceStatus.ISSUED).issuedOn(null));

        assertThat(of("invoices.outstanding.count", "2026-05")).containsExactly("issued", "paid-later");
        assertThat(of("invoices.outstanding.count", "all_time")).containsExactly("issued", "later", "undated");
    }

    @Test
    void anInvoiceIsOverdueOnTheDayAfterTheOneItIsDueOn() {
        add(invoice("due-yesterday", InvoiceStatus.ISSUED).dueOn(LocalDate.of(2026, 5, 16)));
        add(invoice("due-today", InvoiceStatus.ISSUED).dueOn(LocalDate.of(2026, 5, 17)));
        add(invoice("due-in-april", InvoiceStatus.ISSUED)
                .issuedOn(LocalDate.of(2026, 4, 1))
                .dueOn(LocalDate.of(2026, 4, 29)));
        add(invoice("due-at-the-end-of-april", InvoiceStatus.ISSUED)
                .issuedOn(LocalDate.of(2026, 4, 1))
                .dueOn(LocalDate.of(2026, 4, 30)));
        add(invoice("never-due", InvoiceStatus.ISSUED));
        add(invoice("paid", InvoiceStatus.PAID)
                .paidOn(LocalDate.of(2026, 5, 17))
                .dueOn(LocalDate.of(2026, 5, 16)));

        assertThat(of("invoices.overdue.count", "2026-05"))
                .containsExactly("due-at-the-end-of-april", "due-in-april", "due-yesterday");
        assertThat(of("invoices.overdue.count", "2026-04")).containsExactly("due-in-april");
        assertThat(of("invoices.overdue.count", "today"))
                .containsExactly("due-at-the-end-of-april", "due-in-april", "due-yesterday");
        assertThat(of("invoices.overdue.count", "all_time"))
                .containsExactly("due-at-the-end-of-april", "due-in-april", "due-yesterday");
    }
}

package io.github.crmprofile.examples.benchmarks.crm;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes the rows of an invented CRM, those of a contact together. */
public interface Rows {

    /** A company. */
    record CompanyRow(int id) {}

    /** A contact of a company. */
    record ContactRow(int id, int company) {}

    /** A deal of a contact, and perhaps of another one of the same company. */
    record DealRow(
            long id,
            int contact,
            @Nullable Integer other,
            int company,
            String pipeline,
            String outcome,
            @Nullable Long cents,
            String currency,
            Instant createdAt,
            @Nullable Instant closedAt,
            Instant modifiedAt) {}

    /** An activity with a contact, perhaps about a deal of the contact. */
    record ActivityRow(
            long id,
            int contact,
            int company,
            @Nullable Long deal,
            String channel,
            String direction,
            Instant occurredAt,
            boolean isCompleted) {}

    /** An invoice to a contact. */
    record InvoiceRow(
            long id,
            int contact,
            int company,
            String status,
            long cents,
            long paidCents,
            String currency,
            LocalDate issuedOn,
            LocalDate dueOn,
            @Nullable LocalDate paidOn) {}

    /** Takes a company, before its contacts. */
    void company(CompanyRow company);

    /** Takes a contact, before its records. */
    void contact(ContactRow contact);

    /** Takes a deal, before its activities. */
    void deal(DealRow deal);

    /** Takes an activity. */
    void activity(ActivityRow activity);

    /** Takes an invoice. */
    void invoice(InvoiceRow invoice);
}

package io.github.crmprofile.examples.benchmarks.crm;

import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows as records of the library. Not thread-safe. */
public final class RecordRows implements Rows {

    private static final int CENTS = 2;

    private final List<Client> clients = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Invoice> invoices = new ArrayList<>();

    /** Begins without rows. */
    public RecordRows() {}

    /** The records of one contact. */
    public static RecordRows ofContact(CrmGenerator generator, int contact) {
        var rows = new RecordRows();
        generator.writeContact(contact, rows);
        return rows;
    }

    /** A source of all rows so far. */
    public InMemorySource toSource() {
        return InMemorySource.builder()
                .clients(clients)
                .deals(deals)
                .activities(activities)
                .invoices(invoices)
                .build();
    }

    /** The deals so far. */
    public List<Deal> deals() {
        return deals;
    }

    /** The activities so far. */
    public List<Activity> activities() {
        return activities;
    }

    /** The invoices so far. */
    public List<Invoice> invoices() {
        return invoices;
    }

    /** The client that a contact is. */
    public static ClientId client(int contact) {
        return ClientId.contact(String.valueOf(contact));
    }

    /** A contact's name. */
    public static String name(int contact) {
        return "Contact " + contact;
    }

    @Override
    public void company(CompanyRow company) {
        clients.add(Client.builder(ClientId.company(String.valueOf(company.id())), "Company " + company.id())
                .build());
    }

    @Override
    public void contact(ContactRow contact) {
        clients.add(Client.builder(client(contact.id()), name(contact.id()))
                .company(String.valueOf(contact.company()))
                .build());
    }

    @Override
    public void deal(DealRow deal) {
        Deal.Builder builder = Deal.builder(String.valueOf(deal.id()));
        if (deal.other() != null) {
            builder.contact(String.valueOf(deal.other()));
        }
        deals.add(builder.primaryContact(String.valueOf(deal.contact()))
                .company(String.valueOf(deal.company()))
                .pipeline(deal.pipeline())
                .outcome(Outcome.valueOf(deal.outcome().toUpperCase(Locale.ROOT)))
                .amount(deal.cents() == null ? null : BigDecimal.valueOf(deal.cents(), CENTS))
                .currency(deal.currency())
                .createdAt(deal.createdAt())
                .closedAt(deal.closedAt())
                .modifiedAt(deal.modifiedAt())
                .build());
    }

    @Override
    public void activity(ActivityRow activity) {
        Activity.Builder builder = Activity.builder(String.valueOf(activity.id()), Channel.of(activity.channel()));
        if (activity.deal() != null) {
            builder.deal(String.valueOf(activity.deal()));
        }
        activities.add(builder.contact(String.valueOf(activity.contact()))
                .company(String.valueOf(activity.company()))
                .direction(direction(activity.direction()))
                .occurredAt(activity.occurredAt())
                .completed(activity.isCompleted())
                .build());
    }

    private static Direction direction(String code) {
        return switch (code) {
            case "in" -> Direction.INBOUND;
            case "out" -> Direction.OUTBOUND;
            default -> Direction.UNKNOWN;
        };
    }

    @Override
    public void invoice(InvoiceRow invoice) {
        invoices.add(Invoice.builder(String.valueOf(invoice.id()), status(invoice.status()))
                .contact(String.valueOf(invoice.contact()))
                .company(String.valueOf(invoice.company()))
                .amount(BigDecimal.valueOf(invoice.cents(), CENTS))
                .paidAmount(BigDecimal.valueOf(invoice.paidCents(), CENTS))
                .currency(invoice.currency())
                .issuedOn(invoice.issuedOn())
                .dueOn(invoice.dueOn())
                .paidOn(invoice.paidOn())
                .build());
    }

    private static InvoiceStatus status(String code) {
        return switch (code) {
            case "draft" -> InvoiceStatus.DRAFT;
            case "void" -> InvoiceStatus.CANCELLED;
            case "paid" -> InvoiceStatus.PAID;
            default -> InvoiceStatus.ISSUED;
        };
    }
}

package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.util.List;
import java.util.Map;

/** The tables of the CRM, with the indexes that a careful developer gives them: client first, date second. */
final class Schema {

    static final List<String> TABLES =
            List.of("companies", "contacts", "deals", "deal_contacts", "activities", "invoices");

    static final List<String> CREATE = List.of(
            "CREATE TABLE companies (id INTEGER, name VARCHAR(80) NOT NULL)",
            "CREATE TABLE contacts (id INTEGER, company_id INTEGER, name VARCHAR(80) NOT NULL)",
            """
            CREATE TABLE deals (id BIGINT, company_id INTEGER, pipeline VARCHAR(20), outcome VARCHAR(8) NOT NULL,
                amount NUMERIC(12,2), currency VARCHAR(3), created_at TIMESTAMP WITH TIME ZONE NOT NULL,
                closed_at TIMESTAMP WITH TIME ZONE, modified_at TIMESTAMP WITH TIME ZONE)\
            """,
            "CREATE TABLE deal_contacts (deal_id BIGINT NOT NULL, contact_id INTEGER NOT NULL, is_primary BOOLEAN NOT"
                    + " NULL)",
            """
            CREATE TABLE activities (id BIGINT, contact_id INTEGER, company_id INTEGER, deal_id BIGINT,
                channel VARCHAR(12) NOT NULL, direction VARCHAR(8), occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
                is_done BOOLEAN NOT NULL)\
            """,
            """
            CREATE TABLE invoices (id BIGINT, contact_id INTEGER, company_id INTEGER, status VARCHAR(8) NOT NULL,
                amount NUMERIC(12,2), paid_amount NUMERIC(12,2), currency VARCHAR(3), issued_on DATE NOT NULL,
                due_on DATE, paid_on DATE)\
            """);

    static final List<String> INDEXES = List.of(
            "ALTER TABLE companies ADD PRIMARY KEY (id)",
            "ALTER TABLE contacts ADD PRIMARY KEY (id)",
            "ALTER TABLE deals ADD PRIMARY KEY (id)",
            "ALTER TABLE activities ADD PRIMARY KEY (id)",
            "ALTER TABLE invoices ADD PRIMARY KEY (id)",
            "CREATE INDEX contacts_company ON contacts (company_id)",
            "CREATE INDEX deals_company ON deals (company_id, created_at)",
            "ALTER TABLE deal_contacts ADD PRIMARY KEY (contact_id, deal_id)",
            "CREATE INDEX deal_contacts_deal ON deal_contacts (deal_id)",
            "CREATE INDEX activities_contact ON activities (contact_id, occurred_at)",
            "CREATE INDEX activities_company ON activities (company_id, occurred_at)",
            "CREATE INDEX activities_deal ON activities (deal_id, occurred_at)",
            "CREATE INDEX invoices_contact ON invoices (contact_id, issued_on)",
            "CREATE INDEX invoices_company ON invoices (company_id, issued_on)");

    private Schema() {}

    static SchemaMapping mapping() {
        return SchemaMapping.builder()
                .clients(clients(ClientKind.CONTACT, "contacts")
                        .company(Link.to(Link.Target.COMPANY, IdColumn.integer("k.company_id")))
                        .build())
                .clients(clients(ClientKind.COMPANY, "companies").build())
                .records(deals())
                .records(activities())
                .records(invoices())
                .build();
    }

    private static ClientSource.Builder clients(ClientKind kind, String table) {
        return ClientSource.of(kind, table, table + " k", IdColumn.integer("k.id"))
                .column("name", Column.text("k.name"));
    }

    private static RecordSource deals() {
        return RecordSource.of(RecordKind.DEAL, "deals", "deals d", IdColumn.integer("d.id"))
                .column("pipeline", Column.text("d.pipeline"))
                .column("outcome", Column.codes("d.outcome", Map.of("open", "OPEN", "won", "WON", "lost", "LOST")))
                .column("amount", Column.decimal("d.amount"))
                .column("currency", Column.text("d.currency"))
                .column("createdAt", Column.time("d.created_at", TimeForm.OFFSET))
                .column("closedAt", Column.time("d.closed_at", TimeForm.OFFSET))
                .column("modifiedAt", Column.time("d.modified_at", TimeForm.OFFSET))
                .link(Link.to(Link.Target.COMPANY, IdColumn.integer("d.company_id")))
                .link(Link.to(Link.Target.CONTACT, IdColumn.integer("dc.contact_id"))
                        .withVia("deal_contacts dc", "dc.deal_id")
                        .withPrimary("dc.is_primary"))
                .build();
    }

    private static RecordSource activities() {
        return RecordSource.of(RecordKind.ACTIVITY, "activities", "activities a", IdColumn.integer("a.id"))
                .column("channel", Column.text("a.channel"))
                .column(
                        "direction",
                        Column.codes("a.direction", Map.of("in", "INBOUND", "out", "OUTBOUND"))
                                .withOtherwise("UNKNOWN"))
                .column("occurredAt", Column.time("a.occurred_at", TimeForm.OFFSET))
                .column("completed", Column.when("a.is_done"))
                .link(Link.to(Link.Target.CONTACT, IdColumn.integer("a.contact_id")))
                .link(Link.to(Link.Target.COMPANY, IdColumn.integer("a.company_id")))
                .link(Link.to(Link.Target.DEAL, IdColumn.integer("a.deal_id")))
                .build();
    }

    private static RecordSource invoices() {
        return RecordSource.of(RecordKind.INVOICE, "invoices", "invoices i", IdColumn.integer("i.id"))
                .column(
                        "status",
                        Column.codes(
                                "i.status",
                                Map.of("draft", "DRAFT", "void", "CANCELLED", "open", "ISSUED", "paid", "PAID")))
                .column("amount", Column.decimal("i.amount"))
                .column("paidAmount", Column.decimal("i.paid_amount"))
                .column("currency", Column.text("i.currency"))
                .column("issuedOn", Column.time("i.issued_on", TimeForm.DATE))
                .column("dueOn", Column.time("i.due_on", TimeForm.DATE))
                .column("paidOn", Column.time("i.paid_on", TimeForm.DATE))
                .link(Link.to(Link.Target.CONTACT, IdColumn.integer("i.contact_id")))
                .link(Link.to(Link.Target.COMPANY, IdColumn.integer("i.company_id")))
                .build();
    }
}

package io.github.crmprofile.examples.anyschema.proof;

import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.RecordKind;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the records into scratch tables, and says by a mapping where they are. */
final class ProofSchema {

    private final ScratchTables tables;
    private final ColumnTypes types;

    ProofSchema(ScratchTables tables, ColumnTypes types) {
        this.tables = tables;
        this.types = types;
    }

    SchemaMapping write(ProofRecords records) throws SQLException {
        tables.create(
                "client",
                columns(types.id(), "client_id", "company_id", "owner_id")
                        + ", "
                        + columns(types.text(), "kind", "full_name", "industry"));
        for (Client client : records.clients()) {
            tables.insert(
                    "client",
                    Arrays.asList(
                            client.id().id(),
                            client.company(),
                            client.responsible(),
                            client.id().kind().code(),
                            client.name(),
                            client.industry()));
        }
        tables.create(
                "deal",
                columns(types.id(), "deal_id", "company_id", "pipeline", "stage", "owner_id")
                        + ", "
                        + columns(types.text(), "outcome", "currency")
                        + ", amount "
                        + types.decimal()
                        + ", "
                        + columns(types.time(), "created_at", "closed_at", "modified_at"));
        tables.create("deal_contact", columns(types.id(), "deal_id", "contact_id"));
        for (Deal deal : records.deals()) {
            write(deal);
        }
        tables.create(
                "activity",
                columns(types.id(), "activity_id", "contact_id", "deal_id", "channel", "owner_id")
                        + ", direction "
                        + types.text()
                        + ", is_done "
                        + types.integer()
                        + ", occurred_at "
                        + types.time());
        for (Activity activity : records.activities()) {
            write(activity);
        }
        tables.create(
                "invoice",
                columns(types.id(), "invoice_id", "contact_id", "company_id", "owner_id")
                        + ", "
                        + columns(types.text(), "status", "currency")
                        + ", "
                        + columns(types.decimal(), "amount", "paid_amount")
                        + ", "
                        + columns(types.date(), "issued_on", "due_on", "paid_on"));
        for (Invoice invoice : records.invoices()) {
            write(invoice);
        }
        return mapping();
    }

    private static String columns(String type, String... names) {
        return Arrays.stream(names).map(name -> name + " " + type).collect(Collectors.joining(", "));
    }

    private void write(Deal deal) throws SQLException {
        tables.insert(
                "deal",
                Arrays.asList(
                        deal.id(),
                        deal.company(),
                        deal.pipeline(),
                        deal.stage(),
                        deal.responsible(),
                        String.valueOf(deal.outcome()),
                        deal.currency(),
                        amount(deal.amount()),
                        time(deal.createdAt()),
                        time(deal.closedAt()),
                        time(deal.modifiedAt())));
        for (String contact : deal.contacts()) {
            tables.insert("deal_contact", Arrays.asList(deal.id(), contact));
        }
    }

    private void write(Activity activity) throws SQLException {
        tables.insert(
                "activity",
                Arrays.asList(
                        activity.id(),
                        first(activity.contacts()),
                        first(activity.deals()),
                        activity.channel().code(),
                        activity.responsible(),
                        activity.direction().name(),
                        activity.completed() ? 1 : 0,
                        time(activity.occurredAt())));
    }

    private void write(Invoice invoice) throws SQLException {
        tables.insert(
                "invoice",
                Arrays.asList(
                        invoice.id(),
                        invoice.contact(),
                        invoice.company(),
                        invoice.responsible(),
                        String.valueOf(invoice.status()),
                        invoice.currency(),
                        amount(invoice.amount()),
                        amount(invoice.paidAmount()),
                        date(invoice.issuedOn()),
                        date(invoice.dueOn()),
                        date(invoice.paidOn())));
    }

    private static @Nullable String first(List<String> ids) {
        return ids.isEmpty() ? null : ids.get(0);
    }

    private @Nullable Object amount(@Nullable BigDecimal amount) {
        return amount == null || types.scale() == 0
                ? amount
                : (Object) amount.movePointRight(types.scale()).longValueExact();
    }

    private @Nullable Object time(@Nullable Instant time) {
        if (time == null) {
            return null;
        }
        return types.timeForm() == TimeForm.EPOCH_MILLIS
                ? (Object) time.toEpochMilli()
                : LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private @Nullable Object date(@Nullable LocalDate date) {
        return date == null || !types.date().equals("TEXT") ? date : date.toString();
    }

    private SchemaMapping mapping() {
        return SchemaMapping.builder()
                .clients(clients(ClientKind.CONTACT))
                .clients(clients(ClientKind.COMPANY))
                .records(deals())
                .records(activities())
                .records(invoices())
                .build();
    }

    private ClientSource clients(ClientKind kind) {
        ClientSource.Builder clients = ClientSource.of(
                        kind, kind.code(), ScratchTables.PREFIX + "client c", IdColumn.text("c.client_id"))
                .where("c.kind = '" + kind.code() + "'")
                .column("name", Column.text("c.full_name"))
                .column("industry", Column.text("c.industry"))
                .column("responsible", Column.text("c.owner_id"));
        return kind == ClientKind.CONTACT
                ? clients.company(Link.to(Link.Target.COMPANY, IdColumn.text("c.company_id")))
                        .build()
                : clients.build();
    }

    private RecordSource deals() {
        return RecordSource.of(RecordKind.DEAL, "deals", ScratchTables.PREFIX + "deal d", IdColumn.text("d.deal_id"))
                .column("pipeline", Column.text("d.pipeline"))
                .column("stage", Column.text("d.stage"))
                .column("outcome", Column.text("d.outcome"))
                .column("amount", Column.decimal("d.amount").withScale(types.scale()))
                .column("currency", Column.text("d.currency"))
                .column("createdAt", Column.time("d.created_at", types.timeForm()))
                .column("closedAt", Column.time("d.closed_at", types.timeForm()))
                .column("modifiedAt", Column.time("d.modified_at", types.timeForm()))
                .column("responsible", Column.text("d.owner_id"))
                .link(Link.to(Link.Target.CONTACT, IdColumn.text("dc.contact_id"))
                        .withVia(ScratchTables.PREFIX + "deal_contact dc", "dc.deal_id"))
                .link(Link.to(Link.Target.COMPANY, IdColumn.text("d.company_id")))
                .build();
    }

    private RecordSource activities() {
        return RecordSource.of(
                        RecordKind.ACTIVITY,
                        "activities",
                        ScratchTables.PREFIX + "activity a",
                        IdColumn.text("a.activity_id"))
                .column("channel", Column.text("a.channel"))
                .column("direction", Column.text("a.direction"))
                .column("completed", Column.when("a.is_done = 1"))
                .column("occurredAt", Column.time("a.occurred_at", types.timeForm()))
                .column("responsible", Column.text("a.owner_id"))
                .link(Link.to(Link.Target.CONTACT, IdColumn.text("a.contact_id")))
                .link(Link.to(Link.Target.DEAL, IdColumn.text("a.deal_id")))
                .build();
    }

    private RecordSource invoices() {
        return RecordSource.of(
                        RecordKind.INVOICE,
                        "invoices",
                        ScratchTables.PREFIX + "invoice i",
                        IdColumn.text("i.invoice_id"))
                .column("status", Column.text("i.status"))
                .column("amount", Column.decimal("i.amount").withScale(types.scale()))
                .column("paidAmount", Column.decimal("i.paid_amount").withScale(types.scale()))
                .column("currency", Column.text("i.currency"))
                .column("issuedOn", Column.time("i.issued_on", types.dateForm()))
                .column("dueOn", Column.time("i.due_on", types.dateForm()))
                .column("paidOn", Column.time("i.paid_on", types.dateForm()))
                .column("responsible", Column.text("i.owner_id"))
                .link(Link.to(Link.Target.CONTACT, IdColumn.text("i.contact_id")))
                .link(Link.to(Link.Target.COMPANY, IdColumn.text("i.company_id")))
                .build();
    }
}

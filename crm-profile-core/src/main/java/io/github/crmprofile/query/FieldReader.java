package io.github.crmprofile.query;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.ReadableTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads standard fields and attributes from records. */
final class FieldReader {

    private FieldReader() {}

    static @Nullable Object read(CrmRecord record, Field field) {
        Object stored = stored(record, field);
        return field.type().isTime() && !ReadableTime.isReadable(stored) ? null : stored;
    }

    private static @Nullable Object stored(CrmRecord record, Field field) {
        var attribute = field.attributeName();
        if (attribute.isPresent()) {
            Object value = record.attributes().get(attribute.get());
            return field.type().valueClass().isInstance(value) ? value : null;
        }
        if (record instanceof Deal deal) {
            return read(deal, field.name());
        }
        return record instanceof Activity activity
                ? read(activity, field.name())
                : read((Invoice) record, field.name());
    }

    private static @Nullable Object read(Deal deal, String name) {
        return switch (name) {
            case "id" -> deal.id();
            case "pipeline" -> deal.pipeline();
            case "stage" -> deal.stage();
            case "outcome" -> name(deal.outcome());
            case "amount" -> deal.amount();
            case "currency" -> deal.currency();
            case "createdAt" -> deal.createdAt();
            case "closedAt" -> closedAt(deal);
            case "modifiedAt" -> deal.modifiedAt();
            case "cycle" -> cycle(deal);
            case "responsible" -> deal.responsible();
            default -> throw new AssertionError(name);
        };
    }

    private static @Nullable Object read(Activity activity, String name) {
        return switch (name) {
            case "id" -> activity.id();
            case "channel" -> activity.channel().code();
            case "direction" -> activity.direction().name();
            case "occurredAt" -> activity.occurredAt();
            case "completed" -> activity.completed();
            case "responsible" -> activity.responsible();
            default -> throw new AssertionError(name);
        };
    }

    private static @Nullable Object read(Invoice invoice, String name) {
        return switch (name) {
            case "id" -> invoice.id();
            case "status" -> name(invoice.status());
            case "amount" -> invoice.amount();
            case "balance" -> balance(invoice);
            case "currency" -> invoice.currency();
            case "issuedOn" -> invoice.issuedOn();
            case "dueOn" -> invoice.dueOn();
            case "paidOn" -> invoice.paidOn();
            case "responsible" -> invoice.responsible();
            default -> throw new AssertionError(name);
        };
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable Instant closedAt(Deal deal) {
        return deal.outcome() == Outcome.OPEN ? null : deal.closedAt();
    }

    private static @Nullable BigDecimal cycle(Deal deal) {
        Instant created = deal.createdAt();
        Instant closed = closedAt(deal);
        if (created == null
                || closed == null
                || !ReadableTime.isReadable(created)
                || !ReadableTime.isReadable(closed)) {
            return null;
        }
        Duration cycle = Duration.between(created, closed);
        return BigDecimal.valueOf(cycle.getSeconds()).add(BigDecimal.valueOf(cycle.getNano(), 9));
    }

    private static @Nullable BigDecimal balance(Invoice invoice) {
        BigDecimal amount = invoice.amount();
        BigDecimal paid = invoice.paidAmount();
        return amount == null || paid == null || invoice.status() != InvoiceStatus.ISSUED
                ? amount
                : amount.subtract(paid);
    }
}

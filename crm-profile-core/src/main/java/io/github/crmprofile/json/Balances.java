package io.github.crmprofile.json;

import io.github.crmprofile.RecordList;
import io.github.crmprofile.metric.Field;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is owed of an invoice, for people to add up: nothing of one that is paid, cancelled or a draft. */
final class Balances {

    private static final Set<String> ADDING = Set.of(
            "invoices.outstanding.value",
            "invoices.outstanding.count",
            "invoices.overdue.value",
            "invoices.overdue.count");

    private Balances() {}

    /** Whether the number behind a list adds up balances as they were at the end of its period. */
    static boolean addUpIn(RecordList list) {
        return ADDING.contains(list.ref().figure().metric());
    }

    static @Nullable BigDecimal of(Invoice invoice, boolean isAtEndOfPeriod) {
        InvoiceStatus status = invoice.status();
        if (isAtEndOfPeriod || status == InvoiceStatus.ISSUED) {
            return (BigDecimal) Field.BALANCE.value(invoice);
        }
        return status == null || invoice.amount() == null ? null : BigDecimal.ZERO;
    }
}

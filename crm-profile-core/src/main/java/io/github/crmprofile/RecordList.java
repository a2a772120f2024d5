package io.github.crmprofile;

import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.RecordOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of the records behind a number, with the totals of all pages.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ref which records
 * @param period the days of the list: those of the number, also after midnight
 * @param kind their kind
 * @param records the records of this page, in order
 * @param order the order
 * @param count the number of records on all pages
 * @param amounts their sum per currency, on all pages; none for activities
 * @param sum the field that is summed; null for activities
 * @param next where the next page begins; null when this is the last
 * @param readAt when the page was read
 */
public record RecordList(
        EvidenceRef ref,
        ResolvedPeriod period,
        RecordKind kind,
        List<CrmRecord> records,
        RecordOrder order,
        long count,
        Amounts amounts,
        @Nullable Field sum,
        @Nullable String next,
        Instant readAt) {

    /** Copies the list. */
    public RecordList {
        records = List.copyOf(records);
    }

    /**
     * Returns whether the data changed since the number was read, as far as the reference shows: whether the list has another count or sum.
     *
     * @return empty when the reference does not show it, because it was not written by {@link Evidence#address()}, is of a slice, or the number has
     *     no count
     */
    public Optional<Boolean> hasChanged() {
        return Optional.ofNullable(ref.origin())
                .map(EvidenceRef.Origin::counted)
                .map(counted -> !counted.equals(Evidence.counted(count, counted.contains("-") ? amounts : null)));
    }

    /**
     * Returns what is still to be paid of an invoice of this list, as output shows it. In a list that is summed by the balance it is the balance;
     * elsewhere it is what is open today, which only an {@code ISSUED} invoice has.
     *
     * @param invoice an invoice
     * @return the amount in the invoice's currency; null when nothing is open, or its amount is unknown
     */
    public @Nullable BigDecimal balance(Invoice invoice) {
        return balance(invoice, Field.BALANCE.equals(sum));
    }

    /**
     * Returns what is still to be paid of an invoice, as output shows it.
     *
     * @param invoice an invoice
     * @param isOutstanding whether it is listed as outstanding, when also one that was paid later has a balance
     * @return the amount in the invoice's currency; null when nothing is open, or its amount is unknown
     */
    public static @Nullable BigDecimal balance(Invoice invoice, boolean isOutstanding) {
        return isOutstanding || invoice.status() == InvoiceStatus.ISSUED
                ? (BigDecimal) Field.BALANCE.value(invoice)
                : null;
    }

    /**
     * Returns whether the data changed since the number was read: the list has another count or sum.
     *
     * @param evidence the evidence of the number
     * @return true when they differ
     */
    public boolean hasChangedSince(Evidence evidence) {
        Long counted = evidence.count();
        Amounts added = evidence.amounts();
        return (counted != null && counted != count) || (added != null && !added.equals(amounts));
    }
}

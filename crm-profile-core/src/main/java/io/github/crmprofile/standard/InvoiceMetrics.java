package io.github.crmprofile.standard;

import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.Metric.Measured;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.util.List;

/**
 * The standard metrics of invoices.
 *
 * <p>All are immutable and thread-safe.
 */
public final class InvoiceMetrics {

    /** Counts the issued or paid invoices with their day of issue in the period: {@code invoices.issued.count}. */
    public static final Measured ISSUED_COUNT = Metrics.of("invoices.issued.count", Measure.count(Memberships.ISSUED));
    /** Sums the amounts of the invoices issued, per currency: {@code invoices.issued.value}. */
    public static final Measured ISSUED_VALUE =
            Metrics.of("invoices.issued.value", Measure.sum(Field.INVOICE_AMOUNT, Memberships.ISSUED));
    /** Counts the paid invoices with their day of payment in the period: {@code invoices.paid.count}. */
    public static final Measured PAID_COUNT = Metrics.of("invoices.paid.count", Measure.count(Memberships.PAID));
    /** Sums the amounts of the invoices paid, per currency: {@code invoices.paid.value}. What was paid of an invoice in part is not in it. */
    public static final Measured PAID_VALUE =
            Metrics.of("invoices.paid.value", Measure.sum(Field.INVOICE_AMOUNT, Memberships.PAID));
    /**
     * Counts the invoices issued before the end of the period that are not paid, or were paid after it, and whose balance is not zero: {@code
     * invoices.outstanding.count}.
     */
    public static final Measured OUTSTANDING_COUNT =
            Metrics.of("invoices.outstanding.count", Measure.count(Memberships.OUTSTANDING));
    /**
     * Sums what is still to be paid of the outstanding invoices, per currency: {@code invoices.outstanding.value}. Of an invoice paid in part it
     * is the balance of today, also where the period is over.
     */
    public static final Measured OUTSTANDING_VALUE =
            Metrics.of("invoices.outstanding.value", Measure.sum(Field.BALANCE, Memberships.OUTSTANDING));
    /**
     * Counts the outstanding invoices that were due before the earlier of today and the last day of the period: {@code invoices.overdue.count}.
     * Leaves out balances below zero.
     */
    public static final Measured OVERDUE_COUNT =
            Metrics.of("invoices.overdue.count", Measure.count(Memberships.OVERDUE));
    /** Sums what is still to be paid of the overdue invoices, per currency: {@code invoices.overdue.value}. */
    public static final Measured OVERDUE_VALUE =
            Metrics.of("invoices.overdue.value", Measure.sum(Field.BALANCE, Memberships.OVERDUE));
    /**
     * Divides the invoices paid on or before their due date by those that have one and a day of payment, as a percentage of the invoices paid in
     * the period: {@code invoices.paid_on_time}. Undefined without any.
     */
    public static final Measured PAID_ON_TIME = Metrics.ratio(
            "invoices.paid_on_time",
            "invoices paid on or before their due date / invoices paid that have a due date and a payment date × 100",
            Measure.count(Memberships.PAID).where(new Condition.NotAfter(Field.PAID_ON, Field.DUE_ON)),
            Measure.count(Memberships.PAID).where(Condition.all(Field.DUE_ON.known(), Field.PAID_ON.known())),
            Reason.NO_INVOICES,
            ValueKind.PERCENT);

    private InvoiceMetrics() {}

    static List<Metric> all() {
        return List.of(
                ISSUED_COUNT,
                ISSUED_VALUE,
                PAID_COUNT,
                PAID_VALUE,
                OUTSTANDING_COUNT,
                OUTSTANDING_VALUE,
                OVERDUE_COUNT,
                OVERDUE_VALUE,
                PAID_ON_TIME);
    }
}

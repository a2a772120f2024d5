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

    /** Invoices issued: {@code invoices.issued.count}. */
    public static final Measured ISSUED_COUNT = Metrics.of("invoices.issued.count", Measure.count(Memberships.ISSUED));
    /** Their value: {@code invoices.issued.value}. */
    public static final Measured ISSUED_VALUE =
            Metrics.of("invoices.issued.value", Measure.sum(Field.INVOICE_AMOUNT, Memberships.ISSUED));
    /** Invoices paid: {@code invoices.paid.count}. */
    public static final Measured PAID_COUNT = Metrics.of("invoices.paid.count", Measure.count(Memberships.PAID));
    /** Their value: {@code invoices.paid.value}. */
    public static final Measured PAID_VALUE =
            Metrics.of("invoices.paid.value", Measure.sum(Field.INVOICE_AMOUNT, Memberships.PAID));
    /** Invoices outstanding at the end: {@code invoices.outstanding.count}. */
    public static final Measured OUTSTANDING_COUNT =
            Metrics.of("invoices.outstanding.count", Measure.count(Memberships.OUTSTANDING));
    /** What is still to be paid of them: {@code invoices.outstanding.value}. */
    public static final Measured OUTSTANDING_VALUE =
            Metrics.of("invoices.outstanding.value", Measure.sum(Field.BALANCE, Memberships.OUTSTANDING));
    /** Invoices overdue: {@code invoices.overdue.count}. */
    public static final Measured OVERDUE_COUNT =
            Metrics.of("invoices.overdue.count", Measure.count(Memberships.OVERDUE));
    /** What is still to be paid of them: {@code invoices.overdue.value}. */
    public static final Measured OVERDUE_VALUE =
            Metrics.of("invoices.overdue.value", Measure.sum(Field.BALANCE, Memberships.OVERDUE));
    /** The percentage of paid invoices with a due date that were paid by it: {@code invoices.paid_on_time}. */
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

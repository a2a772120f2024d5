package io.github.crmprofile.metric;

import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Defines the standard rules by which records belong to a period [from, to).
 *
 * <p>All are immutable and thread-safe. Where the period is {@code all_time} a record of unknown date is in it; in a bounded one never.
 */
public final class Memberships {

    /** The balance is above zero or unknown. */
    private static final Condition TO_BE_PAID =
            Condition.any(new Condition.Above(Field.BALANCE, BigDecimal.ZERO), Condition.not(Field.BALANCE.known()));

    private static final Condition CLOSED = Field.OUTCOME.in("LOST", "WON");

    /** Deals created in the period. */
    public static final PeriodMembership CREATED =
            PeriodMembership.dated("created", Field.CREATED_AT, Condition.always());

    /** Deals won in the period: the outcome is won, and the closing lies in it. */
    public static final PeriodMembership WON = PeriodMembership.dated("won", Field.CLOSED_AT, Field.OUTCOME.in("WON"));

    /** Deals won before the end of the period, and not after the moment of the request. */
    public static final PeriodMembership WON_UNTIL_END = PeriodMembership.rule(
            "won before the end",
            Field.CLOSED_AT,
            context -> Condition.all(Field.OUTCOME.in("WON"), untilEndOrNow(Field.CLOSED_AT, context)));

    /** Deals lost in the period: the outcome is lost, and the closing lies in it. */
    public static final PeriodMembership LOST =
            PeriodMembership.dated("lost", Field.CLOSED_AT, Field.OUTCOME.in("LOST"));

    /** Deals won or lost in the period. */
    public static final PeriodMembership CLOSED_IN = PeriodMembership.dated("closed", Field.CLOSED_AT, CLOSED);

    /** Deals created before the end of the period (or at an unknown time) and, as of that end, not closed. */
    public static final PeriodMembership OPEN_AT_END =
            PeriodMembership.rule("open at the end", Field.CREATED_AT, Memberships::openAtEnd);

    /** Deals won, lost or open at the end: three sets without overlap. */
    public static final PeriodMembership TOTAL = PeriodMembership.rule(
            "won, lost or open at the end",
            Field.CREATED_AT,
            context -> Condition.any(CLOSED_IN.in(context), openAtEnd(context)));

    /**
     * Deals in the reporting period: still open at its end, or added, modified or closed in it, or with a counted activity in it; in every case
     * created before its end or at an unknown time.
     */
    public static final PeriodMembership IN_REPORTING_PERIOD =
            PeriodMembership.rule("in the reporting period", Field.CREATED_AT, Memberships::inReportingPeriod);

    /** Counted activities that occurred in the period. */
    public static final PeriodMembership COUNTED =
            new PeriodMembership("occurred", Field.OCCURRED_AT, true, MetricContext::countedActivity);

    /** Counted activities that occurred before the end of the period, and not after the moment of the request. */
    public static final PeriodMembership COUNTED_UNTIL_END = PeriodMembership.rule(
            "occurred before the end",
            Field.OCCURRED_AT,
            context -> Condition.all(context.countedActivity(), untilEndOrNow(Field.OCCURRED_AT, context)));

    /** Counted inbound activities that occurred in the period, and not after the moment of the request. */
    public static final PeriodMembership RECEIVED = new PeriodMembership(
            "received",
            Field.OCCURRED_AT,
            true,
            context -> Condition.all(
                    context.countedActivity(),
                    Field.DIRECTION.in("INBOUND"),
                    new Condition.NotInFuture(Field.OCCURRED_AT)));

    /** Counted inbound and outbound activities that occurred in the period, and not after the moment of the request. */
    public static final PeriodMembership EXCHANGED = new PeriodMembership(
            "exchanged",
            Field.OCCURRED_AT,
            true,
            context -> Condition.all(
                    context.countedActivity(),
                    Field.DIRECTION.in("INBOUND", "OUTBOUND"),
                    new Condition.NotInFuture(Field.OCCURRED_AT)));

    /** Counted activities that occurred before the period, and not after the moment of the request. */
    public static final PeriodMembership COUNTED_BEFORE_START = PeriodMembership.rule(
            "occurred before the period",
            Field.OCCURRED_AT,
            context -> countedUntilNow(context, null, Field.OCCURRED_AT.lowerBound(context.period())));

    /** Counted activities that occurred after the period, and not after the moment of the request. */
    public static final PeriodMembership COUNTED_AFTER_END = PeriodMembership.rule(
            "occurred after the period",
            Field.OCCURRED_AT,
            context -> countedUntilNow(context, Field.OCCURRED_AT.upperBound(context.period()), null));

    /** Invoices issued in the period, and neither drafts nor cancelled. */
    public static final PeriodMembership ISSUED =
            PeriodMembership.dated("issued", Field.ISSUED_ON, Field.STATUS.in("ISSUED", "PAID"));

    /** Invoices paid in the period. */
    public static final PeriodMembership PAID = PeriodMembership.dated("paid", Field.PAID_ON, Field.STATUS.in("PAID"));

    /**
     * Invoices issued before the end of the period, and not paid by then: {@code ISSUED} ones with a balance other than zero, also below it or
     * unknown, and {@code PAID} ones that are known to have been paid later. Drafts and cancelled ones never.
     */
    public static final PeriodMembership OUTSTANDING =
            PeriodMembership.rule("outstanding at the end", Field.ISSUED_ON, Memberships::outstanding);

    /**
     * Outstanding invoices that were to be paid before the earlier of today and the last day of the period. Credit notes and over-paid invoices,
     * whose balance is below zero, are not overdue.
     */
    public static final PeriodMembership OVERDUE =
            PeriodMembership.rule("overdue at the end", Field.DUE_ON, Memberships::overdue);

    private Memberships() {}

    private static Condition createdBeforeEnd(MetricContext context) {
        Condition before = Field.CREATED_AT.beforeEndOf(context.period());
        return Condition.any(before, Condition.not(Field.CREATED_AT.known()));
    }

    private static Condition openAtEnd(MetricContext context) {
        Comparable<?> to = Field.CLOSED_AT.upperBound(context.period());
        Condition open = Field.OUTCOME.in("OPEN");
        Condition closedLater =
                to == null ? Condition.never() : Condition.all(CLOSED, Field.CLOSED_AT.between(to, null));
        return Condition.all(createdBeforeEnd(context), Condition.any(open, closedLater));
    }

    private static Condition inReportingPeriod(MetricContext context) {
        var period = context.period();
        Condition touched = Condition.any(
                openAtEnd(context),
                Field.CREATED_AT.in(period),
                Field.MODIFIED_AT.in(period),
                Condition.all(CLOSED, Field.CLOSED_AT.in(period)),
                new Condition.WithActivity(COUNTED.in(context)));
        return Condition.all(createdBeforeEnd(context), touched);
    }

    /** Returns the condition that a time is before the end of the period and, where the period ends later, not after the moment of the request. */
    private static Condition untilEndOrNow(Field time, MetricContext context) {
        LocalDate last = context.period().last();
        Condition beforeEnd = time.beforeEndOf(context.period());
        boolean isOver = last != null && last.isBefore(context.period().today());
        return isOver ? beforeEnd : Condition.all(beforeEnd, new Condition.NotInFuture(time));
    }

    /** Returns the condition that a counted activity occurred between two times, one of which is given; none does without both. */
    private static Condition countedUntilNow(
            MetricContext context, @Nullable Comparable<?> from, @Nullable Comparable<?> to) {
        return from == null && to == null
                ? Condition.never()
                : Condition.all(
                        context.countedActivity(),
                        Field.OCCURRED_AT.between(from, to),
                        new Condition.NotInFuture(Field.OCCURRED_AT));
    }

    private static Condition outstanding(MetricContext context) {
        Comparable<?> end = Field.PAID_ON.upperBound(context.period());
        // An invoice paid on an unknown day counts as paid. Only
        // one that is known to be paid later was open at the end.
        Condition paidLater = end == null
                ? Condition.never()
                : Condition.all(Field.STATUS.in("PAID"), Field.PAID_ON.between(end, null));
        return Condition.all(
                Field.ISSUED_ON.beforeEndOf(context.period()),
                Condition.any(Field.STATUS.in("ISSUED"), paidLater),
                Condition.any(TO_BE_PAID, Field.BALANCE.between(null, BigDecimal.ZERO)));
    }

    private static Condition overdue(MetricContext context) {
        return Condition.all(
                outstanding(context),
                TO_BE_PAID,
                Field.DUE_ON.between(null, context.period().lastOrToday()));
    }
}

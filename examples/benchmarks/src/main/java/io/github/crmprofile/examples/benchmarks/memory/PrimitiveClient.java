package io.github.crmprofile.examples.benchmarks.memory;

import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The records of one client as arrays of primitive fields, and nothing but its records: what the hand-written loop runs over. */
final class PrimitiveClient {

    static final long UNKNOWN = Long.MIN_VALUE;
    static final int OTHER = 0;
    static final int INBOUND = 1;
    static final int OUTBOUND = 2;
    static final int OPEN = 1;
    static final int WON = 2;
    static final int ISSUED = 1;
    static final int PAID = 2;

    final List<String> channels = new ArrayList<>();
    final List<String> currencies = new ArrayList<>();

    final int[] channel;
    final int[] direction;
    final boolean[] isCompleted;
    final long[] occurredAt;
    final int[] dealOfActivity;

    final int[] outcome;
    final long[] createdAt;
    final long[] closedAt;
    final long[] modifiedAt;
    final long[] amount;
    final int[] currency;

    final int[] status;
    final long[] invoiceAmount;
    final long[] paidAmount;
    final int[] invoiceCurrency;
    final long[] issuedOn;
    final long[] dueOn;
    final long[] paidOn;

    PrimitiveClient(RecordRows rows) {
        List<Activity> activities = rows.activities();
        List<Deal> deals = rows.deals();
        List<Invoice> invoices = rows.invoices();
        channel = ints(activities, a -> code(channels, a.channel().code()));
        direction = ints(activities, a -> code(a.direction()));
        occurredAt = longs(activities, a -> seconds(a.occurredAt()));
        isCompleted = new boolean[activities.size()];
        for (int i = 0; i < isCompleted.length; i++) {
            isCompleted[i] = activities.get(i).completed();
        }
        Map<String, Integer> placeOfDeal = new HashMap<>();
        deals.forEach(deal -> placeOfDeal.put(deal.id(), placeOfDeal.size()));
        dealOfActivity = ints(
                activities,
                a -> a.deals().isEmpty()
                        ? -1
                        : placeOfDeal.getOrDefault(a.deals().get(0), -1));
        outcome = ints(deals, d -> code(d.outcome()));
        createdAt = longs(deals, d -> seconds(d.createdAt()));
        closedAt = longs(deals, d -> seconds(d.closedAt()));
        modifiedAt = longs(deals, d -> seconds(d.modifiedAt()));
        amount = longs(deals, d -> cents(d.amount()));
        currency = ints(deals, d -> code(currencies, String.valueOf(d.currency())));
        status = ints(invoices, i -> code(i.status()));
        invoiceAmount = longs(invoices, i -> cents(i.amount()));
        paidAmount = longs(invoices, i -> cents(i.paidAmount()));
        invoiceCurrency = ints(invoices, i -> code(currencies, String.valueOf(i.currency())));
        issuedOn = longs(invoices, i -> day(i.issuedOn()));
        dueOn = longs(invoices, i -> day(i.dueOn()));
        paidOn = longs(invoices, i -> day(i.paidOn()));
    }

    int size() {
        return channel.length + outcome.length + status.length;
    }

    private static <T extends CrmRecord> int[] ints(List<T> records, Function<T, Integer> field) {
        return records.stream().mapToInt(field::apply).toArray();
    }

    private static <T extends CrmRecord> long[] longs(List<T> records, Function<T, Long> field) {
        return records.stream().mapToLong(field::apply).toArray();
    }

    private static int code(Direction direction) {
        return switch (direction) {
            case INBOUND -> INBOUND;
            case OUTBOUND -> OUTBOUND;
            case UNKNOWN -> OTHER;
        };
    }

    private static int code(@Nullable Outcome outcome) {
        return outcome == Outcome.OPEN ? OPEN : outcome == Outcome.WON ? WON : OTHER;
    }

    private static int code(@Nullable InvoiceStatus status) {
        return status == InvoiceStatus.ISSUED ? ISSUED : status == InvoiceStatus.PAID ? PAID : OTHER;
    }

    private static int code(List<String> codes, String text) {
        if (!codes.contains(text)) {
            codes.add(text);
        }
        return codes.indexOf(text);
    }

    private static long seconds(@Nullable Instant instant) {
        return instant == null ? UNKNOWN : instant.getEpochSecond();
    }

    private static long day(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : day.toEpochDay();
    }

    private static long cents(@Nullable BigDecimal amount) {
        return amount == null ? 0 : amount.movePointRight(2).longValueExact();
    }
}

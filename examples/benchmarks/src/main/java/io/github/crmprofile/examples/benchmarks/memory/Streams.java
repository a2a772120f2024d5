package io.github.crmprofile.examples.benchmarks.memory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;

import io.github.crmprofile.examples.benchmarks.crm.SideNumbers;
import io.github.crmprofile.examples.benchmarks.crm.SideNumbers.Fraction;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.period.ResolvedPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of one side of the page by streams over the client's records, a stream for each number, as most code bases do. */
public final class Streams {

    private final List<Deal> deals;
    private final List<Activity> counted;
    private final List<Invoice> invoices;
    private final ResolvedPeriod period;
    private final ResolvedPeriod trend;
    private final ZoneId zone;

    /** Takes the records of a client. Activities are those of the client; of other contacts' ones, those about its deals. */
    public Streams(
            List<Deal> deals,
            List<Activity> activities,
            List<Invoice> invoices,
            ResolvedPeriod period,
            ResolvedPeriod trend) {
        this.deals = deals;
        this.counted = activities.stream()
                .filter(a -> a.completed()
                        && !List.of("task", "note").contains(a.channel().code()))
                .toList();
        this.invoices = invoices;
        this.period = period;
        this.trend = trend;
        this.zone = period.calendar().zone();
    }

    /** Computes all numbers; {@code isOwn} tells the client's own activities from those of others about its deals. */
    public SideNumbers run(Predicate<Activity> isOwn) {
        List<Activity> inPeriod =
                counted.stream().filter(a -> isIn(period, a.occurredAt())).toList();
        Set<String> touched = inPeriod.stream().flatMap(a -> a.deals().stream()).collect(toSet());
        Set<String> ids = deals.stream().map(Deal::id).collect(toSet());
        List<Activity> own = inPeriod.stream().filter(isOwn).toList();
        long periodDeals = deals.stream()
                .filter(d -> isBeforeEnd(d.createdAt()))
                .filter(d -> isOpenAtEnd(d)
                        || isIn(period, d.createdAt())
                        || isIn(period, d.modifiedAt())
                        || (d.outcome() != Outcome.OPEN && isIn(period, d.closedAt()))
                        || touched.contains(d.id()))
                .count();
        long load = own.stream()
                .filter(a -> a.deals().stream().anyMatch(ids::contains))
                .count();
        long won = deals.stream().filter(d -> isClosed(d, Outcome.WON, period)).count();
        long paid = invoices.stream().filter(i -> isPaid(i, period)).count();
        long issued = invoices.stream().filter(i -> isIssued(i, period)).count();
        long due = invoices.stream()
                .filter(i -> isPaid(i, period) && i.dueOn() != null)
                .count();
        long onTime =
                invoices.stream().filter(i -> isPaid(i, period) && isOnTime(i)).count();
        return new SideNumbers(
                money(),
                byChannel(own.stream()),
                byChannel(own.stream().filter(a -> a.direction() == Direction.INBOUND)),
                byChannel(own.stream().filter(a -> a.direction() == Direction.OUTBOUND)),
                last(isOwn),
                Fraction.ratio(load, periodDeals),
                Fraction.ratio(won, own.size()),
                new Fraction(paid, issued),
                Fraction.ratio(onTime, due),
                days(
                        deals.stream().filter(d -> isClosed(d, Outcome.WON, trend)),
                        d -> given(d.closedAt()).atZone(zone).toLocalDate(),
                        Streams::sumOfDeals),
                days(
                        invoices.stream().filter(i -> isIssued(i, trend)),
                        i -> given(i.issuedOn()),
                        Streams::sumOfInvoices),
                days(invoices.stream().filter(i -> isPaid(i, trend)), i -> given(i.paidOn()), Streams::sumOfInvoices));
    }

    private SortedMap<String, SortedMap<String, Long>> money() {
        var money = new TreeMap<String, SortedMap<String, Long>>();
        money.put("won", sumOfDeals(deals.stream().filter(d -> isClosed(d, Outcome.WON, period))));
        money.put("lost", sumOfDeals(deals.stream().filter(d -> isClosed(d, Outcome.LOST, period))));
        money.put("open", sumOfDeals(deals.stream().filter(this::isOpenAtEnd)));
        money.put(
                "total",
                sumOfDeals(deals.stream()
                        .filter(d -> isClosed(d, Outcome.WON, period)
                                || isClosed(d, Outcome.LOST, period)
                                || isOpenAtEnd(d))));
        money.put("issued", sumOfInvoices(invoices.stream().filter(i -> isIssued(i, period))));
        money.put("paid", sumOfInvoices(invoices.stream().filter(i -> isPaid(i, period))));
        LocalDate last = Objects.requireNonNull(period.last());
        money.put(
                "outstanding",
                new TreeMap<>(invoices.stream()
                        .filter(i -> !given(i.issuedOn()).isAfter(last))
                        .filter(i -> i.status() == InvoiceStatus.ISSUED
                                || (i.status() == InvoiceStatus.PAID
                                        && given(i.paidOn()).isAfter(last)))
                        .collect(groupingBy(i -> given(i.currency()), summingLong(Streams::balance)))));
        return money;
    }

    private @Nullable Instant last(Predicate<Activity> isOwn) {
        return counted.stream()
                .filter(isOwn)
                .filter(a -> isBeforeEnd(a.occurredAt()))
                .map(a -> given(a.occurredAt()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static SortedMap<String, Long> byChannel(Stream<Activity> activities) {
        return new TreeMap<>(activities.collect(groupingBy(a -> a.channel().code(), counting())));
    }

    private static SortedMap<String, Long> sumOfDeals(Stream<Deal> deals) {
        return new TreeMap<>(deals.filter(d -> d.amount() != null)
                .collect(groupingBy(d -> given(d.currency()), summingLong(d -> cents(given(d.amount()))))));
    }

    private static SortedMap<String, Long> sumOfInvoices(Stream<Invoice> invoices) {
        return new TreeMap<>(invoices.collect(
                groupingBy(i -> given(i.currency()), summingLong(i -> cents(given(i.amount()))))));
    }

    private <T> List<SortedMap<String, Long>> days(
            Stream<T> records, Function<T, LocalDate> day, Function<Stream<T>, SortedMap<String, Long>> sum) {
        Map<LocalDate, List<T>> byDay = records.collect(groupingBy(day));
        var days = new ArrayList<SortedMap<String, Long>>();
        LocalDate end = Objects.requireNonNull(trend.last()).plusDays(1);
        Objects.requireNonNull(trend.first())
                .datesUntil(end)
                .forEach(date -> days.add(sum.apply(byDay.getOrDefault(date, List.of()).stream())));
        return days;
    }

    private static boolean isIn(ResolvedPeriod period, @Nullable Instant instant) {
        return instant != null && period.contains(instant);
    }

    private boolean isBeforeEnd(@Nullable Instant instant) {
        return instant != null && instant.isBefore(given(period.to()));
    }

    private static boolean isClosed(Deal deal, Outcome outcome, ResolvedPeriod when) {
        return deal.outcome() == outcome && isIn(when, deal.closedAt());
    }

    private boolean isOpenAtEnd(Deal deal) {
        return isBeforeEnd(deal.createdAt())
                && (deal.outcome() == Outcome.OPEN
                        || (deal.closedAt() != null && !deal.closedAt().isBefore(given(period.to()))));
    }

    private static boolean isIssued(Invoice invoice, ResolvedPeriod when) {
        return (invoice.status() == InvoiceStatus.ISSUED || invoice.status() == InvoiceStatus.PAID)
                && when.contains(given(invoice.issuedOn()));
    }

    private static boolean isPaid(Invoice invoice, ResolvedPeriod when) {
        return invoice.status() == InvoiceStatus.PAID && when.contains(given(invoice.paidOn()));
    }

    private static long balance(Invoice invoice) {
        return invoice.status() == InvoiceStatus.PAID
                ? cents(given(invoice.amount()))
                : cents(given(invoice.amount())) - cents(given(invoice.paidAmount()));
    }

    private static boolean isOnTime(Invoice invoice) {
        return invoice.dueOn() != null && !given(invoice.paidOn()).isAfter(invoice.dueOn());
    }

    /** What the invented CRM always has. */
    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}

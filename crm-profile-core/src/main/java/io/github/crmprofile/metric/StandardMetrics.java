package io.github.crmprofile.metric;

import io.github.crmprofile.metric.Metric.AcrossClients;
import io.github.crmprofile.metric.Metric.Measured;
import io.github.crmprofile.metric.Metric.Statistic;
import io.github.crmprofile.model.Channel;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The standard metrics, built with the same public pieces that a host has.
 *
 * <p>All are immutable and thread-safe.
 */
public final class StandardMetrics {

    private static final Measure WON = Measure.count(Memberships.WON);
    private static final Measure CLOSED = Measure.count(Memberships.CLOSED_IN);
    private static final String WON_DEALS = "won";
    private static final Measure COUNTED = Measure.count(Memberships.COUNTED);

    /** Deals won: {@code deals.won.count}. */
    public static final Measured WON_COUNT = Metrics.of("deals.won.count", WON);
    /** Their value: {@code deals.won.value}. */
    public static final Measured WON_VALUE = dealValue("deals.won.value", Memberships.WON);
    /** Deals lost: {@code deals.lost.count}. */
    public static final Measured LOST_COUNT = Metrics.of("deals.lost.count", Measure.count(Memberships.LOST));
    /** Their value: {@code deals.lost.value}. */
    public static final Measured LOST_VALUE = dealValue("deals.lost.value", Memberships.LOST);
    /** Deals open at the end: {@code deals.open.count}. */
    public static final Measured OPEN_COUNT = Metrics.of("deals.open.count", Measure.count(Memberships.OPEN_AT_END));
    /** Their value: {@code deals.open.value}. */
    public static final Measured OPEN_VALUE = dealValue("deals.open.value", Memberships.OPEN_AT_END);
    /** Deals won, lost or open at the end: {@code deals.total.count}. */
    public static final Measured TOTAL_COUNT = Metrics.of("deals.total.count", Measure.count(Memberships.TOTAL));
    /** Their value: {@code deals.total.value}. */
    public static final Measured TOTAL_VALUE = dealValue("deals.total.value", Memberships.TOTAL);
    /** Deals created: {@code deals.created.count}. */
    public static final Measured CREATED_COUNT = Metrics.of("deals.created.count", Measure.count(Memberships.CREATED));
    /** Deals in the reporting period: {@code deals.period.count}. */
    public static final Measured PERIOD_COUNT =
            Metrics.of("deals.period.count", Measure.count(Memberships.IN_REPORTING_PERIOD));

    /** Won value per won deal that has an amount: {@code deals.won.average}. */
    public static final Measured WON_AVERAGE = Metrics.formula(
            "deals.won.average",
            "value of won deals / won deals that have an amount, per currency",
            Map.of(
                    Metrics.RECORDS,
                    Measure.sum(Field.DEAL_AMOUNT, Memberships.WON).where(Field.DEAL_AMOUNT.known())),
            operands -> Metrics.average(operands.money(Metrics.RECORDS), Reason.NO_WON_DEALS));

    private static final Condition USABLE_CYCLE = new Condition.NotAfter(Field.CREATED_AT, Field.CLOSED_AT);

    /** Mean time from creation to winning: {@code deals.cycle.average}. */
    public static final Measured CYCLE_AVERAGE = Metrics.formula(
            "deals.cycle.average",
            "sum of (closed − created) / won deals, without those of unknown or later creation",
            cycles(new Aggregate.Sum(Field.CYCLE)),
            operands -> cycle(operands, (sum, deals) -> new Ratio(sum, BigDecimal.valueOf(deals))));
    /** Median time from creation to winning: {@code deals.cycle.median}. */
    public static final Measured CYCLE_MEDIAN = Metrics.formula(
            "deals.cycle.median",
            "median of (closed − created) of won deals, without those of unknown or later creation",
            cycles(new Aggregate.Median(Field.CYCLE)),
            operands -> cycle(operands, (median, deals) -> Ratio.of(median)));

    /** Counted activities: {@code activities.count}. */
    public static final Measured ACTIVITIES = Metrics.of("activities.count", COUNTED);
    /** Inbound ones: {@code activities.inbound.count}. */
    public static final Measured INBOUND =
            Metrics.of("activities.inbound.count", COUNTED.where(Field.DIRECTION.in("INBOUND")));
    /** Outbound ones: {@code activities.outbound.count}. */
    public static final Measured OUTBOUND =
            Metrics.of("activities.outbound.count", COUNTED.where(Field.DIRECTION.in("OUTBOUND")));
    /** The latest counted activity before the end of the period, and not after the moment of the request: {@code activities.last}. */
    public static final Measured LAST_ACTIVITY = Metrics.of(
            "activities.last",
            Measure.of(Memberships.COUNTED_UNTIL_END, new Aggregate.Max(Field.OCCURRED_AT)),
            Reason.NO_ACTIVITIES);

    /** Won deals per hundred counted activities: {@code conversion}. May exceed 100. */
    public static final Measured CONVERSION = conversion(ConversionPolicy.UNDEFINED_WITHOUT_ACTIVITIES);
    /** Won deals per hundred closed ones: {@code win_rate}. */
    public static final Measured WIN_RATE = Metrics.ratio(
            "win_rate",
            "won deals / (won + lost deals) × 100",
            WON,
            CLOSED,
            Reason.NO_CLOSED_DEALS,
            MetricValue.Percent::new);
    /** Won value in percent of the closed: {@code win_rate.value}. */
    public static final Measured WIN_RATE_VALUE = Metrics.formula(
            "win_rate.value",
            "value of won deals / value of won and lost deals × 100, per currency",
            Metrics.operands(
                    Measure.sum(Field.DEAL_AMOUNT, Memberships.WON),
                    Measure.sum(Field.DEAL_AMOUNT, Memberships.CLOSED_IN)),
            operands -> Arithmetic.percent(
                    operands.money(Metrics.NUMERATOR), operands.money(Metrics.DENOMINATOR), Reason.NO_CLOSED_DEALS));

    /** Counted activities that concern deals of the client, per deal in the reporting period: {@code communication.load}. */
    public static final Measured LOAD = Metrics.ratio(
            "communication.load",
            "counted activities linked to the client and to a deal of the client / deals in the reporting period",
            COUNTED.where(new Condition.LinkedToDeal(Condition.always())),
            Measure.count(Memberships.IN_REPORTING_PERIOD),
            Reason.NO_DEALS,
            MetricValue.Quotient::new);
    /** The load over all clients of the kind: {@code communication.load.average}. */
    public static final AcrossClients LOAD_AVERAGE = new AcrossClients(
            "communication.load.average",
            "sum of all numerators / sum of all denominators of the load",
            LOAD,
            Statistic.AVERAGE);
    /** The highest load of any client of the kind: {@code communication.load.highest}. */
    public static final AcrossClients LOAD_HIGHEST = new AcrossClients(
            "communication.load.highest", "the highest load of any client of the kind", LOAD, Statistic.HIGHEST);
    /** The load on its gauge: {@code communication.load.level}. */
    public static final Metric.Level LOAD_LEVEL = new Metric.Level(
            "communication.load.level",
            "the band of the gauge in which the load lies, with the target in the middle of the fourth of seven",
            LOAD,
            LOAD_AVERAGE,
            LOAD_HIGHEST);

    private static final List<Measured> CHANNEL_COUNTS = Stream.of(
                    Channel.CALL,
                    Channel.EMAIL,
                    Channel.MEETING,
                    Channel.CHAT,
                    Channel.WEB_FORM,
                    Channel.MESSAGE,
                    Channel.SOCIAL,
                    Channel.FEED)
            .map(StandardMetrics::channelCount)
            .toList();

    private static final Map<String, Measure> BY_CHANNEL =
            Map.of(Metrics.RECORDS, COUNTED.by(new Grouping.ByField(Field.CHANNEL)));

    /** Counted activities by channel: {@code channel.load}. */
    public static final Measured CHANNEL_LOAD =
            Metrics.formula("channel.load", "counted activities by channel", BY_CHANNEL, StandardMetrics::breakdown);
    /** The channels with most counted activities, the unknown one aside: {@code channel.preferred}. */
    public static final Measured PREFERRED_CHANNEL = Metrics.formula(
            "channel.preferred", "the channels with most counted activities", BY_CHANNEL, StandardMetrics::preferred);

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
    /** Of the invoices paid that had a due date, those paid by it: {@code invoices.paid_on_time}. */
    public static final Measured PAID_ON_TIME = Metrics.ratio(
            "invoices.paid_on_time",
            "invoices paid on or before their due date / invoices paid that have a due date and a payment date × 100",
            Measure.count(Memberships.PAID).where(new Condition.NotAfter(Field.PAID_ON, Field.DUE_ON)),
            Measure.count(Memberships.PAID).where(Condition.all(Field.DUE_ON.known(), Field.PAID_ON.known())),
            Reason.NO_INVOICES,
            MetricValue.Percent::new);

    private StandardMetrics() {}

    /**
     * All standard metrics, with conversion by one of the policies.
     *
     * @param policy what the conversion is without activities
     * @return the metrics, in the order of their documentation
     */
    public static List<Metric> all(ConversionPolicy policy) {
        List<Metric> own = List.of(
                WON_COUNT,
                WON_VALUE,
                LOST_COUNT,
                LOST_VALUE,
                OPEN_COUNT,
                OPEN_VALUE,
                TOTAL_COUNT,
                TOTAL_VALUE,
                CREATED_COUNT,
                PERIOD_COUNT,
                WON_AVERAGE,
                CYCLE_AVERAGE,
                CYCLE_MEDIAN,
                ACTIVITIES,
                INBOUND,
                OUTBOUND,
                LAST_ACTIVITY,
                conversion(policy),
                WIN_RATE,
                WIN_RATE_VALUE,
                LOAD,
                LOAD_AVERAGE,
                LOAD_HIGHEST,
                LOAD_LEVEL,
                CHANNEL_LOAD,
                PREFERRED_CHANNEL,
                ISSUED_COUNT,
                ISSUED_VALUE,
                PAID_COUNT,
                PAID_VALUE,
                OUTSTANDING_COUNT,
                OUTSTANDING_VALUE,
                OVERDUE_COUNT,
                OVERDUE_VALUE,
                PAID_ON_TIME);
        return Stream.concat(own.stream(), CHANNEL_COUNTS.stream()).toList();
    }

    /**
     * Counted activities of one channel: {@code activities.channel.<code>.count}. The standard registry has those of the well-known channels
     * that count as communication.
     *
     * @param channel the channel; its code becomes a part of the id
     * @return the metric
     * @throws IllegalArgumentException if the code has characters that an id cannot have; make the metric with {@link Metrics#of} then
     */
    public static Measured channelCount(Channel channel) {
        return Metrics.of(
                "activities.channel." + channel.code() + ".count", COUNTED.where(Field.CHANNEL.in(channel.code())));
    }

    private static Measured conversion(ConversionPolicy policy) {
        Measured strict = Metrics.ratio(
                "conversion",
                "won deals / counted activities × 100",
                WON,
                COUNTED,
                Reason.NO_ACTIVITIES,
                MetricValue.Percent::new);
        if (policy == ConversionPolicy.UNDEFINED_WITHOUT_ACTIVITIES) {
            return strict;
        }
        return Metrics.formula(
                strict.id(),
                strict.formula() + "; without activities 100 if a deal was won, else 0",
                strict.operands(),
                operands -> {
                    long won = operands.count(Metrics.NUMERATOR);
                    long divisor = operands.count(Metrics.DENOMINATOR);
                    return new MetricValue.Percent(
                            divisor == 0 ? Ratio.of(Math.min(won, 1), 1) : Ratio.of(won, divisor));
                });
    }

    private static Measured dealValue(String id, PeriodMembership membership) {
        return Metrics.of(id, Measure.sum(Field.DEAL_AMOUNT, membership));
    }

    /** The cycles of deals that have one, and all deals that could: where none has, it matters whether any deal was won. */
    private static Map<String, Measure> cycles(Aggregate aggregate) {
        var operands = new LinkedHashMap<String, Measure>();
        operands.put(Metrics.RECORDS, Measure.of(Memberships.WON, aggregate).where(USABLE_CYCLE));
        operands.put(WON_DEALS, WON);
        return operands;
    }

    private static MetricValue cycle(Operands operands, BiFunction<BigDecimal, Long, Ratio> formula) {
        MeasureValue.Decimal cycles = operands.decimal(Metrics.RECORDS);
        BigDecimal seconds = cycles.value();
        if (seconds == null || cycles.known() == 0) {
            return new MetricValue.Undefined(operands.count(WON_DEALS) == 0 ? Reason.NO_WON_DEALS : Reason.NO_DATES);
        }
        return new MetricValue.Elapsed(formula.apply(seconds, cycles.known()));
    }

    private static MetricValue breakdown(Operands operands) {
        return new MetricValue.Breakdown(operands.counts(Metrics.RECORDS).entrySet().stream()
                .map(e -> new MetricValue.Slice(Grouping.text(e.getKey()), new MetricValue.Count(e.getValue())))
                .toList());
    }

    private static MetricValue preferred(Operands operands) {
        var counts = operands.counts(Metrics.RECORDS);
        counts.keySet().removeIf(key -> Channel.UNKNOWN.code().equals(Grouping.text(key)));
        if (counts.isEmpty()) {
            return new MetricValue.Undefined(Reason.NO_ACTIVITIES);
        }
        long most = Collections.max(counts.values());
        var codes = new TreeSet<String>();
        counts.forEach((key, count) -> {
            if (count == most && key instanceof Grouping.Key.Text text) {
                codes.add(text.text());
            }
        });
        return new MetricValue.Codes(codes);
    }
}

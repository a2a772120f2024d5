package io.github.crmprofile.standard;

import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.Metric.Measured;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Metrics;
import io.github.crmprofile.metric.Operands;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The standard metrics of activities. Counted activities are those completed in the period over a channel that is communication: all but
 * {@link io.github.crmprofile.metric.MetricContext#SILENT}, unless the host sets others.
 *
 * <p>All are immutable and thread-safe.
 */
public final class ActivityMetrics {

    static final Measure COUNTED = Measure.count(Memberships.COUNTED);
    private static final Measure LAST = Measure.max(Field.OCCURRED_AT, Memberships.COUNTED_UNTIL_END);
    private static final Map<String, Measure> BY_CHANNEL =
            Map.of(Metrics.RECORDS, COUNTED.by(new Grouping.ByField(Field.CHANNEL)));

    /** Counts the counted activities of the period: {@code activities.count}. */
    public static final Measured COUNT = Metrics.of("activities.count", COUNTED);
    /** Counts the counted activities that the client began: {@code activities.inbound.count}. */
    public static final Measured INBOUND =
            Metrics.of("activities.inbound.count", COUNTED.where(Field.DIRECTION.in("INBOUND")));
    /** Counts the counted activities that the host's users began: {@code activities.outbound.count}. */
    public static final Measured OUTBOUND =
            Metrics.of("activities.outbound.count", COUNTED.where(Field.DIRECTION.in("OUTBOUND")));
    /**
     * Finds the time of the latest counted activity before the end of the period, and not after the moment of the request: {@code
     * activities.last}. Undefined without any.
     */
    public static final Measured LAST_ACTIVITY = Metrics.of("activities.last", LAST, Reason.NO_ACTIVITIES);
    /**
     * Counts the days of the calendar from the latest counted activity to the earlier of today and the last day of the period: {@code
     * activities.days_since_last}. Undefined without any.
     */
    public static final Measured DAYS_SINCE_LAST = Metrics.formula(
            "activities.days_since_last",
            "days from the last counted activity to the earlier of today and the end of the period",
            ValueKind.DAYS,
            Map.of(Metrics.RECORDS, LAST),
            operands -> daysSince(operands, Metrics.RECORDS, Reason.NO_ACTIVITIES));

    /**
     * Divides the deals won by the counted activities, as a percentage that may exceed 100: {@code conversion}. Undefined without activities;
     * {@link ConversionPolicy} has another rule.
     */
    public static final Measured CONVERSION = conversion(ConversionPolicy.UNDEFINED_WITHOUT_ACTIVITIES);

    /** Counts the counted activities by channel, which add up to {@link #COUNT}: {@code channel.load}. */
    public static final Measured CHANNEL_LOAD = Metrics.formula(
            "channel.load",
            "counted activities by channel",
            ValueKind.BREAKDOWN,
            BY_CHANNEL,
            ActivityMetrics::breakdown);
    /**
     * Finds the channel with the most counted activities, or all of them where several have as many: {@code channel.preferred}. Leaves out the
     * unknown channel; undefined without activities.
     */
    public static final Measured PREFERRED_CHANNEL = Metrics.formula(
            "channel.preferred",
            "the channels with most counted activities",
            ValueKind.CODES,
            BY_CHANNEL,
            ActivityMetrics::preferred);

    private static final List<Measured> CHANNEL_COUNTS = Stream.of(
                    Channel.CALL,
                    Channel.EMAIL,
                    Channel.MEETING,
                    Channel.CHAT,
                    Channel.WEB_FORM,
                    Channel.MESSAGE,
                    Channel.SOCIAL,
                    Channel.FEED)
            .map(ActivityMetrics::channelCount)
            .toList();

    private ActivityMetrics() {}

    static List<Metric> all(ConversionPolicy policy) {
        List<Metric> own = List.of(
                COUNT,
                INBOUND,
                OUTBOUND,
                LAST_ACTIVITY,
                DAYS_SINCE_LAST,
                conversion(policy),
                CHANNEL_LOAD,
                PREFERRED_CHANNEL);
        return Stream.concat(own.stream(), CHANNEL_COUNTS.stream()).toList();
    }

    /**
     * Counts the activities of one channel: {@code activities.channel.<code>.count}. The standard registry has those of the well-known channels
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

    /** Returns the local days from a time to the earlier of today and the last day of the period. */
    static MetricValue daysSince(Operands operands, String operand, Reason whenNone) {
        return operands.date(operand) instanceof Instant last
                ? new MetricValue.Days(ChronoUnit.DAYS.between(
                        operands.period().calendar().dateOf(last),
                        operands.period().lastOrToday()))
                : new MetricValue.Undefined(whenNone);
    }

    private static Measured conversion(ConversionPolicy policy) {
        Measured strict = Metrics.ratio(
                "conversion",
                "won deals / counted activities × 100",
                DealMetrics.WON,
                COUNTED,
                Reason.NO_ACTIVITIES,
                ValueKind.PERCENT);
        if (policy == ConversionPolicy.UNDEFINED_WITHOUT_ACTIVITIES) {
            return strict;
        }
        return Metrics.formula(
                strict.id(),
                strict.formula() + "; without activities 100 if a deal was won, else 0",
                ValueKind.PERCENT,
                strict.operands(),
                operands -> {
                    long won = operands.count(Metrics.NUMERATOR);
                    long divisor = operands.count(Metrics.DENOMINATOR);
                    return new MetricValue.Percent(
                            divisor == 0 ? Ratio.of(Math.min(won, 1), 1) : Ratio.of(won, divisor));
                });
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

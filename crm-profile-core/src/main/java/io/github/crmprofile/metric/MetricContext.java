package io.github.crmprofile.metric;

import io.github.crmprofile.model.Channel;
import io.github.crmprofile.period.ResolvedPeriod;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.util.Set;
import java.util.TreeSet;

/**
 * The period and the settings with which a metric is computed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param period the period
 * @param silentChannels the channels that do not count as communication
 */
public record MetricContext(ResolvedPeriod period, Set<Channel> silentChannels) {

    /** The channels that do not count as communication unless the host says otherwise: {@code task} and {@code note}. */
    public static final Set<Channel> SILENT = Set.of(Channel.TASK, Channel.NOTE);

    /** Copies the channels. */
    public MetricContext {
        silentChannels = Set.copyOf(silentChannels);
    }

    /**
     * Returns a copy with another period.
     *
     * @param other the period
     * @return a context that differs in the period only
     */
    public MetricContext withPeriod(ResolvedPeriod other) {
        return new MetricContext(other, silentChannels);
    }

    /**
     * Returns the condition on activities that count: completed, over a channel that counts as communication.
     *
     * @return a condition on activities
     */
    public Condition countedActivity() {
        var silent = new TreeSet<String>();
        silentChannels.forEach(c -> silent.add(c.code()));
        Condition completed = new Condition.IsTrue(Field.COMPLETED);
        return silent.isEmpty()
                ? completed
                : Condition.all(completed, Condition.not(new Condition.OneOf(Field.CHANNEL, silent)));
    }
}

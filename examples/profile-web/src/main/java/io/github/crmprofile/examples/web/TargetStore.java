package io.github.crmprofile.examples.web;

import io.github.crmprofile.metric.LoadTargets;
import io.github.crmprofile.model.ClientKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the targets of the load gauge are stored: one for each kind of client, and one for each of its pipelines. They are those of the whole
 * company, whoever sets them.
 *
 * <p>Implementations must be thread-safe.
 */
public interface TargetStore extends LoadTargets {

    /** How long the name of a pipeline is at most: 200 characters. */
    int LONGEST_PIPELINE = 200;

    /**
     * A target, and who set it.
     *
     * @param activities activities per deal; null where somebody gave the target back to the average of all clients
     * @param user the id of the user who set it
     * @param at when
     */
    record Target(@Nullable BigDecimal activities, String user, Instant at) {}

    /**
     * Looks for a target.
     *
     * @param kind the kind of client
     * @param pipeline the pipeline; null for the gauge of all
     * @return the target; empty as long as nobody has set one
     */
    Optional<Target> find(ClientKind kind, @Nullable String pipeline);

    /**
     * Sets a target, unless it was set since it was read: a compare-and-set, also between several nodes, as {@code LayoutStore.replace} is.
     *
     * @param kind the kind of client
     * @param pipeline the pipeline, of at most {@value #LONGEST_PIPELINE} characters; null for the gauge of all
     * @param expected what {@link #find} returned; null if it was empty
     * @param target the target
     * @return whether it was done; false if another one is stored by now, and then nothing was changed
     */
    boolean replace(ClientKind kind, @Nullable String pipeline, @Nullable Target expected, Target target);

    @Override
    default Optional<BigDecimal> target(ClientKind kind, @Nullable String pipeline) {
        return find(kind, pipeline).map(Target::activities);
    }
}

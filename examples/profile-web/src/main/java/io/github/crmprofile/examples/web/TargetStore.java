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
     * @param activities activities per deal
     * @param user the id of the user who set it
     * @param at when
     */
    record Target(BigDecimal activities, String user, Instant at) {}

    /**
     * Looks for a target.
     *
     * @param kind the kind of client
     * @param pipeline the pipeline; null for the gauge of all
     * @return the target; empty for the average of all clients
     */
    Optional<Target> find(ClientKind kind, @Nullable String pipeline);

    /**
     * Sets a target.
     *
     * @param kind the kind of client
     * @param pipeline the pipeline, of at most {@value #LONGEST_PIPELINE} characters; null for the gauge of all
     * @param target the target; null for the average of all clients
     */
    void set(ClientKind kind, @Nullable String pipeline, @Nullable Target target);

    @Override
    default Optional<BigDecimal> target(ClientKind kind, @Nullable String pipeline) {
        return find(kind, pipeline).map(Target::activities);
    }
}

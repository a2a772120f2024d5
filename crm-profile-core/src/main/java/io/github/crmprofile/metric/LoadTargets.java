package io.github.crmprofile.metric;

import io.github.crmprofile.model.ClientKind;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Provides the loads that the host aims at; by default, the average of all clients. Implementations must be thread-safe. */
@FunctionalInterface
public interface LoadTargets {

    /** Sets no target: each is the average of all clients of the kind. */
    LoadTargets AUTOMATIC = (kind, pipeline) -> Optional.empty();

    /**
     * Returns the target for a kind of clients.
     *
     * @param kind the kind of client
     * @param pipeline the pipeline whose gauge is asked for; null for the gauge of all
     * @return activities per deal, not negative; empty for the average of all clients
     */
    Optional<BigDecimal> target(ClientKind kind, @Nullable String pipeline);
}

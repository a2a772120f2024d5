package io.github.crmprofile.standard;

import io.github.crmprofile.model.Activity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An inbound activity that waits for an answer, and when it had one.
 *
 * @param beginning the first inbound activity after an outbound one, or of all
 * @param answeredAt the time of the next outbound activity; null when there was none until now
 */
record Turn(Activity beginning, @Nullable Instant answeredAt) {

    boolean isAnswered() {
        return answeredAt != null;
    }

    /** Returns the seconds until the answer, exactly. */
    BigDecimal seconds() {
        Instant begun = Objects.requireNonNull(beginning.occurredAt(), "occurredAt");
        Duration duration = Duration.between(begun, Objects.requireNonNull(answeredAt, "answeredAt"));
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }
}

package io.github.crmprofile.standard;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.spelling.CodePoints;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An inbound activity that waits for an answer, and its answer.
 *
 * @param beginning the first inbound activity after an outbound one, or of all
 * @param answer the next outbound activity; null when there was none until now
 */
record Turn(Activity beginning, @Nullable Activity answer) {

    // Of activities at the same time inbound ones come first.
    private static final Comparator<Activity> ORDER = Comparator.comparing(Turn::time)
            .thenComparing(activity -> activity.direction() != Direction.INBOUND)
            .thenComparing(CrmRecord::id, CodePoints.ORDER);

    private static Instant time(Activity activity) {
        return Objects.requireNonNull(activity.occurredAt(), "occurredAt");
    }

    /** Returns the turns that began with one of some activities, ordered by time. */
    static List<Turn> of(List<CrmRecord> exchanged, List<CrmRecord> beginnings) {
        if (beginnings.isEmpty()) {
            return List.of();
        }
        Set<String> wanted = new HashSet<>();
        beginnings.forEach(record -> wanted.add(record.id()));
        List<Activity> ordered =
                exchanged.stream().map(Activity.class::cast).sorted(ORDER).toList();
        var turns = new ArrayList<Turn>();
        Activity waiting = null;
        for (Activity activity : ordered) {
            if (activity.direction() == Direction.INBOUND) {
                waiting = waiting == null ? activity : waiting;
            } else if (waiting != null) {
                add(turns, wanted, new Turn(waiting, activity));
                waiting = null;
            }
        }
        if (waiting != null) {
            add(turns, wanted, new Turn(waiting, null));
        }
        return turns;
    }

    private static void add(List<Turn> turns, Set<String> wanted, Turn turn) {
        if (wanted.contains(turn.beginning().id())) {
            turns.add(turn);
        }
    }

    boolean isAnswered() {
        return answer != null;
    }

    /** Returns the seconds until the answer, exactly. */
    BigDecimal seconds() {
        Duration duration = Duration.between(time(beginning), time(Objects.requireNonNull(answer, "answer")));
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }
}

package io.github.crmprofile.standard;

import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Operands;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.spelling.CodePoints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The inbound and outbound activities of a period, with what must be known of those before and after it to divide them into turns: three times, which
 * every source finds without reading the activities.
 *
 * @param activities the activities of the period
 * @param receivedBefore when the last inbound one before the period occurred; null when there was none
 * @param sentBefore when the last outbound one before the period occurred; null when there was none
 * @param sentAfter when the first outbound one after the period occurred; null when there was none until now
 */
record Exchange(
        List<Activity> activities,
        @Nullable Instant receivedBefore,
        @Nullable Instant sentBefore,
        @Nullable Instant sentAfter) {

    private static final String EXCHANGED = "exchanged";
    private static final String RECEIVED_BEFORE = "received_before";
    private static final String SENT_BEFORE = "sent_before";
    private static final String SENT_AFTER = "sent_after";

    // Of activities at the same time inbound ones come first.
    private static final Comparator<Activity> ORDER = Comparator.comparing(Exchange::time)
            .thenComparing(activity -> !isInbound(activity))
            .thenComparing(CrmRecord::id, CodePoints.ORDER);

    private static Instant time(Activity activity) {
        return Objects.requireNonNull(activity.occurredAt(), "occurredAt");
    }

    private static boolean isInbound(Activity activity) {
        return activity.direction() == Direction.INBOUND;
    }

    /** Returns the operands from which it is made. */
    static Map<String, Measure> operands() {
        Map<String, Measure> operands = new LinkedHashMap<>();
        operands.put(EXCHANGED, Measure.records(Memberships.EXCHANGED).asContext());
        operands.put(RECEIVED_BEFORE, last(Direction.INBOUND));
        operands.put(SENT_BEFORE, last(Direction.OUTBOUND));
        operands.put(
                SENT_AFTER, among(Direction.OUTBOUND, Measure.min(Field.OCCURRED_AT, Memberships.COUNTED_AFTER_END)));
        return operands;
    }

    private static Measure last(Direction direction) {
        return among(direction, Measure.max(Field.OCCURRED_AT, Memberships.COUNTED_BEFORE_START));
    }

    private static Measure among(Direction direction, Measure measure) {
        return measure.where(Field.DIRECTION.in(direction)).asContext();
    }

    /** Makes it from its operands. */
    static Exchange of(Operands operands) {
        return new Exchange(
                operands.records(EXCHANGED).stream().map(Activity.class::cast).toList(),
                (Instant) operands.date(RECEIVED_BEFORE),
                (Instant) operands.date(SENT_BEFORE),
                (Instant) operands.date(SENT_AFTER));
    }

    /** Returns the turns of the period that began with one of some activities, ordered by time. */
    List<Turn> turns(List<CrmRecord> beginnings) {
        if (beginnings.isEmpty()) {
            return List.of();
        }
        Set<String> wanted = beginnings.stream().map(CrmRecord::id).collect(Collectors.toSet());
        var turns = new ArrayList<Turn>();
        boolean isWaiting = isWaitingAtStart();
        Activity beginning = null;
        for (Activity activity : activities.stream().sorted(ORDER).toList()) {
            if (!isInbound(activity)) {
                add(turns, wanted, beginning, time(activity));
                beginning = null;
            } else if (!isWaiting) {
                beginning = activity;
            }
            isWaiting = isInbound(activity);
        }
        add(turns, wanted, beginning, sentAfter);
        return turns;
    }

    private boolean isWaitingAtStart() {
        return receivedBefore != null && (sentBefore == null || receivedBefore.isAfter(sentBefore));
    }

    private static void add(
            List<Turn> turns, Set<String> wanted, @Nullable Activity beginning, @Nullable Instant answeredAt) {
        if (beginning != null && wanted.contains(beginning.id())) {
            turns.add(new Turn(beginning, answeredAt));
        }
    }
}

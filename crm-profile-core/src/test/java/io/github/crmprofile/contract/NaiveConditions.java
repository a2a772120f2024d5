package io.github.crmprofile.contract;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a condition holds, asked of one record at a time.
 *
 * @param clientDeals the deals of the client that exist for the viewer
 * @param activities all activities that exist for the viewer, whosever they are
 * @param now the moment of the request
 */
record NaiveConditions(List<Deal> clientDeals, List<Activity> activities, Instant now) {

    boolean holds(Condition condition, CrmRecord record) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> holds(part, record));
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, record));
        } else if (condition instanceof Condition.Not not) {
            return !holds(not.part(), record);
        } else if (condition instanceof Condition.OneOf oneOf) {
            Object value = oneOf.field().value(record);
            return value != null && oneOf.values().contains((String) value);
        } else if (condition instanceof Condition.IsTrue isTrue) {
            return Boolean.TRUE.equals(isTrue.field().value(record));
        } else if (condition instanceof Condition.Known known) {
            return known.field().value(record) != null;
        } else if (condition instanceof Condition.NotAfter notAfter) {
            return isOrdered(notAfter.earlier(), notAfter.later(), record);
        } else if (condition instanceof Condition.Between between) {
            Object value = between.field().value(record);
            return value != null
                    && (between.from() == null || compare(between.from(), value) <= 0)
                    && (between.to() == null || compare(value, between.to()) < 0);
        } else if (condition instanceof Condition.Above above) {
            Object value = above.field().value(record);
            return value != null && compare(value, above.bound()) > 0;
        } else if (condition instanceof Condition.NotInFuture past) {
            Object value = past.field().value(record);
            return value != null && compare(value, now) <= 0;
        } else if (condition instanceof Condition.LinkedToDeal linked) {
            List<String> deals = ((Activity) record).deals();
            return clientDeals.stream().anyMatch(deal -> deals.contains(deal.id()) && holds(linked.deal(), deal));
        }
        Condition wanted = ((Condition.WithActivity) condition).activity();
        return activities.stream().anyMatch(a -> a.deals().contains(record.id()) && holds(wanted, a));
    }

    private static boolean isOrdered(Field earlier, Field later, CrmRecord record) {
        Object a = earlier.value(record);
        Object b = later.value(record);
        return a != null && b != null && compare(a, b) <= 0;
    }

    /** Values of one field, unknown ones last. */
    static int compareUnknownLast(@Nullable Object a, @Nullable Object b, boolean isDescending) {
        if (a == null || b == null) {
            return (a == null ? 1 : 0) - (b == null ? 1 : 0);
        }
        return isDescending ? compare(b, a) : compare(a, b);
    }

    @SuppressWarnings("unchecked") // two values of one field are of one class
    static int compare(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }
}

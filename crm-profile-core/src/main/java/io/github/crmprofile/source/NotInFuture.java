package io.github.crmprofile.source;

import io.github.crmprofile.metric.Field;
import java.time.Instant;

/** The rows whose time is not after the moment of the request, which is another one each time that the condition is used. For one thread. */
final class NotInFuture extends Step {

    private final Field time;
    private final Columns columns;
    private final Masks.LinkSteps request;
    private Instant moment = Instant.MIN;
    private Step upToMoment = new Step.Each(row -> false);

    NotInFuture(Field time, Columns columns, Masks.LinkSteps request) {
        this.time = time;
        this.columns = columns;
        this.request = request;
    }

    @Override
    void find(Masks rows, long[] open, int from, int to) {
        if (!moment.equals(request.now())) {
            moment = request.now();
            upToMoment = columns.isSorted(time)
                    ? new Step.InRange(RowRange.notAfter(moment, time, columns))
                    : new Step.Each(
                            row -> time.value(columns.get(row)) instanceof Instant value && !value.isAfter(moment));
        }
        // The results are this step's own: it is entered with the others, and asked no row twice.
        upToMoment.found = found;
        upToMoment.find(rows, open, from, to);
    }
}

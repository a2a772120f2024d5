package io.github.crmprofile.memory;

import io.github.crmprofile.metric.Field;
import java.time.Instant;

/** The rows whose time is not after the moment of the request, which is another one each time that the condition is used. For one thread. */
final class NotInFuture extends BitmapTest {

    private final Field time;
    private final RecordColumns columns;
    private final ConditionBitmaps.LinkTests request;
    private Instant moment = Instant.MIN;
    private BitmapTest upToMoment = new BitmapTest.Each(row -> false);

    NotInFuture(Field time, RecordColumns columns, ConditionBitmaps.LinkTests request) {
        this.time = time;
        this.columns = columns;
        this.request = request;
    }

    @Override
    void find(ConditionBitmaps rows, long[] open, int from, int to) {
        if (!moment.equals(request.now())) {
            moment = request.now();
            upToMoment = columns.isSorted(time)
                    ? new BitmapTest.InRange(RowRange.notAfter(moment, time, columns))
                    : new BitmapTest.Each(
                            row -> time.value(columns.get(row)) instanceof Instant value && !value.isAfter(moment));
        }
        // The results are this step's own: it is entered with the others, and asked no row twice.
        upToMoment.found = found;
        upToMoment.find(rows, open, from, to);
    }
}

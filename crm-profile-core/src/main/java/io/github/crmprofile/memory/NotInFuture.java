package io.github.crmprofile.memory;

import io.github.crmprofile.query.Field;
import java.time.Instant;

/** Finds the rows whose time is not after the moment of the request, which differs from request to request. For one thread. */
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
        // Writes to the bitmap of this test, which each new block clears, so that no row is evaluated twice.
        upToMoment.found = found;
        upToMoment.find(rows, open, from, to);
    }
}

package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.answer.PartialAggregates;
import io.github.crmprofile.jdbc.answer.SortKeys;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.RecordQuery;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Finds the entries of a page and the total of the list, from the rows of the whole list in any order. For one thread. */
final class FullListScan implements SortKeys {

    private final RecordQuery query;
    private final Comparator<ListEntry> order;
    private final PriorityQueue<ListEntry> kept;
    private final @Nullable PartialAggregates sum;
    private long count;

    FullListScan(RecordQuery query) {
        this.query = query;
        this.order = (a, b) -> query.order().compare(a.value(), a.id(), b.value(), b.id());
        this.kept = new PriorityQueue<>(order.reversed());
        this.sum = query.sum() == null ? null : new PartialAggregates(new Aggregate.Sum(query.sum()));
    }

    @Override
    public void take(
            int source, @Nullable Comparable<?> value, String id, @Nullable Object amount, @Nullable String currency) {
        var entry = new ListEntry(source, value, id);
        count++;
        if (sum != null) {
            sum.add(1, currency, amount, amount == null ? 0 : 1);
        }
        Cursor after = query.after();
        if (after == null || query.order().compare(entry.value(), entry.id(), after.value(), after.id()) > 0) {
            kept.add(entry);
            if (kept.size() > query.limit() + 1) {
                kept.remove();
            }
        }
    }

    /** Returns the entries of the page, and the next one if there is any. */
    List<ListEntry> page() {
        return kept.stream().sorted(order).toList();
    }

    /** Returns the length and the sum of the whole list. */
    ListTotal total() {
        return new ListTotal(count, sum == null ? Amounts.NONE : ((MeasureValue.Money) sum.value()).amounts());
    }
}

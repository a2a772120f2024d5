package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.statement.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.statement.RecordReader;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the first records of a page from rows that the database sorted by value and cut off. The last value may be cut off: more records than were
 * read may share it. For one thread.
 */
final class ListPrefix {

    private static final int MOST_TO_SPARE = 100;

    private final RecordQuery query;
    private final RecordOrder order;
    private final List<Rows> rows = new ArrayList<>();

    ListPrefix(RecordQuery query) {
        this.query = query;
        this.order = query.order();
    }

    /** Returns the number of rows to read, with some to spare, because records may share the last value of the page. */
    static int limit(RecordQuery query) {
        return query.limit() + Math.min(query.limit(), MOST_TO_SPARE) + 20;
    }

    /** The rows of one of the two selections of the list: with a value to sort by, or without. */
    static final class Rows {
        private final boolean isKnown;
        private final List<RecordReader.@Nullable Draft> drafts = new ArrayList<>();

        private Rows(boolean isKnown) {
            this.isKnown = isKnown;
        }

        void add(RecordReader.@Nullable Draft draft) {
            drafts.add(draft);
        }
    }

    /** Creates the rows that have a value to sort by, or those that have none. */
    Rows rows(boolean isKnown) {
        var some = new Rows(isKnown);
        rows.add(some);
        return some;
    }

    /** Returns the records of the page, and the next one if there is any; empty when too few rows were read to know them. */
    Optional<List<CrmRecord>> page(ClientAnswerBuilder state) {
        Cursor after = query.after();
        var found = new ArrayList<CrmRecord>();
        var ends = new ArrayList<CrmRecord>();
        for (Rows some : rows) {
            for (RecordReader.Draft draft : some.drafts) {
                CrmRecord record = draft == null ? null : draft.with(state.linked(draft.kind(), draft.id()));
                if (record == null || some.isKnown != (value(record) != null)) {
                    return Optional.empty();
                }
                found.add(record);
            }
            if (some.drafts.size() == limit(query)) {
                ends.add(found.get(found.size() - 1));
            }
        }
        List<CrmRecord> page = found.stream()
                .filter(record -> ends.stream().allMatch(end -> isBefore(record, end)))
                .filter(record -> after == null || order.isAfter(record, after))
                .sorted(order.comparator())
                .limit(query.limit() + 1L)
                .toList();
        return page.size() > query.limit() || ends.isEmpty() ? Optional.of(page) : Optional.empty();
    }

    /** Returns whether the value of a record sorts before that of another. */
    private boolean isBefore(CrmRecord record, CrmRecord end) {
        return order.compare(value(record), "", value(end), "") < 0;
    }

    private @Nullable Object value(CrmRecord record) {
        return order.field().value(record);
    }
}

package io.github.crmprofile.jdbc.read;

import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.answer.RecordDraft;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.query.Field;
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

    private static final int FEWEST_TO_SPARE = 20;
    private static final int MOST_TO_SPARE = 100;

    private final RecordQuery query;
    private final RecordOrder order;
    private final int sources;

    /**
     * The first records of a list.
     *
     * @param query the list
     * @param sources of how many sources it is made
     */
    ListPrefix(RecordQuery query, int sources) {
        this.query = query;
        this.order = query.order();
        this.sources = sources;
    }

    /** Returns the number of the rows of a source that have a value to sort by, among the parts of a list. */
    static int dated(int source) {
        return 2 * source;
    }

    /** Returns the number of the rows of a source that have none. */
    static int undated(int source) {
        return 2 * source + 1;
    }

    /** Returns the number of rows to read, with some to spare, because records may share the last value of the page: days more often than moments. */
    static int limit(RecordQuery query) {
        boolean isDay = query.order().field().type() == Field.Type.DATE;
        return query.limit() + (isDay ? Math.min(query.limit(), MOST_TO_SPARE) : 0) + FEWEST_TO_SPARE;
    }

    /**
     * Returns the records of the page, and the next one if there is any; empty when too few rows were read to know them.
     *
     * @param state what was read
     * @param count how long the whole list is
     * @param areUndatedRead whether all records without a value were read, or there are none
     */
    Optional<List<CrmRecord>> page(ClientAnswerBuilder state, long count, boolean areUndatedRead) {
        Cursor after = query.after();
        var found = new ArrayList<CrmRecord>();
        var ends = new ArrayList<CrmRecord>();
        for (int part = 0; part < 2 * sources; part++) {
            boolean isDated = part % 2 == 0;
            List<@Nullable RecordDraft> drafts = state.listed(part);
            for (RecordDraft draft : drafts) {
                CrmRecord record = draft == null ? null : draft.with(state.linked(draft.kind(), draft.id()));
                if (record == null || isDated != (value(record) != null)) {
                    return Optional.empty();
                }
                found.add(record);
            }
            if (drafts.size() == limit(query)) {
                ends.add(found.get(found.size() - 1));
            }
        }
        List<CrmRecord> page = found.stream()
                .filter(record -> ends.stream().allMatch(end -> isBefore(record, end)))
                .filter(record -> after == null || order.isAfter(record, after))
                .sorted(order.comparator())
                .limit(query.limit() + 1L)
                .toList();
        boolean isAll = ends.isEmpty() && (areUndatedRead || found.size() == count);
        return page.size() > query.limit() || isAll ? Optional.of(page) : Optional.empty();
    }

    /** Returns whether the value of a record sorts before that of another. */
    private boolean isBefore(CrmRecord record, CrmRecord end) {
        return order.compare(value(record), "", value(end), "") < 0;
    }

    private @Nullable Object value(CrmRecord record) {
        return order.field().value(record);
    }
}

package io.github.crmprofile.source;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.CrmRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, with the totals of the whole list.
 *
 * <p>Immutable and thread-safe.
 *
 * @param records the records of this page, in order
 * @param count the number of records of the whole list
 * @param amounts the sum of the whole list per currency; none when it is not summed
 * @param next the position to continue from; null when this is the last page
 */
public record RecordPage(
        List<CrmRecord> records,
        long count,
        Amounts amounts,
        @Nullable Cursor next) {

    /** A list without records. */
    public static final RecordPage EMPTY = new RecordPage(List.of(), 0, Amounts.NONE, null);

    /** Copies the list. */
    public RecordPage {
        records = List.copyOf(records);
    }
}

package io.github.crmprofile.source;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.CrmRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, with what the whole list comes to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param records the records of this page, in order
 * @param count how many records the whole list has
 * @param amounts what the whole list adds up to per currency; none when it is not added up
 * @param next the place to go on from; null when this is the last page
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

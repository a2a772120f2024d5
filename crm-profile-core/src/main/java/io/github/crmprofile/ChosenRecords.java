package io.github.crmprofile;

import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes pages of records that a formula chose, in the form in which a source would list them. */
final class ChosenRecords {

    private ChosenRecords() {}

    static RecordPage page(List<CrmRecord> records, RecordQuery query) {
        Cursor after = query.after();
        List<CrmRecord> rest = records.stream()
                .sorted(query.order().comparator())
                .filter(record -> after == null || query.order().isAfter(record, after))
                .toList();
        List<CrmRecord> page = rest.subList(0, Math.min(query.limit(), rest.size()));
        return new RecordPage(page, records.size(), sum(records, query.sum()), next(page, rest, query));
    }

    private static Amounts sum(List<CrmRecord> records, @Nullable Field field) {
        return field != null && new Aggregate.Sum(field).over(records) instanceof MeasureValue.Money money
                ? money.amounts()
                : Amounts.NONE;
    }

    private static @Nullable Cursor next(List<CrmRecord> page, List<CrmRecord> rest, RecordQuery query) {
        if (page.size() == rest.size()) {
            return null;
        }
        CrmRecord last = page.get(page.size() - 1);
        return new Cursor((Comparable<?>) query.order().field().value(last), last.id());
    }
}

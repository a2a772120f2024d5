package io.github.crmprofile.contract;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.ClientAnswer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers and records without the differences that do not matter, and as texts that tell everything. */
final class Plain {

    private Plain() {}

    /** A group without records is never there, but a query without groups may be. */
    static ClientAnswer answer(ClientAnswer answer) {
        return new ClientAnswer(answer.id(), answer.client(), values(answer.values()), answer.warnings());
    }

    /** The values of an answer, without queries of which no group is there. */
    static Map<Query, Map<List<Grouping.Key>, MeasureValue>> values(
            Map<Query, Map<List<Grouping.Key>, MeasureValue>> answered) {
        var values = new HashMap<Query, Map<List<Grouping.Key>, MeasureValue>>();
        answered.forEach((query, groups) -> {
            var plain = new HashMap<List<Grouping.Key>, MeasureValue>();
            groups.forEach((keys, value) -> plain.put(
                    keys,
                    value instanceof MeasureValue.Listed listed
                            ? new MeasureValue.Listed(records(listed.records()))
                            : value));
            if (!plain.isEmpty()) {
                values.put(query, plain);
            }
        });
        return values;
    }

    /** In the order given; the links of a record have no order. */
    static List<CrmRecord> records(List<CrmRecord> records) {
        return records.stream().map(Plain::record).toList();
    }

    private static CrmRecord record(CrmRecord record) {
        if (record instanceof Deal deal) {
            return RecordCopies.with(
                    deal, Map.of("contacts", deal.contacts().stream().sorted().toList()));
        } else if (record instanceof Activity activity) {
            return RecordCopies.with(
                    activity,
                    Map.of(
                            "contacts",
                            activity.contacts().stream().sorted().toList(),
                            "companies",
                            activity.companies().stream().sorted().toList(),
                            "deals",
                            activity.deals().stream().sorted().toList()));
        }
        return record;
    }

    /** A record with all that is known of it; its own text keeps people's data out of logs. */
    static String text(Object record) {
        var parts = new ArrayList<String>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(record);
                if (value != null && !isEmpty(value)) {
                    parts.add(component.getName() + "=" + value);
                }
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return record.getClass().getSimpleName() + parts;
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> c ? c.isEmpty() : value instanceof Map<?, ?> m && m.isEmpty();
    }

    /** Records in a line each. */
    static String lines(Collection<?> records) {
        return records.stream().map(record -> "\n  " + text(record)).collect(Collectors.joining());
    }
}

package io.github.crmprofile.model;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** Describes one component of a record, so that a new one is described without further code. */
final class Description {

    private Description() {}

    /** Returns name and value, or nothing when the value is unknown or empty. */
    static String of(RecordComponent component, CrmRecord record) {
        Object value;
        try {
            value = component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.getName(), e);
        }
        if (value == null
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())) {
            return "";
        }
        return component.getName() + "=" + (value instanceof BigDecimal number ? number.toPlainString() : value);
    }
}

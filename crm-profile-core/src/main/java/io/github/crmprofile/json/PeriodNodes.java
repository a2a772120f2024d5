package io.github.crmprofile.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.period.ResolvedPeriod;
import org.jspecify.annotations.Nullable;

/** Writes a period as JSON: as it was requested, with its dates, and as text for people. */
record PeriodNodes(ProfileFormat format) {

    ObjectNode period(ResolvedPeriod period) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("text", period.period().toString());
        node.put("name", format.period(period.period()));
        node.put("first", text(period.first()));
        node.put("last", text(period.last()));
        node.put("from", text(period.from()));
        node.put("to", text(period.to()));
        node.put("zone", period.calendar().zone().getId());
        return node.put("label", format.period(period));
    }

    /** Returns days and instants as texts in ISO 8601. */
    static @Nullable String text(@Nullable Object dateOrInstant) {
        return dateOrInstant == null ? null : dateOrInstant.toString();
    }
}

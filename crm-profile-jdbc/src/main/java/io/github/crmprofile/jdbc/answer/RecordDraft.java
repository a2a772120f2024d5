package io.github.crmprofile.jdbc.answer;

import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as its own row gives it, without its links.
 *
 * @param kind the kind
 * @param id the id
 * @param values the values by their name in the mapping
 */
public record RecordDraft(RecordKind kind, String id, Map<String, @Nullable Object> values) {

    private static final String ATTRIBUTES = "attributes.";

    /** Returns the record with its links. */
    public CrmRecord with(RecordLinks linked) {
        return switch (kind) {
            case DEAL -> deal(linked);
            case ACTIVITY -> activity(linked);
            case INVOICE -> invoice(linked);
        };
    }

    private @Nullable String text(String name) {
        return (String) values.get(name);
    }

    private Map<String, Object> attributes() {
        var attributes = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> {
            if (name.startsWith(ATTRIBUTES) && value != null) {
                attributes.put(name.substring(ATTRIBUTES.length()), value);
            }
        });
        return attributes;
    }

    private Deal deal(RecordLinks linked) {
        String outcome = text("outcome");
        return new Deal(
                id,
                text("title"),
                linked.all(Link.Target.CONTACT),
                linked.primary(),
                linked.first(Link.Target.COMPANY),
                text("pipeline"),
                text("stage"),
                outcome == null ? null : Outcome.valueOf(outcome),
                (BigDecimal) values.get("amount"),
                text("currency"),
                (Instant) values.get("createdAt"),
                (Instant) values.get("closedAt"),
                (Instant) values.get("modifiedAt"),
                text("responsible"),
                attributes());
    }

    private Activity activity(RecordLinks linked) {
        String direction = text("direction");
        return new Activity(
                id,
                linked.all(Link.Target.CONTACT),
                linked.all(Link.Target.COMPANY),
                linked.all(Link.Target.DEAL),
                channel(),
                direction == null ? Direction.UNKNOWN : Direction.valueOf(direction),
                (Instant) values.get("occurredAt"),
                Boolean.TRUE.equals(values.get("completed")),
                text("responsible"),
                attributes());
    }

    private Channel channel() {
        String channel = text("channel");
        return channel == null ? Channel.UNKNOWN : Channel.of(channel);
    }

    private Invoice invoice(RecordLinks linked) {
        String status = text("status");
        return new Invoice(
                id,
                text("number"),
                linked.first(Link.Target.CONTACT),
                linked.first(Link.Target.COMPANY),
                linked.first(Link.Target.DEAL),
                status == null ? null : InvoiceStatus.valueOf(status),
                (BigDecimal) values.get("amount"),
                (BigDecimal) values.get("paidAmount"),
                text("currency"),
                (LocalDate) values.get("issuedOn"),
                (LocalDate) values.get("dueOn"),
                (LocalDate) values.get("paidOn"),
                text("responsible"),
                attributes());
    }
}

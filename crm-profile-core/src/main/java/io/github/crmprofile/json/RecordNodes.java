package io.github.crmprofile.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Writes records as JSON: the fields, and texts for people. */
record RecordNodes(ProfileFormat format, ZoneId zone) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode list(RecordList list) {
        ObjectNode node = NODES.objectNode();
        node.put("ref", list.ref().toString());
        node.set("period", new PeriodNodes(format).period(list.period()));
        node.put("kind", list.kind().code());
        node.put(
                "label", format.operand(list.ref().figure().metric(), list.ref().operand()));
        node.put("count", list.count());
        node.set("amounts", ValueNodes.amounts(list.amounts()));
        node.put("missing", list.amounts().missing());
        node.put("amountsText", format.amounts(list.amounts()));
        node.put("next", list.next());
        node.put("readAt", list.readAt().toString());
        EvidenceRef.Origin number = list.ref().origin();
        node.put("numberReadAt", number == null ? null : number.readAt().toString());
        node.put("hasChanged", list.hasChanged().orElse(null));
        ObjectNode order = node.putObject("order");
        order.put("field", list.order().field().name());
        order.put("descending", list.order().isDescending());
        ArrayNode records = node.putArray("records");
        list.records().forEach(record -> records.add(record(record, list)));
        return node;
    }

    private ObjectNode record(CrmRecord record, RecordList list) {
        ObjectNode node = NODES.objectNode();
        ObjectNode texts = NODES.objectNode();
        node.put("id", record.id());
        if (record instanceof Deal deal) {
            deal(node, texts, deal);
        } else if (record instanceof Activity activity) {
            activity(node, texts, activity);
        } else if (record instanceof Invoice invoice) {
            invoice(node, texts, invoice, list.balance(invoice));
        }
        String responsible = record.responsible();
        node.put("responsible", responsible);
        format.labels().find("responsible." + responsible).ifPresent(name -> texts.put("responsible", name));
        node.set("attributes", ClientNodes.attributes(record.attributes()));
        String date = date(record, list.order().field());
        if (date != null) {
            texts.put("date", date);
        }
        return node.set("texts", texts);
    }

    private void deal(ObjectNode node, ObjectNode texts, Deal deal) {
        node.put("title", deal.title());
        deal.contacts().forEach(node.putArray("contacts")::add);
        node.put("primaryContact", deal.primaryContact());
        node.put("company", deal.company());
        coded(node, texts, Field.PIPELINE, deal);
        coded(node, texts, Field.STAGE, deal);
        coded(node, texts, Field.OUTCOME, deal);
        amount(node, texts, "amount", deal.amount(), deal.currency());
        node.put("currency", deal.currency());
        dated(node, texts, Field.CREATED_AT, deal);
        dated(node, texts, Field.CLOSED_AT, deal);
        dated(node, texts, Field.MODIFIED_AT, deal);
    }

    private void activity(ObjectNode node, ObjectNode texts, Activity activity) {
        activity.contacts().forEach(node.putArray("contacts")::add);
        activity.companies().forEach(node.putArray("companies")::add);
        activity.deals().forEach(node.putArray("deals")::add);
        coded(node, texts, Field.CHANNEL, activity);
        coded(node, texts, Field.DIRECTION, activity);
        dated(node, texts, Field.OCCURRED_AT, activity);
        node.put("completed", activity.completed());
    }

    private void invoice(ObjectNode node, ObjectNode texts, Invoice invoice, @Nullable BigDecimal balance) {
        node.put("number", invoice.number());
        node.put("contact", invoice.contact());
        node.put("company", invoice.company());
        node.put("deal", invoice.deal());
        coded(node, texts, Field.STATUS, invoice);
        amount(node, texts, "amount", invoice.amount(), invoice.currency());
        amount(node, texts, "paidAmount", invoice.paidAmount(), invoice.currency());
        amount(node, texts, "balance", balance, invoice.currency());
        node.put("currency", invoice.currency());
        dated(node, texts, Field.ISSUED_ON, invoice);
        dated(node, texts, Field.DUE_ON, invoice);
        dated(node, texts, Field.PAID_ON, invoice);
    }

    private void coded(ObjectNode node, ObjectNode texts, Field field, CrmRecord record) {
        Object code = field.value(record);
        node.put(field.name(), PeriodNodes.text(code));
        if (code != null) {
            texts.put(
                    field.name(),
                    format.labels().find(field.name() + "." + code).orElseGet(code::toString));
        }
    }

    private void dated(ObjectNode node, ObjectNode texts, Field field, CrmRecord record) {
        Object date = field.value(record);
        node.put(field.name(), PeriodNodes.text(date));
        if (date != null) {
            texts.put(field.name(), text(date));
        }
    }

    private void amount(
            ObjectNode node, ObjectNode texts, String name, @Nullable BigDecimal amount, @Nullable String currency) {
        node.put(name, amount == null ? null : amount.toPlainString());
        if (amount != null) {
            texts.put(name, currency == null ? format.number(amount) : format.money(amount, currency));
        }
    }

    /** Returns the date by which the list is ordered; in other orders, the main date of the kind of record. */
    private @Nullable String date(CrmRecord record, Field orderedBy) {
        Object date = isTime(orderedBy) ? orderedBy.value(record) : null;
        if (date == null && record instanceof Deal deal) {
            Object closed = Field.CLOSED_AT.value(deal);
            date = closed == null ? Field.CREATED_AT.value(deal) : closed;
        } else if (date == null) {
            date = (record instanceof Activity ? Field.OCCURRED_AT : Field.ISSUED_ON).value(record);
        }
        return date == null ? null : text(date);
    }

    private static boolean isTime(Field field) {
        return field.type() == Field.Type.INSTANT || field.type() == Field.Type.DATE;
    }

    private String text(Object date) {
        return date instanceof Instant instant ? format.instant(instant, zone) : format.day((LocalDate) date);
    }
}

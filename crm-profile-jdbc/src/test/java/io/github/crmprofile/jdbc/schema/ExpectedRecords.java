package io.github.crmprofile.jdbc.schema;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.crmprofile.contract.RecordCopies;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The records that the rows of a fixture are, written down by hand from the definitions of the system.
 *
 * @param zone the zone of days and of times without zone
 * @param currency the currency of amounts without one; null for none
 * @param alsoOf by the id of an invoice further clients whose it is: the record names one of a kind
 * @param figures what is counted by hand: by client, scope and period the value and ids of each figure
 * @param warnings what the check of the mapping reports of the rows
 */
record ExpectedRecords(
        ZoneId zone,
        @Nullable String currency,
        List<Client> clients,
        List<Deal> deals,
        List<Activity> activities,
        List<Invoice> invoices,
        Map<String, List<ClientId>> alsoOf,
        Map<String, Map<String, String>> figures,
        List<String> warnings) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static ExpectedRecords ofResource(String name) {
        try (InputStream in = Objects.requireNonNull(ExpectedRecords.class.getResourceAsStream(name), name)) {
            return of(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExpectedRecords of(JsonNode json) {
        ZoneId zone = ZoneId.of(json.get("zone").asText());
        var figures = new LinkedHashMap<String, Map<String, String>>();
        json.path("figures").properties().forEach(request -> {
            var values = new LinkedHashMap<String, String>();
            request.getValue()
                    .properties()
                    .forEach(f -> values.put(f.getKey(), f.getValue().asText()));
            figures.put(request.getKey(), values);
        });
        return new ExpectedRecords(
                zone,
                text(json, "currency"),
                each(json, "clients", ExpectedRecords::client),
                each(json, "deals", deal -> deal(deal, zone)),
                each(json, "activities", activity -> activity(activity, zone)),
                each(json, "invoices", ExpectedRecords::invoice),
                alsoOf(json),
                figures,
                texts(json, "warnings"));
    }

    /** The records as a client sees them, to whom an invoice may belong that names another of the kind; null for anybody. */
    InMemorySource source(@Nullable ClientId client) {
        InMemorySource.Builder source = InMemorySource.builder()
                .clients(clients)
                .deals(deals)
                .activities(activities)
                .invoices(invoices.stream().map(i -> seenBy(client, i)).toList());
        if (currency != null) {
            source.defaultCurrency(currency);
        }
        return source.build();
    }

    private Invoice seenBy(@Nullable ClientId client, Invoice invoice) {
        if (client == null || !alsoOf.getOrDefault(invoice.id(), List.of()).contains(client)) {
            return invoice;
        }
        return RecordCopies.with(
                invoice, Map.of(client.kind() == ClientKind.CONTACT ? "contact" : "company", client.id()));
    }

    /** The record as it was written down. */
    CrmRecord asWritten(CrmRecord record) {
        return invoices.stream()
                .filter(invoice -> record instanceof Invoice && invoice.id().equals(record.id()))
                .filter(invoice -> !alsoOf.getOrDefault(invoice.id(), List.of()).isEmpty())
                .map(CrmRecord.class::cast)
                .findFirst()
                .orElse(record);
    }

    private static Map<String, List<ClientId>> alsoOf(JsonNode json) {
        var alsoOf = new LinkedHashMap<String, List<ClientId>>();
        json.path("invoices")
                .forEach(invoice -> alsoOf.put(
                        invoice.get("id").asText(),
                        texts(invoice, "alsoOf").stream().map(ClientId::parse).toList()));
        return alsoOf;
    }

    private static Client client(JsonNode json) {
        return Client.builder(
                        ClientId.parse(json.get("id").asText()),
                        json.get("name").asText())
                .company(text(json, "company"))
                .position(text(json, "position"))
                .emails(texts(json, "emails"))
                .phones(texts(json, "phones"))
                .website(text(json, "website"))
                .companyType(text(json, "companyType"))
                .industry(text(json, "industry"))
                .responsible(text(json, "responsible"))
                .comment(text(json, "comment"))
                .build();
    }

    private static Deal deal(JsonNode json, ZoneId zone) {
        String outcome = text(json, "outcome");
        return Deal.builder(json.get("id").asText())
                .title(text(json, "title"))
                .contacts(texts(json, "contacts"))
                .primaryContact(text(json, "primary"))
                .company(text(json, "company"))
                .pipeline(text(json, "pipeline"))
                .stage(text(json, "stage"))
                .outcome(outcome == null ? null : Outcome.valueOf(outcome))
                .amount(number(json, "amount"))
                .currency(text(json, "currency"))
                .createdAt(time(json, "createdAt", zone))
                .closedAt(time(json, "closedAt", zone))
                .modifiedAt(time(json, "modifiedAt", zone))
                .responsible(text(json, "responsible"))
                .build();
    }

    private static Activity activity(JsonNode json, ZoneId zone) {
        String direction = text(json, "direction");
        return Activity.builder(
                        json.get("id").asText(), Channel.of(json.get("channel").asText()))
                .contacts(texts(json, "contacts"))
                .companies(texts(json, "companies"))
                .deals(texts(json, "deals"))
                .direction(direction == null ? Direction.UNKNOWN : Direction.valueOf(direction))
                .occurredAt(time(json, "occurredAt", zone))
                .completed(json.path("completed").asBoolean(true))
                .responsible(text(json, "responsible"))
                .build();
    }

    private static Invoice invoice(JsonNode json) {
        return Invoice.builder(
                        json.get("id").asText(),
                        InvoiceStatus.valueOf(json.get("status").asText()))
                .number(text(json, "number"))
                .contact(text(json, "contact"))
                .company(text(json, "company"))
                .deal(text(json, "deal"))
                .amount(number(json, "amount"))
                .paidAmount(number(json, "paidAmount"))
                .currency(text(json, "currency"))
                .issuedOn(day(json, "issuedOn"))
                .dueOn(day(json, "dueOn"))
                .paidOn(day(json, "paidOn"))
                .responsible(text(json, "responsible"))
                .build();
    }

    private static <T> List<T> each(JsonNode json, String name, Function<JsonNode, T> element) {
        return StreamSupport.stream(json.path(name).spliterator(), false)
                .map(element)
                .toList();
    }

    private static List<String> texts(JsonNode json, String name) {
        var texts = new ArrayList<String>();
        json.path(name).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.get(name).asText() : null;
    }

    private static @Nullable BigDecimal number(JsonNode json, String name) {
        return json.hasNonNull(name) ? new BigDecimal(json.get(name).asText()) : null;
    }

    private static @Nullable LocalDate day(JsonNode json, String name) {
        return json.hasNonNull(name) ? LocalDate.parse(json.get(name).asText()) : null;
    }

    /** A point in time by itself, the wall clock of the zone, or the start of a day there. */
    private static @Nullable Instant time(JsonNode json, String name, ZoneId zone) {
        String text = text(json, name);
        if (text == null) {
            return null;
        } else if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        return text.contains("T")
                ? LocalDateTime.parse(text).atZone(zone).toInstant()
                : LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }
}

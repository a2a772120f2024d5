package io.github.crmprofile.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.WhiteSpace;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the records of a data set; what is absent or null is unknown. */
final class VectorRecords {

    private VectorRecords() {}

    static Dataset read(JsonNode facts, ZoneId zone) {
        Stream<Client> contacts = all(facts, "contacts").map(n -> client(ClientId.contact(id(n)), n));
        Stream<Client> companies = all(facts, "companies").map(n -> client(ClientId.company(id(n)), n));
        return new Dataset(
                Stream.concat(contacts, companies).toList(),
                all(facts, "deals").map(VectorRecords::deal).toList(),
                all(facts, "activities").map(VectorRecords::activity).toList(),
                all(facts, "invoices").map(VectorRecords::invoice).toList(),
                text(facts, "defaultCurrency"),
                zone);
    }

    private static Client client(ClientId id, JsonNode node) {
        String name = text(node, "name");
        return Client.builder(id, name == null ? "" : name)
                .company(text(node, "company"))
                .build();
    }

    private static Deal deal(JsonNode node) {
        return Deal.builder(id(node))
                .title(text(node, "title"))
                .contacts(texts(node.path("contacts")))
                .primaryContact(text(node, "primaryContact"))
                .company(text(node, "company"))
                .pipeline(text(node, "pipeline"))
                .stage(text(node, "stage"))
                .outcome(value(node, "outcome", Outcome::valueOf))
                .amount(value(node, "amount", BigDecimal::new))
                .currency(text(node, "currency"))
                .createdAt(value(node, "createdAt", Instant::parse))
                .closedAt(value(node, "closedAt", Instant::parse))
                .modifiedAt(value(node, "modifiedAt", Instant::parse))
                .responsible(text(node, "responsible"))
                .build();
    }

    private static Activity activity(JsonNode node) {
        return Activity.builder(id(node), channel(node))
                .contacts(texts(node.path("contacts")))
                .companies(texts(node.path("companies")))
                .deals(texts(node.path("deals")))
                .direction(Direction.valueOf(node.path("direction").asText("UNKNOWN")))
                .occurredAt(value(node, "occurredAt", Instant::parse))
                .completed(node.get("completed").booleanValue())
                .responsible(text(node, "responsible"))
                .build();
    }

    /** A row whose channel is blank has none, as a source of rows reads it. */
    private static @Nullable Channel channel(JsonNode node) {
        String code = text(node, "channel");
        return WhiteSpace.isBlank(code) ? null : Channel.of(code);
    }

    private static Invoice invoice(JsonNode node) {
        return Invoice.builder(id(node), value(node, "status", InvoiceStatus::valueOf))
                .number(text(node, "number"))
                .contact(text(node, "contact"))
                .company(text(node, "company"))
                .deal(text(node, "deal"))
                .amount(value(node, "amount", BigDecimal::new))
                .paidAmount(value(node, "paidAmount", BigDecimal::new))
                .currency(text(node, "currency"))
                .issuedOn(value(node, "issuedOn", LocalDate::parse))
                .dueOn(value(node, "dueOn", LocalDate::parse))
                .paidOn(value(node, "paidOn", LocalDate::parse))
                .responsible(text(node, "responsible"))
                .build();
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Stream<JsonNode> all(JsonNode facts, String kind) {
        return StreamSupport.stream(facts.path(kind).spliterator(), false);
    }

    private static String id(JsonNode node) {
        return node.get("id").asText();
    }

    private static @Nullable String text(JsonNode node, String name) {
        return value(node, name, text -> text);
    }

    private static <T> @Nullable T value(JsonNode node, String name, Function<String, T> parser) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? null : parser.apply(value.asText());
    }
}

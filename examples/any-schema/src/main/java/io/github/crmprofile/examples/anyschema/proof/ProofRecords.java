package io.github.crmprofile.examples.anyschema.proof;

import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Invented records with all that databases are known to get wrong: texts that differ in case, trailing blanks, accents or width, blank texts, amounts
 * with four digits, negative and unknown ones, several currencies, times around changes of the clock and at the ends of days, unknown times, links to
 * nobody. Always the same.
 */
final class ProofRecords {

    private static final int DEALS = 60;
    private static final int ACTIVITIES = 160;
    private static final int INVOICES = 60;
    /** Of two that are alike some databases make one. */
    private static final List<String> TWINS = List.of("a", "A", "a ", "à", "ａ", "b", "ß", "ss");

    private static final List<String> AMOUNTS =
            List.of("0", "0.0001", "1234.5678", "-12.3400", "99999999.99", "100", "0.5", "33.3333");
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "KWD");
    private static final List<String> TIMES = List.of(
            "2026-03-29T00:59:59.999Z",
            "2026-03-29T01:00:00Z",
            "2026-03-31T21:59:59Z",
            "2026-03-31T22:00:00Z",
            "2025-10-26T00:30:00Z",
            "2025-10-26T01:30:00Z",
            "2026-01-01T00:00:00Z",
            "1999-12-31T23:59:59Z",
            "2026-04-15T12:34:56.789Z",
            "2026-05-01T08:00:00Z");

    private final Random random = new Random(7);
    private final List<Client> clients = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Invoice> invoices = new ArrayList<>();

    ProofRecords() {
        for (String twin : TWINS) {
            clients.add(Client.builder(ClientId.contact(twin), "Name " + twin)
                    .company(some("a", "A", "nobody"))
                    .responsible(some(TWINS))
                    .build());
        }
        clients.add(Client.builder(ClientId.company("a"), "Company a").build());
        clients.add(Client.builder(ClientId.company("A"), "company A")
                .industry(" \u00a0\t")
                .build());
        for (int i = 0; i < DEALS; i++) {
            deals.add(deal("d" + i));
        }
        for (int i = 0; i < ACTIVITIES; i++) {
            activities.add(activity("t" + i));
        }
        for (int i = 0; i < INVOICES; i++) {
            invoices.add(invoice("i" + i));
        }
    }

    List<Client> clients() {
        return clients;
    }

    List<Deal> deals() {
        return deals;
    }

    List<Activity> activities() {
        return activities;
    }

    List<Invoice> invoices() {
        return invoices;
    }

    InMemorySource inMemory() {
        return InMemorySource.builder()
                .clients(clients)
                .deals(deals)
                .activities(activities)
                .invoices(invoices)
                .build();
    }

    private Deal deal(String id) {
        return Deal.builder(id)
                .contact(some(some(TWINS), "nobody"))
                .company(perhaps(some("a", "A")))
                .pipeline(perhaps(some("P", "p", "q")))
                .stage(perhaps(some(TWINS)))
                .outcome(some(Outcome.values()))
                .amount(perhaps(amount()))
                .currency(some(CURRENCIES))
                .createdAt(perhaps(time()))
                .closedAt(perhaps(time()))
                .modifiedAt(perhaps(time()))
                .responsible(some(TWINS))
                .build();
    }

    private Activity activity(String id) {
        Activity.Builder activity = Activity.builder(id, Channel.of(some("call", "Call", "email", "note", "chat ")))
                .direction(some(Direction.values()))
                .occurredAt(perhaps(time()))
                .completed(random.nextInt(4) > 0)
                .responsible(some(TWINS));
        String contact = perhaps(some(TWINS));
        if (contact != null) {
            activity.contact(contact);
        }
        String deal = perhaps("d" + random.nextInt(DEALS + 3));
        if (deal != null) {
            activity.deal(deal);
        }
        return activity.build();
    }

    private Invoice invoice(String id) {
        return Invoice.builder(id, some(InvoiceStatus.values()))
                .contact(perhaps(some(TWINS)))
                .company(perhaps(some("a", "A")))
                .amount(perhaps(amount()))
                .paidAmount(perhaps(amount()))
                .currency(some(CURRENCIES))
                .issuedOn(perhaps(date()))
                .dueOn(perhaps(date()))
                .paidOn(perhaps(date()))
                .responsible(some(TWINS))
                .build();
    }

    private BigDecimal amount() {
        return new BigDecimal(some(AMOUNTS));
    }

    private Instant time() {
        return Instant.parse(some(TIMES));
    }

    private LocalDate date() {
        return LocalDate.of(2026, 3, 25).plusDays(random.nextInt(14));
    }

    private <T> @Nullable T perhaps(T value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private <T> T some(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    private <T> T some(T... values) {
        return values[random.nextInt(values.length)];
    }
}

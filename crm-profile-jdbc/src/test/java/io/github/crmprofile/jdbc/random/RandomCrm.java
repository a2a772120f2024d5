package io.github.crmprofile.jdbc.random;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.contract.RecordCopies;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Few values that meet often: ties, gaps, duplicates and links that lead nowhere are the rule. The same seed gives the same. */
public final class RandomCrm {

    static final List<String> TEXTS = List.of("a", "A", "b", "won't", "ä", "new", "zz top");
    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    /** Around a change of the clock, and with fractions of a second. */
    private static final Instant MOMENT = Instant.parse("2026-03-28T22:30:00Z");

    /** What differs only in case, blanks, accents or width. */
    private static final List<String> TWINS = List.of("k", "K", "k ", "ḱ", "k\u0301", "ｋ", " k", "\u212A");

    final Random random;
    private final ChronoUnit precision;
    private final List<String> texts;
    private final boolean areTwins;

    public RandomCrm(long seed) {
        this(seed, ChronoUnit.MICROS);
    }

    /**
     * Records of which a database can keep the times.
     *
     * @param seed the same gives the same
     * @param precision the smallest unit of time that is kept
     */
    public RandomCrm(long seed, ChronoUnit precision) {
        this(seed, precision, false);
    }

    private RandomCrm(long seed, ChronoUnit precision, boolean areTwins) {
        this.random = new Random(seed);
        this.precision = precision;
        this.texts = areTwins ? TWINS : TEXTS;
        this.areTwins = areTwins;
    }

    /** Records whose ids, codes and texts differ only in case, blanks, accents or width. */
    public static RandomCrm twins(long seed, ChronoUnit precision) {
        return new RandomCrm(seed, precision, true);
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T mostly(T value) {
        return chance(0.8) ? value : null;
    }

    String text() {
        return one(texts);
    }

    Instant instant() {
        Instant hour = MOMENT.plusSeconds(1_800L * random.nextInt(120));
        return (chance(0.1) ? hour.plusNanos(1_000L * random.nextInt(3)) : hour).truncatedTo(precision);
    }

    LocalDate date() {
        return LocalDate.of(2026, 3, 26).plusDays(random.nextInt(8));
    }

    BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(4_000) - 500, random.nextInt(4));
    }

    /** An id of something that may be there: numbers of one and two digits, whose order as text is another than as numbers. */
    String id(int size) {
        return key(random.nextInt(size + 2));
    }

    private String key(int number) {
        int round = number / TWINS.size();
        return areTwins ? (round == 0 ? "" : round) + TWINS.get(number % TWINS.size()) : String.valueOf(number);
    }

    private <T> List<T> some(int size, IntFunction<T> made) {
        return IntStream.range(0, size).mapToObj(made).toList();
    }

    public Dataset dataset(int size) {
        var clients = new ArrayList<Client>();
        for (int i = 0; i < size; i++) {
            clients.add(client(ClientKind.CONTACT, i, size));
            clients.add(client(ClientKind.COMPANY, i, size));
        }
        return new Dataset(
                clients,
                some(size * 3, i -> deal(i, size)),
                some(size * 4, i -> activity(i, size)),
                some(size * 2, i -> invoice(i, size)),
                mostly("EUR"),
                ZONE);
    }

    private Client client(ClientKind kind, int id, int size) {
        Client.Builder client = Client.builder(new ClientId(kind, key(id)), text() + " " + text());
        if (kind == ClientKind.CONTACT) {
            client.company(mostly(id(size)));
        }
        if (chance(0.5)) {
            client.attribute("region", text()).attribute("score", amount());
        }
        return client.position(mostly(text()))
                .emails(Stream.of("b@x", "a@x").limit(random.nextInt(3)).toList())
                .phones(Stream.of("2", "1").limit(random.nextInt(3)).toList())
                .website(mostly(text()))
                .build();
    }

    private Deal deal(int id, int size) {
        Deal.Builder deal = Deal.builder(key(id))
                .title(mostly(text()))
                .contacts(IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> id(size))
                        .sorted()
                        .toList())
                .company(mostly(id(size)))
                .pipeline(mostly(text()))
                .stage(mostly(text()))
                .outcome(mostly(one(List.of(Outcome.values()))))
                .amount(mostly(amount()))
                .currency(mostly(one(List.of("EUR", "USD"))))
                .createdAt(mostly(instant()))
                .closedAt(mostly(instant()))
                .modifiedAt(mostly(instant()))
                .responsible(mostly(text()));
        if (chance(0.5)) {
            deal.primaryContact(id(size));
        }
        if (chance(0.5)) {
            deal.attribute("region", text())
                    .attribute("score", amount())
                    .attribute("since", date())
                    .attribute("seenAt", instant());
        }
        // A condition of SQL is never unknown in a mapping: what does not hold is false.
        return sorted(deal.attribute("vip", chance(0.5)).build());
    }

    /** Links have no order in a database. */
    private static Deal sorted(Deal deal) {
        return RecordCopies.with(
                deal, Map.of("contacts", deal.contacts().stream().sorted().toList()));
    }

    private List<String> ids(int size) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> id(size))
                .sorted()
                .toList();
    }

    private Activity activity(int id, int size) {
        Activity.Builder activity = Activity.builder(
                        key(id), one(List.of(Channel.CALL, Channel.EMAIL, Channel.TASK, Channel.of("fax"))))
                .contacts(ids(size))
                .companies(ids(size))
                .deals(ids(size * 3))
                .direction(one(List.of(Direction.values())))
                .occurredAt(mostly(instant()))
                .completed(chance(0.8))
                .responsible(mostly(text()));
        if (chance(0.3)) {
            activity.attribute("score", amount());
        }
        return activity.build();
    }

    private Invoice invoice(int id, int size) {
        Invoice.Builder invoice = Invoice.builder(key(id), mostly(one(List.of(InvoiceStatus.values()))))
                .number(mostly(text()))
                .contact(mostly(id(size)))
                .company(mostly(id(size)))
                .deal(mostly(id(size * 3)))
                .amount(mostly(amount()))
                .paidAmount(mostly(amount()))
                .currency(mostly(one(List.of("EUR", "USD"))))
                .issuedOn(mostly(date()))
                .dueOn(mostly(date()))
                .paidOn(mostly(date()))
                .responsible(mostly(text()));
        if (chance(0.3)) {
            invoice.attribute("region", text());
        }
        return invoice.build();
    }
}

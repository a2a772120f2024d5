package io.github.crmprofile.contract;

import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.RecordKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a data set that a source with fewer abilities can store. */
final class Projection {

    /** Numbers of one length are in the same order as texts and as numbers. */
    private static final int FIRST_NUMBER = 1_001;

    private final SourceAbilities abilities;
    private final Map<String, String> contacts;
    private final Map<String, String> companies;
    private final Map<String, String> deals;

    private Projection(SourceAbilities abilities, Dataset data) {
        this.abilities = abilities;
        this.contacts = numbers(data.clients(), ClientKind.CONTACT);
        this.companies = numbers(data.clients(), ClientKind.COMPANY);
        this.deals = numbers(data.deals().stream().map(Deal::id));
    }

    /** Returns the vectors with what the source can store; what they expect no longer holds. */
    static ProfileVectors of(ProfileVectors vectors, SourceAbilities abilities) {
        var projection = new Projection(abilities, vectors.data());
        return new ProfileVectors(
                vectors.name(),
                projection.of(vectors.data()),
                vectors.now(),
                vectors.calendar(),
                vectors.requests().stream()
                        .map(each -> new ProfileVectors.Expectation(
                                each.name(),
                                each.request()
                                        .withClient(
                                                projection.client(each.request().client())),
                                each.numbers()))
                        .toList());
    }

    /** Returns the reference for such a data set. */
    static InMemorySource inMemory(Dataset data, SourceAbilities abilities) {
        InMemorySource.Builder builder = data.inMemoryBuilder();
        Stream.of(RecordKind.values())
                .filter(kind -> !abilities.kinds().contains(kind))
                .forEach(builder::without);
        return builder.build();
    }

    private Dataset of(Dataset data) {
        return new Dataset(
                once(data.clients().stream().map(this::client), Client::id),
                records(data.deals(), RecordKind.DEAL, this::deal),
                records(data.activities(), RecordKind.ACTIVITY, this::activity),
                records(data.invoices(), RecordKind.INVOICE, this::invoice),
                data.defaultCurrency(),
                data.zone());
    }

    private <T extends Record & CrmRecord> List<T> records(List<T> records, RecordKind kind, Function<T, T> links) {
        if (!abilities.kinds().contains(kind)) {
            return List.of();
        }
        Map<String, String> ids = numbers(records.stream().map(CrmRecord::id));
        return once(
                records.stream()
                        .map(links)
                        .map(record -> RecordCopies.with(record, Map.of("id", of(ids, record.id())))),
                CrmRecord::id);
    }

    // A table with a key has one row for each id.
    private static <T> List<T> once(Stream<T> records, Function<T, Object> id) {
        return List.copyOf(
                records.collect(Collectors.toMap(id, each -> each, (first, next) -> first, LinkedHashMap::new))
                        .values());
    }

    private Client client(Client client) {
        var changes = new HashMap<String, @Nullable Object>();
        changes.put("id", client(client.id()));
        changes.put("company", ofNullable(companies, client.company()));
        return RecordCopies.with(client, changes);
    }

    private ClientId client(ClientId id) {
        return new ClientId(id.kind(), of(id.kind() == ClientKind.CONTACT ? contacts : companies, id.id()));
    }

    private Deal deal(Deal deal) {
        var changes = new HashMap<String, @Nullable Object>();
        boolean hasSeveral = abilities.hasSeveralContactsPerDeal();
        changes.put(
                "contacts",
                all(contacts, deal.contacts()).stream()
                        .limit(hasSeveral ? Long.MAX_VALUE : 1)
                        .toList());
        changes.put("primaryContact", hasSeveral ? ofNullable(contacts, deal.primaryContact()) : null);
        changes.put("company", ofNullable(companies, deal.company()));
        return RecordCopies.with(deal, changes);
    }

    private Activity activity(Activity activity) {
        return RecordCopies.with(
                activity,
                Map.of(
                        "contacts", all(contacts, activity.contacts()),
                        "companies", all(companies, activity.companies()),
                        "deals",
                                abilities.kinds().contains(RecordKind.DEAL)
                                        ? all(deals, activity.deals())
                                        : List.of()));
    }

    private Invoice invoice(Invoice invoice) {
        var changes = new HashMap<String, @Nullable Object>();
        changes.put("contact", ofNullable(contacts, invoice.contact()));
        changes.put("company", ofNullable(companies, invoice.company()));
        changes.put("deal", abilities.kinds().contains(RecordKind.DEAL) ? ofNullable(deals, invoice.deal()) : null);
        return RecordCopies.with(invoice, changes);
    }

    private List<String> all(Map<String, String> numbers, Collection<String> ids) {
        return ids.stream().map(id -> of(numbers, id)).toList();
    }

    private @Nullable String ofNullable(Map<String, String> numbers, @Nullable String id) {
        return id == null ? null : of(numbers, id);
    }

    /** What leads nowhere gets a number that nothing has. */
    private String of(Map<String, String> numbers, String id) {
        return abilities.hasTextIds() ? id : numbers.computeIfAbsent(id, gone -> number(numbers.size()));
    }

    private static Map<String, String> numbers(List<Client> clients, ClientKind kind) {
        return numbers(
                clients.stream().map(Client::id).filter(id -> id.kind() == kind).map(ClientId::id));
    }

    private static Map<String, String> numbers(Stream<String> ids) {
        var numbers = new HashMap<String, String>();
        ids.distinct().sorted().forEach(id -> numbers.put(id, number(numbers.size())));
        return numbers;
    }

    private static String number(int place) {
        return String.valueOf(FIRST_NUMBER + place);
    }
}

package io.github.crmprofile.contract;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.DataCheck;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.Viewer;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The oracle: answers by plain loops over all records, sharing nothing with the sources that it judges. */
final class NaiveSource implements ProfileSource {

    private final Dataset data;
    private final List<DataWarning> repeated;
    private final List<ClientId> repeatedClients;

    NaiveSource(Dataset data) {
        String currency = data.defaultCurrency();
        this.repeated = Stream.of(RecordKind.values())
                .flatMap(kind -> repeated(all(data, kind).toList()).stream())
                .toList();
        this.data = new Dataset(
                firsts(data.clients(), Client::id),
                firsts(data.deals(), Deal::id).stream()
                        .map(deal -> currency == null ? deal : deal.withDefaultCurrency(currency))
                        .toList(),
                firsts(data.activities(), Activity::id),
                firsts(data.invoices(), Invoice::id).stream()
                        .map(invoice -> currency == null ? invoice : invoice.withDefaultCurrency(currency))
                        .toList(),
                null,
                data.zone());
        this.repeatedClients = data.clients().stream()
                .map(Client::id)
                .filter(id -> data.clients().stream()
                                .filter(client -> client.id().equals(id))
                                .count()
                        > 1)
                .toList();
    }

    /** Of several rows with one id the first is the record. */
    private static <T, I> List<T> firsts(List<T> rows, Function<T, I> id) {
        var firsts = new LinkedHashMap<I, T>();
        rows.forEach(row -> firsts.putIfAbsent(id.apply(row), row));
        return List.copyOf(firsts.values());
    }

    private static List<DataWarning> repeated(List<CrmRecord> rows) {
        return rows.stream()
                .filter(row ->
                        rows.stream().filter(r -> r.id().equals(row.id())).count() > 1)
                .map(row -> DataWarning.of(DataWarning.Code.DUPLICATE_ID, row.kind(), row.id()))
                .distinct()
                .toList();
    }

    @Override
    public void read(Plan plan, Consumer<ClientAnswer> answers) {
        clients(plan.clients())
                .filter(client -> isVisible(client, plan.population().viewer()))
                .forEach(client -> answers.accept(answer(plan, client)));
    }

    private Stream<Client> clients(Clients asked) {
        if (asked instanceof Clients.Every every) {
            return data.clients().stream().filter(client -> client.id().kind() == every.kind());
        }
        List<ClientId> ids = asked instanceof Clients.One one ? List.of(one.id()) : ((Clients.Several) asked).ids();
        return ids.stream().flatMap(id -> client(id).stream());
    }

    private Optional<Client> client(ClientId id) {
        return data.clients().stream().filter(client -> client.id().equals(id)).findFirst();
    }

    private ClientAnswer answer(Plan plan, Client client) {
        var values = new HashMap<Query, Map<List<Grouping.Key>, MeasureValue>>();
        plan.queries().forEach(query -> values.put(query, groups(query, client.id(), plan.population(), plan.now())));
        var warnings = new ArrayList<DataWarning>();
        for (DataCheck check : plan.detail().hasWarnings() ? DataCheck.STANDARD : List.<DataCheck>of()) {
            select(client.id(), plan.population(), check.kind(), check.condition(), plan.now())
                    .forEach(record -> warnings.add(DataWarning.of(check.code(), check.kind(), record.id())));
        }
        for (RecordKind kind : plan.detail().hasWarnings() ? RecordKind.values() : new RecordKind[0]) {
            List<CrmRecord> own = select(client.id(), plan.population(), kind, Condition.always(), plan.now());
            own.stream()
                    .filter(NaiveSource::hasUnreadableTime)
                    .forEach(record ->
                            warnings.add(DataWarning.of(DataWarning.Code.UNREADABLE_TIME, kind, record.id())));
            own.forEach(record -> repeated.stream()
                    .filter(DataWarning.of(DataWarning.Code.DUPLICATE_ID, kind, record.id())::equals)
                    .forEach(warnings::add));
        }
        if (plan.detail().hasWarnings() && repeatedClients.contains(client.id())) {
            warnings.add(DataWarning.of(DataWarning.Code.DUPLICATE_ID, client.id()));
        }
        return new ClientAnswer(
                client.id(),
                plan.detail().hasClient() ? client : null,
                values,
                warnings.stream().sorted().toList());
    }

    private static boolean hasUnreadableTime(CrmRecord record) {
        var times = new ArrayList<Object>(record.attributes().values());
        if (record instanceof Deal deal) {
            times.addAll(Arrays.asList(deal.createdAt(), deal.closedAt(), deal.modifiedAt()));
        } else if (record instanceof Activity activity) {
            times.add(activity.occurredAt());
        } else if (record instanceof Invoice invoice) {
            times.addAll(Arrays.asList(invoice.issuedOn(), invoice.dueOn(), invoice.paidOn()));
        }
        return times.stream()
                .map(time -> time instanceof Instant instant
                        ? instant.atOffset(ZoneOffset.UTC).toLocalDate()
                        : time)
                .anyMatch(time -> time instanceof LocalDate day
                        && (day.isBefore(LocalDate.of(1, 1, 1)) || day.isAfter(LocalDate.of(9999, 12, 31))));
    }

    private Map<List<Grouping.Key>, MeasureValue> groups(
            Query query, ClientId client, Population population, Instant now) {
        List<Deal> deals = clientDeals(client, population);
        var groups = new HashMap<List<Grouping.Key>, List<CrmRecord>>();
        for (CrmRecord record : select(
                client, population, query.selection().kind(), query.selection().condition(), now)) {
            NaiveGroups.keys(query.groupings(), record, deals)
                    .forEach(keys ->
                            groups.computeIfAbsent(keys, k -> new ArrayList<>()).add(record));
        }
        var values = new HashMap<List<Grouping.Key>, MeasureValue>();
        groups.forEach((keys, records) -> values.put(keys, NaiveAggregates.over(query.aggregate(), records)));
        return values;
    }

    private List<CrmRecord> select(
            ClientId client, Population population, RecordKind kind, Condition condition, Instant now) {
        var conditions = new NaiveConditions(
                clientDeals(client, population),
                data.activities().stream()
                        .filter(activity -> isVisible(activity, population))
                        .toList(),
                now);
        return all(data, kind)
                .filter(record -> isVisible(record, population))
                .filter(record -> belongs(record, client, population))
                .filter(record -> conditions.holds(condition, record))
                .toList();
    }

    private static Stream<CrmRecord> all(Dataset data, RecordKind kind) {
        return switch (kind) {
            case DEAL -> data.deals().stream().map(record -> record);
            case ACTIVITY -> data.activities().stream().map(record -> record);
            case INVOICE -> data.invoices().stream().map(record -> record);
        };
    }

    private List<Deal> clientDeals(ClientId client, Population population) {
        return data.deals().stream()
                .filter(deal -> isVisible(deal, population) && belongs(deal, client, population))
                .toList();
    }

    private static boolean isVisible(Client client, Viewer viewer) {
        return viewer.clients().accept(new NaiveClient(client));
    }

    private static boolean isVisible(CrmRecord record, Population population) {
        // A viewer's conditions are about the record alone.
        return new NaiveConditions(List.of(), List.of(), Instant.MAX)
                .holds(population.viewer().condition(record.kind()), record);
    }

    private boolean belongs(CrmRecord record, ClientId client, Population population) {
        if (client.kind() == ClientKind.CONTACT) {
            return isOfContact(record, client.id(), population);
        }
        return companies(record).contains(client.id())
                || (population.scope() == CompanyScope.WITH_CONTACTS
                        && data.clients().stream()
                                .filter(member -> client.id().equals(member.company()))
                                .filter(member -> isVisible(member, population.viewer()))
                                .anyMatch(member ->
                                        isOfContact(record, member.id().id(), population)));
    }

    private static boolean isOfContact(CrmRecord record, String contact, Population population) {
        if (record instanceof Deal deal) {
            return population.attribution() == Attribution.PRIMARY
                    ? contact.equals(deal.primaryContact())
                    : deal.contacts().contains(contact);
        }
        return record instanceof Activity activity
                ? activity.contacts().contains(contact)
                : contact.equals(((Invoice) record).contact());
    }

    private static List<String> companies(CrmRecord record) {
        if (record instanceof Activity activity) {
            return activity.companies();
        }
        String company = record instanceof Deal deal ? deal.company() : ((Invoice) record).company();
        return company == null ? List.of() : List.of(company);
    }

    @Override
    public RecordPage list(RecordQuery query) {
        if (client(query.client())
                .filter(client -> isVisible(client, query.population().viewer()))
                .isEmpty()) {
            return RecordPage.EMPTY;
        }
        List<CrmRecord> all = select(
                query.client(),
                query.population(),
                query.selection().kind(),
                query.selection().condition(),
                query.now());
        RecordOrder order = query.order();
        Field field = order.field();
        Cursor after = query.after();
        List<CrmRecord> rest = all.stream()
                .filter(r -> after == null || compare(order, field.value(r), r.id(), after.value(), after.id()) > 0)
                .sorted((a, b) -> compare(order, field.value(a), a.id(), field.value(b), b.id()))
                .toList();
        List<CrmRecord> page = rest.subList(0, Math.min(query.limit(), rest.size()));
        CrmRecord last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new RecordPage(
                page,
                all.size(),
                amounts(query.sum(), all),
                last == null || page.size() == rest.size()
                        ? null
                        : new Cursor((Comparable<?>) field.value(last), last.id()));
    }

    private static int compare(RecordOrder order, @Nullable Object a, String idA, @Nullable Object b, String idB) {
        int byValue = NaiveConditions.compareUnknownLast(a, b, order.isDescending());
        return byValue == 0 ? idA.compareTo(idB) : byValue;
    }

    private static Amounts amounts(@Nullable Field field, List<CrmRecord> records) {
        return field == null
                ? Amounts.NONE
                : ((MeasureValue.Money) NaiveAggregates.over(new Aggregate.Sum(field), records)).amounts();
    }

    @Override
    public List<CrmRecord> lookUp(RecordLookup lookup) {
        var population = new Population(CompanyScope.DIRECT, Attribution.EACH, lookup.viewer());
        return all(data, lookup.kind())
                .filter(record -> lookup.ids().contains(record.id()) && isVisible(record, population))
                .toList();
    }

    @Override
    public List<Client> find(NameSearch search) {
        String text = folded(search.text());
        return data.clients().stream()
                .filter(client -> search.kind() == null || client.id().kind() == search.kind())
                .filter(client -> isVisible(client, search.viewer()))
                .filter(client -> folded(client.name()).contains(text))
                .sorted(Comparator.comparing(Client::name)
                        .thenComparing(client -> client.id().kind())
                        .thenComparing(client -> client.id().id()))
                .limit(search.limit())
                .toList();
    }

    private static String folded(String text) {
        String composed = Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
        var folded = new StringBuilder();
        composed.codePoints().forEach(c -> folded.appendCodePoint(Character.toLowerCase(c)));
        return folded.toString();
    }
}

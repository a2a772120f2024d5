package io.github.crmprofile.memory;

import com.google.common.collect.Iterators;
import com.google.common.collect.Lists;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source for a host whose records are reached by repositories or services alone, and not by SQL: it loads the records of the clients that are asked
 * for, and counts in memory, as {@link InMemorySource} does.
 *
 * <pre>{@code
 * ProfileSource source = LoadingSource.of(new CrmLoader(deals, calls, customers));
 * }</pre>
 *
 * <p>A profile loads what belongs to one client. What is over all clients loads every record there is, some hundreds of clients at a time: leave widgets
 * such as the load gauge out ({@code LayoutRules.without}), keep their figures for longer, or have them renewed in the background.
 *
 * <p>Immutable and thread-safe, as its loader is.
 */
public final class LoadingSource implements ProfileSource {

    private static final int CLIENTS_AT_ONCE = 200;

    private final RecordLoader loader;
    private final @Nullable String defaultCurrency;

    private LoadingSource(RecordLoader loader, @Nullable String defaultCurrency) {
        this.loader = Objects.requireNonNull(loader, "loader");
        this.defaultCurrency = defaultCurrency;
    }

    /**
     * Makes a source of a loader.
     *
     * @param loader answers what must be loaded
     * @return the source
     */
    public static LoadingSource of(RecordLoader loader) {
        return new LoadingSource(loader, null);
    }

    /**
     * Returns a copy with a currency of amounts that have none.
     *
     * @param currency a currency code
     * @return the copy
     */
    public LoadingSource withDefaultCurrency(String currency) {
        return new LoadingSource(loader, currency);
    }

    @Override
    public Set<RecordKind> kinds() {
        return loader.kinds();
    }

    @Override
    public void read(Plan plan, Consumer<ClientAnswer> answers) {
        if (plan.clients() instanceof Clients.Every every) {
            try (Stream<ClientId> ids = loader.ids(every.kind())) {
                Iterators.partition(ids.iterator(), CLIENTS_AT_ONCE)
                        .forEachRemaining(some -> read(plan, some, answers));
            }
            return;
        }
        List<ClientId> ids = plan.clients() instanceof Clients.One one
                ? List.of(one.id())
                : ((Clients.Several) plan.clients()).ids();
        Lists.partition(ids, CLIENTS_AT_ONCE).forEach(some -> read(plan, some, answers));
    }

    private void read(Plan plan, List<ClientId> ids, Consumer<ClientAnswer> answers) {
        boolean isOfClientsAlone = plan.queries().isEmpty() && !plan.detail().hasWarnings();
        InMemorySource loaded = isOfClientsAlone
                ? builder().clients(clients(Set.copyOf(ids))).build()
                : load(Set.copyOf(ids), plan.population());
        loaded.read(new Plan(new Clients.Several(ids), plan.querySet(), plan.now()), answers);
    }

    @Override
    public RecordPage list(RecordQuery query) {
        return load(Set.of(query.client()), query.population()).list(query);
    }

    @Override
    public List<CrmRecord> lookUp(RecordLookup lookup) {
        if (lookup.ids().isEmpty() || !kinds().contains(lookup.kind())) {
            return List.of();
        }
        InMemorySource.Builder records = builder();
        List<CrmRecord> found = once(loader.records(lookup.kind(), Set.copyOf(lookup.ids())), CrmRecord::id);
        records.deals(only(Deal.class, found));
        records.activities(only(Activity.class, found));
        records.invoices(only(Invoice.class, found));
        return records.build().lookUp(lookup);
    }

    private static <T extends CrmRecord> List<T> only(Class<T> kind, List<CrmRecord> records) {
        return records.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public List<Client> find(NameSearch search) {
        return once(loader.find(search), Client::id).stream()
                .filter(search::matches)
                .sorted(NameSearch.ORDER)
                .limit(search.limit())
                .toList();
    }

    /** Returns all that a number of these clients depends on. */
    private InMemorySource load(Set<ClientId> asked, Population population) {
        List<Client> clients = clients(asked);
        InMemorySource.Builder records = builder().clients(clients);
        Set<ClientId> owners = ids(clients);
        Set<String> companies = owners.stream()
                .filter(id -> id.kind() == ClientKind.COMPANY)
                .map(ClientId::id)
                .collect(Collectors.toSet());
        if (population.scope() == CompanyScope.WITH_CONTACTS && !companies.isEmpty()) {
            List<Client> members = once(loader.contactsOf(companies), Client::id).stream()
                    .filter(client -> companies.contains(client.company()) && !owners.contains(client.id()))
                    .toList();
            records.clients(members);
            owners.addAll(ids(members));
        }
        if (!owners.isEmpty()) {
            addRecords(records, Set.copyOf(owners));
        }
        return records.build();
    }

    private List<Client> clients(Set<ClientId> asked) {
        return once(loader.clients(asked), Client::id).stream()
                .filter(client -> asked.contains(client.id()))
                .toList();
    }

    private static Set<ClientId> ids(List<Client> clients) {
        return clients.stream().map(Client::id).collect(Collectors.toCollection(HashSet::new));
    }

    private void addRecords(InMemorySource.Builder records, Set<ClientId> owners) {
        Set<RecordKind> kinds = kinds();
        List<Deal> deals = kinds.contains(RecordKind.DEAL) ? once(loader.deals(owners), Deal::id) : List.of();
        records.deals(deals);
        if (kinds.contains(RecordKind.ACTIVITY)) {
            var activities = new ArrayList<Activity>(loader.activities(owners));
            if (!deals.isEmpty()) {
                activities.addAll(
                        loader.activitiesOfDeals(deals.stream().map(Deal::id).collect(Collectors.toUnmodifiableSet())));
            }
            records.activities(once(activities, Activity::id));
        }
        if (kinds.contains(RecordKind.INVOICE)) {
            records.invoices(once(loader.invoices(owners), Invoice::id));
        }
    }

    /** Drops what was given twice: a query that joins gives a record for each of its links. */
    private static <T, I> List<T> once(Collection<? extends T> records, Function<? super T, I> id) {
        Map<I, T> byId = new LinkedHashMap<>();
        records.forEach(record -> byId.putIfAbsent(id.apply(record), record));
        return List.copyOf(byId.values());
    }

    private InMemorySource.Builder builder() {
        InMemorySource.Builder builder = InMemorySource.builder();
        if (defaultCurrency != null) {
            builder.defaultCurrency(defaultCurrency);
        }
        Set<RecordKind> kinds = kinds();
        Arrays.stream(RecordKind.values()).filter(kind -> !kinds.contains(kind)).forEach(builder::without);
        return builder;
    }
}

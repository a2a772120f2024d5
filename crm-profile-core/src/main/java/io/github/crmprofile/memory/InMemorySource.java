package io.github.crmprofile.memory;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Amounts;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.MeasureValue;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.QuerySet;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source over records in memory, and the reference that every other source must agree with.
 *
 * <p>It indexes the records by client when built: a profile looks at the records of its client only, once, whatever the number of widgets.
 *
 * <p>Immutable and thread-safe; its {@link Builder} is not thread-safe.
 */
public final class InMemorySource implements ProfileSource {

    private final RecordStore data;
    private final Set<RecordKind> kinds;
    // What was prepared for a query set, as long as somebody holds it; one for each thread that asked at once.
    private final LoadingCache<QuerySet, Queue<Evaluation>> evaluations =
            CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(() -> new ConcurrentLinkedQueue<>()));

    private InMemorySource(Builder builder) {
        this.kinds = Set.copyOf(builder.kinds);
        this.data = new RecordStore(
                builder.clients.values(),
                builder.deals.values(),
                builder.activities.values(),
                builder.invoices.values(),
                builder.repeated,
                builder.repeatedClients);
    }

    /**
     * Starts a source without records.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Set<RecordKind> kinds() {
        return kinds;
    }

    /** {@return true: the records never change} */
    @Override
    public boolean readsOneState(List<Plan> plans) {
        return true;
    }

    @Override
    public void read(Plan plan, Consumer<ClientAnswer> answers) {
        if (plan.clients() instanceof Clients.Every every && AllClientCounts.areFor(plan.querySet(), every.kind())) {
            AllClientCounts.read(data, every.kind(), plan, answers);
            return;
        }
        Queue<Evaluation> idle = evaluations.getUnchecked(plan.querySet());
        Evaluation free = idle.poll();
        Evaluation evaluation = free == null ? new Evaluation(data, plan.querySet()) : free;
        clients(plan.clients())
                .filter(plan.population().viewer().clients()::holds)
                .forEach(client -> answers.accept(evaluation.answer(client, plan.now())));
        idle.add(evaluation);
    }

    private Stream<Client> clients(Clients clients) {
        if (clients instanceof Clients.Every every) {
            return data.clients().values().stream().filter(c -> c.id().kind() == every.kind());
        }
        List<ClientId> ids = clients instanceof Clients.One one ? List.of(one.id()) : ((Clients.Several) clients).ids();
        return ids.stream().map(data.clients()::get).filter(Objects::nonNull);
    }

    @Override
    public RecordPage list(RecordQuery query) {
        Client client = data.clients().get(query.client());
        if (client == null || !query.population().viewer().clients().holds(client)) {
            return RecordPage.EMPTY;
        }
        RecordKind kind = query.selection().kind();
        var querySet = new QuerySet(query.population(), List.of(), Plan.Detail.NUMBERS);
        int[] rows = new Evaluation(data, querySet)
                .select(query.client(), kind, query.selection().condition(), query.now());
        List<CrmRecord> records =
                Arrays.stream(rows).mapToObj(data.columns(kind)::get).toList();
        RecordOrder order = query.order();
        Cursor after = query.after();
        List<CrmRecord> rest = records.stream()
                .filter(record -> after == null || order.isAfter(record, after))
                .sorted(order.comparator())
                .limit(query.limit() + 1L)
                .toList();
        boolean isLast = rest.size() <= query.limit();
        List<CrmRecord> page = isLast ? rest : rest.subList(0, query.limit());
        return new RecordPage(page, rows.length, sum(records, query.sum()), isLast ? null : place(page, order));
    }

    private static Cursor place(List<CrmRecord> page, RecordOrder order) {
        CrmRecord last = page.get(page.size() - 1);
        return new Cursor((Comparable<?>) order.field().value(last), last.id());
    }

    private static Amounts sum(List<CrmRecord> records, @Nullable Field field) {
        return field == null ? Amounts.NONE : ((MeasureValue.Money) new Aggregate.Sum(field).over(records)).amounts();
    }

    @Override
    public List<CrmRecord> lookUp(RecordLookup lookup) {
        var population = new Population(CompanyScope.DIRECT, Attribution.EACH, lookup.viewer());
        var evaluation = new Evaluation(data, new QuerySet(population, List.of(), Plan.Detail.NUMBERS));
        RecordColumns records = data.columns(lookup.kind());
        return Arrays.stream(evaluation.visible(data.rows(lookup.kind(), lookup.ids()), lookup.kind()))
                .mapToObj(records::get)
                .toList();
    }

    @Override
    public List<Client> find(NameSearch search) {
        return data.clients().values().stream()
                .filter(search::matches)
                .sorted(NameSearch.ORDER)
                .limit(search.limit())
                .toList();
    }

    /**
     * Collects records. Of records with one kind and id the first that is given counts, for every viewer; that there are more comes back as the
     * data warning {@code DUPLICATE_ID}. Not thread-safe.
     */
    public static final class Builder {

        private final Map<ClientId, Client> clients = new TreeMap<>();
        private final Map<String, Deal> deals = new TreeMap<>();
        private final Map<String, Activity> activities = new TreeMap<>();
        private final Map<String, Invoice> invoices = new TreeMap<>();
        private final SetMultimap<RecordKind, String> repeated = HashMultimap.create();
        private final Set<ClientId> repeatedClients = new HashSet<>();
        private final List<RecordKind> kinds = new ArrayList<>(List.of(RecordKind.values()));
        private @Nullable String defaultCurrency;

        private Builder() {}

        /**
         * Adds clients.
         *
         * @param more contacts and companies
         * @return this builder
         */
        public Builder clients(Collection<Client> more) {
            more.stream()
                    .filter(client -> clients.putIfAbsent(client.id(), client) != null)
                    .forEach(client -> repeatedClients.add(client.id()));
            return this;
        }

        /**
         * Adds deals.
         *
         * @param more deals
         * @return this builder
         */
        public Builder deals(Collection<Deal> more) {
            more.forEach(deal -> add(deals, deal));
            return this;
        }

        /**
         * Adds activities.
         *
         * @param more activities
         * @return this builder
         */
        public Builder activities(Collection<Activity> more) {
            more.forEach(activity -> add(activities, activity));
            return this;
        }

        /**
         * Adds invoices.
         *
         * @param more invoices
         * @return this builder
         */
        public Builder invoices(Collection<Invoice> more) {
            more.forEach(invoice -> add(invoices, invoice));
            return this;
        }

        private <T extends CrmRecord> void add(Map<String, T> records, T record) {
            if (records.putIfAbsent(record.id(), record) != null) {
                repeated.put(record.kind(), record.id());
            }
        }

        /**
         * Says that there are no records of a kind anywhere: what needs them is then undefined, and not zero.
         *
         * @param kind the absent kind
         * @return this builder
         */
        public Builder without(RecordKind kind) {
            kinds.remove(kind);
            return this;
        }

        /**
         * Sets the currency of amounts that have none. Without it such an amount is reported, and left out of sums.
         *
         * @param currency a currency code
         * @return this builder
         */
        public Builder defaultCurrency(String currency) {
            defaultCurrency = currency;
            return this;
        }

        /**
         * Builds the source.
         *
         * @return an immutable source of what was added
         */
        public InMemorySource build() {
            String currency = defaultCurrency;
            if (currency != null) {
                deals.replaceAll((id, deal) -> deal.withDefaultCurrency(currency));
                invoices.replaceAll((id, invoice) -> invoice.withDefaultCurrency(currency));
            }
            return new InMemorySource(this);
        }
    }
}

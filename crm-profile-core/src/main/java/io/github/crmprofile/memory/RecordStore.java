package io.github.crmprofile.memory;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Population;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Holds records in memory with their indexes: from a client to its rows, from a deal to its activities and back. */
final class RecordStore {

    private final Map<ClientId, Client> clients = new TreeMap<>();
    private final Map<RecordKind, RecordColumns> columns = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, RowIndex> byContact = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, RowIndex> byCompany = new EnumMap<>(RecordKind.class);
    private final RowIndex dealsByPrimaryContact;
    private final Map<String, List<String>> contactsByCompany = new HashMap<>();
    private final Map<RecordKind, FailedChecks> failedChecks = new ConcurrentHashMap<>();
    private final Map<RecordKind, RowIndex> byId = new ConcurrentHashMap<>();
    private final Map<ClientKind, List<Client>> clientsOfKind = new EnumMap<>(ClientKind.class);
    private final Map<ClientKind, List<ClientId>> idsOfKind = new EnumMap<>(ClientKind.class);
    private final Map<Links, RowClients> clientsOfRows = new ConcurrentHashMap<>();
    private final SetMultimap<RecordKind, String> repeated;
    private final Set<ClientId> repeatedClients;
    private final int[][] activitiesOfDeal;
    private final int[] lastActivityOfDeal;
    private final int[][] dealsOfActivity;

    /** The records of a kind that clients of a kind have by links of their own. */
    private record Links(ClientKind clients, RecordKind records, Attribution attribution) {}

    // Sorted by date: most blocks of rows are then inside or outside a period as a whole.
    RecordStore(
            Collection<Client> clients,
            Collection<Deal> allDeals,
            Collection<Activity> allActivities,
            Collection<Invoice> allInvoices,
            SetMultimap<RecordKind, String> repeated,
            Set<ClientId> repeatedClients) {
        this.repeated = ImmutableSetMultimap.copyOf(repeated);
        this.repeatedClients = Set.copyOf(repeatedClients);
        List<Deal> deals = sorted(allDeals, Field.CREATED_AT);
        List<Activity> activities = sorted(allActivities, Field.OCCURRED_AT);
        List<Invoice> invoices = sorted(allInvoices, Field.ISSUED_ON);
        for (Client client : clients) {
            this.clients.put(client.id(), client);
            String company = client.company();
            if (company != null) {
                contactsByCompany
                        .computeIfAbsent(company, id -> new ArrayList<>())
                        .add(client.id().id());
            }
        }
        this.clients
                .values()
                .forEach(client -> clientsOfKind
                        .computeIfAbsent(client.id().kind(), kind -> new ArrayList<>())
                        .add(client));
        clientsOfKind.forEach((kind, ofKind) ->
                idsOfKind.put(kind, ofKind.stream().map(Client::id).toList()));
        var dealColumns = new RecordColumns(deals);
        columns.put(RecordKind.DEAL, dealColumns);
        columns.put(RecordKind.ACTIVITY, new RecordColumns(activities));
        columns.put(RecordKind.INVOICE, new RecordColumns(invoices));
        columns.forEach((kind, records) -> {
            byContact.put(
                    kind, RowIndex.of(records.size(), row -> records.get(row).contacts()));
            byCompany.put(
                    kind, RowIndex.of(records.size(), row -> records.get(row).companies()));
        });
        dealsByPrimaryContact =
                RowIndex.of(deals.size(), row -> key(deals.get(row).primaryContact()));
        RowIndex deal = byId(dealColumns);
        RowIndex activity =
                RowIndex.of(activities.size(), row -> activities.get(row).deals());
        activitiesOfDeal = new int[deals.size()][];
        lastActivityOfDeal = new int[deals.size()];
        for (int row = 0; row < activitiesOfDeal.length; row++) {
            int[] rows = activity.get(deals.get(row).id());
            activitiesOfDeal[row] = rows;
            lastActivityOfDeal[row] = rows.length == 0 ? -1 : rows[rows.length - 1];
        }
        dealsOfActivity = new int[activities.size()][];
        for (int row = 0; row < dealsOfActivity.length; row++) {
            List<String> ids = activities.get(row).deals();
            dealsOfActivity[row] = ids.size() == 1 ? deal.get(ids.get(0)) : deal.union(ids, RowList.NONE);
        }
    }

    private static <T extends CrmRecord> List<T> sorted(Collection<T> records, Field date) {
        return records.stream().sorted(RecordColumns.byTime(date)).toList();
    }

    private static RowIndex byId(RecordColumns records) {
        return RowIndex.of(records.size(), row -> List.of(records.get(row).id()));
    }

    private static List<String> key(@Nullable String id) {
        return id == null ? List.of() : List.of(id);
    }

    /** Returns all clients, by id. */
    Map<ClientId, Client> clients() {
        return clients;
    }

    /** Returns the clients of a kind, by id. */
    List<Client> clients(ClientKind kind) {
        return clientsOfKind.getOrDefault(kind, List.of());
    }

    /** Returns the ids of {@link #clients(ClientKind)} in their order: to ask each client for its own is to read objects that lie far apart. */
    List<ClientId> ids(ClientKind kind) {
        return idsOfKind.getOrDefault(kind, List.of());
    }

    RecordColumns columns(RecordKind kind) {
        RecordColumns found = columns.get(kind);
        if (found == null) {
            throw new AssertionError(kind);
        }
        return found;
    }

    /** Returns the rows of the records with these ids, ascending; the index is made on first use. */
    int[] rows(RecordKind kind, List<String> ids) {
        return byId.computeIfAbsent(kind, k -> byId(columns(k))).union(ids, RowList.NONE);
    }

    /** Returns whether several records of a kind were given with this id. */
    boolean isRepeated(RecordKind kind, String id) {
        return repeated.containsEntry(kind, id);
    }

    boolean isRepeated(ClientId client) {
        return repeatedClients.contains(client);
    }

    /** Returns the failed checks of a kind, computed on first use. */
    FailedChecks failedChecks(RecordKind kind) {
        return failedChecks.computeIfAbsent(kind, k -> new FailedChecks(this, k));
    }

    /** Returns the row of a deal's latest activity, or a negative number. */
    int lastActivityOfDeal(int dealRow) {
        return lastActivityOfDeal[dealRow];
    }

    int[] activitiesOfDeal(int dealRow) {
        return activitiesOfDeal[dealRow];
    }

    int[] dealsOfActivity(int activityRow) {
        return dealsOfActivity[activityRow];
    }

    /** Returns the rows that belong to a client, ascending and each once, hidden ones included. */
    int[] rows(ClientId client, RecordKind kind, Population population) {
        RowIndex contacts = kind == RecordKind.DEAL && population.attribution() == Attribution.PRIMARY
                ? dealsByPrimaryContact
                : links(byContact, kind);
        if (client.kind() == ClientKind.CONTACT) {
            return contacts.get(client.id());
        }
        List<String> members = population.scope() == CompanyScope.WITH_CONTACTS
                ? members(client.id(), population.viewer().clients())
                : List.of();
        return contacts.union(members, links(byCompany, kind).get(client.id()));
    }

    /** Returns the clients of each row by their places in {@link #clients(ClientKind)}; collected on first use. Companies must have records by links of their own. */
    RowClients clientsOfRows(ClientKind kind, RecordKind records, Population population) {
        return clientsOfRows.computeIfAbsent(
                new Links(kind, records, population.attribution()),
                links -> new RowClients(
                        clients(kind), columns(records).size(), client -> rows(client, records, population)));
    }

    /** Returns the contacts of a company that exist for the viewer. */
    private List<String> members(String company, ClientCondition visible) {
        List<String> all = contactsByCompany.getOrDefault(company, List.of());
        return visible.equals(ClientCondition.always())
                ? all
                : all.stream()
                        .filter(id -> {
                            Client contact = clients.get(ClientId.contact(id));
                            return contact != null && visible.holds(contact);
                        })
                        .toList();
    }

    private static RowIndex links(Map<RecordKind, RowIndex> links, RecordKind kind) {
        RowIndex found = links.get(kind);
        if (found == null) {
            throw new AssertionError(kind);
        }
        return found;
    }
}

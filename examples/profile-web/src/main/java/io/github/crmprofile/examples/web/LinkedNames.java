package io.github.crmprofile.examples.web;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.json.RecordCsv;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Invoice;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.source.RecordQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of the clients and deals that the records of a file belong to, read before its rows are written. For one thread. */
final class LinkedNames implements RecordCsv.Names {

    private static final EvidenceRef ALL_DEALS = EvidenceRef.parse("metric=deals.total.count&operand=records");
    private static final int MOST_DEALS = 50_000;
    private static final int FEW_DEALS = RecordQuery.MOST;

    private final CrmProfiles profiles;
    private final ProfileRequest request;
    private final int mostDeals;
    private final Map<ClientId, Optional<String>> clients = new HashMap<>();
    private final Map<String, String> deals = new HashMap<>();
    private @Nullable PageRequest nextDeals = PageRequest.first(RecordQuery.MOST);

    private LinkedNames(CrmProfiles profiles, ProfileRequest request, int mostDeals) {
        this.profiles = profiles;
        this.mostDeals = mostDeals;
        this.request = request.withPeriod(ReportingPeriod.ALL_TIME).withComparison(null);
    }

    /** Returns the names for a file, which may need those of all deals of a client. */
    static LinkedNames ofFile(CrmProfiles profiles, ProfileRequest request) {
        return new LinkedNames(profiles, request, MOST_DEALS);
    }

    /** Returns the names for a page of a list, which are worth one more read: titles are those of the latest deals. */
    static LinkedNames ofPage(CrmProfiles profiles, ProfileRequest request) {
        return new LinkedNames(profiles, request, FEW_DEALS);
    }

    @Override
    public Optional<String> client(ClientId client) {
        return clients.getOrDefault(client, Optional.empty());
    }

    @Override
    public Optional<String> deal(String id) {
        return Optional.ofNullable(deals.get(id)).filter(title -> !title.isBlank());
    }

    /** Reads the names that the rows of a page need and that none before has needed. */
    void read(RecordList page) {
        List<ClientId> unknown = page.records().stream()
                .flatMap(LinkedNames::clientsOf)
                .filter(id -> !clients.containsKey(id))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(id -> clients.put(id, Optional.empty()));
            profiles.clients(unknown, Objects.requireNonNull(request.viewer()))
                    .forEach(client -> clients.put(client.id(), Optional.of(client.name())));
        }
        readTitles(page);
    }

    /** Reads the titles of the deals alone. */
    void readTitles(RecordList page) {
        Set<String> titles = new HashSet<>();
        page.records().stream().map(LinkedNames::dealsOf).forEach(titles::addAll);
        readDeals(titles);
    }

    /** A source finds the deals of a client and none by its id: the titles of other clients' deals stay unknown. */
    private void readDeals(Set<String> wanted) {
        PageRequest next = nextDeals;
        while (next != null && deals.size() < mostDeals && !deals.keySet().containsAll(wanted)) {
            RecordList page;
            try {
                page = profiles.records(request, ALL_DEALS, next);
            } catch (IllegalArgumentException none) {
                // The source has no deals, or the host no such metric.
                next = null;
                break;
            }
            for (CrmRecord record : page.records()) {
                String title = ((Deal) record).title();
                deals.put(record.id(), title == null ? "" : title);
            }
            String after = page.next();
            next = after == null ? null : next.withAfter(after);
        }
        nextDeals = next;
    }

    private static Stream<ClientId> clientsOf(CrmRecord record) {
        if (record instanceof Deal deal) {
            return ids(deal.contacts(), one(deal.company()));
        } else if (record instanceof Activity activity) {
            return ids(activity.contacts(), activity.companies());
        }
        Invoice invoice = (Invoice) record;
        return ids(one(invoice.contact()), one(invoice.company()));
    }

    private static Stream<ClientId> ids(Collection<String> contacts, Collection<String> companies) {
        return Stream.concat(
                contacts.stream().map(ClientId::contact), companies.stream().map(ClientId::company));
    }

    private static Collection<String> dealsOf(CrmRecord record) {
        return record instanceof Activity activity
                ? activity.deals()
                : record instanceof Invoice invoice ? one(invoice.deal()) : List.of();
    }

    private static List<String> one(@Nullable String id) {
        return id == null ? List.of() : List.of(id);
    }
}

package io.github.crmprofile.examples.web;

import com.google.common.collect.Lists;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.json.RecordCsv;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The names of the clients and deals to which records link, read before these are written. For one thread. */
final class LinkedNames implements RecordCsv.Names {

    private final CrmProfiles profiles;
    private final Viewer viewer;
    private final Map<ClientId, Optional<String>> clients = new HashMap<>();
    private final Map<String, Optional<String>> deals = new HashMap<>();

    LinkedNames(CrmProfiles profiles, Viewer viewer) {
        this.profiles = profiles;
        this.viewer = viewer;
    }

    @Override
    public Optional<String> client(ClientId client) {
        return clients.getOrDefault(client, Optional.empty());
    }

    @Override
    public Optional<String> deal(String id) {
        return deals.getOrDefault(id, Optional.empty());
    }

    /** Reads the names that the rows of a page need and that none before has needed. */
    void read(RecordList page) {
        for (List<ClientId> some : unknown(page, CrmRecord::clients, clients)) {
            profiles.clients(some, viewer).forEach(client -> clients.put(client.id(), Optional.of(client.name())));
        }
        readTitles(page);
    }

    /** Reads the titles of the deals alone. */
    void readTitles(RecordList page) {
        if (profiles.kinds().contains(RecordKind.DEAL)) {
            for (List<String> some : unknown(page, CrmRecord::deals, deals)) {
                profiles.records(RecordKind.DEAL, some, viewer)
                        .forEach(deal -> deals.put(deal.id(), Optional.ofNullable(((Deal) deal).title())));
            }
        }
    }

    /** Returns what is linked and not known yet, as many at a time as can be asked for; from now on it is known to have no name. */
    private static <T> List<List<T>> unknown(
            RecordList page, Function<CrmRecord, List<T>> links, Map<T, Optional<String>> known) {
        List<T> unknown = page.records().stream()
                .flatMap(record -> links.apply(record).stream())
                .filter(id -> !known.containsKey(id))
                .distinct()
                .toList();
        unknown.forEach(id -> known.put(id, Optional.empty()));
        return Lists.partition(unknown, RecordQuery.MOST);
    }
}

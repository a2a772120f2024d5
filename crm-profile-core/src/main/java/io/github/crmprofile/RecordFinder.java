package io.github.crmprofile;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.source.ClientCondition;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordLookup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds records by their ids. */
final class RecordFinder {

    private RecordFinder() {}

    static List<CrmRecord> find(ProfileSource source, RecordLookup lookup) {
        if (lookup.ids().isEmpty()) {
            return List.of();
        }
        Map<String, CrmRecord> byId = new HashMap<>();
        visible(source, source.lookUp(lookup), lookup).forEach(record -> byId.put(record.id(), record));
        return lookup.ids().stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** A record of clients none of which exists for the viewer does not exist either. */
    private static List<CrmRecord> visible(ProfileSource source, List<CrmRecord> found, RecordLookup lookup) {
        if (lookup.viewer().clients().equals(ClientCondition.always())) {
            return found;
        }
        Set<ClientId> linked = found.stream()
                .flatMap(record -> record.clients().stream())
                .collect(Collectors.toCollection(HashSet::new));
        Set<ClientId> visible = ClientReader.several(source, List.copyOf(linked), lookup.viewer()).stream()
                .map(Client::id)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(record -> record.clients().stream().anyMatch(visible::contains))
                .toList();
    }
}

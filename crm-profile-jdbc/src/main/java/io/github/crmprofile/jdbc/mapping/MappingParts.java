package io.github.crmprofile.jdbc.mapping;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds the parts of a mapping before their rules are checked.
 *
 * @param zone the zone of local times
 * @param currency the currency of amounts without one
 * @param parameters the values of placeholders, by name
 * @param clients where clients come from, in the order of JSON
 * @param records where records come from, in the order of JSON
 * @param clientsOfDeal whether an activity also belongs to the clients of its deals
 * @param disjointIds the kinds of which no two sources have an id in common
 */
record MappingParts(
        ZoneId zone,
        @Nullable String currency,
        Map<String, String> parameters,
        List<ClientSource> clients,
        List<RecordSource> records,
        SchemaMapping.Inheritance clientsOfDeal,
        Set<String> disjointIds) {

    /** Copies the parts, the sources in the order of JSON, so that equal mappings are equal however they were written. */
    MappingParts {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(clientsOfDeal, "clientsOfDeal");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        clients = clients.stream()
                .sorted(Comparator.comparing(ClientSource::kind))
                .toList();
        records = records.stream()
                .sorted(Comparator.comparing(RecordSource::kind))
                .toList();
        disjointIds = Collections.unmodifiableSet(new TreeSet<>(disjointIds));
    }

    MappingParts withSources(List<ClientSource> otherClients, List<RecordSource> otherRecords) {
        return new MappingParts(zone, currency, parameters, otherClients, otherRecords, clientsOfDeal, disjointIds);
    }
}

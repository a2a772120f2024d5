package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.source.Viewer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;

/** A page wants the names of companies; a contact only knows their ids. Names seldom change: each is read once a minute at most. */
final class CompanyNames {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    /** A company as somebody sees it. */
    private record Key(Viewer viewer, ClientId company) {}

    private final CrmProfiles profiles;
    private final Cache<Key, String> known = CacheBuilder.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_KEPT)
            .build();

    CompanyNames(CrmProfiles profiles) {
        this.profiles = profiles;
    }

    /** Adds the member {@code companyNames}: the names of the companies of these clients, by id, as far as they exist for the viewer. */
    void addTo(Iterable<JsonNode> clients, Viewer viewer, ObjectNode node) {
        var ids = new LinkedHashSet<ClientId>();
        clients.forEach(client -> {
            if (client.path("company").isTextual()) {
                ids.add(ClientId.parse(client.path("company").asText()));
            }
        });
        var unknown = new LinkedHashSet<>(ids);
        unknown.removeIf(id -> known.getIfPresent(new Key(viewer, id)) != null);
        if (!unknown.isEmpty()) {
            profiles.clients(List.copyOf(unknown), viewer)
                    .forEach(company -> known.put(new Key(viewer, company.id()), company.name()));
        }
        ObjectNode names = node.putObject("companyNames");
        ids.forEach(id -> {
            String name = known.getIfPresent(new Key(viewer, id));
            if (name != null) {
                names.put(id.toString(), name);
            }
        });
    }
}

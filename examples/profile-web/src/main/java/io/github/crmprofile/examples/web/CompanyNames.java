package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.crmprofile.model.ClientId;
import java.time.Duration;
import java.util.LinkedHashSet;

/** A page wants the names of companies; a contact only knows their ids. Names seldom change: each is read once a minute at most. */
final class CompanyNames {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    private final ProfileHost host;
    private final Cache<ClientId, String> known = CacheBuilder.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_KEPT)
            .build();

    CompanyNames(ProfileHost host) {
        this.host = host;
    }

    /** Adds the member {@code companyNames}: the names of the companies of these clients, by id. */
    void addTo(Iterable<JsonNode> clients, ObjectNode node) {
        var ids = new LinkedHashSet<ClientId>();
        clients.forEach(client -> {
            if (client.path("company").isTextual()) {
                ids.add(ClientId.parse(client.path("company").asText()));
            }
        });
        var unknown = new LinkedHashSet<>(ids);
        unknown.removeIf(id -> known.getIfPresent(id) != null);
        host.clients(unknown).forEach((id, company) -> known.put(id, company.name()));
        ObjectNode names = node.putObject("companyNames");
        ids.forEach(id -> {
            String name = known.getIfPresent(id);
            if (name != null) {
                names.put(id.toString(), name);
            }
        });
    }
}

package io.github.crmprofile.examples.page;

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

    private final Crm crm;
    private final Cache<ClientId, String> known = CacheBuilder.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_KEPT)
            .build();

    CompanyNames(Crm crm) {
        this.crm = crm;
    }

    void addTo(Iterable<JsonNode> clients) {
        var unknown = new LinkedHashSet<ClientId>();
        clients.forEach(client -> {
            if (client.path("company").isTextual() && known.getIfPresent(company(client)) == null) {
                unknown.add(company(client));
            }
        });
        crm.clients(unknown).forEach((id, company) -> known.put(id, company.name()));
        clients.forEach(client -> {
            if (client.path("company").isTextual()) {
                ((ObjectNode) client).put("companyName", known.getIfPresent(company(client)));
            }
        });
    }

    private static ClientId company(JsonNode client) {
        return ClientId.parse(client.path("company").asText());
    }
}

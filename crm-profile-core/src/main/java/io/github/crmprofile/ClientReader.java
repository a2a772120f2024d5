package io.github.crmprofile;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the data of clients themselves. */
final class ClientReader {

    private ClientReader() {}

    static Client one(ProfileSource source, ClientId id, Viewer viewer) {
        List<Client> found = read(source, new Clients.One(id), viewer);
        if (found.isEmpty()) {
            throw new UnknownClientException(id);
        }
        return found.get(0);
    }

    static List<Client> several(ProfileSource source, List<ClientId> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<ClientId, Client> byId = new HashMap<>();
        read(source, new Clients.Several(ids), viewer).forEach(client -> byId.put(client.id(), client));
        return new LinkedHashSet<>(ids)
                .stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static List<Client> read(ProfileSource source, Clients clients, Viewer viewer) {
        var population = new Population(CompanyScope.DIRECT, Attribution.EACH, viewer);
        var found = new ArrayList<Client>();
        source.read(
                new Plan(clients, population, List.of(), Plan.Detail.CLIENT, Instant.MAX),
                answer -> found.add(Objects.requireNonNull(answer.client(), "the source answered without the client")));
        return found;
    }
}

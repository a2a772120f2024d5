package io.github.crmprofile.examples.web;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.LayoutStore;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The library as a host has put it together. The same objects were given to the builder of the profiles.
 *
 * <p>As thread-safe as its parts are.
 *
 * @param profiles computes
 * @param source where the records are
 * @param rules what a page may hold
 * @param layouts where layouts are stored
 * @param zone the zone in which times are shown
 */
public record ProfileHost(
        CrmProfiles profiles, ProfileSource source, LayoutRules rules, LayoutStore layouts, ZoneId zone) {

    /**
     * Reads the own data of clients, without any number.
     *
     * @param ids the clients
     * @return those that exist, by their ids
     */
    public Map<ClientId, Client> clients(Collection<ClientId> ids) {
        var clients = new HashMap<ClientId, Client>();
        if (!ids.isEmpty()) {
            var plan =
                    new Plan(new Clients.Several(List.copyOf(ids)), Population.DEFAULT, List.of(), Plan.Detail.PROFILE);
            source.read(plan, answer -> {
                Client client = answer.client();
                if (client != null) {
                    clients.put(answer.id(), client);
                }
            });
        }
        return clients;
    }
}

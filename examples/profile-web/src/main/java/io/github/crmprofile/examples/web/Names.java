package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.widget.Labels;

/** What the codes in the own data of clients are called: users who are responsible, and fields of the host's own. */
final class Names {

    private Names() {}

    /** The name of a user, else the id. */
    static String user(String id, Labels labels) {
        return labels.find("responsible." + id).orElse(id);
    }

    /** Of one client, or of each of an array of them. */
    static ObjectNode of(JsonNode clients, Labels labels) {
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        ObjectNode responsible = names.putObject("responsible");
        ObjectNode attributes = names.putObject("attribute");
        for (JsonNode client : clients.isArray()
                ? clients
                : JsonNodeFactory.instance.arrayNode().add(clients)) {
            String user = client.path("responsible").asText();
            labels.find("responsible." + user).ifPresent(name -> responsible.put(user, name));
            client.path("attributes")
                    .fieldNames()
                    .forEachRemaining(id -> labels.find("attribute." + id).ifPresent(name -> attributes.put(id, name)));
        }
        return names;
    }
}

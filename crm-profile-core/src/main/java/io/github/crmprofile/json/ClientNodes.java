package io.github.crmprofile.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.ClientShares;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.Client;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes clients as JSON, and their parts of a statistic over all clients. */
record ClientNodes(ProfileFormat format) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode shares(ClientShares shares) {
        ObjectNode node = NODES.objectNode();
        node.put("count", shares.count());
        node.put("numerator", shares.numerator());
        node.put("denominator", shares.denominator());
        node.put("readAt", shares.readAt().toString());
        ArrayNode clients = node.putArray("clients");
        for (ClientShares.Share share : shares.shares()) {
            ObjectNode client = clients.addObject();
            client.put("id", share.client().toString());
            client.put("numerator", share.numerator());
            client.put("denominator", share.denominator());
            client.put(
                    "text",
                    share.denominator() == 0
                            ? null
                            : format.number(Ratio.of(share.numerator(), share.denominator())
                                    .toDecimal(2)));
        }
        return node;
    }

    static ArrayNode clients(List<Client> clients) {
        ArrayNode node = NODES.arrayNode();
        clients.forEach(client -> node.add(client(client)));
        return node;
    }

    static ObjectNode client(Client client) {
        String company = client.company();
        ObjectNode node = NODES.objectNode();
        node.put("id", client.id().toString());
        node.put("kind", client.id().kind().code());
        node.put("name", client.name());
        node.put("company", company == null ? null : "company:" + company);
        node.put("position", client.position());
        client.emails().forEach(node.putArray("emails")::add);
        client.phones().forEach(node.putArray("phones")::add);
        node.put("website", client.website());
        node.put("companyType", client.companyType());
        node.put("industry", client.industry());
        node.put("responsible", client.responsible());
        node.put("comment", client.comment());
        return node.set("attributes", attributes(client.attributes()));
    }

    static ObjectNode attributes(Map<String, Object> attributes) {
        ObjectNode node = NODES.objectNode();
        attributes.forEach((name, value) -> {
            if (value instanceof Boolean flag) {
                node.put(name, flag);
            } else {
                node.put(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
            }
        });
        return node;
    }
}

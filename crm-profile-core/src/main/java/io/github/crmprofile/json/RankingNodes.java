package io.github.crmprofile.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.ranking.RankedClient;
import io.github.crmprofile.ranking.RankingPage;

/** Writes a ranking of clients as JSON. */
record RankingNodes(ProfileFormat format) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode page(RankingPage page) {
        ObjectNode node = NODES.objectNode();
        node.put("count", page.count());
        node.put("next", page.next());
        node.put("readAt", page.readAt().toString());
        ArrayNode clients = node.putArray("clients");
        page.clients().forEach(client -> clients.add(client(client)));
        return node;
    }

    private ObjectNode client(RankedClient ranked) {
        FigureNodes figures = new FigureNodes(format);
        FigureResult order = ranked.order();
        ObjectNode node = NODES.objectNode();
        node.put("place", ranked.place());
        node.set("client", ClientNodes.client(ranked.client()));
        node.set("order", order == null ? NODES.nullNode() : figures.figure(order));
        return node.set("columns", figures.figures(ranked.columns()));
    }
}

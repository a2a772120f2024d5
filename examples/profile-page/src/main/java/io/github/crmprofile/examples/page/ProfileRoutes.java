package io.github.crmprofile.examples.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.Profile;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.json.ProfileJson;
import io.github.crmprofile.json.RecordCsv;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.source.RecordQuery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is read: clients, profiles, the records behind a number, and how it is computed. */
final class ProfileRoutes {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_CLIENTS = 200;
    private static final int MOST_ROWS = 50_000;

    private final Crm crm;
    private final CompanyNames names;

    ProfileRoutes(Crm crm) {
        this.crm = crm;
        this.names = new CompanyNames(crm);
    }

    void addTo(Map<String, Routes.Route> routes) {
        routes.put("GET /api/clients", this::clients);
        routes.put("GET /api/client", this::client);
        routes.put("GET /api/profile", this::profile);
        routes.put("GET /api/records", this::records);
        routes.put("GET /api/records.csv", this::csv);
        routes.put("GET /api/explanation", this::explanation);
    }

    private Answer clients(Call call) throws JsonProcessingException {
        ClientKind kind = call.find("kind").map(ClientKind::parse).orElse(null);
        List<Client> found =
                crm.profiles().find(call.find("text").orElse(""), kind, call.number("limit", 50, MOST_CLIENTS));
        ArrayNode nodes = nodes(found, call);
        return Answer.json(JsonNodeFactory.instance.objectNode().set("clients", nodes));
    }

    private Answer client(Call call) throws JsonProcessingException {
        ClientId id = ClientId.parse(call.get("client"));
        Client client = crm.clients(List.of(id)).get(id);
        if (client == null) {
            throw new Problem(404, "There is no such client");
        }
        return Answer.json(nodes(List.of(client), call).get(0));
    }

    private ArrayNode nodes(List<Client> clients, Call call) throws JsonProcessingException {
        JsonNode nodes = MAPPER.readTree(ProfileJson.of(call.locale()).clients(clients));
        names.addTo(nodes);
        return (ArrayNode) nodes;
    }

    private Answer profile(Call call) throws JsonProcessingException {
        Profile profile = crm.profiles().profile(call.request());
        ObjectNode node =
                (ObjectNode) MAPPER.readTree(ProfileJson.of(call.locale()).profile(profile));
        names.addTo(List.of(node.get("client")));
        return Answer.json(node);
    }

    private Answer records(Call call) {
        RecordList list = list(call, call.find("after").orElse(null), call.number("limit", 20, RecordQuery.MOST));
        return Answer.json(ProfileJson.of(call.locale()).records(list, crm.zone()));
    }

    private RecordList list(Call call, @Nullable String after, int limit) {
        boolean isDescending =
                call.find("descending").map(Boolean::parseBoolean).orElse(true);
        var page = new PageRequest(call.find("order").orElse(null), isDescending, after, limit);
        return crm.profiles().records(call.request(), EvidenceRef.parse(call.get("ref")), page);
    }

    private Answer csv(Call call) {
        RecordCsv csv = RecordCsv.of(ProfileFormat.of(call.locale()), crm.zone());
        RecordList list = list(call, null, RecordQuery.MOST);
        if (list.count() > MOST_ROWS) {
            throw new Problem(
                    413,
                    "The list has " + list.count() + " records, a file at most " + MOST_ROWS
                            + "; choose a shorter period");
        }
        // The mark at the beginning tells spreadsheets that it is UTF-8.
        var text = new StringBuilder("\uFEFF").append(csv.header(list.kind())).append(csv.rows(list));
        while (list.next() != null) {
            list = list(call, Objects.requireNonNull(list.next()), RecordQuery.MOST);
            text.append(csv.rows(list));
        }
        return Answer.of(200, "text/csv; charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8))
                .with(
                        "Content-Disposition",
                        "attachment; filename=\"" + list.kind().plural() + ".csv\"");
    }

    private Answer explanation(Call call) {
        EvidenceRef ref = EvidenceRef.parse(call.get("ref"));
        return Answer.json(
                ProfileJson.of(call.locale()).explanation(crm.profiles().explain(call.request(), ref.figure())));
    }
}

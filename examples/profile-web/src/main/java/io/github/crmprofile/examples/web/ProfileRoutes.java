package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.Profile;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.json.ProfileJson;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.LoadedLayout;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is read of clients: the profile, its data warnings, its sparklines, and clients found by words. */
final class ProfileRoutes {

    private static final Pattern READ_AT_OF_EVIDENCE = Pattern.compile("&readAt=[^&\"]*");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_CLIENTS = 500;
    private static final int MOST_WARNINGS = 200;
    private static final int MOST_OFFSET = 100_000_000;

    private final ProfileEndpointsBuilder settings;
    private final CrmProfiles profiles;
    private final CompanyNames names;
    private final ClientSearch search;
    private final Sparklines sparklines;

    ProfileRoutes(ProfileEndpointsBuilder settings, CompanyNames names) {
        this.settings = settings;
        this.profiles = settings.profiles();
        this.names = names;
        this.search = new ClientSearch(profiles, settings.clock());
        this.sparklines = new Sparklines(settings);
    }

    void addTo(Map<String, ProfileEndpoints.Route> routes) {
        routes.put("GET profile", this::profile);
        routes.put("GET warnings", this::warnings);
        routes.put("GET latest", new LatestRecord(settings)::latest);
        routes.put("GET trends", this::trends);
        routes.put("GET catalogue", this::catalogue);
        routes.put("GET clients", this::clients);
        routes.put("GET client", this::client);
    }

    private ProfileJson json(Parameters call) {
        return ProfileJson.of(settings.format(call));
    }

    private Answer profile(Parameters call) {
        ProfileRequest request = settings.request(call);
        String user = call.call().user();
        // Before the profile: if it changes in between, the page shows more than its version says, and its next edit is
        // refused. The other way round the edit would be taken for one of what nobody saw.
        LoadedLayout loaded =
                settings.rules().load(settings.layouts(), request.client().kind(), LayoutStore.Owner.user(user));
        Profile profile = profiles.profile(request);
        ObjectNode node = NODES.objectNode();
        JsonNode told = tree(json(call).profile(profile));
        names.addTo(List.of(told.get("client")), call.call().viewer(), node);
        node.set("names", Names.of(told.get("client"), settings.format(call).labels()));
        node.put("user", user)
                .put("userName", Names.user(user, settings.format(call).labels()))
                .put("maySetTargets", settings.maySetTargets(user))
                .put("scope", request.scope().name())
                .put("isEmpty", LatestRecord.isMissed(profile, settings))
                .put("layoutVersion", loaded.version())
                .set("places", LayoutRoutes.places(profile.layout()));
        node.set(
                "layoutChanged",
                LayoutRoutes.lastChange(loaded.layout(), settings.format(call).labels()));
        node.set("profile", told);
        return timeless(node, told);
    }

    /** The tag does not tell when the data was read, so that numbers that have not changed need not be sent again. */
    static Answer timeless(ObjectNode node, JsonNode profile) {
        Answer answer = Answer.json(node);
        String content = READ_AT_OF_EVIDENCE.matcher(node.toString()).replaceAll("");
        for (String name : List.of("readAt", "allClientsReadAt")) {
            if (profile.path(name).isTextual()) {
                String at = profile.path(name).asText();
                content = content.replace("\"" + name + "\":\"" + at + "\"", "");
                answer = answer.with(name.equals("readAt") ? "Read-At" : "Base-Read-At", at);
            }
        }
        return answer.tagged(content);
    }

    private Answer warnings(Parameters call) {
        int offset = call.number("after", 0, 0, MOST_OFFSET);
        int limit = call.number("limit", ProfileJson.MOST_WARNINGS, 1, MOST_WARNINGS);
        return Answer.json(json(call).warnings(profiles.profile(settings.request(call)), offset, limit));
    }

    private Answer trends(Parameters call) {
        ProfileRequest request = settings.request(call);
        ObjectNode node = NODES.objectNode();
        sparklines
                .of(request)
                .forEach((id, figure) ->
                        node.set(id, tree(json(call).figures(List.of(figure))).get(0)));
        ObjectNode whole = NODES.objectNode();
        whole.set("trends", node);
        return Answer.json(whole).tagged(whole.toString());
    }

    private Answer catalogue(Parameters call) {
        ObjectNode node = new Catalogue(profiles, settings.format(call).labels()).of(settings.request(call));
        return Answer.json(node).tagged(node.toString());
    }

    private Answer clients(Parameters call) {
        ClientKind kind =
                call.read("kind", "parameter-wrong", ClientKind::parse).orElse(null);
        List<Client> found = search.find(
                call.find("text").orElse(""),
                kind,
                call.call().viewer(),
                call.number("after", 0, 0, MOST_OFFSET),
                call.number("limit", 50, 1, MOST_CLIENTS) + 1);
        boolean isMore = found.size() > call.number("limit", 50, 1, MOST_CLIENTS);
        ObjectNode node = nodes(isMore ? found.subList(0, found.size() - 1) : found, call);
        node.put("more", isMore);
        return Answer.json(node).tagged(node.toString());
    }

    private Answer client(Parameters call) {
        ObjectNode node =
                nodes(List.of(profiles.client(call.client(), call.call().viewer())), call);
        return Answer.json(node).tagged(node.toString());
    }

    private ObjectNode nodes(List<Client> clients, Parameters call) {
        ArrayNode nodes = (ArrayNode) tree(json(call).clients(clients));
        ObjectNode node = NODES.objectNode();
        names.addTo(nodes, call.call().viewer(), node);
        node.set("clients", nodes);
        node.set("names", Names.of(nodes, settings.format(call).labels()));
        return node;
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The library wrote what is not JSON", impossible);
        }
    }
}

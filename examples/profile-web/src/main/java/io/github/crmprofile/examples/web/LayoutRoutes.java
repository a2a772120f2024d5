package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutRepair;
import io.github.crmprofile.widget.LayoutStore.Owner;
import io.github.crmprofile.widget.LoadedLayout;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is changed on a page. Every change says of which version it is, and of whom. */
record LayoutRoutes(ProfileEndpointsBuilder settings) {

    static final int LONGEST_EDIT = 64 << 10;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONGEST_LAYOUT = 1 << 20;

    void addTo(Map<String, ProfileEndpoints.Route> routes) {
        routes.put("POST layout/edits", this::edit);
        routes.put("PUT layout", this::restore);
        routes.put("DELETE layout", this::reset);
    }

    private Answer edit(Parameters call) {
        JsonNode edit = call.json(LONGEST_EDIT);
        LoadedLayout before = before(call);
        LayoutEdit.Done done = LayoutEdit.of(edit).apply(before.layout());
        return stored(call, before, done.layout().toJson(), done.id());
    }

    /** Stores a layout as it was before, if it is one that edits could have made. */
    private Answer restore(Parameters call) {
        String body = call.body(LONGEST_LAYOUT);
        LoadedLayout before = before(call);
        LoadedLayout restored = settings.rules().read(call.kind(), body);
        for (LayoutRepair repair : restored.repairs()) {
            boolean isLock = repair.code() == LayoutRepair.Code.LOCK_RESTORED;
            if (isLock || restored.isDefault()) {
                throw new Problem(isLock ? 409 : 400, isLock ? "layout-locked" : "layout-wrong", repair.message());
            }
        }
        return stored(call, before, restored.layout().toJson(), null);
    }

    private Answer reset(Parameters call) {
        return stored(call, before(call), null, null);
    }

    private LoadedLayout load(Parameters call) {
        Owner owner = Owner.user(call.call().user());
        return settings.rules().load(settings.layouts(), call.kind(), owner);
    }

    private LoadedLayout before(Parameters call) {
        checkUser(call);
        LoadedLayout loaded = load(call);
        if (!loaded.version().equals(call.get("version"))) {
            throw changed(loaded);
        }
        return loaded;
    }

    /** A page that was opened by one user must not change the layout of another who has signed in since. */
    static void checkUser(Parameters call) {
        String user = call.call().user();
        if (call.find("user").filter(shown -> !shown.equals(user)).isPresent()) {
            throw new Problem(409, "user-changed", "The page was opened by another user than the one signed in now");
        }
    }

    private Answer stored(Parameters call, LoadedLayout before, @Nullable String json, @Nullable String id) {
        Owner owner = Owner.user(call.call().user());
        if (!settings.layouts().replace(call.kind(), owner, before.stored(), json)) {
            throw changed(load(call));
        }
        LoadedLayout now = load(call);
        ObjectNode node = NODES.objectNode().put("id", id).put("layoutVersion", now.version());
        node.set("layout", tree(now.layout()));
        node.set("places", places(now.layout()));
        return Answer.json(node);
    }

    private static Problem changed(LoadedLayout now) {
        return new Problem(409, "layout-changed", "The layout was changed since the page was read; read it again")
                .with("layoutVersion", now.version())
                .with("layout", tree(now.layout()));
    }

    /** Where each widget of a page can be moved. */
    static ObjectNode places(Layout layout) {
        ObjectNode node = NODES.objectNode();
        layout.placements().forEach(placement -> {
            var places = node.putArray(placement.id());
            layout.places(placement.id()).forEach(places::add);
        });
        return node;
    }

    private static JsonNode tree(Layout layout) {
        try {
            return MAPPER.readTree(layout.toJson());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The library wrote what is not JSON", impossible);
        }
    }
}

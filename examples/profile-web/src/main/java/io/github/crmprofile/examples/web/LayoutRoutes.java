package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.widget.Labels;
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
        return stored(call, before, done.layout(), done.id());
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
        return stored(call, before, restored.layout(), null);
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
            throw changed(call);
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

    /** Answers with what was stored and nothing later: of another change that is made meanwhile this page knows nothing. */
    private Answer stored(Parameters call, LoadedLayout before, @Nullable Layout layout, @Nullable String id) {
        String user = call.call().user();
        String json = layout == null
                ? null
                : layout.withLastChange(user, settings.clock().instant()).toJson();
        if (!settings.layouts().replace(call.kind(), Owner.user(user), before.stored(), json)) {
            throw changed(call);
        }
        LoadedLayout now = json == null ? load(call) : read(call, json);
        ObjectNode node = NODES.objectNode().put("id", id).put("layoutVersion", now.version());
        node.set("layoutChanged", lastChange(now.layout(), settings.format(call).labels()));
        node.set("layout", ProfileRoutes.tree(now.layout().toJson()));
        node.set("places", places(now.layout()));
        return Answer.json(node);
    }

    private LoadedLayout read(Parameters call, String json) {
        LoadedLayout read = settings.rules().read(call.kind(), json);
        return new LoadedLayout(read.layout(), read.isDefault(), read.repairs(), json);
    }

    private Problem changed(Parameters call) {
        LoadedLayout now = load(call);
        return new Problem(409, "layout-changed", "The layout was changed since the page was read; read it again")
                .with("layoutVersion", now.version())
                .with(
                        "layoutChanged",
                        lastChange(now.layout(), settings.format(call).labels()))
                .with("layout", ProfileRoutes.tree(now.layout().toJson()));
    }

    /** Who changed a page last, and when; null for a default page, which nobody has changed. */
    static JsonNode lastChange(Layout layout, Labels labels) {
        return layout.lastChange()
                .map(change -> (JsonNode) NODES.objectNode()
                        .put("user", change.user())
                        .put("userName", Names.user(change.user(), labels))
                        .put("at", change.at().toString()))
                .orElseGet(NODES::nullNode);
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
}

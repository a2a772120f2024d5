package io.github.crmprofile.examples.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.Layout;
import io.github.crmprofile.widget.LayoutRepair;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.LoadedLayout;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/** What is changed: the layout of a user, load targets, and who is signed in. */
record LayoutRoutes(Crm crm) {

    private static final int LONGEST_EDIT = 64 << 10;
    private static final int LONGEST_LAYOUT = 1 << 20;
    private static final BigDecimal HIGHEST_TARGET = new BigDecimal(1_000_000);
    private static final int DIGITS = 6;

    void addTo(Map<String, Routes.Route> routes) {
        routes.put("GET /api/session", this::session);
        routes.put("POST /api/session", this::signIn);
        routes.put("GET /api/catalogue", this::catalogue);
        routes.put("POST /api/layout/edits", this::edit);
        routes.put("PUT /api/layout", this::restore);
        routes.put("DELETE /api/layout", this::reset);
        routes.put("PUT /api/target", this::target);
    }

    private Answer session(Call call) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        crm.users().forEach(node.putArray("users")::add);
        node.put("user", call.user()).put("start", crm.start().toString());
        return Answer.json(node);
    }

    /** A demo has no passwords: it lets everybody be everybody. An application knows its user already. */
    private Answer signIn(Call call) throws IOException {
        String user = call.json(LONGEST_EDIT).path("user").asText();
        if (!crm.users().contains(user)) {
            throw new Problem(400, "There is no such user");
        }
        return Answer.DONE.with("Set-Cookie", Call.cookie(user) + "; Path=/; HttpOnly; SameSite=Strict");
    }

    private Answer catalogue(Call call) {
        ProfileFormat format = ProfileFormat.of(call.locale());
        return Answer.json(new Catalogue(crm, format.labels()).of(call.request()));
    }

    // One edit at a time: two at once would each start from the same layout, and one of them would be lost.
    private Answer edit(Call call) throws IOException {
        JsonNode edit = call.json(LONGEST_EDIT);
        synchronized (crm) {
            Layout before =
                    crm.rules().load(crm.settings(), call.kind(), owner(call)).layout();
            LayoutEdit.Done done = LayoutEdit.of(edit).apply(before);
            crm.settings().save(call.kind(), owner(call), done.layout().toJson());
            return Answer.json(JsonNodeFactory.instance.objectNode().put("id", done.id()));
        }
    }

    /** Stores a layout as it was before, if it is one that edits could have made. */
    private Answer restore(Call call) throws IOException {
        ClientKind kind = call.kind();
        LoadedLayout loaded = crm.rules().read(kind, call.body(LONGEST_LAYOUT));
        for (LayoutRepair repair : loaded.repairs()) {
            boolean isLock = repair.code() == LayoutRepair.Code.LOCK_RESTORED;
            if (isLock || loaded.isDefault()) {
                throw new Problem(isLock ? 409 : 400, repair.message());
            }
        }
        synchronized (crm) {
            crm.settings().save(kind, owner(call), loaded.layout().toJson());
        }
        return Answer.DONE;
    }

    private Answer reset(Call call) {
        crm.settings().remove(call.kind(), owner(call));
        return Answer.DONE;
    }

    private static LayoutStore.Owner owner(Call call) {
        return LayoutStore.Owner.user(call.user());
    }

    private Answer target(Call call) throws IOException {
        JsonNode value = call.json(LONGEST_EDIT).path("value");
        crm.settings()
                .setTarget(call.kind(), call.find("pipeline").orElse(null), value.isNull() ? null : number(value));
        return Answer.DONE;
    }

    private static BigDecimal number(JsonNode value) {
        String text = value.asText();
        if (text.matches("\\d{1,7}(\\.\\d{1," + DIGITS + "})?")) {
            var number = new BigDecimal(text);
            if (number.compareTo(HIGHEST_TARGET) <= 0) {
                return number;
            }
        }
        throw new Problem(
                400,
                "A target is a number from 0 to " + HIGHEST_TARGET.toPlainString() + " with up to " + DIGITS
                        + " decimals, or null for the average");
    }
}

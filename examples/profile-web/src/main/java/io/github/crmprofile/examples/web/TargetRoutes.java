package io.github.crmprofile.examples.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import io.github.crmprofile.examples.web.TargetStore.Target;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The target of the load gauge: one of the whole company, so that who set it is told and not everybody may. */
record TargetRoutes(ProfileEndpointsBuilder settings) {

    private static final BigDecimal HIGHEST = new BigDecimal(1_000_000);
    private static final int DIGITS = 6;
    private static final int DIGITS_OF_VERSION = 16;

    void addTo(Map<String, ProfileEndpoints.Route> routes) {
        routes.put("GET target", this::read);
        routes.put("PUT target", this::set);
    }

    private TargetStore store() {
        TargetStore store = settings.targets();
        if (store == null) {
            throw new Problem(404, "targets-unknown", "This host keeps no targets");
        }
        return store;
    }

    private static @Nullable String pipeline(Parameters call) {
        Optional<String> pipeline = call.find("pipeline");
        if (pipeline.filter(name -> name.length() > TargetStore.LONGEST_PIPELINE)
                .isPresent()) {
            throw Problem.wrong("pipeline", "A pipeline has at most " + TargetStore.LONGEST_PIPELINE + " characters");
        }
        return pipeline.orElse(null);
    }

    private Answer read(Parameters call) {
        Target target = store().find(call.kind(), pipeline(call)).orElse(null);
        return Answer.json(told(target, call));
    }

    /** A target as it is stored, and its version, which whoever sets another one sends back. */
    private ObjectNode told(@Nullable Target target, Parameters call) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("version", version(target));
        if (target == null) {
            return node.putNull("value").putNull("user").putNull("userName").putNull("at");
        }
        BigDecimal activities = target.activities();
        return node.put("value", activities == null ? null : activities.toPlainString())
                .put("user", target.user())
                .put("userName", Names.user(target.user(), settings.format(call).labels()))
                .put("at", target.at().toString());
    }

    private static String version(@Nullable Target target) {
        return Hashing.sha256()
                .hashString(String.valueOf(target), StandardCharsets.UTF_8)
                .toString()
                .substring(0, DIGITS_OF_VERSION);
    }

    private Answer set(Parameters call) {
        LayoutRoutes.checkUser(call);
        TargetStore store = store();
        String user = call.call().user();
        if (!settings.maySetTargets(user)) {
            throw new Problem(403, "target-forbidden", "This user may not set targets");
        }
        JsonNode body = call.json(LayoutRoutes.LONGEST_EDIT);
        if (!body.has("value")) {
            throw Problem.wrong("value", "The body needs a member 'value': a number, or null for the average");
        }
        JsonNode value = body.path("value");
        var target = new Target(
                value.isNull() ? null : number(value), user, settings.clock().instant());
        Target expected = store.find(call.kind(), pipeline(call)).orElse(null);
        if (!version(expected).equals(call.get("version"))
                || !store.replace(call.kind(), pipeline(call), expected, target)) {
            throw new Problem(409, "target-changed", "The target was set since it was read; read it again")
                    .with("target", told(store.find(call.kind(), pipeline(call)).orElse(null), call));
        }
        return Answer.DONE;
    }

    private static BigDecimal number(JsonNode value) {
        String text = value.asText();
        if (text.matches("\\d{1,7}(\\.\\d{1," + DIGITS + "})?")) {
            var number = new BigDecimal(text);
            if (number.compareTo(HIGHEST) <= 0) {
                return number;
            }
        }
        throw new Problem(
                        400,
                        "target-wrong",
                        "A target is a number from 0 to " + HIGHEST.toPlainString() + " with up to " + DIGITS
                                + " decimals, or null for the average")
                .with("most", HIGHEST.toPlainString());
    }
}

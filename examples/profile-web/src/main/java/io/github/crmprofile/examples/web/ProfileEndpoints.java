package io.github.crmprofile.examples.web;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.UnknownClientException;
import io.github.crmprofile.source.SourceException;
import io.github.crmprofile.widget.LayoutStore;
import io.github.crmprofile.widget.LockedWidgetException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what the element {@code <crm-profile>} asks, in any server: the host says who is signed in and what they may see, hands on method,
 * path, query and body, and sends back status, headers and body. The document {@code META-INF/resources/crm-profile/openapi.json} describes each
 * address.
 *
 * <pre>{@code
 * ProfileEndpoints endpoints = ProfileEndpoints.builder(profiles, layouts).build();
 * // for each request below /api/
 * Answer answer = endpoints.answer(new Call(method, path, query, body, user, Viewer.everything()));
 * }</pre>
 *
 * <p>What goes wrong is a problem of RFC 9457 with a stable type; nothing is thrown. The host checks before that a request comes from its own
 * pages (CSRF) and belongs to a user. All answers are personal data and say so in {@code Cache-Control}; most have an {@code ETag}, for which
 * {@link Answer#unlessKnown} is there.
 *
 * <p>Immutable and thread-safe.
 */
public final class ProfileEndpoints {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileEndpoints.class);
    private static final int LONGEST_QUERY = 16_000;

    /** Answers one address. */
    @FunctionalInterface
    interface Route {
        Answer answer(Parameters call);
    }

    private final Map<String, Route> routes = new TreeMap<>();

    ProfileEndpoints(ProfileEndpointsBuilder settings) {
        var names = new CompanyNames(settings.profiles());
        new ProfileRoutes(settings, names).addTo(routes);
        new RankingRoutes(settings, names).addTo(routes);
        new RecordRoutes(settings).addTo(routes);
        new LayoutRoutes(settings).addTo(routes);
        new TargetRoutes(settings).addTo(routes);
    }

    /**
     * Begins with what every host has.
     *
     * @param profiles the library as the host has put it together
     * @param layouts where layouts are stored, which the builder of the profiles was given, too
     * @return a builder, for one thread
     */
    public static ProfileEndpointsBuilder builder(CrmProfiles profiles, LayoutStore layouts) {
        return new ProfileEndpointsBuilder(profiles, layouts);
    }

    /**
     * Answers a call.
     *
     * @param call the request
     * @return the answer, also when something went wrong
     */
    public Answer answer(Call call) {
        return attempt(call).with("Cache-Control", "no-cache, private");
    }

    private Answer attempt(Call call) {
        try {
            return route(call).answer(Parameters.of(call));
        } catch (Problem problem) {
            return problem.answer();
        } catch (UnknownClientException unknown) {
            return new Problem(404, "client-unknown", Problem.message(unknown))
                    .with("client", unknown.client().toString())
                    .answer();
        } catch (LockedWidgetException locked) {
            return new Problem(409, "widget-locked", Problem.message(locked))
                    .with("widget", locked.widget())
                    .with("lock", locked.lock().name())
                    .answer();
        } catch (IllegalArgumentException wrong) {
            return new Problem(400, "request-wrong", Problem.message(wrong)).answer();
        } catch (SourceException failed) {
            LOG.warn("The source of records did not answer", failed);
            return new Problem(503, "source-failed", Problem.message(failed)).answer();
        } catch (RuntimeException failed) {
            LOG.error("A request failed", failed);
            return new Problem(500, "failed", "Something went wrong here; the log of the server says what").answer();
        }
    }

    private Route route(Call call) {
        String query = call.query();
        if (query != null && query.length() > LONGEST_QUERY) {
            throw new Problem(
                    414,
                    "query-too-long",
                    "The query has " + query.length() + " characters; accepted are " + LONGEST_QUERY);
        }
        String method = call.method().equals("HEAD") ? "GET" : call.method();
        Route route = routes.get(method + " " + call.path());
        if (route != null) {
            return route;
        }
        var allowed = new TreeSet<String>();
        for (String known : routes.keySet()) {
            int space = known.indexOf(' ');
            if (known.substring(space + 1).equals(call.path())) {
                allowed.add(known.substring(0, space));
            }
        }
        if (!allowed.isEmpty()) {
            throw new Problem(405, "method-not-allowed", "This address is answered for " + allowed)
                    .header("Allow", String.join(", ", allowed));
        }
        throw new Problem(404, "address-unknown", "There is no such address; known are " + routes.keySet());
    }
}

package io.github.crmprofile.examples.page;

import com.sun.net.httpserver.HttpExchange;
import io.github.crmprofile.UnknownClientException;
import io.github.crmprofile.source.SourceException;
import io.github.crmprofile.widget.LockedWidgetException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which address is answered by what, and what is said when it fails. */
final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    /** Answers one address. */
    @FunctionalInterface
    interface Route {
        Answer answer(Call call) throws IOException;
    }

    private final Crm crm;
    private final Map<String, Route> routes = new TreeMap<>();

    Routes(Crm crm) {
        this.crm = crm;
        new ProfileRoutes(crm).addTo(routes);
        new LayoutRoutes(crm).addTo(routes);
    }

    Answer answer(HttpExchange exchange) {
        try {
            Guard.check(exchange);
            String path = exchange.getRequestURI().getPath();
            if (!path.startsWith("/api/")) {
                return StaticFiles.answer(path);
            }
            String method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
            Route route = routes.get(method + " " + path);
            if (route == null) {
                throw new Problem(404, "There is no " + method + " of this address; known are " + routes.keySet());
            }
            return route.answer(Call.of(exchange, crm.users()));
        } catch (Problem problem) {
            return Answer.problem(problem.status(), "The request is refused", message(problem));
        } catch (UnknownClientException unknown) {
            return Answer.problem(404, "No such client", message(unknown));
        } catch (LockedWidgetException locked) {
            return Answer.problem(409, "The widget is locked", message(locked));
        } catch (IllegalArgumentException wrong) {
            return Answer.problem(400, "The request is wrong", message(wrong));
        } catch (SourceException failed) {
            LOG.warn("The database did not answer", failed);
            return Answer.problem(503, "The database did not answer", message(failed));
        } catch (IOException | RuntimeException failed) {
            LOG.error("A request failed", failed);
            return Answer.problem(
                    500, "The request failed", "Something went wrong here; the log of the server says what");
        }
    }

    private static String message(Exception exception) {
        String message = exception.getMessage();
        return message == null ? exception.getClass().getSimpleName() : message;
    }
}

package io.github.crmprofile.examples.page;

import com.sun.net.httpserver.HttpExchange;
import io.github.crmprofile.examples.web.Answer;
import io.github.crmprofile.examples.web.Call;
import io.github.crmprofile.examples.web.ProfileEndpoints;
import io.github.crmprofile.source.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which address is answered by what: the endpoints of the element, the session of the demo, or a file. */
final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final String API = "/api/";
    private static final int LONGEST_BODY = 2 << 20;

    private final ProfileEndpoints endpoints;
    private final Session session;

    Routes(Crm crm) {
        this.endpoints = crm.endpoints();
        this.session = new Session(crm);
    }

    Answer answer(HttpExchange exchange) {
        try {
            Guard.check(exchange);
            URI address = exchange.getRequestURI();
            String path = address.getPath();
            if (!path.startsWith(API)) {
                return StaticFiles.answer(path);
            }
            byte[] body = body(exchange);
            return path.equals(API + "session")
                    ? session.answer(exchange, body)
                    : endpoints.answer(new Call(
                            exchange.getRequestMethod(),
                            path.substring(API.length()),
                            address.getRawQuery(),
                            body,
                            session.user(exchange),
                            Viewer.everything()));
        } catch (RefusedException refused) {
            return refused.answer();
        } catch (IOException | RuntimeException failed) {
            LOG.error("A request failed", failed);
            return new RefusedException(500, "Something went wrong here; the log of the server says what").answer();
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] bytes = in.readNBytes(LONGEST_BODY + 1);
            if (bytes.length > LONGEST_BODY) {
                throw new RefusedException(413, "The body is too long; accepted are " + LONGEST_BODY + " bytes");
            }
            return bytes;
        }
    }
}

package io.github.crmprofile.examples.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every request must be, and every answer says, whatever it is about. */
final class Guard {

    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Vary", "Accept-Encoding, Cookie",
            // Profiles are personal data: no cache on the way may keep them, and that of the browser must ask.
            "Cache-Control", "no-cache, private");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern JSON = Pattern.compile("application/json(\\s*;.*)?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_QUERY = 16_000;

    private Guard() {}

    static void check(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String host = headers.getFirst("Host");
        // A name of somebody else's that leads to this machine must not make their page ours.
        if (host == null || !NAMES.contains(host.replaceFirst(":\\d+$", ""))) {
            throw new RefusedException(421, "This server is called localhost; open it by that name");
        }
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null && query.length() > LONGEST_QUERY) {
            throw new RefusedException(
                    414, "The query has " + query.length() + " characters; accepted are " + LONGEST_QUERY);
        }
        String method = exchange.getRequestMethod();
        if (!METHODS.contains(method)) {
            throw new RefusedException(405, "The method is not one of " + METHODS);
        }
        if (!READING.contains(method)) {
            checkOrigin(host, headers.getFirst("Origin"), headers.getFirst("Sec-Fetch-Site"));
            String type = headers.getFirst("Content-Type");
            if (type == null || !JSON.matcher(type).matches()) {
                throw new RefusedException(415, "Changes are sent as application/json");
            }
        }
    }

    private static void checkOrigin(String host, @Nullable String origin, @Nullable String site) {
        boolean isOwn = ("http://" + host).equals(origin) && (site == null || site.equals("same-origin"));
        if (!isOwn) {
            throw new RefusedException(
                    403, "Changes are accepted from this server's own pages only, told by the header Origin");
        }
    }
}

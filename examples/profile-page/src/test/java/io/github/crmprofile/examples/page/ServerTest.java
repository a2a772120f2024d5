package io.github.crmprofile.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server without a browser: what a hand-made request can and cannot do. */
class ServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static PageServer server;

    @BeforeAll
    static void start() throws IOException {
        server = PageServer.start(TestCrm.create(), 0);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> change(String method, String path, String body)
            throws IOException, InterruptedException {
        String origin = server.address().replaceAll("/$", "");
        return send(method, path, body, "Content-Type", "application/json", "Origin", origin);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    @Test
    void lockedWidgetsResistHandMadeEdits() throws Exception {
        for (String edit : new String[] {
            "{\"edit\":\"remove\",\"id\":\"conversion\"}",
            "{\"edit\":\"move\",\"id\":\"won-deals-value\",\"to\":0}",
            "{\"edit\":\"resize\",\"id\":\"conversion\",\"width\":\"FULL\",\"height\":\"TALL\"}",
            "{\"edit\":\"configure\",\"id\":\"conversion\",\"settings\":{\"title\":\"Ours\"}}",
            "{\"edit\":\"move\",\"id\":\"payments\",\"to\":0}"
        }) {
            HttpResponse<String> answer = change("POST", "api/layout/edits?kind=contact", edit);
            assertThat(answer.statusCode()).as(edit).isEqualTo(409);
            assertThat(answer.body()).contains("\"status\":409", "locked");
        }
        HttpResponse<String> stored =
                change("PUT", "api/layout?kind=contact", "{\"version\":1,\"split\":\"50/50\",\"placements\":[]}");
        assertThat(stored.statusCode()).isEqualTo(409);
        assertThat(get("api/profile?client=contact:1").body()).contains("\"id\":\"conversion\"");
    }

    @Test
    void changesComeFromItsOwnPagesOnly() throws Exception {
        String edit = "{\"edit\":\"split\",\"split\":\"70/30\"}";
        String path = "api/layout/edits?kind=company";
        assertThat(send("POST", path, edit, "Content-Type", "application/json").statusCode())
                .isEqualTo(403);
        assertThat(send("POST", path, edit, "Content-Type", "application/json", "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(
                                "POST",
                                path,
                                edit,
                                "Content-Type",
                                "text/plain",
                                "Origin",
                                server.address().replaceAll("/$", ""))
                        .statusCode())
                .isEqualTo(415);
        assertThat(change("POST", path, edit).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsSaidAsProblemDetails() throws Exception {
        HttpResponse<String> period = get("api/profile?client=contact:1&period=soon");
        assertThat(period.statusCode()).isEqualTo(400);
        assertThat(period.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(period.body()).contains("this_quarter");
        assertThat(get("api/profile?client=contact:none").statusCode()).isEqualTo(404);
        assertThat(get("api/profile").body()).contains("The parameter 'client' is missing");
        assertThat(get("api/records?client=contact:1&ref=nonsense").statusCode())
                .isEqualTo(400);
        assertThat(get("api/nowhere").body()).contains("known are", "GET /api/profile");
        assertThat(get("../pom.xml").statusCode()).isEqualTo(404);
        assertThat(get("api/clients?limit=" + "9".repeat(17_000)).statusCode()).isEqualTo(414);
        assertThat(change("POST", "api/layout/edits?kind=contact", "{").body()).contains("no JSON object");
        assertThat(change("POST", "api/layout/edits?kind=contact", " ".repeat(70_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(change("PUT", "api/target?kind=contact", "{\"value\":\"-1\"}")
                        .body())
                .contains("from 0 to 1000000");
        assertThat(change("POST", "api/session", "{\"user\":\"nobody\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyAnswerSaysWhatMayRunInIt() throws Exception {
        for (String path : new String[] {"", "crm-profile/crm-profile.js", "api/session", "api/nowhere"}) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void noAnswerIsHeldBackByTheNetwork() throws Exception {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            long start = System.nanoTime();
            get("api/session");
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(35));
    }

    @Test
    void recordsComeAsCsvWhole() throws Exception {
        String query = "client=contact:1&period=all_time&ref=metric%3Dactivities.count%26operand%3Drecords";
        HttpResponse<String> csv = get("api/records.csv?" + query);
        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"activities.csv\"");
        String list = get("api/records?" + query + "&limit=1").body();
        assertThat(list).contains("\"count\":" + (csv.body().lines().count() - 1));
    }

    @Test
    void scriptAndStyleOfTheElementStaySmall() throws Exception {
        long size = 0;
        try (var files = Files.walk(Path.of("src/main/resources/web/crm-profile"))) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(js|css)")).toList()) {
                size += Files.size(file);
            }
        }
        System.out.printf("Script and style of the element have %d KiB%n", size / 1024);
        assertThat(size).isPositive().isLessThan(100 * 1024);
    }
}
